"""Finds where a text moves the talk off the platform: invites, asks, accepts, announces. Knows nothing of rules.

Sentences are read as symbols (`move_words.py`); each pattern (`move_ways.py`) is a way of moving the talk. What
shields a match is a refusal, a wait for the contract, the other side's words repeated, a thing that is built, and the
platform's own chat.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from proposer.text.disguise import disguised, undisguised
from proposer.text.frames import WORKABLE, is_work_data, is_worked_on
from proposer.text.lexicon import COMMON, table
from proposer.text.move_ways import CHANNELS, LOOSE, PROMPTED, WAYS, MoveKind
from proposer.text.move_words import CORE, WORDS
from proposer.text.symbols import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proposer.text.candidates import Candidate
    from proposer.text.document import Document, Sentence


class Move(NamedTuple):
    """One place where the talk leaves the platform, in plain offsets."""

    kind: MoveKind
    start: int
    end: int
    mail: bool = False
    """Whether the channel is mail, which access to a system may need (D-07)."""


class _Way(NamedTuple):
    kind: MoveKind
    needs: tuple[int, ...]
    """Of the symbols of each group, as bits, one must stand in the clause."""
    pattern: re.Pattern[str]
    loose: bool


_FREQUENT = frozenset(
    table(
        """text through number different details come voice line little first place page link other another name app
        site platform account screen direct private person chat group over paper code upwork reach record"""
    )
)
"""Words that stand in many texts that move nothing: the other word of an entry is looked for."""
_WEAK = frozenset(
    table(
        """text texts texting number call calls calling called phone email emails mail address line lines group id ids
        ring contact upwork different come details reach booking meet x mobile server direct cell dial"""
    )
)
"""Gate words that count only in a sentence in which somebody is spoken to, or a preference is told."""
_PARTNERS = frozenset(
    table(
        """me us my our you your u ur ll we let lets shall by via over prefer preferred better easier faster quicker
        fine ok okay works work rather instead just sure here what which yes only tomorrow today please like can
        could interview"""
    )
)
_ENGLISH = frozenset(table("the and is to of in it that with for a an i"))
"""Without one of these a sentence is in another language, or very short."""
_TALK = frozenset("WTScrtMOLbjV")
_CHANNEL = frozenset(CHANNELS)
_MEETINGS = frozenset({"meeting", "booking", "invite", "pointer"})
"""Routes that are themselves an invitation."""

_ACROSS = re.compile(
    r"[AGEN@][^n;]{0,6}[,&][^;n]{0,3}[TW]m?Z|[yu][.]?s[^n]{0,16}[WTtMcS][^;n]{0,4}Z"
    r"|[WTtcr][^n]{0,8}[;,][^;n]{0,4}[NE].{0,2}=.{0,2}p[yu]?[.]?s"
)
"""Over several clauses: a page or an app is named, and the talk sent there."""
_DEFERRED = re.compile(r"/|q[^;,AGEN]{0,8}k|k[^;,?AGEN]{0,6}[,;].{0,14}q|k[^;]{0,10};.{0,12}q")
_LATER = re.compile(r"[^;]{0,2}q")
_REOPENED = re.compile(r"[,&:?][x.g]{0,2}[iUYLWSTVMtcrm1AGENHJROj]|[x.]{0,2};|[.](?:L|Wm|Sm)|xU|xi")
_RESUMED = re.compile(r"[,&:?][x.g]{0,2}(?:[iUYLgJ1]|[WMSt]x?m)|[.]L|xU|xi|xWY|xMY")
"""After a third person only words to the other side begin anew: `users call, then write on` goes on about users."""
_BUSY = re.compile(r"[woeQ$fs#]|u[AG].")
_STAYS = re.compile(r"[JK][^;]{0,4}<[^;,]{0,3}$")
_DENIED_AFTER = re.compile(r"[p.][.]{0,2}o|[.xpyumHTcDJ=S]{0,4}n")
_HERE = re.compile(r"[^;<nX]{0,7}p[.x]?K|[.x]{0,2}K")
_SPACED = re.compile(r"\w(?:[ .*_-]\w){3,}")
_QUOTES = re.compile(r"\"[^\"\n]{2,300}\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){2,300}'(?!\w)")


@cache
def _table() -> Table:
    return Table(WORDS)


@cache
def _ways(*, prompted: bool) -> tuple[_Way, ...]:
    rows = (*WAYS, *PROMPTED, *LOOSE) if prompted else (*WAYS, *LOOSE)
    return tuple(
        _Way(
            kind,
            tuple(_bits(group.replace("~", CHANNELS)) for group in needs.split()),
            re.compile(pattern),
            (kind, needs, pattern) in LOOSE,
        )
        for kind, needs, pattern in rows
    )


def _bits(symbols: str) -> int:
    bits = 0
    for symbol in frozenset(symbols):
        bits |= 1 << ord(symbol)
    return bits


@cache
def _gate_words() -> frozenset[str]:
    """The words without one of which, spelled so, no sentence moves the talk."""
    entries = (entry for symbol in CORE for entry in WORDS[symbol].split())
    return frozenset(max(re.findall(r"\w+", entry.replace("_", " ")), key=_telling) for entry in entries)


def _telling(word: str) -> tuple[bool, int]:
    return word not in COMMON and word not in _FREQUENT, len(word)


def find(document: Document, *, prompted: bool = False) -> Iterator[Move]:
    """Give the moves of a text, by sentence; some overlap. `prompted`: the message before asked for one."""
    routes: dict[int, list[Candidate]] = {}
    for route in document.candidates:
        if route.kind != "site" and not is_the_work(document, route):
            routes.setdefault(document.sentence_at(route.start).number, []).append(route)
            if route.kind in _MEETINGS:
                yield Move("invitation", route.start, route.end)
    numbers = range(len(document.sentences)) if prompted else sorted(_opened(document).union(routes))
    ways = _ways(prompted=prompted)
    for number in numbers:
        yield from _moves(document, document.sentences[number], routes.get(number, []), ways)


def is_the_work(document: Document, route: Candidate) -> bool:
    """Whether a way to reach a person is no such way here, but what the work is about."""
    if route.kind in WORKABLE and is_work_data(document, route.start):
        return True
    return route.kind != "phone" and is_worked_on(document, route.start)


def _opened(document: Document) -> set[int]:
    """The sentences that name a channel, openly or in disguise."""
    where = document.where
    found: set[int] = set()
    for word in where.keys() & _gate_words():
        found.update(one.number for one in where[word] if word not in _WEAK or _speaks(document.tokens(one).known))
    for word in disguised(where, document.view.lower):
        found.add(document.sentence_at(document.view.lower.find(word)).number)
        found.update(one.number for one in where.get(word, ()))
    single = [word for word in where if len(word) == 1 and word.isalpha() and word not in "ai"]
    if len(single) >= 3:
        found.update(one.number for word in single for one in where[word])
    return found


def _speaks(known: frozenset[str]) -> bool:
    return not _PARTNERS.isdisjoint(known) or _ENGLISH.isdisjoint(known)


def read(sentence: Sentence, routes: list[Candidate]) -> Row:
    """One sentence as symbols, disguises undone, each route to a person as `@`."""
    row = _table().read(undisguised(sentence))
    if not routes:
        return row
    spans = [(route.start - sentence.start, route.end - sentence.start) for route in routes]
    pairs: list[tuple[str, tuple[int, int]]] = []
    number = 0
    for symbol, place in zip(row.symbols, row.places, strict=True):
        while number < len(spans) and spans[number][1] <= place[0]:
            number += 1
        if number == len(spans) or place[1] <= spans[number][0]:
            pairs.append((symbol, place))
        elif not pairs or pairs[-1][1] != spans[number]:
            pairs.append(("@", spans[number]))
    return Row("".join(symbol for symbol, _ in pairs), tuple(place for _, place in pairs))


def _moves(document: Document, sentence: Sentence, routes: list[Candidate], ways: tuple[_Way, ...]) -> Iterator[Move]:
    row = read(sentence, routes)
    if _DEFERRED.search(row.symbols) or (_LATER.match(row.symbols) and _follows_contract(document, sentence)):
        return
    yield from _evasions(document, sentence, row)
    for kind, start, end in (*_over_sentence(row), *_in_clauses(row, ways)):
        first, last = row.span(start, end)
        if not _is_quoted(sentence.lower, first):
            mail = not frozenset("E@").isdisjoint(row.symbols[start:end])
            yield Move(kind, sentence.start + first, sentence.start + last, mail)


def _over_sentence(row: Row) -> Iterator[tuple[MoveKind, int, int]]:
    symbols = row.symbols
    across = _ACROSS.search(symbols)
    if across and "K" not in symbols:
        yield "invitation", across.start(), across.end()
    at = symbols.find("@")
    if at >= 0 and not _TALK.isdisjoint(symbols) and "n" not in symbols[:at]:
        yield "invitation", at, at + 1


def _in_clauses(row: Row, ways: tuple[_Way, ...]) -> Iterator[tuple[MoveKind, int, int]]:
    begin = 0
    for clause in row.symbols.split(";"):
        held = _bits(clause)
        for way in ways:
            for group in way.needs:
                if not held & group:
                    break
            else:
                match = _first(way, clause, row.symbols[begin:])
                if match is not None:
                    yield way.kind, begin + match.start(), begin + match.end()
        begin += len(clause) + 1


def _evasions(document: Document, sentence: Sentence, row: Row) -> Iterator[Move]:
    """Names of apps that were disguised: nobody does that to a thing that is built."""
    at = row.symbols.find("A")
    while at >= 0:
        start, end = row.places[at]
        spelled = sentence.lower[start:end]
        odd = undisguised(sentence)[start:end] != spelled or _SPACED.fullmatch(spelled)
        if odd or document.view.quirks(sentence.start + start, sentence.start + end):
            yield Move("invitation", sentence.start + start, sentence.start + end)
        at = row.symbols.find("A", at + 1)


def _is_quoted(lower: str, place: int) -> bool:
    if '"' not in lower and "'" not in lower:
        return False
    quotes = (match.span() for match in _QUOTES.finditer(lower))
    return any(start <= place < end and end - start < len(lower) - 6 for start, end in quotes)


def _follows_contract(document: Document, sentence: Sentence) -> bool:
    return sentence.number > 0 and "k" in read(document.sentences[sentence.number - 1], []).symbols


def _first(way: _Way, clause: str, rest: str) -> re.Match[str] | None:
    if way.loose and _BUSY.search(clause):
        return None
    for match in way.pattern.finditer(clause):
        if match.group() and not _is_shielded(way.kind, clause, match, rest):
            return match
    return None


def _is_shielded(kind: MoveKind, clause: str, match: re.Match[str], rest: str) -> bool:
    matched = match.group()
    if _is_covered(clause, match) or _stays_here(clause, match, rest):
        return True
    if _DENIED_AFTER.match(clause, match.end()) or ("$" in clause[: match.end() + 4] and "E" in matched):
        return True  # a cheque comes by mail
    if kind == "outside":
        return "$" in clause and "T" not in matched
    return kind == "talk" and "f" in clause and "B" not in clause


def _is_covered(clause: str, match: re.Match[str]) -> bool:
    """Whether a negation, a quotation, a thing that is built or a third person before the match reaches up to it."""
    for shield in "n2Qwo":
        last = clause.rfind(shield, 0, match.start())
        reopened = _RESUMED if shield == "o" else _REOPENED
        if last >= 0 and not reopened.search(clause, last, match.start() + 3):
            return True
    return False


def _stays_here(clause: str, match: re.Match[str], rest: str) -> bool:
    """Whether it is the platform's own chat or call that is named, or preferred."""
    before = clause[: match.start()]
    if ("Z" in match.group() and "K" in before) or _STAYS.search(before) or _HERE.match(rest, match.end()):
        return True
    return clause.startswith("J", match.end()) and _CHANNEL.isdisjoint(match.group())
