"""Claims of experience: which parts of a text make one. Grammar decides, not a list of verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from proposer.lint import claim_words as words
from proposer.lint.wording import cited
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence


class Claim(NamedTuple):
    """One clause that claims experience."""

    sentence: Sentence
    begin: int
    """Where the clause begins and stops, in plain offsets."""
    stop: int
    start: int
    """Where the claiming words begin and end, in plain offsets."""
    end: int
    past: bool
    """Whether it tells of work that was done, and so must cite evidence; else it tells of a skill or a fact."""
    counts: bool
    """Whether its numbers belong to the claim."""
    work: bool
    """Whether it goes on about work that was done, so that only the evidence cited for it supports it."""
    report: bool = False
    """Whether it tells of something done, as a report on a running contract does too."""
    follows: bool = False
    """Whether it is a sentence that only goes on with a claim before it."""


class _Cue(NamedTuple):
    start: int
    end: int
    past: bool
    counts: bool
    report: bool = False


_BREAK = Pattern(
    r"[;\n]|\s-+\s|:\s|,? (?:so|but|yet|while|whereas|although|though|because|since|and)(?= (?:your|you|you're|i'd|i'll|"
    r"i would|i will|i can|i could|we'd|we'll|we could|we can|this|that|these|the (?:same|first|next)|here|it)\b)"
    r"|,? so (?!that\b|far\b|many\b|much\b)|,(?= (?:your|you|i'd|i'll|i would|we'd|we'll|which (?:is|are|means|matches|suits"
    r"|fits|makes|helps|would)|then|if|once|as your|as you|the same)\b)|, but |, yet | (?=but i\b)|(?= if (?:you|your|the)\b)"
)
"""Where a new thought begins inside a sentence."""
_TOLD = Pattern(
    rf"(?<![\w'])(?:i|we)(?P<have>'ve| have| had)?(?P<adverbs>(?: {words.ADVERB}){{0,2}}) (?P<verb>[a-z][a-z-]{{1,20}})\b(?!')"
)
_WAS = Pattern(r"(?<![\w'])(?:i|we) (?:was|were) (?P<next>[a-z'-]{1,20})")
_HAVING = Pattern(r"\bhaving (?P<verb>[a-z-]{2,20})\b")
_BY_ME = Pattern(
    r"\b[a-z]{3,20}(?:ed|en|lt|ne|wn) by (?:me|us|my team|myself)\b|\b(?:made|done|run|cut|led|won) by me\b"
)
_OWNED = Pattern(
    rf"(?<![\w'])(?:i|we)(?: have(?: got)?|'ve(?: got)?| had| bring| hold) (?:[\w'%+&-]+(?:[.,]\d+)*\+? ){{0,5}}?(?P<noun>years?|yrs|decades?|"
    rf"{words.PEOPLE}|(?:five-star |5-star )?reviews|projects?|apps|sites|stores|shops|followers|employees|"
    rf"{words.ABILITY}|rating|portfolio)\b"
)
_MY_WORK = Pattern(
    rf"\b(?:my|our) (?:[\w-]+ ){{0,3}}?(?:{words.PEOPLE}|(?:last|past|previous|recent|earlier|latest|former|other|first) "
    rf"(?:[\w-]+ ){{0,2}}?{words.WORK})\b|\b(?:of|among) (?:my|our) (?:[\w-]+ ){{0,2}}?"
    rf"(?!work\b|team\b|portfolio\b|career\b|rating\b|score\b){words.WORK}\b"
    rf"|\b(?:in|at|during|for|on) an? (?:earlier|previous|recent|former|past) (?:[\w-]+ ){{0,2}}?{words.WORK}\b"
)
_MINE = Pattern(rf"\b(?:my|our) (?:[\w-]+ ){{0,2}}?(?P<noun>{words.WORK}|{words.ABILITY})\b|\b(?:is|are|been) my\b")
_SELF = Pattern(
    r"(?<![\w'])(?:i'm|i am|we're|we are) (?P<next>(?!not\b|no\b|happy|glad|sure|available|free\b|able|ready|open\b|interested|"
    r"curious|confident|reading|looking|assuming|thinking|wondering|asking|guessing|going|sorry|afraid|here\b|offering|"
    r"proposing|suggesting|aware|careful|keen|excited|talking|keeping|aiming|only\b|writing|applying)[a-z][\w'-]*)"
)
_AS_A = Pattern(rf"\bas an? (?:[\w-]+ ){{0,4}}?{words.PERSON}\b")
_ABLE = Pattern(
    r"(?<![\w'])(?:i|we) (?:also |mainly |mostly )?(?:speak|speciali[sz]e|hold|own|teach|"
    r"know (?!that\b|how\b|what\b|why\b|your?\b|the\b|this\b|it\b|where\b|which\b)|"
    r"use (?!it\b|this\b|that\b|your?\b|the\b|a\b|an\b|one\b|them\b|these\b)|(?:work|code|build|program) (?:with|in|on|as|for|"
    r"at)\b(?! (?:your?|the|this|that|it|a|an|one|small|steps|stages|drafts|fixed)\b))"
)
_HABIT = Pattern(
    r"(?<![\w'])(?:i|we) (?:also )?(?:run|write|manage|maintain|lead|build|design|translate|edit|handle|ship|work|develop|"
    r"teach|test|deploy|keep|do|use|speak)\b.{0,60}?\b(?:every day|daily|every week|weekly|each month|for a living|for years|"
    r"regularly|all day|day in|since (?:19|20)\d\d|every month|full[- ]time)\b"
)
_RATED = Pattern(
    r"\btop[- ]rated\b|\brising talent\b|\bexpert-vetted\b|\bjob success\b|\baward-winning\b"
    r"|\b(?:native|bilingual|fluent)\b(?= (?:speaker|in|[a-z]+ (?:and|or|speaker)|english|spanish|german|french|[a-z]{4,12}\b))"
    r"|\bcertified (?:in|as|by|for|[a-z]+ [a-z]+)|\bmother tongue\b"
)
_FRAGMENT = Pattern(
    rf"^(?:[\"'(*-]\s*)?(?:(?:yes|also|and|plus|with|over|more than|about|around|nearly|almost|some|a|an|the|past|previous|happy"
    rf"|recent|my|our),? )*"
    rf"(?:{words.COUNT} (?:[a-z-]+ )?(?:years?|yrs)\b(?! (?:old|ago|of (?:data|records|logs|statements|invoices|orders|history"
    rf"|mail|emails|files|reports|entries|posts|photos|sales)))|(?:clients|customers|brands|companies|employers) (?:include"
    rf"|such as|like|range|are)|portfolio (?:includes|spans|has|covers)|{words.BY_OTHERS} (?:by|in|on)\b"
    rf"|(?:former|ex-|certified|accredited|chartered|fluent|native|bilingual|award-winning|top[- ]rated|published)\b"
    rf"|team of {words.COUNT})"
)
_YEARS = Pattern(
    rf"\b{words.COUNT} ?(?:years?|yrs)(?:'|')? (?:of )?(?:[\w-]+ ){{0,3}}?(?:experience|practice|expertise)\b"
    rf"|(?:^|, |\band |\bwith |\bbehind )(?:over |more than |about |nearly )?{words.COUNT} years? (?:in|as|at|doing|with|behind me)\b"
)
_TALLY = Pattern(
    rf"\b{words.COUNT}(?! (?:questions|languages|things|points)\b)[^,;]{{0,40}}\b(?:so far|to date|under my belt|behind me|"
    r"to my name|in my career|my desk|through my hands|on my watch)\b"
)
_SINCE = Pattern(r"\b(?:i|me|my|we|our|us)\b.{0,60}\bsince (?:early |late )?(?:19|20)\d\d\b|\bsince i\b")
_BARE = Pattern(
    rf"^(?:yes,? |also |previously |recently )?(?P<verb>won|built|rebuilt|led|managed|shipped|delivered|launched|worked|ran|grew|"
    rf"increased|migrated|moved|designed|redesigned|completed|created|developed|helped|wrote|taught|handled|edited|translated|"
    rf"spent|served|founded|headed|raised|closed|audited|sold|trained|produced|scaled|cut|reduced|saved|automated) "
    rf"(?:[$€£]?\d|{words.NUMBER_WORD}|over|more than|an?|the|with|for|at|as|all|both|my|our|[a-z]+ing) ?"
)
_FRONTED = Pattern(r", (?:the|an?|your?|it|this|that|each|they|these|i'd|we'd|every)\b")
_HIRED_ME = Pattern(
    r"^(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*) (?:used|uses|hired|chose|picked|trusted|trusts|commissioned|paid|featured|"
    r"published|bought|licensed|relies on|runs|adopted|recommended) (?:me|my|our|us)\b"
)
_TEAM = Pattern(rf"\b(?:team|agency|studio|crew) of {words.COUNT}")
_PAST_TELLING = Pattern(
    r"\b[a-z]{3,}ed\b|\b(?:went|fell|rose|grew|came|took|was|were|had|did|made|ran|saw|kept|cut|now|still)\b"
)
_FOR_SOMEONE = Pattern(
    r"\b(?:for|at) an? (?!look|moment|while|minute|second|first|quick)[a-z]|\b(?:for|at) [\w.,]+ (?:clients|years)\b"
)
_LONG_AGO = Pattern(
    r"\b(?:ago|last (?:week|month|year|spring|summer|autumn|fall|winter)|in (?:19|20)\d\d|previously|yesterday)\b"
)


def claims(document: Document, *, career: bool = False) -> Iterator[Claim]:
    """Give the clauses that claim experience; an honest `I have not done this`, a plan and a question are none.

    With `career` only what tells of a working life counts: in a running contract, `I fixed the import` is a report.
    """
    before: Claim | None = None
    for sentence in document.sentences:
        if sentence.lower.endswith("?"):
            before = None
            continue
        for begin, stop in _clauses(sentence.lower):
            before = _claim(document, sentence, begin, stop, before)
            if before and not (career and before.report):
                yield before


def _clauses(lower: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for mark in _BREAK.finditer(lower):
        if mark.start() > begin:
            yield begin, mark.start()
        begin = mark.end()
    if begin < len(lower):
        yield begin, len(lower)


def _claim(document: Document, sentence: Sentence, begin: int, stop: int, before: Claim | None) -> Claim | None:
    raw = sentence.lower[begin:stop]
    lower = raw.lstrip(" \t\"'(*")
    begin += len(raw) - len(lower)
    if words.DENIED.search(lower) or words.TOLD_BY_CLIENT.search(lower):
        return None
    plain = document.view.plain[sentence.start + begin : sentence.start + stop]
    place = sentence.start + begin
    cue = _told(lower) or _named(plain, lower) or _plain_fact(lower)
    if cue is not None:
        if cited(sentence, place + cue.start, place + cue.end):
            return None
        return Claim(
            sentence,
            place,
            sentence.start + stop,
            place + cue.start,
            place + cue.end,
            past=cue.past,
            counts=cue.counts,
            work=cue.past or cue.report,
            report=cue.report,
        )
    return _goes_on(sentence, lower, place, stop, before)


def _goes_on(sentence: Sentence, lower: str, place: int, stop: int, before: Claim | None) -> Claim | None:
    """A clause that only goes on with the claim before it: its facts are the claim's."""
    if before is None or words.CLIENT.search(lower) or words.MODAL.search(lower):
        return None
    same = before.sentence.number == sentence.number
    if not same and (not before.work or not _PAST_TELLING.search(lower)):
        return None
    if not same and sentence.start - before.sentence.end > 1:
        return None
    end = sentence.start + stop
    return before._replace(
        sentence=sentence, begin=place, stop=end, start=place, end=end, past=False, follows=not same
    )


