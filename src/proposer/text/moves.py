"""Finds where a text moves the talk off the platform: invites, asks, accepts, announces. Knows nothing of rules.

Sentences are read as symbols (`move_words.py`); each pattern below is a way of moving the talk. What shields a match is
a refusal, a wait for the contract, the other side's words repeated, a thing that is built, and the platform's own chat.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.text.frames import WORKABLE, is_work_data, is_worked_on
from proposer.text.lexicon import COMMON
from proposer.text.move_words import CORE, WORDS
from proposer.text.symbols import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proposer.text.candidates import Candidate
    from proposer.text.document import Document, Sentence

MoveKind = Literal["invitation", "talk", "acceptance", "disclosure", "request", "outside"]
"""`talk`: a way of working together, which in a post may describe the time after hiring; `outside`: no channel named."""


class Move(NamedTuple):
    """One place where the talk leaves the platform, in plain offsets."""

    kind: MoveKind
    start: int
    end: int
    mail: bool
    """Whether the channel is mail, which access to a system may need (D-07)."""


class _Way(NamedTuple):
    kind: MoveKind
    pattern: re.Pattern[str]
    also: re.Pattern[str] | None


_CH = r"(?:[@AGENl](?![.]?e)|(?<=[pyu=hRdWMV])a(?![.]?e)|0)"
_BY = rf"(?:p[.xyuJ]{{0,2}}{_CH}|0)"
_END = r"(?=$|[,;:?&q])"
_I = "[iU]"


def _gap(size: int) -> str:
    return rf"[^;nwo]{{0,{size}}}?"


_WAYS: tuple[tuple[MoveKind, str, str], ...] = (
    # kind, pattern, also
    ("invitation", rf"[WM][.x]?[my]{_gap(5)}{_CH}", ""),
    ("invitation", r"(?:^|[,:&xYiULghRp])x?(?:[AGENt](?!e)|a)x?m", ""),
    ("invitation", r"(?:^|[,:&xYLg])x?[cr]x?m(?=$|[,;px&q#f]|[.][pTx])", ""),
    ("invitation", rf"W[x.]?p?(?:[ymz][.]{{0,3}})?{_BY}", ""),
    ("talk", rf"(?:^[.xgL,]{{0,4}}|[iUYLgmyux]{_gap(5)})[TI]{_gap(8)}{_BY}", ""),
    ("talk", rf"[Lg][xp.iY]{{0,3}}[dhTO][.x#pz]{{0,3}}{_CH}", ""),
    ("talk", rf"(?:U|ix)x?[dh][.xu]{{0,3}}{_CH}", "[TmIYc]"),
    ("invitation", rf"(?:^[.x]{{0,3}}|[LiUYxgp,&R][x.i]{{0,2}})V[.x]?[zJTm]?[.]?[TzJ]?{_BY}", ""),
    ("invitation", rf"(?<![uo]){_CH}[=x]{{0,3}}b(?=$|[,;?&:]|[xp.]{{0,2}}[mYiUTWSI]|q)", ""),
    ("invitation", rf"[=xiU][.x]{{0,2}}b[.x]{{0,2}}{_BY}(?=$|[,;?&]|[p.x]{{0,2}}[mYiU])", "[TmicYUr]"),
    ("invitation", rf"R{_gap(5)}{_CH}", ""),
    ("invitation", rf"S{_gap(5)}[my]{_gap(5)}{_BY}|S{_gap(6)}p[.]?y[.]?{_CH}", ""),
    ("invitation", rf"(?:^|[,xp&Y])x?S[.]?u?[.]?s{_gap(4)}{_BY}|(?:^|[,xp&Y])x?Su{_gap(4)}{_BY}", ""),
    ("invitation", rf"(?:^|[,:;xp&Y])x?E[.]?[mu][.]?u?[.]?s", ""),
    ("invitation", r"(?:^|[xU,YI&p])x?[tcrE]y[^;eown]{0,3}(?=$|[,;pqx?:])", ""),
    ("talk", r"O[^;n]{0,8}l", ""),
    ("invitation", r"O[^;n]{0,8}[py]{1,2}[.]?C|yl|l[^;n]{0,4}=p", ""),
    ("invitation", rf"[WMtcr]x?Y{_BY}|b[p][MWTcr]{_BY}|(?:[AG]|^a)=Hi|[LU]x?r(?![.]?[AE])|[iU]x?d[z.]{{0,2}}pA", ""),
    ("invitation", rf"(?:^|[,;xp&YU])x?Sp[.]?{_CH}|[iU]x?W[^;n]{{0,4}}[DEN]pu", ""),
    ("invitation", "1", ""),
    ("invitation", rf"I{_gap(6)}{_BY}|[AGN][.x]?I", ""),
    ("invitation", rf"Mz?p[TW]|B[.x]?k[^;n]{{0,2}}:?[.]?{_CH}", ""),
    ("talk", rf"^x?d[.x]{{0,3}}A(?![.]?e)", ""),
    ("invitation", rf"(?:^[.xg,&]{{0,3}}|[LYg,:&xp]|(?:U|ix))[WMSOtcrTIdV][^;nw]{{0,10}}?@|(?:^|[xg,])E[my][^;nw]{{0,8}}?@", ""),
    ("invitation", r"^J[^;n]{0,18}@|[iU]x?d@|(?:[AGt]|aD|(?<=p)a|^a|yN|yE)D?[=:p.,Zi]{0,3}@|[iU]?@p{1,2}(?:[AG]|a)|ep@[,&][^;n]{0,3}[dW]|d[^;nw]{0,5}e?p@", ""),
    ("invitation", rf"(?:^|[,&])M[^;nwo#]{{0,6}}?{_BY}.{{0,2}}[&,][^;nw]{{0,3}}[WtScr]", ""),
    ("invitation", rf"mW[.xp]{{0,3}}{_CH}", ""),
    ("invitation", r"[AGEN]8[^;n]{0,3}[TWtc7]|[AGEN]p[^;n]{0,3}7|[AGN]7", ""),
    ("outside", rf"(?:[TWStcr]|[iU]x?){_gap(5)}X|V[.x]?[zJTm]{{0,2}}X|X[,x&]{{0,3}}[TWcr]|[TWc]{_gap(4)}4|4[.x]?[TWc]", ""),
    ("acceptance", rf"g[x,]{{0,3}}{_CH}(?=$|[,;=xb])", ""),
    ("acceptance", rf"g[px,]{{0,3}}[dhVW]{_gap(4)}{_CH}", ""),
    ("acceptance", rf"[iUxLg][xp]{{0,3}}(?:[AENtcrG]|a)[xp]?Y", ""),
    ("acceptance", r"UxxE(?![^;]{0,2}[oe#w])|UxE(?![^;]{0,2}[oe#w])|UE(?![^;]{0,2}[oe#w])|(?:^|[,ixU&])x?v[xp]?Y", ""),
    ("acceptance", rf"(?:[iULg]x{{0,2}}|^x?|[,&]x?)[SW]Y[^;nw]{{0,5}}?(?:{_BY}|E|t|G)", ""),
    ("disclosure", r"y[.x]?(?:[AGENl](?![.]?e)|a|D)D?[.p]{0,3}?(?:=[.x]?(?:[pJZs:#]|$)|:)", ""),
    ("disclosure", r"[Jz:][=x]?y[.x]{0,2}(?:[AGENlD](?![.]?e)|a)D?(?=$|[,;:#p=&])", ""),
    ("disclosure", rf"[WMShO][^;n]{{0,3}}y[.x]{{0,2}}(?:[AGENlD](?![.]?e)|a)D?(?=$|[,;?]|p[.yux]{{0,2}}[sJ])", ""),
    ("disclosure", rf"{_I}[=x]{{0,2}}{_BY}(?=$|[,;?&:xqf]|p[.m]|[.]?[bY])", ""),
    ("disclosure", rf"(?:^|{_I})[=x.]{{0,3}}j[.xp]{{0,3}}{_BY}|^[.x,]{{0,2}}j[.x]?{_BY}", ""),
    (
        "request",
        r"(?:[SMhOWR3][^;nw]{0,3}?|H[=x.]{0,3}|^[.xg,]{0,2})u[5xb]{0,2}(?:[AGEN]D|(?:[AGENlD]|a)D?"
        r"(?=$|[,;?:&gqJ]|x{0,2}[mTiUYZWcrzL]|p[.x]?[mYiUJTWE]|p[^;]{0,6}I|s|[.][Ai]))",
        "",
    ),
    ("request", r"(?:[dhx]|^)Y[hd][.xb5]{0,3}[ANE](?=$|[?,;:]|[xp.]?[ZiUT]|p[.]?[TW])|^[.x]?h[Yu]?(?:A|a)(?=[?])", ""),
    ("request", rf"(?:=|^)Y[x.j]{{0,2}}{_BY}", ""),
    ("request", r"u[.x]?[AEND]D?[.xm]{0,2}[S7]|H[=x.b]{0,4}[ENDA][xp.]{0,3}Y|H[.]?[ENDA][^;n]{0,5}[WMtcrTS][Y.]|H[.]?[ENA][dx]{0,2}[iU][dx]{0,2}[dSW]|H[x.]{0,2}[iU]x?[WtcrEM]Y", ""),
)
_PROMPTED: tuple[tuple[MoveKind, str, str], ...] = (
    ("acceptance", r"[WTtcrSMj][^;n]{0,4}Z", ""),
    ("acceptance", r"^[^;]{0,3}g?[,]?[^;]{0,2}UM Y?", ""),
    ("acceptance", r"^[^;]{0,2}[gb],?[^;n2w]{0,3}[AGNEt]|[AGN][^;nwo]{0,4}=$", ""),
)
"""Ways that count only as an answer to a message that itself moves the talk."""

_ACROSS = re.compile(r"y[.]?s[^n]{0,16}[WTtMc][^;n]{0,4}Z|[WTtcr][^n]{0,8}[;,][^;n]{0,4}[NE].{0,2}=.{0,2}p[yu]?[.]?s")
"""Over several clauses: a page of one's own is named, and the talk sent there."""
_REOPENED = re.compile(r"[,&:?][x.g]{0,2}[iUYLWSTVMtcrm1AGENHJROj]|[x.]{0,2};|[.](?:L|Wm|Sm)|xU|xi")
_RESUMED = re.compile(r"[,&:?][x.g]{0,2}(?:[iUYLgJ1]|[WMSt]x?m)|[.]L|xU|xi|xWY|xMY")
_BY_POST = re.compile(r"[$]")
_DENIED_AFTER = re.compile(r"p[.]?o|[.xpyumHTcDJ=S]{0,4}n")
_DEFERRED = re.compile(r"q[^;,AGEN]{0,8}k|k[^;,?AGEN]{0,6}[,;].{0,14}q|k[^;]{0,10};.{0,12}q")
_LATER = re.compile(r"^[^;]{0,2}q")
_HERE = re.compile(r"[^;<nX]{0,7}(?<![<nX])K")
_MAIL = re.compile("[E@]")
_QUOTES = re.compile(r"\"[^\"\n]{2,300}\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){2,300}'(?!\w)")
_SYMBOLS = re.compile(r"(?<![\w@.])\w{1,12}[@$]\w{1,12}(?![\w@.])")
_LEET = str.maketrans("01345$@7", "oleassat")
_LEET_I = str.maketrans("01345$@7", "oieassat")


