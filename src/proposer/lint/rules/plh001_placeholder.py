"""An unfilled placeholder stands in the text.

What it does: finds bracketed blanks, braces, runs of X or underscores, and labels such as "insert name here". Code,
checkboxes, and merge
tags that are the topic are left alone, and so is what the post itself writes in brackets.
Why it matters: a client who reads a blank knows that nobody read the letter before it was sent.
Example: "Hi [Client Name], thanks for the post."
Use instead: "Hi Dana, thanks for the post." or no name at all.
Source: D-32.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.coverage import covered
from proposer.text.document import words_of
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_SLOT = frozenset(
    table("""your my client clients client's company insert add hiring recipient relevant specific name names firstname
        lastname first_name last_name number link url date amount price rate budget tbd todo deliverable
        deliverables timeframe timeline duration portfolio role position industry similar skill skills project
        projects tool tools platform years outcome result goal detail details example examples x xx xxx y option
        feature needed step stage city country email phone title topic niche website product service experience
        old_platform job metric percentage figure greeting salutation signature sender manager team placeholder
        blank milestone scope action access info file fill describe mention freelancer here something achievement
        keyword keywords testimonial nombre empresa cliente fecha kunde firma nom entreprise""")
)
"""Words of which one stands in most blanks."""
_TOPIC = Pattern(
    r"\b(?:templates?|merge tags?|tags?|tokens?|variables?|placeholders?|shortcodes?|snippets?|fields?|liquid|twig|"
    r"jinja\w*|handlebars|mustache|blade|vue|angular|f-strings?|regex|"
    r"syntax|renders?|rendered|prints?|printed|replaces?|replaced|expression|markup|xml|html|elements?|attributes?|"
    r"selector|json|klaviyo|mailchimp|mail merge|personali[sz]ation|"
    r"literal|literally|braces|brackets|column|parameter|argument|path|endpoint|route|prompt|interpolat\w+|react|"
    r"props|jsx|svelte|component|macro|python|javascript|css|config|env|code|blank|underscores?)\b",
    flags=re.IGNORECASE,
)
_DATA = Pattern(r"\b(?:headers?|columns?|csv|wiki|brackets)\b")
"""What a name in square brackets belongs to, when it is the data."""
_GREETED = Pattern(r"^\W*(?:hi|hello|hey|dear|hola|hallo|bonjour)\b[^.!?\n]{0,20}$", flags=re.IGNORECASE)

_SQUARE = Pattern(r"(?<![\w\])`])\$?\[+([^\[\]\n(){}=]{1,80})\]+(?![(\w\[])")
_BRACES = Pattern(r"\$?\{\{?\s{0,3}([\w .'/-]{1,50}?)\s{0,3}\}\}?")
_ANGLES = Pattern(r"(?<![\w`])<{1,2}([A-Za-z][\w '/-]{1,50})>{1,2}")
_ROUND = Pattern(
    (
        r"\((?:(?:insert|add|attach|fill in) [^()\n]{2,50}|"
        r"link to (?:my |your |the )?portfolio(?: here)?|(?:your|client|company|client's|hiring manager's?) (?:full |"
        r"first |last )?(?:name|title|link|company)(?: here)?)\)"
    ),
    flags=re.IGNORECASE,
)
_MAIL_TAG = Pattern(r"\*\|[A-Z_:]{2,30}\|\*|(?<!\w)%[A-Z][A-Z_]{2,30}%")
_BLANK = Pattern(r"(?<=[ $(])_{3,}(?![\w_])|\.{8,}(?=\s\w)")
_RUN_OF_X = Pattern(
    r"\$\s?(?:X+\b(?:,X+)?|TBD\b)|\b(?:X{2,}|XYZ)\s?(?:\+\s?)?(?:%|years?\b|yrs\b|months\b|weeks\b|days\b|hours\b|similar\b|"
    r"projects?\b|clients\b|dollars\b|USD\b|percent\b|companies\b|company\b|Inc\b|Ltd\b|sites\b|apps\b)"
    r"|\b(?:have|with|over|of|for|in|by|about|than|within) [XN]\+? (?:years|yrs|projects|clients|months|weeks|days|"
    r"hours|percent)\b|\b[XN]\+ (?:years|projects|clients)\b|\b(?:at|for|with|from|called|named|client|company) "
    r"X{3,}\b(?!-)|\bX{1,3}%"
)
_LABEL = Pattern(
    r"(?<![/#'\"`])\bTODO(?::|(?= (?:add|ask|check|fill|put|insert|write|confirm)\b))"
    r"|\bTKTK\b|\bFIXME:|\b(?:insert|add|put|enter) (?:your |the |client |company |my |relevant "
    r"|project )*(?:name|link|links|amount|price|date|example|portfolio|experience|details|number) here\b"
    r"|\bINSERT [A-Z]{3,}|\b(?:YOUR|CLIENT|COMPANY) NAME\b"
    r"|\A\W*(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear) (?:undefined|null|None|NaN)\b"
    r"|\n[ \t]*[Yy]our (?:full )?[Nn]ame[ \t]*(?:\n|\Z)"
    r"|(?<=\w)/\w+(?: \w+)? [(\[](?:choose|pick|select) one[)\]]|\b(?:in|at|for|with|on|from) TBD\b"
)
_LOREM = Pattern(r"\blorem ipsum dolor\b|(?:^|\n|[.!?] )lorem ipsum[.,]? (?!is|text|pages?|on|in)", flags=re.IGNORECASE)
_CODE = Pattern(r"`[^`\n]{1,300}`|\"[^\"\n]{1,300}\"|(?<!\w)'[^'\n]{1,120}'(?!\w)")

_WORDS = frozenset(table("lorem todo fixme tktk tbd x xx xxx xxxx xyz n insert"))
"""Words by which a blank without brackets begins, is called, or stands for a number."""
_LABELLED = frozenset(table("todo fixme tktk tbd insert add put enter your client company undefined null none nan one"))


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    text = document.view.plain
    shielded = [match.span() for match in _CODE.finditer(text)] if "{" in text or "<" in text or "[" in text else []
    topics: dict[int, bool] = {}
    theirs = ""
    for start, end in sorted({*_slots(text), *_marks(document, text)}):
        theirs = theirs or _theirs(context)
        if text[start:end].lower() in theirs or covered(shielded, start, end):
            continue
        if not (_may_be_topic(text[start:end]) and _is_topic(document, start, topics)):
            yield Hit(start, end)


def _slots(text: str) -> Iterator[tuple[int, int]]:
    """Give blanks between brackets, braces and angle brackets."""
    for match in _SQUARE.finditer(text) if "[" in text else ():
        if _is_slot(match.group(1)):
            yield match.span()
    for match in _BRACES.finditer(text) if "{" in text else ():
        if match.group().count("{") == 2 or _is_slot(match.group(1)):
            yield match.span()
    for match in _ANGLES.finditer(text) if "<" in text else ():
        if _is_slot(match.group(1)):
            yield match.span()
    for match in _ROUND.finditer(text) if "(" in text else ():
        yield match.span()


def _marks(document: Document, text: str) -> Iterator[tuple[int, int]]:
    """Give blanks made of signs, runs of X, labels and filler."""
    words = document.known
    patterns = (
        (_RUN_OF_X, not words.isdisjoint(_WORDS)),
        (_BLANK, "___" in text or "...." in text),
        (_MAIL_TAG, "%" in text or "*|" in text),
        (_LABEL, not words.isdisjoint(_LABELLED)),
        (_LOREM, "lorem" in words),
    )
    for pattern, possible in patterns:
        for match in pattern.finditer(text) if possible else ():
            yield match.span()


def _is_slot(inner: str) -> bool:
    """Whether words between brackets say what should stand there, instead of standing there themselves."""
    words, inner = words_of(inner.lower()), inner.strip()
    if not words or len(words) > 9 or inner in ("x", "X", "email protected") or inner.isdigit():
        return False
    if any(sign in inner for sign in ":;<>\\|@#*"):
        return inner.lower().startswith(("insert", "add ", "your "))
    if "-" in inner and " " not in inner and words[0] not in ("your", "client", "insert", "company"):
        return False
    joined = {part for word in words for part in word.split("_")}
    return not joined.isdisjoint(_SLOT) or not _SLOT.isdisjoint(words)


def _may_be_topic(slot: str) -> bool:
    """Whether a blank has the form of a tag, which a message may speak of."""
    return "{" in slot or slot[0] in "_%*" or (slot[0] in "<[" and " " not in slot)


def _is_topic(document: Document, start: int, topics: dict[int, bool]) -> bool:
    """Whether the sentence speaks of templates or code, so that the tag is what it speaks of."""
    sentence = document.sentence_at(start)
    square = sentence.lower[start - sentence.start] == "["
    key = 2 * sentence.number + square
    if key not in topics:
        words = _ANGLES.sub(" ", _BRACES.sub(" ", sentence.lower))
        topics[key] = bool((_DATA if square else _TOPIC).search(words))
    return topics[key] and not _GREETED.match(sentence.lower[: start - sentence.start])


def _theirs(context: LintContext) -> str:
    """What the client wrote: a bracket that stands there too is no blank."""
    texts = [context.note, " "]
    if context.job:
        texts.append(context.job.text)
    if context.thread:
        texts += [message.text for message in context.thread.messages if message.author == "client"]
    return "\n".join(texts).lower()


RULE = Rule(
    code="PLH001",
    category="placeholder",
    severity="error",
    message="Placeholder left unfilled: {words}",
    suggestion="Fill it in or cut the phrase.",
    check=Custom(
        _check,
        Gate(
            words=_WORDS,
            needles=(
                "[",
                "{",
                "<",
                "___",
                "....",
                "*|",
                "%",
                "(insert",
                "(add",
                "(attach",
                "(link to",
                " one)",
                " one]",
                "undefined",
                "null",
                "your name",
            ),
        ),
    ),
    bad=(
        "Hi [Client Name], your catalogue import looks like a clean two-day job.",
        "I moved a shop of your size from {{old_platform}} last spring.",
        "I can start on <date> and send the first report that week.",
        "The first milestone would be $[amount] for [specific deliverable].",
        "I have XX years with pottery shops.",
        "For ________ I would start with the index. TODO: name the plate.",
        "Hi {{first_name}}, I read what you wrote about the mail template.",
        "Lorem ipsum dolor sit amet, then the maps.",
        "Hi undefined, the index of the atlas comes first.",
        "I drew such plates before (attach 2 examples). Timeline: TODO ask Marek.",
        "The plates would take 3/5/7 days (pick one).\n\nBest regards,\nYour Name",
    ),
    good=(
        "The importer reads items[0] and skips the header row.",
        "Use `<div>` for the wrapper and keep the list plain.",
        "- [ ] map the fields\n- [x] read the post",
        "The [docs](https://example.org/docs) describe the fields.",
        "The mail template prints {{first_name}} when the header has a space.",
        "The sizes XX and XXL share one shelf, and row [0, 1, 2] means Monday to Wednesday.",
        "Your lorem ipsum pages are indexed: 14 of them.",
        "The study [3] and the selector [data-step] agree; the <name> element is empty.",
        ("The shortcode [your-name] prints nothing.", {"job": "Our form prints [your-name] in the subject line."}),
    ),
)
