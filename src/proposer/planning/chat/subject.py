"""What a conversation is about: the post behind it, and the thing the client wants, as a plain noun phrase."""

from __future__ import annotations

import re

from proposer.analysis.chat.steering import client_texts
from proposer.analysis.wants.casing import sentence_case
from proposer.analysis.wants.lexicon import load_lexicon
from proposer.analysis.wants.tools import find_mentions, load_tools
from proposer.models.job import JobPost
from proposer.models.reading import Reading
from proposer.models.thread import Thread
from proposer.text.document import read
from proposer.text.lexicon import everyday_words

LONGEST, MOST_WORDS, MOST_ORDERED = 60, 7, 4
LINK = re.compile(r"\s(?:for|with|in|that|from|on|using|by)\s", re.IGNORECASE)
PIECE = re.compile(r"[,:;|()!?]|\s[-\u2013\u2014+]\s|\.(?=\s|$)")
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 '&+.#/-]*")
LEAD = re.compile(
    r"^(?:an?|the|my|our|some|urgent|urgently|ongoing|simple|small|big|quick|expert|experienced|new|need(?:ed)?|wanted"
    r"|looking for|long[- ]term|weekly|monthly)\s+",
    re.IGNORECASE,
)
FOREIGN = re.compile(
    r"\b(?:de|del|para|una|un|el|los|las|f\u00fcr|einen?|der|das|und|pour|des|les|une|du|la|le|para|uma|dos|ke|liye|dlya|na|per|et|y|con|avec|sur|mit|von|zur|zum|di|da)\b",
    re.IGNORECASE,
)
UNFIT = re.compile(
    r"\b(?:hack\w*|cheat\w*|fake|crack\w*|porn|adult|escort|casino|weapon\w*|drug\w*|stolen|scam|spam\w*|bypass\w*"
    r"|ignore|instructions?|system prompt|password|seed phrase|passport|bank account|asap|perfect\w*"
    r"|best|cheap\w*|\$\d*)\b",
    re.IGNORECASE,
)
COUNT = re.compile(r"(?<![\w.])\d+(?![\w.])")
"""A bare number: a name that counts reads like a whole job."""
CHANNEL = re.compile(
    r"\b(?:whatsapp|telegram|skype|discord|wechat|signal|viber|zoom|gmail|paypal|wise|payoneer|venmo|calendly)\b"
    r"(?!(?: \w+){0,2} (?:bot|bots|integration|automation|app|api|flow|plugin|checkout|store|notifications?)\b)",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\b(?:(?:re)?writ(?:e|ing)(?: of)?|edit(?:ing)?|(?:re)?design(?:ing)?|(?:re)?build(?:ing)?|translat(?:e|ing)"
    r"|proofread(?:ing)?|migrat(?:e|ing)|automat(?:e|ing)|illustrat(?:e|ing)|(?:great|good|right"
    r"|fit) for)\s+(?:(?:a|an|our|my|the|some|new|all|of)\s+|\d+\s+)*"
    r"(?P<x>[^.,;:!?\n]{4,70})",
    re.IGNORECASE,
)
"""What is to be done to something, where no line says what the work is."""
MINE = re.compile(r"\b(?:my|our|me|us|we|i|i'm|i'll|we're|we'll)\b", re.IGNORECASE)


def talk_post(thread: Thread) -> JobPost:
    """Give the post that a conversation is about; without one, what the client wrote counts as its text."""
    told = "\n\n".join(client_texts(thread))
    if thread.job is not None:
        return thread.job.model_copy(update={"description": f"{thread.job.description}\n\n{told}".strip()})
    return JobPost(title=thread.project or "", description=told)


def name_thing(thread: Thread, reading: Reading) -> str:
    """Give what the client wants as a noun phrase without an article, or nothing where no words are fit for one."""
    titles = [thread.project or "", thread.job.title if thread.job else ""]
    context = " ".join(message.text for message in thread.messages)
    for title in titles:
        for piece in PIECE.split(title):
            found = _noun_phrase(piece, context)
            if found and (reading.language == "en" or _is_english(found, share=1.0)):
                return found
    for order in ORDER.finditer(" ".join(client_texts(thread))) if reading.language == "en" else ():
        if not any(titles) and (found := _noun_phrase(order["x"], context, ordered=True)):
            return found if len(found.split()) <= MOST_ORDERED else LINK.split(found)[0]
    for deliverable in reading.wants.deliverables:
        torn = " between " in deliverable.object and " and " not in deliverable.object
        if len(deliverable.object.split()) > 1 and is_plain(deliverable.object) and not torn:
            return deliverable.object
    return ""


def is_plain(phrase: str) -> bool:
    """Whether words of the client may stand in a message as the name of a thing."""
    if not PLAIN.fullmatch(phrase) or len(phrase) > LONGEST or COUNT.search(phrase):
        return False
    if any(pattern.search(phrase) for pattern in (UNFIT, CHANNEL, FOREIGN, MINE)):
        return False
    return not read(phrase).candidates


def _noun_phrase(piece: str, context: str, *, ordered: bool = False) -> str:
    """The piece as a noun phrase; `ordered` says that a verb stood before it, so that it begins with none."""
    words = piece.strip()
    while LEAD.search(words):
        words = LEAD.sub("", words, count=1)
    words = re.sub(r"^\d+\s+(?=\w)", "", words) if re.match(r"^\d+\s", words) else words
    words = re.sub(r"\s+(?:needed|wanted|please|asap)$", "", words, flags=re.IGNORECASE)
    if len(words.split()) > MOST_WORDS or not is_plain(words):
        words = LINK.split(words)[0]
    if not 1 < len(words.split()) <= MOST_WORDS or not is_plain(words) or (DOING.match(words) and not ordered):
        return ""
    lexicon = load_lexicon()
    first, last = words.split()[0].lower(), words.split()[-1].lower()
    head = LINK.split(words)[0].split()[-1].lower()
    if head in lexicon.roles or ROLE.search(head) or not _is_english(words):
        return ""
    is_verb = (first in lexicon.verbs and lexicon.head_number(first) is None) or first in VERBS
    if last in lexicon.roles or (is_verb and not ordered):
        return ""
    named = sentence_case(words, context) or words
    return _small(named)


def _small(words: str) -> str:
    """The phrase without the capital that a line begins with, unless its first word is a name."""
    first = words.split(maxsplit=1)[0]
    plain = first[:1].isupper() and first[1:].replace("'", "").islower() and first.lower() not in load_tools()
    named = NATION.search(first) or words.partition(" ")[2][:1].isupper()
    told = words[:1].lower() + words[1:] if plain and not named else words
    for mention in reversed(list(find_mentions(told))):
        told = f"{told[: mention.start]}{mention.tool.name}{told[mention.end :]}"
    return told


def _is_english(words: str, share: float = 0.5) -> bool:
    """Whether so many of the words of a phrase are known: names in other languages do not fit a sentence here."""
    lexicon = load_lexicon()
    tools = " ".join(mention.tool.name for mention in find_mentions(words)).lower().split()
    told = [word.lower() for word in words.split() if len(word) > 2]
    plain = everyday_words()
    known = [word for word in told if word in plain or word in tools or lexicon.head_number(word) is not None]
    return bool(known) and len(known) >= share * len(told)


DOING = re.compile(r"[\w-]+ing\s(?:(?:a|an|the)\s|\w+s\b)", re.IGNORECASE)
"""Work told as an activity, which no article can stand before: `collecting prices`."""
NATION = re.compile(r"(?:ian|ish|ese|man|ench|utch|ean|reek|zech|hai|rabic|ebrew|indi)$")
"""Endings of languages and nations, which keep their capital."""
ROLE = re.compile(
    r"(?:interpreter|translator|writer|editor|designer|developer|keeper|analyst|assistant|specialist|consultant|engineer"
    r"|artist|coach|tutor|manager|expert|freelancer|virtual)$"
)
VERBS = frozenset(
    [
        "sync",
        "connect",
        "link",
        "add",
        "implement",
        "port",
        "rewrite",
        "rebuild",
        "repair",
        "debug",
        "localize",
        "localise",
        "subtitle",
        "illustrate",
        "animate",
        "hire",
        "set-up",
        "setup",
        "turn",
        "make",
        "prepare",
        "produce",
        "build",
        "create",
        "design",
        "develop",
        "fix",
        "make",
        "migrate",
        "move",
        "set",
        "write",
        "edit",
        "translate",
        "update",
        "convert",
        "clean",
        "redesign",
        "scrape",
        "manage",
        "optimize",
        "help",
        "improve",
        "integrate",
        "connect",
        "automate",
        "review",
        "test",
        "train",
        "draw",
        "record",
        "we",
        "i",
        "looking",
        "not",
        "something",
        "anything",
        "what",
        "how",
        "can",
        "could",
        "someone",
        "somebody",
    ]
)
"""Words with which a line begins that tells what to do, and so names no thing."""
