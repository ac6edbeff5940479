"""The exact words an instruction asks for, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposer.analysis.clauses import Clause
from proposer.analysis.quotes import Quoted, find_quoted
from proposer.text.pattern import Pattern

NOUN = Pattern(
    r"[\s:>-]{0,4}(?:(?:la|le|les|el|il|o|a|dem|den|das|het|de|the|a|an|this|these|following|exact|exactly"
    r"|single|simple|secret|magic"
    r"|special|random|specific|keyword|code|"
    r"pass|just|only|text|two|three|one|short|these|my|our|your first|first) ){0,4}"
    r"(?P<noun>words?|phrases?|sentences?|lines?|text|codes?|key ?words?|code ?words?|pass ?words?"
    r"|pass ?phrases?|emojis?|statements?"
    r"|greeting|hash ?tags?|terms?|numbers?|letters|string|quote|title|subject|name"
    r"|ref(?:erence)?(?: (?:code|number|no\.?|id))?(?= [\"'#]?\S{0,20}\d)"
    r"|palabras?|frase|mots?|parola|palavra|wort|satz|woord)\b"
    r"(?:(?:(?<=line)|(?<=tence)) (?:with|containing|that (?:says|contains|includes|reads)) (?:the"
    r"|this) (?:word|words|phrase|text))?"
    r"(?: (?:below|above|in (?:all )?caps|in capitals?|in bold|exactly|of|is|as|saying|that says"
    r"|which says|like|here|written|such as)\b){0,2}"
    r" ?[:-]{0,2} ?",
    re.IGNORECASE,
)
_END = Pattern(
    r"\s(?:and|so|to|at|in|into|on|for|if|as|when|or|within|because|but|then|that|which|along"
    r"|followed|before|after|somewhere"
    r"|anywhere|please|you|your|this|followed by|plus|with|of|by|is|are|will|otherwise|thanks?|twice|once|again"
    r"|here|instead|too|appears?|must|should|first(?= (?:in|so|of|thing)\b|[.!,]|\s*$)"
    r"|the (?:very )?(?:first|opening|subject|title)|lol|thx|pls|dans|nella|nel|em|im|en (?:tu|su|la|el))\b"
    r"|[,;:!?()\n]|\.(?=\s|$|[\"')])| - |\s[-|]\s",
    re.IGNORECASE,
)
_PHRASE_END = Pattern(
    r"\s(?:so (?:that|we|i)|because|somewhere|anywhere|please|in (?:your|ur|the|it|same|any|that|there|one)"
    r"|into (?:your|the)|(?:at|on|to) (?:the |your )?(?:very )?(?:top|start|beginning|end|first|head|front)|when|if"
    r"|for me|followed by|then|to (?:show|prove|confirm|let)|must|should|shall|appears?|before|after|instead|otherwise"
    r"|once|twice|thanks?|pls|lol|and (?:then |also |please )?(?:tell|send|include|write|your|give|share|list|state"
    r"|answer|mention|an?|the|attach|quote|how|what|which|why|when|we|i|only|link|name|say|add|explain|describe"
    r"|propose|show))\b"
    r"|[,;:!?()\n]|\.(?=\s|$|[\"')])| - |\s[-|]\s",
    re.IGNORECASE,
)
"""Where several demanded words end: of small words they may hold some themselves."""
_LAST_OF_TWO = Pattern(
    r"\s(?:and|or|&) (?!please|thanks?|thx|go|nothing|only|also|then)[^\W\d_]+[.!]?\s*\Z", re.IGNORECASE
)
"""A pair of words with which a clause ends."""
_LEAD = Pattern(r"(?:\s|[:>=*-]){0,6}")
_ORDINARY = Pattern(
    r"(?:the|a|an|your|any|some|all|how|why|what|when|which|who|where|whether|that|if|us|me|you|them"
    r"|it|this|these|those|his|her|their|our"
    r"|my|details?|links?|examples?|samples?|portfolio|experience|rates?|price|cost|quote|estimates?"
    r"|timeline|availability|resume|cv"
    r"|github|questions?|answers?|proof|references?|screenshots?|at|in|on|to|for|with|and|or"
    r"|both|one|two|three|at least|please|only"
    r"|relevant|similar|previous|past|work|works|projects?|something|anything|everything|information"
    r"|info|ideas?|time|date|budget"
    r"|linkedin|urls?|more|as|from|no|not|yes|website|websites|technologies|skills|skill|name"
    r"|names|email|contact|country|location|"
    r"confirmation|confirm|be|is|are|here|there|short|brief|clear|specific|a\.|full|basic|good"
    r"|great|new|each|every|other|also|such"
    r"|english|hourly|fixed|total|expected|current|years?|number|numbers|recent|best|hi|so|interest"
    r"|interested|agency|subject|line"
    r"|today|now|asap|immediately|we|they|i'll|ll|order|back|up|out|down|off|directly|quickly"
    r"|promptly|appropriate|below|above"
    r"|api|apis|data|code|designs?|videos?|pictures?|photos?|images?|files?|documents?|attachments?"
    r"|milestones?|deliverables?)\b",
    re.IGNORECASE,
)
EMOJI = Pattern(
    r"(?:[\w ]{0,24}\bemojis?\b[ :(]{0,3}|(?:an?|the|this|one|single|just) )?"
    "(?P<emoji>[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f300-\U0001faff]{0,6})",
    re.IGNORECASE,
)
BLANK = Pattern(
    r"\.{3,}|…|_{2,}|\[(?:blank|fill|your|insert)[^\]]{0,40}\]|<[^<>]{1,40}>|\bblank\b|\bX{3,}\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Words:
    """Required words as offsets, whether they stood in quotes, and the noun that announced them."""

    start: int
    end: int
    quoted: bool
    noun: str = ""


def take_words(text: str, place: int, clause: Clause, told: str = "") -> tuple[Words, ...]:
    """The words demanded from `place` on, within the clause and the line it announces.

    `told` is the noun of a verb phrase such as `the first line must be`.
    """
    noun = NOUN.match(text, place, clause.end)
    start = noun.end() if noun else _lead(text, place, clause.end)
    named = noun.group("noun").lower() if noun else ""
    in_round = (_ROUND if noun else _ROUND_WORD).match(text, start, clause.end)
    if in_round:
        return (Words(*in_round.span(1), True, named),)
    near = _near_quotes(text, start, clause.end, named)
    if near:
        return tuple(Words(one.start, one.end, True, named) for one in near)
    emoji = EMOJI.match(text, start, clause.end)
    if emoji:
        return (Words(*emoji.span("emoji"), False, "emoji"),)
    rest = text[start : clause.end].strip(" :-*")
    pointed = noun is not None and _POINTS.match(noun.group()) is not None
    if not rest or (
        clause.reach > clause.end and (pointed or text[start : clause.end].rstrip("* ").endswith((":", "-")))
    ):
        below = _below(text, clause, named)
        if below:
            return below
    bare = _bare(text, start, clause.end, named, told)
    return (bare,) if bare else ()


_POINTS = Pattern(r"\W*(?:this|these|the (?:following|exact|same))\b", re.IGNORECASE)
"""A noun whose words stand elsewhere: `Use this sentence as the first one`."""


def _lead(text: str, place: int, end: int) -> int:
    match = _LEAD.match(text, place, end)
    return match.end() if match else place


def _near_quotes(text: str, start: int, end: int, noun: str) -> tuple[Quoted, ...]:
    """Quoted strings that belong to this verb: close to it, with no other verb between."""
    found = find_quoted(text, start, end, emphasis=False)
    if not found and noun:
        found = find_quoted(text, start, end)
    if not found:
        found = tuple(one for one in find_quoted(text, start, end) if one.outer_start - start <= 1)
    if not found or found[0].outer_start - start > 60 or _BETWEEN.search(text, start, found[0].outer_start):
        return ()
    together = [found[0]]
    for one in found[1:]:
        if not re.fullmatch(r"\s?(?:,|and|&|, and|\+)\s?", text[together[-1].outer_end : one.outer_start]):
            break
        together.append(one)
    return tuple(together)


_BETWEEN = Pattern(
    r"\b(?:include|mention|write|type|add|tell|explain|describe|share|send|say|about|because"
    r"|instead|answers?|why|how|called|named)\b|[.!?]\s",
    re.IGNORECASE,
)


def _below(text: str, clause: Clause, noun: str) -> tuple[Words, ...]:
    start, end = clause.end, clause.reach
    found = find_quoted(text, start, end)
    if found and not text[start : found[0].outer_start].strip(" \n->•*"):
        return (Words(found[0].start, found[0].end, True, noun),)
    match = re.compile(r"\s*(?:[-•*>] ?)?").match(text, start, end)
    start = match.end() if match else start
    line = text[start:end].rstrip()
    if match and match.group().strip() and _BULLETED.match(text, end):
        return ()  # the first of some bullets is a thing asked for, not the words to write
    if not line or len(line) > 160 or re.match(r"\d{1,2}[.)]", line) or _ORDINARY.match(line) or _NEVER.match(line):
        return ()
    return (Words(start, start + len(line), False, noun or "line"),)


_BULLETED = Pattern(r"\s*\n\s*[-•*>] ?\S")
_ROUND = Pattern(r"\s?\((?!without|no |not |so |to |case|exactly|as |if |in |all )([^()\n]{1,40})\)", re.IGNORECASE)
_ROUND_WORD = Pattern(r"\(([^()\s]{3,30})\)")
_PLACE = Pattern(r"\s(?:at|in|on|to) (?:the )?(?:very )?(?:top|beginning|start|first|opening|head)\b", re.IGNORECASE)
_MINE = Pattern(r"(?:My|Our|We) ")
_SO = Pattern(r"\s(?:so (?:that |i |we )|to (?:show|prove|confirm|let) )", re.IGNORECASE)
_NEVER = Pattern(
    r"(?:will|would|should|must|may|can|shall|is|are|was|were|be|not|has|have|had|do|does|ignored?"
    r"|rejected|considered|include|mention"
    r"|write|type|tell|explain|describe|(?:in|on|at|to|of|for|with|that|this|these|those|and|or|if|so|as) )\b",
    re.IGNORECASE,
)


def _bare(text: str, start: int, end: int, noun: str, told: str = "") -> Words | None:
    start = _lead(text, start, end)
    if _NEVER.match(text, start, end):
        return None
    announced = text[start - 2 : start] in {": ", "- "}
    if start >= end or (
        noun in {"", "code", "name", "ref", "reference", "title", "text", "number", "numbers"}
        and _ORDINARY.match(text, start, end)
        and not (announced and (BLANK.search(text, start, end) or (told and _MINE.match(text, start, end))))
    ):
        return None
    pair = False
    first_person = re.compile(r"I(?:'|\s)").match(text, start, end)
    if first_person or noun in {"sentence", "line", "statement"} or announced:
        stop = re.compile(
            r"[\n(]|[.!?](?:\s|$)|\s(?:so (?:that|we|i)|to (?:show|prove|confirm|let)|in order|if you"
            r"|(?:in|at|on|to|into) (?:your|the (?:top|start|beginning|first)))\b"
        ).search(text, start, end)
    elif noun in {"words", "phrase", "phrases"}:
        stop = _PHRASE_END.search(text, start, end)
    else:
        stop = _END.search(text, start, end)
        if stop and len(text[start : stop.start()].split()) == 1 and _LAST_OF_TWO.match(text[stop.start() : end]):
            stop, pair = None, True
    stop_at = stop.start() if stop else end
    stop_at = start + max(len(text[start:stop_at].rstrip(" .,;:*")), _capitals(text[start:end]))
    words = text[start:stop_at].split()
    if not words:
        return None
    most = 3 if stop and (_PLACE.match(text, stop.start(), end) or _SO.match(text, stop.start(), end)) else 1 + 2 * pair
    if len(words) > max(most, _most_words(text[start:stop_at], noun or told, first_person is not None, announced)):
        stop_at = start + _caps_run(words) if _caps_run(words) else -1
    return Words(start, stop_at, False, noun) if stop_at > start else None


def _capitals(text: str) -> int:
    """Length of two or more leading words in capitals, when more than they follow: `READ AND AGREED at the top`."""
    match = re.match(r"[A-Z][A-Z'-]+(?: [A-Z][A-Z'-]*)+(?= [^A-Z\n]*[a-z])", text)
    return match.end() if match else 0


def _most_words(found: str, noun: str, first_person: bool, announced: bool) -> int:
    """How many unquoted words may be meant."""
    if (
        first_person
        or announced
        or noun in {"phrase", "sentence", "line", "statement", "text", "words", "greeting", "phrases"}
    ):
        return 14
    if found == found.upper() or all(word[:1].isupper() or not word[:1].isalpha() for word in found.split()):
        return 6
    return 2 if noun in {"word", "password", "keyword", "code", "code word"} else 1


def _caps_run(words: list[str]) -> int:
    """Length of the leading words in capitals, as one string."""
    run = []
    for word in words:
        if len(word) < 2 or word != word.upper() or not any(char.isalpha() for char in word):
            break
        run.append(word)
    return len(" ".join(run))
