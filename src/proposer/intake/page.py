"""A whole job page, copied from the browser and pasted as text.

Each line is looked at once: a line that is a field of the page becomes that field, lines under a heading belong to
its section, and only the section of the summary is the client's own text. Order and noise between fields do not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from proposer.intake.categories import is_category
from proposer.intake.page_fields import HEADINGS, LABELS, NOISE, PAGES_OWN, PATTERNS, is_page_line
from proposer.intake.places import is_country, is_location

_ENOUGH = 3
"""So many different fields make a text a page,"""
_CLIENTS_OWN = frozenset(
    {
        "level",
        "duration",
        "workload",
        "heading skills",
        "heading summary",
        "amount",
        "hourly",
        "fixed",
        "is_hourly",
        "budget",
    }
    | {"url", "hours", "est_time", "hires"}
)
"""if not all of them are such as clients write into a post themselves."""


_OF_CLIENTS = ("payment", "total_spent")
"""Fields after which a country alone on its line is the client's, even without a heading."""
_LONGEST_TAG = 40
_POSTED = re.compile(r"\bposted:? (?:\d|an? |yesterday|today|just|last |on )", re.IGNORECASE)


@dataclass(slots=True)
class Page:
    """What a page says: texts by field name, each with its offsets into the page."""

    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    skills: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    head: list[tuple[str, int, int]] = field(default_factory=list)
    """Free lines above the first section; the title is one of them."""
    below: tuple[str, int, int] | None = None
    """The free line right under `Posted …`, where feeds put the title."""
    last: str = ""
    """The field read last."""

    def put(self, name: str, value: str, start: int, end: int) -> None:
        """Keep the first value of a field."""
        if value and name not in self.values:
            self.values[name] = value
            self.spans[name] = (start, end)
        self.last = name


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def looks_like_page(text: str) -> bool:
    """Whether a text is a pasted page and not just a post: enough of its lines are fields of the page."""
    seen = {name for line in text.split("\n") if (name := is_page_line(line))}
    return len(seen) >= _ENOUGH and not seen <= _CLIENTS_OWN


def read_page(text: str) -> Page:
    """The fields of a pasted page, given cleaned text."""
    lines = _split(text)
    page = Page()
    section = "head"
    summary: list[_Line] = []
    posted = next((number for number, line in enumerate(lines) if _POSTED.search(line.text)), -1)
    place = 0
    while place < len(lines):
        line = lines[place]
        heading = _heading(line.text, section)
        if heading == "summary" and place < posted:
            heading = "head"  # the head of the whole page: the title and `Posted …` are still to come
        if heading:
            section = heading
            if heading == "head":
                page.head.clear()
            place += 1
            continue
        if NOISE.fullmatch(line.text):
            if section == "summary":
                summary.append(line)  # perhaps the client's own word; at either end of the summary it is dropped
            place += 1
            continue
        used = 0 if section == "others" else _read_fields(page, lines, place, section)
        if used:
            section = "after" if section in {"summary", "skills", "questions"} else section
            place += used
            continue
        section = _read_other(page, line, section, summary)
        place += 1
    return _finish(page, summary, text)


def _finish(page: Page, summary: list[_Line], text: str) -> Page:
    if page.head:
        page.put("title", *page.head[0])  # without a `Posted …` line below it, the first free line is the title
    if "rounded_rating" in page.values:
        page.put("rating", page.values["rounded_rating"], *page.spans["rounded_rating"])
    if "listed" in page.values and not page.skills:
        _take_tags(page, summary)
    _read_summary(page, summary, text)
    return page


def _take_tags(page: Page, summary: list[_Line]) -> None:
    """The skills of a feed's item: short lines under its text, without a heading."""
    tags = 0
    for line in reversed(summary):
        if line.text and (len(line.text) > _LONGEST_TAG or line.text[-1] in ".!?:;"):
            break
        tags += 1
    if tags < len(summary):
        page.skills += [line.text for line in summary[len(summary) - tags :] if line.text and not _is_idle(line)]
        del summary[len(summary) - tags :]


def _split(text: str) -> list[_Line]:
    lines, start = [], 0
    for raw in text.split("\n"):
        shown = raw.strip()
        lines.append(_Line(shown, start + (raw.find(shown) if shown else 0)))
        start += len(raw) + 1
    return lines


def _bare(text: str) -> str:
    """A line without the marks that Markdown puts around headings and labels."""
    return text.strip().lstrip("#").replace("**", "").strip()


def _heading(text: str, section: str) -> str | None:
    name = re.sub(r"\s?\(\d{1,3}\)$", "", _bare(text).rstrip(":").strip().lower())
    if section == "summary" and (name not in PAGES_OWN or ("skills" in name and text.lstrip().startswith("#"))):
        return None  # a heading of the client's own
    found = HEADINGS.get(name)
    return None if section == "others" and found == "summary" else found


def _read_fields(page: Page, lines: list[_Line], place: int, section: str) -> int:
    """Read the field that a line holds; how many lines it took."""
    line = lines[place]
    if not line.text:
        return 0
    split = _read_split_range(page, lines, place)
    if split:
        return split
    label = _label(line.text)
    if label and (section != "summary" or label[2] or "titled" in page.values):
        return _read_label(page, lines, place, label[0], label[1])
    if _read_patterns(page, line, section):
        return 1
    return _read_client_place(page, lines, place, section)


