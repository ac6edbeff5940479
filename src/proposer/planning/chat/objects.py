"""The thing that a sentence of the client is about, as a noun phrase that can be said back."""

from __future__ import annotations

import re

from proposer.analysis.wants.lexicon import load_lexicon
from proposer.planning.chat.subject import is_plain
from proposer.text.lexicon import table


def object_of(words: str) -> str:
    """Give the thing that a sentence is about, as a short noun phrase to the client; nothing where none is plain."""
    numbered = _NUMBERED.search(words)
    if numbered:
        return numbered[0].lower()
    for match in _THING.finditer(words):
        phrase = _to_noun(_VERBAL.sub("", match["x"].strip()).split())
        if phrase and is_plain(phrase):
            whose = "your" if match["a"].lower() in ("our", "my") else "the"
            return f"{whose} {phrase}"
    return ""


_NUMBERED = re.compile(
    r"\b(?:chapter|page|article|label|module|episode|lesson|section|lecture|unit|draft) \d{1,3}\b", re.IGNORECASE
)
_THING = re.compile(
    r"(?=\b(?P<a>the|our|my|your|is there (?:an?|any))\s+(?P<x>(?:[A-Za-z][\w-]*(?!['\u2019\w-])\s*){1,4}))",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"\s+(?:drops?|shows?|los(?:es|t)|returns?|gives?|takes?|needs?|stays?|goes|hangs?|freez\w+|skips?|cuts?|prints?"
    r"|loads?|breaks?|stop(?:s|ped)?|crash\w*|expired|fail(?:s|ed)?|had|never|always|only|keeps?|valid|too|again|first|please"
    r"|asks?|wants?|says?|said|told|thinks?|got|gets|can|could|should|would|will|really|now|also|today|since|after|into|over|so|but|before|if|when|that|which)\b.*",
    re.IGNORECASE,
)
"""Words with which what is said of a thing begins."""
_AFTER_NOUN = frozenset(table("be on at by with to and or for of is are was were look looks still has have does in"))
"""Words before which a noun ends."""
_VAGUE = frozenset(
    table(
        """you we i it least most green red blue way thing things time one two three four five six
        rest moment point part end same job project work first second third fourth last next other"""
    )
)


def _to_noun(words: list[str]) -> str:
    """The words up to the end of the first run of nouns."""
    lexicon = load_lexicon()
    known = [lexicon.head_number(word) is not None for word in words]
    plain = [
        known[0],
        *(is_noun and word not in lexicon.verbs for is_noun, word in zip(known[1:], words[1:], strict=True)),
    ]
    ends = [not after or after.lower() in _AFTER_NOUN for after in (*words[1:], "")]
    first = next((place for place in range(len(words[:3])) if plain[place] or ends[place]), None)
    if first is None:
        return ""
    last = first
    while last + 1 < len(words) and (plain[last + 1] or (known[last + 1] and ends[last + 1])):
        last += 1
    phrase = " ".join(words[: last + 1])
    return "" if words[last].lower() in _VAGUE or words[0].lower() == "same" else phrase