def _told(lower: str) -> _Cue | None:
    """Work told in the first person, past or perfect, or in the passive."""
    client = words.LIKENESS.sub(lambda found: " " * len(found.group()), lower)
    for match in _TOLD.finditer(lower):
        if _is_work(lower, client, match):
            dated = match["verb"] not in words.LOOKED or _LONG_AGO.search(lower) or _FOR_SOMEONE.search(lower)
            return _Cue(match.start(), match.end(), past=bool(dated), counts=True, report=True)
    for pattern in (_BY_ME, _WAS, _HAVING):
        match = pattern.search(lower)
        if match and not _is_mood(client, match):
            return _Cue(match.start(), match.end(), past=True, counts=True, report=True)
    return None


def _is_mood(client: str, match: re.Match[str]) -> bool:
    found = match.groupdict()
    if "next" in found:
        return found["next"] in words.MOODS or bool(words.CONDITION.search(client[: match.start()]))
    verb = found.get("verb")
    return verb is not None and (not _is_past(verb) or verb in words.THOUGHT or _of_this_job(client, verb, match.end()))


def _is_work(lower: str, client: str, match: re.Match[str]) -> bool:
    verb, perfect = match["verb"], match["have"] in ("'ve", " have")
    if not _is_past(verb) or verb in words.THOUGHT:
        return False
    ahead = lower[: match.start()]
    if words.CONDITION.search(ahead) or ((perfect or verb in words.LOOKED) and words.AFTERWARDS.search(ahead)):
        return False
    if verb == "been" and re.match(
        r" (?:through|reading|thinking|wondering|looking|meaning|told|asked)\b", lower[match.end() :]
    ):
        return False
    if verb in words.SAME_IN_PRESENT and not (
        perfect or match["have"] or _LONG_AGO.search(lower) or re.search(r"\d", lower)
    ):
        return False
    if verb in ("had", "got") and not re.match(
        rf" (?:{words.COUNT}|a \w+ {words.PERSON}|my own)", lower[match.end() :]
    ):
        return False
    return not _of_this_job(client, verb, match.end())


