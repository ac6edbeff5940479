"""The first milestone that fits a conversation: named by the person, by the talk, by the profile or the catalogue."""

from __future__ import annotations

import hashlib
import math
import re

from proposer.models.people import MilestonePreset
from proposer.models.plan import PlannedMilestone
from proposer.planning.chat.case import Case
from proposer.planning.chat.catalogue import (
    GENERAL,
    Entry,
    ProjectType,
    choose_entry,
    count_phrases,
    fill,
    is_asked,
    is_like_one,
    load_catalogue,
    pair_of,
    share_words,
)
from proposer.planning.chat.gates import EXISTING, is_borne_out
from proposer.planning.chat.money import SAME_PRICE, find_money, sum_named
from proposer.planning.chat.naming import name_smaller
from proposer.planning.chat.pieces import CHOSEN, ECHO, LIKE_LAST, NUMBER_ONLY, UNDESCRIBED, UNNAMED, Piece, find_piece
from proposer.planning.chat.questions import fault_of
from proposer.planning.chat.trade import count_words, said_besides
from proposer.text.milestones import judge_milestone

HOURLY = re.compile(
    r"\b(?:hourly(?! (?:rate|price|cost|fee))|ongoing|long[- ]term|\d+ ?h(?:rs?|ours?)? ?(?:/|per|a) ?(?:week|wk)"
    r"|open[- ]ended|as needed|hours (?:a|per) week|retainer)\b",
    re.IGNORECASE,
)
FIXED = re.compile(r"\b(?:fixed|milestone|flat|lump sum|per (?:page|article|video|piece|word))\b", re.IGNORECASE)
ROUND = 10.0
NEAR = 1.5
"""How far above the client's figure a small piece may lie and still be sized by it."""
HOURS_A_DAY = 3
"""Hours that an estimate counts for a day of a freelancer with other work."""


def plan_milestone(case: Case, named: str | None = None, amount: float | None = None) -> PlannedMilestone:
    """Give the milestone that the next message may offer.

    `named` and `amount` are the person's decision and go before everything else. An amount that nobody has named is an
    estimate from the hours of the catalogue and the profile's rate, and marked as one.
    """
    kind, entry = _offered(case)
    preset = preset_for(case, kind, entry)
    piece = None if named else find_piece(case)
    known = preset.deliverable if preset is not None else entry.deliverable
    if piece is not None and piece.by_client and case.is_early and _points_at(piece.text, known, case):
        amount = piece.amount if amount is None else amount
        piece = None
    planned = _from_catalogue(case, kind, entry)
    if named is not None:
        planned = planned.model_copy(update={"deliverable": named.strip().rstrip("."), "source": "person", **_UNKNOWN})
    elif piece is not None:
        planned = _from_talk(case, _from_catalogue(case, kind, entry if entry.apart else kind.first[0]), piece, preset)
    elif preset is not None:
        planned = _from_preset(case, planned, preset, entry)
    if amount is not None:
        planned = planned.model_copy(update={"amount": amount, "is_estimate": False})
    return planned


def plan_smaller(case: Case, planned: PlannedMilestone) -> PlannedMilestone:
    """Give a smaller piece for a client who wants to spend less: the one they name, if any (D-24)."""
    named = name_smaller(case.turn, echo=ECHO)
    if named:
        return planned.model_copy(update={"deliverable": named, "source": "client", "begins": "", **_UNKNOWN})
    kind, entry = _offered(case)
    rate = case.profile.rate
    amount = None if rate is None else round(rate * kind.small_hours / ROUND) * ROUND
    told = sum_named(case.turn)
    if amount is not None and (amount >= (planned.amount or math.inf) or (told and told < amount <= NEAR * told)):
        amount = None  # the client's figure is then what it is sized by
    return planned.model_copy(
        update={
            "deliverable": entry.small or kind.small,
            "review": "",
            "amount": amount,
            "is_estimate": amount is not None,
            "hours": kind.small_hours,
            "days": 1,
            "begins": "",
            "source": "catalogue",
        }
    )


