"""Read-checks without fixed words: human declarations, computed answers, questions and tasks (D-43)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from proposer.analysis.baits import machine_address
from proposer.analysis.clauses import Clause, lowered, strings_in
from proposer.analysis.cues import has_cue
from proposer.analysis.leaning.weights import Judged
from proposer.analysis.positions import find_position
from proposer.analysis.treatment import Shape
from proposer.models.base import Span
from proposer.models.reading import Instruction
from proposer.text.pattern import Pattern

_DECLARE = Pattern(
    r"\b(?:say|state|mention|confirm|declare|write|note|tell (?:me|us)|let (?:me|us) know|specify"
    r"|indicate|acknowledge|proves?|shows?)\b(?: that)? "
    r"(?:you(?:'re| are)|it(?:'s| is| was)|this (?:is|was)|your \w{4,12} (?:is|was)) (?:an? "
    r"|really |indeed |actually |definitely )?"
    r"(?:human|real (?:person|human)|person|not (?:an? )?(?:ai|bot|robot|machine|llm)|(?:not "
    r"|hand)?-?(?:written|generated) (?:by|without) "
    r"(?:an? |any )?(?:human|ai|hand|yourself))\b"
    r"|\b(?:prove|show|confirm|state|say)\b(?: \w+){1,4} that you(?:'re| are) (?:an? )?(?:human|real person"
    r"|not an? (?:ai|bot|robot|machine))\b"
    r"|\bsomething (?:that )?only an? (?:human|person)\b"
    r"|\bif you(?:'re| are) (?:an? )?(?:actual |real |living )?(?:human|person)\b[^.!?\n]{0,40}?,? ?"
    r"(?:then )?(?:please )?say so\b",
)
_SELVES = ("human", "person", "bot", "machine", " ai", "llm", "written", "generated")
_PURPOSE = Pattern(r"\b(?:to|in order to|so (?:i|we) can|helps?(?: us| me)?)\s$")
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)"
_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
_COMPUTED = Pattern(
    rf"\b{_ORDINAL}(?:,? (?:and|&|to) (?:the )?{_ORDINAL})? (?:words?|letters?|characters?|sentences?"
    rf"|lines?|bullets?|numbers?) (?:of|in|from|on) "
    r"(?:this|the|my|our|that|each|every|paragraph|section|requirement|line)\b(?! (?:proposal"
    r"|cover|application|letter|message))"
    r"|\b(?:what(?:'s| is)?|answer to|result of|sum of|solve|solution (?:to|of)|calculate|compute)[: ]{1,2}"
    r"\(?\d{1,4} ?(?:[-+*x/×÷^]"
    r"|plus|minus|times|and|divided by) ?\d{1,4}"
    r"|\b(?:word|name|phrase|title|it)\b[^.!?\n]{0,40}\b(?:backwards?|in reverse|spelled backward|reversed)\b"
    r"|\bsum of (?:the |all )?(?:digits|numbers)\b"
    r"|\bnumber of (?:words|letters|bullets|vowels|lines)\b[^.!?\n]{0,20}\b(?:in|of) (?:this|the|our|my)\b"
    r"|\b(?:sum|product|difference|result) of (?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve)\b"
    r"|\bsquare (?:root )?of \d{1,4}\b"
    rf"|\b{_NUMBER} (?:plus|minus|times|divided by) {_NUMBER}\b"
    r"|\bhow many [^.!?\n]{1,60}\b(?:this|the) (?:post|job|description|listing|text|page)\b"
    r"|\bhow many (?:words|letters|times|bullets|vowels)\b[^.!?\n]{0,60}\b(?:this|post|description|above|title)\b",
)
_COMPUTABLE = (
    *("word", "letter", "character", "sentence", "line", "bullet", "number", "backward", "revers", "how many"),
    *("what", "answer to", "solve", "solution", "calculate", "compute", "square", "plus", "minus", "times"),
    *("divided by", "sum of", "product of", "difference of", "result of"),
)
"""For a cheap test: each way above needs one of these."""
_COMPUTED_END = Pattern(
    r"\s(?:and|so|first in|first on|in(?:to)? your|at the|as the|on (?:the )?(?:top|first))\b"
    r"|[,;.!?\n)]",
)
_SUM = Pattern(r"\b\d{1,4} ?[+*x×÷] ?\d{1,4}\b")
_TRIVIA = Pattern(
    r"\b(?:favou?rite|fav)\b (?!(?:projects?|work|feature|part|tools?|framework|stack|library"
    r"|design|portfolio)\b)|\bwhat(?:'s| is| was| did| does| would| do)\b|\bwhich\b|\bwho\b|\bhow (?:do"
    r"|does|would|many|old)\b"
    r"|\bthe (?:last|first) (?:book|film|movie|song|meal|thing|place|game|time) you\b"
    r"|\bwhat the (?:best|worst|weather|sound|smell|colou?r|taste)\b"
    r"|\bthe answer to\b|\banswer (?:this|the following|to this)\b",
)
_PERSONAL = Pattern(
    r"\b(?:start|begin|open)\b[^.!?\n]{0,30}\byour (?:cover )?\w{4,12} (?:with|by (?:telling|saying"
    r"|naming)(?: (?:me|us))?)"
    r" (?P<what>[^.!?\n]{0,60}\b(?:your (?:window|pet|cat|dog|desk|breakfast|lunch|dinner|weather|birthday|childhood)"
    r"|the weather|you (?:ate|had for|last (?:ate|cooked|laughed|watched)|dream\w{0,3}))\b[^.!?\n]{0,40})",
)
_OPENER = Pattern(
    r"\b(?:start|begin|open)\b (?:with )?(?:your (?:cover )?\w{4,12} )?(?:with|by (?:answering|telling (?:me|us)))"
    r"(?: (?:your|the) answer to)?(?: this)?(?: question)?:? ",
)
_WORK = Pattern(
    r"\b(?:experience|rates?|price|cost|charge|timeline|availab\w{2,6}|start|built|worked|tools?|approach"
    r"|portfolio)\b",
)
_WITHOUT = Pattern(
    r"\W{0,3}(?:any |all )?(?:other )?(?:proposals?|applications?|bids?|letters?|those|posts?"
    r"|others) (?:without (?:it|this|that|them|these)"
    r"|(?=will|are)|that (?:do not|don't) (?:start|begin|open)|starting (?:any other way|with anything else))\b",
)
_OTHERS = Pattern(r"\b(?:we|i|they|who|that|it) (?:will |always |usually |also |only )?$")
_TOLD = Pattern(
    r"(?<=tell us )in your (?:\w{4,12} ){1,2}(?:what|which|who|how)\b"
    r"|(?<=tell me )in your (?:\w{4,12} ){1,2}(?:what|which|who|how)\b",
)
_GIVE = Pattern(
    r"\b(?:give|provide|include|share|send|state|tell|mention|write|answer|add|show|put|list"
    r"|explain|describe|name|record|attach|start|begin|open|repeat)\b",
)
_BY_HAND = Pattern(
    r"\b(?:video|loom|record|screenshot|photo|selfie|sign up|register|install|solve|voice|audio|call|draw)\b",
)
_TASK = Pattern(
    r"\b(?:give|provide|include|state|tell|mention|share|list"
    r"|(?:start|begin|open|lead)(?: (?:your|the) (?:cover )?\w{4,12})?(?= with| by))"
    r"(?: (?:me|us))?(?: (?:with|about|by (?:telling|giving|showing|naming)(?: (?:me|us))?))?"
    r" (?P<what>(?:an? |the |your |both |estimated? |one |two |three |what |how |why )[^.!?\n]{3,140})",
)
_ARTICLE = Pattern(r"(?:an?|the|your) ")
_TASK_END = Pattern(
    r"\s(?:for how|so that|so (?:i|we)|in order|to (?:show|prove|confirm|complete|let|make|build"
    r"|do)|in your|at the|when you|if you|for (?:this|the))\b|[,;:(]"
)
_REASON = Pattern(
    r"\s(?:so (?:that|i|we)|to (?:show|prove|confirm|verify|let)|in order|at the|in your (?:proposal"
    r"|application|cover|reply))\b|\n"
    r"|\.(?=\s|$)",
)
_ANSWER = Pattern(
    r"\W{0,4}(?:please )?(?:answer|reply|include|put|write|give|share|start with|add)(?: (?:with )?(?:it"
    r"|this|that|the answer|your answer))?"
    r" (?:in|at|on|within|to|so|as)\b",
)
_START_WITH = Pattern(r"\W{0,6}(?:please |kindly )?(?:start|begin|open)\b")
_MUST = Pattern(r"\b(?:start|begin|lead|open)\b")


def find_read_checks(text: str, judged: Judged, numbers: Sequence[int], field: str) -> Iterator[Instruction]:
    """Checks that ask for something other than fixed words, in some clauses of a text."""
    flat, clauses = judged.flat, judged.clauses
    low = lowered(flat)
    for number in numbers:
        clause = clauses[number]
        declared = clause.holds(*_SELVES) and _DECLARE.search(low, clause.start, clause.end)
        if declared and not _PURPOSE.search(low[max(0, declared.start() - 14) : declared.start()]):
            said = flat[slice(*declared.span())]
            said = "say that you are a human" if said.lower().endswith("so") else said
            yield _make(text, flat, clause, field, declared.span(), "human", "task", said)
            continue
        if (
            machine_address(flat, clause)
            or not (_is_told(flat, clause) or (flat[clause.end - 1] == "?" and clause.holds(":")))
            or _about_product(flat, clause)
        ):
            continue
        yield from _answers(text, flat, clauses, number, field)


def _is_told(flat: str, clause: Clause) -> bool:
    """Whether some verb of giving is not what the client does."""
    low = lowered(flat)
    verbs = _GIVE.finditer(low, clause.start, clause.end)
    return any(not _OTHERS.search(low[clause.start : verb.start()]) for verb in verbs)


def _find_computed(flat: str, clause: Clause) -> re.Match[str] | None:
    if clause.reach == clause.end and not clause.holds(*strings_in(flat, _COMPUTABLE)):
        return None
    return _COMPUTED.search(lowered(flat), clause.start, clause.reach)


def _answers(text: str, flat: str, clauses: Sequence[Clause], number: int, field: str) -> Iterator[Instruction]:
    clause = clauses[number]
    low = lowered(flat)
    checked = has_cue("read_check", flat, clause.start, clause.end)
    near = checked or has_cue("read_check", flat, clause.start - 120, clause.end + 120)
    computed = _find_computed(flat, clause)
    if checked and not computed:
        computed = _SUM.search(low, clause.start, clause.end)
    if computed and (near or has_cue("target", flat, clause.start, clause.end)):
        stop = _COMPUTED_END.search(low, computed.end(), clause.reach)
        end = stop.start() if stop else clause.reach
        yield _make(text, flat, clause, field, (computed.start(), end), "human", "computed")
        return
    personal = _PERSONAL.search(low, clause.start, clause.end)
    if personal:
        told = text[slice(*personal.span("what"))]
        yield _make(text, flat, clause, field, (clause.start, clause.end), "human", "task", told)
        return
    opener = _OPENER.search(low, clause.start, clause.end)
    if opener and not _WORK.search(low, opener.end(), clause.end) and flat[clause.end - 1] == "?":
        yield _make(text, flat, clause, field, (opener.end(), clause.end), "human", "question")
        return
    strict = opener is not None and (
        has_cue("sanction", flat, clause.start, clause.end) or _WITHOUT.match(low, clause.end)
    )
    if not (strict or checked or (near and has_cue("sanction", flat, clause.start, clause.end + 160))):
        return
    question = _question(flat, clauses, number)
    if question and (checked or near):
        start = min(clause.start, question[0])
        yield _make(
            text,
            flat,
            clause,
            field,
            (start, max(clause.end, question[1]) if start < clause.start else question[1]),
            "human",
            "question",
            text[slice(*question)],
        )
        return
    task = _task(flat, clause)
    if task and (strict or (checked and opener) or has_cue("sanction", flat, clause.start, clause.end + 160)):
        kind: Literal["human", "marker"] = "human" if _BY_HAND.search(low, *task) else "marker"
        yield _make(text, flat, clause, field, (clause.start, clause.end), kind, "task", text[slice(*task)])


def _question(flat: str, clauses: Sequence[Clause], number: int) -> tuple[int, int] | None:
    """The question that a read-check asks: in its own clause, or in the next one when it is announced."""
    clause = clauses[number]
    low = lowered(flat)
    after_colon = flat.find(": ", clause.start, clause.end)
    if after_colon >= 0 and flat[clause.end - 1] == "?":
        return after_colon + 2, clause.end
    above = clauses[number - 1] if number else clause
    if _ANSWER.match(low, clause.start, clause.end) and flat[above.end - 1] == "?":
        return above.start, above.end
    match = _TRIVIA.search(low, clause.start, clause.end) or _TOLD.search(low, clause.start, clause.end)
    if match:
        stop = _REASON.search(low, match.end(), clause.reach)
        end = stop.start() if stop else clause.end
        return (match.start(), end) if end - match.start() > 8 else None
    if number + 1 < len(clauses) and flat[clause.start : clause.end].endswith(":"):
        below = clauses[number + 1]
        if flat[below.start : below.end].endswith("?"):
            return below.start, below.end
    return None


def _task(flat: str, clause: Clause) -> tuple[int, int] | None:
    low = lowered(flat)
    match = _TASK.search(low, clause.start, clause.end)
    if match is None:
        return None
    start, end = match.span("what")
    article = _ARTICLE.match(low, start, end)
    start = article.end() if article else start
    stop = _TASK_END.search(flat, start, end)
    return start, stop.start() if stop else end


def _about_product(flat: str, clause: Clause) -> bool:
    return has_cue("product", flat, clause.start, clause.end) and not has_cue("target", flat, clause.start, clause.end)


def _make(
    text: str,
    flat: str,
    clause: Clause,
    field: str,
    span: tuple[int, int],
    kind: Literal["human", "marker"],
    shape: Shape,
    required: str | None = None,
) -> Instruction:
    words = text[slice(*span)]
    low = lowered(flat)
    around = flat[: span[0]] + " " * (span[1] - span[0]) + flat[span[1] :] if shape == "computed" else flat
    position = find_position(around, clause, clause.end)
    if (
        position == "anywhere" and shape == "task" and _MUST.search(low, clause.start, min(len(flat), clause.end + 120))
    ) or (position == "anywhere" and _START_WITH.match(low, clause.start, clause.end)):
        position = "start"
    return Instruction(
        kind=kind,
        shape=shape,
        required=(required if required is not None else words).strip(),
        position=position,
        exact=False,
        span=Span(start=span[0], end=span[1], text=words, field=field),
    )
