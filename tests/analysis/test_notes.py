"""What a post says besides its kind of work: notes, the person, the size; and the table of notes itself."""

import re
import tomllib
from importlib.resources import files

import pytest

from proposer.analysis.wants.notes import find_notes, find_person, find_quantity
from proposer.analysis.wants.table import load_works
from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.models.job import JobPost
from proposer.models.people import PublicProfile

TABLE = tomllib.loads(files("proposer.data").joinpath("notes.toml").read_text("utf-8"))
TEXTS = sorted(
    (key, kind, text)
    for key, raw in TABLE.items()
    for kind in ("detail", "concern", "opening", "ask")
    for text in raw.get(kind, ())
)


def post(text: str) -> JobPost:
    return JobPost(title="Help wanted", description=text)


@pytest.mark.parametrize("key", sorted(TABLE))
def test_every_note_says_something_and_knows_its_kinds_of_work(key: str) -> None:
    raw = TABLE[key]
    assert set(raw) <= {"match", "not", "kinds", "except", "detail", "concern", "opening", "ask", "early"}
    assert raw.get("detail") or raw.get("concern")
    assert {*raw.get("kinds", ()), *raw.get("except", ())} <= set(load_works())


@pytest.mark.parametrize(("key", "kind", "text"), TEXTS)
def test_every_sentence_of_a_note_is_whole_and_clean(key: str, kind: str, text: str) -> None:
    assert re.search(r"[?]$" if kind == "ask" else r"[.?]$", text), key
    filled = text.format(name="your shop", Name="Your shop", who="your editor", Who="Your editor")
    assert filled[0].isupper()
    assert not re.search(r"[\u2013\u2014!]|\b(?:guarantee|perfect|seamless|promise|excited)", filled)
    assert not lint(filled, LintContext(kind="cover_letter", profile=PublicProfile())).errors
    assert ("{name}" in text or "{Name}" in text) is (kind == "opening")


def test_no_sentence_stands_in_two_notes() -> None:
    assert len({text for _, _, text in TEXTS}) == len(TEXTS)


@pytest.mark.parametrize(
    ("text", "work", "key"),
    [
        ("Some orders are booked twice, others are entered twice.", "integration", "duplicates"),
        ("It must never happen that two guests get a double booking.", "web_app", "double_booking"),
        ("We have a sandbox for tests.", "erp", "live_system_sandbox"),
        ("Everything falls under GDPR.", "crm", "privacy"),
        ("Artwork is CMYK with bleed.", "packaging", "print_ready"),
    ],
)
def test_a_note_is_found_where_the_post_gives_cause(text: str, work: str, key: str) -> None:
    assert key in [note.key for note in find_notes(post(text), work)]


def test_a_note_of_another_kind_of_work_is_not_found() -> None:
    assert find_notes(post("Artwork is CMYK with bleed."), "tax") == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ask our bookkeeper about it.", "your bookkeeper"),
        ("Our controller Odalys will keep it going.", "Odalys"),
        ("We need a bookkeeper.", None),
    ],
)
def test_the_person_who_takes_part_is_named(text: str, person: str | None) -> None:
    assert find_person(post(text)) == person


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("We ship 2,300 orders a month to farms.", "2,300 orders a month"),
        ("There are 18 village portals to read.", "18 village portals"),
        ("You have 5 years of experience.", None),
        ("We pay $40 rows.", None),
        ("Since 2019 customers ask for it.", None),
        ("It holds 3 tables.", None),
    ],
)
def test_the_size_of_a_job_is_a_figure_with_its_thing(text: str, quantity: str | None) -> None:
    assert find_quantity(post(text)) == quantity
