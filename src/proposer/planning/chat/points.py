"""What the next message answers, in the order in which the client asks it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.analysis.wants.tools import find_mentions
from proposer.models.plan import Point
from proposer.models.thread import Stage
from proposer.planning.answers import sentence_of
from proposer.planning.chat.abilities import AGAIN, ability_points, personal_points, points_on
from proposer.planning.chat.answerable import is_answerable
from proposer.planning.chat.asks import DATED
from proposer.planning.chat.case import Case
from proposer.planning.chat.elsewhere import ABLE, is_away, is_covered, is_left, offers_access
from proposer.planning.chat.facts import BY_SITUATION, GIVERS, SAID, is_said
from proposer.planning.chat.gates import proven
from proposer.planning.chat.masking import shown
from proposer.planning.chat.orders import THEM, WANTED, WISHED, handed, take_up
from proposer.planning.chat.past import LOOKS_BACK, past_points
from proposer.planning.chat.questions import (
    FAMILIES,
    SEND,
    Question,
    fault_of,
    mood_of,
    trouble_of,
    wishes_call,
    without_questions,
)
from proposer.planning.chat.restated import merge_open
from proposer.planning.chat.revisions import find_revisions, name_revised
from proposer.planning.chat.terms import GROUNDS, SHORT, term_points
from proposer.planning.topics import topic_of

MOST = 5


def find_points(case: Case) -> tuple[Point, ...]:
    """Give what the message answers; each thing once, the client's order kept."""
    found: dict[tuple[str, ...], Point] = {}
    asked = case.asked if _is_answering(case) else ()
    for point in sorted(_all(case, asked), key=lambda one: _place(one, case, asked)):
        found.setdefault((point.topic, point.about, point.words if point.topic == "other" else ""), point)
    kept = merge_open(_without_doubles(tuple(found.values())))
    over = case.thread.stage is Stage.ENDED and not case.chat.situations
    if not kept and (over or not case.is_early) and _is_answering(case):
        kept = (take_up(case.turn),)
    crowded = len(kept) >= MOST and any(point.topic == "start" for point in kept)
    return tuple(proven(point) for point in kept if not (crowded and point.topic == "hours_free"))[:MOST]


def _all(case: Case, asked: tuple[Question, ...]) -> Iterator[Point]:
    past = list(past_points(case, asked))
    asked = tuple(one for one in asked if not (past and LOOKS_BACK.search(one.words)))
    able = [] if past and not asked else [one for one in ability_points(case) if _is_meant(one, case, asked)]
    known = [*_own(case), *past, *(one for one in able if not (past and one.topic in ("experience", "fit")))]
    for situation, give in BY_SITUATION.items():
        if case.has(situation) and not (situation in DATES and any(one.topic == "progress" for one in asked)):
            known += give(case, case.words_of(situation))
    trouble = "" if (case.is_early and case.thread.stage is not Stage.ENDED) or case.said else trouble_of(case.turn)
    if trouble:
        known.append(
            Point(topic="trouble", words=shown(case.turn), about=f"{trouble} {fault_of(case.turn, trouble)}".strip())
        )
    for one in asked:
        known += _answer(one, case, known)
    yield from _revised(case)
    yield from known
    if not trouble:
        yield from _rest(case, asked)


def _revised(case: Case) -> Iterator[Point]:
    """What is to be changed in running work, beside something that goes beyond it."""
    parts = () if case.is_early or not case.has("scope_change", "free_work") else find_revisions(case.turn)
    if parts:
        yield Point(topic="revision", words=shown(parts[0]), about=name_revised(parts))


def _is_meant(point: Point, case: Case, asked: tuple[Question, ...]) -> bool:
    """Whether past work in general answers what was asked, where the questions are about something else."""
    if point.topic in ("tool", "no_tool"):
        return not any(one.topic in SIDE and _holds(one, point) for one in asked)
    if point.topic not in ("fit", "experience"):
        return True
    told = TOLD_WHERE.search(point.words) or not ABLE.search(point.words)
    if point.topic == "fit" and VALID.search(point.words):
        return False
    if point.topic == "fit" and point.words and told and asked:
        return False
    if not case.is_early or (point.topic == "fit" and case.has("vague") and point.about != "near"):
        return False
    if point.topic == "experience" and PAST.search(point.words):
        return True
    return not asked or any(one.topic in ABOUT_WORK and not is_away(one, case) for one in asked)


