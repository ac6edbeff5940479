"""The name of a piece of work in somebody's words, as a noun phrase that a milestone can have."""

from __future__ import annotations

import re

from proposer.planning.chat.money import AMOUNT
from proposer.planning.chat.subject import FOREIGN, UNFIT
from proposer.text.document import read
from proposer.text.lexicon import table
from proposer.text.milestones import judge_milestone

_ONE = r"(?:the|one|a|an|two|three|our|my)\s"
_COUNTED = r"(?:chapter|page|module|episode|lesson|section|lecture|unit|part|scene|level|room|song|track|act) \d{1,3}"
"""A name that needs no article."""
_TO_END, _TO_COMMA = r"[^.;!?\n]{3,100}", r"[^.;!?,\n]{3,70}"
_SUM = r"(?:[$€£]\s?\d[\d,.]*k?|\d[\d,.]*\s?(?:usd|eur|gbp|dollars|euros?))"
JUST = rf"(?<!\bis )(?<!'s )(?<!\bits )(?<!\bare )(?<!\bhave )(?<!\bwas )\b(?:just|only)\s+(?P<x>{_ONE}{_TO_COMMA})"
NAMED = (
    (
        r"\b(?:start|starting|begin|beginning|kick(?:ing)? (?:it |things )?off|go|going)\s+"
        r"(?:(?:off|on)\s+)?(?:with|by|on)\s+"
        rf"(?P<x>{_TO_END})"
    ),
    (
        rf"\b(?:try|take|do|pay for|paid|order)\s+(?:just\s+|only\s+)?(?P<x>{_ONE}{_TO_END}?)\s+"
        r"(?:first|as a (?:paid )?(?:test|trial|first))\b"
    ),
    rf"\b(?:try|take|do|order|with|on|for)\s+(?:just\s+|only\s+)?(?P<x>{_COUNTED})\b(?!\s+(?:to|and|or)\b)",
    (
        rf"\b(?:agreed?|happy|fine|ok(?:ay)?) (?:with|on|to) (?P<x>{_ONE}{_TO_COMMA}?)\s+"
        r"(?:first|to (?:start|begin)|for (?:the|a) start)\b"
    ),
    rf"\bfirst(?:ly)?\b[,:]?\s+(?P<x>{_ONE}{_TO_COMMA})",
    JUST,
    rf"(?:^|[.;,!?\n]\s*)(?P<x>{_ONE}{_TO_COMMA}?)\s+first\b",
    rf"(?:^|[.;!?\n]\s*)next,?(?: (?:up|please))?,? (?P<x>(?:the|our|my)\s{_TO_COMMA})",
    (
        r"(?:^|[.;,!?\n]\s*)(?:just |only )?(?P<x>(?!(?:what|which|who|you|we|i|at|yes|ok|so|and|but|as"
        r"|let'?s|please|try|do|take|make)\b)"
        r"(?:[a-z'-]+ ){1,3}?[a-z'-]+)\s+first(?:\s+(?:please|like|then|and)\b|[.,;!]|$)"
    ),
    (
        r"\bfirst (?:milestone|piece|step|part)\b(?:\s+(?:is|would be|could be|as|for|to be)|:)\s+"
        rf"(?P<x>{_TO_END})"
    ),
    (
        r"\bas (?:the|a) first (?:milestone|piece|step|part)\s+(?:I would (?:take|suggest|do)\s+)?"
        rf"(?P<x>{_TO_END})"
    ),
    rf"\b(?:I'd|I would|I could|could) (?:suggest|start with|begin with|take|propose)\s+(?P<x>{_TO_END})",
)
"""Ways to name what comes first."""
OWN_NAMED = (
    (
        r"\b(?:first|next) milestone (?:would be|could be|could hold no more than|I would (?:take|suggest|do)"
        r"|this would do:"
        rf"|is|should be|would stay as I named it:)\s*(?P<x>{_TO_END})"
    ),
    rf"\bfirst step small enough to judge would be (?P<x>{_TO_END})",
    rf"\bas (?:the|a) first (?:milestone|piece|step|part),? I would (?:take|suggest|do)\s+(?P<x>{_TO_END})",
    rf"\b(?:I'd|I would|I could|I can) (?:suggest|start with|begin with|take|propose|do)\s+(?P<x>{_TO_END})",
)
"""The freelancer's ways, in a message of their own."""
IF_SO = re.compile(r"(?:^|(?<=[.!?\n]))\s*If\b[^.!?\n]*[.!?]?(?:\s*I would (?:start|begin) (?:with|by) [^.!?\n]*)?")
"""The step in the contract, and what comes first after it: no name of a piece."""
POINTED = re.compile(r"\b(?:the|that) (?:first |last |next )?one, (?=(?:the|a|our|my)\b)", re.IGNORECASE)
"""A piece that is pointed at before it is named: `the first one, the page about us`."""
PRICED = (
    rf"{_SUM}\s+(?:for|covers?|buys?|gets you|would cover)\s+(?P<x>{_TO_END})",
    (
        r"\b(?P<x>(?:the|a|an|one|two)\s[^.;!?$\n]{3,90}?)\s+(?:is|would be|comes to|costs?|at|for)\s+(?:about\s+)?"
        rf"{_SUM}"
    ),
    (
        rf"\bfor\s+{_SUM},?\s+(?:it (?:could|would) be|I (?:would|could|can) (?:do|make|take)|you (?:would )?get)\s+"
        rf"(?P<x>{_TO_END})"
    ),
    rf"(?:^|:\s*)(?P<x>[^:.;!?$\n]{{5,90}}?),\s*{_SUM}",
    (
        rf"\b(?P<x>(?:the|a|an|one)\s[^.;!?$\n]{{3,60}}?) (?:would|could) be (?:a|the) (?:first "
        rf"|next )?(?:milestone|part|piece|step),?(?: (?:of|at|for|about))*\s+{_SUM}"
    ),
)
"""Ways to put a price on a part."""
OFFERING = re.compile(
    r"^.*\b(?:milestone|step|part|piece) (?:could|would|can|might) (?:be|cover|hold)\s+|,?\s+(?:at|for|about"
    r"|around|roughly)$",
    re.IGNORECASE,
)
"""How a part is offered, which is none of its name: `a first milestone could be one page, at`."""
CUT = re.compile(
    r"\s*,\s*and\b.*$|\s*,\s*(?:send|offer|setting|same|nothing|at your|let|how|what|can|could|paid|ok|but|with your"
    r"|budget|for free|for the|all)\b.*$"
    r"|\s*(?:,\s*|\s)(?:and (?:then|see|go|if|we|i|you|that|leave|decide"
    r"|(?:my|our) \w+ (?:is|are))|then|so (?:that|we|i|you)?|because|since|if|for (?:free|nothing)|free of charge"
    r"|ok(?:ay)?|please|before|after|when|which|where|but|asap|today|tomorrow|this week|next week|right away|right now"
    r"|instead|for now|now|for (?:about |around )?[$€£]?\d[\d,]*k?\b|at [$€£]?\d[\d,]*|as (?:a|the|our|milestone)"
    r"|to (?:see|test|check|begin|start)|as soon|as we|would be|is |are |it'?s|let'?s)\b.*$|\s*\(.*$",
    re.IGNORECASE | re.DOTALL,
)
NUMBERED = re.compile(r"[A-Za-z]+ (?:\d+|one|two|three|[A-Z]\b)")
HELD = re.compile(
    r"\b(?:tabs?|pages?|screens?|chapters?|modules?|rooms?|clips?|lectures?|lessons?|scenes?|songs?|episodes?|menu|list|calendar|logo|letters?"
    r"|tables?|sections?|rounds?|prologue|teaser|figures?|widget|alert|reconciliation|report|form|header|footer|banner"
    r"|map|index|flow|template|sheet|video|track|product|month|quarter|bug|error|fix|manual|leaflet|posts?|emails?"
    r"|issues?|editions?|articles?|drawings?|sketch|concept|hundred|dozen|batch|pieces?|parts?|posters?|booklet|stor(?:y|ies)|flyer|label|icon"
    r"|sites?|mails?|newsletters?|imports?|exports?|backup|server|script|audit|draft|outline|plan|wireframe|prototype|slide|chart|board|one)\b",
    re.IGNORECASE,
)
"""Words that name something one can hold or open."""
LOOSE = (
    rf"\b(?:hire you|hired|go ahead|want you|book you) (?:for|with) (?P<x>(?:that|this|the|one|a)\s{_TO_COMMA})",
    rf"\byes to (?:starting with )?(?P<x>{_TO_COMMA})",
    rf"\b(?:go on|try|carry on|continue|go ahead) with (?P<x>{_TO_COMMA})",
    rf"\b(?:do|take|want|like|hand you|send me)\s+(?:[a-z]+ )?(?:one: )?(?P<x>{_ONE}{_TO_COMMA})",
    rf"\bfirst[,:] (?P<x>{_ONE}{_TO_COMMA})",
    rf"\bstage one: (?P<x>{_TO_COMMA})",
    rf"(?:{_SUM}|\b(?:fifty|sixty|hundred|\d{{2,4}})) for (?P<x>{_TO_COMMA})",
    rf"\b(?:grade|cut|fix|draft|translate|edit|write|make|build|clean) (?P<x>{_TO_COMMA})",
)
PARTICIPLES = dict(
    one.replace("_", " ").split("=")
    for one in table(
        """cut=cut grade=graded edit=edited write=written draft=drafted design=designed draw=drawn build=built
        make=made fix=fixed translate=translated migrate=moved move=moved clean=cleaned record=recorded
        scrape=collected reconcile=reconciled redesign=redesigned convert=converted animate=animated
        transcribe=transcribed proofread=proofread retouch=retouched model=modelled set_up=set_up"""
    )
)
"""What has been done to a piece, by the verb with which a client orders it."""
DONE = re.compile(
    rf"\b(?P<v>{'|'.join(PARTICIPLES)})\s+(?:me\s+|us\s+|just\s+|only\s+|up\s+)*"
    rf"(?P<x>(?:{_ONE}|clips?|pages?|chapters?|modules?|rooms?|lectures?|episodes?|screens?|\d)\s?{_TO_END})",
    re.IGNORECASE,
)
SMALL = re.compile(r"\b(?:first|start|begin|trial|test|small|fund|milestone|paid|pay|just|only|one)\b", re.IGNORECASE)
"""Words that tell an order for a first piece from a wish for the whole."""
SWAPS = ((r"\bmy\b", "your"), (r"\bour\b", "your"), (r"\bmine\b", "yours"), (r"\bours\b", "yours"))
NO_NAME = re.compile(
    r"\b(?:i|i'm|we|you|me|us|it|that|this|them|they|he|she|something|anything|what|whatever|everything|stuff|things?"
    r"|(?:first|last|next|same|other) ones?(?! (?:about|on|for)\b))\b",
    re.IGNORECASE,
)
TEST_ONLY = re.compile(r"\b(?:paid|small|quick|trial) (?:test|trial|task|piece|job)$", re.IGNORECASE)
"""What a piece is for, which says nothing of what it is."""
AIMED = re.compile(r",?\s+(?:as (?:a|the) (?:\w+ )?milestone|so)\b.*$", re.IGNORECASE)
"""What a piece is for, after its name in the freelancer's words."""
UNSOUND = re.compile(
    r"[=<>]|^(?:the|an?|one) (?:of|for|in|to|on|and|with)\b"
    r"|\bor\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:milestones?|contract|offer)\b|\bso\b|\b(?:mostly|really"
    r"|maybe|perhaps|probably|actually|anyway|though|ones?|rest|whole|lot|budget|price|money|time|work|job)$",
    re.IGNORECASE,
)
"""What makes words a part of a sentence and no name of a piece."""
PLURAL = re.compile(
    r"[a-z-]+ (?:and|of|for|with|in) (?:the|an?|your|all)\b"
    r"|(?!\w+ing\b|(?:and|but|it|i|you|here|this|that|with)\b)(?:[a-z-]+ ){0,2}[a-z-]{3,}s\b",
    re.IGNORECASE,
)
"""Things that need no article: `load times of three pages`."""
ARTICLE_THE = re.compile(r"the ", re.IGNORECASE)
ARTICLE = re.compile(r"(?:the|a|an|one|two|three|your|this|that|all|\d+|page|step|part)\b", re.IGNORECASE)
MOST_WORDS, OWN_WORDS = 18, 24
PRICE_LAST = re.compile(
    rf"[,:]?\s+(?:as (?:an?|one) (?:\w+ )?(?:part|milestone|piece|step|price) (?:of|for|at)\s+)?(?:(?:for|at)\s+)?"
    rf"(?:about\s+)?(?:{_SUM},?(?: fixed)?|\d{{2,5}},? fixed)\W*$",
    re.IGNORECASE,
)
"""The price with which somebody ends the name of a piece."""
LAST_PART = re.compile(r",.*$|\s(?:from|of|with|in|on|by|for)\s(?!.*\s(?:from|of|with|in|on|by|for)\s).*$")
TAIL = ", finished and ready for you to check"
PIECE = ", finished as one piece for your review"
WHOLE_PIECE = ", as one piece for your review"
ANSWERED = re.compile(
    r"\W*(?:(?:well|hm+|ok|hi|thanks?|good question|i think|i guess|i'd say|probably|maybe|definitely|surely"
    r"|(?:that|it) (?:would|should) be)\b[\s,.!-]*)*(?P<x>(?:the|a|an|one|our|my)\s[^.;!?,\n]{3,70})",
    re.IGNORECASE,
)
"""An answer that begins with the name of a part."""
FIRST_FEW = re.compile(r"first (?:two|three)\b", re.IGNORECASE)
"""The first of a row, of which the number alone says too little."""
THINKS = re.compile(r"\s+(?:i (?:think|guess|would say)|for sure|probably|first|to start)\b.*$", re.IGNORECASE)


