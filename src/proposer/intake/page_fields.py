"""The lines of a job page: headings, labels, fields and noise, over the layouts of some years."""

from __future__ import annotations

import re

HEADINGS: dict[str, str] = {
    **dict.fromkeys(
        ("summary", "job description", "description", "job details", "details", "about the job"), "summary"
    ),
    **dict.fromkeys(("overview", "job overview", "job summary"), "summary"),
    **dict.fromkeys(("skills and expertise", "skills & expertise", "skills", "required skills"), "skills"),
    **dict.fromkeys(("mandatory skills", "nice-to-have skills", "nice to have skills"), "skills"),
    **dict.fromkeys(("activity on this job", "job activity", "activity"), "activity"),
    **dict.fromkeys(("about the client", "about client", "client", "client info", "client information"), "client"),
    **dict.fromkeys(("preferred qualifications", "qualifications"), "after"),
    **dict.fromkeys(("job link", "how it works"), "rest"),
    **dict.fromkeys(("explore similar jobs", "explore similar jobs on upwork", "similar jobs"), "others"),
    **dict.fromkeys(("similar jobs on upwork", "other open jobs by this client", "you might also like"), "others"),
    **dict.fromkeys(("client's recent history", "jobs in progress", "footer navigation"), "others"),
    **dict.fromkeys(("screening questions", "questions", "application questions"), "questions"),
    "you will be asked to answer the following questions when submitting a proposal": "questions",
}

PAGES_OWN = frozenset(
    {"skills and expertise", "skills & expertise", "mandatory skills", "nice-to-have skills", "activity on this job"}
    | {"about the client", "job link", "explore similar jobs", "similar jobs on upwork", "footer navigation"}
    | {"client's recent history", "other open jobs by this client", "explore similar jobs on upwork"}
    | {"you will be asked to answer the following questions when submitting a proposal", "preferred qualifications"}
)
"""Headings that end a summary; any other may be the client's own."""

LABELS: dict[str, tuple[str, bool]] = {
    "title": ("title", False),
    "job title": ("title", False),
    "send a proposal for": ("connects_text", True),
    "required connects to submit a proposal": ("connects_text", True),
    "required connects": ("connects_text", True),
    "available connects": ("_", True),
    "proposals": ("proposals", True),
    "last viewed by client": ("last_viewed", True),
    "interviewing": ("interviewing", True),
    "invites sent": ("invites_sent", True),
    "unanswered invites": ("unanswered_invites", True),
    "hires": ("job_hires", True),
    "bid range": ("_", True),
    "experience level": ("level", True),
    "project type": ("_", True),
    "project length": ("duration", True),
    "est. budget": ("budget", True),
    "est. time": ("est_time", True),
    "budget": ("budget", False),
    "hourly range": ("hourly", False),
    "category": ("category", False),
    "location": ("location", False),
    "skills": ("skills_line", False),
    "skills and expertise": ("skills_line", True),
    "member since": ("member_since", True),
    "duration": ("duration", False),
    "other skills": ("skills_line", True),
    "posted": ("posted", False),
    "job type": ("job_type", False),
    "rate": ("hourly", False),
    "hourly rate": ("hourly", False),
    "level": ("level", False),
    "workload": ("workload", False),
    "connects": ("connects_text", False),
    "country": ("country", False),
    "city": ("city", False),
    "hire rate": ("hire_rate", False),
    "jobs posted": ("jobs_posted", False),
    "total spent": ("total_spent", False),
    "industry": ("industry", False),
    "client": ("client_line", False),
}
"""Label -> (field, whether the page writes it and a client's summary would not)."""

_MONEY = r"\$\s?[\d,]{1,12}(?:\.\d{1,2})?\s?[kKmM]?\+?"
_DURATION = (
    r"(?:less than|more than|over|<|>)\s?(?:\d|one|a|six|three)\s?(?:\+ )?months?|\d\s?(?:to"
    r"|-|–)\s?\d months?|\d\+ months?"
    r"|less than (?:a|1|one) (?:week|month)"
)
_WORKLOAD = (
    r"(?:(?:less|more) than )?\d{1,2}\+? ?(?:(?:to|-|–) ?\d{1,2} ?)?hrs?/(?:week|wk)|hours to be determined|as needed"
)
_LEVEL = r"entry(?: level)?|intermediate(?: level)?|expert(?: level)?"
_AGO = (
    r"(?:\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago|yesterday|today|just now"
    r"|last (?:week|month|year)"
    r"|(?:on )?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?(?:,? \d{1,2}:\d{2}(?: ?[AP]M)?)?|\d{4}-\d{2}-\d{2}"
)
_INDUSTRY = (
    "Tech & IT|Art & Design|Sales & Marketing|Media & Entertainment|Health & Fitness|Education|Fashion & Beauty"
    "|Finance & Accounting|Real Estate|Travel & Hospitality|Food & Beverages?|Arts & Entertainment"
    "|Legal|Engineering & Architecture"
    "|Manufacturing & Construction|Transportation & Warehousing|HR & Business Services|Science & Medicine"
    "|Sports & Recreation|Supply Chain & Logistics|Agriculture & Forestry|Energy & Utilities|Retail & Consumer Goods"
    "|Mining & Energy|Government & Public Sector|Automotive|Aerospace"
)


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


