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

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_OPEN = frozenset(
    """a an the and or but nor because although while whereas if than my your our their his its which whose who i we i'd i'll i'm i've we'd we'll we're we've you'd you'll
    to of with from into onto between without would could should will shall might must can is are was were has have per via until unless that then so as by for at
    und oder aber weil der das dass mit ein eine y o pero porque que con una un los las et ou mais parce avec une des mas porque uma""".split()
)
"""Words after which a sentence goes on."""
_ENDS_TOO = frozenset("so that then for as at by is are can will i who which o y".split())
"""Those of them that can end a line in a list or a note, and so count only at the end of the whole message."""
_FEWEST = 4
"""Words; a shorter line is a greeting, a signature or a note."""
_LOOK_BACK = 60


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    text = document.view.plain
    stop = len(text.rstrip())
    last = _ending(text, stop, whole=True)
    if last:
        yield last
    end = text.find("\n\n")
    while 0 <= end < stop:
        broken = _ending(text, len(text[:end].rstrip()) if text[end - 1 : end].isspace() else end, whole=False)
        if broken:
            yield broken
        end = text.find("\n\n", end + 2)


def _ending(text: str, end: int, *, whole: bool) -> Hit | None:
    """What is wrong with a line that ends at `end`."""
    if end < 1 or text[end - 1] in ".!?)\"'":
        return None
    begin = max(text.rfind("\n", 0, end) + 1, end - 8 * _LOOK_BACK)
    words = text[begin:end].split()
    if len(words) < _FEWEST:
        return None
    last = words[-1]
    place = end - len(last)
    if last[-1] in ",;" or (last == "-" and whole):
        return Hit(place, end) if whole else None
    if last[-1] == ":":
        return Hit(place, end) if whole else None
    if last.lower() not in _OPEN or (last.isupper() and len(last) > 1) or (not whole and last.lower() in _ENDS_TOO):
        return None
    return Hit(place, end)


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
    ),
    good=(
        "I would begin with the export and then check the totals.",
        "Next steps:\n- read the maps\n- match the names\n- write the open rows to a sheet",
        "The atlas first.\n\nBest regards,\nLin",
        "The maps come first, that much is clear",
        "The first plate is done.\n\nWhat the index is for\n- names\n- places",
        "",
    ),
)
