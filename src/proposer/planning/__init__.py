"""From a reading and a profile to a plan."""

from __future__ import annotations

from proposer.planning.letter import plan_letter

__all__ = ["plan_letter"]