def _offered(case: Case) -> tuple[ProjectType, Entry]:
    """The kind of the project in the catalogue, and the first piece of it that suits the client's words."""
    kind = load_catalogue()[case.kind]
    line, told = (LONG_NAME.sub(" ", text) for text in (case.thread.title, said_besides(case.thread)))
    return kind, choose_entry(kind, line, told, case.seed)


LONG_NAME = re.compile(r"\b(?:MS |Microsoft )?SQL Server\b", re.IGNORECASE)
"""A name of which one word would be taken for the work: no server is moved."""


def usual_needs(case: Case) -> str:
    """What any first piece of this type of work needs; nothing where the type is in doubt."""
    return _offered(case)[1].needs if case.is_sure and case.kind not in ("", GENERAL) else ""


def is_fit(case: Case, planned: PlannedMilestone) -> bool:
    """Whether the talk bears out a piece that was planned."""
    return is_borne_out(case, planned, _offered(case)[1])


def is_apart(case: Case) -> bool:
    """Whether the client's words ask for a piece of another sort than the usual one, which has its own way to begin."""
    return is_asked(_offered(case)[1], f"{case.thread.title}\n{case.told}")


def preset_for(case: Case, kind: ProjectType, entry: Entry) -> MilestonePreset | None:
    """Give the freelancer's own first milestone for this kind of work.

    One for a neighbouring kind, or one that has nothing in common with the piece that the client's words ask for, would
    offer a logo for a flyer; then the catalogue is nearer.
    """
    presets = [one for one in case.profile.milestones if one.work in kind.works]
    exact = next((one for one in presets if one.work == case.work.key), None)
    if exact is not None and _suits(exact.deliverable, entry, case):
        return exact
    return _neighbour(presets, entry)


def _suits(deliverable: str, entry: Entry, case: Case) -> bool:
    """Whether the freelancer's piece answers the client's words, and not only their trade."""
    read = case.work.key == case.reading.wants.work or count_words(case.told, case.work) > 0
    if not read and not share_words(deliverable, case.told, 1):
        return False
    apart = is_asked(entry, case.told)
    asked = apart or count_phrases(case.told, entry.when) > 1
    shared = share_words(deliverable, case.told, least=2 if apart else 1)
    return not asked or shared or share_words(deliverable, entry.deliverable, least=2 if apart else 1)


def _neighbour(presets: list[MilestonePreset], entry: Entry) -> MilestonePreset | None:
    """The preset of a neighbouring kind of work that is much like an entry."""
    return next((one for one in presets if share_words(one.deliverable, entry.deliverable)), None)


def _points_at(named: str, known: str, case: Case) -> bool:
    """Whether a client only points at a piece that is known: `the first part`, or a word of it without its name."""
    counted = case.turns.before is None and NUMBER_ONLY.match(named) is not None
    return counted or (named == CHOSEN and _is_named(known, case.turn))


def _is_named(deliverable: str, turn: str) -> bool:
    """Whether a client's words point at a piece: by two of its telling words, or by its number: `the 500 words`."""
    numbers = {*NUMBER.findall(deliverable)}
    return share_words(deliverable, turn) or bool(numbers & {*NUMBER.findall(turn)})


NUMBER = re.compile(r"\b\d[\d,]{2,}\b")
_UNKNOWN = {"days": None, "hours": None, "amount": None, "review": "", "is_estimate": False}


