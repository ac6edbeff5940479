"""The ways of moving the talk off the platform, as patterns over symbols. Data for `moves.py`; words: `move_words.py`."""

# ruff: noqa: E501 (one way, or one symbol's words, an entry)

from __future__ import annotations

from typing import Literal

MoveKind = Literal["invitation", "talk", "acceptance", "disclosure", "request", "outside"]
"""`talk`: a way of working together, which in a post may describe the time after hiring; `outside`: no channel named."""
Row = tuple[MoveKind, str, str]
"""Kind, the symbols that must stand in the clause (one of each group; `~` is a channel), and the pattern."""

CHANNELS = "@AGENl0a"
_CH = r"(?:[@AGENl](?![.]?e)|(?<=[pyu=hRdWMVS])a(?![.]?e)|0)"
_APP = r"(?:[AGl](?![.]?e)|(?<=[pyu=hRdWMVS])a(?![.]?e)|0)"
_BY = rf"(?:p[.xyuJb5]{{0,3}}{_CH}|0)"
_BY_APP = rf"(?:p[.xyuJb5]{{0,3}}{_APP}|0)"
_DETAIL = r"(?:[AGENlD](?![.]?e)|a)D?"
_START = r"(?:^|[,:&xYLg])"


def _gap(size: int) -> str:
    return rf"[^;nwo]{{0,{size}}}?"


