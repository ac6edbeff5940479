"""Rules that judge meaning: stage, role, the message before, and the documented exceptions decide."""

import pytest

from proposer.lint import LintContext, lint
from proposer.models.context import ContactException

OUTSIDE = "Please pay outside Upwork by bank transfer."
ASKED = "What's your email?"


def severities(text: str, context: LintContext) -> dict[str, str]:
    return {finding.category: finding.severity for finding in lint(text, context).findings}


@pytest.mark.parametrize("role", ["freelancer_draft", "client_message", "job_post"])
@pytest.mark.parametrize("stage", ["pre_contract", "active_contract", "ended"])
def test_payment_outside_is_reported_in_every_stage_and_role(role: str, stage: str) -> None:
    context = LintContext(role=role, stage=stage)  # type: ignore[arg-type]
    assert severities(OUTSIDE, context).get("off_platform_payment") == "error"


def test_asking_for_an_address_is_reported_before_a_contract_only() -> None:
    assert severities(ASKED, LintContext()).get("contact_info") == "error"
    assert "contact_info" not in severities(ASKED, LintContext(stage="active_contract"))


@pytest.mark.parametrize("exception", ["enterprise", "legal", "access"])
def test_a_documented_exception_leaves_a_note_at_most(exception: ContactException) -> None:
    found = severities(ASKED, LintContext(exception=exception))
    assert found.get("contact_info", "info") == "info"


def test_an_exception_in_the_words_covers_the_address_and_not_the_talk() -> None:
    seen = severities("I have to see the repository first; my account there is sam@example.com.", LintContext())
    assert seen == {"contact_info": "info"}
    hidden = severities(
        "I have to see your Shopify theme first. Write to me at sam@example.com for more.", LintContext()
    )
    assert hidden.get("contact_info") == "error"
    moved = severities("Invite me to your Figma and let's do the whole conversation in comments there.", LintContext())
    assert moved.get("move_off_platform") == "error"


def test_another_channel_alone_is_no_question_for_details() -> None:
    found = severities("Shall we continue on WhatsApp? I answer faster over there.", LintContext())
    assert found == {"move_off_platform": "error"}
    assert "contact_info" in severities("Shall we continue on WhatsApp? What's your number?", LintContext())
    assert "contact_info" in severities("Here is my Viber.", LintContext())


def test_a_short_answer_takes_its_meaning_from_the_message_before() -> None:
    answer = "Sure, that works. I begin tonight."
    asked = LintContext(note="Could I pay you by bank transfer?")
    assert "off_platform_payment" in severities(answer, asked)
    assert "off_platform_payment" not in severities(answer, LintContext(note="Could you begin with the export?"))


def test_the_clauses_that_lean_are_marked_and_not_the_whole_sentence() -> None:
    text = "I can look at the export today, just tell me, what's your email?"
    (finding,) = [one for one in lint(text).findings if one.code == "CON011"]
    assert text[finding.start : finding.end] == "what's your email?"