VALID = re.compile(r"\b(?:legally|officially) (?:valid|binding|recogni[sz]ed)\b", re.IGNORECASE)
PAST = re.compile(r"\b(?:similar|before|past|previous|(?<!bad )experience\w*|ever)\b", re.IGNORECASE)
"""Words that ask for past work, whatever is asked besides."""
SIDE = frozenset({"about", "possible", "choice", "ai", "setup", "legal", "tools"})
"""Topics of questions that name a tool and do not ask who knows it."""


def _holds(asked: Question, point: Point) -> bool:
    """Whether the tool of a point is named in just this question."""
    names = point.about.lower().split(" and ")
    return any(name in asked.words.lower() for name in names) or any(
        mention.tool.name in point.about for mention in find_mentions(asked.words)
    )


ABOUT_WORK = frozenset({"ability", "interest", "samples", "other", "work"})
DATES = frozenset({"estimate", "start_date"})
"""Situations in which running work may be read, where the client only asks when it is ready."""


def _is_answering(case: Case) -> bool:
    return case.chat.move not in {"accept_politely", "follow_up_once", "wait"}


def _answer(asked: Question, case: Case, known: list[Point]) -> list[Point]:
    """The answer to a question that no situation has answered."""
    if asked.topic == "ability":
        return _on_ability(asked, case, known)
    if asked.topic in FINE_OF and FINE.search(asked.words) and find_mentions(asked.words):
        found = _on_ability(asked._replace(words=NOT_IT.sub("", asked.words)), case, known)
        return [point.model_copy(update={"words": shown(asked.words)}) for point in found]
    topics = {point.topic for point in known}
    if asked.topic == "explain" and case.is_early and PLANNED.search(asked.words):
        return [] if "approach" in topics else list(GIVERS["approach"](case, asked.words))
    if topics & FAMILIES.get(asked.topic, frozenset({asked.topic})) or is_said(case, SAID.get(asked.topic, "-")):
        return []
    if is_left(asked, case, known):
        return []
    if asked.topic in ("work", "more") and (SEND.search(asked.words) or THEM.search(asked.words)):
        return [handed(asked.words)]
    if asked.topic == "work" and WISHED.search(asked.words):
        return [Point(topic="work", words=shown(asked.words), about="told")]
    dated = len(asked.words.split()) <= SHORT and DATED.search(case.turn)
    if not (is_answerable(asked, case) or dated):
        asked = asked._replace(topic="other")
    give = GIVERS.get(asked.topic)
    found = list(give(case, asked.words) if give is not None else term_points(asked, case))
    told = "estimate" in topics  # the days are told already
    return [point.model_copy(update={"about": ""}) if told and point.topic == "deadline" else point for point in found]


FINE_OF = frozenset({"other", "problem", "confirm", "possible"})
FINE = re.compile(
    r"\b(?:is|would) (?:that|this|it)(?: be)? (?:ok|okay|fine|alright|a problem|possible)\b", re.IGNORECASE
)
"""Words that ask whether what was told is fine: `we use this tool, is that ok?`."""
NOT_IT = re.compile(r"[, ]*\b(?:not|instead of|rather than|without) [\w.]+", re.IGNORECASE)


def _on_ability(asked: Question, case: Case, known: list[Point]) -> list[Point]:
    if is_away(asked, case) or offers_access(asked, case):
        return []
    if case.is_early and SLOT.search(_sentence_of(asked.words, case.turn)):
        return list(term_points(asked._replace(topic="slot"), case))
    if TOLD_WHERE.search(asked.words):
        return [] if known else list(term_points(asked._replace(topic="other"), case))
    if WILLING.match(asked.words) and not ABLE.search(asked.words):
        again = case.thread.stage is Stage.ENDED and AGAIN.search(asked.words)
        return list(term_points(asked._replace(topic="interest" if again else "include"), case))
    found = [] if case.has("vague") else list(points_on("fit_check", asked.words, case))
    if any(point.topic == "fit" for point in found) and not ABLE.search(asked.words):
        return list(term_points(asked._replace(topic="other"), case)) if not known else []
    told = " ".join(point.about for point in known)
    if not all(mention.tool.name in told for mention in find_mentions(asked.words)):
        tools = [point for point in found if point.topic in ("tool", "no_tool")]
        if tools:
            return tools
    answered = {point.topic for point in known} & FAMILIES["ability"]
    return [] if answered or is_covered(asked, known) else found


def _sentence_of(words: str, turn: str) -> str:
    """The sentence of a turn in which a question stands."""
    at = turn.find(words)
    return turn[max(turn.rfind(mark, 0, max(at, 0)) for mark in ".!?\n") + 1 : at + len(words)] if at >= 0 else words


