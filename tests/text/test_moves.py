"""Where the talk leaves the platform: twins that differ in a word or two."""

import pytest

from proposer.text.document import read
from proposer.text.moves import find

MOVES = {
    "Add me on Telegram.": "invitation",
    "Let's move to WhatsApp.": "invitation",
    "We can talk over Skype tomorrow.": "talk",
    "WhatsApp is much easier for me.": "invitation",
    "Could we do a short Zoom?": "talk",
    "Email me and I'll send it.": "invitation",
    "Text my business line.": "invitation",
    "Send your CV by email.": "invitation",
    "The easiest is to talk off-platform.": "outside",
    "Give me a ring tonight.": "invitation",
    "What's your email?": "request",
    "Could you share your phone number?": "request",
    "Are you on Telegram?": "request",
    "Which number can I reach you on?": "request",
    "Sure, WhatsApp works.": "invitation",
    "I'll email you the samples.": "acceptance",
    "I've sent you an invite on LinkedIn.": "acceptance",
    "My WhatsApp is below.": "disclosure",
    "Here is my Calendly.": "invitation",
    "My number is on my website.": "invitation",
    "te1egram?": "invitation",
    "W h a t s a p p me.": "invitation",
    "¿Hablamos por WhatsApp?": "talk",
    "Me passa o seu número?": "request",
    "Passons sur Skype.": "invitation",
    "Schicken Sie mir Ihre E-Mail-Adresse.": "request",
    "Давайте обсудим в телеграме.": "talk",
    "WhatsApp pe baat karte hain.": "invitation",
}


@pytest.mark.parametrize(("text", "kind"), MOVES.items())
def test_a_move_is_found_with_its_kind(text: str, kind: str) -> None:
    assert kind in {move.kind for move in read(text).moves}


@pytest.mark.parametrize(
    "text",
    [
        "I don't use WhatsApp before a contract.",
        "I'd rather stay on Upwork than move to Telegram.",
        "After the contract starts we can use Slack.",
        "Add me on Slack once I'm hired.",
        "Bis der Vertrag läuft, bleibe ich hier; danach passt Teams gut.",
        "You mentioned WhatsApp in your post.",
        "I built a Telegram bot for a bakery.",
        "The report posts new orders to Slack.",
        "Your users call, then write on Instagram.",
        "Do you use Slack or Teams for alerts?",
        "We can do a call through Upwork.",
        "Can you text me here?",
        "'Message me on Telegram' stands in half of the spam.",
        "A parcel will reach you by mail.",
        "We can move the shop off the platform you use now.",
        "Telegram grew last year.",
    ],
)
def test_naming_a_channel_is_no_move(text: str) -> None:
    assert read(text).moves == ()


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
        "Message me on WhatsApp before we sign the contract.",
    ],
)
def test_a_shield_that_ends_before_the_channel_covers_nothing(text: str) -> None:
    assert read(text).moves


def test_a_short_answer_counts_only_after_a_message_that_moves_the_talk() -> None:
    document = read("Great, I'll write to you there.")
    assert list(find(document)) == []
    assert {move.kind for move in find(document, prompted=True)} == {"acceptance"}


def test_spans_lie_in_their_text() -> None:
    text = "Hello. Add me on Telegram and I'll email you. What's your Skype?"
    moves = read(text).moves
    assert {text[move.start : move.end] for move in moves} >= {"Add me on Telegram", "What's your Skype"}
