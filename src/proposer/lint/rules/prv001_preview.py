"""The first lines name nothing of this job.

What it does: looks for a deliverable or a distinctive term of the post in the first 150 characters of a letter,
greeting
and required marker aside.
Why it matters: a client's list shows about as much; what stands there decides whether the letter is opened.
Example: "I am a hard-working developer with a passion for clean code."
Use instead: "Your refunds reach the ledger twice; the webhook handler is where I would look first."
Source: D-16, D-35.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.letters import LETTERS, body_start
from proposer.lint.rule import BEFORE, Gate, Hit, Rule
from proposer.text.document import words_of
from proposer.text.lexicon import COMMON, table

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

STRICT, LATEST = 150, 230
_SHORTEST, _TELLING = 3, 6
"""Letters of a word that a title or a term gives, and of one that only stands somewhere in the description."""
_HEAD = 5
"""Letters that tell a word of another language than English."""
_UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages that put no space between words, so that none can be compared."""
_HOLLOW = frozenset(
    table("""looking developer designer writer freelancer expert experience experienced project skills team long term
        time client company business quality good great best hello required must able ideal candidate someone person
        years strong work working needed need want help create build make simple small large please include apply
        details budget start immediately""")
)
"""Words of posts that tell nothing of the job."""


def _terms(context: LintContext) -> frozenset[str]:
    """The stems of which one must stand in the first lines."""
    if context.job is None:
        return frozenset()
    named = [context.job.title, *context.job.skills]
    if context.reading:
        wants = context.reading.wants
        named += [*context.reading.terms, *wants.stack, *(item.object for item in wants.deliverables)]
    return _stems(tuple(named), context.job.description, _HEAD if _is_foreign(context) else _SHORTEST)


@lru_cache(maxsize=32)
def _stems(named: tuple[str, ...], description: str, shortest: int) -> frozenset[str]:
    words = {word.lower() for name in named for word in words_of(name) if len(word) >= shortest or word.isupper()}
    told = {_stem(word) for word in words_of(description.lower()) if len(word) >= _TELLING} - _usual()
    return frozenset({_stem(word) for word in words - COMMON - _HOLLOW if not word.isdigit()} | told)


@cache
def _usual() -> frozenset[str]:
    """The stems of words that many posts hold."""
    from proposer.analysis.wants.lexicon import load_lexicon

    return frozenset(_stem(word) for word in (*load_lexicon().common, *COMMON, *_HOLLOW))


def _stem(word: str) -> str:
    """A word without the endings that change with number and tense."""
    for ending in ("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.reading is not None and context.reading.language in _UNSPACED:
        return
    terms = _terms(context)
    start = body_start(document, context)
    text = document.view.lower
    if not terms or not text[start:].strip():
        return
    for limit, message in ((STRICT, ""), (LATEST, f"The job is named only after {STRICT} characters.")):
        if _is_named(terms, text[start : start + limit], context):
            if message:
                yield Hit(start, min(start + STRICT, len(text)), message=message)
            return
    yield Hit(start, min(start + LATEST, len(text)))


def _is_named(terms: frozenset[str], opening: str, context: LintContext) -> bool:
    """Whether an opening holds a term; beside a post not in English the head of one is enough.

    Other languages join and bend words more: the post has a `Fahrradwerkstatt`, the letter speaks of `Fahrräder`.
    """
    if any(_stem(word) in terms for word in words_of(opening)):
        return True
    return _is_foreign(context) and any(term[:_HEAD] in opening for term in terms if len(term) >= _HEAD)


def _is_foreign(context: LintContext) -> bool:
    """Whether the post is in another language than English, whose small words no list here knows."""
    return context.reading is not None and context.reading.language != "en"


_JOB = {"job": "Refunds reach our QuickBooks ledger twice. Find out why the Stripe webhook fires again."}
_GERMAN = {"job": "Wir suchen eine Person, die für unsere Fahrradwerkstatt ein Handbuch schreibt."}
_SLOW = (
    "I read your post with care and thought about how I would go about it, step by step, from the first day "
    "to the last, before I wrote a single line to you here."
)

RULE = Rule(
    code="PRV001",
    category="preview",
    severity="warning",
    message=f"The first {LATEST} characters name nothing of this job.",
    suggestion="Open with the thing the client wants done.",
    kinds=LETTERS,
    stages=BEFORE,
    needs=("job",),
    check=Custom(_check, Gate(always=True)),
    bad=(
        ("Hi,\n\nI am a careful person and I like clean code a lot.", _JOB),
        (f"{_SLOW} The webhook handler is where I would look first.", _JOB),
        (f"{_SLOW} {_SLOW} The webhook handler is where I would look first.", _JOB),
        ("Ich arbeite sorgfältig und freue mich auf ein Gespräch mit Ihnen.", _GERMAN),
    ),
    good=(
        ("Hi,\n\nYour refunds reach the ledger twice; I would look at the handler first.", _JOB),
        ("The Stripe events come twice after a timeout, so I would store their ids.", _JOB),
        "I am a careful person and I like clean code a lot.",
        ("A webhook that fires again needs an idempotency key, and I would add it first.", _JOB),
        ("", _JOB),
        ("Wenn Fahrräder warten, zählt jede Minute an der Werkbank.", _GERMAN),
    ),
)
