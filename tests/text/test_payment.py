import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.text.document import read


def kinds(text: str) -> set[str]:
    return {deal.kind for deal in read(text).deals}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Please pay me by Payoneer on Friday.", "route"),
        ("Could I wire you the money?", "route"),
        ("My Revolut is open for the second half.", "route"),
        ("P a y p a l works best for me.", "route"),
        ("Sure, Zelle.", "mention"),
        ("You can hire me directly from now on.", "direct"),
        ("That would be 300 without the platform.", "direct"),
        ("Nobody has to know, it stays under the table, you pay at the end.", "direct"),
        ("We both save the commission.", "fee"),
        ("Upwork takes way too much.", "fee"),
        ("Close this contract, then we go on privately.", "split"),
        ("No need to open a milestone, just send the money.", "split"),
    ],
)
def test_payment_that_leaves_the_platform_is_found(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Te pago por transferencia, sin pasar por Upwork.",
        "Faço mais barato se pagar por Pix.",
        "Je vous fais une remise si vous payez en direct.",
        "Bei Zahlung per PayPal wird es günstiger.",
        "Сделаю скидку, если оплатите напрямую.",
        "Aap direct bank transfer kar do, fee bach jayegi.",
    ],
)
def test_it_is_found_in_other_languages(text: str) -> None:
    assert kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I can't take PayPal for this.",
        "Bank transfer is not possible for me.",
        "PayPal breaks the rules here.",
        "I'd rather keep the payment on Upwork than move it to Wise.",
        "You mentioned Venmo.",
        "Thanks for offering a bank transfer.",
    ],
)
def test_a_refusal_or_a_quotation_is_none(text: str) -> None:
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't like the rules, but you can pay me by Venmo.",
        "Not a problem, PayPal works.",
        "Don't worry, just pay me by Venmo.",
    ],
)
def test_a_negation_ends_where_another_clause_begins(text: str) -> None:
    assert kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The checkout takes PayPal, Klarna and bank transfer.",
        "Your customers pay by bank transfer.",
        "I built the payout screen of a crypto exchange.",
        "If you want to hire me for good, the conversion fee is the way; then you pay me directly.",
        "The price drops by $80 without the blog.",
    ],
)
def test_products_third_parties_and_the_official_way_are_none(text: str) -> None:
    assert not kinds(text)


@given(st.text(alphabet=st.sampled_from("pay me by upwork $20 , ; . n't outside PayPal direct\n"), max_size=300))
def test_deals_lie_inside_the_text(text: str) -> None:
    document = read(text)
    assert all(0 <= deal.start < deal.end <= len(document.view.plain) for deal in document.deals)
