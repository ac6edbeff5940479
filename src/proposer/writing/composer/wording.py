"""Free choices of wording: they hang on the plan's seed and on nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from proposer.analysis.wants.lexicon import word_set
from proposer.analysis.wants.notes import Note, find_notes, find_person, find_quantity
from proposer.analysis.wants.table import Work, load_works
from proposer.analysis.wants.tools import Tool, find_mentions, load_tools
from proposer.analysis.wants.transfer import find_link
from proposer.models.job import JobPost
from proposer.models.plan import Plan
from proposer.planning.answers import Reply, find_replies, ground_of

PLACES = frozenset(
    {
        "iOS",
        "Android",
        "YouTube",
        "TikTok",
        "Instagram",
        "Facebook",
        "LinkedIn",
        "Amazon",
        "RAG",
        "Web3",
        "Pinterest",
        "Spotify",
        "PLC",
        "SQL",
    }
)
"""Names that one does not work in, only for."""
YOU_FORMS = (("has", "have"), ("agrees", "agree"), ("makes", "make"), ("says", "say"))
TOLD = re.compile(
    r"\b(?:in your (?:proposal|application)|tell (?:me|us)|please (?:mention|explain|think about))\b[^.?!]{0,300}",
    re.IGNORECASE,
)
"""What a client wants to read in the application."""
SLOT = re.compile(r"\{tool\|([^}]*)\}")
STEM = 6
WORD = re.compile(r"[a-z]{5,}")


@dataclass(frozen=True, slots=True)
class Brief:
    """What the section writers look at: the plan, and what its kind of work knows."""

    plan: Plan
    job: JobPost
    work: Work
    tool: str | None
    """The tool of the post that matters most for this kind of work."""
    notes: tuple[Note, ...] = ()
    """What the post says besides, the weightiest first."""
    replies: tuple[Reply, ...] = ()
    """The answers that the letter gives."""
    who: str = "you"
    """The person of the client's side that the post names."""
    size: str | None = None
    """A figure of the post that tells the size of the job."""
    opened: str = ""
    """The opening of the letter, once it is written."""
    lean: int = 0
    """What is left out to keep the letter short: from 1 a second proof, from 2 the reason why, from 3 further parts."""

    @property
    def hourly(self) -> bool:
        """Whether the contract would be hourly."""
        return self.job.job_type == "hourly"

    def shuffled(self, name: str, options: Iterable[str]) -> list[str]:
        """The options in an order that depends on the seed and the name alone."""
        return sorted(options, key=lambda option: _rank(self.plan.seed, name, option))

    def fitting(self, name: str, options: Iterable[str]) -> list[str]:
        """The options, those first that share the most words with the post; ties hang on the seed."""
        stems = post_stems(self.job.text)
        return sorted(self.shuffled(name, options), key=lambda option: -_shared(option, stems))

    def pick(self, name: str, options: Sequence[str]) -> str:
        """One of the options."""
        return self.shuffled(name, options)[0]

    def fill(self, text: str) -> str:
        """A sentence of the tables with its tool and its person named, or with the words that stand for them."""
        text = SLOT.sub(lambda slot: self.tool or slot.group(1), text)
        return _agree(text, self.who) if "{who}" in text or "{Who}" in text else text

    def is_opened(self, text: str) -> bool:
        """Whether the opening says most of what a question asks."""
        stems = {word[:STEM] for word in WORD.findall(text.lower())}
        told = {word[:STEM] for word in WORD.findall(self.opened.lower())}
        return len(stems & told) > 1 and len(stems & told) * 5 >= len(stems) * 3

    def is_told(self, text: str) -> bool:
        """Whether an answer of the letter says this already."""
        return any(text in reply.text for reply in self.replies)


def brief_of(plan: Plan) -> Brief:
    """Read a plan for the section writers."""
    job = plan.job or JobPost(description="")
    works = load_works()
    work = works.get(plan.reading.wants.work, works["other"])
    ground = ground_of(plan.reading, plan.profile, plan.said, plan.evidence, plan.job)
    return Brief(
        plan=plan,
        job=job,
        work=work,
        tool=_main_tool(plan, work),
        notes=_asked_first(find_notes(job, work.key), plan),
        replies=tuple(reply for reply in find_replies(plan.reading, ground) if reply.text),
        who=find_person(job) or "you",
        size=find_quantity(job),
    )


def _asked_first(notes: tuple[Note, ...], plan: Plan) -> tuple[Note, ...]:
    """The notes, those first that fit what the client wants told in the application."""
    post = plan.job.description if plan.job is not None else ""
    told = (match.group() for match in TOLD.finditer(post))
    asked = " ".join((*(ask.text for ask in plan.reading.requests), *(one.text for one in plan.questions), *told))
    return tuple(sorted(notes, key=lambda note: note.match.search(asked) is None))


def known_tools(plan: Plan) -> Iterator[Tool]:
    """The tools that the text of the post names; those of its tags alone say little."""
    text = plan.job.text if plan.job is not None else ""
    named = {mention.tool.name for mention in find_mentions(text)}
    for name in plan.reading.wants.stack:
        tool = load_tools().get(name.lower())
        if tool is not None and tool.name in named:
            yield tool


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with a small first letter, unless its first word is a name, an acronym or `I`."""
    first = text.split(" ", 1)[0].rstrip(",.:;")
    if (
        first in {"I", "I'd"}
        or any(letter.isupper() or letter.isdigit() for letter in first[1:])
        or first.lower() in load_tools()
    ):
        return text
    return text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """A clause as a sentence of its own."""
    text = capital(text.strip())
    return text if text[-1:] in ".?!" else f"{text}."


@lru_cache(maxsize=16)
def post_stems(text: str) -> frozenset[str]:
    """The beginnings of the content words of a post."""
    return frozenset(word[:STEM] for word in WORD.findall(text.lower())) - _everyday()


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    """Beginnings of words too common in posts to show that a sentence fits one."""
    return frozenset(word[:STEM] for word in word_set("everyday"))


def _shared(option: str, stems: frozenset[str]) -> int:
    return len({word[:STEM] for word in WORD.findall(SLOT.sub("", option).lower())} & stems)


def _agree(text: str, who: str) -> str:
    """The sentence with its person, and with the verb after `you` in its own form."""
    text = text.replace("{who}", who).replace("{Who}", capital(who))
    if who == "you":
        for third, second in YOU_FORMS:
            text = re.sub(rf"\b(you) {third}\b", rf"\1 {second}", text, flags=re.IGNORECASE)
    return text


def _main_tool(plan: Plan, work: Work) -> str | None:
    if work.key == "integration" and plan.job is not None and find_link(plan.job) is not None:
        return None
    tools = list(known_tools(plan))
    for group in work.tools:
        for tool in tools:
            if tool.group == group and tool.name not in PLACES:
                return tool.name
    return None


def _rank(seed: str, name: str, option: str) -> str:
    return hashlib.sha256(f"{seed}\n{name}\n{option}".encode("utf-8", "surrogatepass")).hexdigest()
