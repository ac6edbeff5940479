"""Directions to a route that stands elsewhere, and routes told in pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

_DETAIL = (
    r"(?:contact (?:details|info|information|data)|(?:phone |mobile |cell |whatsapp |direct )?number|"
    r"e-?mail(?: address)?|"
    r"phone|mail|details|(?:skype|telegram|whatsapp)(?: id| handle| name)?)"
)
_PLACE = (
    r"(?:footer|header|signature|pdf|cv|r[eé]sum[eé]|attachment|attached \w+|web ?site|web ?page|home ?page|"
    r"site|portfolio|watermark|bio|(?:about|contact|company|careers|\w+) page|company profile|"
    r"business card|last (?:page|slide)|first page|cover page|image|screenshot|profile (?:picture|photo|image))"
)


class _Pointer(NamedTuple):
    """What is looked for in a sentence and shortly after it."""

    openers: str
    """Words of which one must stand in the sentence."""
    beside: str
    """Words of which one must stand there or shortly after; none are needed where it is empty."""
    pattern: Pattern


_POINTERS = (
    _Pointer(
        "google search",
        "me us my our",
        Pattern(
            r"\b(?:google|search (?:for|up)?|look up|just search)\s(?:me\b|us\b|(?:my|our) (?:full |last |first )?"
            r"(?:name|company|studio|business|agency|brand|handle|nickname|shop))",
            re.IGNORECASE,
        ),
    ),
    _Pointer(
        "look search find google",
        "me linkedin facebook instagram telegram skype twitter x xing google",
        Pattern(
            r"\b(?:[Ll]ook me up\b|[Ss]earch (?:on )?(?i:linkedin|facebook|instagram|google) for [A-Z][\w'-]+ [A-Z]"
            r"|(?:[Ss]earch for|[Ll]ook for|[Ll]ook up|[Ff]ind|[Gg]oogle) [A-Z][\w'-]+ [A-Z][\w'-]+[^.\n]{0,20} "
            r"(?:on|over at|at|in) (?i:linkedin|facebook|instagram|telegram|skype|twitter|x|xing|google)\b)"
        ),
    ),
    _Pointer(
        "ly tinyurl gy cutt gd shorturl",
        "",
        Pattern(
            r"\b(?:book|call|chat|calendar|whatsapp|telegram|contact|meet|reach|form|apply|schedule|"
            r"join)\b[^\n]{0,80}"
            r"\b(?:bit\.ly|tinyurl\.com|t\.ly|rb\.gy|cutt\.ly|is\.gd|shorturl\.at)/\S+",
            re.IGNORECASE,
        ),
    ),
    _Pointer(
        "bio",
        "my our",
        Pattern(r"\blink in (?:my|our) (?:\w+ )?bio\b|\b(?:my|our) (?:\w+ )?bio (?:has|links|opens)\b", re.IGNORECASE),
    ),
    _Pointer(
        "chat",
        "me i my our",
        Pattern(
            r"\b(?:chat (?:bubble|widget|box|window|button)|live chat)\b[^\n]{0,60}"
            r"\b(?:is me|ask for me|i answer|i reply|reach me|talk to me)\b"
            r"|\b(?:my|our) (?:web ?site|site|page|shop)'s chat\b",
            re.IGNORECASE,
        ),
    ),
    _Pointer(
        "card vcard",
        "my our",
        Pattern(r"\b(?:my|our) (?:business card|vcard|card)\b[^\n]{0,30}\b(?:attach\w*|in the)\b", re.IGNORECASE),
    ),
    _Pointer(
        "usual ending normal obvious",
        "google gmail g hotmail outlook yahoo",
        Pattern(
            r"\b(?:usual|normal|obvious) (?:google mail|gmail|g mail|hotmail|outlook|yahoo)\b"
            r"|\b(?:google mail|gmail) ending\b",
            re.IGNORECASE,
        ),
    ),
    _Pointer(
        "dot",
        "",
        Pattern(
            r"\b(?:inbox|mail|domain|reach|find|contact|write)\b[^\n]{0,80}?\b[a-z][\w-]{2,40} dot "
            r"(?:com|net|org|io|co|dev|de|me)\b",
            re.IGNORECASE,
        ),
    ),
    _Pointer(
        "sign symbol", "before after", Pattern(r"\b(?:before|after) the (?:at|@)[- ]?(?:sign|symbol)\b", re.IGNORECASE)
    ),
    _Pointer(
        "book", "phone", Pattern(r"\b(?:i'm|we're|am|are|me|us|find|listed) [^.\n]{0,30}\bphone book\b", re.IGNORECASE)
    ),
    _Pointer(
        "qr",
        "",
        Pattern(
            r"\bqr[ -]?code\b[^\n]{0,90}\b(?:chat|talk|reach|contacts?|message|adds?|whatsapp|telegram)\b",
            re.IGNORECASE,
        ),
    ),
    _Pointer(
        "number email mail details info information data phone skype telegram whatsapp",
        "footer header signature pdf cv resume résume resumé résumé attachment attached website web webpage homepage "
        "home site portfolio watermark bio page profile card slide image screenshot",
        Pattern(
            rf"\b(?:my|our|the) {_DETAIL}(?: is| are|'s|'re| can be found| stands?| sits?)? "
            rf"(?:in|on|at the bottom of|inside) (?:the |my |our |this |an? )?(?:\w+ ){{0,2}}{_PLACE}\b",
            re.IGNORECASE,
        ),
    ),
)
_OPENING = {
    word: tuple(number for number, told in enumerate(_POINTERS) if word in told.openers.split())
    for pointer in _POINTERS
    for word in pointer.openers.split()
}
"""For each of these words the places of its patterns."""
_OPENERS = frozenset(_OPENING)
_BESIDE = tuple(frozenset(pointer.beside.split()) for pointer in _POINTERS)
_REST = Pattern(
    r"\b(?:first|1st|starts?|begins?|beginning)\b[^\n]{1,90}?\b(?:second|2nd|last|rest|remaining|ends?|"
    r"followed by|then|finally|"
    r"other half|continues)\b[^\n]{1,70}|\b(?:ends|last|end)\b[^\n]{1,60}\b(?:beginning|begins|starts|start|"
    r"first)\b[^\n]{1,40}"
)
_HALVES = Pattern(
    r"\b(?:first|1st) (?:half|part|bit)\W{1,3}(?:is |= )?(\+?0[\d -]{2,12})[\s\S]{1,300}?\b(?:second|2nd|"
    r"other|last) (?:half|part|bit)"
    r"\W{1,3}(?:is |= )?(\d[\d -]{2,14})"
)
_TOPIC = Pattern(
    r"\b(?:mine|my (?:\w+ )?(?:number|phone|cell|mobile|whatsapp|e-?mail|mail|address|contact|skype|"
    r"telegram)|call|ring|reach|"
    r"gmail|google mail|g mail|outlook|hotmail|yahoo)\b"
)
_LOCAL = Pattern(r"\b[a-z]\w*[._]\w+\b")
_MAILS = Pattern(r"\b(?:g-?mail|google'?s? mail|g mail|outlook|hotmail|yahoo|icloud|proton)\b")


_AHEAD = 160
"""Characters after a sentence into which a direction may go on."""
_REST_WORDS = frozenset(table("rest second ends followed remaining last then other"))
_FIRST_WORDS = frozenset(table("first starts begins beginning start"))
_MAIL_WORDS = frozenset(table("gmail google outlook hotmail yahoo icloud proton"))
_MAIL_NAMES = _MAIL_WORDS | {"g"}
_FEWEST_DIGITS = 7
_TOPIC_WORDS = frozenset(
    table(
        """number phone cell mobile whatsapp email mail mine call ring reach gmail google outlook hotmail yahoo skype
        telegram contact address"""
    )
)


def find(document: Document) -> Iterator[Candidate]:
    """Give the directions to a route, and the routes in pieces."""
    known = document.known
    for sentence in document.holding(_OPENERS):
        for number in {number for word in sentence.known & _OPENERS for number in _OPENING[word]}:
            if not _BESIDE[number] or _stands_near(document, sentence, _BESIDE[number]):
                yield from _pointed(document, sentence, _POINTERS[number].pattern)
    if not known.isdisjoint(_REST_WORDS) and not known.isdisjoint(_FIRST_WORDS):
        yield from _pieces(document)


def _stands_near(document: Document, sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a sentence or shortly after it."""
    if document.known.isdisjoint(words):
        return False
    last = document.sentence_at(sentence.end + _AHEAD).number
    return any(not near.known.isdisjoint(words) for near in document.sentences[sentence.number : last + 1])


