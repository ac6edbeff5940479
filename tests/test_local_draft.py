"""The whole path against a real model on this machine, reached over HTTP by the ordinary client."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

import pytest

from proposer.cli import main
from proposer.config import Settings
from proposer.models.job import JobPost
from proposer.models.llm import Request
from proposer.pipeline import Proposer

pytestmark = pytest.mark.local_model

EXAMPLES = Path(__file__).parent.parent / "examples" / "jobs"
CACHED_SHARE = 0.95
"""How much of what stands before the post the server must have kept."""


@pytest.fixture(autouse=True)
def _one_repair(monkeypatch: pytest.MonkeyPatch) -> None:
    """Allow an answer and one repair: a third completion takes this model as long again and is no other path."""
    monkeypatch.setattr("proposer.writing.drafting.MAX_COMPLETIONS", 2)


class Served(Protocol):
    """What the fixture `local_model` gives."""

    path: Path
    base_url: str
    model: str

    @property
    def api_key(self) -> object: ...


def settings_for(served: Served, **more: object) -> Settings:
    """Settings that reach the served model, at temperature zero."""
    flags = {
        "model": served.model,
        "base_url": served.base_url,
        "api_key": served.api_key,
        "profile": "python-integrations",
        "temperature": 0.0,
        "cache": False,
        **more,
    }
    return Settings.load(flags)


def before_the_post(request: Request) -> Request:
    """The same prompt, ending where the post begins, with an answer of one token."""
    system, user = request.messages
    head = user.model_copy(update={"content": user.content.split("<post-")[0]})
    return request.model_copy(update={"messages": (system, head), "max_tokens": 1})


def test_the_second_letter_of_a_profile_finds_everything_before_the_post_cached(local_model: Served) -> None:
    first, second = (JobPost.read(EXAMPLES / name) for name in ("shopify-quickbooks.md", "tender-alerts-page.txt"))
    with Proposer(settings_for(local_model, max_tokens=1)) as proposer:
        requests = [proposer.build_request(proposer.plan(job)) for job in (first, second)]
        shared = proposer.send(before_the_post(requests[0])).usage.prompt_tokens
        proposer.send(requests[0])
        cached = proposer.send(requests[1]).usage.cached_tokens
    assert shared
    assert cached
    assert cached >= CACHED_SHARE * shared, f"{cached} of {shared} tokens before the post were cached"


def test_a_draft_ends_in_a_letter_that_passes_the_linter(
    local_model: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    with Proposer(settings_for(local_model)) as proposer:
        draft = proposer.draft(JobPost.read(EXAMPLES / "shopify-quickbooks.md"))
    own = sum(section.writer == "model" for section in draft.sections)
    with capsys.disabled():
        print(f"\n{local_model.model} wrote {own} of {len(draft.sections)} sections in {len(draft.attempts)} attempts")
    assert draft.ok, draft.report.errors
    assert draft.text.startswith("LEDGER\n")
    assert draft.model == local_model.model
    assert 1 <= sum(attempt.writer == "model" for attempt in draft.attempts) <= 2
    assert draft.writer == ("model" if own == len(draft.sections) else "mixed" if own else "composer")


def test_the_command_line_starts_and_stops_its_own_model(
    local_model: Served, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROPOSER_MAX_TOKENS", "60")  # what the model writes is not the point here
    post = str(EXAMPLES / "ios-widget.md")
    code = main(["draft", post, "--anyway", "--model", f"local:{local_model.path}", "--no-cache", "--json"])
    out, err = capsys.readouterr()
    draft = json.loads(out)
    assert code == 0
    assert draft["model"].startswith("SmolLM2-135M")
    assert str(local_model.path) not in out + err
    assert "wrote" in err
