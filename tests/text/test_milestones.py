"""The four traits of a first milestone, over many trades. Each row: text, project, and the traits as `SRCS` or `-`."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.text.milestones import MilestoneTraits, judge_milestone

ROWS = [
    ("Sign-in and plan selection screens with a test payment, on a link you can open", "SaaS", "SRCS"),
    ("Begin coding", "SaaS", "--C-"),
    ("Database schema for bookings plus an endpoint list as a short document", "SaaS platform", "SRCS"),
    ("Build the whole platform with admin panel, billing and mobile app", "SaaS", "SRC-"),
    ("Wireframe of the product page and a colour direction for two shelves", "Website redesign", "SRCS"),
    ("Redesign website", "Website redesign", "-RC-"),
    ("Redesign all 30 pages", "Website redesign", ".RC-"),
    ("Contact form fixed and tested on the staging copy", "WordPress site", "SRCS"),
    ("Test call against the courier API with a log of five shipments", "API integration", "SRCS"),
    ("Integrate API", "API integration", "-.C-"),
    ("Field map between the till and the ledger for review, with three open points", "API integration", "SRCS"),
    ("One working n8n scenario that files invoices from the inbox, tested with ten mails", "Automation", "SRCS"),
    ("Automate everything", "Automation", "--C-"),
    ("Editorial plan for May and one finished article on root cellars", "Content", "SRCS"),
    ("Write articles", "Content", "-RC-"),
    ("Outline of chapter two with sources", "Book ghostwriting", "SRCS"),
    ("Write the book", "Book ghostwriting", "-RC-"),
    ("Habit list screen on a TestFlight build, with reminders off", "iOS app", "SRCS"),
    ("Complete app for iOS and Android", "Mobile app", ".RC-"),
    ("Revenue page of the dashboard with filters by shop, from the June export", "Power BI", "SRCS"),
    ("Data cleaning report for one table: duplicates, gaps, odd dates", "Data analysis", "SRCS"),
    ("Do the analytics", "Data analysis", "-.C."),
    ("CSV of 300 listings from one estate agent, with a note on missing fields", "Web scraping", "SRCS"),
    ("Scrape all 25 estate portals every day", "Web scraping", "S.C-"),
    ("Two logo sketches for the cidery, black on white", "Brand design", "SRCS"),
    ("Brand design", "Brand design", "-.C."),
    ("Full brand identity with logo, packaging, website and social kit", "Brand design", ".RC-"),
    ("Rough cut of the first episode, four minutes, without music", "Video editing", "SRCS"),
    ("Edit all 18 episodes", "Video editing", ".RC-"),
    ("Storyboard of the opening scene", "Animation", "SRCS"),
    ("Keyword map for the five service pages in one sheet", "SEO", "SRCS"),
    ("Ongoing SEO support", "SEO", "--C-"),
    ("Audit of the search campaign with a list of wasted terms", "Google Ads", "SRCS"),
    ("Run the ads for six months", "Google Ads", "--C-"),
    ("Label rules for the inbox and a one-page guide", "Virtual assistant", "SRCS"),
    ("Help with admin work", "Virtual assistant", "--C."),
    ("Glossary of 80 terms and the first section of the manual in Danish", "Translation", "SRCS"),
    ("Translate the entire manual", "Translation", ".RC-"),
    ("April bank feed reconciled in Xero, with a list of open items", "Bookkeeping", "SRCS"),
    ("Bookkeeping", "Bookkeeping", "-.C."),
    ("Baseline model for late trains with a notebook and an error report", "Machine learning", "SRCS"),
    ("Train the model", "Machine learning", "-.C."),
    ("Ten hours of consulting", "Consulting", "--C."),
    ("Weekly calls to talk about progress", "Consulting", "--C."),
    ("Learn how the warehouse system works", "ERP", "--C."),
    ("General improvements", "ERP", "--C-"),
    ("Stage one", "ERP", "--C."),
    ("Flyer for a bakery", "Inventory app in Python", "SR-S"),
    ("Article about garden ponds", "Payroll bookkeeping", "SR-."),
    ("Payroll reconciliation for May", "Podcast editing", "SR-."),
    ("One endpoint that lists free berths, for another project", "Marina booking app", "SR-S"),
    ("Wireframe of the berth map", "aplicación de reservas para un puerto", "SRCS"),
    ("Borrador de la página de amarres con calendario", "web para un puerto", "SRCS"),
    ("Floor plan of the ground level as a dimensioned drawing", "AutoCAD drafting", "SRCS"),
    ("Cleaned voice track of the first five minutes", "Podcast editing", "SRCS"),
    ("Everything in the brief", "Podcast editing", "--C-"),
    ("Phase 1: development", "Web shop", "--C."),
    ("Checkout bug with vouchers fixed, shown on a test order", "Shopify store", "SRCS"),
    ("One tested import of the March price list before we plan the whole catalogue", "Shopify store", "SRCS"),
    ("The smallest of the 12 sites, moved to the new host, on a preview link", "Site migration", "SRCS"),
    ("Move all 12 sites", "Site migration", ".RC-"),
]


def shown(traits: MilestoneTraits) -> str:
    flags = (traits.specific, traits.reviewable, traits.connected, traits.small)
    return "".join(letter if flag else "-" for letter, flag in zip("SRCS", flags, strict=True))


@pytest.mark.parametrize(("text", "project", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_milestone_is_judged_as_a_person_would(text: str, project: str, expected: str) -> None:
    """A full stop in a row leaves a trait open."""
    found = shown(judge_milestone(text, project))
    assert "".join("." if wanted == "." else got for got, wanted in zip(found, expected, strict=True)) == expected


@pytest.mark.parametrize(("text", "project", "expected"), ROWS[:20], ids=[row[0][:40] for row in ROWS[:20]])
def test_each_missing_trait_has_a_reason_and_no_other(text: str, project: str, expected: str) -> None:
    traits = judge_milestone(text, project)
    assert len(traits.reasons) == shown(traits).count("-")
    assert traits.ok == (not traits.reasons)


def test_without_a_project_nothing_is_unconnected() -> None:
    assert judge_milestone("Flyer for a bakery").connected


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_is_judged_the_same_twice(text: str, project: str) -> None:
    assert judge_milestone(text, project) == judge_milestone(text, project)


def test_traits_agree_with_labelled_milestones_of_many_trades() -> None:
    """Over texts labelled by hand; `null` leaves a trait open."""
    lines = (Path(__file__).parent / "milestones.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    agreed: dict[str, list[bool]] = {"specific": [], "reviewable": [], "connected": [], "small": []}
    for row in rows:
        traits = judge_milestone(row["text"], row["project_type"])
        for name, found in agreed.items():
            if row[name] is not None:
                found.append(getattr(traits, name) == row[name])
    assert len(rows) >= 60
    for name, found in agreed.items():
        assert sum(found) >= 0.9 * len(found), name
