import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.models.people import Evidence
from proposer.profiles import load_freelancer, match_skills, rank_evidence, same_skills, spell_skill


@pytest.mark.parametrize(
    ("text", "skills", "expected"),
    [
        ("We need JavaScript", ["Java", "JavaScript"], ["JavaScript"]),
        ("A Java service", ["Java", "JavaScript"], ["Java"]),
        ("Firmware in C++ and C#", ["C", "C++", "C#"], ["C++", "C#"]),
        ("Drivers in C, tests in Python", ["C", "C++"], ["C"]),
        ("some js work", ["JavaScript"], ["JavaScript"]),
        ("NodeJS or node.js", ["Node.js", "JavaScript"], ["Node.js"]),
        ("a React Native app", ["React", "React Native"], ["React Native"]),
        ("sync with QBO", ["QuickBooks Online"], ["QuickBooks Online"]),
        ("our Quickbooks file", ["QuickBooks Online"], ["QuickBooks Online"]),
        ("Postgres, webhook", ["Webhooks", "PostgreSQL"], ["Webhooks", "PostgreSQL"]),
        ("brand guide", ["Brand Guidelines"], ["Brand Guidelines"]),
        ("a terminology list", ["Terminology"], ["Terminology"]),
        ("", ["Python"], []),
        ("Python", [], []),
        ("...", ["+", "", " "], []),
        ("Python python PYTHON", ["Python", "python", "Python"], ["Python", "python"]),
    ],
)
def test_skills_are_matched_as_whole_words_in_any_spelling(text: str, skills: list[str], expected: list[str]) -> None:
    assert list(match_skills(text, skills)) == expected


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("A backend in Go would be fine", "Go"),
        ("Go developer wanted", "Go"),
        ("golang", "Go"),
        ("Python, R, SQL", "R"),
        ("some R scripts", "R"),
        ("We build it using Make", "Make"),
        ("an excel spreadsheet", "Excel"),
        ("figures kept in Excel", "Excel"),
        ("an iOS app in Swift", "Swift"),
    ],
)
def test_a_skill_that_is_an_ordinary_word_counts_as_a_name(text: str, skill: str) -> None:
    assert match_skills(text, [skill]) == (skill,)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Go ahead and apply", "Go"),
        ("ready to go live", "Go"),
        ("We know Python. Go on", "Go"),
        ("R u available", "R"),
        ("Make sure it works", "Make"),
        ("we make soap", "Make"),
        ("people who excel at writing", "Excel"),
        ("a swift answer", "Swift"),
        ("in a word", "Word"),
        ("access to our files", "Access"),
        ("express shipping", "Express"),
        ("plan C", "C"),
    ],
)
def test_an_ordinary_word_is_not_a_skill(text: str, skill: str) -> None:
    assert match_skills(text, [skill]) == ()


def test_tags_are_compared_by_the_name_the_field_uses() -> None:
    assert same_skills(["reactjs", "Go", "api integration"], ["React", "Go", "API", "Python"]) == ("React", "Go", "API")
    assert spell_skill("JS") == "JavaScript"
    assert spell_skill(" Basket Weaving ") == "Basket Weaving"


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=5))
def test_any_text_and_any_skills_can_be_matched(text: str, skills: list[str]) -> None:
    assert set(match_skills(text, skills)) <= set(skills)


def test_evidence_is_ranked_by_what_it_shares_with_the_job() -> None:
    ranked = rank_evidence("Our Shopify orders must reach QuickBooks", load_freelancer().evidence)
    assert ranked[0].id == "shopify-quickbooks-sync"
    assert ranked[0].matched[:2] == ("QuickBooks", "Shopify")
    assert [item.score for item in ranked] == sorted((item.score for item in ranked), reverse=True)
    assert len(ranked) == len(load_freelancer().evidence)


def test_what_all_evidence_shares_weighs_less_than_what_only_one_has() -> None:
    items = [
        Evidence(id="a", did="sorted mail", tools=("Python",)),
        Evidence(id="b", did="sorted parcels", tools=("Python",)),
        Evidence(id="c", did="sorted stamps", tools=("Django",)),
    ]
    ranked = rank_evidence("Django or Python", items)
    assert [item.id for item in ranked] == ["c", "a", "b"]
    assert ranked[1].score == ranked[2].score > 0


def test_evidence_without_anything_in_common_scores_nothing_and_keeps_its_order() -> None:
    ranked = rank_evidence("the and of", load_freelancer().evidence)
    assert {item.score for item in ranked} == {0.0}
    assert [item.id for item in ranked] == [item.id for item in load_freelancer().evidence]
    assert rank_evidence("Python", []) == []
