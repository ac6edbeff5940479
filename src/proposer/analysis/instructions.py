"""What the client tells the applicant to put into the application, apart from what they want built (D-19, D-43).

Classifiers say which clauses tell the applicant something, which of their strings is the one demanded, and where it is
to stand (`leaning/`); here it is decided how each is treated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from proposer.analysis.answers import find_answer
from proposer.analysis.baits import for_machines, machine_range
from proposer.analysis.candidates import Candidate, find_candidates
from proposer.analysis.leaning import spans as leaning
from proposer.analysis.leaning.spans import UNMARKED, kinds_of
from proposer.analysis.leaning.weights import BAIT, TASK, TOLD, Judged, judge
from proposer.analysis.read_checks import find_read_checks
from proposer.analysis.required import Words
from proposer.analysis.treatment import carries_contact, kind_of, shape_of
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Instruction
from proposer.text.coverage import meets

FAINT, FAINTER = -0.1, -0.6
"""How clearly a clause must tell the reader something for its strings to be looked at; for what a verb of writing
points at, where it also names the letter or a human."""
TITLED = 0.9
"""The same in a title, which praises and warns more than it demands."""
LOOSE = 0.4
"""How clearly a clause must tell the reader to write something without fixed words."""
MEANT = frozenset({"*letter", "*human"})
"""Classes of words for the application, and for being no machine."""
GAP = re.compile(r"\s?(?:_{2,}|\.{3,}|\u2026)")
"""A blank behind demanded words, which the applicant is to fill."""
WRITING = frozenset({"*begin", "*write", "*shown", "*end"})
"""Classes of the verbs that demand words."""
MACHINES = frozenset({"ai", "llm", "llms", "gpt", "chatgpt", "claude", "gemini", "bot", "bots"})
"""Names of those a bait is for, which are never what is demanded."""
A_PLACE = re.compile(
    r"(?:the |your )?(?:very )?(?:first|opening|last|top)\b[\w' ]{0,30}\b(?:applications?|proposals?|bids?|letters?"
    r"|messages?|repl(?:y|ies)|responses?|lines?|sentences?|words?)",
    re.IGNORECASE,
)
"""Where words are to stand, which is never what is demanded."""
NUMBERED = re.compile(r"\W{0,3}\d{1,2}[.):]")
MOST = 40
"""Clauses of one text that are looked through for demands; real posts have five at most."""


def find_instructions(job: JobPost) -> tuple[Instruction, ...]:
    """Read-checks, baits, demanded claims and declarations of a post, in order of place; each once."""
    return _read(tuple(job_fields(job)))


@lru_cache(maxsize=8)
def _read(fields: tuple[tuple[str, str], ...]) -> tuple[Instruction, ...]:
    """Kept for a few posts: questions, requests and flags ask for the same instructions."""
    found: list[Instruction] = []
    for field, text in fields:
        found += _merge(sorted(_in_field(text, field), key=lambda one: (one.span.start, one.span.end)))
    return tuple(_merge(found))


def job_fields(job: JobPost) -> Iterator[tuple[str, str]]:
    """Every text of a post in which a client can hide something, by the name its spans carry."""
    yield "title", job.title
    yield "description", job.description
    for number, question in enumerate(job.questions):
        yield f"question:{number}", question


def _in_field(text: str, field: str) -> Iterator[Instruction]:
    judged = judge(text)
    machines = for_machines(judged.flat, judged.clauses)
    speaking = _speaking(judged, machines, FAINT if field != "title" else TITLED)
    demands = {number: _demands(judged, number) for number in speaking}
    taken = {number for number, own in demands.items() if own}
    spoken = set(demands) - machines
    for number, own in demands.items():
        clause = judged.clauses[number]
        told, bait = judged.score(number, TOLD), judged.score(number, BAIT)
        for one in own:
            addressed = number in machines and machine_range(judged.flat, clause, one.words.start)
            for_machine = addressed if number in machines else bait > max(0.0, told)
            yield _instruction(text, field, one, for_machine=for_machine)
    checks = list(find_read_checks(text, judged, [number for number in demands if number not in taken & spoken], field))
    yield from checks
    checked = [(one.span.start, one.span.end) for one in checks]
    taken |= {n for n in demands if meets(checked, judged.clauses[n].start, judged.clauses[n].end)}
    for number in demands:
        if number in taken or field != "description" or _is_numbered(judged, number):
            continue
        if judged.score(number, TASK) > LOOSE and _leads(judged, number, taken):
            machine = number in machines or judged.score(number, BAIT) > max(0.0, judged.score(number, TOLD))
            yield find_answer(text, judged, number, field, for_machine=machine)


def _speaking(judged: Judged, machines: frozenset[int], least: float) -> list[int]:
    """The clauses that are looked through for demands, the clearest of them in a text that has very many."""
    found = machines.union(number for number in judged.opened if _may_demand(judged, number, least))
    return sorted(sorted(found, key=lambda number: (-judged.told(number), number))[:MOST])


def _may_demand(judged: Judged, number: int, least: float) -> bool:
    told = judged.told(number)
    return told > least or (told > FAINTER and _names_what_counts(judged.rows.classes(number)))


def _names_what_counts(kinds: frozenset[str]) -> bool:
    """Whether a clause speaks of writing, and of the letter or of being human."""
    return not WRITING.isdisjoint(kinds) and not kinds.isdisjoint(MEANT)


def _demands(judged: Judged, number: int) -> list[Candidate]:
    """The strings that a clause demands: those that a verb of writing points at, and those that classifiers find."""
    clause = judged.clauses[number]
    found = list(find_candidates(judged.flat, clause))
    places = [(one.words.start, one.words.end) for one in found]
    below = any(start >= clause.end for start, _ in places)
    strings = [] if below or judged.told(number) <= FAINT else [one for _, one in judged.strings(number)]
    strings = [
        one
        for one in strings
        if not meets(places, one.start, one.end) and not _is_no_demand(judged.flat[one.start : one.end])
    ]
    if found:
        strings = [one for one in strings if one.form != "sign"]  # a smile behind what is demanded
    for one in strings:
        quoted = one.form not in UNMARKED
        gap = None if quoted else GAP.match(judged.flat, one.end, clause.end)
        words = Words(one.start, gap.end() if gap else one.end, quoted, announced(judged, number, one))
        taken = [*places, *((other.start, other.end) for other in strings if other is not one)]
        position = judged.position(number, one.start, one.end, taken)
        start = _verb_before(judged, number, one)
        found.append(Candidate(words, position, start, words.end + (quoted and words.end < clause.end)))
    return found


def _is_no_demand(words: str) -> bool:
    return words.lower() in MACHINES or A_PLACE.fullmatch(words) is not None


def _verb_before(judged: Judged, number: int, one: leaning.Candidate) -> int:
    """Where the words begin that demand a string: at the verb before it, else with the clause."""
    tokens = judged.rows[number].tokens[: one.first]
    places = [token.start for token, kind in zip(tokens, kinds_of(tokens), strict=True) if kind in WRITING]
    return places[-1] if places else judged.clauses[number].start


def _is_numbered(judged: Judged, number: int) -> bool:
    """Whether a clause is a question in a list: such a one is answered under its number, as a question."""
    clause = judged.clauses[number]
    return clause.low.endswith("?") and NUMBERED.match(clause.low) is not None


def _leads(judged: Judged, number: int, taken: set[int]) -> bool:
    """Whether a clause without fixed words is no mere echo of a demand beside it."""
    own = judged.score(number, TASK)
    beside = (number - 2, number - 1, number + 1, number + 2)
    return not any(near in taken or judged.score(near, TASK) > own for near in beside)


def _instruction(text: str, field: str, one: Candidate, *, for_machine: bool) -> Instruction:
    required = _trim(text, one)
    shape = shape_of(required, one.words)
    span = Span(start=one.start, end=one.end, text=text[one.start : one.end], field=field)
    common = {"shape": shape, "required": required, "position": one.position, "span": span}
    if for_machine:
        return Instruction(kind="bait", audience="ai", **common)
    if carries_contact(required):
        return Instruction(kind="bait", **common)
    kind = kind_of(required) if shape != "fill_in" else "human"
    return Instruction(kind=kind, exact=shape != "fill_in", **common)


def announced(judged: Judged, number: int, one: leaning.Candidate) -> str:
    """The noun before a string: `the word`, `this sentence`."""
    tokens = judged.rows[number].tokens
    before = [token.word for token in tokens[max(0, one.first - 4) : one.first]]
    return next((word for word in reversed(before) if word in ("word", "sentence", "line", "statement", "phrase")), "")


def _trim(text: str, one: Candidate) -> str:
    """The words without a stop that belongs to the client's sentence: one word keeps none."""
    words = text[one.words.start : one.words.end].strip()
    if len(words.split()) == 1 and len(words) > 1:
        return words.rstrip(".,;:!?") or words
    return words if one.words.quoted else words.rstrip(".,;: ")


def _merge(found: list[Instruction]) -> list[Instruction]:
    """Each demand once, at its strictest position."""
    kept: dict[tuple[str, str], Instruction] = {}
    for one in found:
        key = (one.required.casefold().rstrip(".!?"), one.audience)
        if key not in kept:
            kept[key] = one
        elif kept[key].position == "anywhere" and one.position != "anywhere":
            kept[key] = kept[key].model_copy(update={"position": one.position})
    return list(kept.values())