def _from_catalogue(case: Case, kind: ProjectType, entry: Entry) -> PlannedMilestone:
    rate = case.profile.rate
    hourly = _is_hourly(case, entry)
    goals = sorted(kind.goals, key=lambda goal: hashlib.sha256(f"{case.seed}\ngoal\n{goal}".encode()).hexdigest())
    return PlannedMilestone(
        work=kind.name,
        deliverable=fill(entry.deliverable, _values(case)),
        review=entry.review,
        leads_on=entry.leads,
        needs=entry.needs,
        begins=entry.begins,
        goal=entry.goal or (goals[0] if case.work.key in kind.works[:1] else ""),
        amount=None if rate is None else round(rate * entry.hours / ROUND) * ROUND,
        is_estimate=rate is not None,
        days=-(-entry.hours // HOURS_A_DAY),
        hours=entry.hours,
        contract="hourly" if hourly else "fixed",
    )


def _from_talk(case: Case, planned: PlannedMilestone, piece: Piece, preset: MilestonePreset | None) -> PlannedMilestone:
    """The piece that the talk names; a figure named with it stays, else preset or catalogue give an estimate."""
    known: dict[str, object] = {"deliverable": piece.text, "source": "client" if piece.by_client else "person"}
    same = preset is not None and share_words(piece.text, preset.deliverable)
    known |= {"days": preset.days if preset is not None and same else None, "hours": None, "review": ""}
    if piece.text in UNNAMED or planned.work == GENERAL or not is_like_one(piece.text, load_catalogue()[planned.work]):
        known |= UNDESCRIBED
    if piece.text.endswith(LIKE_LAST):
        known |= {"leads_on": "", "amount": None, "is_estimate": False}  # its price is that of the row
    elif preset is not None and preset.amount is not None:
        known |= {"amount": preset.amount, "is_estimate": True}
    if piece.amount is not None:
        known |= {"amount": piece.amount, "is_estimate": False}
    elif (case.has("ready_to_start") or not case.is_early) and SAME_PRICE.search(case.turn):
        known |= {"amount": None, "is_estimate": False}
    return planned.model_copy(update=known)


def _from_preset(case: Case, planned: PlannedMilestone, preset: MilestonePreset, entry: Entry) -> PlannedMilestone:
    """The freelancer's own piece; what comes first in it is known where the catalogue's piece is of the same kind."""
    begins = entry.begins if share_words(preset.deliverable, entry.deliverable) else ""
    deliverable = bound_piece(preset.deliverable, new=not EXISTING.search(case.told))
    return planned.model_copy(
        update={
            "begins": begins,
            "deliverable": _with_fault(deliverable, planned.deliverable),
            "amount": preset.amount if preset.amount is not None else planned.amount,
            "is_estimate": preset.amount is None and planned.is_estimate,
            "days": preset.days,
            "hours": None,
            "review": "",
            "source": "preset",
        }
    )


def bound_piece(deliverable: str, *, new: bool) -> str:
    """The freelancer's words without what points at the whole work, and at a state before where there is none."""
    words = BEFORE.sub(r"\g<on>", deliverable) if new else deliverable
    traits = judge_milestone(words)
    if traits.specific and traits.small:
        return words
    return WORDS.sub(r"\g<0> of the text", WHOLE.sub("", words))


WHOLE = re.compile(r"\s+(?:(?:for|before) the rest|end to end)\b", re.IGNORECASE)
WORDS = re.compile(r"(?<=\d )words(?= *(?:,|$))")
"""Words of which nothing else says where they stand."""
BEFORE = re.compile(r"(?<=measured)(?P<on> on [^,.]+?)? before and after\b", re.IGNORECASE)


def _with_fault(deliverable: str, known: str) -> str:
    """The freelancer's words for a repair with the thing in which the client told of a fault."""
    named = re.match(r"the fault in .+?(?= reproduced)", known)
    return re.sub(r"^the fault\b(?! in)", named[0], deliverable) if named else deliverable


def _is_hourly(case: Case, entry: Entry) -> bool:
    """Whether the contract is better hourly: the client says so, or the scope is open (D-28)."""
    job = case.thread.job
    if job is not None and job.job_type is not None:
        return job.job_type == "hourly"
    if FIXED.search(case.told):
        return False
    if any(
        find_money(one.text) and find_money(one.text)[0].hourly
        for one in case.thread.messages
        if one.author == "freelancer"
    ):
        return True
    return entry.hourly or HOURLY.search(case.told) is not None


def _values(case: Case) -> dict[str, str]:
    stack = case.reading.wants.stack
    return {
        "thing": f"the {case.thing}" if case.thing else "",
        "tool": stack[0] if len(stack) == 1 else "",
        "pair": pair_of(stack),
        "fault": f"the fault in {fault}" if (fault := fault_of(case.told)) else "",
    }
