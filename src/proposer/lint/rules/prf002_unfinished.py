"""The message breaks off.

What it does: finds a message, or a paragraph before a blank line, whose last sentence ends on a word or sign that
must go on.
Why it matters: a cut sentence shows that nobody read the message before it was sent.
Example: "I would begin with the export and then"
Use instead: "I would begin with the export and then check the totals."
Source: D-30.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_OPEN = frozenset(
    table("""a an the and or but nor because although while whereas if than my your our their his its which whose who i
        we i'd i'll i'm i've we'd we'll we're we've you'd you'll to of with from into onto between without would
        could should will shall might must can is are was were has have per via until unless that then so as by for
        at und oder aber weil der das dass mit ein eine y o pero porque que con una un los las et ou mais parce avec
        une des mas porque uma""")
)
"""Words after which a sentence goes on."""
_NEVER_LAST = (
    *("the", "my", "your", "our", "their", "because", "although", "whereas", "nor", "such as", "because of", "and"),
    "than",
)
"""Words that no sentence ends on, before its stop or before a paragraph's end."""
_STOPPED = Pattern(rf"(?<![jJ]ust )(?<!\w[/.])\b({'|'.join(_NEVER_LAST)})(?:\.(?=\s|\Z)|,(?=\n\n))")
_LASTS = frozenset(word for words in _NEVER_LAST for word in words.split()[-1:])
"""Of these words one ends a sentence in every text in which one of them does."""
_ENDS_TOO = frozenset(table("so that then for as at by is are can will i who which o y to of with from in on into"))
"""Those of them that can end a line in a list or a note, and so count only at the end of running text."""
_FAREWELLS = frozenset(table("regards thanks you cheers best sincerely yours wishes saludos grüße cordialement abraço"))
_FEWEST = 4
"""Words; a shorter line is a greeting, a signature or a note."""
_BULLETS = ("-", "*", ">")
_LOOK_BACK, _LONGEST = 60, 480
_STOPS = ".!?)\"'"
"""What ends a whole sentence."""


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    text = document.view.plain
    stop = len(text.rstrip())
    lasts = {sentence.words[-1] for sentence in document.sentences if sentence.words}
    for match in () if _LASTS.isdisjoint(lasts) else _STOPPED.finditer(text):
        yield Hit(*match.span(1))
    last = _ending(text, stop, whole=True)
    if last:
        yield last
    end = text.find("\n")
    while 0 <= end < stop:
        after = text[end + 1 : end + 3]
        if not after.startswith(("\n", "- ", "* ")):
            end = text.find("\n", end + 1)
            continue
        goes_on = after[:1] == "\n" and after[1:].islower()
        line = text[max(0, end - _LOOK_BACK) : end].rstrip(" \t") if text[end - 1] not in _STOPS else ""
        broken = _ending(text, end, whole=False) if line[-1:].isalpha() and not goes_on else None
        if broken:
            yield broken
        end = text.find("\n", end + 1 + (after[:1] == "\n"))


def _ending(text: str, end: int, *, whole: bool) -> Hit | None:
    """What is wrong with a line that ends at `end`."""
    if end < 1 or text[end - 1] in _STOPS:
        return None
    begin = max(text.rfind("\n", max(0, end - _LONGEST), end) + 1, end - _LONGEST, 0)
    words = text[begin:end].split()
    end = begin + len(text[begin:end].rstrip())
    if len(words) < _FEWEST:
        return None
    last = words[-1]
    running = whole and words[0] not in _BULLETS
    word = last.lower()
    as_is = word in ("is", "are") and words[-2].lower() == "as"
    cut = running and last[-1] in ",;:-" and word.rstrip(",-") not in _FAREWELLS
    goes_on = word in _OPEN and (running or word not in _ENDS_TOO) and not (last.isupper() and len(last) > 1)
    return Hit(end - len(last), end) if cut or (goes_on and not as_is) else None


RULE = Rule(
    code="PRF002",
    category="proofread",
    severity="warning",
    message="The sentence breaks off at: {words}",
    suggestion="Finish the sentence, or cut it.",
    check=Custom(_check),
    bad=(
        "I would begin with the export and then",
        ("First I check the totals, second I", {"kind": "chat_reply"}),
        "The atlas needs one scale for the\n\nThe index can follow.",
        "I would read the maps, then the index, then the plates,",
        "The plates fail because of the. After that the index follows.",
        "What I'd change:\n- the scale of the\n- the index of names",
    ),
    good=(
        "I would begin with the export and then check the totals.",
        "Next steps:\n- read the maps\n- match the names\n- write the open rows to a sheet",
        "The atlas first.\n\nBest regards,\nLin",
        "The maps come first, that much is clear",
        "Why the maps? Just because. The index is what it is, and so am I.",
        "The first plate is done.\n\nWhat the index is for\n- names\n- places",
        "The atlas first, then the index. Best regards,",
        "- what it is for\n- what the archive agreed to",
        "",
    ),
)
