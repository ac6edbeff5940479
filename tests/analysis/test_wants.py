"""What the client wants: kind of work, short sound phrases, tools, and what is left open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.analysis.wants import facts, find_wants
from proposer.analysis.wants.casing import sentence_case
from proposer.analysis.wants.details import find_field, find_listed, find_setting
from proposer.analysis.wants.lexicon import load_lexicon
from proposer.analysis.wants.transfer import find_transfer
from proposer.models.job import JobPost


def post(title: str, description: str = "Details in chat.") -> JobPost:
    return JobPost(title=title, description=description)


@pytest.mark.parametrize(
    ("title", "description", "work"),
    [
        ("Sync Etsy orders into Xero", "Every sale is typed twice at the moment.", "integration"),
        ("Scrape opening hours from 30 museum sites", "Once a month into a CSV.", "scraping"),
        ("Logo for a ceramics studio", "A mark and two colors.", "brand"),
        ("Translate a cookbook, German to English", "About 40,000 words.", "translation"),
        ("Catch up on bookkeeping in Xero", "Four months behind.", "bookkeeping"),
        ("Terraform for our staging account", "AWS, two services.", "cloud"),
        ("Fix 500 error on WordPress checkout", "Since the last update.", "bug_fix"),
        ("Edit a short film about beekeepers", "Six hours of footage in Premiere.", "video"),
        ("Local SEO for a dentist", "Two Google Business Profile listings.", "local_seo"),
        ("Tutor for Power BI", "Weekly lessons for my team.", "training"),
        ("Please read", "Something we can only explain in a talk.", "other"),
    ],
)
def test_the_kind_of_work_is_recognised(title: str, description: str, work: str) -> None:
    assert find_wants(post(title, description)).work == work


@pytest.mark.parametrize(
    ("title", "description", "action", "thing"),
    [
        ("Build a Marketing Dashboard", "", "build", "marketing dashboard"),
        ("Flutter Developer Needed for My Tide App", "The tide tables exist.", "", "tide app"),
        ("Encrypted Messaging App Developer", "", "build", "encrypted messaging app"),
        ("Mobile App Development", "", "build", "mobile app"),
        ("Writer for a fortnightly newsletter", "", "", "fortnightly newsletter"),
        ("Logo + packaging labels for a tea importer", "", "", "logo and packaging labels for a tea importer"),
        ("Scrape 14 municipal portals", "", "scrape", "14 municipal portals"),
        ("Help wanted", "I need someone to add a lock screen widget to our app.", "add", "lock screen widget"),
        (
            "Developer",
            "We are looking for someone to design and build a booking page for our yoga studio.",
            "design",
            "booking page for your yoga studio",
        ),
    ],
)
def test_the_thing_wanted_is_a_short_noun_phrase(title: str, description: str, action: str, thing: str) -> None:
    first = find_wants(post(title, description)).deliverables[0]
    assert (first.action, first.object) == (action, thing)


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Data Analyst", "Strong communication skills and five years of experience building reports."),
        ("Physician", "A short talk, remote."),
        ("Golang Developer", "Familiarity with containers. Knowledge of clouds."),
        ("Help!!!", "It stopped. We do not know why."),
        ("", "hi"),
    ],
)
def test_a_doubtful_phrase_is_refused(title: str, description: str) -> None:
    assert find_wants(post(title, description)).deliverables == ()


@pytest.mark.parametrize(
    ("phrase", "cased"),
    [
        ("Looker Studio Reports", "Looker Studio reports"),
        ("Power bi DASHBOARD", "Power BI dashboard"),
        ("Ios App For German Schools", "iOS app for German schools"),
        ("Catch-Up Bookkeeping In xero", "catch-up bookkeeping in Xero"),
        ("Kestrelforge Dashboard", "Kestrelforge dashboard"),
    ],
)
def test_titles_are_put_into_sentence_case(phrase: str, cased: str) -> None:
    assert sentence_case(phrase, "") == cased


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We need our Shopify orders to show up in QuickBooks.", ("orders", "Shopify", "QuickBooks")),
        ("Bring invoices from Xero into HubSpot", ("invoices", "Xero", "HubSpot")),
        ("We use Shopify. QuickBooks is for later orders.", None),
    ],
)
def test_a_transfer_between_two_systems_is_found(text: str, expected: tuple[str, str, str] | None) -> None:
    found = find_transfer(post("", text))
    assert (found and (found.thing, found.source, found.target)) == expected


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("We are a small freight forwarding business in Oslo.", "freight forwarding business"),
        ("I run an online yoga studio.", "online yoga studio"),
        ("We are a fast-growing company.", None),
        ("Our business owner will call.", None),
    ],
)
def test_the_clients_own_trade_is_found_when_it_says_something(text: str, setting: str | None) -> None:
    assert find_setting(post("", text)) == setting


def test_a_list_of_things_is_read_and_a_list_of_skills_is_not() -> None:
    assert find_listed(post("", "The rows hold things such as company names, job titles and websites.")) == (
        "company names",
        "job titles",
        "websites",
    )
    assert find_listed(post("", "You know frameworks such as design tokens, style guides and themes.")) == ()


def test_the_field_of_a_role_is_read_from_the_title() -> None:
    assert find_field(post("Skincare Formulation Chemist")) == "skincare formulation"
    assert find_field(post("Senior Python Developer")) is None


def test_tools_are_spelled_as_the_field_spells_them_and_everyday_words_are_not_tools() -> None:
    wants = find_wants(post("Next js site", "Our shopify store talks to quick books. We make notes and buffer time."))
    assert wants.stack == ("Next.js", "Shopify", "QuickBooks")


def test_what_the_post_settles_is_no_unknown() -> None:
    open_post = find_wants(post("Scrape a job board", "For research."))
    settled = find_wants(post("Scrape a job board", "Daily, into a Google Sheet, about 2,000 pages."))
    assert {"frequency", "output", "volume"} <= set(open_post.unknowns)
    assert not {"frequency", "output", "volume"} & set(settled.unknowns)


def test_a_date_is_noted_as_the_deadline() -> None:
    assert find_wants(post("Poster", "It must be at the printer by 12 May.")).deadline is None
    assert find_wants(post("Poster", "We need it by the end of May.")).deadline == "by the end of May"


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        *((facts.PROBLEM, f"Our kiln log {words} again.") for words in ("failed", "is broken", "stopped", "struggles")),
        *((facts.PROBLEM, f"There is one {words} left.") for words in ("problem", "issue", "error")),
        *((facts.PROBLEM, f"The count is {words}.") for words in ("by hand", "too slow", "messy", "time-consuming")),
        *(
            (facts.PROBLEM, f"The till {words}.")
            for words in ("doesn't work", "doesnt work", "can't print", "cannot print")
        ),
        (facts.PROBLEM, "The scale is not working."),
        (facts.PROBLEM, "Someone copies it manually."),
        *(
            (facts.OUTCOME, f"Sort the glazes {words} nobody asks twice.")
            for words in ("so that", "in order to see that")
        ),
        *(
            (facts.OUTCOME, f"{words} one list for all.")
            for words in ("The goal is", "Our goal:", "My goal:", "The aim:")
        ),
        *(
            (facts.OUTCOME, f"{words} see each firing.")
            for words in ("We want to be able to", "I would like to be able to")
        ),
        (facts.OUTCOME, "The objective is one list for all."),
        (facts.OUTCOME, "As an end result we print labels."),
        *((facts.CONSTRAINT, f"It must {words} quiet.") for words in ("not", "be", "have", "work")),
        *((facts.CONSTRAINT, f"Please, {words} here.") for words in ("no plugins", "no code", "no third party")),
        *(
            (facts.CONSTRAINT, f"We ask for {words}.")
            for words in ("a native speaker", "an NDA", "HIPAA", "GDPR rules")
        ),
        *((facts.CONSTRAINT, f"Two hours of {words} help.") for words in ("overlap", "our time zone", "our timezone")),
        *(
            (facts.CONSTRAINT, f"You are {words} ask first.")
            for words in ("only to", "required to", "not to go without")
        ),
    ],
)
def test_every_turn_of_phrase_passes_the_cheap_test_before_it(sign: facts.Sign, words: str) -> None:
    assert facts.find_sentence(post("Pottery studio", f"We fire clay. {words}"), sign) == words


def test_a_word_that_heads_a_need_knows_its_number() -> None:
    lexicon = load_lexicon()
    numbers = [
        lexicon.head_number(word) for word in ("dashboard", "dashboards", "bookkeeping", "voxelization", "developer")
    ]
    assert numbers == ["one", "many", "mass", "mass", None]


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=120), st.text(max_size=600))
def test_any_text_is_read_and_spans_are_exact(title: str, description: str) -> None:
    job = post(title, description)
    wants = find_wants(job)
    for deliverable in wants.deliverables:
        source = job.title if deliverable.span.field == "title" else job.description
        assert source[deliverable.span.start : deliverable.span.end] == deliverable.span.text
        assert len(deliverable.object.split()) <= 9
    assert wants == find_wants(job)
