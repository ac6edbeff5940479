"""The ways in which work without pay is offered or asked for, as patterns over symbols. Data for `unpaid.py`.

See `unpaid_words.py` for the symbols and `symbols.py` for `~{n}` and `_{n}`.
"""

from __future__ import annotations

from proposer.text.symbols import Way

OFFERS = (
    Way("[imVvs]~{16}F", near="[iymYufVTS]", never="o"),
    Way("YF(?=.*[CiTS])", "F[^;]{0,3}C", "!H?_{4}k", "[LB][.xi]{0,3}p", never="[ow]"),
    Way("i_{3}V[^;]{5,40}C[^;]{0,4}Y[.xv]{0,2}k", never="[ow$]"),
    Way("[Vv]~{14}[Q0]", never="[ow]"),
    Way("^x?_{1}[FG](?=$|[,;])", near="[iV].*V|V.*S", never="[ow]"),
    Way("F~{6}[TSVi]", "[TSf]~{12}F", near="[imYyufVTS]", never="[ow]"),
    Way("[iVvs]~{10}G~{2}[TSVe]", "G~{2}[TS]~{8}[muYD]", "G_{1}e", never="[ow]"),
    Way("(?:[Ts]|fx?#?S)~{10}G(?=$|[,?:])", "fx?S~{4}G", "C[^;]{0,6}H[^;]{0,5}[GF]", never="[ow]"),
    Way(r"N_{1}\$_{4}[TSf]", r"\$_{2}9", r"9_{3}\$", never="[ow]"),
    Way(
        r"\$_{2}C[^;]{0,6}H",
        r"C[^;]{0,8}H[^;]{0,6}N[.xY]{0,3}\$",
        r"D[.xL]{0,3}C_{2}\$",
        r"\$_{2}L?C[^;]{0,6}H",
        r"N_{1}\$[^;]{0,4}[CB][^;]{0,6}H",
        near="[iYu]",
        never="[ow]",
    ),
    Way(r"\$[^;]{0,4}8", "8[^;]{0,4}C", "8[^;]{0,5}H", near="[imYu]", never="[ok]"),
    Way(
        "i~{4}[sV]~{10}B~{4}k",
        "B~{4}k~{4}i[x.&]{0,5}[sV](?!.*[DE])",
        "i~{4}[Vv]~{12}BY_{1}D",
        "i~{3}[Vv]~{14}Bi?D",
        never="[owE]",
    ),
    Way(
        "i~{4}[sV]~{10}[,&]~{5}k~{2}L",
        "i~{4}s[^N]{0,8}[;,&]_{3}k_{3}L",
        "i~{4}s~{8}h~{6}k",
        "h~{6}[kD]~{3}i_{2}s",
        "i~{4}s~{8}[,&]_{1}[iY]_{2}V?_{2}k",
        "h~{6}k~{3}i[x.A]{0,3}[sV]",
        never="[ow$]",
    ),
    Way(
        "N_{3}k[^;]{0,7}i_{2}[sV]",
        "iN_{3}k_{4}[fTS]",
        "N_{1}k_{4}[fTS]",
        "i~{4}[sV]~{12}k~{2}C~{3}H",
        "k.Nn?$",
        never="[ow$]",
    ),
    Way(
        "i_{1}7",
        "iA[&.x]{0,2}[WR]",
        "i[x.A]?R~{4}[uT]",
        "i[xA]?[WR][x.S]{0,3}u~{4}A",
        "i[xA]?[WR][x]?u[.xST]",
        "iW_{2}u~{8}A",
        "iW~{6}u[^;]{0,4}&Y",
        near="[uTSYkFG]",
        never="[oE]",
    ),
    Way("iA?~{3}[Vv]~{12}[&B]~{4}D~{4}k", "[iV]~{12}5", "6Y(?:_{1}D|_{1}N_{1}[kD])", never="[owE$]"),
    Way("i~{4}t", never="[ow$]"),
)
"""In a draft."""

