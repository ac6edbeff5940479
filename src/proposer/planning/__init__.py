"""From a reading and a profile to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from proposer.planning.letter import plan_letter

__all__ = ["plan_letter"]


def __getattr__(name: str) -> Any:
    """Import the planner when it is first used: to assess a post needs none."""
    if name != "plan_letter":
        raise AttributeError(f"module 'proposer.planning' has no attribute {name!r}")
    from proposer.planning.letter import plan_letter

    globals()[name] = plan_letter
    return plan_letter