def name_piece(text: str, *, echo: int = MOST_WORDS, ordered: bool = True) -> str:
    """Give the piece of work that a text names as the first one, as a noun phrase; nothing where none is plain.

    `echo` is how many words of the text may stand in a row; `ordered` says that its verbs are orders, as in a client's
    words and not in the freelancer's, whose short name for a piece is enough.
    """
    text = POINTED.sub("", text) if ordered else IF_SO.sub(" ", text)
    for pattern in NAMED if ordered else OWN_NAMED:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            phrase = _named(match["x"], echo, whole=not ordered)
            if phrase:
                return f"the first {phrase}" if FIRST_FEW.match(match[0]) else phrase
    for sentence in re.split(r"(?<=[.;!?\n])\s*", text):
        order = DONE.search(sentence) if ordered and SMALL.search(sentence) else None
        phrase = _named(order["x"], echo, PARTICIPLES[order["v"].lower()]) if order else ""
        if phrase:
            return phrase
    return ""


def name_loosely(text: str, *, echo: int) -> str:
    """Give a short name that the client uses for the first piece, even where it would say little to others."""
    for pattern in (*NAMED, *LOOSE):
        for match in re.finditer(pattern, POINTED.sub("", text), re.IGNORECASE):
            phrase = _clean(match["x"].partition(",")[0])
            if phrase and len(phrase.split()) <= echo and HELD.search(phrase):
                return phrase
    return ""