@cache
def _table() -> Table:
    return Table(WORDS)


@cache
def _compiled(ways: tuple[tuple[MoveKind, str, str], ...]) -> tuple[_Way, ...]:
    return tuple(_Way(kind, re.compile(pattern), re.compile(also) if also else None) for kind, pattern, also in ways)


@cache
def gate_words() -> frozenset[str]:
    """The words without one of which, spelled so, no text moves its talk."""
    entries = (entry for symbol in CORE for entry in WORDS[symbol].split())
    return frozenset(max(re.findall(r"\w+", entry.replace("_", " ")), key=_telling) for entry in entries)


def _telling(word: str) -> tuple[bool, int]:
    return word not in COMMON, len(word)


_MEETINGS = frozenset({"meeting", "booking", "invite", "pointer"})
"""Routes that are themselves an invitation."""


def find(document: Document, *, prompted: bool = False) -> Iterator[Move]:
    """Give the moves of a text, in order of sentence; some overlap. `prompted`: the message before asked for one."""
    opened = document.where.keys() & gate_words()
    numbers = {sentence.number for word in opened for sentence in document.where[word]} | _disguised(document)
    for route in _routes(document):
        if route.kind in _MEETINGS:
            yield Move("invitation", route.start, route.end, mail=False)
    numbers.update(document.sentence_at(route.start).number for route in _routes(document))
    if prompted:
        numbers = set(range(len(document.sentences)))
    ways = _compiled(_WAYS + _PROMPTED if prompted else _WAYS)
    for number in sorted(numbers):
        yield from _moves(document, document.sentences[number], ways)