def _read_patterns(page: Page, line: _Line, section: str) -> bool:
    found = False
    for pattern, strict in PATTERNS:
        match = pattern.fullmatch(line.text) if strict or section != "summary" else None
        if match is None:
            continue
        if match.groupdict().get("industry") and section != "client":
            continue
        found = True
        if match.groupdict().get("posted") and section in {"head", "after"} and page.head:
            _read_title(page)
        if match.groupdict().get("level") and len(match.groupdict()) > 1:
            page.put("listed", "yes", line.start, line.end)
            if page.below:
                page.values["title"], page.spans["title"] = page.below[0], page.below[1:]
        for name, value in match.groupdict().items():
            if value:
                page.put(name, value.strip(), line.start + match.start(name), line.start + match.end(name))
    return found


def _read_title(page: Page) -> None:
    """The title stands right above `Posted …`, but for a category between them."""
    if len(page.head) > 1 and is_category(page.head[-1][0]):
        page.put("category", *page.head.pop())
    page.put("title", *page.head[-1])


def _read_split_range(page: Page, lines: list[_Line], place: int) -> int:
    """An hourly range that the browser copied as three lines: amount, dash, amount."""
    if lines[place].text[0] != "$":
        return 0
    filled = [n for n in range(place, min(place + 12, len(lines))) if not _is_idle(lines[n])][:3]
    if len(filled) < 3 or lines[filled[1]].text not in {"-", "–", "—", "to"}:
        return 0
    low, high = lines[place], lines[filled[2]]
    if not (re.fullmatch(r"\$[\d,.]{1,12}", low.text) and re.fullmatch(r"\$[\d,.]{1,12}", high.text)):
        return 0
    page.put("hourly", f"{low.text} - {high.text}", low.start, high.end)
    return filled[2] - place + 1


def _label(text: str) -> tuple[str, str, bool] | None:
    """Field, value on the same line, and whether no client would write that label into a summary."""
    head, colon, rest = _bare(text).partition(":")
    known = LABELS.get(head.strip().lower())
    if known is None or (not colon and not known[1]):
        return None
    return (known[0], rest.strip(), known[1]) if colon or not rest else None


def _read_label(page: Page, lines: list[_Line], place: int, name: str, value: str) -> int:
    line = lines[place]
    if value:
        _put_label(page, line, name, value)
        return 1
    if name in page.values and ":" not in line.text:
        return 1  # a caption under its value
    for ahead in range(place + 1, min(place + 5, len(lines))):
        below = lines[ahead]
        if not _is_idle(below):
            if _heading(below.text, "head") or _label(below.text):
                return 1
            page.put(name, below.text, below.start, below.end)
            return ahead - place + 1
    return 1


def _put_label(page: Page, line: _Line, name: str, value: str) -> None:
    start = line.start + line.text.rfind(value)
    if name == "client_line":
        for part in re.finditer(r"[^,;]+", value):
            shown = part.group().strip()
            _read_patterns(page, _Line(shown, start + value.find(shown)), "client")
        return
    if name == "job_type":
        name = "is_hourly" if "hour" in value.lower() else "fixed"
    if name == "title":
        page.put("titled", value, start, start + len(value))
    page.put(name, value, start, start + len(value))


def _read_client_place(page: Page, lines: list[_Line], place: int, section: str) -> int:
    """Location of the post under `Posted …`, or country and city of the client."""
    line = lines[place]
    if section not in {"head", "after", "client", "summary"} or not is_location(line.text):
        return 0
    if section == "summary" and page.last != "listed":
        return 0
    clients = section == "client" or (page.last != "posted" and not page.values.keys().isdisjoint(_OF_CLIENTS))
    if clients and not is_country(line.text):
        return 0
    page.put("country" if clients else "location", line.text.rstrip(","), line.start, line.end)
    return 1


def _read_other(page: Page, line: _Line, section: str, summary: list[_Line]) -> str:
    """Take a line that is no field, by the section it stands in; the section that holds after it."""
    if section == "summary":
        summary.append(line)
    elif section == "client" and re.fullmatch(r"[A-Z][\w,' ]{2,30} & [A-Z][\w ]{2,30}", line.text):
        page.put("industry", line.text, line.start, line.end)
    elif section == "skills" and re.fullmatch(r".{3,50} (?:Deliverables|Skills)", line.text):
        return section  # a heading over some of the skills
    elif section == "skills" and line.text and len(line.text) <= 60:
        page.skills += [name.strip() for name in re.split(r"[,\u2022\u00b7]", line.text) if name.strip()]
    elif section == "questions" and line.text:
        page.questions.append(re.sub(r"^\d{1,2}[.)]\s*", "", line.text))
    elif section == "head" and line.text:
        return _read_head(page, line, summary)
    return section


def _read_head(page: Page, line: _Line, summary: list[_Line]) -> str:
    """Free lines may hold the title; the first long one after `Posted …` begins a summary that has no heading."""
    if page.last == "posted" and page.below is None and not line.text.endswith("."):
        page.below = (_bare(line.text), line.start, line.end)
    if not page.head or ("posted" not in page.values and len(line.text) <= 170 and not line.text.endswith(".")):
        page.head.append((_bare(line.text), line.start, line.end))
    elif len(line.text) > 80 or re.search(r"[a-z)][.!?]$", line.text):
        summary.append(line)
        return "summary"
    return "head"


def _read_summary(page: Page, summary: list[_Line], text: str) -> None:
    while summary and _is_idle(summary[0]):
        summary.pop(0)
    while summary and _is_idle(summary[-1]):
        summary.pop()
    if summary:
        start, end = summary[0].start, summary[-1].end
        whole = text[start:end]
        same = [line.text for line in summary] == [line.strip() for line in whole.split("\n")]
        page.put("description", whole if same else "\n".join(line.text for line in summary), start, end)


def _is_idle(line: _Line) -> bool:
    return not line.text or NOISE.fullmatch(line.text) is not None