def name_answer(text: str, *, echo: int) -> str:
    """Give the part that a client names when asked what comes first: `The login, I think`."""
    match = ANSWERED.match(text)
    phrase = _clean(THINKS.sub("", match["x"])) if match else ""
    row, own, rest = phrase.partition(" with ")
    if own and len(phrase.split()) > echo:
        phrase = f"{row} including {rest}"  # the client's words in two rows
    if max(len(part.split()) for part in phrase.split(" including ")) > echo:
        phrase = _shortened(phrase, echo)
    return f"{phrase}{PIECE}" if phrase and HELD.search(phrase) else ""


def name_smaller(text: str, *, echo: int) -> str:
    """Give the part to which a client would cut the work down: `could you do just the menu?`."""
    match = re.search(JUST, text, re.IGNORECASE)
    phrase = _clean(match["x"]) if match else ""
    return f"{phrase}{PIECE}" if phrase and len(phrase.split()) <= echo and HELD.search(phrase) else ""


def name_priced(words: str) -> str:
    """Give the part that a sentence with one price names: `$300 for the hull page`, `For $250 it could be ...`."""
    for pattern in PRICED:
        found = re.search(pattern, words, re.IGNORECASE)
        phrase = _named(OFFERING.sub("", found["x"]), MOST_WORDS, whole=True) if found else ""
        if phrase:
            return phrase
    return ""