def _disguised(document: Document) -> set[int]:
    """Sentences in which a word mixes digits with letters, or single letters stand apart: an app may hide there."""
    where = document.where
    mixed = [word for word in where if not word.isalpha() and undisguise(word) in gate_words()]
    found = {sentence.number for word in mixed for sentence in where[word]}
    if "@" in document.view.lower or "$" in document.view.lower:
        odd = (match for match in _SYMBOLS.finditer(document.view.lower) if undisguise(match.group()) in gate_words())
        found.update(document.sentence_at(match.start()).number for match in odd)
    single = [word for word in where if len(word) == 1 and word.isalpha() and word not in "ai"]
    if len(single) >= 3:
        found.update(sentence.number for word in single for sentence in where[word])
    return found


def undisguise(word: str) -> str:
    """A word in which digits stand for letters, as the channel it seems to mean; any other word as it is."""
    if word.isdigit():
        return word
    folded = word.translate(_LEET)
    return folded if folded in gate_words() else word.translate(_LEET_I)


def undisguised(sentence: Sentence) -> str:
    """A sentence in which `t3l3gr4m` is `telegram`; no character moves."""
    lower = sentence.lower
    for word in sentence.words:
        if not word.isalpha() and not word.isdigit() and undisguise(word) in gate_words():
            lower = lower.replace(word, undisguise(word))
    if "@" in lower or "$" in lower:
        lower = _SYMBOLS.sub(lambda match: _unsymbol(match.group()), lower)
    return lower


