"""The client's need as a phrase: short, whole, and in the writer's words; plain where the post is unclear."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposer.analysis.wants.details import find_field, find_setting
from proposer.analysis.wants.lexicon import load_lexicon, singulars, word_set
from proposer.analysis.wants.subject import find_subject
from proposer.analysis.wants.tools import Tool, find_mentions
from proposer.analysis.wants.transfer import Link, find_link, find_transfer
from proposer.analysis.wants.work import find_work
from proposer.models.job import JobPost
from proposer.models.reading import Deliverable
from proposer.planning.echo import repeats_post
from proposer.writing.composer.guard import is_clean_phrase
from proposer.writing.composer.wording import Brief, known_tools

ACTIVITY = re.compile(
    r"(?:ing|tion|sis|ment|setup|work|support|research|audit|review|recovery|entry|fix|check|maintenance|design"
    r"|update|upgrade|redesign|seo|sync|help|transfer|test)s?$"
)
"""Heads that are work themselves: one does not build an analysis of them."""
GROUP_WORD = {
    "data": "in",
    "design": "in",
    "automation": "in",
    "writing": "in",
    "media": "in",
    "crm": "in",
    "books": "in",
    "shop": "on",
    "site": "on",
    "cloud": "on",
    "language": "in",
    "web": "in",
    "mobile": "in",
    "game": "in",
}
PLAIN_ACTIONS = {"": "", "craft": "write", "enhance": "improve", "setup": "set up"}
LINKS = frozenset({"integration", "automation"})
"""Kinds of work in which two named systems are enough to name the need."""
CUT = frozenset({"video", "audio"})
"""Kinds of work whose thing is recorded already and gets edited, not built."""
IN_DATA_TOOLS = frozenset({"spreadsheet", "dashboard", "finance", "data_analysis", "statistics", "presentation"})
"""Kinds of work whose result stands in a data tool itself."""
FAULT = re.compile(r"\b(crash|error|bug)(?:e?[sd]|ing)?\b", re.IGNORECASE)
FAULT_PLACE = {
    "mobile": "app",
    "shop": "shop",
    "site": "site",
    "web": "code",
    "language": "code",
    "data": "file",
    "game": "project",
}
"""What has the fault, by the group of its tool."""
LONGEST = 62
SCRAPES = frozenset({"scrape", "crawl", "extract"})
"""What is done to the things named is done by something to be built."""


@dataclass(frozen=True, slots=True)
class Need:
    """The need in the forms a sentence may take."""

    name: str
    """With its article: `your marketing dashboard in Looker Studio`."""
    doing: str | None
    """As an activity: `building your marketing dashboard`; `None` where the name is an activity already."""
    short: str
    """For a second mention: `the dashboard`."""


def find_need(brief: Brief) -> Need:
    """The need of a plan, from its deliverables or else from its kind of work."""
    moved = _from_transfer(brief)
    if moved is not None:
        return moved
    for deliverable in brief.plan.reading.wants.deliverables[:4]:
        if deliverable.span.field != "title" and not _belongs(deliverable, brief):
            continue
        need = _from_deliverable(deliverable, brief)
        if need is not None:
            return need
    return _from_subject(brief) or _from_work(brief)


def _belongs(deliverable: Deliverable, brief: Brief) -> bool:
    """Whether a thing from the body is of the post's kind of work, or of no kind in particular."""
    kinds = find_work(JobPost(title=deliverable.object, description=""), ())
    return (kinds[0] == "other" and bool(brief.work.tools)) or brief.work.key in kinds[:4]


def _from_transfer(brief: Brief) -> Need | None:
    """Data to be brought from one system into another, where the work is about that."""
    if brief.work.key not in word_set("moves"):
        return None
    transfer = find_transfer(brief.job)
    link = Link(transfer.source, transfer.target) if transfer else None
    if link is None and brief.work.key in LINKS:
        link = find_link(brief.job)
    if link is None:
        return None
    pair = f"{link.source} and {link.target}"
    names = (
        f"your {link.source} to {link.target} sync",
        f"the connection between {pair}",
        f"the link from {link.source} over to {link.target}",
    )
    name = next((name for name in names[transfer is None :] if not repeats_post(name, brief.job)), None)
    if name is None:
        return None
    doing = None
    if transfer is not None:
        verb = brief.pick("transfer verb", ("getting", "bringing", "moving"))
        doing = f"{verb} {link.source} {transfer.thing} into {link.target}"
        doing = None if repeats_post(doing, brief.job) else doing
    return Need(name=name, doing=doing, short=f"the {name.split()[-1] if name == names[0] else 'link'}")


