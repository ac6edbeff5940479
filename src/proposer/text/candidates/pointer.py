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
    """Read in lower case; it begins with letters and no sign of a word's edge, so that it is searched quickly."""
    cased: bool = False
    """Whether capital letters tell."""


_POINTERS = (
    _Pointer(
        "google search",
        "me us my our",
        Pattern(
            r"(?:google|search (?:for|up)?|look up|just search)\s(?:me\b|us\b|(?:my|our) (?:full |last |first )?"
            r"(?:name|company|studio|business|agency|brand|handle|nickname|shop))",
        ),
    ),
    _Pointer(
        "look search find google",
        "me linkedin facebook instagram telegram skype twitter x xing google",
        Pattern(
            r"(?:[Ll]ook me up\b|[Ss]earch (?:on )?(?i:linkedin|facebook|instagram|google) for [A-Z][\w'-]+ [A-Z]"
            r"|(?:[Ss]earch for|[Ll]ook for|[Ll]ook up|[Ff]ind|[Gg]oogle) [A-Z][\w'-]+ [A-Z][\w'-]+[^.\n]{0,20} "
            r"(?:on|over at|at|in) (?i:linkedin|facebook|instagram|telegram|skype|twitter|x|xing|google)\b)"
        ),
        cased=True,
    ),
    _Pointer(
        "ly tinyurl gy cutt gd shorturl",
        "",
        Pattern(
            r"(?:book|call|chat|calendar|whatsapp|telegram|contact|meet|reach|form|apply|schedule|"
            r"join)\b[^\n]{0,80}"
            r"\b(?:bit\.ly|tinyurl\.com|t\.ly|rb\.gy|cutt\.ly|is\.gd|shorturl\.at)/\S+",
        ),
    ),
    _Pointer(
        "bio",
        "my our",
        Pattern(r"link in (?:my|our) (?:\w+ )?bio\b|(?:my|our) (?:\w+ )?bio (?:has|links|opens)\b"),
    ),
    _Pointer(
        "chat",
        "me i my our",
        Pattern(
            r"(?:chat (?:bubble|widget|box|window|button)|live chat)\b[^\n]{0,60}"
            r"\b(?:is me|ask for me|i answer|i reply|reach me|talk to me)\b"
            r"|(?:my|our) (?:web ?site|site|page|shop)'s chat\b",
        ),
    ),
    _Pointer(
        "card vcard",
        "my our",
        Pattern(r"(?:my|our) (?:business card|vcard|card)\b[^\n]{0,30}\b(?:attach\w*|in the)\b"),
    ),
    _Pointer(
        "usual ending normal obvious",
        "google gmail g hotmail outlook yahoo",
        Pattern(
            r"(?:usual|normal|obvious) (?:google mail|gmail|g mail|hotmail|outlook|yahoo)\b"
            r"|(?:google mail|gmail) ending\b",
        ),
    ),
    _Pointer(
        "dot",
        "",
        Pattern(
            r"(?:inbox|mail|domain|reach|find|contact|write)\b[^\n]{0,80}?\b[a-z][\w-]{2,40} dot "
            r"(?:com|net|org|io|co|dev|de|me)\b",
        ),
    ),
    _Pointer("sign symbol", "before after", Pattern(r"(?:before|after) the (?:at|@)[- ]?(?:sign|symbol)\b")),
    _Pointer("book", "phone", Pattern(r"(?:i'm|we're|am|are|me|us|find|listed) [^.\n]{0,30}\bphone book\b")),
    _Pointer(
        "qr",
        "",
        Pattern(
            r"qr[ -]?code\b[^\n]{0,90}\b(?:chat|talk|reach|contacts?|message|adds?|whatsapp|telegram)\b",
        ),
    ),
    _Pointer(
        "number email mail details info information data phone skype telegram whatsapp",
        "footer header signature pdf cv resume résume resumé résumé attachment attached website web webpage homepage "
        "home site portfolio watermark bio page profile card slide image screenshot",
        Pattern(
            rf"(?:my|our|the) {_DETAIL}(?: is| are|'s|'re| can be found| stands?| sits?)? "
            rf"(?:in|on|at the bottom of|inside) (?:the |my |our |this |an? )?(?:\w+ ){{0,2}}{_PLACE}\b",
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
    standing = known & _OPENERS
    wanted = {number for word in standing for number in _OPENING[word] if _may_stand(number, known)}
    for sentence in document.holding(standing) if wanted else ():
        for number in wanted & {number for word in sentence.known & standing for number in _OPENING[word]}:
            if not _BESIDE[number] or _stands_near(document, sentence, _BESIDE[number]):
                yield from _pointed(document, sentence, _POINTERS[number])
    if not known.isdisjoint(_REST_WORDS) and not known.isdisjoint(_FIRST_WORDS):
        yield from _pieces(document)


def _may_stand(number: int, known: frozenset[str]) -> bool:
    """Whether a text of these words has any that a pattern needs beside its opener."""
    return not (_BESIDE[number] and known.isdisjoint(_BESIDE[number]))


def _stands_near(document: Document, sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a sentence or shortly after it."""
    last = document.sentence_at(sentence.end + _AHEAD).number
    return any(not near.known.isdisjoint(words) for near in document.sentences[sentence.number : last + 1])


def _pointed(document: Document, sentence: Sentence, pointer: _Pointer) -> Iterator[Candidate]:
    plain = document.view.plain
    text = plain if pointer.cased else document.view.lower
    stop = min(len(text), sentence.end + _AHEAD)
    place = sentence.start
    while (match := pointer.pattern.search(text, place, stop)) and match.start() < sentence.end:
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            place = start + 1
            continue
        yield Candidate("pointer", start, end, plain[start:end])
        place = end


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
