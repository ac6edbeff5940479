"""Phone numbers: in digits, in words, spaced out. Dates, addresses of machines, prices and ids are masked first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_RUN = Pattern(r"(?<![\w.,/#$€£@=-])(?:\+|\(|00)?\d(?:[\s().\-/_*|,]{0,3}\d){6,16}(?![\w@%]|[.,/-]\d)")
_GATE = Pattern(r"\d(?:[^\w\n]{0,3}\d){6}")
_MASKS = Pattern(
    r"\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}(?:[t ]\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d(?:\s?[-/,]?\s?(?:19|20)\d\d)+\b"
    r"|\b(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?::\d+|/\d+)?\b"
    r"|(?<!\+)\bv?\d{1,2}(?:\.\d{1,4}){2,}\b"
    r"|[$€£₹]\s?\d[\d,. ]*(?:\s?[-–]\s?[$€£₹]?\s?\d[\d,.]*)?"
    r"|\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b"
    r"|(?<![\d.])\d+\.\d+\b(?!\.\d)"
    r"|\b(?:id|ids|order|invoice|ticket|sku|issue|case|ref|#|isbn|asin|ean|upc|vin|serial|tracking|"
    r"part|gtin|(?:account|model|job|listing|item) (?:id|no|number|#))\.?\s?[:#]?\s?(?:no\.?\s?)?#?\d[\d-]*(?!\s*\d)"
    r"|\b\d{1,2}:\d\d(?:\s?-\s?\d{1,2}:\d\d)?"
)
_APART = Pattern(r"\+?(?:\d\W{1,3}){7,}\d")
_AROUND = 40
"""Characters around a run of digits in which a mask may begin or end."""
_PHONE_WORD = Pattern(
    r"\b(?:call|ring|phone|telephone|cell|mobile|mob|tel|ph|nr|whatsapp|whats ?app|wapp|wa|whats|zap|wpp|"
    r"text|sms|reach\w*|contact|mobil|cellulare|festnetz|handset|sim|pager|landline|mine|trova|numarasından|"
    r"голосом|звонить|"
    r"telegram|viber|signal|imessage|dial|number|digits|desk|hotline|voicemail|"
    r"fax|line|teléfono|telefono|llama|llámame|celular|móvil|fono|numero|número|telefone|ligue|liga|"
    r"appelez|appelle|numéro|portable|joindre|joignable|telefon|telefonisch|handy|nummer|rufnummer|"
    r"erreichbar|anrufen|rufen|"
    r"номер|звоните|позвоните|телефон|тел|ватсап|number pe|call karo)\b"
)
_CUE = Pattern(r"\b(?:my|number|call|ring|pager|phone|reach|plus|code|double|triple)\b")
_SHAPED = Pattern(
    r"(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)\s?|\d{2,4}[-.\s])\d{2,4}[-.\s]\d{3,4}(?:[-.\s]\d{2,4})?\Z|"
    r"8\s?\(\d{3}\)\s?\d{3}-\d\d-\d\d\Z|\(\d{3}\)\s?\d{7}\Z"
)
_SHORT = Pattern(r"\d{3}[-.\s]0\d{3}\Z|\d\d[1-46-9]-\d{3}[1-46-9]\Z")
"""Seven digits that are no range: those go from one round number to another."""
_CLAUSE_END = Pattern(r"\s*(?:[,;.!?)\n]|\Z)")
_GROUPED = Pattern(r"0\d{0,4}(?:[\s./-]{1,3}\d{2,7}){1,4}")
_NOT_PHONE = Pattern(
    r"\b(?:order|orders|batch|lot|row|invoice|ticket|sku|isbn|serial|tracking|regex|rows|records|steps|bytes|"
    r"digits|sample|test|"
    r"dummy|fake|zip|barcode|ean|upc|part|"
    r"(?:plan|lot|batch|model|item|account|reference|article|case|policy|tax|vat|customer|po|job|page|row|"
    r"version|build|"
    r"project|product|registration|licen[cs]e|room|claim) (?:no|number|id|nr))\b"
)
_ROWS = (
    "zero|oh|o one two three four five six seven eight nine",
    "null eins|ein zwei|zwo drei vier fünf|fuenf sechs sieben acht neun",
    "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "zéro un deux trois quatre cinq six sept huit neuf",
    "zero um|uma dois|duas três|tres quatro cinco seis|meia sete oito nove",
    "ноль один два три четыре пять шесть семь восемь девять",
    "shunya ek do teen char|chaar paanch|panch chhe|cheh|che saat aath|aat nau",
)
_TENS = dict(zip(table("twenty thirty forty fifty sixty seventy eighty ninety"), "23456789", strict=True))
_TEENS = dict(
    zip(
        table("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        [str(value) for value in range(10, 20)],
        strict=True,
    )
)
_VALUES = {word: str(value) for row in _ROWS for value, words in enumerate(row.split()) for word in words.split("|")}
_TIMES = {"double": 2, "triple": 3, "doppel": 2, "doble": 2}
_SPELLED = frozenset(_VALUES)
_TELLING = _SPELLED - {"one", "two", "three", "do", "o", "un", "um", "ein"}
"""No number to call is told in the others alone, and they stand in every other text."""
_ONE = "|".join(sorted(_VALUES, key=lambda word: (-len(word), word)))
_WORD = rf"(?:(?:{'|'.join(_TIMES)})\W{{1,2}}(?:{_ONE}|\d)|{_ONE}|{'|'.join((*_TENS, *_TEENS))}|hundred)"
_DIGIT_WORDS = Pattern(rf"\b(?:plus\W{{1,2}})?(?:(?:{_WORD}\b|\d)[\s,.\-/()]{{0,5}}){{3,16}}(?:{_WORD}\b|\d)(?!\w)")
_GLUED = Pattern(rf"(?:{_ONE}|\d)+")
_NEXT = r"(?:and then|after that|followed by|then|and|next|last|finally|plus)"
_STEP = rf"(?:\d{{1,5}}|(?:double |triple )?(?:{_ONE}))\b"
_STEPS = Pattern(rf"(?<![\w.,-]){_STEP}(?:[\s,.;:\u2026-]{{1,3}}(?:{_NEXT}\b[\s,:]{{1,2}}){{0,2}}{_STEP}){{2,15}}")
_STEP_WORDS = frozenset(table("then next after followed"))
_YEARS = Pattern(r"(?:\W*\b(?:19|20)\d\d\b|\W+[a-z]+)+")
_PICKED_UP = Pattern(r"\b(?:pick up|answer it|answer myself|ask for|it's mine|that's mine)\b")
_MIXED_GATE = Pattern(r"\d[oil]{1,3}[\d\s]|[oil]\d")
_MIXED = Pattern(r"(?<![\w.])\+?[\doil]{2,12}(?:[\s.-][\doil]{2,12}){0,4}(?!\w)")
_LETTERS = str.maketrans("oil", "011")


def find(document: Document) -> Iterator[Candidate]:
    """Give the phone numbers of a text."""
    lower = document.view.lower
    if document.odd_words and _GATE.search(lower):
        yield from _digits(document)
    yield from _glued(document)
    if not document.known.isdisjoint(_STEP_WORDS):
        yield from _in_steps(document)
    if _counts_out(document):
        for match in _DIGIT_WORDS.finditer(lower):
            value = _read(match.group())
            if 7 <= len(value) <= 15 and re.search(r"[^\W\d]", match.group()) and _is_told(document, match, value):
                yield Candidate("phone", match.start(), match.end(), value, "digit words")


def _glued(document: Document) -> Iterator[Candidate]:
    """Digit words written as one word, and digits in which letters stand for some."""
    lower = document.view.lower
    for word in document.long_words:
        if _GLUED.fullmatch(word):
            value = "".join(_VALUES.get(part, part) for part in re.findall(rf"{_ONE}|\d", word))
            start = lower.find(word)
            if 7 <= len(value) <= 15:
                yield Candidate("phone", start, start + len(word), value, "digit words")
    if any(not word.isdigit() for word in document.odd_words) and _MIXED_GATE.search(lower):
        for match in _MIXED.finditer(lower):
            value = re.sub(r"\D", "", match.group().translate(_LETTERS))
            real = len(re.findall(r"\d", match.group()))
            if (
                9 <= len(value) <= 15
                and 4 <= real < len(value)
                and _PHONE_WORD.search(document.sentence_at(match.start()).lower)
            ):
                yield Candidate("phone", match.start(), match.end(), value, "letters for digits")


def _in_steps(document: Document) -> Iterator[Candidate]:
    """Numbers said group by group, as in `0770. Then 900. Then 123`."""
    lower = document.view.lower
    for match in _STEPS.finditer(lower):
        value = _read(match.group())
        first = document.sentence_at(match.start()).start
        near = lower[max(0, first - _AROUND) : document.sentence_at(match.end()).end + _AROUND]
        if (
            7 <= len(value) <= 15
            and re.search(_NEXT, match.group())
            and not _YEARS.fullmatch(match.group())
            and (_PHONE_WORD.search(near) or _PICKED_UP.search(near))
        ):
            yield Candidate("phone", match.start(), match.end(), value, "in pieces")


def _is_told(document: Document, match: re.Match[str], value: str) -> bool:
    """Whether counted words are a number to call: not a count upwards, and two-digit words only beside a cue."""
    if value in "0123456789":
        return False
    tens = not set(re.findall(r"[^\W\d]+", match.group())).isdisjoint({*_TENS, *_TEENS, "hundred"})
    return not tens or bool(_CUE.search(document.sentence_at(match.start()).lower))


def _counts_out(document: Document) -> bool:
    """Whether the sentences with digit words hold enough of them for a number."""
    told = [word for one in document.holding(_TELLING) for word in one.words if word in _SPELLED or word.isdigit()]
    return len(told) >= 4


def _read(words: str) -> str:
    """Read digit words as digits: `double five` is 55."""
    out: list[str] = []
    times, ten = 1, ""
    for word in re.findall(r"[^\W\d]+|\d", words):
        if word in _TIMES:
            times = _TIMES[word]
        elif word in _TENS:
            out.append(_TENS[word] + "0")
            ten = word
            continue
        elif word == "hundred":
            out.append("00")
        elif word in _TEENS:
            out.append(_TEENS[word])
        elif word in _VALUES or word.isdigit():
            value = _VALUES.get(word, word)
            if ten and value != "0":
                out[-1] = out[-1][0] + value
            else:
                out.append(value * times)
            times = 1
        ten = ""
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
    hidden = bool(document.view.quirks(start, start + len(text)) or _APART.fullmatch(text) or not text.isascii())
    if _is_phone(
        text,
        digits,
        document.sentence_at(start).lower,
        document.view.lower[max(0, start - 16) : start],
        disguised=hidden,
    ):
        disguise = "spaced out" if _APART.fullmatch(text) else ""
        digits = "".join(str(int(digit)) for digit in digits)
        value = ("+" if text.startswith("+") else "") + digits
        yield Candidate("phone", start, start + len(text), value, disguise)


def _is_phone(text: str, digits: str, sentence: str, before: str, *, disguised: bool) -> bool:
    """Whether a run of digits is a phone number: by its plus, its disguise, the words around, or its shape."""
    if not text.isascii():
        return True
    if (
        _NOT_PHONE.search(sentence)
        and not text.startswith("+")
        and not (disguised and re.search(r"\b(?:my|me)\b", sentence))
    ):
        return False
    if text.startswith("+"):
        return len(digits) >= 8 and _is_possible(text)
    if disguised or _PHONE_WORD.search(sentence) or _PHONE_WORD.search(before):
        return True
    if _SHORT.match(text):
        return text[4] == "0" or bool(_CLAUSE_END.match(sentence.partition(text)[2]))
    if text[0] == "0" and 9 <= len(digits) <= 12 and _GROUPED.fullmatch(text):
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
