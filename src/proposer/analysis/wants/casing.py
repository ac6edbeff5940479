"""Puts a phrase from a title into the case of a sentence."""

from __future__ import annotations

import re

from proposer.analysis.wants.lexicon import load_lexicon, word_set
from proposer.analysis.wants.tools import find_mentions, load_tools

SPELLED = {
    "saas": "SaaS",
    "ios": "iOS",
    "lora": "LoRa",
    "pdfs": "PDFs",
    "apis": "APIs",
    "kpis": "KPIs",
    "llms": "LLMs",
    "vms": "VMs",
    "sops": "SOPs",
    "iot": "IoT",
    "lidar": "LiDAR",
    "b2b": "B2B",
    "b2c": "B2C",
}
MIXED = re.compile(r"[a-z][A-Z]|[A-Z].*\d|\d[A-Z]|[A-Z]\.[A-Z]")


def sentence_case(phrase: str, body: str) -> str:
    """The phrase in sentence case: everyday words small, names and tools as the field or the post spells them."""
    mentions = find_mentions(phrase)
    shouted = phrase.isupper()
    out: list[str] = []
    place = 0
    for match in re.finditer(r"\S+", phrase):
        mention = next((m for m in mentions if m.start <= match.start() < m.end), None)
        if mention is None:
            out.append(phrase[place : match.start()] + _word(match.group(), body, shouted))
        elif mention.start == match.start():
            tail = phrase[mention.end : match.end()] if match.end() > mention.end else ""
            out.append(phrase[place : match.start()] + mention.tool.name + tail)
        place = match.end()
    text = re.sub(r"\s+", " ", "".join(out)).strip()
    return re.sub(r"\b(\w[\w .]+\w) \1\b", r"\1", text)


def _word(word: str, body: str, shouted: bool) -> str:
    low = word.lower()
    if low in word_set("nations"):
        return word.capitalize()
    if low in word_set("acronyms"):
        return SPELLED.get(low, word.upper())
    if "-" in word and low not in load_tools() and not load_lexicon().known(low):
        return "-".join(_word(part, body, shouted) for part in word.split("-"))
    if word == low:
        return word
    if low in word_set("links") or low in word_set("determiners"):
        return low
    if MIXED.search(word) or (word.isupper() and len(word) <= 5 and not shouted):
        return word
    if (
        load_lexicon().known(low)
        or (word[1:].islower() and low in load_lexicon().praise)
        or (low in body and re.search(rf"(?<![\w.]){re.escape(low)}(?!\w)", body))
    ):
        return low
    return word.capitalize() if word.isupper() else word
