from __future__ import annotations

import pytest

from proposer.intake import parse_job


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        ("# Fix the lamp shop\n\nIt is broken.", "Fix the lamp shop", "It is broken."),
        ("Fix the lamp shop\n\nIt is broken.", "Fix the lamp shop", "It is broken."),
        ("Title: Fix the lamp shop\nIt is broken.", "Fix the lamp shop", "It is broken."),
        ("We need help with lamps. It is broken.", "", "We need help with lamps. It is broken."),
        ("We need help with lamps.\nIt is broken.", "", "We need help with lamps.\nIt is broken."),
        ("- fix lamps\n- fix bulbs", "", "- fix lamps\n- fix bulbs"),
    ],
)
def test_the_title_is_a_heading_or_a_short_first_line(text, title, description):
    job = parse_job(text)
    assert (job.title, job.description) == (title, description)


def test_json_from_a_pipe_is_recognised():
    assert parse_job('{"title": "Lamps", "description": "Fix them."}', "-").title == "Lamps"


def test_text_that_only_starts_like_json_stays_text():
    assert parse_job("{lamps} are broken.").description == "{lamps} are broken."


def test_toml_holds_any_field():
    job = parse_job(
        'title = "Lamps"\ndescription = """Fix\nthem."""\nbudget = 90\nquestions = ["Why you?"]', format="toml"
    )
    assert (job.description, job.budget, job.questions) == ("Fix\nthem.", 90, ("Why you?",))


def test_a_post_that_lists_skills_and_duration_is_no_page():
    text = "Lamp data\n\nTidy our lamp data.\n\n# Skills:\nSQL\n\nLess than 30 hrs/week\n1-3 months\nExpert"
    text += "\nTell us how you would start."
    assert parse_job(text).description.endswith("Tell us how you would start.")
