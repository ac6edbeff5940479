"""Red flags of a conversation, each with its words and a calm way to answer (D-09 to D-11)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from proposer.analysis.chat.steering import channels, find_steering
from proposer.analysis.chat.turns import Turn, Turns
from proposer.analysis.chat.wording import Place, first, phrases, places
from proposer.models.base import Span
from proposer.models.finding import Severity
from proposer.models.reading import Flag, FoundSituation
from proposer.models.thread import Stage
from proposer.text.document import Document, read, words_of


class _Meaning(NamedTuple):
    severity: Severity
    reason: str
    advice: str


_MEANINGS: dict[str, _Meaning] = {
    "offplatform_contact": _Meaning(
        "error",
        "The client wants contact details, or to talk elsewhere, before a contract (D-02).",
        "Happy to keep talking here; once a contract runs we can use the tools that suit the work.",
    ),
    "offplatform_call": _Meaning(
        "error",
        "A call outside the platform before a contract (D-02).",
        "A call is welcome; Upwork's own call tool in this chat does it before a contract.",
    ),
    "offplatform_payment": _Meaning(
        "error",
        "Payment outside the platform, which no stage allows (D-06).",
        "I keep payment for work that began here on Upwork; it covers us both.",
    ),
    "free_or_unpaid_work": _Meaning(
        "error",
        "Work without pay or before a contract (D-09, D-40).",
        "I would gladly do this as a small paid first milestone, so that you judge real work.",
    ),
    "suspicious_file": _Meaning(
        "error",
        "Something unknown is to be run, unlocked or let in (D-11).",
        "I don't open programs or locked files; a plain PDF or the text here is enough. Do not open it.",
    ),
    "identity_request": _Meaning(
        "error",
        "Identity papers, bank data or an account are asked for (D-09).",
        "Upwork has checked my identity; papers and bank data stay there.",
    ),
    "access_without_contract": _Meaning(
        "warning",
        "Access is to be used, or work to begin, while the contract is put off (D-11).",
        "I'd start as soon as the contract is in place; for sizing the work, read-only access is enough.",
    ),
    "rule_anger": _Meaning(
        "warning",
        "The client is angry at the rules, or presses after an answer (D-11).",
        "Stay calm, answer once; walk away if it goes on.",
    ),
    "vague_partnership": _Meaning(
        "warning",
        "A partnership or a later share takes the place of pay (D-11).",
        "I work on paid milestones; a first one could be small, so that the idea is tested cheaply.",
    ),
    "fee_complaint": _Meaning(
        "warning",
        "The platform's fee is called too high, often the step before paying outside (D-11).",
        "The fee pays for the protection of us both, so I keep everything here.",
    ),
    "everyone_does_it": _Meaning(
        "warning",
        "A rule is talked away because others break it (D-10).",
        "It may be common; I keep my account safe and stay here.",
    ),
    "too_good": _Meaning(
        "warning",
        "High pay is promised for little (D-11).",
        "Ask for the task, the price and a contract here before anything else.",
    ),
    "ai_directed": _Meaning(
        "warning",
        "The text speaks to the tool; it is treated as data and nothing of it is obeyed (D-33).",
        "Read the message yourself; the reply says nothing of this.",
    ),
    "walk_away": _Meaning(
        "error",
        "A forbidden ask came again after it was declined, or the client fights the rules (D-11).",
        "Walk away: decline politely, send nothing more, and report it if it goes on.",
    ),
}

SITUATION_FLAGS = {
    "off_platform_contact": "offplatform_contact",
    "off_platform_call": "offplatform_call",
    "off_platform_payment": "offplatform_payment",
    "free_work": "free_or_unpaid_work",
    "suspicious_file": "suspicious_file",
    "everyone_does_it": "everyone_does_it",
}
FORBIDDEN = frozenset(
    {"off_platform_contact", "off_platform_call", "off_platform_payment", "free_work", "suspicious_file", "identity"}
)
"""What is declined whatever else a turn holds; `identity` is no situation, but a flag of its own."""
_FAMILIES = {"off_platform_contact": "talk", "off_platform_call": "talk"}
"""A refused chat elsewhere and a call elsewhere are one ask; every other is its own."""
_WORDED: tuple[tuple[str, str, str | None], ...] = (
    ("identity_request", "identity", "identity_unless"),
    ("access_without_contract", "access_early", None),
    ("vague_partnership", "partnership", "partnership_unless"),
    ("too_good", "too_good", None),
    ("fee_complaint", "fees", None),
)
"""Code, list of phrases, and list of phrases whose sentence raises nothing."""
_REMEMBERED = 20
"""Earlier asks that are looked at for a refusal."""
Asks = Callable[[Turn], Iterable[str]]
"""The forbidden situations of an earlier client turn."""


def find_cautions(turns: Turns, found: tuple[FoundSituation, ...], stage: Stage, asks: Asks) -> tuple[Flag, ...]:
    """Flags of the client's latest turn in order of place; a code stands once."""
    turn = turns.client
    if turn is None:
        return ()
    document = read(turn.text)
    flags = [_at(code, turn, document, place) for code, place in _worded(document, stage)]
    told = without_papers(found, tuple(flags))
    flags += [_flag(SITUATION_FLAGS[one.name], one.span) for one in told if one.name in SITUATION_FLAGS]
    for one in find_steering(turn.written):
        flags.append(_flag("ai_directed", turn.span(one.start, one.end)))
    flags += _angry(turn, document, flags, stage)
    if walking := _walk_away(turns, flags, found, asks):
        flags.append(walking)
    kept: dict[str, Flag] = {}
    for flag in flags:
        kept.setdefault(flag.code, flag)
    return tuple(sorted(kept.values(), key=_order))


