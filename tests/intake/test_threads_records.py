from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import InputError, ThreadError
from proposer.intake.threads import parse_lines, parse_record, parse_thread
from proposer.models.thread import Stage

NOW = datetime(2030, 2, 21, 12, 0, tzinfo=UTC)


def message(**fields):
    return {"author": "client", "text": "hi", **fields}


def only(fields):
    return parse_record({"messages": [message(**fields)]}, now=NOW).messages[0]


def test_a_record_becomes_a_thread():
    thread = parse_record(
        {
            "id": "t-1",
            "stage": "active_contract",
            "project": "Two  labels\n",
            "messages": [message(hours_ago=30), {"author": "freelancer", "text": "Hello.\n\n- a", "hours_ago": 2}],
            "letter": "Hello,\n\nI can.",
            "deadline": "2030-03-01",
            "job": {"title": "Labels", "description": "Print labels."},
            "labels": ["unknown"],
        },
        now=NOW,
    )
    assert (thread.id, thread.stage, thread.project) == ("t-1", Stage.ACTIVE_CONTRACT, "Two labels")
    assert [(one.author, one.text, one.hours_ago) for one in thread.messages] == [
        ("client", "hi", 30),
        ("freelancer", "Hello.\n\n- a", 2),
    ]
    assert (thread.letter, thread.deadline) == ("Hello,\n\nI can.", "2030-03-01")
    assert thread.job is not None
    assert thread.job.title == "Labels"


@pytest.mark.parametrize(
    ("word", "author"),
    [
        *((word, "client") for word in ("client", "Client", "CUSTOMER", "buyer", "user", "the client")),
        *((word, "freelancer") for word in ("freelancer", "You", "me", "contractor", "assistant")),
    ],
)
def test_authors_have_many_words(word, author):
    assert only({"author": word}).author == author


def test_names_are_placed_by_the_other_side():
    rows = [{"from": "Jane", "body": "hi"}, {"sender": "me", "message": "hello"}]
    assert [one.author for one in parse_record({"messages": rows}).messages] == ["client", "freelancer"]
    rows[1]["sender"] = "Sam"
    with pytest.raises(ThreadError, match="who is the client"):
        parse_record({"messages": rows})
    assert [one.author for one in parse_record({"messages": rows}, client="Sam").messages] == ["freelancer", "client"]


@pytest.mark.parametrize(
    ("fields", "hours"),
    [
        ({"hours_ago": 3}, 3),
        ({"hours_ago": 0.5}, 0.5),
        ({"hours_ago": -1}, 0),
        ({"hours_ago": -500}, None),
        ({"hours_ago": True}, None),
        ({"hours_ago": "3"}, None),
        ({"hours_ago": float("nan")}, None),
        ({"hours_ago": 10**400}, None),
        ({"sent_at": "2030-02-21T10:00:00Z"}, 2),
        ({"sent_at": "2030-02-21T10:00:00+02:00"}, 4),
        ({"sent_at": "2030-02-21T10:00:00"}, 2),
        ({"sent_at": "2030-02-21T12:10:00Z"}, 0),
        ({"sent_at": "soon"}, None),
        ({"sent_at": ["x"]}, None),
        ({"sent_at": 1e300}, None),
        ({"sent_at": datetime(2030, 2, 21, 11, tzinfo=UTC)}, 1),
        ({"sent_at": NOW.timestamp() - 3600}, 1),
        ({}, None),
    ],
)
def test_times_are_hours_before_now_or_unknown(fields, hours):
    assert only(fields).hours_ago == hours


@pytest.mark.parametrize("key", ["id", "stage", "project", "letter", "deadline", "job"])
@pytest.mark.parametrize("value", [None, 5.5, [], {}, True, ["x"], {"a": 1}, ""])
def test_a_value_of_the_wrong_type_reads_as_unknown(key, value):
    plain = parse_record({"messages": [message()]})
    assert parse_record({"messages": [message()], key: value}) == plain


def test_messages_without_words_are_left_out():
    rows = [message(), message(text=" "), message(text=5), 7, None, {}]
    assert len(parse_record({"messages": rows}).messages) == 1


