"""What shields the words of a sentence, and what contact data is there for."""

import pytest

from proposer.text.document import read
from proposer.text.frames import Shield, exception, is_worked_on, shield

SHIELDS: dict[str, tuple[str, Shield | None]] = {
    "a refusal": ("I don't use WhatsApp before a contract.", "refusal"),
    "a comparison": ("I'd rather stay on Upwork than move to WhatsApp.", "refusal"),
    "a replacement": ("Instead of WhatsApp, a message here works.", "refusal"),
    "a denial behind it": ("WhatsApp is not something I use before a contract.", "refusal"),
    "a wait for the contract": ("After the contract starts we can use WhatsApp.", "deferral"),
    "a wait until it is active": ("Once the contract is active, add me on WhatsApp.", "deferral"),
    "the client's words": ("You mentioned WhatsApp in your post.", "quotation"),
    "a thing that is built": ("I built a WhatsApp bot for a bakery.", "product"),
    "nothing": ("WhatsApp grew last year.", None),
}


@pytest.mark.parametrize(("text", "expected"), SHIELDS.values(), ids=SHIELDS)
def test_a_shield_covers_the_words_after_it(text: str, expected: Shield | None) -> None:
    document = read(text)
    place = document.view.lower.index("whatsapp")
    assert shield(document, place, place + len("whatsapp")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I don't see a problem, just add me on Telegram.",
        "Don't hesitate to message me on Telegram.",
        "I can't do Zoom, but add me on Telegram.",
        "You said you use Slack, so add me on Telegram.",
    ],
)
def test_a_shield_that_ends_before_the_words_covers_nothing(text: str) -> None:
    document = read(text)
    place = document.view.lower.index("telegram")
    assert shield(document, place, place + len("telegram")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invite sam@example.com to the repo.", "access"),
        ("Please add sam@example.com as a viewer.", "access"),
        ("My address for Google Analytics access is sam@example.com.", "access"),
        ("Before I name a price I have to see the codebase. My account there is sam@example.com.", "access"),
        ("You can share QuickBooks with sam@example.com.", "access"),
        ("BigCommerce wants an email for it: sam@example.com.", "access"),
        ("I can check it if you give sam@example.com viewer rights.", "access"),
        ("The invite to Looker Studio goes to sam@example.com.", "access"),
        ("I see your Shopify theme is slow. Mine is sam@example.com.", None),
        ("Check your spam folder, I wrote to sam@example.com.", None),
        ("Our Slack has guest accounts, sam@example.com makes one.", None),
        ("We need to sign the NDA first. Use sam@example.com.", "legal"),
        ("Use sam@example.com.", None),
    ],
)
def test_an_exception_is_seen_in_the_words_around(text: str, expected: str | None) -> None:
    document = read(text)
    assert exception(document, document.candidates[-1].start) == expected


def test_a_page_that_was_replaced_is_worked_on() -> None:
    document = read("I replaced https://calendly.com/acme-clinic with a page of their own.")
    assert is_worked_on(document, document.candidates[0].start)