ASKS = (
    Way("(?<!i)(?<!i.)[Vvst]~{14}F", never="o"),
    Way("[TS]~{8}F", "F~{4}[TS]", "!H?_{4}k", never="[ow]"),
    Way("i_{4}k~{6}L", near="[Yx]x?s[^$k]{0,6}$", never="[ow$]"),
    Way("[LB][.xi]{0,3}p", near="[VvTsDf]", never="[ow]"),
    Way("0", never="o"),
    Way("CYg~{4}ik", near="[VvsS]", never="[Zo$E]"),
    Way("a_{2}[Vv]~{4}T", also="[$kXD]", never="[oE]"),
    Way("[ST][^;$]{0,12}BiD", near="[iY]", never="[oE$]"),
    Way("V~{3}S~{10}[Vv]_{3}Z", never="[owE$]"),
    Way(
        "[VvYim]~{8}G~{2}[TS]",
        "(?:[Ts]|fx?#?S)[^N]{0,8}G(?=$|[,?&])",
        "T[;,]G",
        "T[^N]{0,14}[,;]G(?=[,;]|$)",
        never="[ow$]",
    ),
    Way("G_{1}T", near="[YVvDZf]", never="[ow]"),
    Way(r"[TS]~{6}N_{1}\$", r"(?:^|;)_{3}N_{1}\$(?=$|[,?;])", r"N_{2}\$_{4}[TS]", near="[TSVvDZ]", never="[ow]"),
    Way(
        "N[.xe]?[bq]_{4}[TfL]",
        "N[.xe]?q",
        "N_{1}b(?=$|[,;])",
        r"N_{2}\$_{4}L",
        "Ne_{1}[b$]",
        r"T[.xS]{0,4},N\$",
        never="[ow]",
    ),
    Way("Q(?:_{1}N)?", near="[N$CYfLkTb]", never="o|Q.{0,2}[wb+]|[+b]~{4}Q"),
    Way(r"\$[^;]{0,4}8", "8[^;]{0,4}C[^;]{0,4}H", r"\$_{1}C[^;]{0,5}[HM]", near="[imYu]", never="[ok]"),
    Way(
        "i_{3}[$D8]~{4}X",
        r"X[^;]{0,10}\$",
        "[aY]_{3}[Vv][^;]{0,10}X",
        "a_{2}[Vv]~{8}S(?=.*[$kXD])",
        "a_{2}v~{5}[VRT]~{4}y",
        "X_{2}k",
        "a_{2}V~{4}y",
        never="[ow]",
    ),
    Way("[Vv]~{5}T~{10}y", "T[.xS]{0,3}p?y", near="[ZDB]|f(?:[,?]|$)", never="[owE$]"),
    Way("[Vv]_{3}T[.xS]", "Z,?_{1}V[^;]{0,5}[yST]", "v_{2}Z~{8}[ST]~{6}y", near="[ZD]", never="[owE$]"),
    Way("B[.xi]{0,3}[kD]~{8}V[.xmY]{0,4}[STyu]", "V_{2}y~{6}B_{1}i_{1}[Dk]", never="[owE$]"),
    Way(
        "[Vvs]~{14}[,&L]_{2}[iy][.xv]{0,4}(?:k|D_{3}[uYZ])",
        "[Vs]_{3}y[.xST]{0,3}f,?[L&]",
        near="[fSs]|V.*T",
        never="[owE$]|k.*[Vs]",
    ),
    Way("s~{10}[,&]_{2}[iY][.xv]{0,4}k~{3}L", "s~{8}[,&]x?i[.xV]{0,4}k", "N_{2}k[^;]{0,8}V", never="[ow$]"),
    Way("C[.xi]{0,3}H~{8}k", near="^(?!.*[EZ]).*[Vv][^;]{0,6}[TS]", never="[ow$]"),
)
"""In a message or post of a client."""