def test_a_room_where_nobody_wrote_is_a_thread():
    assert parse_record({"messages": []}).messages == ()


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ({}, "it needs `messages`"),
        ({"messages": "hi"}, "it needs `messages`"),
        ({"messages": [1]}, "no messages in it"),
        ({"messages": [message(), {"text": "x"}]}, "message 2 has no author"),
        ({"messages": [message(author=5)]}, "message 1 has no author"),
    ],
)
def test_what_holds_no_talk_is_refused(record, words):
    with pytest.raises(ThreadError, match=words) as caught:
        parse_record(record, source="x.json")
    assert str(caught.value).startswith("x.json: ")


def test_messages_given_newest_first_are_turned_round():
    rows = [message(text="new", hours_ago=1), message(text="old", hours_ago=9)]
    assert [one.text for one in parse_record({"messages": rows}).messages] == ["old", "new"]
    rows[0]["hours_ago"] = None
    assert [one.text for one in parse_record({"messages": rows}).messages] == ["new", "old"]


def test_json_may_be_a_list_of_messages_but_not_of_talks():
    assert len(parse_thread(json.dumps([message(), message()])).messages) == 2
    with pytest.raises(ThreadError, match="holds 2 conversations"):
        parse_thread(json.dumps([{"messages": [message()]}] * 2))


def test_json_lines_are_split_at_line_feeds_alone():
    rows = [{"id": 7, "messages": [message(text="a\u2028b")]}, {"id": "x", "messages": [message(text="c\rd")]}]
    data = "\ufeff" + "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\r\n"
    found = list(parse_lines(data.encode(), "talks", now=NOW))
    assert [(row.place, row.id, row.error) for row in found] == [("talks:1", 7, None), ("talks:3", "x", None)]
    assert [row.thread.messages[0].text for row in found if row.thread] == ["a\nb", "c\nd"]
    assert list(parse_lines(data.encode().split(b"\n"), "talks", now=NOW)) == found


@pytest.mark.parametrize(
    ("line", "key", "error"),
    [
        (b"{", None, "broken JSON at column 2"),
        (b"[1]", None, "not a conversation"),
        (b'{"id": "x"}', "x", "it needs `messages`"),
        (b'{"id": true, "messages": 5}', None, "it needs `messages`"),
        (b'{"id": 3, "messages": [{"text": "x"}]}', 3, "message 1 has no author"),
        (b'{"text": "\xff"}', None, "not UTF-8 at byte 10"),
        (b"[" * 100_000, None, "nested too deeply"),
        (b'{"id": ' + b"9" * 5000 + b"}", None, "a number too long"),
        (b'{"id": "' + b"x" * 1_000_001 + b'"}', None, "too much"),
    ],
)
def test_a_bad_line_is_told_and_costs_no_other(line, key, error):
    good = json.dumps({"id": "ok", "messages": [message()]}).encode()
    rows = list(parse_lines(b"\n".join([good, line, good]), "talks"))
    assert [row.thread is None for row in rows] == [False, True, False]
    assert rows[1].id == key
    assert rows[1].error is not None
    assert rows[1].error.startswith("talks:2: ")
    assert error in rows[1].error
    assert "\n" not in rows[1].error


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
ROWS = st.lists(
    st.dictionaries(st.sampled_from(["author", "text", "hours_ago", "sent_at", "role", "time", "x"]), VALUES) | VALUES,
    max_size=4,
)
RECORDS = st.fixed_dictionaries(
    {}, optional={"messages": ROWS | VALUES, **dict.fromkeys(["id", "stage", "job", "letter", "deadline"], VALUES)}
)


@given(RECORDS)
def test_any_record_is_read_or_refused(record):
    try:
        thread = parse_record(record, now=NOW)
    except InputError as error:
        one_line = "\n" not in str(error)
        assert one_line
        return
    assert all(one.hours_ago is None or one.hours_ago >= 0 for one in thread.messages)
    assert thread.model_dump_json()
