"""Explains rules: one for the terminal, all of them as a page."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import textwrap
from functools import cache

from proposer.errors import ConfigError
from proposer.lint import rules as rule_package
from proposer.lint.engine import all_rules
from proposer.lint.rule import Example, Rule

SHOWN = 3
"""Examples of each sort that an explanation shows."""


@cache
def _docs() -> dict[str, str]:
    """The docstring of each rule's module, by code."""
    modules = (
        importlib.import_module(f"{rule_package.__name__}.{found.name}")
        for found in pkgutil.iter_modules(rule_package.__path__)
    )
    return {module.RULE.code: inspect.cleandoc(module.__doc__ or "") for module in modules}


def find_rule(code: str) -> Rule:
    """Give the rule of a code, in any case. Raises `ConfigError` when there is none."""
    for rule in all_rules():
        if rule.code == code.upper():
            return rule
    families = ", ".join(dict.fromkeys(rule.code[:3] for rule in all_rules()))
    raise ConfigError(f"no rule has the code {code!r}; `proposer rules` lists them (families: {families})")


def explain(rule: Rule) -> str:
    """Give what a rule does and why, with some of its examples, as plain text."""
    head = f"{rule.code} {rule.category} ({rule.severity}; {', '.join(rule.roles)}; {', '.join(rule.stages)})"
    parts = [head, _docs()[rule.code]]
    for name, examples in (("Reported", rule.bad), ("Silent", rule.good)):
        shown = "\n".join(f"  - {_one_line(example)}" for example in examples[:SHOWN])
        parts.append(f"{name}:\n{shown}")
    return "\n\n".join(parts) + "\n"


def page() -> str:
    """Give the page of all rules, in Markdown, by category."""
    rules = all_rules()
    parts = [
        "# Lint rules",
        "Written by `proposer rules --markdown`; a test keeps it true. Change a rule, then run it.",
    ]
    for category in dict.fromkeys(rule.category for rule in rules):
        parts.append(f"## {category}")
        parts += [_entry(rule) for rule in rules if rule.category == category]
    return "\n\n".join(parts) + "\n"


def _entry(rule: Rule) -> str:
    title, _, rest = _docs()[rule.code].partition("\n")
    lines = _paragraphs(rest)
    facts = f"*{rule.severity}; {', '.join(rule.roles)}; {', '.join(rule.stages)}*"
    return "\n\n".join([f"### {rule.code}: {title.rstrip('.')}", facts, *lines])


def _paragraphs(text: str) -> list[str]:
    """Join wrapped lines; each heading of the docstring begins a paragraph."""
    paragraphs: list[str] = []
    for line in text.split("\n"):
        name, colon, _ = line.partition(":")
        if colon and name in HEADINGS:
            paragraphs.append(f"**{name}**{line[len(name) + 1 :]}")
        elif line.strip() and paragraphs:
            paragraphs[-1] += f" {line.strip()}"
        elif line.strip():
            paragraphs.append(line.strip())
    return paragraphs


HEADINGS = ("What it does", "Why it matters", "Example", "Use instead", "Source")


def _one_line(example: Example) -> str:
    text = example if isinstance(example, str) else example[0]
    return textwrap.shorten(" ".join(text.split()), 110, placeholder=" ...")