def _from_deliverable(deliverable: Deliverable, brief: Brief) -> Need | None:
    thing = re.sub(
        r"\s+(?:for|of|in) your (?:business|company|team|project|startup|client|clients)$", "", deliverable.object
    )
    if len(thing) > LONGEST or not is_clean_phrase(thing, brief.plan):
        return None
    if deliverable.action == "build" and brief.work.key in CUT:
        thing = f"{thing} editing"
    head = head_of(thing)
    if load_lexicon().head_number(head) is None or (len(thing.split()) == 1 and deliverable.span.field != "title"):
        return None
    if deliverable.action in SCRAPES and is_many(head):
        thing = f"scraper for the {thing}"
        head = "scraper"
    article = (
        "the" if thing[:1].isdigit() or " your " in thing else brief.pick(f"article {thing}", ("your", "your", "the"))
    )
    bare = re.split(r"\s(?:for|of|from|to|into|in|with|on|between)\s", thing)[0]
    turned = (
        f"{bare.split()[-1]} of the {' '.join(bare.split()[:-1])}"
        if is_activity(head) and " and " not in bare and len(bare.split()) > 1
        else bare
    )
    one = bare.split(" and ")[0]
    shortened = (_with_setting(bare, brief), bare, _tool_last(bare), turned, one)
    forms = (_with_setting(_with_tool(thing, brief), brief), thing, *filter(is_thing, shortened))
    name = next((f"{article} {form}" for form in forms if not repeats_post(f"{article} {form}", brief.job)), "")
    if not name:
        return None
    verb = "build" if head == "scraper" else PLAIN_ACTIONS.get(deliverable.action, deliverable.action)
    gerund = load_lexicon().verbs.get(verb) if verb else None
    if gerund is None and not is_activity(head):
        gerund = "building" if verb == "" and brief.work.key in word_set("made_kinds") else None
    doing = (
        f"{gerund} {name}"
        if gerund and not (verb in {"", "build", "create", "develop", "make"} and is_activity(head))
        else None
    )
    return Need(name=name, doing=doing, short=f"the {head}")


def is_thing(form: str) -> bool:
    """Whether a phrase cut short still names a thing: not a bare product, and with a noun that can head a need."""
    mentions = find_mentions(form)
    if any(mention.start == 0 and mention.end == len(form) for mention in mentions):
        return False
    return load_lexicon().head_number(head_of(form)) is not None


def _tool_last(bare: str) -> str:
    """A thing with its tool after it: `dashboard in Power BI` of `Power BI dashboard`."""
    mention = next(iter(find_mentions(bare)), None)
    if mention is None or mention.start or mention.tool.group not in GROUP_WORD or mention.end >= len(bare):
        return bare
    return f"{bare[mention.end :].strip()} {GROUP_WORD[mention.tool.group]} {mention.tool.name}"


def is_many(head: str) -> bool:
    """Whether a head names several things."""
    return load_lexicon().head_number(head) == "many"


def is_activity(head: str) -> bool:
    """Whether a head is work itself, like `migration`, and not a thing that work makes."""
    return ACTIVITY.search(head) is not None and not {head, *singulars(head)} & word_set("made_things")


def head_of(thing: str) -> str:
    """The head word of a noun phrase: the last one before its first preposition."""
    before = re.split(r"\s(?:for|of|from|into|in|with|on|between)\s", f" {thing} ", maxsplit=1)[0]
    return before.split()[-1].lower()


def _with_tool(thing: str, brief: Brief) -> str:
    """The thing with the tool it is made in, where the title names one that the thing does not."""
    if (
        re.search(r"\s(?:for|of|from|to|into|in|with|on|between)\s", thing)
        or find_mentions(thing)
        or len(thing.split()) > 4
    ):
        return thing
    early = {mention.tool.name for mention in find_mentions(f"{brief.job.title}. {brief.job.description[:300]}")}
    for tool in known_tools(brief.plan):
        if tool.name in early and tool.name == brief.tool and _is_made_in(tool, brief):
            return f"{thing} {GROUP_WORD[tool.group]} {tool.name}"
    return thing


