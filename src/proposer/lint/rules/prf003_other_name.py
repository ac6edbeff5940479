"""Another client, or another company, is named.

What it does: finds a greeting to a person who is not the client who signed the post or the chat, and a company spoken
to as the client's
that the post does not name.
Why it matters: a letter that was written for somebody else is the surest way to lose a client.
Example: "Hi Martin," when the post is signed by Judith.
Use instead: "Hi Judith," or no name at all.
Source: D-30.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.document import words_of
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_NAME = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?"
_COMPANY = rf"{_NAME}(?:(?:\s(?:&|and|of)\s|\s){_NAME}){{0,4}}"
_GREETED = Pattern(
    r"(?:^|\n)\s*(?:(?:Good )?(?:Hi|Hello|Hey|Dear|Morning|Afternoon|Evening|Hola|Hallo|Bonjour|Olá|Ola|Ciao|"
    r"Sure|Yes|Thanks|Thank you|"
    r"morning|afternoon|evening)(?: there)?)"
    rf"(?: (?:Mr|Mrs|Ms|Dr|Prof)\.?)? ({_NAME})(?: {_NAME})?\s?(?:[,:!.;]|\n|$|-)"
)
_CALLED = Pattern(
    r"\b(?:[Ii]'m|[Ii] am|[Mm]y name is|[Mm]y name's|[Tt]his is|[Cc]all me|(?:[Rr]egards|[Tt]hanks|[Tt]hank you|"
    rf"[Cc]heers|[Bb]est|[Ss]incerely|[Gg]reetings|[Gg]r[uü](?:ß|ss)e|[Ss]aludos)[,!.]?\s+(?:-\s?)?) ?({_NAME})\b"
    rf"|(?:^|\n|[.!?]\s+)[-~—–]?\s?({_NAME})\s?[.!]?\s*\Z"
)
_FOR = Pattern(
    r"\b(?:I'd|I would|I'll|I will|I can|I could|[Ll]ove to|[Gg]lad to|[Hh]appy to|[Ee]xcited to|[Kk]een to|"
    r"[Ll]ike to|[Ww]ant to|[Ii]nterest(?:ed)? in|[Aa]pply)\b"
    rf"[^.!?\n]{{0,70}}?\b(?:for|join|joining|at|with) (?:the )?({_NAME}(?:(?:\s(?:&|and)\s|\s){_NAME}){{1,3}})(?= "
    r"?[.,;!?\n]|'s| team|\Z)"
)
_YOURS = Pattern(
    r"\b(?:[Yy]our (?:company|brand|shop|store|business|startup|firm|agency|studio)(?:,| called| named)? |"
    r"[Jj]oin(?:ing)? (?:the |team )?|[Dd]ear |[Hh]i |[Hh]ello )"
    rf"({_COMPANY})(?= [Tt]eam\b|,? (?:needs|wants|has|is|does|sells)\b|[,.!](?:\s|\Z))"
)
_CLOSING = Pattern(
    r"\b(?:(?:[Ww]ork(?:ing)?|[Hh]elp(?:ing)?) (?:with |for )?|[Hh]ear(?:ing)? (?:back )?from (?:the )?|"
    r"[Ee]veryone at |(?:[Ww]ork|[Pp]roducts|[Ll]aunch|[Tt]eam|[Ff]an) of |^For |\nFor )"
    rf"(?:the )?({_NAME}(?:(?:\s(?:&|and)\s|\s){_NAME}){{1,3}})(?= (?:I'd|I would|get|grow|team)\b|"
    r"'s| LLP| Ltd| Inc|,|[.!]|\Z)"
)
"""Places where a letter names its reader's company: its end, what it admires, and whom it is for."""
_PAIR = Pattern(r"[A-ZÀ-Þ][a-zß-ÿ]+ (?:& )?[A-ZÀ-Þ][a-zß-ÿ]")
_ROLES = frozenset(
    table("""hiring manager managers team sir madam client customer recruiter there all everyone everybody friend
        friends again folks guys ladies gentlemen mr mrs ms dr upwork morning afternoon evening day mate boss people
        both dear monday tuesday wednesday thursday friday saturday sunday happy thanks thank looking regards best
        sincerely ready available sorry please yes no ok okay first next here""")
)
"""Capital words of a greeting or an ending that name nobody."""
_SKILLS = frozenset(
    table("""react native next google apple android amazon web services power bi microsoft azure aws visual studio adobe
        affinity final cut google sheets docs drive cloud shopify plus woo commerce wordpress ruby rails unreal
        engine unity salesforce marketing english spanish german french italian portuguese new york united states
        kingdom europe asia america africa north south east west christmas black friday easter excel word facebook
        instagram meta ads analytics search console tag manager january february march april may june july august
        september october november december open ai chat gpt hub spot mail chimp quick books online apps script data""")
)
"""Words of tools, places and days, which a letter may name though the post does not."""


