"""Finds where work without pay is offered or asked for. Knows nothing of rules.

Sentences are read as symbols (`unpaid_words.py`). Work is free when a word says so, when it comes before the contract,
or when somebody decides about the pay once it is done. Past samples, paid tests and free things as a topic are none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.text.symbols import Row, Table
from proposer.text.unpaid_words import CORE, ORDINARY, STEPS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proposer.text.document import Document, Sentence

FavourKind = Literal["offer", "ask"]


class Favour(NamedTuple):
    """One place where work without pay is offered or asked for, in plain offsets."""

    start: int
    end: int


class _Way(NamedTuple):
    """A pattern over symbols. `also` must stand somewhere in the sentence or the one before, `never` nowhere in the sentence."""

    pattern: re.Pattern[str]
    also: re.Pattern[str] | None
    never: re.Pattern[str] | None


def _gap(size: int) -> str:
    return rf"[^;N]{{0,{size}}}?"


_AROUND = 8
"""A free thing as the topic shields what stands within so many symbols."""
_TOPIC = "[ow]"
_PAID = r"[ow$]"

_OFFERS: tuple[tuple[str, str, str], ...] = (
    # pattern, also, never
    (rf"[imVvs]{_gap(16)}F", "[iymYufVTS]", "o"),
    (r"YF(?=.*[CiTS])|F[^;]{0,3}C|!H?[.x]{0,4}k|[LB][.xi]{0,3}p", "", "[ow]"),
    (rf"i[x.]{{0,3}}V[^;]{{5,40}}C[^;]{{0,4}}Y[.xv]{{0,2}}k", "", r"[ow$]"),
    (rf"F{_gap(6)}[TSVi]|[TSf]{_gap(12)}F", "[imYyufVTS]", "[ow]"),
    (rf"[iVvs]{_gap(10)}G{_gap(2)}[TSVe]|G{_gap(2)}[TS]{_gap(8)}[muYD]|G[.x]?e", "", _TOPIC),
    (rf"[TSs]{_gap(10)}G(?=$|[,?:])|fx?S{_gap(4)}G|C[^;]{{0,6}}H[^;]{{0,5}}[GF]", "", _TOPIC),
    (r"N[.x]?\$[.x]{0,4}[TSf]|\$[.x]{0,2}9|9[.x]{0,3}\$", "", _TOPIC),
    (r"\$[.x]{0,2}C[^;]{0,6}H|C[^;]{0,8}H[^;]{0,6}N[.xY]{0,3}\$|D[.xL]{0,3}C[.x]{0,2}\$|\$[.x]{0,2}L?C[^;]{0,6}H|N[.x]?\$[^;]{0,4}[CB][^;]{0,6}H", "[iYu]", _TOPIC),
    (r"\$[^;]{0,4}8|8[^;]{0,4}C|8[^;]{0,5}H", "[imYu]", "[ok]"),
    (rf"i{_gap(4)}[sV]{_gap(10)}B{_gap(4)}k|B{_gap(4)}k{_gap(4)}i[x.&]{{0,5}}[sV](?!.*[DE])|i{_gap(4)}[Vv]{_gap(12)}BY[.x]?D|i{_gap(3)}[Vv]{_gap(14)}Bi?D", "", r"[owE]"),
    (rf"i{_gap(4)}[sV]{_gap(10)}[,&]{_gap(5)}k{_gap(2)}L|i{_gap(4)}s[^N]{{0,8}}[;,&][.x]{{0,3}}k[.x]{{0,3}}L|i{_gap(4)}s{_gap(8)}~{_gap(6)}k|~{_gap(6)}k{_gap(3)}i[x.A]{{0,3}}[sV]", "", r"[ow$]"),
    (rf"N[.x]{{0,3}}k[^;]{{0,7}}i[x.]{{0,2}}[sV]|iN[.x]{{0,3}}k[.x]{{0,4}}[fTS]|i{_gap(4)}[sV]{_gap(12)}k{_gap(2)}C{_gap(3)}H|k.Nn?$", "", r"[ow$]"),
    (rf"i[x.]?7|iA[&.x]{{0,2}}[WR]|i[x.A]?R{_gap(4)}[uT]|i[xA]?[WR][x.S]{{0,3}}u{_gap(4)}A|i[xA]?[WR][x]?u[.xST]|iW[.x]{{0,2}}u{_gap(8)}A", "[uTSYkFG]", r"[oE]"),
    (rf"iA?{_gap(3)}[Vv]{_gap(12)}[&B]{_gap(4)}D{_gap(4)}k|[iV]{_gap(12)}5|6Y[.xN]{{0,2}}[Dk]", "", r"[owE$]"),
    (rf"i{_gap(4)}t", "", r"[ow$]"),
)
_ASKS: tuple[tuple[str, str, str], ...] = (
    (rf"(?<!i)(?<!i.)[Vvst]{_gap(14)}F", "", "o"),
    (rf"[TS]{_gap(8)}F|F{_gap(4)}[TS]|!H?[.x]{{0,4}}k", "", rf"{_TOPIC}"),
    (r"i[.x]{0,4}k[^;N]{0,6}L", r"[Yx]x?s[^$k]{0,6}$", r"[ow$]"),
    (r"[LB][.xi]{0,3}p", "[VvTsDf]", "[ow]"),
    ("0", "", "o"),
    (rf"[VvYim]{_gap(8)}G{_gap(2)}[TS]|[TSs][^N]{{0,8}}G(?=$|[,?&])|T[;,]G|T[^N]{{0,14}}[,;]G(?=[,;]|$)", "", _PAID),
    (r"G[.x]?T", "[YVvDZf]", r"[ow]"),
    (rf"[TS]{_gap(6)}N[.x]?\$|(?:^|;)[.x]{{0,3}}N[.x]?\$(?=$|[,?;])|N[.x]{{0,2}}\$[.x]{{0,4}}[TS]", "[TVvDZ]", _TOPIC),
    (r"N[.xe]?[bq][.x]{0,4}[TfL]|N[.xe]?q|N[.x]?b(?=$|[,;])|N[.x]{0,2}\$[.x]{0,4}(?:yet|now|L)|Ne[.x]?[b$]|T[.xS]{0,4},N\$", "", _TOPIC),
    (r"Q(?:[.x]?N)?", "[N$CYfLkTb]", r"o|Q.{0,2}[wb+]|[+b][^;N]{0,4}Q"),
    (r"\$[^;]{0,4}8|8[^;]{0,4}C[^;]{0,4}H|\$[.x]?C[^;]{0,5}[HM]", "[imYu]", "[ok]"),
    (rf"i[x.]{{0,3}}[$D]{_gap(4)}X|X[^;]{{0,10}}\$|[aY][^;]{{0,10}}X|a[.x]{{0,2}}[Vv]{_gap(8)}S(?=.*[$kXD])|a[.x]{{0,2}}v{_gap(3)}[RT]{_gap(4)}y|a[.x]{{0,2}}V{_gap(4)}y", "", _TOPIC),
    (rf"[Vv]{_gap(5)}T{_gap(10)}y|T[.xS]{{0,3}}p?y", "[ZDB]|f(?:[,?]|$)", r"[owE$]"),
    (rf"[Vv][.x]{{0,3}}T[.xS]|Z,?[.x]?V[^;]{{0,5}}[yST]|v[.x]{{0,2}}Z{_gap(8)}[ST]{_gap(6)}y", "[ZD]", r"[owE$]"),
    (rf"B[.xi]{{0,3}}[kD][^;N]{{0,8}}V[.xmY]{{0,4}}[STyu]|V[.x]{{0,2}}y{_gap(6)}B[.x]?i[.x]?[Dk]", "", r"[owE$]"),
    (rf"[Vvs]{_gap(14)}[,&L][.x]{{0,2}}[iy][.x]{{0,3}}(?:k|D[.x]{{0,3}}[uYZ])|[Vs][.x]{{0,3}}y[.xST]{{0,3}}f,?[L&]", "[fSs]|V.*T", r"[owE$]|k.*[Vs]"),
    (rf"s{_gap(10)}[,&][.x]{{0,2}}[iY][.xv]{{0,4}}k{_gap(3)}L|s{_gap(8)}[,&].?i[.xV]{{0,4}}k|N[.x]{{0,2}}k[^;]{{0,8}}V", "", r"[ow$]"),
    (rf"C[.xi]{{0,3}}H[^;N]{{0,8}}k", r"^(?!.*[EZ]).*[Vv][^;]{0,6}[TS]", r"[ow$]"),
)


@cache
def _table() -> Table:
    return Table(WORDS)


@cache
def _ways(kind: FavourKind) -> tuple[_Way, ...]:
    def some(source: str) -> re.Pattern[str] | None:
        return re.compile(source) if source else None

    table = _OFFERS if kind == "offer" else _ASKS
    return tuple(_Way(re.compile(pattern), some(also), some(never)) for pattern, also, never in table)


@cache
def gate_words() -> frozenset[str]:
    """The words without one of which no text speaks of work without pay."""
    return _table().words(CORE + STEPS, ORDINARY)


def find(document: Document, kind: FavourKind) -> Iterator[Favour]:
    """Give the places where work is offered, or asked for, without pay."""
    opened = document.where.keys() & gate_words()
    numbers = sorted({sentence.number for word in opened for sentence in document.where[word]})
    for number in numbers:
        before = _table().read(document.sentences[number - 1].lower).symbols if number else ""
        sentence = document.sentences[number]
        yield from _favours(sentence, _table().read(sentence.lower), before, kind)


def _favours(sentence: Sentence, row: Row, before: str, kind: FavourKind) -> Iterator[Favour]:
    for way in _ways(kind):
        if way.also and not way.also.search(row.symbols) and not way.also.search(before):
            continue
        for match in way.pattern.finditer(row.symbols):
            around = row.symbols[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            if way.never and way.never.search(around):
                continue
            if not _is_refused(row.symbols, match):
                start, end = row.span(match.start(), match.end())
                yield Favour(sentence.start + start, sentence.start + end)
                break


def _is_refused(symbols: str, match: re.Match[str]) -> bool:
    before = symbols[: match.start()]
    last = before.rfind("N")
    if last >= 0 and not re.search(r";|,[.x]?[iYVvs]|&[.x]?[iYVvs]", symbols[last : match.start() + 1]):
        return True
    return bool(re.match(r"[.xTS]{0,4}N", symbols[match.end() :])) and "N" not in match.group()
