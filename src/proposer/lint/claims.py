"""Claims of experience: which parts of a text make one. Grammar decides, not a list of verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from proposer.lint import claim_grammar as grammar
from proposer.lint import claim_words as words
from proposer.lint.wording import cited

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence


_NEAR_START = 4
"""Characters before a credential that still begins its clause."""


class Claim(NamedTuple):
    """One clause that claims experience."""

    sentence: Sentence
    begin: int
    """Where the clause begins and stops, in plain offsets."""
    stop: int
    start: int
    """Where the claiming words begin and end, in plain offsets."""
    end: int
    past: bool
    """Whether it tells of work that was done, and so must cite evidence; else it tells of a skill or a fact."""
    counts: bool
    """Whether its numbers belong to the claim."""
    work: bool
    """Whether it goes on about work that was done, so that only the evidence cited for it supports it."""
    report: bool = False
    """Whether it tells of something done, as a report on a running contract does too."""
    follows: bool = False
    """Whether it is a sentence that only goes on with a claim before it."""


def is_compared(claim: Claim, place: int) -> bool:
    """Whether what stands at a plain offset is the client's side of a comparison: `much like your move to Odoo`."""
    before = claim.sentence.lower[claim.begin - claim.sentence.start : place - claim.sentence.start]
    return grammar.COMPARED.search(before) is not None


class _Cue(NamedTuple):
    start: int
    end: int
    past: bool
    counts: bool
    report: bool = False


def claims(document: Document, *, career: bool = False) -> list[Claim]:
    """Give the clauses that claim experience; an honest `I have not done this`, a plan and a question are none.

    With `career` only what tells of a working life counts: in a running contract, `I fixed the import` is a report.
    """
    memo = document.memo
    if "claims" not in memo:
        memo["claims"] = list(_find(document))
    return [claim for claim in memo["claims"] if not (career and claim.report)]


def _find(document: Document) -> Iterator[Claim]:
    before: Claim | None = None
    for sentence in document.sentences:
        if sentence.lower.endswith("?") or (before is None and words.TRIGGERS.isdisjoint(sentence.words)):
            before = None
            continue
        for begin, stop in _clauses(sentence.lower):
            before = _claim(document, sentence, begin, stop, before)
            if before:
                yield before