SLOT = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:at|around) \d| \d{1,2} ?(?:am|pm|h\b)| (?:morning|noon|afternoon|evening))",
    re.IGNORECASE,
)
"""A time of day on which something is to be done."""
TOLD_WHERE = re.compile(
    r"\b(?:can|could|would) (?:you|u) (?:please )?(?:tell|remind|show|explain)\b.*\b(?:where|which|when|why|who|how)\b",
    re.IGNORECASE,
)
"""A thing to be told, which asks for no ability."""
WILLING = re.compile(
    r"(?:and |so |but |also )*(?:would|will) (?:you|u) (?:also |then |please )?"
    r"(?!even\b|really\b|be\b|have\b|like\b|prefer\b|say\b|think\b|recommend\b|suggest\b|agree\b|mind\b|know\b|tell\b|use\b|still\b"
    r"|ever\b|start\b|begin\b|accept\b|take\b|work\b"
    r"|come\b|visit\b|travel\b|meet\b|sign\b|pay\b|give\b|share\b|send\b|join\b|consider\b"
    r"|need\b|want\b|do\b)[a-z]+\b",
    re.IGNORECASE,
)
"""Something that the client would like to have done as part of the work: `would you interview our engineer?`"""
PLANNED = re.compile(r"\byou(?:'d| would| will|'ll| plan)?\b.*\b(?:do|build|make|plan|work)\b", re.IGNORECASE)
"""What is to be explained is the freelancer's own plan."""


def _place(point: Point, case: Case, asked: tuple[Question, ...]) -> int:
    """Where the client's words for a point begin, so that answers follow the questions."""
    own = [one.words for one in asked if point.topic in FAMILIES.get(one.topic, frozenset({one.topic}))]
    flat = " ".join(case.turn.split())
    for words in (*own[:1], point.words):
        at = flat.find(" ".join(words.removesuffix("...").split())[:24]) if words else -1
        if at >= 0:
            return at
    return LAST


LAST = 10_000


def _without_doubles(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Tell a piece of evidence once, and leave experience out where a tool already showed it."""
    kept: list[Point] = []
    for point in points:
        told = {item for other in kept for item in other.evidence}
        topics = {other.topic for other in kept}
        if point.topic == "one_first" and any(one.topic == "paid_test" for one in points):
            continue
        if point.topic == "who" and any(one.topic == "ai" for one in points):
            continue  # `do you write it yourself or with a machine` is one question
        if point.topic in {"experience", "fit"} and ({"experience", "fit", "tool"} & topics):
            continue
        repeats = bool(told & {*point.evidence})
        bare = {"evidence": (), "ground": "" if point.topic == "no_tool" else point.ground}
        kept.append(point.model_copy(update=bare) if repeats else point)
    return tuple(kept)


def _own(case: Case) -> Iterator[Point]:
    """The person's own facts: each stands in the message, in the place of what it answers."""
    for fact in case.said:
        topic = topic_of(fact)
        if topic == "availability" or re.search(r"\bstart\b", fact, re.IGNORECASE):
            yield Point(
                topic="start",
                about="said",
                ground=sentence_of(fact),
                words=case.words_of("start_date") if case.has("start_date") else "",
            )
        else:
            yield Point(topic="said", about=fact[:20], ground=sentence_of(fact))


def _rest(case: Case, questions: tuple[Question, ...]) -> Iterator[Point]:
    """What no situation covers: a call here, ordinary work talk, a question about the person."""
    if not _is_answering(case) or case.has("off_platform_call", "off_platform_contact"):
        return
    wished = wishes_call(case.turn) and not _asks(questions, "talk")
    if wished and case.is_early and case.chat.move != "decline_and_redirect":
        yield Point(topic="talk", words=shown(case.turn), ground="a call by Upwork's own tool is fine")
        return
    if [name for name in case.chat.situations if name not in {"invitation", "vague"}]:
        return
    if case.is_early:
        if questions and not case.has("vague"):
            yield from personal_points(case.turn, case)
        elif not questions and not case.said and (mood := mood_of(case.turn)):
            yield Point(topic=mood, words=shown(case.turn), ground=GROUNDS[mood])
    elif not case.said and not questions:
        yield take_up(case.turn)
    elif not case.said and WANTED.search(told := without_questions(case.turn, questions)):
        yield take_up(told)


def _asks(questions: tuple[Question, ...], topic: str) -> bool:
    return any(one.topic == topic for one in questions)
