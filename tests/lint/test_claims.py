"""Which clauses claim experience, what their figures are, and what supports a fact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.lint import lint
from proposer.lint.claims import claims
from proposer.lint.figures import figures
from proposer.lint.inputs import context_from
from proposer.text.document import read

NURSERY = {
    "overview": "I keep the books of plant nurseries. Member of a local bookkeepers' guild.",
    "languages": [{"name": "English", "level": "native"}, {"name": "Danish", "level": "conversational"}],
    "certificates": ["Xero Advisor Certification"],
    "tools": ["Xero"],
    "evidence": [{"id": "ferns", "did": "closed 36 months of books for a fern nursery", "tools": ["Xero"]}],
}


def unsupported(text: str, **context: object) -> list[str]:
    """The severities of the claim findings of a text."""
    findings = lint(text, context_from({"profile": NURSERY, **context})).findings
    return [finding.severity for finding in findings if finding.category == "unsupported_claim"]


@pytest.mark.parametrize(
    "text",
    [
        "I have twenty years at a brewery behind me.",
        "We reconciled the tills of a ferry line last week.",
        "I've also pruned such a chart before.",
        "The ledger was rebuilt by me in March.",
        "Having audited a dairy, I know where the cream goes.",
        "My clients keep the notes I leave.",
        "Over 40 shops moved so far.",
        "15 years in bookkeeping.",
        "Clients include a bank and two museums.",
        "Trusted by 80 bakers.",
        "Led a team of nine through two audits.",
        "I'm a certified tax adviser.",
        "I speak Dutch.",
        "I was the treasurer of a choir.",
        "Lidl hired me for its stock count.",
        "I reached 9,000 readers with one chart.",
    ],
)
def test_a_claim_is_seen_whatever_its_verb(text: str) -> None:
    assert claims(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "I would begin with the oldest invoice.",
        "I read your post and noticed the two currencies.",
        "I looked at the listing, and the photos are dark.",
        "I grouped your twelve questions by page.",
        "I have not kept books for a hotel.",
        "If I moved 200 rows first, you could stop there.",
        "Once I've seen the export, a date is possible.",
        "Have you used Xero before?",
        "I understood that the till closes at noon.",
        "You said that we moved too fast in June.",
        "I won't touch the live books.",
        "For 3 years of statements, one pass is enough.",
        "Your draft was written by four people.",
        "I can start on Monday and have 20 hours a week.",
    ],
)
def test_plans_reading_denials_and_questions_claim_nothing(text: str) -> None:
    assert claims(read(text)) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("40,000 orders", [40000]),
        ("40k orders", [40000]),
        ("forty thousand orders", [40000]),
        ("a dozen shops", [12]),
        ("twenty-five shops", [25]),
        ("from 11 % to 19 percent", [11, 19]),
        ("$2.4m raised", [2_400_000]),
        ("a decade of it", [10]),
        ("gpt-4, 3d and b2b", []),
        ("one of them at 08:30", []),
    ],
)
def test_figures_are_read_alike_in_words_and_digits(text: str, values: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == values


@given(st.text(max_size=400))
def test_claims_and_figures_stay_inside_any_text(text: str) -> None:
    document = read(text)
    for claim in claims(document):
        assert 0 <= claim.begin <= claim.start <= claim.end <= claim.stop <= len(document.view.plain)
    lower = document.view.lower
    assert all(0 <= figure.start < figure.end <= len(lower) for figure in figures(lower))


def test_a_number_of_other_evidence_does_not_hold() -> None:
    cited = [[0, 200, ["ferns"]]]
    assert unsupported("I closed 36 months of books for a fern nursery.", cited=cited) == []
    assert unsupported("I closed 48 months of books for a fern nursery.", cited=cited) == ["error"]


def test_what_the_client_asks_for_is_no_proof_of_the_person() -> None:
    job = "We need a bookkeeper with ten years of practice, certified in QuickBooks, fluent in Danish."
    assert unsupported("I have ten years of practice.", job=job) == ["error"]
    assert unsupported("I'm certified in QuickBooks.", job=job) == ["error"]


def test_a_language_may_not_be_spoken_better_than_the_profile_says() -> None:
    assert unsupported("My Danish is conversational.") == []
    assert unsupported("I'm a native speaker of Danish.") == ["error"]


def test_a_report_on_a_running_contract_is_no_claim_of_experience() -> None:
    report = "I posted 212 receipts this morning."
    assert unsupported(report, stage="active_contract", kind="chat_reply") == []
    assert "error" in unsupported(report)


def test_a_claim_without_evidence_stands_when_the_person_said_it() -> None:
    text, cited = "I untangled the stock list of a rose grower.", [[0, 100, []]]
    assert "error" in unsupported(text, cited=cited)
    assert unsupported(text, cited=cited, said=["untangled the stock list of a rose grower"]) == []
