"""Names and ids on messengers and social sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.disguise import disguised, undisguised
from proposer.text.lexicon import APPS, SOCIAL, table
from proposer.text.pattern import Pattern
from proposer.text.topics.model import common_words

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

_NAMES = (
    *APPS,
    *SOCIAL,
    *table(
        """signal snap whats insta ig fb twitter's tele_gram g_mail google_mail gmail zap zapzap w_a wa tg
        fiverr gmail_name line_id телеграм телеграме телегу тг ватсап вотсап скайп вайбер инстаграм qq vk icq jabber
        matrix bluesky mastodon paper_plane_app green_app blue_bird_app bird_app signal_name"""
    ),
)
_APP = "|".join(re.escape(app).replace(r"\ ", r"\s?") for app in sorted({*_NAMES}, key=lambda app: (-len(app), app)))
_APP_WORDS = frozenset(max(re.findall(r"\w+", app), key=len) for app in _NAMES) | {"line", "x"}
_LEADS = (
    r"(?:id|handle|username|user\s?name|name|nick|nickname|account|contact|number|is|me|us|at|as|on|under|by|"
    r"it's|its|"
    r"tag|add|i'm|i\sam|i\sgo\sby|my|called|user|search|for|dm|there|sou|soy|bin|suis|sono)"
)
_NAME = r"[\"'\u00ab]?(@?\w[\w.-]{2,40}(?:#\d{4})?)"
_AFTER = Pattern(
    rf"(?<!\w)(?:{_APP})\b(?P<label>(?:[\s,)-]+{_LEADS}\b){{0,4}}(?:\s+(?:for|about)\s[^:.\n]{{1,40}})?)"
    rf"\s*+(?P<mark>[:=\->,/)\u2192\u279c\u27a1\u00bb]*+)\s*+{_NAME}"
)
_BEFORE = Pattern(
    r"\b(?:add|find|follow|message|msg|dm|ping|i'm|i am|im|i go by|known as|look for|look up|search|search for|as|"
    r"under|name is|nick is|user|contact|write|text|to)\s(?:me\s|us\s|as\s|under\s|for\s|at\s|by\s|the\s|user\s){0,3}"
    rf"(?:{_NAME}|[\"'](?P<quoted>[^\"'\n]{{3,40}}))[\"'\u00bb]?\s(?:over\s|up\s)?(?:on|in|at|via|"
    rf"from)\s(?:the\s)?(?:{_APP})\b"
)
_LABELLED = Pattern(
    rf"\b(?:my\s|with\s|by\s)?(?:handle|username|user name|nick|nickname|screen name|chat id|user id|id)\b\s*"
    rf"(?:is\b|:|=|-)?\s*{_NAME}"
)
_SURE = frozenset(table("id username handle user nick nickname"))
_SHORT = Pattern(rf"\W*(?:my\s)?(?:{_APP})(?:\s(?:id|handle|username|name))?\W+@?[\w.-]+\W*")
_LEADING = Pattern(rf"\W*(?:{_APP})(?:\s(?:id|handle|username|name))?\s?[:=]")
"""A line that begins with an app and its sign gives somebody's name there."""
_EVERYWHERE = Pattern(
    rf"{_NAME}[\"'\u00bb]?\s(?:(?:on|across|in)\s(?:all|every|most|any)\s(?:\w+\s){{0,2}}(?:socials?|"
    rf"platforms?|apps?|messengers?|networks?|media)"
    r"|everywhere)\b"
)
_HINT = Pattern(r"[@_#:=\d\"'\u2192\u00bb\u00ab,)-]|\w\.\w|\b(?:id|username|handle|user|nick)\b|^\S+\s\S+$")
"""Without one of these no name can stand beside an app,"""
_SHAPE = Pattern(
    r"[@_#:=\d\u2192\u279c\u27a1\u00bb>]|(?<!\w)[\"'\u00ab]|\w[.-]\w|\b(?:id|username|handle|user|nick|nickname|name)\b|^\S+\s\S+$"
)
"""nor without one of these, which take longer to look for."""
_SIGNS = frozenset("@_#:=0123456789>.-\"'")
_NAMING = frozenset(table("id username handle user nick nickname name"))
_FEWEST_WORDS = 4
_SPREAD = frozenset(
    table("everywhere socials social platforms platform apps app messengers messenger networks network media")
)
_FEDERATED = Pattern(r"(?<![\w@])@[\w.]{2,40}[@:][\w-]{2,40}(?:\.[\w-]{2,40}){1,2}\b")
_NAMED_THERE = Pattern(rf"\b(?:i'm|i am|i go by|me as|known as|my (?:name|nick|handle) is) {_NAME}[\"']? there\b")
_ON_APP = Pattern(rf"(?:^|[.,;:(]\s?){_NAME} on (?:{_APP}|x)\b")
_CASED = Pattern(
    r"\bL(?:INE|ine)(?:\s(?:ID|id|Id)\b[^.\n:]{0,40})?\s?[:=]\s?(@?\w[\w.-]{2,30})|"
    r"\bThreema\b[^.\n]{0,20}?\b([A-Z\d]{8})\b"
    r"|(?<![\w/.])(/in/[\w-]{3,40})\b"
)
_ODD_APPS = frozenset(table("teams threads line"))
"""Apps whose names are words: somebody must be said to be there."""
_ODD_APP = rf"(?:{'|'.join(sorted(_ODD_APPS))})"
_ON_ODD_APP = Pattern(
    rf"\bmy\s{_ODD_APP}(?:\s(?:id|handle|name))?(?:\sis\s|\s?[:=]\s?){_NAME}"
    rf"|\b(?:i'm|i am|im|find me|add me|reach me|message me)\s(?:as\s|under\s|at\s)?{_NAME}\s"
    rf"(?:on|in|at|via)\s{_ODD_APP}\b"
)
_CALLED = Pattern(rf"\b(?:i'm|i am|im)\s([a-z]{{6,30}})\s(?:on|in|at)\s(?:{_APP})\b")
_STATE = ("ed", "ing", "ive", "able", "ful", "ent", "ant", "ous", "ly", "less", "ish")
"""Endings of words that say how somebody is, not who."""
_CASED_NAMES = ("LINE", "Line", "Threema")
_LABEL_ON_APP = Pattern(
    rf"\b(?:id|handle|username|user name|name|nick|nickname)\s(?:on|for|in)\s(?:{_APP}|x)(?:\sis\s|\s?[:=]\s?){_NAME}"
)
_LABELS = frozenset(table("handle username nick nickname user screen id"))
_AT = Pattern(r"(?<![\w@/.`])@([a-z][\w.]{2,40})\b(?![/(:@])")
_DISCORD = Pattern(r"(?<!\w)[\w.]{2,32}#\d{4}\b")
_LIVE = Pattern(r"\blive:[\w.:-]{3,}")
_PERSONAL = Pattern(
    r"\b(?:me|my|mine|i'm|i am|i go|im|us|our|ping|hmu|dm|pm|add|find|reach|contact|meu|minha|mi|mein|mon|sou|soy|"
    r"пишите|напишите|напиши|мой|моя|мне)\b"
)
_OWN_NAME = Pattern(r"\b(?:my|our|mi|meu|mein|mon|мой)\s(?:[\w']+\s){0,3}(?:is\s|id\s|handle\s|:|=)?\s*$")
_REACH = Pattern(
    r"\b(?:dm|pm|ping me|message me|add me|find me|text me|reach me|contact me|follow me|hit me|write me|my id|"
    r"my handle|talk to me|пишите|напишите|писать)\b"
)
_CODE = frozenset(
    table(
        """property staticmethod classmethod cached media import override param return returns types babel angular
        nestjs vue component injectable test pytest dataclass app click keyframes font include mixin extend use
        supports everyone here channel todo decorator deprecated"""
    )
)
_VERSION = Pattern(
    r"v?\d+(?:[.\-]\d+)*[a-z]{0,3}|(?:mp|oauth|web|es|html|css|gpt|s|ga|h|v|k8|utf-?|ipv|py|php|x|i)\d{1,4}s?"
)
_PLAIN_WORDS = frozenset(
    table(
        """bot bots api app integration channel group chat call calls business account page pages the and for with from
        your our you instead please thanks only but not yes also messages message works e.g i.e etc name number"""
    )
)


