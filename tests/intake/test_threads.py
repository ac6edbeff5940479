from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import FileError, InputError, ThreadError
from proposer.intake.threads import parse_thread, read_thread
from proposer.models.thread import Message, Stage, Thread

CHATS = Path(__file__).parent / "chats"
NAMES = sorted(path.stem for path in CHATS.glob("*.txt"))
NOW = datetime(2030, 2, 21, 12, 0, tzinfo=UTC)  # a Thursday


def chat_text(name: str) -> str:
    return (CHATS / f"{name}.txt").read_bytes().decode("utf-8")


def told(name: str) -> dict:
    return json.loads((CHATS / f"{name}.json").read_text(encoding="utf-8"))


def read_chat(name: str, text: str | None = None) -> Thread:
    return parse_thread(chat_text(name) if text is None else text, now=datetime.fromisoformat(told(name)["now"]))


def said(thread: Thread) -> list[tuple[str, str]]:
    return [(message.author, message.text) for message in thread.messages]


def authors(thread: Thread) -> str:
    return "".join(message.author[0] for message in thread.messages)


def test_there_are_chats_of_many_layouts_each_with_its_messages():
    assert len(NAMES) >= 5
    assert sorted(path.stem for path in CHATS.glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_message_of_a_chat_is_read_with_its_author_and_time(name):
    thread, expected = read_chat(name), told(name)
    assert [[one.author, one.text, one.hours_ago] for one in thread.messages] == expected["messages"]
    assert thread.stage == expected["stage"]


@pytest.mark.parametrize("name", NAMES)
def test_a_thread_comes_back_from_its_own_json(name):
    thread = read_chat(name)
    again = parse_thread(thread.model_dump_json(), now=datetime.fromisoformat(told(name)["now"]))
    assert again.model_dump(exclude={"source"}) == thread.model_dump(exclude={"source"})


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("name", NAMES)
def test_other_line_ends_change_nothing(name, end):
    assert read_chat(name, chat_text(name).replace("\n", end)) == read_chat(name)


def test_no_author_name_stays_but_in_the_words_of_a_message():
    shown = read_chat("web_2025").model_dump_json()
    assert "Whitlock" not in shown
    assert "Hello Dana" in shown


TRANSCRIPTS = {
    "plain": ("Client: can you do it?\nBudget: 500\n\nMe: yes\nTimeline: 2 weeks\nClient: ok", "cfc"),
    "small letters": ("client: hi\nme: hello", "cf"),
    "a dash": ("Client - hi there\nMe - hello", "cf"),
    "words below the label": ("Client\nhi there\n\nMe\nhello\n\nClient\nok", "cfc"),
    "a name and Me": ("Me: hello Jane\nScope: small\nJane: fine, go on", "fc"),
    "roles in brackets": ("Jane Doe (Client): hi\nSam (Freelancer): hello\nJane Doe: ok", "cfc"),
    "an accent": ("Me: salut\nÉlodie Martin: c'est combien ?\nMe: 300", "fcf"),
    "bold": ("**Client:** hi\n\n**Me:** hello", "cf"),
    "bold in a list": ("- **Client:** hi\n- **Me:** hello", "cf"),
    "headings": ("# A talk\n\n## Client\n\ncan you?\n\n### Plan\n\nnone\n\n## Me — 10:40\n\nyes", "cf"),
    "quotes": ("> Can you do this?\n> I need it soon\n\nYes, I can.\n\n> Great", "cfc"),
    "dated lines": ("2030-02-20 10:32 - Jane: two things: one, two\n2030-02-20 10:40 - You: ok", "cf"),
    "ages": ("Jane Doe · 3 days ago\nhi\nYou · 2 days ago\nhello\nJane Doe · just now\nok", "cfc"),
    "pictures and names twice": ("Jane Doe's avatar\nJane Doe\nJane Doe\n10:00 AM\nhi\nYou\n10:02 AM\nyes", "cf"),
    "a company below the name": (
        "Jane Doe\nAcme Inc.\n10:00 AM\nhi\nYou\n10:02 AM\nyes\nJane Doe\nAcme Inc.\n10:05 AM\nok",
        "cfc",
    ),
    "long dates": (
        "Jane Doe\nMonday, February 18, 2030 at 10:32:15 AM\nhi\nSam Lee (You)\nFebruary 19, 2030 9:00 AM\nyes",
        "cf",
    ),
    "a message of one word between times": (
        "You\n10:32 AM\nBrilliant\n10:35 AM\nI start now\nJane\n10:40 AM\nOk",
        "ffc",
    ),
    "the platform as an author": ("Upwork 10:00 AM\nContract started\nJane Doe 10:02 AM\nhi\nYou 10:03 AM\nyes", "cf"),
    "one speaker": ("Jane Doe\n10:32 AM\nhi there", "c"),
    "a colleague": ("Jane Doe: hi\nBob Roe: me too\nYou: hello\nBob Roe: ok\nJane Doe: ok", "ccfcc"),
}


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_many_ways_to_write_a_talk_down_are_read(name):
    text, expected = TRANSCRIPTS[name]
    assert authors(parse_thread(text, now=NOW)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Budget: 500\nNote: by Friday",
        "first part\n\nsecond part\n\n- a\n  - b",
        "see https://example.com/a:b and 10:30 works",
        "```\nMe: not a message\nClient: nor this\n```\nthat is the log",
        "Freelancers like you sent an offer? I did not",
        "I'm free at\n9:00 AM\n2:00 PM",
        "Read",
        "Monday",
        "**Scope**\n\nsmall\n\n## Later\n\nmore",
        "I sent an offer",
        "if <b>x</b> &amp; y:\n    return  1",
    ],
)
def test_the_words_of_a_message_stay_whole(words):
    text = f"Jane Doe\n10:32 AM\n{words}\nYou\n11:00 AM\nUnderstood, thank you.\nJane Doe\n11:05 AM\nand?\n"
    assert said(parse_thread(text, now=NOW)) == [
        ("client", words),
        ("freelancer", "Understood, thank you."),
        ("client", "and?"),
    ]
    assert said(parse_thread(f"Client:\n{words}\n\nMe: fine", now=NOW))[0] == ("client", words)


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("Jane Doe sent an offer", Stage.PRE_CONTRACT),
        ("You accepted the offer", Stage.ACTIVE_CONTRACT),
        ("You accepted Jane's proposal, right?", Stage.PRE_CONTRACT),
        ("Contract started", Stage.ACTIVE_CONTRACT),
        ("Jane Doe started a contract: Fix the shop", Stage.ACTIVE_CONTRACT),
        ("Milestone 1 has been funded", Stage.ACTIVE_CONTRACT),
        ("Jane Doe ended the contract", Stage.ENDED),
        ("Contract ended · Feb 20, 2030", Stage.ENDED),
        ("once the contract started, we moved", Stage.PRE_CONTRACT),
    ],
)
def test_lines_of_the_room_decide_the_stage(line, stage):
    text = f"Jane Doe\n10:32 AM\nhi\n{line}\nYou\n11:00 AM\nhello"
    assert parse_thread(text, now=NOW).stage is stage
    assert parse_thread(text, now=NOW, stage=Stage.ENDED).stage is Stage.ENDED
    assert parse_thread(f"stage: ended\n\n{text}", now=NOW).stage is Stage.ENDED


