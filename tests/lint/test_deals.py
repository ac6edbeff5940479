from proposer.lint import LintContext, lint
from proposer.models.job import JobPost

LETTER = "PayPal would come first for me, then the order mails."


def codes(text: str, context: LintContext) -> set[str]:
    return {finding.code for finding in lint(text, context).findings}


def test_an_app_that_is_only_named_is_reported_in_a_draft() -> None:
    assert "PAY001" in codes(LETTER, LintContext())


def test_an_app_that_is_only_named_is_fine_when_the_post_names_it() -> None:
    job = JobPost(description="Our shop needs PayPal and better order mails.")
    assert "PAY001" not in codes(LETTER, LintContext(job=job))


def test_an_app_that_is_only_named_is_fine_in_a_post() -> None:
    assert "PAY001" not in codes(LETTER, LintContext(role="job_post"))


def test_payment_outside_is_reported_in_every_stage_and_role() -> None:
    text = "Please pay outside Upwork by bank transfer."
    for role in ("freelancer_draft", "client_message", "job_post"):
        for stage in ("pre_contract", "active_contract", "ended"):
            assert "PAY001" in codes(text, LintContext(role=role, stage=stage))