def _of_this_job(client: str, verb: str, end: int) -> bool:
    """Whether the verb tells of this post or chat: `I looked at the listing`, `I grouped your questions`."""
    rest = client[end:]
    if verb in words.LOOKED:
        return bool(words.HERE.search(rest)) or not rest.strip(" .,!")
    return bool(
        re.match(r"(?: (?!that\b|which\b|who\b|whose\b|when\b|where\b)[\w'-]+){0,4} (?:your|you)\b", rest)
    ) or bool(re.search(r"\byour? .{0,40}$", client[: end - len(verb)]))


def _is_past(verb: str) -> bool:
    return verb in words.DID or (verb.endswith("ed") and len(verb) > 3 and verb not in words.NO_PAST)


def _named(plain: str, lower: str) -> _Cue | None:
    """Clients, years and belongings of a working life."""
    plan = words.MODAL.search(lower)
    match = _OWNED.search(lower)
    if match and not re.search(r"\b(?:your|questions?|ideas?|hours?)\b", match.group()):
        past = not re.fullmatch(words.ABILITY, match["noun"]) or match["noun"] in (
            "experience",
            "background",
            "expertise",
        )
        return _Cue(match.start(), match.end(), past, counts=True)
    match = _MY_WORK.search(lower)
    if (
        match
        and not (plan and plan.start() < match.end())
        and not re.search(r"\bfirst (?:job|project|report)", match.group())
    ):
        return _Cue(match.start(), match.end(), past=True, counts=True)
    match = _HIRED_ME.match(plain)
    if match and not match["name"].endswith("s") or (match and " " in match["name"]):
        return _Cue(match.start(), match.end(), past=True, counts=True)
    return None