def test_the_last_event_decides():
    text = "Jane Doe 9:00 AM\nhi\nContract started\nYou 9:05 AM\nyes\nContract ended\nJane Doe 9:10 AM\nbye"
    assert parse_thread(text, now=NOW).stage is Stage.ENDED


def test_an_offers_card_is_no_message():
    text = "Jane Doe\n9:00 AM\nhi\nJane Doe sent an offer\nFix the shop\n$500.00\nView offer\nYou\n9:05 AM\nyes"
    assert said(parse_thread(text, now=NOW)) == [("client", "hi"), ("freelancer", "yes")]


@pytest.mark.parametrize(
    ("stamp", "hours"),
    [
        ("Today 11:00 AM", 1),
        ("Yesterday at 12:00", 24),
        ("Tuesday 12:00 PM", 48),
        ("Feb 20, 12:00 PM", 24),
        ("20 February, 12:00", 24),
        ("Feb 20, 2029 12:00 PM", 366 * 24 - 24 + 24),
        ("Wed, Feb 20 12:00", 24),
        ("Thursday, Feb 21 12:30 PM", 0),
        ("Dec 31, 12:00 PM", 52 * 24),
        ("2/20/30, 12:00 PM", 24),
        ("2030-02-20 12:00", 24),
        ("20.02.2030 12:00", 24),
        ("Feb 20, 2030 12:00 PM EST", 19),
        ("Feb 20, 2030 12:00 PM UTC+2", 26),
        ("3 hours ago", 3),
        ("an hour ago", 1),
        ("just now", 0),
        ("12:15 AM, Feb 21", 11.75),
        ("Feb 31, 2030 9:00", None),
        ("Feb 25, 2030 9:00", None),
        ("9:00 AM", None),
    ],
)
def test_a_time_becomes_hours_before_now(stamp, hours):
    thread = parse_thread(f"Jane Doe · {stamp}\nhi\nYou · {stamp}\nhello", now=NOW)
    assert authors(thread) == "cf"
    if stamp == "Feb 20, 2029 12:00 PM":
        hours = (NOW - datetime(2029, 2, 20, 12, tzinfo=UTC)) / timedelta(hours=1)
    assert thread.messages[0].hours_ago == (pytest.approx(hours) if hours is not None else None)


