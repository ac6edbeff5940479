"""The message closes before the client is ready.

What it does: finds a call for the contract step right after a turn that only asks for experience, or in which the goal
is still open.
Why it matters: an early close feels like pressure; what the client asked comes first, and then one useful question.
Example: "Please open the contract now." after "Have you done atlases before?"
Use instead: "Yes, two of them. Do the maps exist as files, or are they drawn from scratch?"
Source: D-22, D-26.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import BEFORE, Gate, Hit, Rule
from proposer.text.document import read
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_READY = (
    (
        "let's|lets|we_can|we_could|can_we|shall_we|want_to|ready_to|like_to|how_do_we|how_can_we|i'd_like_to|"
        "happy_to|wants_to start|begin|go|do_this|do_it|proceed|move_forward|move_ahead|get_started|kick_off|"
        "work_together|hire"
    ),
    (
        "go_ahead|move_forward|moving_forward|get_started|sounds_good|next_step|next_steps|what's_next|whats_next|"
        "ready_when_you_are"
    ),
    "milestone|milestones|contract|offer|fund|escrow",
    "hire|hiring you",
    "send .. details|steps|plan|first_step",
    (
        "empezar|empezamos|comenzar|contratar|empecemos|anfangen|starten|loslegen|beginnen|commencer|démarrer|"
        "commençons|começar|começamos|начать|начнём|начнем"
    ),
    "small|first|paid task|test|piece|step",
    "yes|yep|great|perfect|ok $",
)
_CONSIDERING = (
    "approach|estimate|quote|price|cost|costs|budget|rate|charge|availability|available|timeline",
    "how much|soon|would_you_do|do_you_work",
    "when can|could|would you start|begin|do",
    "share|give|add you access",
)
_OPEN = (
    "have you done|built|made|worked|ever|had|used",
    "did you do|build|make|work",
    "your experience|portfolio|background|profile|past_work|samples",
    "examples|samples of|from|like",
    "what|which would|do|could you suggest|recommend|propose|advise",
    "how long",
    "tell me|us .. about|more",
    "can|could|are you able|do|handle|familiar",
    "do you know|have|work",
    "don't|do_not|not|no know|sure|idea|decided|clear",
    "unclear|undecided|vague|interesting",
    "still deciding|thinking|comparing|unsure|open",
    "idea for",
)
_IF = Pattern(r"\b(?:if|once|whenever|when (?:you|that)|should (?:you|that)|as soon as)\b")


@cache
def _lexicons() -> tuple[tuple[str, Lexicon], ...]:
    return ("high", Lexicon(_READY)), ("medium", Lexicon(_CONSIDERING)), ("low", Lexicon(_OPEN))


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    from proposer.text.closing import contract_steps

    steps = contract_steps(document)
    if not steps:
        return
    signal = context.reading.chat.signal if context.reading and context.reading.chat else _signal(_last_turn(context))
    conditional = any(_IF.search(step.lower) for step in steps)
    if signal in ("low", "none") or (signal == "medium" and not conditional):
        yield Hit(steps[0].start, steps[0].end)


def _signal(turn: str) -> str:
    """The strongest signal of a turn (D-22), or nothing if none can be told."""
    client = read(turn)
    for signal, lexicon in _lexicons() if turn.strip() else ():
        if any(lexicon.within(sentence) for sentence in client.sentences):
            return signal
    return ""


def _last_turn(context: LintContext) -> str:
    return (context.thread.last_turn if context.thread else "") or context.note


RULE = Rule(
    code="MIL003",
    category="milestone",
    severity="warning",
    message="Asks for the contract step before the client is ready.",
    suggestion="Answer what was asked, and settle what is still open.",
    kinds=("milestone_close",),
    stages=BEFORE,
    needs=("thread", "note", "reading"),
    check=Custom(_check, Gate(always=True)),
    bad=(
        (
            "Please open the contract for the seat map and I begin with line 3.",
            {"note": "Nice profile. Have you built seat maps before?"},
        ),
        (
            "Create the milestone for one timetable screen, $300.",
            {"note": "We have an idea for ferries but don't know what guests need."},
        ),
        ("Fund the milestone for the seat map sketch.", {"note": "How long would a thing like that take?"}),
    ),
    good=(
        ("Create the milestone for one seat map, $300.", {"note": "Great, let's start. What is the first milestone?"}),
        ("If that fits, create the milestone for one seat map.", {"note": "Sounds good, how do we begin?"}),
        ("Create the milestone for one seat map, $300.", {"note": "Client plan: Enterprise"}),
        ("Yes, two of them. Is the deck plan a file or a photo?", {"note": "Have you built seat maps before?"}),
        (
            "If that suits you, create the milestone for one seat map.",
            {"note": "Have you built seat maps? What would your approach be?"},
        ),
        ("You can send the offer whenever you like.", {"note": "We want to hire you for the seat map."}),
    ),
)
