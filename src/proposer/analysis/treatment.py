"""What demanded words are: their shape, and whether they are written, claimed or left to the person."""

from __future__ import annotations

import re
from typing import Literal

from proposer.analysis.required import BLANK, Words

Shape = Literal["word", "phrase", "line", "fill_in", "task", "question", "computed"]


def shape_of(required: str, words: Words) -> Shape:
    """Word, phrase, whole line, or a line with a gap to fill."""
    if BLANK.search(required) and re.search(r"\w", required):
        return "fill_in"
    count = len(required.split())
    if count == 1 and words.noun not in {"sentence", "line", "statement"}:
        return "word"
    if (
        words.noun in {"sentence", "statement"}
        or (count > 2 and required[-1:] in ".!?")
        or re.match(r"(?:I|We)\b", required)
    ):
        return "line"
    return "line" if count > 8 or (count > 3 and re.match(r"[A-Z]", required) and _VERB.search(required)) else "phrase"


_VERB = re.compile(r"\b(?:I|am|is|are|was|have|has|can|will|love|like|want|need|know|me|my)\b|I'm|I've", re.IGNORECASE)
_PAST = (
    r"(?:\w{3,14}ed|(?:re)?built|made|done|been|written|led|run|won|sold|shot|drawn|taught|worked"
    r"|shipped|grown|set up|had|given|spent|held|kept)"
)
_STANDING = (
    "registered|chartered|licen[sc]ed|accredited|admitted|qualified|certified|trained|vaccinated|bonded|insured"
    "|cleared|enrolled"
)
"""What somebody has been made by another's word, which a profile can prove."""
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
_CLAIM = re.compile(
    r"\b(?:I|we)(?:'ve| have)\b(?! (?:to|no|any|some|questions?|time)\b)"
    rf"|\bI (?:\w{{3,12}}ly )?(?!need|indeed)(?:{_PAST})\b"
    r"|\b(?:I am|I'm|we are|we're) (?:an? |the |fully |highly |very )?(?:\w{2,14} ){0,2}(?:expert"
    r"|experts|certified|experienced|senior"
    r"|native|specialist|professional|licensed|qualified|fluent|proficient|based|located|living"
    r"|developer|designer|engineer)\b"
    r"|\b(?:I|we) (?:know(?! (?:what|how|why|that|you|this|the))|speak|live|own|hold|possess|use|run|wrote|taught"
    r"|speciali[sz]e"
    r"|work|can (?!not\b|bring|hardly))\b"
    r"|\bI(?:'m| am) (?:free|available|in|from)\b|\bwe are (?:an? )?(?:team|agency|studio|company)\b"
    rf"|(?:^|\bI(?:'m| am) |\bare )(?:an? |the |fully )?(?:\w{{2,14}} ){{0,2}}?(?:{_STANDING})\b"
    rf"|\b(?:{_STANDING}) (?:since|in|for|by|with|to)\b|\b(?:certified|compliant|checked|insured)$"
    rf"|\b(?:{_NUMBERS}) years\b|^(?:over|more than|at least) (?:\d|{_NUMBERS})"
    r"|^(?:own|speak|possess) \w|^hold an? |^have (?:completed|built|written|worked|done|shipped)\b"
    r"|\bmy (?:rate|price|team|company|agency|time ?zone|portfolio|degree)\b"
    r"|^(?:native|certified|licensed|chartered|fluent)\b|\b\d{1,2}\+? years\b"
    r"|\bmy experience (?:with|in)\b|\bmother tongue\b|^registered\b|\bI (?:carry|play|am (?:insured|at home in))\b",
    re.IGNORECASE,
)
_READ = re.compile(r"\b(?:have|'ve)(?: \w{3,12}ly)? (?:\w{3,12}ly )?(?:read|understood|reviewed)\b", re.IGNORECASE)
_HUMAN = re.compile(
    r"\b(?:human(?: being)?|real person|not (?:an? )?(?:ai|bot|robot|machine|llm)|no ai|without (?:any )?ai"
    r"|ai[- ]free"
    r"|I(?:'m| am) (?:an? )?(?:real |actual |living )?person|no (?:ro)?bots?|not bots|hand-?written"
    r"|no (?:machine|software|chatbot)|not by (?:an? |any )?(?:model|machine|ai|bot)|my own (?:ten )?fingers"
    r"|human[- ]made|typed (?:this|it) (?:myself|by hand)"
    r"|(?:did not|didn't|never) use (?:any )?(?:ai|chat ?gpt)"
    r"|(?:real )?person (?:sat down and )?(?:wrote|typed)"
    r"|(?:written|typed) by (?:me\b|(?:an? )?(?:real )?(?:person|hand))"
    r"|(?:my|real) (?:own )?(?:two )?(?:hands|fingers|thumbs|eyes|keyboard)|flesh and blood|carbon[- ]based"
    r"|(?:every word is|these words are) mine|my own words|no model (?:wrote|touched)|I(?:'m| am) real|not generated"
    r"|sin (?:inteligencia artificial|ia)|soy (?:una persona|human[oa]|de carne y hueso)|je suis humaine?"
    r"|wrote this (?:myself|by hand)|not (?:written|generated|made) (?:by|with) (?:an? )?(?:ai|chat ?gpt|bot))\b",
    re.IGNORECASE,
)
_COMMITMENT = re.compile(
    r"\b(?:I|we) (?:\w{3,12}ly )?(?:agree|accept|confirm|guarantee|promise|swear|certify|commit|will work|consent"
    r"|declare|undertake|attest)\b"
    r"|\bno (?:conflicts? of|competing) interests?\b|\bI have not (?:consulted|worked|advised) for\b"
    r"|\bI receive no (?:commission|fee|payment)s?\b|\bI am authori[sz]ed to\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.\w{2,}|(?<!\w)@\w{3,}|https?://|\bwww\.|\b(?:t\.me|wa\.me|bit\.ly"
    r"|discord\.gg|calendly\.com)\b"
    r"|(?<![\w.])\+?\d[\d ()-]{8,16}\d(?!\w)|\b(?:telegram|whats ?app|skype|discord|signal|wechat)\b ?(?:me"
    r"|id|at|:|is|@|\+)",
    re.IGNORECASE,
)


def carries_contact(required: str) -> bool:
    """Whether the words would put contact details or a link into the letter (D-03)."""
    return _CONTACT.search(required) is not None


def declares_human(required: str) -> bool:
    """Whether the words say that a human wrote them."""
    return _HUMAN.search(required) is not None


def kind_of(required: str) -> Literal["marker", "claim", "human"]:
    """Obeyed, said only if true, or left to the person."""
    if declares_human(required):
        return "human"
    if _READ.search(required):
        return "marker"
    if _COMMITMENT.search(required):
        return "human"
    return "claim" if _CLAIM.search(required) else "marker"