PATTERNS: tuple[tuple[re.Pattern[str], bool], ...] = (
    (_line(rf"posted:? (?P<posted>{_AGO})(?:[.,;|\s–—•-]{{1,4}}(?P<location>[^|]{{3,80}}))?"), True),
    (_line(rf"(?P<category>[A-Z][\w &/,-]{{2,50}}?) posted (?P<posted>{_AGO})"), True),
    (_line(r"(?P<location>(?:only )?freelancers located in .{3,60}? (?:may apply|only)\.?)"), True),
    (_line(r"(?P<location>u\.?s\.? located freelancers only|u\.?s\.? only|worldwide)"), False),
    (
        _line(
            r"(?:send a proposal for|apply(?: now)? for"
            r"|apply now \()\s?:?\s?(?P<connects>\d{1,3}) connects\)?"
        ),
        True,
    ),
    (_line(r"(?P<connects>\d{1,3}) connects(?: required| to apply)?"), True),
    (_line(rf"(?:hourly(?: range)?:? ?)?(?P<hourly>{_MONEY} ?(?:-|–|to) ?{_MONEY}) ?(?:/ ?(?:hr|hour))?"), True),
    (_line(rf"hourly(?: range)?:? ?(?P<hourly>{_MONEY})(?: ?/ ?(?:hr|hour))?"), True),
    (_line(rf"(?P<amount>{_MONEY})"), True),
    (_line(rf"(?:fixed[- ]price|est\. budget|budget)\s?[:–-]?\s?(?P<budget>{_MONEY})"), False),
    (_line(r"(?P<fixed>fixed[- ]price)(?: job)?"), True),
    (_line(r"(?P<is_hourly>hourly)(?: job)?"), True),
    (_line(r"proposals (?P<proposals>(?:less than )?\d{1,3}(?: to \d{1,3}|\+)?)"), True),
    (_line(r"interviewing (?P<interviewing>\d{1,3})"), True),
    (_line(r"invites sent (?P<invites_sent>\d{1,3})"), True),
    (_line(r"unanswered invites (?P<unanswered_invites>\d{1,3})"), True),
    (_line(r"hires (?P<job_hires>\d{1,3})"), True),
    (_line(rf"(?P<level>{_LEVEL})"), True),
    (_line(rf"(?P<duration>{_DURATION})"), True),
    (_line(rf"(?P<workload>{_WORKLOAD})"), True),
    (_line(rf"(?P<duration>{_DURATION}), ?(?P<workload>{_WORKLOAD})"), True),
    (
        _line(
            rf"(?P<is_hourly>hourly)(?:: (?P<hourly>{_MONEY} ?[–-] ?{_MONEY}))? [-–•] (?P<level>{_LEVEL})"
            rf".{{0,90}}?(?:posted (?P<posted>{_AGO}))?"
        ),
        True,
    ),
    (
        _line(
            rf"(?P<fixed>fixed[- ]price) [-–•] (?P<level>{_LEVEL})"
            rf"(?:.{{0,30}}est\. budget: (?P<budget>{_MONEY}))?.{{0,60}}?(?:posted (?P<posted>{_AGO}))?"
        ),
        True,
    ),
    (_line(rf".{{0,60}}est\. time: (?P<duration>{_DURATION})(?:, (?P<workload>{_WORKLOAD}))?.{{0,60}}"), True),
    (_line(r"(?P<payment>payment (?:method )?(?:not |un)?verified)"), True),
    (_line(r"(?P<rating>[0-5](?:\.\d{1,2})?) of (?P<reviews>\d{1,5}) reviews?"), True),
    (_line(r"(?P<rating>[0-5]\.\d{1,2}) \((?P<reviews>\d{1,5}) reviews?\)"), True),
    (_line(r"\((?P<rating>[0-5]\.\d{1,2})\) (?P<reviews>\d{1,5}) reviews?"), True),
    (_line(r"rating is (?P<rounded_rating>[0-5](?:\.\d{1,2})?) out of 5\.?"), True),
    (
        _line(
            r"(?P<jobs_posted>[\d,]{1,7}) jobs? posted"
            r"(?:.{0,3}(?P<hire_rate>\d{1,3}) ?% hire rate)?(?:, (?P<open_jobs>\d{1,4}) open jobs?)?"
        ),
        True,
    ),
    (_line(r"(?P<hire_rate>\d{1,3}) ?% hire rate(?:, (?P<open_jobs>\d{1,4}) open jobs?)?"), True),
    (_line(r"hire rate:? (?P<hire_rate>\d{1,3}) ?%(?:, (?P<open_jobs>\d{1,4}) open jobs?)?"), True),
    (_line(r"(?P<open_jobs>\d{1,4}) open jobs?"), True),
    (
        _line(
            rf"(?P<total_spent>{_MONEY}) (?:total )?spent"
            rf"(?:\W{{1,3}}(?P<hires>[\d,]{{1,6}}) hires?(?:, \d{{1,4}} active)?)?"
        ),
        True,
    ),
    (_line(r"(?P<hires>[\d,]{1,6}) hires?(?:, \d{1,4} active)?"), True),
    (
        _line(rf"(?P<avg_hourly>{_MONEY}) ?/ ?hr avg\.? hourly rate paid(?:\W{{1,3}}(?P<hours>[\d,]{{1,9}}) hours)?"),
        True,
    ),
    (_line(r"(?P<hours>[\d,]{1,9}) hours(?: billed)?"), True),
    (_line(rf"(?P<industry>{_INDUSTRY})"), False),
    (
        _line(
            r"(?P<company_size>(?:individual client"
            r"|(?:small|mid-sized|large|enterprise) company|\d[\d,]* employees).{0,30})"
        ),
        True,
    ),
    (_line(r"member since:? (?P<member_since>.{4,20})"), True),
    (_line(r"(?P<city>[^\d$%]{2,40}?) {0,3}\d{1,2}:\d{2} ?[ap]m(?: \(.{1,30}\))?"), True),
    (_line(r"(?P<url>https://www\.upwork\.com/jobs/\S{1,300})"), True),
)
"""Whole-line patterns, and whether they are fields even in the middle of the summary."""

