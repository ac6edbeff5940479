"""One post of an export or a file with named fields: JSON, TOML, a row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from proposer.errors import JobError
from proposer.intake import values
from proposer.intake.cleaning import hides_text
from proposer.intake.feed import split_feed_tail
from proposer.models.job import Activity, ClientFacts, JobPost

_WRAPPERS = ("data", "job", "node", "post", "result", "marketplaceJobPosting", "jobPosting", "opening")
_DEEPEST = 6
_T = TypeVar("_T")

_KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "jobtitle", "contenttitle", "name", "headline", "position"),
    "description": (
        *("description", "jobdescription", "contentdescription", "fulldescription", "body", "text", "summary"),
        *("content", "details", "desc", "snippet", "post"),
    ),
    "skills": (
        "skills",
        "skillsandexpertise",
        "classificationskills",
        "tags",
        "attrs",
        "ontologyskills",
        "requiredskills",
    ),
    "category": (
        *("category", "classificationcategory", "classificationcategorypreferredlabel", "categoryname", "subcategory"),
        *("jobcategory", "occupation"),
    ),
    "job_type": (
        *("jobtype", "type", "contracttype", "contracttermscontracttype", "paymenttype", "pay", "budgettype"),
        *("projecttype", "hourlybudgettype", "price"),
    ),
    "budget": (
        *(
            "budget",
            "fixedbudget",
            "fixedprice",
            "contracttermsfixedpricecontracttermsamount",
            "amount",
            "fixedpriceamount",
        ),
        *("budgetamount", "price", "jobbudget"),
    ),
    "hourly_min": (
        *(
            "hourlymin",
            "hourlybudgetmin",
            "contracttermshourlycontracttermshourlybudgetmin",
            "hourlyratemin",
            "minhourly",
        ),
        *("minhourlyrate", "hourlylow"),
    ),
    "hourly_max": (
        *(
            "hourlymax",
            "hourlybudgetmax",
            "contracttermshourlycontracttermshourlybudgetmax",
            "hourlyratemax",
            "maxhourly",
        ),
        *("maxhourlyrate", "hourlyhigh"),
    ),
    "hourly": ("hourlyrate", "hourlyrange", "hourlybudget", "rate", "hourly", "pay"),
    "level": ("experiencelevel", "level", "contracttermsexperiencelevel", "contractortier", "tier", "expertise", "pay"),
    "duration": (
        *("durationlabel", "duration", "contracttermshourlycontracttermsengagementdurationlabel", "projectlength"),
        *("estimatedduration", "engagementduration", "engagementdurationlabel"),
    ),
    "workload": (
        "workload",
        "hoursperweek",
        "engagement",
        "weeklyhours",
        "contracttermshourlycontracttermsengagementtype",
    ),
    "posted": (
        *("posted", "postedon", "posteddate", "dateposted", "publisheddatetime", "createddatetime", "publishedon"),
        *("postedat", "createdon", "publishtime", "published", "pubdate", "date", "postedtime"),
    ),
    "connects": ("connects", "connectsrequired", "connectprice", "connectscost", "requiredconnects"),
    "location": (
        "location",
        "preferredfreelancerlocation",
        "locationrequirement",
        "clientlocationlabel",
        "freelancerlocation",
    ),
    "url": ("url", "link", "joburl", "joblink", "ciphertexturl"),
    "questions": ("questions", "screeningquestions", "applicationquestions", "additionalquestions"),
    "proposals": (
        *("proposals", "totalapplicants", "applicants", "proposalscount", "proposaltier", "numberofproposals", "bids"),
        *("activityproposals", "activitystatapplicationsbidstatstotalbids"),
    ),
    "last_viewed": (
        "lastviewed",
        "lastviewedbyclient",
        "activitylastviewed",
        "activitystatjobactivitylastclientactivity",
    ),
    "interviewing": (
        *("interviewing", "activityinterviewing", "totalinterviewing", "totalinvitedtointerview"),
        "activitystatjobactivitytotalinvitedtointerview",
    ),
    "invites_sent": ("invitessent", "activityinvitessent", "activitystatjobactivityinvitessent", "invitations"),
    "unanswered_invites": (
        *("unansweredinvites", "activityunansweredinvites", "activitystatjobactivitytotalunansweredinvites"),
        "totalunansweredinvites",
    ),
    "job_hires": ("activityhires", "activitystatjobactivitytotalhired"),
    "payment": (
        *("clientpaymentverified", "clientpaymentverificationstatus", "paymentverified", "clientverificationstatus"),
        *(
            "clientpayment",
            "ispaymentverified",
            "clientispaymentverified",
            "paymentmethodverified",
            "clientpaymentstatus",
        ),
    ),
    "rating": ("clientrating", "clienttotalfeedback", "clientfeedback", "clientscore", "rating", "clientstars"),
    "reviews": ("clientreviews", "clienttotalreviews", "clientreviewscount", "clientfeedbackcount", "reviews"),
    "country": (
        *("clientcountry", "clientlocationcountry", "clientcompanypubliccountryname", "clientcompanypubliccountry"),
        *("country", "clientcountryname", "clientlocation"),
    ),
    "city": ("clientcity", "clientlocationcity", "clientcompanypubliccity"),
    "jobs_posted": (
        "clientjobsposted",
        "clienttotalpostedjobs",
        "clienttotaljobsposted",
        "clientpostedjobs",
        "jobsposted",
    ),
    "hire_rate": ("clienthirerate", "hirerate"),
    "open_jobs": ("clientopenjobs", "clientactivejobs", "openjobs"),
    "total_spent": ("clienttotalspent", "clientspent", "totalspent", "clientmoneyspent", "clientspendings", "spent"),
    "hires": ("clienthires", "clienttotalhires", "hires", "totalhires", "clienttotalhired"),
    "avg_hourly": (
        "clientavghourly",
        "clientavghourlyrate",
        "clientavghourlyratepaid",
        "clientaveragehourlyrate",
        "avghourlyrate",
    ),
    "hours": ("clienthours", "clienttotalhours", "clienthoursbilled"),
    "industry": ("clientindustry", "clientcompanyindustry"),
    "company_size": ("clientcompanysize", "companysize", "clientsize"),
    "member_since": ("clientmembersince", "membersince", "clientcontractdate"),
    "company": ("clientcompany", "clientcompanyname", "clientname", "company", "companyname"),
}


def parse_record(record: Mapping[str, Any], source: str = "text") -> JobPost:
    """A post from named fields; unknown keys are ignored, a value of the wrong type reads as unknown.

    Raises `JobError` if it holds neither a description nor a title.
    """
    fields = dict(_flatten(_unwrap(record)))

    def pick(name: str) -> Iterator[object]:
        return (fields[key] for key in _KEYS[name] if key in fields)

    def text(name: str) -> str | None:
        return next((found for value in pick(name) if (found := values.read_text(value))), None)

    title = text("title") or ""
    body = next((block for value in pick("description") if (block := values.read_block(value))), "")
    body, tail = split_feed_tail(body)
    if not (title or body):
        raise JobError(f"{source}: no job post in it; it needs a `description` (and a `title`)")
    return JobPost(
        title=title,
        hidden=any(hides_text(value) for name in ("title", "description") for value in pick(name)),
        description=body or title,
        skills=next((names for value in pick("skills") if (names := values.read_names(value))), tail.skills),
        category=text("category") or tail.category,
        duration=text("duration"),
        workload=text("workload"),
        posted=text("posted") or tail.posted,
        connects=next((one for value in pick("connects") if (one := values.read_count(value)) is not None), None),
        location=text("location") or tail.location,
        url=text("url"),
        questions=next((found for value in pick("questions") if (found := _questions(value))), ()),
        activity=_activity(fields),
        client=_client(fields, tail.country),
        level=next((level for value in pick("level") if (level := values.read_level(value))), None),
        source=source,
        **_terms(fields, tail.pay),
    )


def _unwrap(record: Mapping[str, Any]) -> Mapping[str, Any]:
    for _ in range(_DEEPEST):
        inner = next((record[key] for key in _WRAPPERS if isinstance(record.get(key), Mapping)), None)
        if inner is None or any(isinstance(record.get(key), str) for key in ("title", "description")):
            break
        record = inner
    return record


def _flatten(record: Mapping[str, Any], prefix: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    for key, value in record.items():
        name = prefix + _plain_key(str(key))
        yield name, value
        if isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _flatten(value, name, depth + 1)


@lru_cache(maxsize=1024)
def _plain_key(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", key.lower())


def _questions(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [line for line in values.read_block(value).split("\n") if line.strip()]
    return values.read_names(value)


def _first(fields: Mapping[str, object], name: str) -> object:
    """The first value of a field that is not empty."""
    for key in _KEYS[name]:
        value = fields.get(key)
        if value not in (None, "", [], {}):
            return value
    return None


def _activity(fields: Mapping[str, object]) -> Activity:
    low, high = values.read_proposals(_first(fields, "proposals"))
    return Activity(
        proposals_min=low,
        proposals_max=high,
        last_viewed=values.read_text(_first(fields, "last_viewed")),
        interviewing=values.read_count(_first(fields, "interviewing")),
        invites_sent=values.read_count(_first(fields, "invites_sent")),
        unanswered_invites=values.read_count(_first(fields, "unanswered_invites")),
        hires=values.read_count(_first(fields, "job_hires")),
    )


def _client(fields: Mapping[str, object], country: str | None) -> ClientFacts:
    raw = values.read_text(fields.get("clientraw")) or values.read_text(fields.get("client")) or ""
    spent = re.search(r"\$\s?[\d.,]{1,15}[kKmM]?\+?\s+(?:total\s+)?spent", raw)
    rating = values.read_number(_first(fields, "rating"))
    rate = values.read_number(_first(fields, "hire_rate"))
    return ClientFacts(
        payment_verified=_known(values.read_flag(_first(fields, "payment")), values.read_flag(raw)),
        rating=rating if rating is not None and rating <= 5 else None,
        reviews=values.read_count(_first(fields, "reviews")),
        country=values.read_text(_first(fields, "country")) or country,
        city=values.read_text(_first(fields, "city")),
        jobs_posted=values.read_count(_first(fields, "jobs_posted")),
        hire_rate=rate if rate is not None and rate <= 100 else None,
        open_jobs=values.read_count(_first(fields, "open_jobs")),
        total_spent=_known(
            values.read_number(_first(fields, "total_spent")), values.read_number(spent and spent.group())
        ),
        hires=values.read_count(_first(fields, "hires")),
        avg_hourly=values.read_number(_first(fields, "avg_hourly")),
        hours=values.read_number(_first(fields, "hours")),
        industry=values.read_text(_first(fields, "industry")),
        company_size=values.read_text(_first(fields, "company_size")),
        member_since=values.read_text(_first(fields, "member_since")),
        company=values.read_text(_first(fields, "company")),
    )


def _known(*candidates: _T | None) -> _T | None:
    return next((one for one in candidates if one is not None), None)


def _terms(fields: Mapping[str, object], pay: str | None) -> dict[str, Any]:
    """How the work is paid: type, budget, hourly range."""
    raw = values.read_text(fields.get("pay")) or pay or ""
    kinds = (values.read_job_type(fields[key]) for key in _KEYS["job_type"] if key in fields)
    job_type = next((kind for kind in kinds if kind), None) or values.read_job_type(raw)
    low = values.read_number(_first(fields, "hourly_min"))
    high = values.read_number(_first(fields, "hourly_max"))
    if low is None and high is None:
        low, high = _hourly(fields, raw, job_type)
    budget = values.read_number(_first(fields, "budget"))
    if budget is None and job_type == "fixed" and "$" in raw:
        money = re.search(r"\$\s?[\d.,]{1,15}[kKmM]?", raw)
        budget = values.read_number(money.group()) if money else None
    if job_type is None and (low or high):
        job_type = "hourly"
    if job_type == "hourly":
        budget = None
    return {"job_type": job_type, "budget": budget or None, "hourly_min": low or None, "hourly_max": high or None}


def _hourly(fields: Mapping[str, object], raw: str, job_type: str | None) -> tuple[float | None, float | None]:
    if job_type == "fixed":
        return None, None
    ranges = (values.read_range(fields[key]) for key in _KEYS["hourly"] if key in fields and key != "pay")
    found = next((pair for pair in ranges if pair != (None, None)), None)
    money = re.search(r"\$?\s?\d[\d.,]{0,9}\s?(?:-|to|\u2013)\s?\$?\d[\d.,]{0,9}", raw)
    return found or (values.read_range(money.group()) if money else (None, None))
