"""Silence: when a client went quiet, what explains it, and when one follow-up is due (D-29)."""

from datetime import UTC, datetime, timedelta

import pytest

from proposer.analysis.chat.reader import Heard, conclude
from proposer.analysis.chat.turns import take_turns
from proposer.models.base import Span
from proposer.models.reading import ChatReading, FoundSituation
from proposer.models.thread import Message, Stage, Thread

BEFORE, RUNNING = Stage.PRE_CONTRACT, Stage.ACTIVE_CONTRACT
WAIT, FOLLOW = "wait", "follow_up_once"
SIDES = {"c": "client", "f": "freelancer"}
Said = tuple[str, float, str]

SILENCES: list[tuple[Stage, list[Said], str]] = [
    (BEFORE, [("c", 50, "Which day could we begin?"), ("f", 49, "Thursday works.")], FOLLOW),
    (
        BEFORE,
        [("c", 50, "Thanks, I'll read it on the train and reply on Thursday."), ("f", 49, "Have a good trip.")],
        WAIT,
    ),
    (BEFORE, [("c", 130, "Thanks, I'll reply tomorrow."), ("f", 129, "Good.")], FOLLOW),
    (BEFORE, [("c", 90, "our CFO is on leave for two more weeks, back to you then"), ("f", 89, "Fine.")], WAIT),
    (
        BEFORE,
        [
            ("c", 90, "we launch in six weeks so time is short. what's your rate?"),
            ("f", 89, "60 an hour. Which page first?"),
        ],
        FOLLOW,
    ),
    (
        BEFORE,
        [
            ("c", 60, "I need this by Friday. Is that ok?"),
            ("f", 59, "Yes, if I get the text by Tuesday. Can you send it?"),
        ],
        FOLLOW,
    ),
    (BEFORE, [("c", 75, "Wir melden uns nächste Woche bei Ihnen."), ("f", 74, "Gern.")], WAIT),
    (BEFORE, [("c", 75, "Je vous réponds lundi."), ("f", 74, "Parfait.")], WAIT),
    (BEFORE, [("c", 300, "Je vous réponds lundi."), ("f", 299, "Parfait.")], FOLLOW),
    (BEFORE, [("c", 75, "Te aviso el jueves cuando hable con mi jefe"), ("f", 74, "Claro.")], WAIT),
    (BEFORE, [("c", 75, "let me sleep on it"), ("f", 74, "Of course.")], FOLLOW),
    (
        BEFORE,
        [
            ("c", 400, "let me sleep on it"),
            ("f", 399, "Of course."),
            ("f", 250, "A thought while you decide: the index page could go first."),
        ],
        WAIT,
    ),
    (BEFORE, [("c", 30, "let me sleep on it"), ("f", 29, "Of course.")], WAIT),
    (
        BEFORE,
        [("c", 70, "I'm at a trade fair all week, will look at it after the fair"), ("f", 69, "Good luck there.")],
        WAIT,
    ),
    (
        BEFORE,
        [("c", 200, "I'm at a trade fair all week, will look at it after the fair"), ("f", 199, "Good luck there.")],
        FOLLOW,
    ),
    (
        BEFORE,
        [
            ("c", 100, "My wife is having a baby any day, I'll be back on this in a month"),
            ("f", 99, "Congratulations!"),
        ],
        WAIT,
    ),
    (
        BEFORE,
        [
            ("c", 49, "Do you have samples of maps?"),
            ("f", 47, "Yes, two attached. Is yours for print?"),
            ("f", 46, "And one more as vector."),
        ],
        FOLLOW,
    ),
    (
        BEFORE,
        [
            ("c", 100, "Do you have samples of maps?"),
            ("f", 99, "Yes, two attached. Is yours for print?"),
            ("f", 20, "Just bumping this up."),
        ],
        WAIT,
    ),
    (BEFORE, [("f", 100, "Hello, I read your post twice.")], WAIT),
    (
        RUNNING,
        [("c", 100, "ok"), ("f", 99, "The second draft is in the folder, shall I go on with part three?")],
        FOLLOW,
    ),
    (RUNNING, [("c", 100, "ok"), ("f", 99, "Great.")], WAIT),
    (RUNNING, [("c", 72, "I will upload the logos on Monday"), ("f", 71, "Thanks.")], WAIT),
    (RUNNING, [("c", 240, "I will upload the logos on Monday"), ("f", 239, "Thanks.")], FOLLOW),
    (BEFORE, [("c", 3, "one minute, fetching the file")], WAIT),
    (BEFORE, [("c", 3, "On a flight now. I'll write the details when I land.")], WAIT),
    (BEFORE, [("c", 3, "Will show your plan to my co-founder tonight and come back to you.")], WAIT),
    (BEFORE, [("c", 3, "please wait for the second file before you answer")], WAIT),
    (BEFORE, [("c", 60, "We have the funding meeting on the 14th and decide then"), ("f", 59, "Good luck.")], WAIT),
    (BEFORE, [("c", 260, "We have the funding meeting on the 14th and decide then"), ("f", 259, "Good luck.")], FOLLOW),
    (BEFORE, [("c", 90, "do not remind me pls, I come back when the permit is there"), ("f", 89, "Understood.")], WAIT),
    (BEFORE, [("c", 60, "looks good. monday I will know more"), ("f", 59, "Good.")], WAIT),
    (BEFORE, [("c", 60, "zavtra napishu"), ("f", 59, "horosho")], FOLLOW),
    (BEFORE, [("c", 60, "на следующей неделе отвечу"), ("f", 59, "хорошо")], WAIT),
    (
        BEFORE,
        [("c", 80, "Not before the summer break is over, so talk to you in September!"), ("f", 79, "See you then.")],
        WAIT,
    ),
    (
        BEFORE,
        [
            ("c", 54, "How many rounds of edits?"),
            ("f", 53, "Two."),
            ("c", 52, "ok good"),
            ("f", 51, "Shall I reserve Tuesday?"),
        ],
        FOLLOW,
    ),
]
"""Stage, messages with the hours since, and the move."""
MONDAY = datetime(2026, 3, 9, 10, 0, tzinfo=UTC)