def find(document: Document) -> Iterator[Candidate]:
    """Give the handles of a text."""
    lower, known = document.view.lower, document.known
    if "@" in lower:
        yield from _at_names(document, lower)
        yield from _whole(_FEDERATED, lower)
    if "#" in lower and ("discord" in lower or "add" in known):
        yield from _whole(_DISCORD, lower)
    if "live:" in lower:
        yield from _whole(_LIVE, lower)
    words = _app_words(document)
    for sentence in document.holding(words) if words else ():
        yield from _beside_app(sentence)
    for sentence in document.holding(_ODD_APPS):
        for match in _ON_ODD_APP.finditer(sentence.lower):
            yield from _name(sentence, match, 1 if match[1] else 2, sure=False, personal=True)
    plain = document.view.plain
    if "/in/" in lower or (words and any(name in plain for name in _CASED_NAMES)):
        yield from _cased(plain)
    yield from _elsewhere(document, named=bool(words))


def _whole(pattern: Pattern, lower: str) -> Iterator[Candidate]:
    for match in pattern.finditer(lower):
        yield Candidate("handle", match.start(), match.end(), match.group())


def _cased(plain: str) -> Iterator[Candidate]:
    """Ids that capital letters tell from prose: `LINE: kiln_works`."""
    for match in _CASED.finditer(plain):
        group = match.lastindex or 0
        if re.search(r"[\d_./-]", match[group]):
            yield Candidate("handle", match.start(group), match.end(group), match[group])


