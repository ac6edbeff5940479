"""Short ordinary posts of all trades: the kind of work is right and the first sentence names the need."""

import re

import pytest

from proposer.analysis import read_post
from proposer.layout import lay_out
from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.models.finding import LintReport
from proposer.models.job import JobPost
from proposer.planning import plan_letter
from proposer.profiles import choose_profile, load_freelancer, load_profiles, public_profile
from proposer.writing.composer import compose
from proposer.writing.composer.need import is_thing

BRANDS = (
    "Shopify|WordPress|WooCommerce|Figma|QuickBooks|Xero|HubSpot|Stripe|Airtable|Excel|Mailchimp|Django|Elementor|AWS"
)
BAD = re.compile(
    rf"\b(?:the|your)\s+(?:{BRANDS})\s+(?:should|will|right|goes|is|turns|can|begins)\b"
    r"|\bin the (?:crash|error|bug) in\b|[^.]*\bbuilding your [\w ]*video\b|\byour move\b|\b(\w+) \1\b|\{|\}",
    re.IGNORECASE,
)
"""Subjects that are bare products, and phrases cut in half."""

POSTS = [
    (
        "Shopify to QuickBooks sync",
        "We need our Shopify orders in QuickBooks Online, with refunds.",
        "integration",
        "Shopify.*QuickBooks",
    ),
    (
        "Connect HubSpot and Xero",
        "When a deal is won in HubSpot we want a draft invoice in Xero.",
        "integration",
        "HubSpot.*Xero",
    ),
    (
        "Stripe payouts into Airtable",
        "Every payout should appear in our base with fee and net amount.",
        "integration",
        "Stripe.*Airtable",
    ),
    (
        "WooCommerce <> ShipStation",
        "orders go over but tracking numbers never come back",
        "integration",
        "WooCommerce.*ShipStation",
    ),
    (
        "Etsy + Xero",
        "sales, fees, refunds. weekly is fine. i dont want to type it anymore",
        "integration",
        "Etsy.*Xero",
    ),
    (
        "Need API developer",
        "Our booking system has an API. We want new members pushed to Mailchimp.",
        "integration",
        "Mailchimp",
    ),
    ("Magento to Shopify migration", "1,200 products, customers and orders. Redirects must work.", "shop", "Shopify"),
    (
        "n8n workflow for lead routing",
        "Leads from Typeform should go to the right person in Slack.",
        "automation",
        "Slack|workflow",
    ),
    (
        "iOS developer - small update",
        "Built in 2019 with Swift. It crashes on iOS 17 in the camera.",
        "bug_fix",
        "crash.*iOS",
    ),
    ("Excel macro not working", "After the update my VBA macro throws runtime error 1004.", "bug_fix", "error.*Excel"),
    ("Contact form not sending", "We stopped getting emails last week. WordPress.", "bug_fix", "repair"),
    ("Spanish to English legal document", "12 pages contract, certified, by Friday.", "translation", "translation"),
    (
        "Game localization into Japanese",
        "8k strings in a Google Sheet, casual puzzle game.",
        "translation",
        "localization",
    ),
    ("Proofread my master thesis", "75 pages, psychology, APA 7.", "editing", "thesis"),
    ("YouTube video editor", "Two videos per week, talking head with b-roll.", "video", "video editing"),
    ("Edit wedding video", "6 hours of footage from 2 cameras.", "video", "wedding video"),
    ("Facebook ads for online course", "Launching 10 June, three weeks managed.", "ads", "campaign.*course"),
    (
        "Bookkeeper for Amazon seller",
        "QuickBooks Online, about 400 transactions per month.",
        "bookkeeping",
        "bookkeeping",
    ),
    ("Data entry - 500 business cards", "Type name, company and address into a sheet.", "data_entry", "data entry"),
    ("List of event venues", "Research 150 venues in Portugal for retreats.", "research", "research|venues"),
    ("Predict churn", "Three years of subscription data in Postgres.", "machine_learning", "machine learning"),
    ("Excel financial model", "Seed stage startup, three statements, 3 years.", "finance", "financial model"),
    ("Terms of service and privacy policy", "SaaS company in Ireland, customers in the US.", "legal", "terms|legal"),
    ("Move app to AWS", "Currently on one server: Django, Postgres, Redis.", "cloud", "AWS cloud"),
    ("Simple website for photographer", "Portfolio with 6 galleries, about and contact.", "website", "website"),
    ("Turn our spreadsheet into a web app", "We plan shifts for volunteers in Excel.", "web_app", "web app"),
    ("Build me a marketplace", "Like a hotel site but for boat parking. Owners list a spot.", "web_app", "marketplace"),
    ("House render", "Exterior, 2 views, have DWG plans.", "render_3d", "house render"),
    ("Instagram templates", "Need 12 Canva templates for our yoga studio.", "graphic", "templates"),
]


def write(job: JobPost) -> tuple[str, LintReport]:
    freelancer = load_freelancer("marit-s")
    choice = choose_profile(job, load_profiles(freelancer), freelancer)
    profile = public_profile(choice.profile, freelancer)
    plan = plan_letter(job, profile, read_post(job))
    layout = lay_out(plan, compose(plan), {})
    cited = tuple((placed.start, placed.end, placed.evidence) for placed in layout.sections)
    context = LintContext(
        kind="cover_letter", job=job, reading=plan.reading, profile=profile, plan=plan, said=(), cited=cited
    )
    return layout.text, lint(layout.text, context)


@pytest.mark.parametrize(("title", "description", "work", "named"), POSTS, ids=[post[0] for post in POSTS])
def test_a_short_post_gets_its_kind_of_work_and_a_first_sentence_about_it(
    title: str, description: str, work: str, named: str
) -> None:
    job = JobPost(title=title, description=description)
    text, report = write(job)
    first = re.split(r"(?<=[.?!])\s", text, maxsplit=1)[0]
    assert read_post(job).wants.work == work
    assert re.search(named, first, re.IGNORECASE), first
    assert not BAD.search(first), first
    assert not report.errors, text


@pytest.mark.parametrize("form", ["Shopify", "Google Sheets", "quick", "Power BI"])
def test_a_bare_product_or_adjective_is_no_need(form: str) -> None:
    assert not is_thing(form)


@pytest.mark.parametrize("title", ["Translation app developer", "Developer for a bookkeeping dashboard"])
def test_software_for_a_trade_is_not_the_trade(title: str) -> None:
    found = read_post(JobPost(title=title, description="Details in chat.")).wants.work
    assert found not in {"bookkeeping", "translation"}


def test_a_migration_is_no_lasting_connection() -> None:
    job = JobPost(title="WordPress to Webflow migration", description="About 40 pages and a blog.")
    assert read_post(job).wants.work != "integration"


def test_the_material_is_not_named_as_a_later_step() -> None:
    text, _ = write(JobPost(title="Data entry - 500 business cards", description="Scans are in a folder."))
    assert "turn to the 500" not in text


def test_the_question_does_not_ask_what_the_opening_said() -> None:
    text, _ = write(
        JobPost(
            title="iOS developer - small update", description="Built with Swift. It crashes when opening the camera."
        )
    )
    opening, question = text.split("\n\n")[0], next(part for part in text.split("\n\n") if part.endswith("?"))
    assert not ("first appeared" in opening and "first appeared" in question)
