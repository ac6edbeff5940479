"""How much speaks for a demand being meant for the applicant, and how much against it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from proposer.analysis.clauses import Clause
from proposer.analysis.cues import cue, has_cue
from proposer.analysis.positions import START_PLACE, SUBJECT
from proposer.analysis.required import Words
from proposer.text.pattern import Pattern

_LAST_LINES = 240
"""Characters from the end of a post."""
_TOP = Pattern(
    r"\W*(?:on|at|in|to) (?:the )?(?:very )?(?:top|start|beginning|subject(?: line)?|first (?:line|sentence))\W*",
    re.IGNORECASE,
)
_FIRST_PERSON = Pattern(r"(?:I|We|My|Our)\b")
ENOUGH = 2.4
"""From this weight on a demand counts."""
_AROUND = 160
_CONDITION = Pattern(
    r"\W{0,4}(?:where|wherever|whenever|when (?:the|it|there|an?|they)|if (?:the|it|there|an?|they)|each time|per"
    r"|(?:in|for|on) (?:each|every)(?! (?:application|proposal|bid|letter|message|reply)))\b"
    r"|\W{0,3},? (?:not|never|instead of|rather than) [\"']",
    re.IGNORECASE,
)
_DOER = Pattern(
    r"^\W*(?:please note:? )?(?:all |only |the |any |most )?(?:serious |good |interested |qualified |careful )?"
    r"(?:applicants?|candidates?|freelancers|bidders|those (?:of you )?who|(?:every|any)(?:one|body) who|whoever)\b"
    r"[^,:;]{0,60}$",
    re.IGNORECASE,
)
_REFERRED = Pattern(
    r"\b(?:include|put|use|mention|write|add|quote|say|type|drop|place|give|repeat|use|need) (?:it|this|that)\b",
    re.IGNORECASE,
)
_LIST = Pattern(
    r"(?<![^\n])[ \t#*_]{0,6}(?:how to (?:apply|respond|reply)|to (?:apply|respond)"
    r"|(?:your )?(?:applications?|proposals?|cover letter|offer|bid|pitch|reply|response)"
    r"|applying|apply(?: now)?|when (?:applying|you apply)|what (?:to|you should|we want you to) (?:send"
    r"|include|submit)"
    r"|application (?:process|instructions|requirements|steps)"
    r"|(?:please )?(?:in|with) your (?:application|proposal|bid|cover letter))"
    r"[^\n]{0,60}\n{1,2}(?P<items>(?:[ \t]{0,6}"
    r"(?:[-*•●▪→>✅✔+]|\(?\d{1,2}[.):]|[a-h][.)])[^\n]{1,400}(?:\n|$)){1,14})",
    re.IGNORECASE,
)
_SO = Pattern(r"\W{0,2}\bso (?:that |i |we )", re.IGNORECASE)
_FINISH = Pattern(r"(?:complete|finish|fill in)\b", re.IGNORECASE)
_GAP = Pattern(r"_{2,}|\.{3}|…")
_HABIT = Pattern(r"\b(?:always|every time|each time|usually)\b", re.IGNORECASE)
_MUST = Pattern(r"\W*(?P<who>[^,;:!]{2,50}?) (?:must|should|has to|have to|needs? to|shall)\b", re.IGNORECASE)
_READER = Pattern(
    r"\b(?:you|u|ur|your|we|i|it|they|first|opening|word|phrase|line|sentence|subject|application\w?"
    r"|applicants?|humans?"
    r"|messages?|answers?|repl\w{1,3}|letters?|proposal\w?|bids?|candidates?)\b",
    re.IGNORECASE,
)
_RELATIVE = Pattern(
    r"(?<!\bonly )\b(?:proposals|letters|bids|applications|pitches) (?:that|which)\b[^,;]*$", re.IGNORECASE
)
_MODAL = Pattern(
    r"\b(?:proposals?|applications?|bids?|cover ?letters?|messages?|repl(?:y|ies)|responses?|letters?|submissions?)"
    r" (?:\w{2,8}ly )?(?:must|should|has to|have to|needs? to|is to|are to|shall)(?: \w{2,8}ly)? $",
    re.IGNORECASE,
)
_ALONE = Pattern(r"\W*(?:please|pls|plz|thanks|thank you|thx)?\W*", re.IGNORECASE)
_ORDERS = (
    *(
        "please",
        "kindly",
        "pls",
        "just",
        "also",
        "then",
        "and",
        ",",
        ":",
        "-",
        "please do",
        "pls do",
        "by the way",
        "btw",
    ),
    *("you must", "you should", "you need to", "you have to", "remember to", "be sure to", "forget to"),
    *("ask you to", "want you to", "like you to", "need you to", "be so kind as to"),
)
_AGAINST_BOTS = ("filter ", "filter out ", "avoid ", "against ", "block ", "stop ", "weed out ", "no ")
_BY_FAMILY = {"first": 0.6, "code": 1.0, "code_is": 1.0, "titled": 1.4, "named": 1.4}


@dataclass(frozen=True, slots=True)
class Demand:
    """A verb with the words it demands, in its clause."""

    text: str
    clause: Clause
    verb: re.Match[str]
    family: str
    words: Words

    @property
    def end(self) -> int:
        """Where the clause or the words end, whichever is later."""
        return max(self.clause.end, self.words.end)

    @property
    def before(self) -> str:
        """The clause up to the words."""
        return self.text[self.clause.start : self.words.start]

    @property
    def outside(self) -> str:
        """The clause without the words."""
        return f"{self.before} {self.text[self.words.end : self.end]}"


def weigh(demand: Demand) -> float:
    """The weight of a demand; from `ENOUGH` on it is meant for the applicant."""
    return _aim(demand) + _surroundings(demand) + _form(demand) + _ordered(demand) + _late(demand) - _against(demand)


def _aim(one: Demand) -> float:
    """Whether it names what the applicant sends."""
    if has_cue("target", one.outside) or in_application_list(one.text, one.clause.start):
        return 2.5 if SUBJECT.search(one.outside) or START_PLACE.search(one.outside) else 2.0
    if has_cue("weak_target", one.verb.group()):
        return 1.2
    return 0.6 if has_cue("weak_target", one.outside) else 0.0


def _surroundings(one: Demand) -> float:
    """What the sentences around it say of reading, applying and being ignored."""
    text, start, end = one.text, one.clause.start, one.end
    score = 1.5 if has_cue("read_check", text, start - _AROUND, end + _AROUND) else 0.0
    score += 1 if has_cue("sanction", text, start, end + _AROUND) else 0
    score += 0.7 if has_cue("applying", text, start - 2 * _AROUND, end) else 0
    if one.family in {"code", "code_is", "subject"} and has_cue("target", text, start - _AROUND, end + _AROUND):
        score += 2 if one.family != "subject" and _REFERRED.search(text, end, end + _AROUND) else 1
    return score


def _form(one: Demand) -> float:
    """How the words are given, and who is to write them."""
    words, clause = one.words, one.clause
    score = _BY_FAMILY.get(one.family, 0.0) + (0.5 if words.quoted else 0) + (1 if words.noun else 0)
    score += 1 if re.search(r"\bread\b", one.text[words.start : words.end], re.IGNORECASE) else 0
    score += 0.5 if words.quoted and re.compile(r"(?:I|We)\b").match(one.text, words.start) else 0
    score += 1.4 if _DOER.search(one.before) else 0
    score += 0.6 if _MODAL.search(one.text[clause.start : one.verb.start()]) else 0
    return score + (1 if one.family == "named" and clause.holds("attach") and clause.holds("please", "your") else 0)


def _against(one: Demand) -> float:
    """What makes it a demand on the product or on somebody else."""
    before, outside = one.before, one.outside
    score = 0.0
    if _of_product(before.lower()) or has_cue("for_others", before):
        score += 3
    elif has_cue("product_place", outside) and not (
        has_cue("target", outside) or has_cue("read_check", one.text, one.clause.start, one.end)
    ):
        score += 2
    score += 2 if _HABIT.search(before) or _others_must(before) else 0
    if _RELATIVE.search(before) and not has_cue("sanction", one.text, one.clause.start, one.end):
        score += 2
    return score + (2.5 if _CONDITION.match(one.text, one.words.end, one.clause.end) else 0)


def is_of_applicants(before: str) -> bool:
    """Whether the words before a verb name those who apply: `Candidates who do not mention …`."""
    return _DOER.search(before) is not None


@lru_cache(maxsize=32)
def _application_lists(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span("items") for match in _LIST.finditer(text))


def in_application_list(text: str, place: int) -> bool:
    """Whether a place stands in a list under a heading such as `How to apply`."""
    lists = _application_lists(text)
    return bool(lists) and any(start <= place < end for start, end in lists)


def _others_must(before: str) -> bool:
    """Whether something that is neither the reader nor the application must do it: `Reports must start with`."""
    match = _MUST.match(before)
    if match is None:
        return False
    who = match.group("who")
    return not (_READER.search(who) or has_cue("target", who) or _DOER.search(f"{who} "))


def _of_product(before: str) -> bool:
    """Whether the words before a demand, in lower case, make it one of the product; `it` may be the application."""
    for match in cue("product").finditer(before):
        if before[: match.start()].endswith(_AGAINST_BOTS):
            continue
        if not (match.group().startswith(("it ", "they ")) and has_cue("target", before[: match.start()])):
            return True
    return False


def _ordered(one: Demand) -> float:
    """How much the mood of the clause says that somebody is told to write, and where."""
    if not _is_order(one):
        return 0.0
    verb, family = one.verb.group(), one.family
    before = one.text[one.clause.start : one.verb.start()].lower()
    after = one.text[one.words.end : one.clause.end]
    polite = before.rstrip().endswith(("please", "kindly", "pls")) and has_cue("weak_target", verb)
    score = (0.9 if polite else 0.6) + (0.5 if _SO.match(after) else 0)
    score += 1.4 if _FINISH.match(verb) and _GAP.search(one.text, one.words.start, one.words.end) else 0
    score += 0.8 if family != "start" and START_PLACE.search(after) else 0
    score += 0.6 if family == "named" and ("attach" in before or " your " in verb.lower()) else 0
    alone = family == "start" and one.words.quoted and not before.strip() and _ALONE.fullmatch(after)
    return score + (1.4 if alone and not one.text[one.clause.reach :].strip() else 0)


def _late(one: Demand) -> float:
    """What it adds that an order stands in the last lines of a post, where clients put their read-checks."""
    text, clause, words = one.text, one.clause, one.words
    if not clause.start or len(text.rstrip()) - clause.end > _LAST_LINES or not _is_order(one):
        return 0.0
    required = text[words.start : words.end]
    mine = _FIRST_PERSON.match(required) is not None
    named = words.noun in {"word", "phrase", "words", "code", "sentence", "keyword", "emoji"}
    if not (words.quoted or named or mine or (len(required) > 1 and required.isupper())):
        return 0.0
    polite = text[clause.start : one.verb.start()].lower().rstrip().endswith(("please", "kindly", "pls"))
    after = text[words.end : clause.end]
    if one.family != "start":
        return 0.6 + (0.3 if mine else 0) if _TOP.fullmatch(after) else 0.0
    if one.verb.group("mid").strip():
        return 0.0
    return 1.4 + (0.4 if polite else 0) + (0.5 if mine and not words.quoted else 0)


def _is_order(one: Demand) -> bool:
    """Whether the verb stands where an order stands: first in the clause, or after `please` and the like."""
    before = one.text[one.clause.start : one.verb.start()]
    before = before.strip(" *->•\u25cf\u25aa\u2192\u2705([#_1234567890.)").lower()
    return not before or before.endswith(_ORDERS)