def _pointed(document: Document, sentence: Sentence, pattern: Pattern) -> Iterator[Candidate]:
    plain = document.view.plain
    for match in pattern.finditer(plain, sentence.start, min(len(plain), sentence.end + _AHEAD)):
        if match.start() < sentence.end:
            yield Candidate("pointer", match.start(), match.end(), match.group())


def _may_be_told(document: Document) -> bool:
    """Whether a mail service, or digits enough for a number, stand in the text."""
    words = document.known
    if words.isdisjoint(_MAIL_WORDS) and not any(word.isdigit() and len(word) > 2 for word in document.odd_words):
        return False
    return not words.isdisjoint(_MAIL_NAMES) or len(re.findall(r"\d", document.view.lower)) >= _FEWEST_DIGITS


def _pieces(document: Document) -> Iterator[Candidate]:
    lower, words = document.view.lower, document.known
    if not _may_be_told(document):
        return
    if "half" in words or "part" in words:
        for match in _HALVES.finditer(lower):
            digits = re.sub(r"\D", "", match[1] + match[2])
            if _FEWEST_DIGITS <= len(digits) <= 15:
                yield Candidate("phone", match.start(), match.end(), digits, "in pieces")
    if words.isdisjoint(_TOPIC_WORDS):
        return
    for match in _REST.finditer(lower):
        text = match.group()
        around = lower[max(0, match.start() - 60) : match.end()]
        if not _TOPIC.search(around):
            continue
        digits = re.sub(r"\D", "", text)
        runs = re.findall(r"\d[\d ]{2,}", text)
        if _FEWEST_DIGITS <= len(digits) <= 15 and len(runs) >= 2:
            yield Candidate("phone", match.start(), match.end(), digits, "in pieces")
        elif _LOCAL.search(text) and _MAILS.search(text):
            yield Candidate("email", match.start(), match.end(), text, "in pieces")