def _named(words: str, echo: int, done: str = "", *, whole: bool = False) -> str:
    """The words as a noun phrase, in a form that passes for a milestone; nothing where there is none.

    `whole` says that a short name is enough, since what it stands for has been told: `the first chapter`.
    """
    phrase = _shortened(_clean(words, own=whole), echo)
    if not phrase:
        return ""
    forms: list[str] = [f"{phrase}, {done} and ready for your review"] if done else [phrase, f"{phrase}{TAIL}"]
    if whole:
        forms.append(f"{phrase}{PIECE if 'finished' not in phrase else WHOLE_PIECE}")
    for form in forms:
        traits = judge_milestone(form)
        if traits.specific and traits.small and traits.reviewable:
            return form
    return ""


def _clean(words: str, *, own: bool = False) -> str:
    """The words without what follows the name; `own` are the freelancer's, who calls the client `you`."""
    most = OWN_WORDS if own else MOST_WORDS
    words = AIMED.sub("", PRICE_LAST.sub("", words)) if own else words
    whole = own and len(words.split()) <= most and not AMOUNT.search(words)
    phrase = words if whole else AMOUNT.sub(" ", CUT.sub("", words))
    phrase = re.sub(r"^(?:just|only|maybe|perhaps|simply)\s+", "", phrase.strip(" ,:;\"'"), flags=re.IGNORECASE)
    for mine, yours in SWAPS if not own else ():
        phrase = re.sub(mine, yours, phrase, flags=re.IGNORECASE)
    phrase = re.sub(r"^(?:that|this) (?=\w+ )", "the ", phrase, flags=re.IGNORECASE)
    phrase = re.sub(r"\s+first(?=,|$)", "", " ".join(phrase.split()).strip(" ,:-"), flags=re.IGNORECASE)
    phrase = re.sub(r",?\s+(?:only|alone|please|next|about|around|roughly)$", "", phrase, flags=re.IGNORECASE)
    if not (ARTICLE.match(phrase) or NUMBERED.match(phrase)):
        phrase = f"the {phrase}" if not own else phrase if PLURAL.match(phrase) else ""
    if not 2 <= len(phrase.split()) <= most or not phrase.isascii() or read(phrase).candidates:
        return ""
    if TEST_ONLY.search(phrase) or UNSOUND.search(phrase):
        return ""
    unnamed = NO_NAME.match(ARTICLE_THE.sub("", phrase)) if own else NO_NAME.search(phrase)
    if unnamed or any(pattern.search(phrase) for pattern in (UNFIT, FOREIGN)):
        return ""
    return phrase[:1].lower() + phrase[1:] if phrase[:1] + phrase[1:2].lower() == phrase[:2] else phrase


def _shortened(phrase: str, echo: int) -> str:
    """The phrase with at most `echo` words of its own in a row: a word put in, or its last part left out."""
    if len(phrase.split()) <= echo or echo == MOST_WORDS:
        return phrase
    if len(phrase.split()) == echo + 1:
        first, _, rest = phrase.partition(" ")
        return f"{first} finished {rest}"
    shorter = LAST_PART.sub("", phrase)
    return shorter if len(shorter.split()) <= echo else ""
