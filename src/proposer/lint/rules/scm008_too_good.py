"""The pay is far too good for the work.

What it does: finds high sums a day or a week for work that anybody can do: liking, typing, copying, no experience, no
interview.
Why it matters: such offers end in a deposit, a stolen login or unpaid work.
Example: "$4,000 a week for copying text, no experience, no interview."
Use instead: "Before anything else I'd need the task, the price and a contract here."
Source: D-11.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import BEFORE, INCOMING, Gate, Hit, Rule
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    import re

    from proposer.models.context import LintContext
    from proposer.text.document import Document

_EASY = (
    "no|without|zero experience|skill|skills|skills_needed|interview|qualifications|cv|resume",
    "anyone|anybody can .. do|earn|join|start",
    "easy|quick|passive money|income|cash|task|tasks|work",
    "for|by just|only|simply? liking|clicking|watching|copying|typing|rating|following|subscribing|playing|forwarding",
    "copy|paste|type|retype|like|rate|watch .. text|ads|videos|posts|pages|apps|pdf",
    "data|simple entry|typing|task|tasks|work|copying",
    "typist|retyping|data_entry",
    "from home|your_phone|your_couch",
)
_PAY = Pattern(
    r"(?:[$€£]|usd ?|usdt ?)(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d\d)?(?: ?(?:usdt?|dollars))?\s?+(?:a |an |per |/ ?|"
    r"each |every |in a |for (?:\d{1,3} )?)?"
    r"(hour|hr|day|week|month|daily|weekly|monthly|hourly|pages?|tasks?)\b"
)
_HIGH = {"h": 100, "d": 300, "w": 2500, "m": 9000, "p": 100, "t": 100}
"""US dollars per hour, day, week, month, page or task from which such pay is not to be believed."""
_SURE = Pattern(r"\bguaranteed (?:daily |weekly |monthly )?(?:income|earnings|profit)\b")
_OBJECT = Pattern(r"\b(?:drivers|users|customers|riders|players|sellers|chart|widget|salary page|app pays|employees)\b")


@cache
def _easy() -> Lexicon:
    return Lexicon(_EASY)


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    for sentence in document.sentences:
        lower = sentence.lower
        pay = _too_high(lower) or _SURE.search(lower)
        if not pay or _OBJECT.search(lower):
            continue
        around = document.sentences[max(0, sentence.number - 1) : sentence.number + 2]
        if any(_easy().within(near) for near in around):
            yield Hit(sentence.start + pay.start(), sentence.start + pay.end())


def _too_high(lower: str) -> re.Match[str] | None:
    for match in _PAY.finditer(lower):
        if int(match.group(1).replace(",", "")) >= _HIGH[match.group(2)[0]]:
            return match
    return None


RULE = Rule(
    code="SCM008",
    category="scam_risk",
    severity="error",
    message="Pay that is too good for the work: {words}",
    suggestion="Before anything else I'd need the task, the price and a contract here.",
    roles=INCOMING,
    stages=BEFORE,
    check=Custom(_check, Gate(needles=("$", "€", "£", "usd", "guaranteed"))),
    bad=(
        ("$4,000 a week for typing, no experience, start tonight.", {"role": "job_post"}),
        "You make $600 a day by just liking clips, no interview.",
        ("Earn 500 USDT daily? Yes: $500 per day. Anyone can do it from home.", {"role": "job_post"}),
        "Guaranteed daily income, copy text from your phone.",
    ),
    good=(
        ("The app pays drivers up to $4,000 a week; show it as a chart.", {"role": "job_post"}),
        ("Data entry, $12 an hour, no experience needed.", {"role": "job_post"}),
        ("Senior tax lawyer, $250 an hour, ten years at the bar.", {"role": "job_post"}),
        "The budget is $4,000 for the whole atlas.",
        ("$900 a week, full time, React and Django.", {"role": "job_post"}),
    ),
)
