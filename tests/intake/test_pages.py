from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.intake import parse_job
from proposer.models.job import Activity, ClientFacts, JobPost

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))


def page_text(name: str) -> str:
    return (PAGES / f"{name}.txt").read_bytes().decode("utf-8")


def expected_fields(name: str) -> dict[str, object]:
    """Every field of a post: what the page says, and unknown for all the rest."""
    told = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    return flat(JobPost.model_validate(told))


def flat(job: JobPost) -> dict[str, object]:
    fields = {name: value for name, value in job if name not in {"source", "activity", "client"}}
    fields |= {f"activity.{name}": value for name, value in job.activity}
    return fields | {f"client.{name}": value for name, value in job.client}


def test_there_are_pages_of_many_layouts_each_with_its_fields():
    assert len(NAMES) >= 25
    assert sorted(path.stem for path in PAGES.glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_page_is_read_and_nothing_else(name):
    found, expected = flat(parse_job(page_text(name))), expected_fields(name)
    wrong = {field: (found[field], value) for field, value in expected.items() if found[field] != value}
    assert wrong == {}


def test_the_pages_name_every_field_of_a_post_somewhere():
    told = {field for name in NAMES for field, value in expected_fields(name).items() if value not in (None, "", ())}
    never = {"client.company"}
    fields = JobPost.model_fields.keys() - {"source", "activity", "client"}
    fields |= {f"activity.{field}" for field in Activity.model_fields}
    fields |= {f"client.{field}" for field in ClientFacts.model_fields}
    assert fields - told == never


NOISE = (
    *("Save job", "Copy link", "Flag as inappropriate", "Learn more", "Upgrade your membership", "Remote Job"),
    *("Share", "Apply now", "", "Feedback", "Messages", "Phone number verified"),
)
QUIET = ("2021_hourly_us_only", "2024_fixed_full", "2024_hourly_questions", "2026_fixed_bids", "2026_activity_first")


def gaps_of(text: str, description: str, heading: str = "") -> list[int]:
    """Ends of the lines that noise may follow: not inside the client's own text, nor between a label and its value.

    With a heading, only those below it.
    """
    start = text.index(description)
    first = text.index(heading) + len(heading)
    ends = []
    place = 0
    for line in text.split("\n")[:-1]:
        place += len(line) + 1
        outside = place <= start or place > start + len(description)
        if outside and place > first and not line.rstrip().endswith((":", "-")):
            ends.append(place)
    return ends


@given(name=st.sampled_from(QUIET), data=st.data())
def test_noise_between_the_fields_changes_none(name: str, data: st.DataObject):
    text = page_text(name)
    job = parse_job(text)
    gaps = gaps_of(text, job.description)
    chosen = data.draw(st.lists(st.tuples(st.sampled_from(gaps), st.sampled_from(NOISE)), max_size=12))
    for place, line in sorted(chosen, reverse=True):
        text = f"{text[:place]}{line}\n{text[place:]}"
    assert parse_job(text) == job


@given(name=st.sampled_from(QUIET), data=st.data())
def test_words_that_are_no_field_of_the_page_change_none(name: str, data: st.DataObject):
    text = page_text(name)
    job = parse_job(text)
    gaps = gaps_of(text, job.description, "\nAbout the client\n")
    words = st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po", "So"]), max_size=30)
    chosen = data.draw(st.lists(st.tuples(st.sampled_from(gaps), words), max_size=8))
    for place, line in sorted(chosen, reverse=True):
        text = f"{text[:place]}zq {line}\n{text[place:]}"
    assert parse_job(text) == job
