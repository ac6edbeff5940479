"""Where money can be sent to: bank accounts, cards, wallets, names on payment apps. Links are found by `link.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_ACCOUNT = "account acct konto kontonummer kontonr cuenta compte conta счет счёт"
_CARDS = "card tarjeta carte cartão karte карта карту карте карты"
_CUES = frozenset(
    table(
        f"""{_ACCOUNT} {_CARDS} iban pix routing aba sort ifsc swift bic wallet address btc bitcoin usdt trc20 tron
        crypto litecoin"""
    )
)
"""Words beside which a number may be one of an account."""
_NEAR = 24
"""Characters before a number in which a word may say what it is."""
_DIGITS = 6
"""Signs of the shortest account, equal parts counted once; a sort code has fewer."""
_LONG = 15
"""Characters from which on one word may be a number of an account by itself."""
_HEAD = Pattern(r"[a-z]{2}\d\d\Z|\d{8}\Z")
"""The first four signs of an IBAN, or eight digits of an account."""
_IBAN = Pattern(
    r"(?<![\w/.-])(?:[A-Z]{2}\d\d(?:[A-Z0-9]{11,30}|(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?)|[a-z]{2}\d{12,28})(?!\w)"
)
_LENGTHS = {
    pair[:2]: int(pair[2:])
    for pair in table(
        """AD24 AE23 AL28 AT20 AZ28 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FR27 GB22
        GE22 GI23 GR27 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MA28 MC27 MD24 ME22 MK19
        MT31 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VG24 XK20"""
    )
}
"""How long the IBANs of a country are."""
_BEFORE_IBAN = Pattern(r"\biban\b\W{0,4}(?:(?:is|ist|es|est|number|no|nr)\b\W{0,3})?\Z", re.IGNORECASE)
_NAMED = r"(?:\s?(?:number|num|no|nr|code|is|ist|es|est)\b\.?){0,2}\W{0,4}"
_BANK = Pattern(
    rf"\bsort code{_NAMED}\d\d[ -]?\d\d[ -]?\d\d(?!\d)"
    r"|(?<![\w-])\d\d-\d\d-\d\d\W{1,3}\d{8}(?![\w-])"
    r"|\bpix\b[^.!?\n]{0,20}\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"
    rf"|\b(?:routing|aba){_NAMED}\d{{9}}(?!\d)"
    rf"|\b(?:{_ACCOUNT.replace(' ', '|')}){_NAMED}\d(?:[ -]?\d){{6,17}}(?!\d)"
    rf"|\bifsc{_NAMED}[a-z]{{4}}0[a-z0-9]{{6}}\b"
    rf"|\b(?:swift|bic){_NAMED}(?-i:[A-Z]{{6}}[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?)\b",
    re.IGNORECASE,
)
_CARD = Pattern(r"(?<![\w.-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w-])")
_BEFORE_CARD = Pattern(rf"\b(?:{_CARDS.replace(' ', '|')})\b\W{{0,3}}\w{{0,8}}\W{{0,3}}\Z", re.IGNORECASE)
_WALLET = Pattern(
    r"(?<![\w/])(?:0x[0-9a-fA-F]{40}|(?:bc1|ltc1)[02-9ac-hj-np-z]{25,60}|T[1-9A-HJ-NP-Za-km-z]{33})(?!\w)"
    r"|(?<=\s)[13][1-9A-HJ-NP-Za-km-z]{25,33}(?=[\s.,;:!?)]|\Z)"
)
_UPI = Pattern(
    r"(?<![\w.@-])[\w.-]{2,40}@(?:upi|ybl|ibl|axl|apl|paytm|pthdfc|okhdfcbank|okicici|oksbi|okaxis|sbi|icici|hdfcbank"
    r"|axisbank|kotak|jupiteraxis|fbl|freecharge)\b(?![.\w])"
)
_CASHTAG = Pattern(r"(?<![\w$])\$[a-z]\w{2,19}\b")
_TO_CASHTAG = Pattern(
    r"\$\d[\d.,]*\s(?:\w+\s){0,3}(?:to|for|at)\s(\$[a-z]\w{2,19})\b|\bto\s(\$[a-z]{8,19})(?=[.,!?]|\s(?:and|for)\b|\Z)"
)
_APPS = r"(?:venmo|wise|revolut|zelle|cash ?app|monzo|strike)"
_TAG = Pattern(
    rf"(?<![\w.])@[a-z][\w.-]{{2,29}}(?=\W{{1,3}}(?:on|at|in|via|through|over)\s(?:my\s)?{_APPS}\b)"
    rf"|\b{_APPS}(?:\s?tag)?(?:\s(?:me|is|it|to|at|id|name|handle|user|account|goes)\b){{0,3}}\W{{0,3}}\s?@[a-z][\w.-]{{2,29}}"
)
"""A name on an app that only moves money."""


def find(document: Document) -> Iterator[Candidate]:
    """Give the accounts and wallets of a text."""
    for start, end in _places(document):
        yield Candidate("payee", start, end, document.view.plain[start:end])


def _places(document: Document) -> Iterator[tuple[int, int]]:
    plain, lower = document.view.plain, document.view.lower
    if "@" in lower:
        for pattern in (_UPI, _TAG):
            yield from (match.span() for match in pattern.finditer(lower))
    if "$" in lower and any(after[:1].isalpha() for after in lower.split("$")[1:]):
        named = not document.known.isdisjoint(("cash", "cashapp", "cashtag"))
        for match in (_CASHTAG if named else _TO_CASHTAG).finditer(lower):
            yield match.span(match.lastindex or 0)
    if _may_hold_numbers(document):
        for pattern in (_BANK, _WALLET):
            yield from (match.span() for match in pattern.finditer(plain))
        for pattern, before, is_one in ((_IBAN, _BEFORE_IBAN, _is_iban), (_CARD, _BEFORE_CARD, _is_card)):
            for match in pattern.finditer(plain):
                if is_one(match.group()) or before.search(plain[max(0, match.start() - _NEAR) : match.start()]):
                    yield match.span()


def _may_hold_numbers(document: Document) -> bool:
    """Whether a text has the digits of an account, and the word for one, or a number that tells by its form."""
    odd = document.odd_words
    if sum(map(len, odd)) < _DIGITS and "sort" not in document.known:
        return False
    return not document.known.isdisjoint(_CUES) or any(
        len(word) >= _LONG or (len(word) in (4, 8) and _HEAD.match(word) is not None) for word in odd
    )


def _is_iban(number: str) -> bool:
    """Whether a number is as long as the IBANs of its country, or has their check digits."""
    bare = number.replace(" ", "").upper()
    if _LENGTHS.get(bare[:2]) == len(bare):
        return True
    return int("".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])) % 97 == 1


def _is_card(number: str) -> bool:
    """Whether the last digit of a card number is right (Luhn)."""
    digits = [int(sign) for sign in number if sign.isdigit()]
    return (sum(digits[1::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[::2])) % 10 == 0
