"""Words by their part in a phrase, read once from the data tables."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from proposer.resources import DATA
from proposer.text.lexicon import everyday_words

USUAL = re.compile(
    r"[a-z]{3}(?:ing|tions?|ments?|ity|ness|ance|ence|ical|able|ible|ally|ology|ization|isation|graphy|[a-z]ed)$"
)
"""Endings of everyday words."""
WORK_NOUN = re.compile(r"^[a-z]{4,}(?:ization|isation|ification|entication|idation|ection|etection)$")
"""Endings of nouns that name work, whatever it is done to: `voxelization`."""
Number = Literal["one", "many", "mass"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists behind the phrases."""

    heads: frozenset[str]
    mass: frozenset[str]
    vague: frozenset[str]
    ends: frozenset[str]
    roles: frozenset[str]
    praise: frozenset[str]
    fillers: frozenset[str]
    breaks: frozenset[str]
    common: frozenset[str]
    verbs: dict[str, str]
    """Base form to -ing form."""
    gerunds: dict[str, str]
    """-ing form to base form."""

    def head_number(self, word: str) -> Number | None:
        """Whether a word can head a need, and as what: one, many, or a mass; `None` when it cannot."""
        word = word.lower()
        if word not in self.heads and "-" in word:
            word = word.rsplit("-", 1)[1]
        if word in self.mass:
            return "mass"
        if word in self.heads:
            return "one"
        if any(base in self.heads for base in singulars(word)):
            return "many"
        return "mass" if WORK_NOUN.search(word) and word not in word_set("not_work") else None

    def known(self, word: str) -> bool:
        """Whether a word is an everyday one, so that its capital in a title means nothing."""
        word = word.lower()
        if word in self.common or word in self.verbs or word in self.gerunds or self.head_number(word) is not None:
            return True
        if word in self.roles or word in self.praise or word in self.fillers or word in self.ends or USUAL.search(word):
            return True
        return any(base in self.common or base in self.roles for base in singulars(word))


def singulars(word: str) -> tuple[str, ...]:
    """The forms a plural may come from; none for a word that is no plural."""
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return ()
    if word.endswith("ies"):
        return (f"{word[:-3]}y", word[:-1])
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Read the lexicon from the package's data."""
    table = _table()
    parts = table["parts"]
    verbs = {base: form for base, form in table["verbs"].items() if form}
    own = {_own_gerund(base): base for base in verbs}
    return Lexicon(
        heads=_words(table["heads"]) | _words(table["mass"]),
        mass=_words(table["mass"]),
        vague=_words(parts["vague"]),
        ends=_words(parts["ends"]),
        roles=_words(parts["roles"]),
        praise=_words(parts["praise"]),
        fillers=_words(parts["fillers"]),
        breaks=_words(parts["breaks"]),
        common=everyday_words(),
        verbs=verbs,
        gerunds={**own, **{form: base for base, form in verbs.items() if " " not in form}},
    )


@lru_cache(maxsize=128)
def word_set(name: str) -> frozenset[str]:
    """A small set of words of the data table, by name."""
    return _words(_table()["sets"][name])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((DATA / "words.toml").read_text("utf-8"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _own_gerund(base: str) -> str:
    """The -ing form as a post may spell it: `analyzing`, `setting up`, `debugging`."""
    if base.endswith("e"):
        return f"{base[:-1]}ing"
    doubled = base[-1] in "gnp" and base[-2] in "aeiou" and base[-3] not in "aeiou" and base not in {"design", "sign"}
    short = len(base) <= 4 or base in {"debug", "program"}
    return f"{base}{base[-1]}ing" if doubled and short else f"{base}ing"
