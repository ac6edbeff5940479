"""Leaving findings out: by code, or because a person has seen and accepted one.

A letter cannot carry a comment, so an accepted finding is known by a hash of its code and the words around it. It
moves with its words, and comes back when they change. Contact, off-platform moves and payment can never be left out of
a draft before a contract: the account hangs on them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from proposer.errors import ConfigError, FileError
from proposer.models.finding import Finding, LintReport
from proposer.resources import read_text

if TYPE_CHECKING:
    from proposer.lint.rule import Rule
    from proposer.models.context import LintContext

PROTECTED = frozenset({"contact_info", "move_off_platform", "off_platform_payment"})
"""Categories that a draft before a contract always shows."""
NEIGHBOURS = 3
"""Words on each side of a finding that its hash covers."""
ACCEPTED_FILE = ".proposer-accepted"
"""Where accepted findings are kept, in the working folder unless another file is named."""
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"(?P<hash>[0-9a-f]{16}) (?P<code>[A-Z]{3}\d{3}) (?P<path>\S.*)")


@dataclass(frozen=True, slots=True)
class Accepted:
    """One finding that a person has seen and accepted, and the file it was seen in."""

    hash: str
    code: str
    path: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A report without what was left out, and what the person should know of that."""

    report: LintReport
    left_out: int
    unused: tuple[str, ...]
    """Codes and accepted findings that left nothing out."""


def is_protected(category: str, context: LintContext) -> bool:
    """Whether findings of a category may not be left out of such a text."""
    return category in PROTECTED and context.role == "freelancer_draft" and context.stage == "pre_contract"


def check_codes(codes: Sequence[str], rules: Sequence[Rule], context: LintContext) -> tuple[str, ...]:
    """Give codes in upper case. Raises `ConfigError` for one that no rule has, or that may not be left out."""
    known = {rule.code: rule for rule in rules}
    for code in codes:
        rule = known.get(code.upper())
        if rule is None:
            raise ConfigError(f"no rule has the code {code!r}; `proposer rules` lists them")
        if is_protected(rule.category, context):
            raise ConfigError(f"{rule.code} ({rule.category}) cannot be left out of a draft before a contract")
    return tuple(code.upper() for code in codes)


def suppress(
    text: str,
    path: str,
    report: LintReport,
    context: LintContext,
    *,
    ignore: Sequence[str] = (),
    accepted: Sequence[Accepted] = (),
) -> Suppressed:
    """Leave out the findings of ignored codes and the accepted ones, and name what left nothing out."""
    hashes = {item.hash for item in accepted}
    used: set[str] = set()
    kept = []
    for finding in report.findings:
        mark = finding_hash(text, finding)
        reasons = {finding.code} & set(ignore) | {mark} & hashes
        if reasons and not is_protected(finding.category, context):
            used |= reasons
        else:
            kept.append(finding)
    unused = [code for code in dict.fromkeys(ignore) if code not in used]
    unused += [f"{item.code} {item.hash}" for item in accepted if item.path == path and item.hash not in used]
    left_out = len(report.findings) - len(kept)
    return Suppressed(LintReport.model_construct(findings=tuple(kept)), left_out, tuple(unused))


def finding_hash(text: str, finding: Finding) -> str:
    """Give 16 hex digits for a finding, wherever in a text it is: its code, its words and their neighbours."""
    before = _WORD.findall(text[max(0, finding.start - 200) : finding.start].lower())[-NEIGHBOURS:]
    after = _WORD.findall(text[finding.end : finding.end + 200].lower())[:NEIGHBOURS]
    own = _WORD.findall(text[finding.start : finding.end].lower())
    parts = "\n".join([finding.code, " ".join(before), " ".join(own), " ".join(after)])
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """Read accepted findings; a file that is not there holds none. Raises `FileError` naming a bad line."""
    if not path.exists():
        return ()
    found = []
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise FileError(f"{path}:{number}: expected `hash CODE path`; let `proposer lint --accept` write this file")
        found.append(Accepted(**match.groupdict()))
    return tuple(found)


def accepted_text(accepted: Sequence[Accepted]) -> str:
    """Give the text of a file of accepted findings, in a stable order, each once."""
    lines = sorted({f"{item.path}\0{item.hash} {item.code} {item.path}" for item in accepted})
    head = "# Lint findings that a person has seen and accepted, by a hash of the words around them.\n"
    return head + "".join(line.split("\0")[1] + "\n" for line in lines)
