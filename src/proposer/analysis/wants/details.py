"""Details that make a post this post: the client's own business, and the things it lists."""

from __future__ import annotations

import re

from proposer.analysis.wants.casing import sentence_case
from proposer.analysis.wants.lexicon import load_lexicon, word_set
from proposer.analysis.wants.phrases import tokenize
from proposer.analysis.wants.tools import find_mentions, load_tools
from proposer.analysis.wants.trust import is_trusted
from proposer.models.job import JobPost

BUSINESS = (
    "business|company|agency|startup|start-up|brand|shop|store|clinic|practice|restaurant|firm|school|salon"
    "|hotel|studio|bakery|charity|nonprofit|dealership|farm|gym"
    "|publisher|manufacturer|supplier|retailer|distributor|consultancy|incubator|bank|hospital|church|academy"
    "|winery|gallery|museum|warehouse|bookstore|cafe|spa"
)
OWN = re.compile(
    rf"\b(?:we are|we're|i am|i'm|i run|i own|we run|we own|i have|we have|our company is|for (?:our|my|a|an)"
    rf"|in (?:our|my)|of (?:our|my)|at (?:our|my)|is)\s+(?:an?\s+|the\s+)?"
    rf"((?:[A-Za-z][\w&-]*\s+){{1,5}}?(?:{BUSINESS}))\b(?!['’]s|\s+(?:owner|manager|plan|model|day|card|account"
    rf"|intelligence|process\w*|rules|logic|need|analyst))",
    re.IGNORECASE,
)
LISTED = re.compile(r"\b(?:such as|including|like|e\.g\.,?|for example)\s*:?\s+([^.;:\n()]{8,160})", re.IGNORECASE)
SPLIT = re.compile(r",\s*(?:and|or)?\s*|\s+(?:and|or|&)\s+")
MOST = 3
LOOK_AT = 5000


def find_setting(job: JobPost) -> str | None:
    """The client's own trade as a noun phrase without an article: `freight forwarding business`."""
    for match in OWN.finditer(job.description[:LOOK_AT]):
        words = match.group(1).split()
        while words and (
            words[0].lower() in word_set("plain")
            or words[0].lower() in load_lexicon().praise
            or words[0].lower() in {"and", "a", "an", "the"}
        ):
            words.pop(0)
        phrase = sentence_case(" ".join(words), job.description)
        if 2 <= len(words) <= 4 and _is_plain(phrase, job):
            return phrase
    return None


def find_listed(job: JobPost) -> tuple[str, ...]:
    """Two or three things from the first list in a sentence: `company names`, `job titles`."""
    lexicon = load_lexicon()
    for match in LISTED.finditer(job.description[:LOOK_AT]):
        if re.search(
            r"\b(?:experience|tools|technologies|skills|proficien\w+|knowledge|platforms|familiar\w*|languages"
            r"|frameworks|software|libraries)\b",
            _before(job.description, match.start()),
            re.IGNORECASE,
        ):
            continue
        items = []
        for piece in SPLIT.split(match.group(1).strip()):
            phrase = sentence_case(piece.strip(), job.description)
            number = lexicon.head_number(phrase.split()[-1]) if phrase else None
            plural = number in {"many", "mass"} or (
                phrase.endswith("s") and not phrase.endswith("ss") and lexicon.known(phrase.split()[-1])
            )
            if not plural or not 1 <= len(phrase.split()) <= 3 or not _is_plain(phrase, job):
                break
            items.append(phrase)
        if len(items) >= 2 and any(len(item.split()) > 1 for item in items):
            return tuple(items[:MOST])
    return ()


def find_field(job: JobPost) -> str | None:
    """The two or three words before a role in the title that name its field, tools aside: `skincare formulation`."""
    lexicon = load_lexicon()
    tokens = tokenize(job.title)
    place = next((at for at, token in enumerate(tokens) if token.low in lexicon.roles), 0)
    words: list[str] = []
    while place > 0 and len(words) < 4:
        token = tokens[place - 1]
        if (
            not tokens[place].joined
            or token.low in lexicon.praise
            or token.low in lexicon.fillers
            or token.low in load_tools()
        ):
            break
        words.insert(0, token.text)
        place -= 1
    if not 2 <= len(words) <= 3:
        return None
    last = words[-1].lower()
    phrase = sentence_case(" ".join(words), job.description)
    if (
        (lexicon.head_number(last) is None and last not in lexicon.ends and not last.endswith("tion"))
        or not _is_plain(phrase, job)
        or find_mentions(phrase)
    ):
        return None
    return (
        phrase if lexicon.head_number(last) != "many" and last not in {"data", "app", "web", "stack", "end"} else None
    )


def _before(text: str, at: int) -> str:
    return text[max(0, at - 60) : at]


def _is_plain(phrase: str, job: JobPost) -> bool:
    """Whether each word of a phrase is a known noun or adjective, and none is a verb, a praise or a filler."""
    lexicon = load_lexicon()
    for token in tokenize(phrase):
        low = token.low
        if (
            low in lexicon.breaks
            or (low in lexicon.fillers and low not in {"job", "title"})
            or low in lexicon.praise
            or not is_trusted(token.text, job)
        ):
            return False
        if (low in lexicon.verbs and lexicon.head_number(low) is None) or low.endswith(("ed", "ly")):
            return False
    return re.fullmatch(r"[\w &-]+", phrase) is not None
