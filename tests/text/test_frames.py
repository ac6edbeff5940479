"""What a sentence does with a channel: twins that differ in a word or two."""

import pytest

from proposer.text.document import read
from proposer.text.frames import Frame, exception, frame, is_test_data

FRAMES: dict[str, Frame] = {
    "Add me on Telegram.": "invitation",
    "Let's move to WhatsApp.": "invitation",
    "We can talk over Skype tomorrow.": "invitation",
    "WhatsApp is much easier for me.": "invitation",
    "Why not use Skype instead?": "invitation",
    "What's your email?": "request",
    "Could you share your phone number?": "request",
    "Are you on Telegram?": "request",
    "Sure, WhatsApp works.": "acceptance",
    "I'll email you the samples.": "acceptance",
    "Not a problem, Skype is fine.": "acceptance",
    "My WhatsApp is below.": "disclosure",
    "I don't use WhatsApp before a contract.": "refusal",
    "I'd rather stay on Upwork than move to Telegram.": "refusal",
    "Instead of a Zoom call, a message here works.": "refusal",
    "WhatsApp is not something I use before a contract.": "refusal",
    "After the contract starts we can use Slack.": "deferral",
    "Once the contract is active, add me on Slack.": "deferral",
    "You mentioned WhatsApp in your post.": "quotation",
    "Your message asks for a Zoom call.": "quotation",
    "I built a Telegram bot for a bakery.": "product",
    "I have experience with the WhatsApp Business API.": "product",
    "The report posts new orders to Slack.": "product",
    "Telegram grew last year.": "neutral",
}


@pytest.mark.parametrize(("text", "expected"), FRAMES.items())
def test_the_frame_of_a_channel(text: str, expected: Frame) -> None:
    document = read(text)
    channel = next(candidate for candidate in document.candidates if candidate.kind == "channel")
    assert frame(document, channel.start, channel.end) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I don't see a problem, just add me on Telegram.",
        "Don't hesitate to message me on WhatsApp.",
        "Don't bother with the milestone, message me on Telegram.",
        "I can't do Zoom, but add me on Telegram.",
        "I don't check Upwork often, message me on WhatsApp.",
        "You said you use Slack, so add me on Telegram.",
        "I built a bot once, add me on Telegram.",
    ],
)
def test_a_shield_that_ends_before_the_channel_covers_nothing(text: str) -> None:
    document = read(text)
    channel = [candidate for candidate in document.candidates if candidate.kind == "channel"][-1]
    assert frame(document, channel.start, channel.end) == "invitation"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invite sam@example.com to the repo.", "access"),
        ("My address for Google Analytics access is sam@example.com.", "access"),
        ("We need to sign the NDA first. Use sam@example.com.", "legal"),
        ("Use sam@example.com.", None),
    ],
)
def test_an_exception_is_seen_in_the_words_around(text: str, expected: str | None) -> None:
    document = read(text)
    assert exception(document, document.candidates[-1].start) == expected


def test_test_data_is_told_from_a_person() -> None:
    assert is_test_data(read("The dummy account is qa@example.com."), 21)
    assert not is_test_data(read("My account is sam@example.com."), 14)
