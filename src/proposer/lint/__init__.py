"""Judges a message: `lint(text, context)` gives every finding, with its place and what to write instead."""

import sys
from types import ModuleType

from proposer.lint.engine import lint
from proposer.models.context import LintContext
from proposer.models.finding import LintReport

__all__ = ["LintContext", "lint"]


class _CallablePackage(ModuleType):
    """Makes `proposer.lint` callable: importing this package puts it over the public function of the same name."""

    def __call__(self, text: str, context: LintContext | None = None) -> LintReport:
        """Do what `lint` does."""
        return lint(text, context)


sys.modules[__name__].__class__ = _CallablePackage
