"""Reads a message that closes: the words of its first milestone, and whether it names the step in the contract."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence
    from proposer.text.milestones import MilestoneTraits

_ANCHOR = Pattern(
    r"\b(?:milestones?|hito|meilenstein|jalon|marco|first (?:step|piece|stage|part|slice|deliverable)|(?:phase|"
    r"stage) (?:one|1)|(?:start|starting|begin|beginning) (?:with|small)"
    r"|erster schritt|primer paso|premi(?:er|ère) étape|primeiro passo)\b"
)
_LEAD = Pattern(
    r"(?:\b(?:i'd|i would|i'll|i will|i can|i could|let's|we could|we can|you could|you can|please|happy to|glad "
    r"to)\s+)?(?:\b(?:suggest|propose|recommend|set|make|use|take|do|create|open|begin|start)\s+)?"
    r"(?:with )?(?:(?:a|an|the|one|our|your) )?(?:(?:small|paid|short) )?(?:(?:first|next|opening) "
    r")?\b(?:milestones?|hito|meilenstein|jalon|marco)\b\s*(?:one\b|1\b)?\s*"
    r"(?P<link>(?:could|would|should|might|can|will) (?:be|hold|cover|include)\b|to be\b|(?:to|is|for|with|where|"
    r"called|of|on|around)\b|:)?\s*"
)
_TO_CLIENT = Pattern(
    r"\b(?:you|your|please|kindly|let's|we)\b"
    r"|(?:^|[,;:]|\b(?:then|and)\b)\W*(?:create|open|fund|set|send|accept|start|approve)\b"
)
_TOLD = Pattern(
    r"\b(?:they|people|teams?|staff|customers|clients|users|buyers|managers|owners|agents|colleagues|everybody|everyone|who)"
    r"\s+(?:(?:now|then|still|also|could|can)\s+)?(?:sent|send|sends|create[ds]?|makes?|made|opens?|opened|adds?|added|place[ds]?"
    r"|enter(?:s|ed)?|accept(?:s|ed)?|approve[ds]?|release[ds]?|starts?|started|put|puts|set|sets)\b"
)
"""Others who do something with offers and contracts: told work, and no call."""
_BEGIN = Pattern(
    r"\b(?:start|starting|begin|beginning) with\b|\bfirst (?:step|piece|stage|part|slice|deliverable)\b(?: (?:is|"
    r"would be|could be|i'd take|for)\b)?"
)
_ACTIONS = (
    (
        "create|set_up|open|fund|activate|approve|add|start|send|make|accept|put_in|place|enter|release|sign .. "
        "milestone|contract|offer|hire"
    ),
    "create|open|fund|activate|approve|accept|set_up it|that|this|one !screen|page|work|piece",
    "set|put it|that|this|one|the_milestone|a_milestone up|in|at|to|for",
    "milestone|contract|offer|it|that|this is|it's|can_be|could_be|gets created|funded|active|set|set_up|open|accepted",
    "hire me|us",
    "you|please|can|could set|put|open|enter the|a|this|first|one|your .. milestone",
    "click|press|use hire|the_hire",
    "once|when|as_soon_as it's|it_is|that's|that_is funded|active|set_up|created|open",
    "crear|creas|crea|cree|abrir|abra|abre|activar|financiar .. hito|contrato|oferta",
    "créer|créez|crée|ouvrir|ouvrez|financer .. jalon|contrat|offre",
    "meilenstein|vertrag|angebot .. anlegen|erstellen|öffnen|finanzieren|senden|schicken|freigeben",
    "criar|crie|abrir|abra .. marco|contrato|proposta",
)


@cache
def _actions() -> Lexicon:
    return Lexicon(_ACTIONS)


def contract_steps(document: Document) -> tuple[Sentence, ...]:
    """The sentences that say what the client does next on the platform: create, fund, send, accept."""
    found = (sentence for sentence in document.sentences if _actions().within(sentence))
    return tuple(one for one in found if _TO_CLIENT.search(one.lower) or not _TOLD.search(one.lower))


def asked_steps(document: Document) -> tuple[Sentence, ...]:
    """Give the contract steps that are said to the client: what is told of past work may hold the same words."""
    return tuple(step for step in contract_steps(document) if _TO_CLIENT.search(step.lower))


def milestone_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences that describe the first milestone; those that only ask for the contract step stand back."""
    named = [one for one in document.sentences if _ANCHOR.search(one.lower) and not one.lower.endswith("?")]
    if len(named) < 2:
        return tuple(named)
    steps = {one.number for one in contract_steps(document)}
    return tuple(one for one in named if one.number not in steps) or tuple(named)


def milestone_text(sentences: Iterable[Sentence]) -> str:
    """The words of these sentences that say what the first milestone is, a line for each sentence."""
    return "\n".join(_described(sentence.lower) for sentence in sentences)


def _described(lower: str) -> str:
    """A sentence without its talk of milestones, and without what it opens with (`for your app, ...`)."""
    lead = _LEAD.search(lower) or _BEGIN.search(lower)
    if lead is None:
        return lower
    rest = lower[lead.end() :]
    if lead.groupdict().get("link") or lead.re.pattern == _BEGIN.source or lower.startswith(("for ", "since ", "as ")):
        return rest
    return f"{lower[: lead.start()]} {rest}"


def judge_first_milestone(document: Document, project: str) -> tuple[Sentence, MilestoneTraits] | None:
    """Give the sentence that names the first milestone and its traits, or nothing where none is named.

    Where the sentence alone lacks a trait, the ones around it may tell the rest. `project` is what the work is about.
    """
    from proposer.text.milestones import judge_milestone

    sentences = milestone_sentences(document)
    if not sentences:
        return None
    first = sentences[0]
    alone = judge_milestone(milestone_text((first,)), project)
    if alone.ok:
        return first, alone
    steps = contract_steps(document)
    near = document.sentences[max(0, first.number - 1) : first.number + 2]
    around = [one for one in near if one.number >= first.number or first in steps]
    together = judge_milestone(milestone_text(around), project)
    return first, together if together.ok else alone
