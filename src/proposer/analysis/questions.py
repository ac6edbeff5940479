"""Questions meant for the applicant, apart from rhetorical ones and those the product must answer (D-36, D-44)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.analysis.clauses import Clause, level, split_clauses
from proposer.analysis.cues import has_cue
from proposer.analysis.instructions import find_instructions
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Question
from proposer.text.coverage import meets

_INVITES = re.compile(
    r"\b(?:answers?|answering|reply|respond|tell (?:me|us)|let (?:me|us) know|questions?|please (?:include"
    r"|provide|share|address|mention|describe)"
    r"|to apply|how to apply|when applying|in your (?:proposal|application|bid|cover letter|response"
    r"|reply)|screening|include the following)\b",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    r"^\W{0,6}(?:\d{1,2}[.):]{1,2}\W{0,3}|[a-h][.)] ?)?(?:[^?:\n]{2,60}: )?(?:and |also,? |so,? |please (?:tell"
    r"|let) (?:me"
    r"|us)(?: know)?:? )?(?:"
    r"(?:have|do|did|can|could|would|will|are|were|how would|how do|how did|how will|how have"
    r"|how soon can|how quickly can|how long (?:have|would|will) (?:it take )?|what would"
    r"|what do|what did|when can|when could|when would|why do|why would|why are|which (?:\w{2,15} ){1,4}(?:have"
    r"|do|did|would|are|will)|what (?:\w{2,15} ){1,4}(?:have|do|did|would|are|will|can)"
    r"|how many (?:\w{2,15} ){1,3}(?:have|do|did|can|would)|how much (?:\w{2,15} ){0,3}(?:have"
    r"|do|would|will)|where are|what are|how are|how familiar are|what have|who (?:have|do)) you\b"
    r"|(?:what(?:'s| is| are| was|s)|which (?:is|of)) (?:your|ur)\b|(?:is|are) your\b|how (?:much"
    r"|long|soon|many|quickly|fast)\b|what(?:'s| is) (?:the|an?) (?:\w{2,15} ){0,3}"
    r"(?:you'?(?:ve)?|your)\b|does your\b|any (?:questions|experience|previous)\b|how (?:is|was"
    r"|does) your\b|who (?:on|in) your\b|can (?:this|we|it|i)\b|is (?:this|it|that)\b"
    r"|(?:what|which|how|why|who|when|where)\b[^?\n]{0,120}\b(?:you|your|you've|you'd)\b)",
    re.IGNORECASE,
)
_RHETORICAL = re.compile(
    r"^\W{0,6}(?:are you (?:an? |the |ready|passionate|looking|interested|excited|tired|someone"
    r"|obsessed|eager|a seasoned|skilled|up for|driven|detail|creative|good at|experienced|highly"
    r"|truly|self"
    r"|hungry|willing to (?:learn|study|grow)|in love|comfortable (?:with|working))|do you (?:love"
    r"|want|have what it takes|enjoy|thrive|dream|like|live|believe|care|consider yourself|see yourself"
    r"|have a passion|think you)"
    r"|(?:sound|feel|think|does (?:this|that|it) sound|sounds|interested|ready|curious|excited"
    r"|why (?:us|join|work with us|choose)|still (?:here|reading)|want to|got what|up for|looking for"
    r"|what(?:'s| is) in it|who (?:we are|are we|are you)|who is this|what (?:we|you'll|you will"
    r"|you get)|what if|can you (?:imagine|help us|help me|help)\b|have you ever (?:wanted|dreamed"
    r"|wondered)|ready to))",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"^\W{0,6}(?:[^?:\n]{2,60}: )?(?:and |also,? |so,? )?(?:what|how|which|where)\b[^?\n]{0,60}\b(?:would|do"
    r"|did|have|will|are) you\b"
    r"|^\W{0,6}(?:[^?:\n]{2,60}: )?(?:and |also,? |so,? )?(?:do|have|did|are|can) you (?:know|have|own|use"
    r"|speak|offer|work|done|able"
    r"|familiar|ok|okay|available|do)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[^?\n]{1,400}\?")
_TO_READER = re.compile(r"\b(?:please|kindly|you|your|apply|applying|applicants?|candidates?)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:\(?\d{1,2}[.):]|[-*•●▪→>]|[a-h][.)])\s*")


def find_questions(job: JobPost) -> tuple[Question, ...]:
    """Questions of the form first, then those typed into the post, numbered from 1; read-checks are left out."""
    found = [
        (question, "screening", Span(start=0, end=len(question), text=question, field=f"question:{number}"))
        for number, question in enumerate(job.questions)
        if question.strip()
    ]
    checks = [(one.span.start, one.span.end) for one in find_instructions(job) if one.span.field == "description"]
    known = {_key(question) for question in job.questions}
    for start, end in _typed(job.description):
        text = job.description[start:end]
        if _key(text) in known or meets(checks, start, end):
            continue
        known.add(_key(text))
        found.append((_without_number(text), "post", Span(start=start, end=end, text=text)))
    return tuple(
        Question(number=number, text=text, source="screening" if source == "screening" else "post", span=span)
        for number, (text, source, span) in enumerate(found, 1)
    )


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", " ", text.casefold()).strip()


def _without_number(text: str) -> str:
    match = _LISTED.match(text)
    return text[match.end() :].strip() if match else text.strip()


def _typed(text: str) -> Iterator[tuple[int, int]]:
    flat = level(text)
    clauses = split_clauses(flat)
    asked = -1000
    foreign = 0
    for number, clause in enumerate(clauses):
        if foreign and not _goes_on(flat, clauses, number, foreign):
            foreign = 0
        if not flat.startswith("?", clause.end - 1) and "?" not in flat[clause.start : clause.end]:
            if _opens_foreign_list(flat, clause):
                foreign, asked = number + 1, -1000
            elif _opens_list(flat, clause):
                asked = clause.end
            continue
        if foreign:
            continue
        for match in _QUESTION.finditer(flat, clause.start, clause.end):
            start = match.start() + len(match.group()) - len(match.group().lstrip(" *-•>\t"))
            if _meant_for_applicant(flat, clauses, number, start, match.end(), asked):
                asked = match.end() if asked > 0 and start - asked < 400 else asked
                yield start, match.end()


def _goes_on(flat: str, clauses: tuple[Clause, ...], number: int, first: int) -> bool:
    """Whether a clause goes on with a list that began at the clause `first`: marked, or with no blank line between."""
    if _LISTED.match(flat, clauses[number].start) is not None or number == first:
        return True
    return "?" in clauses[number - 1].low and "\n\n" not in flat[clauses[number - 1].end : clauses[number].start]


def _opens_list(flat: str, clause: Clause) -> bool:
    words = flat[clause.start : clause.end]
    return words.rstrip("* #").endswith((":", ")", "questions", "apply", "Apply", "APPLY")) and bool(
        _INVITES.search(words) and not (has_cue("product_place", words) and not has_cue("target", words))
    )


def _opens_foreign_list(flat: str, clause: Clause) -> bool:
    """Whether a clause announces a list that belongs to the product, such as the questions of a page."""
    words = flat[clause.start : clause.end]
    if not words.endswith(":") or has_cue("target", words):
        return False
    return has_cue("product_place", words) or (has_cue("product", words) and not _TO_READER.search(words))


def _meant_for_applicant(flat: str, clauses: tuple[Clause, ...], number: int, start: int, end: int, asked: int) -> bool:
    text = flat[start:end]
    invited = 0 <= asked <= start and start - asked < 400
    if len(text) < 9 or (has_cue("product", text) and not re.search(r"\byou\b", text, re.IGNORECASE)):
        return invited and len(text) >= 9
    if invited:
        return True
    if _RHETORICAL.match(text):
        return False
    listed = _LISTED.match(flat, clauses[number].start) is not None and "how to" not in text.lower()[:8]
    answerable = _TO_YOU.match(text) is not None
    late = start > len(flat) // 3 and _DIRECT.match(text) is not None
    return answerable and (listed or late or _asks_work(text))


def _asks_work(text: str) -> bool:
    """Whether a question out of any list asks about the person's work, price, time or way."""
    return (
        re.search(
            r"\b(?:experience|worked|built|done|used|rate|price|cost|charge|quote|estimate|budget|long"
            r"|soon|start|availab\w{2,6}|hours|time ?zone|approach"
            r"|portfolio|examples?|samples?|projects?|recommend|suggest|handle|familiar|timeline|turnaround"
            r"|tools?|feasible|possible|based|located)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )
