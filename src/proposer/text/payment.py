"""Finds where a text takes the money, the fee or the contract away from the platform. Knows nothing of rules.

Sentences are read as symbols (`payment_words.py`); each pattern below is a way of taking payment outside. What shields a
match is a word of building or a third party that pays, a refusal, the other side's words repeated, and the official fee
for leaving (D-06).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.text.document import words_of
from proposer.text.payment_words import APPS, CORE, ORDINARY, WORDS
from proposer.text.symbols import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proposer.text.document import Document, Sentence

DealKind = Literal["route", "mention", "direct", "fee", "split"]
"""`route`: a way to pay outside; `mention`: one that is named, though no word says what for; `direct`: hiring or paying outside without one; `fee`: getting around the fee;
`split`: a contract for a part, or closed early, while the rest is paid outside."""


class Deal(NamedTuple):
    """One place where payment leaves the platform, in plain offsets."""

    kind: DealKind
    start: int
    end: int


class _Way(NamedTuple):
    """A pattern over symbols. `also` must stand somewhere in the clause, `never` nowhere in it."""

    kind: DealKind
    pattern: re.Pattern[str]
    also: re.Pattern[str] | None
    never: re.Pattern[str] | None
    looks_back: bool
    """Whether `also` may stand in the sentence before."""


def _gap(size: int) -> str:
    return rf"[^;N4]{{0,{size}}}?"


_PRODUCT = "[wo]"
_ANY_ROUTE = "[Rrt]"
_OWN_VERB = r"(?<![.ow])"
"""A verb straight after an unknown noun has that noun as its subject: `wholesalers pay`."""

_WAYS: tuple[tuple[DealKind, str, str, str], ...] = (
    # kind, pattern, also, never
    ("route", "@", "", ""),
    ("route", rf"Pm{_gap(5)}[Rrt3]", "", "w|ox{1,2}P"),
    ("route", rf"{_OWN_VERB}[PTtvM][mY]{_gap(5)}[Rrt3]|mT{_gap(3)}R", "", rf"{_PRODUCT}|V"),
    ("route", r"[yu][.Bx]?[.x]?R|[yu]r8", "", rf"{_PRODUCT}|E"),
    ("route", rf"[PTtbq1]{_gap(7)}[yuYm][.Bx]?r", "", rf"{_PRODUCT}|V"),
    ("route", rf"[PTtb1q]{_gap(6)}y[.Bx]{{0,2}}8|[P1b$]{_gap(6)}[yu][.Bx]?8|[$#%q]{_gap(6)}p[yu][.Bx]?[8r]|[TP][.xmY]{{0,2}}[$1]{_gap(3)}8|[b1][x.]{{0,2}}r", "", rf"{_PRODUCT}|V"),
    ("route", rf"i[x.]{{0,3}}A{_gap(3)}[Rr]", "", rf"{_PRODUCT}|E"),
    ("route", r"A[xD.p]{0,3}R", "", rf"{_PRODUCT}|E"),
    ("route", r"[Rr][.xGpm1#]{0,4}A", "[imyYu1P$?,]|^.{0,5}$", rf"{_PRODUCT}|E"),
    ("route", r"[ixY][.x]?[Rr][mY]", "", _PRODUCT),
    ("route", rf"Y[x.]{{0,3}}9[.x]?[Rr]|i[x.]{{0,3}}9[.x]?[Rr]{_gap(4)}[1Pb]|xi9[.x]?[Rr]|[Rr][xH]?Y9", "", rf"{_PRODUCT}|E"),
    ("route", rf"(?:{_OWN_VERB}P|[1Db])[^;NK]{{0,5}}?p[.xyu#d]{{0,3}}{_ANY_ROUTE}|2x[.x]{{0,3}}p[.x]?R", "", _PRODUCT),
    ("route", rf"{_OWN_VERB}T{_gap(6)}p[.xyud]{{0,2}}{_ANY_ROUTE}", "[imyYu$#1Pq]", rf"{_PRODUCT}|V"),
    ("route", r"i[x]{0,2}H[.mx]{0,2}p[.x]?[Rrt]|i[x]{0,2}H[.x]{0,2}[Rt](?=[,?]|$|[.x]?p)", "", rf"{_PRODUCT}|E"),
    ("route", rf"[xY]{_gap(3)}0{_gap(3)}[12]?p[.x]?R|0[.x]{{0,3}}[Rt]", "", _PRODUCT),
    ("route", rf"[Rt]{_gap(12)}c|pr{_gap(12)}c|c{_gap(12)}(?:[Rt]|pr)", "", rf"{_PRODUCT}|E"),
    ("route", rf"[Rt]{_gap(12)}[X=Fd6SU]|[X=Fd6SU]{_gap(12)}[Rt]|[X=SU]{_gap(12)}r|r{_gap(12)}[X=SU]", "", rf"{_PRODUCT}|E"),
    ("route", rf"g{_gap(4)}[Rr].?[G8]|[G8]pR|Yg[.x]{{0,2}}R|^[.x]{{0,2}}g[.x]?[Rr][&Rr]*[?]", "[gPp]", rf"{_PRODUCT}|E"),
    ("route", r"^[.x]{0,3}1[.x]{0,2}[:?]?[.x]?[Rr]|^1[.x]?:?[.x]?[Rr]|^1[.xA]{0,2}:.{0,8}[Rr]", "", _PRODUCT),
    ("route", rf"[Rrt8][^;N]{{0,3}}7|[mY][.xd]{{0,3}}R[.x]?T|R[p.x]{{0,2}}[P1]T|[P1][#$]{{1,3}}R", "", _PRODUCT),
    ("route", rf"q{_gap(4)}[Rt]|q{_gap(2)}pr|Ax?t(?=$|[,?]|[.]?p)|Ax?3(?=$|[,?])|[iY]x?P[.x$#]{{0,2}}[Rr]|[yu][1r]G|^R[.x]?G", "", _PRODUCT),
    ("route", r"[x,]t[xm.]{0,2}(?:$|[$1#])|tx?A", "[KLXkFNPvS]", rf"{_PRODUCT}|V"),
    ("route", r"A[xDp]{0,2}r(?=[?,]|$)", "", rf"{_PRODUCT}|E"),
    ("route", r"[iY][x.]?t[.mYux]{0,3}[1$#bqP]", "", rf"{_PRODUCT}|V"),
    ("route", rf"Mx?m{_gap(6)}R", "", ""),
    ("route", rf"ig{_gap(3)}(?:R|.8)", "", rf"{_PRODUCT}|E"),
    ("direct", rf"{_OWN_VERB}[Pv1D][mYui]?{_gap(3)}[d6U](?![.x]?p[.x]?[KLk])", "", _PRODUCT),
    ("direct", r"[d6U][.x]?[Pv12](?![.x]?p[.x]?[KLk])|[d6U][.x]?p?\$", "", _PRODUCT),
    ("direct", r"h[.x]?[mYup]{1,2}[.x]{0,2}[d6U](?![.x]?p[.x]?[KLk])|hd|[d6U]h", "", "o"),
    ("direct", rf"H{_gap(4)}[d6]", "[Fcs%X!]", _PRODUCT),
    ("direct", r"H[.xp]{0,2}[mY][.x]?[d6]", "[$]|[d6],?#", _PRODUCT),
    ("direct", rf"c{_gap(6)}y[.x]?B|i[x.]{{0,2}}v[Yu]|Tm?uv|T[.x]{{0,2}}yv", "", "[woKk]"),
    ("direct", rf"M{_gap(5)}py", "", "[oKk]"),
    ("direct", "5", "<F", _PRODUCT),
    ("split", rf"q{_gap(3)}[6U]", "", _PRODUCT),
    ("direct", rf"K[.xH]{{0,2}}[&,][.x]{{0,2}}[d6]H|#[.x$]{{0,2}}O|K{_gap(12)}[d6]{_gap(5)}[#$]", "", _PRODUCT),
    ("direct", r"[d6][.x]{0,4}[#$]|[#$][.x]?[d6]|^[&x]{0,2}[X=][.x]{0,3}$", "[KLFX=]", _PRODUCT),
    ("direct", r"[SN][.x]{0,2}>[.x]?K|K[.x]?N[.x]?<|S[.x]{0,3}f", "", _PRODUCT),
    ("direct", rf"[TH]{_gap(2)}[$12]{_gap(2)}6|T{_gap(2)}6(?=.*[v1$P])|[v1$P].*T{_gap(2)}6|K{_gap(3)}[$]{_gap(6)}[d6]", "", _PRODUCT),
    (
        "direct",
        rf"[P$hFcz12RU]{_gap(12)}[X=]|[X=]{_gap(12)}[P$hFcz12RU]",
        "",
        r"o|[EI].{0,9}X|X.{0,6}E|X[.x]{0,2}[Yi]9",
    ),
    (
        "direct",
        rf"[Ttv#Hrqbs6D]{_gap(12)}[X=]|[X=]{_gap(12)}[Ttv#Hrqbs6D]",
        "",
        r"[wo]|[EI].{0,9}X|X.{0,6}E|X[.x]{0,2}[Yi]9|V.{0,5}X|X.{0,3}V",
    ),
    ("direct", rf"(?:{_OWN_VERB}P|[12vDTtn]){_gap(8)}Z|Z{_gap(8)}[P12vTtRr]", "", _PRODUCT),
    ("direct", rf"[P1h$cH]{_gap(6)}O(?=[,;?]|$)", "", _PRODUCT),
    ("direct", r"N[.x]{0,3}[PhH][.mx]{0,2}p[.x]?[KL]|N[.xp]{0,3}Px?K|N[.x]{0,3}9[.x]?K[^;]{0,6}[P1tTRrv$]|[$12][.x]{0,2}N[.pxT]{0,3}K|N[.x9p]{0,4}[KL][^;]{0,4}[P12$]|[iY]SK|C[.xp9]{0,2}K$|iC[.xp9]{0,2}K", "", "w"),
    ("direct", rf"U{_gap(10)}[HhP1$qncFTtvLKk]|[HhP1$qncFTtvimY]{_gap(10)}U", "", "w"),
    ("direct", rf"[PvD1h]{_gap(4)}p[.yud6x]{{0,2}}B|i[.x]{{0,2}}v[.x]?u|[YT]p[yi][.dx]{{0,2}}B", "[iyumYd]", rf"{_PRODUCT}|pK"),
    ("direct", rf"[d6]{_gap(10)}[cs]|c{_gap(10)}[d6]", "[imYuyk]", rf"{_PRODUCT}|E"),
    ("direct", rf"[KFPD1]{_gap(12)}5|5{_gap(8)}[KLFP1%]|K5", "", _PRODUCT),
    ("direct", r"[mYi]p?6[^;N]{0,6}[$#c]|k[mY][.x]?[d6]|iH[.x]?[d6](?=[,?]|$)|H[.x]?pv", "", _PRODUCT),
    ("direct", r"[$#][^;,]{0,8}[KL]N", "", "[wF]"),
    ("direct", r"y[.x]?[BL][^;N]{0,6}c|kpy[.x]?B", "[qKJc]", _PRODUCT),
    ("direct", r"P[^;N]{0,5}yv|[im][x.]{0,2}v[Yu]|B[.x]{0,2}v[YmuyB]|v[^;N]{0,4}[yu][.x]?B", "", "[oKk]"),
    ("direct", r"v[^;N]{0,8}O(?=[,;?]|$)", "", _PRODUCT),
    ("split", r"f[.$x]{0,2}px?[KLJ]", "", _PRODUCT),
    ("split", r"K[.x]{0,2}l[.xi]{0,4}j", "", ""),
    ("route", r"pr(?=[,;?]|$)", "[kKJq]", rf"{_PRODUCT}|[EV]"),
    ("route", r"[PD]m[^;N4]{0,5}[Rrt3]|A3(?=[,?]|$)", "", "w|ox{1,2}P"),
    ("route", r"i[x.]{0,3}A[.x]{0,2}2|A[x.]{0,3}t(?=[,?]|$)", "", rf"{_PRODUCT}|[EV]"),
    ("route", r"[TP]x?1x?[px]y|[rRt]px?q|[PD1][.x]?R(?![.x]?F)", "", rf"{_PRODUCT}|E"),
    ("fee", rf"[asX=W]{_gap(6)}(?<![.b])F", "[KLJX=imY]", _PRODUCT),
    ("fee", rf"%[.x]?[KL]z|[KL]N[.xA]{{1,2}}[F%]|F{_gap(6)}[iY][.x]{{0,2}}[NS][.x]{{0,2}}[PD]|!p?K", "", _PRODUCT),
    ("fee", rf"[ase]{_gap(3)}#?%", "[KLJX=dhF5]", _PRODUCT),
    ("fee", rf"F{_gap(4)}s", "[KLRtimyYud]", _PRODUCT),
    ("fee", rf"[gSa]{_gap(2)}K{_gap(4)}F|![x.]?z[.x]?F|N[.px]{{1,2}}m[.x]?[PD][.Lx]?F|W[.x]{{0,2}}F[.x]{{0,2}}[KL]", "", _PRODUCT),
    ("fee", rf"[KL]F?[.x]{{0,3}}[ze]{_gap(3)}!|KF[.x]{{0,2}}!|[KL]{_gap(8)}F[.x]{{1,2}}!|F[.x]{{1,2}}!{_gap(8)}[KLJ]|XF?.{{0,6}}F[.x]{{0,2}}!", "", _PRODUCT),
    ("split", rf"[JK]{_gap(8)}[Pv]{_gap(3)}q(?!.{{0,8}}[kKJ])|[JK]{_gap(8)}q{_gap(4)}[PTtdRr6v](?!.{{0,8}}[kKJ])", "", _PRODUCT),
    ("split", rf"[JK]{_gap(12)}[,&]{_gap(8)}6|[JK]{_gap(5)}#{_gap(3)}P", "[kHq$#P]", _PRODUCT),
    ("split", rf"k{_gap(4)}[$#]{_gap(9)}[Tt]{_gap(3)}[q#$]", "", _PRODUCT),
    ("split", rf"C{_gap(4)}k{_gap(12)}[d6UX=csFvRr$]|C{_gap(4)}k{_gap(5)}n(?!.{{0,8}}[kK])", "", _PRODUCT),
    ("split", r"k[.x]{0,4}f|f[.x]{0,2}k", "", _PRODUCT),
    ("split", r"S[.xpnuyhCT]{0,4}[kK]", "[PTtv$#Rr1b]", _PRODUCT),
    ("split", rf"nYx[yi]|gYx?q", "[PB1$]", _PRODUCT),
    ("split", rf"q[.x]?Yx?Pm|iA{_gap(5)}p1$", "", _PRODUCT),
    ("split", rf"l{_gap(4)}K{_gap(3)}j|l{_gap(4)}j{_gap(12)}[d6]", "", ""),
)
_OFFICIAL = re.compile(r"(?<![NS])(?<![NS].)(?<![NS]..)(?<![NS]...)[*]")
_NEW_SUBJECT = re.compile(r",(?=[x.]?[iYTPH])")
_TURN = re.compile(r",|&[.x]?[iYLxTPHh]|[.]i|:")
_AROUND = 9
"""A word of building shields what stands within so many symbols."""
_AMONG_US = re.compile(r"[imyYuKP1$]|^.{0,6}$")
_ELSEWHERE = re.compile(r"[woEQI]|e[^;]{0,8}K|K[.x]?p[.x]?R|xR[H.]")
_OUTSIDE = re.compile(r"O[.xupdH]{0,2}[KLJ]")
_WITHOUT = re.compile(r"[Wa][.xupdH]{0,2}[KJ]|W[.xup]{0,2}L|a[.x]{0,2}L|N[px]{1,2}[.x]?[KL]|N[KL]|N9x?[KL]")
_NO_CONTRACT = re.compile(r"N[.x]?k|W[.x]?k")
_REOPENED = re.compile(r",[.x]?[iYLxTPHhl]|&[.x]?[iYLxTPHh]|[.x]i|:")
_DENIED_AFTER = re.compile(r"[.xpGyumHkKJM8X$12A]{0,4}N|[^;,&:?N4]{0,8}4")


_GATES: dict[DealKind, str] = {
    "route": "[Rrt38G@]",
    "direct": "[d6UX=ZOBKLMv5>N]",
    "fee": "[F%KL=]",
    "split": "[JKkCSlnqA]",
}
"""The ways of a kind are tried on a clause that holds one of these."""


@cache
def _table() -> Table:
    return Table(WORDS)


@cache
def _ways() -> tuple[tuple[re.Pattern[str], tuple[_Way, ...]], ...]:
    """The ways by kind, each kind behind its gate."""

    def some(source: str) -> re.Pattern[str] | None:
        return re.compile(source) if source else None

    return tuple(
        (
            re.compile(gate),
            tuple(
                _Way(kind, re.compile(pattern), some(also.lstrip("<")), some(never), also.startswith("<"))
                for name, pattern, also, never in _WAYS
                if name == kind
            ),
        )
        for kind, gate in _GATES.items()
    )


@cache
def gate_words() -> frozenset[str]:
    """The words without one of which no text speaks of paying."""
    return _table().words(CORE, ORDINARY)


def find(document: Document) -> Iterator[Deal]:
    """Give the deals of a text, in order of sentence; some of them overlap."""
    opened = document.where.keys() & gate_words()
    sentences = {sentence.number: sentence for word in opened for sentence in document.where[word]}
    rows = {index: _table().read(sentence.lower) for index, sentence in sorted(sentences.items())}
    for index, row in rows.items():
        before = rows[index - 1].symbols if index - 1 in rows else ""
        near = before + ";" + row.symbols + ";" + (rows[index + 1].symbols if index + 1 in rows else "")
        if _OFFICIAL.search(near):
            continue
        yield from _deals(sentences[index], row, before)
        if "w" not in near:
            yield from _mentions(sentences[index], row)


def _deals(sentence: Sentence, row: Row, before: str) -> Iterator[Deal]:
    symbols = _folded(row.symbols)
    begin = 0
    for clause in symbols.split(";"):
        for gate, ways in _ways():
            if not gate.search(clause):
                continue
            for way in ways:
                match = _first(way, clause, before + "<" + symbols if way.looks_back else symbols)
                if match is not None:
                    start, end = row.span(begin + match.start(), begin + match.end())
                    yield Deal(way.kind, sentence.start + start, sentence.start + end)
        begin += len(clause) + 1


def _mentions(sentence: Sentence, row: Row) -> Iterator[Deal]:
    """Payment apps named in a clause of which nothing says that they are built, sold, known, quoted or refused."""
    begin = 0
    for clause in row.symbols.split(";"):
        if _AMONG_US.search(clause) and not _ELSEWHERE.search(clause):
            for match in re.finditer("[Rt]", clause):
                start, end = row.span(begin + match.start(), begin + match.end())
                named = "".join(words_of(sentence.lower[start:end]))
                if named in APPS and not _is_refused(clause, match):
                    yield Deal("mention", sentence.start + start, sentence.start + end)
        begin += len(clause) + 1


def _folded(symbols: str) -> str:
    """Read `without the platform` and its like as one symbol, whatever words it is made of."""
    for pattern, symbol in ((_OUTSIDE, "X"), (_WITHOUT, "="), (_NO_CONTRACT, "Z")):
        symbols = pattern.sub(lambda match: symbol + "x" * (len(match.group()) - 1), symbols)  # noqa: B023
    return symbols


def _first(way: _Way, clause: str, sentence: str) -> re.Match[str] | None:
    if way.also and not way.also.search(sentence):
        return None
    for match in way.pattern.finditer(clause):
        opened = max((mark.end() for mark in _NEW_SUBJECT.finditer(clause, 0, match.start() + 1)), default=0)
        around = clause[max(opened, match.start() - _AROUND) : match.end() + _AROUND]
        if way.never and way.never.search(around):
            continue
        if not _is_refused(clause, match) and not _is_quoted(clause, match):
            return match
    return None


def _is_refused(clause: str, match: re.Match[str]) -> bool:
    before = clause[: match.start()]
    last = max(before.rfind("N"), before.rfind("4"))
    if last >= 0 and not _REOPENED.search(clause, last, match.start() + 1):
        return True
    return bool(_DENIED_AFTER.match(clause, match.end()))


def _is_quoted(clause: str, match: re.Match[str]) -> bool:
    before = clause[: match.start()]
    last = before.rfind("Q")
    return last >= 0 and not _TURN.search(clause, last + 2, match.start() + 1)