def test_numeric_dates_are_read_day_first_where_the_text_shows_it():
    text = "Jane Doe · 14/01/2030 12:00\nhi\nYou · 02/02/2030 12:00\nhello"
    assert [message.hours_ago for message in parse_thread(text, now=NOW).messages] == [38 * 24, 19 * 24]


def test_times_without_a_zone_are_read_in_that_of_now():
    now = NOW.astimezone(timezone(timedelta(hours=5)))
    assert parse_thread("Jane Doe · Today 4:00 PM\nhi", now=now).messages[0].hours_ago == 1


def test_a_year_is_found_by_its_weekday():
    thread = parse_thread("Monday, Mar 3\nJane Doe\n10:00 AM\nhi", now=NOW)
    assert thread.messages[0].sent_at == datetime(2025, 3, 3, 10, tzinfo=UTC)


def test_the_client_is_the_one_that_the_person_names():
    text = "Jane Doe: hi\nSam Lee: hello\nJane Doe: ok"
    with pytest.raises(ThreadError, match="who is the client") as caught:
        parse_thread(text)
    assert "\n" not in str(caught.value)
    assert authors(parse_thread(text, client="jane")) == "cfc"
    assert authors(parse_thread(text, client="Sam Lee")) == "fcf"
    assert authors(parse_thread(f"---\nstage: active\nclient: Jane Doe\n---\n{text}")) == "cfc"
    with pytest.raises(ThreadError, match="no message by 'Bob'"):
        parse_thread(text, client="Bob")


def test_an_offer_says_who_the_client_is():
    text = "Sam Lee 10:00 AM\nhi\nJane Doe 10:05 AM\nhello\nJane Doe sent an offer\nSam Lee 10:10 AM\nyes"
    assert authors(parse_thread(text, now=NOW)) == "fcf"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("\u200b \n", "empty"),
        ("can you do this for me", "no messages found"),
        ("stage: soon\n\nClient: hi", "stage 'soon' is unknown"),
        (b"\xff\xfe\xfa", "UTF-16"),
        (b"\x89PNG\r\n", "binary"),
        (b"a" * 5_000_000, "1 MB"),
        ("a" * 5_000_000, "longer than"),
    ],
)
def test_what_holds_no_talk_is_refused_in_one_line(text, words):
    with pytest.raises(InputError, match=words) as caught:
        parse_thread(text, source="talk.txt")
    assert "talk.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


FRONT = """stage: active contract
project: Labels
deadline: 2030-03-01
job: We need labels.
letter:
  Hello,

  I can.
"""


@pytest.mark.parametrize("shape", ["{}\nClient: hi", "# Talk\n\n{}\nClient: hi", "---\n{}---\nClient: hi"])
def test_lines_at_the_top_say_what_it_is(shape):
    thread = parse_thread(shape.format(FRONT))
    assert (thread.stage, thread.project, thread.deadline) == (Stage.ACTIVE_CONTRACT, "Labels", "2030-03-01")
    assert thread.letter == "Hello,\n\nI can."
    assert thread.job is not None
    assert thread.job.description == "We need labels."
    assert said(thread) == [("client", "hi")]


def test_a_post_and_a_letter_may_be_files_beside_the_talk(tmp_path):
    (tmp_path / "job.md").write_text("# Labels\n\nPrint them.", "utf-8")
    (tmp_path / "letter.txt").write_text("Hello there.", "utf-8")
    (tmp_path / "talk.md").write_text("job: job.md\nletter: letter.txt\n\nClient: hi", "utf-8")
    thread = Thread.read(tmp_path / "talk.md")
    assert thread.job is not None
    assert (thread.job.title, thread.letter, thread.source) == ("Labels", "Hello there.", str(tmp_path / "talk.md"))


def test_a_talk_names_no_file_outside_its_folder(tmp_path):
    (tmp_path / "secret.txt").write_text("a secret", "utf-8")
    (tmp_path / "in").mkdir()
    talk = tmp_path / "in" / "talk.md"
    for named in ("../secret.txt", str(tmp_path / "secret.txt")):
        talk.write_text(f"letter: {named}\n\nClient: hi", "utf-8")
        with pytest.raises(ThreadError, match="in the folder of the conversation"):
            read_thread(talk)
    assert parse_thread(f"letter: {tmp_path / 'secret.txt'}\n\nClient: hi").letter is None