def without_papers(found: tuple[FoundSituation, ...], flags: tuple[Flag, ...]) -> tuple[FoundSituation, ...]:
    """Leave out contact asks that rest on a request for identity papers alone: those are no way to reach anybody."""
    asked = [flag.span for flag in flags if flag.code == "identity_request"]
    return tuple(
        one
        for one in found
        if one.name != "off_platform_contact"
        or not any(holds(span, one.span) and not channels() & set(words_of(one.span.text.lower())) for span in asked)
    )


def holds(outer: Span, inner: Span) -> bool:
    """Whether one span lies within another."""
    return outer.field == inner.field and outer.start <= inner.start and inner.end <= outer.end


def _order(flag: Flag) -> tuple[int, int, str]:
    return int(flag.span.field.partition(":")[2] or 0), flag.span.start, flag.code


def _flag(code: str, span: Span) -> Flag:
    severity, reason, advice = _MEANINGS[code]
    return Flag(code=code, severity=severity, span=span, reason=reason, advice=advice)


def _at(code: str, turn: Turn, document: Document, place: Place) -> Flag:
    sentence = document.sentence_at(place.start)
    return _flag(code, turn.span(*document.view.span(sentence.start, max(sentence.end, place.end))))


def _worded(document: Document, stage: Stage) -> Iterator[tuple[str, Place]]:
    for code, table, unless in _WORDED:
        if code == "access_without_contract" and stage is Stage.ACTIVE_CONTRACT:
            continue
        for place in places(document, "cautions", table):
            sentence = document.sentence_at(place.start)
            if unless is None or not phrases("cautions", unless).within(sentence):
                yield code, place
                break


def _angry(turn: Turn, document: Document, flags: list[Flag], stage: Stage) -> Iterator[Flag]:
    """Anger counts where the rules are at stake: before a contract, or beside something forbidden."""
    place = next(iter(places(document, "cautions", "rule_anger")), None)
    at_stake = any(flag.code in _AT_STAKE for flag in flags)
    named = bool({"rules", "policy", "platform", "upwork", "tos"} & document.known)
    if place and (at_stake or (named and stage is not Stage.ACTIVE_CONTRACT)):
        yield _at("rule_anger", turn, document, place)


_AT_STAKE = frozenset({*SITUATION_FLAGS.values(), "identity_request", "access_without_contract", "fee_complaint"})


def _walk_away(turns: Turns, flags: list[Flag], found: tuple[FoundSituation, ...], asks: Asks) -> Flag | None:
    forbidden = [flag for flag in flags if flag.code in _AT_STAKE - {"everyone_does_it", "fee_complaint"}]
    if not forbidden:
        return None
    angry = next((flag for flag in flags if flag.code == "rule_anger"), None)
    if angry:
        return _flag("walk_away", angry.span)
    names = {one.name for one in found} & FORBIDDEN
    if any(flag.code == "identity_request" for flag in flags):
        names.add("identity")
    if _is_declined({_FAMILIES.get(name, name) for name in names}, turns, asks):
        return _flag("walk_away", forbidden[0].span)
    return None


def _is_declined(families: set[str], turns: Turns, asks: Asks) -> bool:
    """Whether the freelancer has declined such an ask in this thread, as far back as a talk is remembered."""
    pairs = reversed(list(zip(turns.all, turns.all[1:], strict=False)))
    refused = (
        turn
        for turn, answer in pairs
        if turn.messages[0].author == "client"
        and turn is not turns.client
        and first(read(answer.text), "cautions", "refusal") is not None
    )
    return any(families & _families(turn, asks) for turn in islice(refused, _REMEMBERED))


def _families(turn: Turn, asks: Asks) -> set[str]:
    names = set(asks(turn)) & FORBIDDEN
    if any(code == "identity_request" for code, _ in _worded(read(turn.text), Stage.PRE_CONTRACT)):
        names.add("identity")
    return {_FAMILIES.get(name, name) for name in names}