WAYS: tuple[Row, ...] = (
    # reach me: add me on, ping us by, find me under
    ("invitation", "WM m ~", rf"[WM][.x]?m{_gap(6)}{_CH}"),
    ("invitation", "WMdS y AGal0", rf"[WMd][.x]?y[5.xe]?{_APP}|[WM]y[.5]{{0,3}}{_BY_APP}"),
    ("invitation", "m AGENta", r"(?:^|[,:&xYiULghRp])x?(?:[AGENt](?!e)|a)x?m"),
    ("invitation", "m cr", rf"{_START}x?[cr]x?m(?=$|[,;px&q#f]|[.][pTx])"),
    ("invitation", "W ~", rf"W[x.]?p?(?:[ymz][.]{{0,3}})?{_BY}"),
    ("invitation", "WMtcr Y ~", rf"[WMtcr][.x]?Y{_BY}"),
    ("invitation", "M ~ WtScr", rf"(?:^|[,&])M[^;nwo#]{{0,6}}?{_BY}.{{0,2}}[&,][^;nw]{{0,3}}[WtScr]"),
    ("invitation", "W ys s", r"W[^;nwo]{0,6}?[peD][^;n]{0,3}y[.]?s"),
    ("invitation", "tcrE y", r"(?:^|[xU,YI&p])x?[tcrE]y[^;eown]{0,3}(?=$|[,;pqx?:])"),
    ("invitation", "m ~", rf"mW[.xp]{{0,3}}{_CH}"),
    ("invitation", "M TW p", r"Mz?p[TW]"),
    # talk there
    ("talk", "TI ~", rf"(?:^[.xgL,]{{0,4}}|[iUYLgmyu]{_gap(5)})[TI]{_gap(8)}{_BY}"),
    ("talk", "Lg dhTO ~", rf"[Lg][xp.iY]{{0,3}}[dhTO][.x#pz5b]{{0,3}}{_CH}"),
    ("talk", "Ui dh ~ TmIYcW", rf"(?:U|ix)x?[dh][.xub5]{{0,3}}{_CH}"),
    ("talk", "Ui d pA0", r"[iU]x?d[z.]{0,2}p[AG]"),
    ("talk", "L ~", rf"L{_gap(6)}{_BY_APP}|L[^;nwo]{{0,4}}p[.]?[EN](?=[.]?T|[.x]{{0,4}}(?:$|[,;?]))"),
    ("talk", "d A", r"^x?d[.x]{0,3}A(?![.]?e)"),
    ("invitation", "6 iULgYxRdhTmHb", r"6(?![.]?e)"),
    ("invitation", "V ~", rf"(?:^[.x]{{0,3}}|[LiUYxgp,&R][x.i]{{0,2}})V[.x]?[zJTmy]?[.]?[TzJ]?p?{_BY}"),
    # it is better there
    ("invitation", "b ~", rf"(?:(?<![uo]){_CH}|^a)[ST]?[=x]{{0,3}}[.]?b(?=$|[,;?&:]|[xp.]{{0,2}}[mYiUTWSI]|q)"),
    ("invitation", "b ~ TmicYUr", rf"[=xiU][.x]{{0,2}}b[.x]{{0,2}}{_BY}(?=$|[,;?&]|[p.x]{{0,2}}[mYiU])"),
    ("invitation", "b p MWTcr ~", rf"b[p][MWTcr]{_BY}"),
    ("invitation", "R ~", rf"R{_gap(5)}{_CH}"),
    ("invitation", "AGa H i", r"(?:[AG]|^a)=H[iU]"),
    ("invitation", "AGENa", r"^[AGENa](?:[.,]|p)[AGEN](?=[,?]|$)"),
    # send it there
    ("invitation", "S my ~", rf"S{_gap(5)}[my]{_gap(5)}{_BY}|S{_gap(6)}p[.]?y[.5]{{0,2}}{_CH}"),
    ("invitation", "S us ~", rf"{_START}x?S[.]?u?[.]?s{_gap(4)}{_BY}|{_START}x?Su{_gap(4)}{_BY}"),
    ("invitation", "S p ~", rf"(?:^|[,;xp&YU])x?Sp[.]?{_CH}"),
    ("invitation", "E s", r"(?:^|[,:;xp&Y])x?E[.]?[mu]?[.]?u[.]?s|(?:^|[,:;xp&Y])x?Em[.]?u?[.]?s"),
    ("invitation", "SW m tENAG", r"[SW]m[.x]{0,2}(?:t|[EAG](?![.]?e)|N(?=$|[,;?]))"),
    ("invitation", "E p m", r"E[^;nwo]{0,5}pm"),
    ("invitation", "S m c", r"Sm[.]c(?=$|[,;?&px#q])"),
    ("invitation", "Lr UL r", r"[LU]x?r(?![.]?[AE])"),
    ("invitation", "WDENpu", r"[iU]x?[WS][^;nw]{0,4}[DENp]pu[.]?[sE]|[iU]x?S[^;nw]{0,4}puE"),
    # booking, interviews, strong words
    ("talk", "O l", r"O[^;n]{0,8}l"),
    (
        "invitation",
        "OyLS lC",
        r"O[^;n]{0,8}[py]{1,2}[.]?C|yl|l[^;n]{0,4}=p|[SL][^;nw]{0,5}l(?![.]?e)|W[.xY]{0,2}l(?![.]?e)",
    ),
    ("invitation", "1", "1"),
    ("acceptance", "Sv p 9", r"[Sv][^;nw]{0,6}p9"),
    ("talk", "AG ?", r"^[.xg,]?[AG][p.x#]{0,3}[?]$"),
    ("request", "NE ?", r"^[.x]?[NE][?]$"),
    ("invitation", "AG =", r"[AG]=$"),
    ("invitation", "M my +", r"Mm?[py]?[.uy]{0,2}[+]"),
    ("acceptance", "P AGE", r"P[.]?[AGE]"),
    ("invitation", "Z mL WcrtTSV", r"(?:[WcrtTS]m|LT|LV|UV)[^;n]{0,4}Z"),
    ("acceptance", "Z Y iU WS", r"[iU]x?[WS]p?Y[^;n]{0,2}Z"),
    ("invitation", "Y p yu AG", r"Y=?p[yu][.]?[AG]"),
    ("acceptance", "i Y c", r"[iU]x?Yc"),
    ("invitation", "V p ~", rf"p[.]?{_CH}V"),
    ("invitation", "L tr", r"Lx?[tr](?=$|[,;?p])"),
    ("invitation", "I ~", rf"I{_gap(6)}{_BY}|[AGN][.x,]{{0,3}}I"),
    ("invitation", "B k ~", rf"B[.x]?k[^;n]{{0,2}}:?[.]?{_CH}"),
    # an id stands there
    (
        "invitation",
        "@ WMSOtcrTIdV",
        r"(?:^[.xg,&]{0,3}|[LYg,:&xp]|(?:U|ix))[WMSOtcrTIdV][^;nw]{0,10}?@",
    ),
    ("invitation", "@ E my", r"(?:^|[xg,])E[my][^;nw]{0,8}?@"),
    ("invitation", "@", r"^J[^;n]{0,18}@|[iU]x?d@|ep@[,&][^;n]{0,3}[dW]|d[^;nw]{0,5}e?p@"),
    (
        "invitation",
        "@ AGtayDE",
        r"(?:[AGt]|aD|(?<=p)a|^a|yN|yE)D?[=:p.,Zi]{0,3}@|[iU]?@p{1,2}(?:[AG]|a)",
    ),
    # postpositions
    ("invitation", "AGEN 87", r"[AGEN]8[^;n]{0,3}[TWtc7]|[AGEN]p[^;n]{0,3}7|[AGN]7"),
    # no channel named
    (
        "outside",
        "X",
        rf"(?:[TWStcr]|[iU]x?){_gap(5)}X|V[.x]?[zJTm]{{0,2}}X|X[,x&]{{0,3}}[TWcr]|L[=xTb.]{{0,3}}X|X[.]?[LiY]x?T",
    ),
    ("outside", "4 TWc", rf"[TWc]{_gap(4)}4|4[.x]?[TWc]"),
    # yes; I will
    ("acceptance", "g ~", rf"g[x,]{{0,3}}{_CH}(?=$|[,;=xb]|[.]p)"),
    ("acceptance", "g dhVW ~", rf"g[px,]{{0,3}}[dhVW]{_gap(4)}{_CH}"),
    ("acceptance", "Y AENtcrGa iUxLg", r"[iUxLg][xp]{0,3}(?:[AENtcrG]|a)[xp]?Y"),
    ("acceptance", "AEG Y", r"[AEG][.][AEGt]Y"),
    ("acceptance", "U S Et", r"Ux?S[.p]{0,3}[Et](?![.]?e)"),
    ("invitation", "tcr y AGENa", r"[tcr]y[5.xe]{0,2}(?:[AGEN]|a)"),
    ("talk", "W p AGa", r"^[.xg,]{0,2}W[.xkp]{0,4}p(?:[AG](?![.]?e)|a)"),
    ("acceptance", "U E", r"Ux{0,2}E(?![^;]{0,2}[oe#w])"),
    ("acceptance", "v Yp", r"(?:^|[,iU&])x{0,2}v[xp]?Y"),
    ("acceptance", "SW Y 0p~Et", rf"(?:[iULg]x{{0,2}}|^x?|[,&]x?)[SW]Y[^;nw]{{0,5}}?(?:{_BY}|E|t|G|l)"),
    ("acceptance", "E m", r"Ep?m|E[.]m"),
    # here is mine
    ("disclosure", "y AGENlaD =:", r"y[.x5]?(?:[AGENl](?![.]?e)|a|D)D?[.p]{0,3}?(?:=[.x]?(?:[pJZs:#j]|$)|:)"),
    ("disclosure", "Jz: y AGENlDa", rf"[Jz:][=x]?y[.x5]{{0,2}}{_DETAIL}(?=$|[,;:#p=&])"),
    (
        "disclosure",
        "WMShOd y AGENlDa",
        rf"[WMShOd][^;n]{{0,3}}y[.x5]{{0,2}}{_DETAIL}(?=[.]?$|[,;?]|p[.yux5]{{0,3}}[sJT])",
    ),
    ("disclosure", "iU p0 ~", rf"[iU][=x]{{0,2}}{_BY}(?=$|[,;?&:xqf]|p[.m]|[.]?[bY])|ip(?:[AG]|a)(?![.]{{0,2}}[ewo])"),
    ("disclosure", "j ~", rf"(?:^|[iU])[=x.]{{0,4}}j[.xp]{{0,3}}{_CH}|^[.x,]{{0,2}}j[.x]?{_BY}"),
    # what is yours
    (
        "request",
        "u AGENlDa",
        (
            rf"(?:[SMhOWR3][^;nw]{{0,3}}?|H[=x.]{{0,3}}|^[.xg,]{{0,2}})u[5xb]{{0,2}}(?:[AGEN]D|G?{_DETAIL}"
            r"(?=$|[,;?:&gqJ]|x{1,2}|[mTiUYZWcrzL]|[.xb5]{1,4}[TcWz]|p[.x]?[mYiUJTWE]|p[.xb5]{0,4}T|p[^;]{0,6}I|s|[.][Ai]))"
        ),
    ),
    ("request", "Y hd ANE", r"(?:[dhx]|^)Y[hd][.xb5]{0,3}[ANE](?=$|[?,;:]|[xp.]?[ZiUT]|p[.]?[TW]|[.][?])"),
    ("request", "m u AEN", r"mu5?[AEN](?=$|[,d7;?x])"),
    ("request", "h Aa", r"^[.x]?h[Yu]?(?:A|a)(?=[?])"),
    ("request", "Y ~", rf"(?:=|^)Y[x.j]{{0,2}}{_BY}"),
    ("request", "u AEND S7", r"u[.x]?[AEND]D?[.xm]{0,2}[S7]"),
    (
        "request",
        "H ENDAG",
        r"H[=x.b]{0,4}[ENDA][xp.]{0,3}Y|H[.]?[ENDA][^;n]{0,5}[WMtcrTS][Y.]|H[AG][dx]{0,2}Y[hdR3]|H[.]?[ENA][dx]{0,2}[iU][dx]{0,2}[dSW]",
    ),
    ("request", "H Y AEN", r"H[.x=]{0,2}Y[.x]?[AEN](?=$|[?,])"),
    ("request", "END WcrMS Y", r"[END]p[WcrMS]Y"),
    ("request", "H iU WtcrEM Y", r"H[x.]{0,2}[iU]x?[WtcrEM]Y"),
)
PROMPTED: tuple[Row, ...] = (
    ("acceptance", "S Y", r"(?:^|[iU,])x?SY"),
    ("acceptance", "Z", r"[WTtcrSMj][^;n]{0,4}Z"),
    ("acceptance", "S M", r"S[^;n]{0,3}M"),
    ("acceptance", "iU M", r"[iU]x?M$"),
    ("acceptance", "U M", r"^[^;]{0,3}g?[,]?[^;]{0,2}UM Y?"),
    ("acceptance", "AGNEt", r"^[^;]{0,2}[gb],?[^;n2w]{0,3}[AGNEt]|[AGN][^;nwo]{0,4}=$|^[AGa][?]?$"),
    ("request", "u D", r"H[=x.]{0,2}u[.]?D"),
)
"""Ways that count only as an answer to a message that itself moves the talk."""

LOOSE: tuple[Row, ...] = (
    ("invitation", "A iULmyYu WSVcrtTRjbMOgvd", r"A(?![.]?e)"),
    ("talk", "G iUL TWScO mYL", r"G(?![.]?e)"),
)
"""An app named in a clause in which somebody speaks to somebody, and nothing is built, counted or reported."""