def _elsewhere(document: Document, *, named: bool) -> Iterator[Candidate]:
    """Names that stand apart from their app: used everywhere, `there`, or after a label."""
    known = document.known
    for sentence in document.holding(_SPREAD):
        for match in _EVERYWHERE.finditer(sentence.lower):
            yield from _name(sentence, match, 1, sure=True, personal=True)
    if named and "there" in known:
        for sentence in document.holding({"there"}):
            for match in _NAMED_THERE.finditer(sentence.lower):
                yield from _name(sentence, match, 1, sure=True, personal=True, needs_shape=True)
    for sentence in document.holding(_LABELS):
        yield from _labelled(document, sentence)


def _app_words(document: Document) -> frozenset[str]:
    """The words of a text that name an app, in leetspeak too."""
    return (document.known & _APP_WORDS).union(disguised(document.odd_words, ""))


def _beside_app(sentence: Sentence) -> Iterator[Candidate]:
    lower = undisguised(sentence)
    yield from _called(sentence, lower)
    if not (_may_name(sentence, lower) and _HINT.search(lower) and _SHAPE.search(lower)):
        return
    personal = bool(_PERSONAL.search(lower) or _LEADING.match(lower)) or lower != sentence.lower
    for match in _AFTER.finditer(lower):
        label = match["label"].split()
        sure = bool(match["mark"].strip("-,/)")) or bool(
            {"id", "handle", "username", "is", "name", "user"} & set(label)
        )
        yield from _name(sentence, match, 3, sure=sure, personal=personal)
    for match in _LABEL_ON_APP.finditer(lower):
        if match[1] not in _PLAIN_WORDS:
            yield Candidate("handle", *_at(sentence, match.span(1)), match[1].rstrip(".-"))
    for match in _ON_APP.finditer(lower):
        if re.search(r"[_\d]", match[1]):
            yield from _name(sentence, match, 1, sure=False, personal=True)
    for match in _BEFORE.finditer(lower):
        quoted = "quoted" if match["quoted"] else 1
        if match["quoted"] or lower[match.start(1) - 1] in "\"'\u00ab":
            yield Candidate("handle", *_at(sentence, match.span(quoted)), match[quoted])
        else:
            yield from _name(sentence, match, 1, sure=False, personal=True)


