"""Phone numbers: in digits, in words, spaced out. Dates, addresses of machines, prices and ids are masked first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_RUN = Pattern(r"(?<![\w.,/#$€£@=-])(?:\+|\(|00)?\d(?:[\s().\-/_*|,]{0,3}\d){6,16}(?![\w@%]|[.,/-]\d)")
_GATE = Pattern(r"\d(?:[^\w\n]{0,3}\d){6}")
_MASKS = Pattern(
    r"\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}(?:[t ]\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d(?:\s?[-/,]?\s?(?:19|20)\d\d)+\b"
    r"|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+|/\d+)?\b"
    r"|\bv?\d{1,2}(?:\.\d{1,4}){2,}\b"
    r"|[$€£₹]\s?\d[\d,. ]*(?:\s?[-–]\s?[$€£₹]?\s?\d[\d,.]*)?"
    r"|\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b"
    r"|(?<![\d.])\d+\.\d+\b(?!\.\d)"
    r"|\b(?:id|ids|order|invoice|ticket|sku|issue|case|ref|no|number|#|isbn|asin|ean|upc|vin|serial|tracking|"
    r"account|part|gtin|model|job|listing|item)\.?\s?[:#]?\s?(?:no\.?\s?)?#?\d[\d-]*(?!\s*\d)"
    r"|\b\d{1,2}:\d\d(?:\s?-\s?\d{1,2}:\d\d)?"
)
_AROUND = 40
"""Characters around a run of digits in which a mask may begin or end."""
_PHONE_WORD = Pattern(
    r"\b(?:call|ring|phone|telephone|cell|mobile|mob|tel|whatsapp|whats ?app|wapp|wa|text|sms|reach|contact|"
    r"telegram|viber|signal|imessage|dial|number|"
    r"fax|line|teléfono|telefono|llama|llámame|numero|número|telefone|ligue|appelez|telefon|anrufen|номер|"
    r"звоните|телефон|ватсап|number pe|call karo)\b"
)
_SHAPED = Pattern(r"(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)\s?|\d{2,4}[-.\s])\d{2,4}[-.\s]\d{3,4}(?:[-.\s]\d{2,4})?\Z")
_NOT_PHONE = Pattern(
    r"\b(?:order|invoice|ticket|sku|isbn|serial|tracking|regex|rows|records|steps|bytes|digits|sample|test|"
    r"dummy|fake|zip|barcode|ean|upc|part)\b"
)
_WORD = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|(?:double|triple)\W{1,2}(?:zero|oh|one|two|three|"
    r"four|five|six|seven|eight|nine|\d))"
)
_DIGIT_WORDS = Pattern(rf"\b(?:plus\W{{1,2}})?(?:(?:{_WORD}\b|\d)[\s,.\-/]{{0,3}}){{5,16}}(?:{_WORD}\b|\d)(?!\w)")
_VALUES = dict(
    zip(
        ["zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        "00123456789",
        strict=True,
    )
)
_SPELLED = frozenset(_VALUES)


def find(document: Document) -> Iterator[Candidate]:
    """Give the phone numbers of a text."""
    lower = document.view.lower
    if _GATE.search(lower):
        yield from _digits(document)
    if _counts_out(document):
        for match in _DIGIT_WORDS.finditer(lower):
            value = _read(match.group())
            if len(value) >= 7 and re.search("[a-z]", match.group()):
                yield Candidate("phone", match.start(), match.end(), value, "digit words")


def _counts_out(document: Document) -> bool:
    """Whether some sentence holds enough digit words for a number."""
    return any(
        len([other for other in sentence.words if other in _SPELLED or other.isdigit()]) >= 4
        for word in document.where.keys() & _SPELLED
        for sentence in document.where[word]
    )


def _read(words: str) -> str:
    """Read digit words as digits: `double five` is 55."""
    out, times = [], 1
    for word in re.findall(r"[a-z]+|\d", words):
        if word in ("double", "triple"):
            times = 2 if word == "double" else 3
        elif word in _VALUES or word.isdigit():
            out.append(_VALUES.get(word, word) * times)
            times = 1
    return "".join(out)


def _digits(document: Document) -> Iterator[Candidate]:
    lower = document.view.lower
    done = 0
    for gate in _GATE.finditer(lower):
        if gate.start() < done:
            continue
        low, done = max(done, gate.start() - _AROUND), gate.end() + _AROUND
        masked = _MASKS.sub(lambda match: "\0" * len(match.group()), lower[low:done])
        for match in _RUN.finditer(masked):
            yield from _number(document, low + match.start(), match.group())


def _number(document: Document, start: int, text: str) -> Iterator[Candidate]:
    digits = re.sub(r"\D", "", text)
    if not 7 <= len(digits) <= 15 or len(set(digits)) == 1:
        return
    if _is_phone(text, digits, document.sentence_at(start).lower):
        disguise = "spaced out" if re.fullmatch(r"\+?(?:\d\W{1,3})+\d", text) else ""
        value = ("+" if text.startswith("+") else "") + digits
        yield Candidate("phone", start, start + len(text), value, disguise)


def _is_phone(text: str, digits: str, sentence: str) -> bool:
    """Whether a run of digits is a phone number: by its plus, by the words around it, or by its shape."""
    if _NOT_PHONE.search(sentence) and not text.startswith("+"):
        return False
    if text.startswith("+"):
        return len(digits) >= 8 and _is_possible(text)
    if _PHONE_WORD.search(sentence):
        return True
    return (
        bool(_SHAPED.match(text))
        and len(digits) >= 10
        and _is_possible("+1" + digits if len(digits) == 10 else "+" + digits)
    )


def _is_possible(text: str) -> bool:
    import phonenumbers

    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_possible_number(number))