@pytest.mark.parametrize("name", ["talk.json", "talk.toml", "talk"])
def test_a_file_is_read_by_its_suffix_or_by_what_it_holds(tmp_path, name):
    path = tmp_path / name
    rows = '[[messages]]\nauthor = "client"\ntext = """\nhi\n\nthere"""\n'
    path.write_text(
        '{"messages": [{"author": "client", "text": "hi\\n\\nthere"}]}' if name.endswith("json") else rows, "utf-8"
    )
    assert said(read_thread(path)) == [("client", "hi\n\nthere")]


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(FileError, match="no such file"):
        read_thread(tmp_path / "none.md")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    assert_read_or_refused(data)


PIECES = st.sampled_from(
    [
        *("Jane Doe", "You", "10:32 AM", "Client:", "Me: ", "**Me**", "## Client", "> a", "Today", "Mar 3"),
        *("[1:00 PM] X: y", "```", "---", "stage: ended", "job: a.md", "letter: |", "  x", "View offer"),
        *("Contract ended", "JD", "a.pdf 1 kB", "", "hi", "99:99", "13:00 PM", "Feb 31, 9:00 AM", "31/12/99 9:00"),
        *("0 days ago", "{", "[[messages]]", ":", "**", "("),
    ]
)


@given(st.lists(PIECES | st.text(max_size=12), max_size=25).map("\n".join))
def test_any_lines_are_read_or_refused(text):
    assert_read_or_refused(text)


def assert_read_or_refused(data):
    try:
        thread = parse_thread(data, now=NOW)
    except InputError as error:
        one_line = "\n" not in str(error)
        assert one_line
        return
    assert all(message.text.strip() for message in thread.messages)
    assert all(message.hours_ago is None or message.hours_ago >= 0 for message in thread.messages)


WORDS = st.lists(st.sampled_from(["the", "draft", "export", "looks", "better", "Two", "rows", "please"]), min_size=1)
TEXTS = WORDS.map(" ".join).map(lambda text: f"{text}.")
TURNS = st.lists(
    st.tuples(st.sampled_from(["client", "freelancer"]), st.lists(TEXTS, min_size=1, max_size=3)), min_size=1
)


@given(TURNS, st.sampled_from(["page", "line", "colon", "bold", "heading"]))
def test_a_talk_written_down_is_read_back(turns, layout):
    shapes = {
        "page": lambda name, n: f"{name}\nFeb {1 + n % 20}, 2030 {1 + n % 11}:05 AM\n",
        "line": lambda name, n: f"{name}  {10 + n % 2}:{n % 60:02} AM\n",
        "colon": lambda name, _: f"{name}: ",
        "bold": lambda name, _: f"**{name}**\n\n",
        "heading": lambda name, _: f"## {name}\n\n",
    }
    turns = turns[:15]
    names = {"client": "Mina Holt", "freelancer": "You"}
    text = "\n\n".join(
        shapes[layout](names[who], number) + "\n\n".join(parts) for number, (who, parts) in enumerate(turns)
    )
    expected = [(who, "\n\n".join(parts)) for who, parts in turns]
    assert said(parse_thread(text, client="Mina Holt" if text.count("Mina Holt") else None, now=NOW)) == expected


NOISE = st.one_of(
    st.sampled_from(["View offer", "Search messages", "Load more", "2 new messages", "12:30 PM local time", "", "MH"]),
    st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po", "So"]), max_size=30).map(lambda words: f"zq {words}."),
)


@given(st.data(), st.sampled_from(["web_2025", "one_line_24h", "mobile_times_below", "bracketed_times"]))
def test_noise_between_messages_moves_no_message_to_another_author(data, name):
    text, thread = chat_text(name), read_chat(name)
    ends = [
        text.index(message.text.split("\n")[-1], 20) + len(message.text.split("\n")[-1]) for message in thread.messages
    ]
    if name == "mobile_times_below":
        ends = [text.index("\n", end + 1) for end in ends]
    for end in sorted(set(ends), reverse=True):
        noise = data.draw(st.lists(NOISE, max_size=3))
        text = text[:end] + "".join(f"\n{line}" for line in noise) + text[end:]
    assert authors(read_chat(name, text)) == authors(thread)


def test_a_long_talk_is_read_whole():
    text = "\n".join(f"{'Client' if n % 2 else 'Me'}: message {n}" for n in range(5000))
    assert len(parse_thread(text).messages) == 5000


def test_messages_are_values():
    assert Message(author="client", text="hi").sent_at is None


@pytest.mark.parametrize(
    "run", [" ", "\t", "> ", "\n ", "a ", "(", "1:", "**", "#", "\u200b", "Today\n", "You\n", "1 PM\n"]
)
def test_long_runs_are_read_or_refused(run):
    assert_read_or_refused(f"Client: a{run * 20_000}b")
    assert_read_or_refused(f"{run * 20_000}Me: b")