def _clauses(lower: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for mark in grammar.BREAK.finditer(lower):
        if mark.start() > begin:
            yield begin, mark.start()
        begin = mark.end()
    if begin < len(lower):
        yield begin, len(lower)


def _claim(document: Document, sentence: Sentence, begin: int, stop: int, before: Claim | None) -> Claim | None:
    raw = sentence.lower[begin:stop]
    lower = raw.lstrip(" \t\"'(*")
    begin += len(raw) - len(lower)
    place = sentence.start + begin
    known = sentence.known
    cue = None
    if not words.PERSONAL.isdisjoint(known):
        plain = document.view.plain[place : sentence.start + stop]
        cue = _told(lower) or _named(plain, lower) or _skill(lower)
    if cue is None and not words.TRIGGERS.isdisjoint(known) and _is_clear(lower):
        cue = _fragment(lower)
    if cue is None and before is None:
        return None
    if (not words.DENIERS.isdisjoint(known) and words.DENIED.search(lower)) or words.TOLD_BY_CLIENT.search(lower):
        return None
    if cue is not None:
        if cited(sentence, place + cue.start, place + cue.end):
            return None
        return Claim(
            sentence,
            place,
            sentence.start + stop,
            place + cue.start,
            place + cue.end,
            past=cue.past,
            counts=cue.counts,
            work=cue.past or cue.report,
            report=cue.report,
        )
    return _goes_on(sentence, lower, place, stop, before)


def _goes_on(sentence: Sentence, lower: str, place: int, stop: int, before: Claim | None) -> Claim | None:
    """A clause that only goes on with the claim before it: its facts are the claim's."""
    if before is None or words.CLIENT.search(lower) or words.MODAL.search(lower):
        return None
    same = before.sentence.number == sentence.number
    if not same and (not before.work or not grammar.PAST_TELLING.search(lower)):
        return None
    if not same and sentence.start - before.sentence.end > 1:
        return None
    end = sentence.start + stop
    return before._replace(sentence=sentence, begin=place, stop=end, start=place, end=end, past=False, follows=not same)


def _told(lower: str) -> _Cue | None:
    """Work told in the first person, past or perfect, or in the passive."""
    client = words.LIKENESS.sub(lambda found: " " * len(found.group()), lower)
    for match in grammar.TOLD.finditer(lower):
        if _is_work(lower, client, match):
            dated = (
                match["verb"] not in words.LOOKED or grammar.LONG_AGO.search(lower) or grammar.FOR_SOMEONE.search(lower)
            )
            return _Cue(match.start(), match.end(), past=bool(dated), counts=True, report=True)
    for pattern in (grammar.BY_ME, grammar.WAS, grammar.HAVING):
        found = pattern.search(lower)
        if found and not _is_mood(client, found):
            return _Cue(found.start(), found.end(), past=True, counts=True, report=True)
    return None


def _is_mood(client: str, match: re.Match[str]) -> bool:
    found = match.groupdict()
    if "next" in found:
        return found["next"] in words.MOODS or bool(words.CONDITION.search(client[: match.start()]))
    verb = found.get("verb")
    return verb is not None and (not _tells(verb) or _of_this_job(client, verb, match.end()))


def _tells(verb: str) -> bool:
    """Whether a verb tells of something done, not only thought."""
    past = verb in words.DID or (verb.endswith("ed") and len(verb) > 3 and verb not in words.NO_PAST)
    return past and verb not in words.THOUGHT


def _is_work(lower: str, client: str, match: re.Match[str]) -> bool:
    verb, perfect = match["verb"], match["have"] in ("'ve", " have")
    if not _tells(verb):
        return False
    ahead, rest = lower[: match.start()], lower[match.end() :]
    if words.CONDITION.search(ahead) or ((perfect or verb in words.LOOKED) and words.AFTERWARDS.search(ahead)):
        return False
    if verb in grammar.ONLY_WITH and not grammar.ONLY_WITH[verb].match(rest):
        return False
    if verb in words.SAME_IN_PRESENT and not (match["have"] or grammar.DATED.search(lower)):
        return False
    return not _of_this_job(client, verb, match.end())


def _of_this_job(client: str, verb: str, end: int) -> bool:
    """Whether the verb tells of this post or chat: `I looked at the listing`, `I grouped your questions`."""
    other = grammar.NEW_SUBJECT.search(client, end)
    rest = client[end : other.start() if other else None]
    if verb in words.LOOKED:
        return bool(words.HERE.search(rest)) or not rest.strip(" .,!")
    return bool(grammar.DONE_TO_YOURS.match(rest))


def _named(plain: str, lower: str) -> _Cue | None:
    """Clients, years and belongings of a working life."""
    match = grammar.OWNED.search(lower)
    if match and not (grammar.NO_BELONGING.search(match.group()) or words.CONDITION.search(lower[: match.start()])):
        past = match["noun"] not in words.HELD
        return _Cue(match.start(), match.end(), past, counts=True)
    match = grammar.MY_WORK.search(lower)
    if match and not words.MODAL.search(lower[: match.end()]) and not grammar.FIRST_HERE.search(match.group()):
        return _Cue(match.start(), match.end(), past=True, counts=True)
    match = grammar.HIRED_ME.match(plain)
    if match and (" " in match["name"] or not match["name"].endswith("s")):
        return _Cue(match.start(), match.end(), past=True, counts=True)
    return None


def _is_clear(lower: str) -> bool:
    """Whether a clause speaks of no plan and not of the client."""
    return not words.MODAL.search(lower) and not words.CLIENT.search(words.LIKENESS.sub(" ", lower))


def _skill(lower: str) -> _Cue | None:
    """A skill, a credential, a language, told in the first person."""
    for pattern in (grammar.HABIT, grammar.ABLE, grammar.AS_A):
        if match := pattern.search(lower):
            return _Cue(match.start(), match.end(), past=False, counts=pattern is grammar.HABIT)
    match = grammar.RATED.search(lower)
    if match and grammar.OWN.search(lower):
        return _Cue(match.start(), match.end(), past=False, counts=True)
    match = grammar.SELF.search(lower)
    return _Cue(match.start(), match.end(), False, bool(grammar.TEAM.search(lower))) if match else None


def _fragment(lower: str) -> _Cue | None:
    """What claims without a first-person verb, such as `15 years in bookkeeping`, in a clear clause."""
    match = grammar.RATED.search(lower)
    if match and match.start() < _NEAR_START:
        return _Cue(match.start(), match.end(), past=False, counts=True)
    for pattern in (grammar.YEARS, grammar.FRAGMENT, grammar.TALLY, grammar.SINCE):
        if match := pattern.search(lower):
            return _Cue(match.start(), match.end(), past=False, counts=True)
    match = grammar.MY_DID.search(lower)
    if match and _tells(match["verb"]) and match["verb"] not in words.LOOKED:
        return _Cue(match.start(), match.end(), past=True, counts=True)
    match = grammar.BARE.search(lower)
    if match and not grammar.FRONTED.search(lower):
        return _Cue(match.start(), match.end(), past=True, counts=True)
    match = grammar.MINE.search(lower)
    return _Cue(match.start(), match.end(), False, bool(grammar.WORK_NOUN.search(match.group()))) if match else None
