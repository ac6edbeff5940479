"""Further things that a post asks for besides its need."""

from __future__ import annotations

import re

from proposer.analysis.wants.lexicon import load_lexicon, word_set
from proposer.analysis.wants.tools import find_mentions
from proposer.planning.echo import repeats_post
from proposer.writing.composer.guard import is_clean_phrase
from proposer.writing.composer.need import Need, head_of, is_activity
from proposer.writing.composer.wording import Brief


def extra_things(brief: Brief, need: Need) -> list[str]:
    """Up to two further things the post asks for, as activities or things, that do not repeat the need."""
    found: list[str] = []
    taken = set(re.findall(r"\w+", need.name.lower()))
    for deliverable in brief.plan.reading.wants.deliverables:
        thing = deliverable.object
        words = set(re.findall(r"\w+", thing.lower())) - word_set("small")
        gerund = load_lexicon().verbs.get(deliverable.action)
        if (
            len(thing.split()) < 2
            or thing[0].isdigit()
            or any(mention.tool.name in need.name for mention in find_mentions(thing))
            or len(thing) > 42
            or len(words & taken) * 3 > len(words)
            or not is_clean_phrase(thing, brief.plan)
        ):
            continue
        if gerund is None and is_activity(head_of(thing)):
            continue
        phrase = f"{gerund} the {thing}" if gerund else f"the {thing}"
        if repeats_post(phrase, brief.job):
            continue
        found.append(phrase)
        taken |= words | {head_of(thing)}
    return found[:2]
