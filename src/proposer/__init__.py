"""Drafts Upwork cover letters and chat messages, and checks every word before a person sends them.

from proposer import JobPost, Proposer

with Proposer.from_env() as proposer:
    draft = proposer.draft(JobPost.read("job.md"))
    print(draft.text if draft.ok else draft.report.errors)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from proposer.version import __version__

if TYPE_CHECKING:
    from proposer.config import Settings
    from proposer.errors import ProposerError
    from proposer.lint import lint
    from proposer.models.context import LintContext
    from proposer.models.draft import Draft
    from proposer.models.finding import Finding, LintReport
    from proposer.models.job import JobPost
    from proposer.models.llm import Completion, Request
    from proposer.models.plan import Plan
    from proposer.models.thread import Thread
    from proposer.pipeline import Proposer

__all__ = [
    "Completion",
    "Draft",
    "Finding",
    "JobPost",
    "LintContext",
    "LintReport",
    "Plan",
    "Proposer",
    "ProposerError",
    "Request",
    "Settings",
    "Thread",
    "__version__",
    "lint",
]

_HOMES = {
    "Completion": "proposer.models.llm",
    "Draft": "proposer.models.draft",
    "Finding": "proposer.models.finding",
    "JobPost": "proposer.models.job",
    "LintContext": "proposer.models.context",
    "LintReport": "proposer.models.finding",
    "Plan": "proposer.models.plan",
    "Proposer": "proposer.pipeline",
    "ProposerError": "proposer.errors",
    "Request": "proposer.models.llm",
    "Settings": "proposer.config",
    "Thread": "proposer.models.thread",
    "lint": "proposer.lint",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `proposer --version` imports nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'proposer' has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name the public names before they are imported, too."""
    return sorted({*globals(), *__all__})