def _unsymbol(word: str) -> str:
    return undisguise(word) if undisguise(word) in gate_words() else word


def read(document: Document, sentence: Sentence) -> Row:
    """One sentence as symbols, disguised words undone."""
    row = _table().read(undisguised(sentence))
    at = sentence.start
    inside = [(route.start - at, route.end - at) for route in _routes(document) if at <= route.start < sentence.end]
    return _marked(row, inside) if inside else row


def _routes(document: Document) -> list[Candidate]:
    """The ways to reach a person that stand in a text and are not what the work is about."""
    return [
        one
        for one in document.candidates
        if one.kind != "site"
        and not (one.kind in WORKABLE and is_work_data(document, one.start))
        and not is_worked_on(document, one.start)
    ]


def _marked(row: Row, routes: list[tuple[int, int]]) -> Row:
    """The row with each route to a person as one symbol."""
    pairs: list[tuple[str, tuple[int, int]]] = []
    for symbol, place in zip(row.symbols, row.places, strict=True):
        route = next((route for route in routes if place[0] < route[1] and route[0] < place[1]), None)
        if route is None:
            pairs.append((symbol, place))
        elif not pairs or pairs[-1][1] != route:
            pairs.append(("@", route))
    return Row("".join(symbol for symbol, _ in pairs), tuple(place for _, place in pairs))


def _moves(document: Document, sentence: Sentence, ways: tuple[_Way, ...]) -> Iterator[Move]:
    row = read(document, sentence)
    symbols = row.symbols
    if _DEFERRED.search(symbols) or (_LATER.search(symbols) and _speaks_of_contract(document, sentence)):
        return
    yield from _evasions(document, sentence, row)
    across = _ACROSS.search(symbols)
    if across:
        start, end = row.span(*across.span())
        yield Move("invitation", sentence.start + start, sentence.start + end, mail=False)
    begin = 0
    quotes = [match.span() for match in _QUOTES.finditer(sentence.lower)] if len(symbols) > 2 else []
    for clause in symbols.split(";"):
        for way in ways:
            match = _first(way, clause, symbols[begin:])
            if match is None:
                continue
            start, end = row.span(begin + match.start(), begin + match.end())
            if not any(a <= start < b and b - a < len(sentence.lower) - 6 for a, b in quotes):
                yield Move(way.kind, sentence.start + start, sentence.start + end, bool(_MAIL.search(match.group())))
        begin += len(clause) + 1


def _evasions(document: Document, sentence: Sentence, row: Row) -> Iterator[Move]:
    """Names of apps that were disguised: nobody does that to a thing that is built."""
    for number, (start, end) in enumerate(row.places):
        if row.symbols[number] == "A" and row.symbols[number + 1 : number + 2] != "e":
            spelled = sentence.lower[start:end]
            odd = undisguised(sentence)[start:end] != spelled or re.fullmatch(r"\w(?:[ .*_-]\w){3,}", spelled)
            if odd or document.view.quirks(sentence.start + start, sentence.start + end):
                yield Move("invitation", sentence.start + start, sentence.start + end, mail=False)


def _speaks_of_contract(document: Document, sentence: Sentence) -> bool:
    return sentence.number > 0 and "k" in read(document, document.sentences[sentence.number - 1]).symbols


def _first(way: _Way, clause: str, rest: str) -> re.Match[str] | None:
    if way.also and not way.also.search(clause):
        return None
    for match in way.pattern.finditer(clause):
        if match.group() and not _is_shielded(way, clause, match, rest):
            return match
    return None


def _is_shielded(way: _Way, clause: str, match: re.Match[str], rest: str) -> bool:
    before = clause[: match.start()]
    for shield in "n2Qwo":
        last = before.rfind(shield)
        reopened = _RESUMED if shield == "o" else _REOPENED
        if last >= 0 and not reopened.search(clause, last, match.start() + 3):
            return True
    if _BY_POST.search(clause) and "E" in match.group():
        return True
    if re.search(r"[JK][^;]{0,4}<[^;,]{0,3}$", before):
        return True
    if _DENIED_AFTER.match(clause, match.end()) or _HERE.match(rest, match.end()):
        return True
    if way.kind == "outside":
        return "$" in clause and "T" not in match.group()
    return way.kind == "talk" and "f" in clause and "B" not in clause
