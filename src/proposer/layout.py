"""From sections to the text of a message: plain characters, exact markers, and where each section stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from proposer.models.draft import Layout, PlacedSection, Section, Writer
from proposer.models.plan import Plan

GAP = "\n\n"
SENTENCE = 5
"""Words from which on a marker is taken for a sentence of its own."""
CURLY = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "…": "...", "\u00a0": " "})
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
RANGE_DASH = re.compile(r"(?<=\d)\s?[–—]\s?(?=\d)")
LINE_DASH = re.compile(r"^[ \t]*[–—][ \t]*", re.MULTILINE)
END_DASH = re.compile(r"[ \t]*[–—]+[ \t]*(?=\n|$)")
DASH = re.compile(r"[ \t]*[–—]+[ \t]*")
HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)
BULLET = re.compile(r"^[ \t]*[*•‣◦▪●·–—][ \t]+", re.MULTILINE)
QUOTED_LINE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,300}?)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])")
CODE = re.compile(r"`{1,3}([^`\n]{1,300})`{1,3}")
MARKED = re.compile("[][#>`*_•‣◦▪●·–—]")
"""What one of the patterns above needs to find anything."""
LINK = re.compile(r"!?\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)")


def plain_text(text: str) -> str:
    """The same words as a cover letter can show them: no Markdown, dashes, curly quotes or bullets (D-35)."""
    if not text.isascii():
        text = INVISIBLE.sub("", text).translate(CURLY)
    text = _without_marks(text.replace("\r\n", "\n"))
    text = re.sub(r",[ \t]*(?=[,.;:!?])", "", text)
    text = re.sub(r"[ \t]+(?=\n|$)", "", text)
    return re.sub(r"\n{3,}", GAP, text).strip()


def _without_marks(text: str) -> str:
    """Take out Markdown, and the dashes and bullets that a plain text does not have."""
    if not MARKED.search(text):
        return text
    text = LINK.sub(_plain_link, text)
    text = HEADING.sub("", QUOTED_LINE.sub("", text))
    text = BULLET.sub("- ", text)
    text = CODE.sub(r"\1", EMPHASIS.sub(r"\1", STRONG.sub(r"\2", text)))
    text = RANGE_DASH.sub("-", text)
    return DASH.sub(", ", END_DASH.sub("", LINE_DASH.sub("- ", text)))


def lay_out(plan: Plan, sections: Sequence[Section], writers: Mapping[str, Writer]) -> Layout:
    """Join sections in the plan's order and place its exact markers, each once.

    `writers` says who wrote each section; one that is not named counts as the composer's.
    """
    order = {planned.name: place for place, planned in enumerate(plan.sections)}
    joined = {planned.name for planned in plan.sections if planned.joins}
    ordered = sorted(sections, key=lambda section: order.get(section.name, len(order)))
    bodies = [(section, _clean(section.text, plan, first=place == 0)) for place, section in enumerate(ordered)]
    bodies = [(section, body) for section, body in bodies if body]
    text = _heading(plan)
    placed: list[PlacedSection] = []
    for section, body in bodies:
        if placed:
            text += " " if section.name in joined and "\n" not in body else GAP
        start = len(text)
        text += body
        placed.append(
            PlacedSection(
                name=section.name,
                text=body,
                evidence=section.evidence,
                writer=writers.get(section.name, "composer"),
                start=start,
                end=len(text),
            )
        )
    for marker in _markers(plan, "anywhere"):
        if not _holds(text, marker):
            text = f"{text}{GAP}{marker}" if text else marker
    return Layout(text=text, sections=tuple(placed))


def _plain_link(match: re.Match[str]) -> str:
    """Show a Markdown link as words and address, or as the address alone where both are the same."""
    words, address = match.group(1).strip(), match.group(2)
    return address if words == address else f"{words} ({address})"


def _markers(plan: Plan, position: str) -> list[str]:
    """Exact strings asked for at one position, without repeats."""
    return list(dict.fromkeys(said.text for said in plan.must_say if said.position == position and said.text.strip()))


def _heading(plan: Plan) -> str:
    """What stands before the first section: start markers on lines of their own, then first-sentence markers."""
    lines = "".join(f"{marker}{GAP}" for marker in _markers(plan, "start"))
    return lines + "".join(f"{marker}{_after(marker)} " for marker in _markers(plan, "first_sentence"))


def _after(marker: str) -> str:
    """The sign behind a marker that leads into the first sentence; one of several words is a sentence of its own."""
    if marker[-1] in ".!?:;,":
        return ""
    return "." if len(marker.split()) >= SENTENCE else ":"


def _clean(text: str, plan: Plan, *, first: bool) -> str:
    """Make a section plain and take out the writer's own copies of markers that are placed by code."""
    placed = [*_markers(plan, "start"), *_markers(plan, "first_sentence")]
    for marker in placed:
        text = _without_lines(text, marker)
    body = plain_text(text)
    for marker in placed:
        body = _without_lines(body, marker)
        if first:
            body = _without_lead(body, marker)
    return body


def _without_lines(text: str, marker: str) -> str:
    """Drop lines that are nothing but the marker, with or without quotes and a full stop."""
    bare = {marker, plain_text(marker)}
    kept = [
        line for line in text.split("\n") if line.strip().strip("\"'*.,:! ") not in bare and line.strip() not in bare
    ]
    return "\n".join(kept)


def _without_lead(body: str, marker: str) -> str:
    """Drop the marker from the very start of the letter, where a writer put it on its first line."""
    for form in (marker, plain_text(marker)):
        match = re.match(rf"[\"'*]?{re.escape(form)}(?!\w)[\"'*]?[ \t]*[.,:;!\-]*\s*", body)
        if form and match:
            return body[match.end() :]
    return body


def _holds(text: str, marker: str) -> bool:
    """Whether the exact marker stands in the text as words of its own."""
    return re.search(rf"(?<!\w){re.escape(marker)}(?!\w)", text) is not None