NOISE = _line(
    r"(?:upgrade your membership.*|specialized profiles can help.*|create a specialized profile.*"
    r"|learn more.*|back to .*"
    r"|save job|saved|flag as inappropriate|apply now|submit a proposal|send a proposal|copy link"
    r"|more about this job|less"
    r"|more|see more|view all|open job in a new window|close (?:the )?tooltip|phone(?: number)? verified|hourly rate"
    r"|i am (?:looking for|willing to pay).*(?:rates?|value|professionals?)\.?|remote job|on-?site job|hybrid"
    r"|one-time project|ongoing project|complex project|contract-to-hire(?: opportunity)?.*|this lets talent know.*"
    r"|find work|deliver work|manage finances|messages|search|skip to content|share|job link"
    r"|\+ ?\d{1,2} more|\d{1,2} more|bid range\b.*|\d{1,2}:\d{2}|upwork|my (?:jobs|work|stats|proposals)|reports|help"
    r"|saved jobs|best matches|most recent|my feed|notifications"
    r"|finance and taxes|browse jobs|invitation to interview|accept interview|decline|feedback"
    r"|job feedback"
    r"|weekly workload|start date|close|skip to .{3,20}"
    r"|boost your proposal.*|insights|premium|meets all .*qualifications.*|you(?:'| a)re? (?:not )?(?:a )?match.*"
    r"|the date the client last.*|number of proposals.*|this range includes.*|experience level)"
)
"""Whole lines of the page that say nothing of the job."""


def is_page_line(line: str) -> str | None:
    """The name of what a line shows if only a page has such lines, else `None`."""
    text = line.strip()
    if not 3 <= len(text) <= 200:
        return None
    bare = text.lstrip("#").replace("**", "").strip()
    head, colon, _ = bare.partition(":")
    label = LABELS.get(head.strip().lower())
    if label and label[1] and (colon or bare == head):
        return label[0]
    name = HEADINGS.get(bare.rstrip(":").strip().lower())
    if name in {"activity", "client", "skills", "summary"} and not (name == "client" and "about" not in bare.lower()):
        return name if name in {"activity", "client"} else f"heading {name}"
    for pattern, strict in PATTERNS:
        match = pattern.fullmatch(text) if strict else None
        if match:
            return next(key for key, value in match.groupdict().items() if value)
    return None
