"""A word stands twice.

What it does: finds a word that follows on itself, except where English doubles it (had had, that that) and in names.
Why it matters: a slip in six lines makes the client wonder about the work.
Example: "The the export stops at row 40."
Use instead: "The export stops at row 40."
Source: D-30.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document, Sentence

_TWICE = Pattern(
    r"(?<![\w'\"\[-])([^\W\d_]+)(?:[ \t]+|(?<=\bthe)\n|(?<=\ban)\n|(?<=\bof)\n|(?<=\band)\n|(?<=\byour)\n|(?<=\bto)\n)"
    r"(\1)(?![\w'\"-])",
    flags=re.IGNORECASE,
)
"""A word and itself again, in one line, or over its end where a line may break and a list does not begin."""
_SLIP = Pattern(
    r"\b(?:you|we|they|he|she|it|i) can (?=can\b)"
    r"|(?:^|[,.;:!] |\byes |\bsure )it (?=it (?:is|was|will|has|can|needs)\b)"
    r"|\b(?:if|when|once|as|and) you (?=you\b)|, so (?=so (?:the|it|i|we|you|that)\b)",
    flags=re.IGNORECASE,
)
"""What stands before a word that is there for the second time, where such a word may not stand twice."""
_MEANT = frozenset(
    table("""had that please wink blah bla very really so no bye ha haha hey knock tut hush many much far long
        ever never yes now there nous vous do you her it log sich die das der walla bora pago duran tik chop win aye
        cha yo can pom tom test mahi piri couscous beri dum ping one two three four five six seven eight nine zero
        double""")
)
"""Words that may stand twice: English, French and German grammar, stress, names, and digits."""
_AFTER = ("log", "logs", "logged", "logging", "sign", "check", "move", " it", "come", "comes", "came", "fill", "bring")
"""Words after which `in in` and `on on` are grammar."""
_ASKED = Pattern(r"\b(?:what|whatever|how|where|who|why)\b[^.!?\n]{0,60}$", flags=re.IGNORECASE)
"""Words after which `is is` is grammar."""
_LOOK_BACK = 80
_ENGLISH = ("the", "and", "is", "to", "of", "in", "a", "i")


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    if not _may_double(document.sentences) or document.known.isdisjoint(_ENGLISH):
        return
    text = document.view.plain
    slips = {match.end() for match in _SLIP.finditer(text)}
    for match in _TWICE.finditer(text):
        first, second = match.groups()
        if match.start(2) not in slips and _is_meant(
            text[max(0, match.start() - _LOOK_BACK) : match.start()], first, second
        ):
            continue
        yield Hit(*match.span(), fix=first if first == second or match.start() == 0 or first[0].isupper() else None)


def _may_double(sentences: Sequence[Sentence]) -> bool:
    """Whether any word follows on itself, from one sentence to the next too."""
    last = ""
    for sentence in sentences:
        words = sentence.words
        if not words:
            continue
        if words[0] == last or (len(words) > len(sentence.known) and any(map(eq, words, islice(words, 1, None)))):
            return True
        last = words[-1]
    return False


def _is_meant(before: str, first: str, second: str) -> bool:
    """Whether the word may stand twice: by its meaning, by the words before it, in code, as a letter, or as a name."""
    if first.lower() in _MEANT or (len(first) == 1 and first not in "aAI"):
        return True
    line = before[before.rfind("\n") + 1 :]
    if line.count("`") % 2 or line.rstrip().lower().endswith(_AFTER):
        return True
    if first.lower() in ("is", "was") and _ASKED.search(line):
        return True
    return first[0].isupper() and second[0].isupper()


RULE = Rule(
    code="PRF001",
    category="proofread",
    severity="warning",
    message="A word stands twice: {words}",
    suggestion="Keep one of the two.",
    check=Custom(_check),
    bad=(
        "The the export stops at row 40.",
        "It is slow because because each row opens a file.",
        "I would begin with with the smaller of the two sheets.",
        "You can read the report at at any time.",
        "You can can reorder the plates yourself.",
        "I would start with the\nthe index of names.",
        "The list has a gap, so so the index skips a plate.",
    ),
    good=(
        "The log shows that that row was empty.",
        "She had had two lists, and both were live.",
        "The band 'The The' breaks the rule for duplicates.",
        "Guests log in in two ways, and what it is is a cache.",
        "Walla Walla onions sort wrong.",
        "What you need, you need by Monday. Monday is fine.",
        "What the cause is is hard to say from here, and the orders come in in bursts.",
        "Run `npm run build build:css` once; the page shows [object Object] until the name is read.",
        "Nous nous occupons de la carte, and the menu follows.",
    ),
)
