"""The catalogue of first milestones: every entry is a milestone that a client would agree to."""

from __future__ import annotations

import re

import pytest

from proposer.analysis.wants.table import load_works
from proposer.planning.chat.catalogue import Entry, choose_entry, fill, load_catalogue, pair_of
from proposer.planning.chat.project_types import find_type
from proposer.text.milestones import judge_milestone

CATALOGUE = load_catalogue()
ENTRIES = [(name, entry) for name, kind in CATALOGUE.items() for entry in kind.first]
KNOWN = {"thing": "the booking calendar", "tool": "Zapier", "pair": "Shopify and Xero"}


@pytest.mark.parametrize(
    ("name", "entry"), ENTRIES, ids=[f"{name}-{entry.deliverable[:30]}" for name, entry in ENTRIES]
)
@pytest.mark.parametrize("known", [{}, KNOWN], ids=["plain", "filled"])
def test_every_entry_has_the_four_traits(name: str, entry: Entry, known: dict[str, str]) -> None:
    text = fill(entry.deliverable, known)
    assert "{" not in text
    for project in (name, *CATALOGUE[name].words[:2]):
        traits = judge_milestone(text, project)
        assert traits.ok, (text, project, traits.reasons)


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_smaller_piece_of_a_type_is_specific_and_costs_less(name: str) -> None:
    kind = CATALOGUE[name]
    traits = judge_milestone(kind.small, name)
    assert traits.specific
    assert traits.small
    assert kind.small_hours < min(entry.hours for entry in kind.first)


@pytest.mark.parametrize(
    ("name", "entry"), ENTRIES, ids=[f"{name}-{entry.deliverable[:30]}" for name, entry in ENTRIES]
)
def test_the_parts_of_an_entry_fit_the_sentences_they_stand_in(name: str, entry: Entry) -> None:
    assert re.match(r"\w+ing\b|three small sketches|agreeing", entry.begins), entry.begins
    assert not entry.review.endswith(".")
    assert not re.match(r"(?:who|what|where|how|which)\b", entry.needs), entry.needs
    assert "free" not in entry.deliverable
    assert len(entry.deliverable) < 140
    assert name


def test_every_kind_of_work_belongs_to_one_type() -> None:
    listed = [work for kind in CATALOGUE.values() for work in kind.works]
    assert sorted(listed) == sorted(load_works())


def test_every_type_but_the_rare_ones_has_several_variants() -> None:
    assert len(CATALOGUE) >= 20
    assert all(len(kind.first) > 1 for kind in CATALOGUE.values())
    assert sum(len(kind.first) > 2 for kind in CATALOGUE.values()) >= 12


@pytest.mark.parametrize(
    ("line", "told", "work", "expected"),
    [
        ("Logo for a meditation app", "", "other", "design"),
        ("Shopify theme tweaks", "", "other", "shop"),
        ("Translation of a website", "", "website", "translation"),
        ("", "we need our invoices in QuickBooks reconciled", "other", "bookkeeping"),
        ("Welcome emails for a seed shop", "", "shop", "copy"),
        ("Something odd", "", "other", "general"),
        ("Something odd", "", "cad", "engineering"),
    ],
)
def test_the_head_of_the_line_tells_the_type(line: str, told: str, work: str, expected: str) -> None:
    assert find_type(line, told, work).name == expected


def test_the_entry_follows_the_words_of_the_client_and_is_always_the_same() -> None:
    shop = CATALOGUE["shop"]
    assert "fault" in choose_entry(shop, "", "the checkout has a bug", "a").deliverable
    assert choose_entry(shop, "", "nothing telling", "a") == choose_entry(shop, "", "nothing", "b") == shop.first[0]


def test_a_pair_of_systems_holds_no_languages() -> None:
    assert pair_of(("Python", "Shopify", "Xero")) == "Shopify and Xero"
    assert pair_of(("Python", "Shopify")) == ""
