import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.text.document import read
from proposer.text.unpaid import FavourKind, find


def found(text: str, kind: FavourKind) -> list[str]:
    document = read(text)
    return [document.view.plain[favour.start : favour.end] for favour in find(document, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "I'll draw the first sketch for free.",
        "The first scene is on me.",
        "I can begin tonight, the contract can come later.",
        "I already rewrote your intro, it is attached.",
        "You only pay if you like the cover.",
        "No contract needed for the small fix, I can do it now.",
        "La primera página es gratis.",
    ],
)
def test_an_offer_is_found(text: str) -> None:
    assert found(text, "offer")


@pytest.mark.parametrize(
    "text",
    [
        "Please do an unpaid test of two hours.",
        "Make one slide for free and we see.",
        "The audition is not paid.",
        "Before we hire, please design one banner.",
        "We pay only the winner.",
        "There is no salary in the first month.",
    ],
)
def test_a_request_is_found(text: str) -> None:
    assert found(text, "ask")


@pytest.mark.parametrize(
    "text",
    [
        "I don't work for free.",
        "Feel free to ask.",
        "The free plan ends at 500 contacts.",
        "A paid test of two hours is a good start.",
        "I could show two earlier samples.",
        "I begin once the contract is open.",
        "Users try the app for free.",
        "I'm free on Monday.",
    ],
)
@pytest.mark.parametrize("kind", ["offer", "ask"])
def test_paid_work_and_free_things_are_none(text: str, kind: FavourKind) -> None:
    assert found(text, kind) == []


@given(st.text(alphabet=st.sampled_from("I do a free test , ; . not paid before the contract\n"), max_size=300))
def test_favours_lie_inside_the_text(text: str) -> None:
    document = read(text)
    for kind in ("offer", "ask"):
        for favour in find(document, kind):
            assert 0 <= favour.start < favour.end <= len(document.view.plain)