def _is_made_in(tool: Tool, brief: Brief) -> bool:
    """Whether one says of the thing that it is made in a tool; a sheet or a database is often only its source."""
    return tool.group in GROUP_WORD and (tool.group != "data" or brief.work.key in IN_DATA_TOOLS)


def _from_subject(brief: Brief) -> Need | None:
    """The subject of the title, where no wish was found."""
    thing = find_subject(brief.job)
    if thing is None or len(thing) > LONGEST or not is_clean_phrase(thing, brief.plan):
        return None
    head = head_of(thing)
    article = "the" if load_lexicon().head_number(head) == "mass" else "your"
    if brief.work.key == "ads" and not is_activity(head):
        thing, article, head = f"campaign for {article} {thing}", "the", "campaign"
    forms = (f"{article} {form}" for form in (_with_setting(thing, brief), thing))
    name = next((form for form in forms if not repeats_post(form, brief.job)), None)
    return None if name is None else Need(name=name, doing=None, short=f"the {head}")


def _from_role(brief: Brief) -> str | None:
    """The field of the person looked for, as work: `skincare formulation work` of `Skincare Formulation Chemist`."""
    words = find_field(brief.job)
    phrase = f"{words} work" if words else None
    return phrase if phrase and is_clean_phrase(phrase, brief.plan) else None


def _with_setting(thing: str, brief: Brief) -> str:
    """The thing with the client's own trade, where there is room: `for your freight forwarding business`."""
    if re.search(r"\s(?:for|of|from|to|into|in|with|on|between)\s", thing) or len(thing.split()) > 4:
        return thing
    setting = find_setting(brief.job)
    if setting is None or not is_clean_phrase(setting, brief.plan) or {*setting.split()} & {*thing.split()}:
        return thing
    return f"{thing} for your {setting}"


def _from_work(brief: Brief) -> Need:
    """A plain name: the tools of the post and the kind of work."""
    work = brief.work
    named = [tool for tool in known_tools(brief.plan) if tool.name.lower() not in work.works.lower()]
    tools = [tool for tool in named if tool.group in work.tools or tool.name.lower() in work.match]
    titled = {mention.tool.name for mention in find_mentions(brief.job.title)}
    tools.sort(
        key=lambda tool: (
            tool.name not in titled,
            tool.name.lower() not in work.match,
            work.tools.index(tool.group) if tool.group in work.tools else 0,
        )
    )
    named = [tool for tool in named if tool.name in titled]
    if len(tools) > 1 and tools[0].name not in tools[1].name and tools[1].name not in tools[0].name:
        name = f"the {tools[0].name} and {tools[1].name} {work.works}"
    elif tools:
        name = f"the {tools[0].name} {work.works}"
    else:
        name = f"the {work.works} around {named[0].name}" if named else f"this {work.works}"
    if work.key == "other" and not named:
        name = "this project"
    titled_work = _from_role(brief) or _from_fault(brief)
    name = f"the {titled_work}" if titled_work else name
    name = _with_setting(name, brief)
    if repeats_post(name, brief.job):
        name = (
            f"this {work.works}"
            if work.key != "other" and not repeats_post(f"this {work.works}", brief.job)
            else "this project"
        )
    return Need(
        name=name,
        doing=None,
        short=f"the {work.works.split()[-1]}" if work.key != "other" else "the work",
    )


def _from_fault(brief: Brief) -> str | None:
    """The fault that a repair is about, with the thing that has it: `crash in your iOS app`."""
    fault = FAULT.search(brief.job.title) or FAULT.search(brief.job.description[:300])
    if brief.work.key != "bug_fix" or fault is None:
        return None
    for tool in known_tools(brief.plan):
        if tool.group in FAULT_PLACE and tool.group in brief.work.tools:
            return f"{fault.group(1).lower()} in your {tool.name} {FAULT_PLACE[tool.group]}"
    return None
