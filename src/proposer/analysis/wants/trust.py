"""Whether words of a post may be trusted to be words, and the article that its titles leave out."""

from __future__ import annotations

import re

from proposer.analysis.wants.casing import MIXED
from proposer.analysis.wants.lexicon import Lexicon, load_lexicon, word_set
from proposer.analysis.wants.tools import load_tools
from proposer.models.job import JobPost

ADJECTIVE = re.compile(r"[a-z]{3}(?:al|ic|ous|ive|ary|ory|ist|ship|age|ure|ary|wear|ware|ism|[a-z]{2}ed)$")


def with_article(text: str, lexicon: Lexicon) -> str:
    """Give a single thing after `for` or `of` the article that titles leave out."""
    match = re.match(r"(.+? (?:for|of|in|with)) ((?!(?:a|an|the|your|this|these|both)\b).+)$", text)
    if match is None:
        return text
    last = match.group(2).split()[-1].lower()
    single = lexicon.head_number(last) == "one" or (
        last in lexicon.ends and (last.endswith("ss") or not last.endswith("s")) and last not in word_set("bare")
    )
    single = single and not re.search(r"(?:tion|sis|ment|ing)$", last) and last not in word_set("acronyms")
    return f"{match.group(1)} your {match.group(2)}" if single and last not in load_tools() else text


SHORT = 3
"""Unknown words of a title must be longer than this."""


def is_trusted(word: str, job: JobPost) -> bool:
    """Whether a word is known, or stands more than once in the post and so is no slip of the pen."""
    lexicon = load_lexicon()
    low = word.lower().strip(".")
    if (
        lexicon.known(low)
        or low in load_tools()
        or low in word_set("links")
        or low in word_set("determiners")
        or low in word_set("acronyms")
        or MIXED.search(word)
        or low.isdigit()
    ):
        return True
    if all(lexicon.known(part) or part in word_set("acronyms") for part in low.split("-")):
        return True
    if "-" in low:
        return False
    return bool(ADJECTIVE.search(low)) or _is_written_so(low, job)


def _is_written_so(low: str, job: JobPost) -> bool:
    """Whether the post writes an unknown word twice, or in small letters and more than a slip from a known one."""
    found = re.findall(rf"(?<!\w){re.escape(low)}(?!\w)", job.text, re.IGNORECASE)
    if len(found) > 1:
        return True
    if len(low) > SHORT and len(found) == 1 and found[0] in job.title and _is_english(job.title):
        return not _is_slip(low)
    return low in found and len(low) < 14 and re.search(r"[aeiouy]", low) is not None and not _is_slip(low)


def _is_english(title: str) -> bool:
    """Whether most words of a title are known ones."""
    words = re.findall(r"[^\W\d_]+", title)
    known = load_lexicon().known
    held = sum(known(word) or word.lower() in load_tools() or word.lower() in word_set("links") for word in words)
    return held * 3 >= len(words) * 2


def _is_slip(low: str) -> bool:
    """Whether an unknown word of six letters or more is one letter away from a known one."""
    if len(low) < 6:
        return False
    known = load_lexicon().known
    dropped = {low[:at] + low[at + 1 :] for at in range(len(low))}
    turned = {low[:at] + low[at + 1] + low[at] + low[at + 2 :] for at in range(len(low) - 1)}
    added = {low[:at] + letter + low[at:] for at in range(len(low) + 1) for letter in "aeiourstnlc"}
    changed = {low[:at] + letter + low[at + 1 :] for at in range(len(low)) for letter in "aeiourstnlc"}
    return any(known(word) for word in dropped | turned | added | changed)