_GREETINGS = frozenset(
    table("hi hello hey dear sure yes thanks thank morning afternoon evening hola hallo bonjour olá ola ciao")
)
_OFFERS = frozenset(table("d would ll will can could love glad happy excited keen like want interest interested apply"))
"""Words without which a greeting, and an offer to a company, cannot stand there."""
_OWNED = table("company brand shop store business startup firm agency studio")
_ADDRESSES = frozenset(table("join joining dear hi hello"))


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    text, words = document.view.plain, document.known
    known: frozenset[str] | None = None
    greeted = None if words.isdisjoint(_GREETINGS) else _GREETED.search(text[:200])
    if greeted and (clients := _names(context)):
        known = _known(context)
        name = greeted.group(1).lower()
        if name not in _ROLES and known.isdisjoint(words_of(name)):
            message = f"{greeted.group(1)} is greeted, but the client is {clients[0]}."
            yield Hit(*greeted.span(1), message=message)
    if context.job is None:
        return
    lower = document.view.lower
    addressed = not words.isdisjoint(_ADDRESSES) or any(f"your {noun}" in lower for noun in _OWNED if noun in words)
    paired = _PAIR.search(text) is not None
    offers = paired and not words.isdisjoint(_OFFERS)
    for pattern, possible in ((_FOR, offers), (_YOURS, addressed), (_CLOSING, paired)):
        for start, end in _companies(text, pattern) if possible else ():
            known = _known(context) if known is None else known
            if (known | _ROLES | _SKILLS).isdisjoint(words_of(text[start:end].lower())):
                yield Hit(start, end)


def _companies(text: str, pattern: Pattern) -> Iterator[tuple[int, int]]:
    """Give the names that the text gives to the client's company."""
    for match in pattern.finditer(text):
        greets = match.group()[:1] in "DdHh"
        if (
            pattern is not _YOURS
            or not greets
            or " " in match.group(1)
            or text[match.end() :].lower().startswith(" team")
        ):
            yield match.span(1)  # one name after a greeting is a person's, and judged above


def _known(context: LintContext) -> frozenset[str]:
    return _words_in(tuple(_told(context)))


@lru_cache(maxsize=32)
def _words_in(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words_of(" ".join(texts).lower()))


def _told(context: LintContext) -> list[str]:
    """Everything in which the client's name, or a name that may be spoken of, can stand."""
    texts = [context.note, *context.said]
    if context.job:
        texts += [context.job.text, *context.job.questions, *context.job.skills, context.job.client.company or ""]
    if context.thread:
        texts += [context.thread.project or "", *(message.text for message in context.thread.messages)]
    if context.profile:
        profile = context.profile
        texts += [
            profile.overview,
            profile.title,
            *profile.skills,
            *(f"{one.did} {one.client or ''}" for one in profile.evidence),
        ]
    return texts


def _names(context: LintContext) -> list[str]:
    """The names by which the client goes in the post and in the chat."""
    texts = [context.job.description] if context.job else []
    texts.append(context.note)
    if context.thread:
        texts += [message.text for message in context.thread.messages if message.author == "client"]
    found = (match.group(1) or match.group(2) for text in texts for match in _CALLED.finditer(text.strip()))
    return [name for name in found if name.lower() not in _ROLES]


_POST = {
    "job": "Hi, I'm Judith from Orchard Row. We need six labels for a new cider, pear included. Print-ready files."
}

RULE = Rule(
    code="PRF003",
    category="proofread",
    severity="warning",
    message="{words} is not named in this post.",
    suggestion="Take the name from this post, or leave it out.",
    needs=("job", "thread"),
    check=Custom(_check, Gate(always=True)),
    bad=(
        ("Hi Martin, the six labels need a common grid.", _POST),
        ("I'd love to draw the label set for Tall Barrel Brewing.", _POST),
        ("Your company Hopfield needs six labels with one grid.", _POST),
        ("Dear Tall Barrel team, six labels need one grid.", _POST),
    ),
    good=(
        ("Hi Judith, the six labels need a common grid.", _POST),
        ("Dear Hiring Manager, six labels need one grid.", _POST),
        ("I'd draw the labels for Orchard Row in Affinity Designer.", _POST),
        ("I can set the pear label first, for Adobe Illustrator users.", _POST),
        "Hi Martin, the six labels need a common grid.",
        ("Hi Martin, the six labels need a common grid.", {"job": "Six labels for a cider, print-ready files."}),
        ("I drew labels for Tall Barrel Brewing in 2021.", _POST),
    ),
)
