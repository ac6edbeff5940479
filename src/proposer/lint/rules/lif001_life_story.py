"""The writer tells their life.

What it does: counts sentences of biography (birth, family, school, moves, dreams, how it all began) that are tied to
nothing in this job; two or more are a life story.
Why it matters: a letter answers the client's problem; a biography makes the client wait for the answer.
Example: "I was born in Lima and always loved to draw. After school I moved to Graz and followed my dream."
Use instead: "I drew the plates of an alpine moss key; yours need the same care with hair tips."
Source: D-17.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.lint.wording import cited
from proposer.text.document import words_of
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_KIN = (
    "father|mother|parents|dad|mum|mom|uncle|aunt|grandfather|grandmother|grandparents|brother|sister|brothers|sisters|"
    "siblings|wife|husband|kids|children|daughter|daughters|son|sons|family"
)
_STRONG = (
    "i was|am born|raised|brought_up",
    "i grew up",
    f"my {_KIN} !name|names|tree|history",
    "since i was",
    "i turned",
    "i left for|home|town|the",
    "my|did|finished|completed .. schooling|childhood|schooldays|apprenticeship",
    "i|then|and joined a|an|the army|navy|polytechnic|college|bank|company|factory|police|band|school",
    "stayed|stay at home for|with|until",
    "i|i'm|i_am|and come|came|hail|originally from",
    "after my|the|a? divorce|marriage|wedding|military|studies|accident|illness|death|service",
    "learned|learnt|learning .. on_my_own|by_myself|at_night|from_youtube",
    "decision|chapter|change|turning_point of|in my life",
    "spent|spend every|each|my|most|long summer|summers|childhood|youth|weekend|evening|winter|holidays",
    "i left|quit my|a|the .. job|office|career|company|bank|post",
    f"my|with two|three|one|four? {_KIN} and|in|live|lives",
    "come|comes|coming from a family|village|small|poor|humble|farming",
    "as|when|since i|a was? a|an? child|kid|teenager|boy|girl|student|teen|little|young|baby",
    "since|from|in|during my? early? childhood|youth|teens|adolescence",
    (
        "when i was six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|little|young|small|"
        "at_school|in_school"
    ),
    "at the age of",
    (
        "i|then|later|i've|after|before finished|left|dropped|quit|attended school|high_school|college|university|"
        "out_of|my_studies|my_job"
    ),
    "dropping out|out_of",
    "i graduated",
    "graduated from|in|with",
    "i studied|attended|majored .. for|before|but|then|because|university|college|and",
    "at university|college|school i",
    "i .. moved|relocated|emigrated|immigrated to",
    "moved to .. with|for|where|and|in|to",
    "started|began|launched my career|journey|professional|working_life|freelance_career",
    "my career|journey|path|story|adventure|love|passion .. began|started|begins|starts|start|goes_back|took",
    "follow|followed|following|chase|chased|pursue|pursued|pursuing my|a|the|this dream|dreams|passion|heart|calling",
    "dream|dreamed|dreamt|dreaming of|was being|becoming|to",
    "it was my|always childhood? dream",
    "fell in love with",
    "discovered|found|realised|realized .. my|that_my|true love|passion|calling|talent",
    "taught myself",
    "decided to go|become|leave|quit|start|follow|change|pursue freelance|freelancing|my_job|my_own|a|the|my",
    "shaped|made|makes who|me i|who|the",
    "let me|i'd_like_to|allow_me_to tell|introduce|share .. myself|my_story|about_me|my_journey|me",
    "a bit|little about myself|me",
    "long|winding|difficult|incredible road|journey|path",
    "my hobbies|hobby|free_time|spare_time|weekends",
    "in my free|spare time",
    "i love|enjoy|like hiking|cooking|travelling|traveling|reading|football|music|gaming|coffee|yoga|my",
    (
        "after|before .. years in|at|as the|a|an army|navy|bank|factory|hotel|restaurant|corporate|call_centre|"
        "call_center|law_firm|military|police"
    ),
    (
        "i .. worked|was|became in|at|as a|an|the|my .. bank|factory|hotel|restaurant|waiter|waitress|teacher|manager|"
        "leader|cashier|driver|clerk|nurse|team_leader|call_centre|call_center"
    ),
    (
        "always been|loved|wanted|had|dreamed curious|fascinated|passionate|in_love|interested|drawing|a|to|computers|"
        "art|books|music|animals"
    ),
    "i|i'm|i_am married|divorced|single|engaged",
    "years old",
    "became a|an .. in|and|at|later|then",
)
_WEAK = (
    "my name is|s",
    "i live|reside|am_based|m_based in|near|with|at",
    "i'm|i_am 18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50",
    "i have|hold|earned|received a|an|my bachelor|master|degree|diploma|phd|mba|bachelor's|master's",
    "it was natural|destiny|fate|then|there|always",
    "it has been|was",
    "those|these|all_these|all_those years|experiences|lessons|events",
    "later|then|afterwards|eventually|soon|years_later i",
    "years|months ago i",
)
_TIED = (
    "you|your|yours",
    (
        "which_is_why|that's_why|that_is_why|so_the|so_i_can|so_i_know|so_i_noticed|so_your|hence|familiar|same .. for|"
        "here|yours"
    ),
    "this|the project|job|post|brief",
)
_SELF = frozenset({"i", "my", "me", "myself", "we", "our"})
_ENOUGH = 2
_TRIGGERS = frozenset(
    words_of(
        """born raised grew father mother parents dad mum mom uncle aunt grandfather grandmother childhood child kid
        teenager school university college graduated studied moved relocated career journey dream dreams dreamed
        dreamt love passion myself married daughters sons family hobbies hobby freelance curious old age village
        army degree schooling marriage divorce divorced brothers sisters story"""
    )
)


@cache
def _lexicons() -> tuple[Lexicon, Lexicon, Lexicon]:
    return Lexicon(_STRONG), Lexicon(_WEAK), Lexicon(_TIED)


def _check(document: Document, _: LintContext) -> Iterator[Hit]:
    strong, weak, tied = _lexicons()
    spans: dict[int, tuple[int, int]] = {}
    for start, end, sentence in strong.find(document):
        if not _SELF.isdisjoint(sentence.words):
            spans[sentence.number] = min((start, end), spans.get(sentence.number, (start, end)))
    if not spans:
        return
    told: list[tuple[int, int, bool]] = []
    for sentence in document.sentences:
        tokens = document.tokens(sentence)
        first = spans.get(sentence.number)
        if first is None and not weak.within(tokens):
            continue
        if tied.within(tokens) or (first and cited(sentence, *first)):
            continue
        told.append((sentence.start, sentence.end, first is not None))
    if len(told) >= _ENOUGH and any(is_strong for _, _, is_strong in told):
        yield Hit(told[0][0], told[-1][1])


RULE = Rule(
    code="LIF001",
    category="life_story",
    severity="warning",
    message="Biography that nothing in this job asks for.",
    suggestion="Keep the one fact that bears on this job, and say how.",
    check=Custom(_check, gate=Gate(words=_TRIGGERS)),
    bad=(
        "I was born in Lima and always loved to draw. After school I moved to Graz and followed my dream.",
        (
            "The rota comes first. I grew up in a village by the sea. My mother ran the shop, and numbers were always "
            "around me."
        ),
        "My name is Otto and I am 31 years old. Since childhood I have been curious about machines.",
        "I graduated in 2012 and started my career in a bank. Later I discovered my love for type and went freelance.",
    ),
    good=(
        "I taught chemistry for nine years, which is why I noticed the mix-up of pH and pKa.",
        "Your survey covers three islands. I live on one of them and can check the ferry times in person.",
        (
            "I studied Latin, so the herb names in column C can be checked as they're typed in. The German ones need a "
            "list."
        ),
        "The novel's hero grew up in Lima. His mother was a tailor, and the cover should show her shears.",
        "I drew the plates of an alpine moss key. The tips of the hairs decided between two species there as well.",
        "The school app has a table of parents. A child moves to another class in August, and the link breaks.",
    ),
)