def _called(sentence: Sentence, lower: str) -> Iterator[Candidate]:
    """Names that are no words: `I'm kilnrover on Telegram`."""
    for match in _CALLED.finditer(lower):
        if not match[1].endswith(_STATE) and match[1] not in common_words():
            yield Candidate("handle", *_at(sentence, match.span(1)), match[1])


def _may_name(sentence: Sentence, lower: str) -> bool:
    """Whether a sentence has a sign or a word without which `_SHAPE` never stands in it; told at once."""
    if not lower.isascii() or len(sentence.words) <= _FEWEST_WORDS or not sentence.known.isdisjoint(_NAMING):
        return True
    return not _SIGNS.isdisjoint(lower.rstrip(".!?"))


def _labelled(document: Document, sentence: Sentence) -> Iterator[Candidate]:
    if not _PERSONAL.search(sentence.lower) or document.known & {"github", "gitlab", "bitbucket", "npm"}:
        return
    for match in _LABELLED.finditer(sentence.lower):
        if match.group().startswith("my ") or document.known & _APP_WORDS:
            yield from _name(sentence, match, 1, sure=True, personal=True, needs_shape=True)


def _name(
    sentence: Sentence, match: re.Match[str], group: int, *, sure: bool, personal: bool, needs_shape: bool = False
) -> Iterator[Candidate]:
    """The name in a match, if it has the shape of one, or a label that leaves no doubt."""
    name = match.group(group).rstrip(".-")
    if name.partition(".")[0] in _PLAIN_WORDS or len(name) < 3 or name.replace(".", "").replace("-", "").isdigit():
        return
    if _VERSION.fullmatch(name) or (
        sentence.lower[match.end(group) :].startswith(("/", "@", ".", "://")) and "@" not in name
    ):
        return
    alone = _SHORT.fullmatch(match.string) is not None
    plain = sure and personal and not needs_shape and _stands_alone(match)
    if plain or (alone and sure) or _has_shape(name, sure=sure or alone, personal=personal or alone):
        yield Candidate("handle", *_at(sentence, match.span(group)), name)


def _has_shape(name: str, *, sure: bool, personal: bool) -> bool:
    if name[0] == "@" or "#" in name:
        return True
    if not (sure or personal):
        return False
    inner = name.strip("._-")
    if "_" in inner or (sure and "-" in inner):
        return True
    if re.search(r"[^\W\d]\.\w", inner):
        return personal
    return bool(re.fullmatch(r"id\d{5,}", inner)) or (
        bool(re.search(r"\d", inner)) and len(re.findall(r"[^\W\d_]", inner)) >= 3
    )


def _stands_alone(match: re.Match[str]) -> bool:
    """After a colon or a label, before the end of its clause: `telegram: quietharbor`."""
    parts = match.groupdict()
    rest = match.string[match.end() :]
    if _SURE & set((parts.get("label") or "").split()):
        return not re.match(r"\s*\w", rest)
    return ":" in (parts.get("mark") or "") and not re.search(r"\w", rest)


def _at(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    return sentence.start + span[0], sentence.start + span[1]


@cache
def _app_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_APP}|x)(?!\w)")


def _at_names(document: Document, lower: str) -> Iterator[Candidate]:
    for match in _AT.finditer(lower):
        name = match.group(1).rstrip(".")
        if name.split(".")[0] in _CODE:
            continue
        sentence = document.sentence_at(match.start())
        before = lower[sentence.start : match.start()]
        near = lower[max(0, sentence.start - 160) : sentence.end]
        if _REACH.search(sentence.lower) or _OWN_NAME.search(before) or _app_pattern().search(near):
            yield Candidate("handle", match.start(), match.start() + 1 + len(name), "@" + name)