def read(stage: Stage, said: list[Said], *, situations: tuple[str, ...] = ()) -> ChatReading:
    messages = (
        Message.model_validate({"author": SIDES[side], "text": text, "hours_ago": float(hours)})
        for side, hours, text in said
    )
    talk = Thread(project="Map of a canal", stage=stage, messages=tuple(messages))
    return conclude(talk, take_turns(talk), Heard("none", None, "", tuple(found(name) for name in situations)))


def found(name: str) -> FoundSituation:
    return FoundSituation(name=name, span=Span(start=0, end=1, text="x", field="message:0"))


@pytest.mark.parametrize(("stage", "said", "move"), SILENCES, ids=[f"{row[1][0][2][:40]}-{row[2]}" for row in SILENCES])
def test_one_follow_up_is_due_only_when_nothing_explains_the_silence(stage: Stage, said: list[Said], move: str) -> None:
    reading = read(stage, said)
    assert reading.move == move
    assert reading.max_questions == (0 if move == WAIT else 1)
    assert reading.kind == (None if move == WAIT else "follow_up")


@pytest.mark.parametrize(("hours", "quiet"), [(48.0, False), (48.5, True), (400.0, True)])
def test_a_client_is_quiet_after_more_than_two_days(hours: float, *, quiet: bool) -> None:
    reading = read(BEFORE, [("c", hours, "Do you draw locks?"), ("f", hours - 1, "Yes. How many has the canal?")])
    assert (reading.situations == ("gone_quiet",)) == quiet


def test_a_closed_talk_is_left_alone() -> None:
    reading = read(BEFORE, [("c", 90, "We took somebody else."), ("f", 89, "Thanks.")], situations=("rejection",))
    assert (reading.move, reading.situations) == (WAIT, ("rejection",))


def test_what_was_asked_before_the_freelancers_answer_is_not_tagged_again() -> None:
    reading = read(BEFORE, [("c", 9, "What does it cost?"), ("f", 8, "300.")], situations=("price",))
    assert (reading.move, reading.situations) == (WAIT, ())


def test_without_times_nobody_is_chased() -> None:
    messages = (Message(author="client", text="Which inks?"), Message(author="freelancer", text="Two. Which size?"))
    talk = Thread(messages=messages)
    reading = conclude(talk, take_turns(talk), Heard("low", None, "", ()))
    assert reading.move == WAIT
    assert "unknown" in reading.reasons[0]


@pytest.mark.parametrize(
    ("words", "days", "move"),
    [
        ("I'll be back on Thursday.", 3, WAIT),
        ("I'll be back on Thursday.", 6, FOLLOW),
        ("I'll be back on Sunday.", 6, WAIT),
        ("We decide on the 20th.", 10, WAIT),
        ("We decide on the 20th.", 14, FOLLOW),
        ("We decide on April 2nd.", 20, WAIT),
        ("We decide on 2 May.", 50, WAIT),
        ("We decide on 2 May.", 56, FOLLOW),
    ],
)
def test_a_known_day_is_counted_by_the_calendar(words: str, days: int, move: str) -> None:
    said = (("client", words, MONDAY), ("freelancer", "Good.", MONDAY + timedelta(hours=1)))
    messages = tuple(Message.model_validate({"author": a, "text": text, "sent_at": at}) for a, text, at in said)
    talk = Thread(project="Map of a canal", messages=messages)
    now = MONDAY + timedelta(days=days)
    assert conclude(talk, take_turns(talk, now), Heard("low", None, "", ()), now).move == move


@pytest.mark.parametrize(("days", "move"), [(4.5, FOLLOW), (8.0, WAIT)])
def test_now_gives_a_day_to_messages_that_only_know_their_hours(days: float, move: str) -> None:
    """130 hours before Friday night it was Sunday: Wednesday is over. Before Tuesday it was Thursday: it is ahead."""
    messages = (
        Message(author="client", text="I'll write on Wednesday.", hours_ago=130.0),
        Message(author="freelancer", text="Good.", hours_ago=129.0),
    )
    talk = Thread(project="Map of a canal", messages=messages)
    now = MONDAY + timedelta(days=days)
    assert conclude(talk, take_turns(talk, now), Heard("low", None, "", ()), now).move == move
