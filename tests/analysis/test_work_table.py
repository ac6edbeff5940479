"""The table of kinds of work: complete, grammatical where sentences are built from it, and clean."""

import re

import pytest

from proposer.analysis.wants.table import Work, load_works
from proposer.analysis.wants.tools import load_tools
from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.models.people import PublicProfile

WORKS = sorted(load_works().values(), key=lambda work: work.key)
CLAUSE = re.compile(r"(?:how|what|which|who|whose|where|when|whether) ")
SLOT = re.compile(r"\{tool\|([^}]*)\}")
HYPE = re.compile(
    r"\b(?:excited|eager|passionate|perfect|guarantee|promise|seamless|leverage|delve|confident)\b", re.IGNORECASE
)


def sentences(work: Work) -> list[str]:
    steps = [f"I would {step}." for order in work.steps for step in order]
    asked = [question for ask in work.asks for question in ask.questions]
    milestones = [f"A first milestone could be {milestone}." for milestone in work.milestone]
    cruxes = [f"This hangs on {crux.on}. {crux.so}" for crux in work.crux]
    needs = f"From you I would need {work.needs}."
    return [SLOT.sub(r"\1", text) for text in (needs, *cruxes, *steps, *work.worry, *asked, *milestones)]


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.key)
def test_every_kind_can_be_written_about(work: Work) -> None:
    assert all((work.crux, work.steps, work.worry, work.asks, work.milestone))
    assert all(CLAUSE.match(crux.on) for crux in work.crux)
    assert all(crux.so.endswith(".") and crux.so[0].isupper() for crux in work.crux)
    assert all(
        len(order) == 3 and not step.endswith(".") and step[0].islower() for order in work.steps for step in order
    )
    assert all(question.endswith("?") and question.count("?") == 1 for ask in work.asks for question in ask.questions)
    assert all(worry.endswith(".") for worry in work.worry)
    assert all(not milestone.endswith(".") and "?" not in milestone for milestone in work.milestone)
    assert len({ask.key for ask in work.asks}) == len(work.asks)


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.key)
def test_every_sentence_of_a_kind_is_clean(work: Work) -> None:
    context = LintContext(kind="cover_letter", profile=PublicProfile())
    for text in sentences(work):
        assert not HYPE.search(text), text
        assert "—" not in text
        assert "{" not in text, text
        assert not lint(text, context).errors, text


def test_no_sentence_stands_in_two_kinds() -> None:
    seen: dict[str, str] = {}
    for work in WORKS:
        for text in {*sentences(work)}:
            assert seen.setdefault(text, work.key) == work.key, text


def test_groups_of_tools_exist() -> None:
    groups = {tool.group for tool in load_tools().values()}
    assert {group for work in WORKS for group in work.tools} <= groups
