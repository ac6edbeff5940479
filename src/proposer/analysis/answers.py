"""Read-checks without fixed words: human declarations, claims, computed answers, questions and tasks (D-43)."""

from __future__ import annotations

import re
from typing import Literal

from proposer.analysis.ask_topics import named_topic
from proposer.analysis.leaning.weights import Judged
from proposer.analysis.treatment import Shape, declares_human
from proposer.models.base import Span
from proposer.models.reading import Instruction
from proposer.text.pattern import Pattern

_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)"
_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
_COMPUTED = Pattern(
    rf"\b{_ORDINAL}(?:,? (?:and|&|to) (?:the )?{_ORDINAL})? (?:words?|letters?|characters?|sentences?"
    r"|lines?|bullets?|numbers?) (?:of|in|from|on) "
    r"(?:this|the|my|our|that|each|every|paragraph|section|requirement|line)\b(?! (?:proposal"
    r"|cover|application|letter|message))"
    r"|\b(?:word|name|phrase|title|it)\b[^.!?\n]{0,40}\b(?:backwards?|in reverse|spelled backward|reversed)\b"
    r"|\b(?:(?:answer|solution|result) (?:to|of) )?(?:sum|product|difference|result|number|square(?: root)?) of "
    r"(?:the |all |these |both )?(?:two |three )?"
    r"(?:digits|numbers|words|letters|bullets|vowels|lines|\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"|\b(?:(?:answer|solution|result) (?:to|of) )?{_NUMBER} ?"
    rf"(?:[+*x×÷]|plus|minus|times|multiplied by|divided by) ?{_NUMBER}\b"
    r"|\bhow many (?:words|letters|times|bullets|vowels)\b"
    r"|\bhow many [^.!?\n]{1,60}\b(?:this|the) (?:post|job|description|listing|text|page)\b",
)
_COMPUTED_END = Pattern(
    r"\s(?:so (?:that|i|we)|in(?:to)? your|at the|as the|on (?:the )?(?:top|first)|first (?:in|on)|to (?:show|prove)"
    r"|and (?:then )?(?:tell|send|add|write|your))\b|, (?!\d)|[;.!?\n]"
)
_ASKED = Pattern(
    r"\b(?:what|which|who|whom|whose|why|how|where|when)\b"
    r"(?! (?:i|we|i'd|we'd|reads?|is reading|has read|got|people)\b)[^.!?;\n]*|(?<=: )[^:?\n]{4,}\?",
    re.IGNORECASE,
)
_ASKING = Pattern(
    r"(?:\b(?:tell|say|state|write|mention|name|know|answer|give|put|add|include|explain|guess|me|us)(?: \w+ly)?|:)"
    r"[\s\"']*$",
    re.IGNORECASE,
)
"""What leads to a question within a sentence; without it `who` and `which` mostly go on about a noun."""
_READ = Pattern(r"\byou(?:'ve| have) (?:\w+ly )?(?:read|understood|seen)\b", re.IGNORECASE)
_CLAIMED = Pattern(
    r"\b(?:stat|confirm|say|declar|writ|mention|certif|assur|affirm|swear|attest|promis|tell|vouch|add|note)\w{0,3}\b"
    r"(?:[^.!?\n]{0,40} that (?:you|they|he|she)\b"
    r"|(?: (?:us|me))? (?:you(?:'re|'ve|r \w+ (?:is|are)\b| (?:are|have|hold|own|live|can|speak|work|possess|know)\b)))"
    r"[^.!?;\n]*",
    re.IGNORECASE,
)
_LEAD = Pattern(
    r"[^\w\"']{0,6}(?:(?:p\.?s\.?|and|also|then|so|but|oh|please|pls|kindly|finally|one more thing|important|note)\b"
    r"[,:.! ]{1,3}){1,4}",
    re.IGNORECASE,
)
_REASON = Pattern(
    r"[,;]? (?:so (?:that|i|we)|to (?:show|prove|confirm|verify|let)|in order|because|otherwise|then (?:i|we) "
    r"|and (?:i|we)(?:'ll| will)? |(?:it|that|this)(?:'s| is| shows| tells| proves| lets) )[^\n]*$",
    re.IGNORECASE,
)


def find_answer(text: str, judged: Judged, number: int, field: str, *, for_machine: bool) -> Instruction:
    """What a clause asks for without fixed words; mostly something that only the person can give."""
    clause = judged.clauses[number]
    shape, start, end = _asked(judged, number)
    required = text[start:end].strip(" *-.,;:")
    kind: Literal["bait", "marker", "claim", "human"] = "human"
    if for_machine:
        kind = "bait"
    elif shape == "task":
        kind = _kind(required)
    return Instruction(
        kind=kind,
        shape=shape,
        required=required or text[clause.start : clause.end],
        position=judged.position(number, end, end),
        exact=False,
        audience="ai" if for_machine else "human",
        span=Span(start=clause.start, end=clause.end, text=text[clause.start : clause.end], field=field),
    )


def _asked(judged: Judged, number: int) -> tuple[Shape, int, int]:
    """The shape of what is asked for, and its words."""
    clause, flat = judged.clauses[number], judged.flat
    low = clause.low
    computed = _COMPUTED.search(low)
    lead = _LEAD.match(flat, clause.start, clause.end)
    start = lead.end() if lead else clause.start
    reason = _REASON.search(flat, start, clause.end)
    end = reason.start() if reason and reason.start() - start > 12 else clause.end
    if computed:
        stop = _COMPUTED_END.search(low, computed.end())
        return "computed", clause.start + computed.start(), clause.start + (stop.start() if stop else len(low))
    if _CLAIMED.search(flat, start, end) is None:
        asked = _ASKED.search(flat, start, clause.end)
        if asked and (low.endswith("?") or _ASKING.search(flat, start, asked.start())):
            return "question", *asked.span()
    return "task", start, end


def _kind(required: str) -> Literal["marker", "claim", "human"]:
    """A task is obeyed if it names what a letter has anyway: a price, a time, an approach."""
    if declares_human(required):
        return "human"
    if _CLAIMED.search(required) and not _READ.search(required):
        return "claim"
    return "human" if named_topic(required) in (None, "other") else "marker"