def _plain_fact(lower: str) -> _Cue | None:
    """Skills, credentials, languages, and fragments such as `15 years in bookkeeping`."""
    for pattern, counts in ((_HABIT, True), (_ABLE, False), (_AS_A, False)):
        if match := pattern.search(lower):
            return _Cue(match.start(), match.end(), False, counts)
    clear = not words.MODAL.search(lower) and not words.CLIENT.search(words.LIKENESS.sub(" ", lower))
    own = re.search(r"(?<![\w'])(?:i|i'm|i've|we|we're|my|our|me)\b", lower)
    match = _RATED.search(lower)
    if match and (own or (clear and match.start() < 4)):
        return _Cue(match.start(), match.end(), False, counts=True)
    match = _SELF.search(lower)
    if match:
        return _Cue(match.start(), match.end(), False, bool(_TEAM.search(lower)))
    if not clear:
        return None
    for pattern, counts in ((_YEARS, True), (_FRAGMENT, True), (_TALLY, True), (_SINCE, True)):
        if match := pattern.search(lower):
            return _Cue(match.start(), match.end(), False, counts)
    match = _BARE.search(lower)
    if match and not _FRONTED.search(lower):
        return _Cue(match.start(), match.end(), True, counts=True)
    match = _MINE.search(lower)
    return _Cue(match.start(), match.end(), False, bool(re.search(words.WORK, match.group()))) if match else None
