"""Plain text, Markdown and pasted pages, as posts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposer.errors import JobError
from proposer.intake import values
from proposer.intake.cleaning import clean_text, hides_text
from proposer.intake.feed import split_feed_tail
from proposer.models.job import Activity, ClientFacts, JobPost

if TYPE_CHECKING:
    from proposer.intake.page import Page

_TITLE_LENGTH = 120
"""A first line up to this long, without a full stop, is a title; the longest real ones have 163 characters (D-42)."""


def parse_text(text: str, source: str) -> JobPost:
    """A post from plain text, Markdown or a pasted page. Raises `JobError` if nothing is left after cleaning."""
    from proposer.intake.page import looks_like_page, read_page  # dear to load, and exports never need it

    cleaned = clean_text(text)
    if not cleaned.text:
        raise JobError(f"{source}: no job post in it; the text is empty")
    if looks_like_page(cleaned.text):
        page = read_page(cleaned.text)
        if page.values.get("description") or page.values.get("title"):
            return _from_page(page, source).model_copy(update={"hidden": hides_text(text)})
    body, tail = split_feed_tail(cleaned.text)
    title, description = split_title(body)
    title = re.sub(r"\s[-–|]\sUpwork$", "", title)
    return JobPost(
        title=title,
        description=description or title,
        skills=tail.skills,
        category=tail.category,
        posted=tail.posted,
        location=tail.location,
        client=ClientFacts(country=tail.country),
        **_pay(tail.pay, None, None),
        source=source,
        hidden=hides_text(text),
    )


def split_title(text: str) -> tuple[str, str]:
    """Title and the rest: a first `# heading` or `Title:` line, else a short first line that is no sentence."""
    first, newline, rest = text.partition("\n")
    heading = re.fullmatch(r"#{1,3}\s+(.{1,300}?)\s*#*", first.strip())
    if heading:
        return heading.group(1), rest.strip("\n")
    label = re.fullmatch(r"(?:\*\*)?(?:job )?title:?(?:\*\*)?:?\s*(.{1,300})", first.strip(), re.IGNORECASE)
    if label and ":" in first:
        return label.group(1), rest.strip("\n")
    if (
        newline
        and len(first) <= _TITLE_LENGTH
        and rest.strip()
        and not re.search(r"[.!?:;,…]$|^[-*•\d]", first.strip())
    ):
        return first.strip(), rest.strip("\n")
    return "", text


def _from_page(page: Page, source: str) -> JobPost:
    found = page.values
    title = found.get("title", "")
    skills = tuple(dict.fromkeys(page.skills)) or values.read_names(found.get("skills_line", ""))
    low, high = values.read_proposals(found["proposals"]) if "proposals" in found else (None, None)
    connects = found.get("connects") or found.get("connects_text")
    body, _ = split_feed_tail(found.get("description", ""))
    return JobPost(
        title=title,
        description=body or title,
        skills=skills,
        category=found.get("category"),
        level=values.read_level(found.get("level")),
        duration=found.get("duration"),
        workload=found.get("workload"),
        posted=found.get("posted"),
        connects=values.read_count(connects),
        location=found.get("location"),
        url=found.get("url"),
        questions=tuple(page.questions),
        activity=Activity(
            proposals_min=low,
            proposals_max=high,
            last_viewed=found.get("last_viewed"),
            interviewing=values.read_count(found.get("interviewing")),
            invites_sent=values.read_count(found.get("invites_sent")),
            unanswered_invites=values.read_count(found.get("unanswered_invites")),
            hires=values.read_count(found.get("job_hires")),
        ),
        client=_client(found),
        source=source,
        **_page_pay(found),
    )


def _client(found: dict[str, str]) -> ClientFacts:
    return ClientFacts(
        payment_verified=values.read_flag(found.get("payment")),
        rating=values.read_number(found.get("rating")),
        reviews=values.read_count(found.get("reviews")),
        country=found.get("country"),
        city=found.get("city"),
        jobs_posted=values.read_count(found.get("jobs_posted")),
        hire_rate=values.read_number(found.get("hire_rate")),
        open_jobs=values.read_count(found.get("open_jobs")),
        total_spent=values.read_number(found.get("total_spent")),
        hires=values.read_count(found.get("hires")),
        avg_hourly=values.read_number(found.get("avg_hourly")),
        hours=values.read_number(found.get("hours")),
        industry=found.get("industry"),
        company_size=found.get("company_size"),
        member_since=found.get("member_since"),
    )


def _page_pay(found: dict[str, str]) -> dict[str, object]:
    hourly = found.get("hourly")
    amount = found.get("budget") or (found.get("amount") if "fixed" in found or "is_hourly" not in found else None)
    if hourly or ("is_hourly" in found and "fixed" not in found):
        return _pay(None, hourly or found.get("amount") or "", None)
    return _pay(None, None, amount) if amount or "fixed" in found else {}


def _pay(line: str | None, hourly: str | None, budget: str | None) -> dict[str, object]:
    """How the work is paid, from a feed's pay line or a page's amounts."""
    if line:
        kind, _, amount = line.partition(":")
        hourly, budget = (amount, None) if kind == "Hourly" else (None, amount)
    if hourly is not None:
        low, high = values.read_range(hourly)
        return {"job_type": "hourly", "hourly_min": low, "hourly_max": high}
    if budget is not None:
        return {"job_type": "fixed", "budget": values.read_number(budget)}
    return {}
