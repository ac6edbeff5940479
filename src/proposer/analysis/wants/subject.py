"""The subject of a post by its title alone, for posts whose wish no sentence states plainly."""

from __future__ import annotations

import re

from proposer.analysis.wants.casing import sentence_case
from proposer.analysis.wants.lexicon import Lexicon, load_lexicon, word_set
from proposer.analysis.wants.phrases import Token, tokenize
from proposer.analysis.wants.tools import load_tools
from proposer.analysis.wants.trust import is_trusted
from proposer.models.job import JobPost

PIECE = re.compile(r"\s[-\u2013\u2014]+\s|[|:;!?+()\[\]{},\u2013\u2014]+|\.(?=\s|$)")
FEWEST, MOST = 2, 5
JOINS = frozenset({"and", "&"})


def find_subject(job: JobPost) -> str | None:
    """The noun phrase that a title is about, in sentence case: `login and application tracking system`."""
    pieces = [tokenize(piece) for piece in PIECE.split(job.title) if "/" not in piece]
    runs = [run for piece in pieces for run in _runs(piece, word_set("subject_links"))]
    parts = [run for piece in pieces for run in _runs(piece, word_set("subject_links") | JOINS)]
    found = next((run for run in (*runs, *parts) if _is_subject(run, job)), None)
    return sentence_case(" ".join(token.text for token in found), job.description) if found else None


def _runs(tokens: list[Token], links: frozenset[str]) -> list[list[Token]]:
    """The stretches of words between links, roles, tools and what asks for somebody; none on a side of `of`."""
    lexicon = load_lexicon()
    runs: list[list[Token]] = [[]]
    cut = False
    for token in tokens:
        if cut and token.low not in JOINS:
            cut = token.low not in links
            continue
        if token.low == "of":
            runs[-1] = []
            cut = True
        elif (
            token.low in links or token.low in lexicon.roles or token.low in lexicon.praise or token.low in load_tools()
        ):
            runs.append([])
        elif runs[-1] or token.low not in JOINS:
            runs[-1].append(token)
    return [_without_tail(run) for run in runs]


def _without_tail(run: list[Token]) -> list[Token]:
    while run and run[-1].low in word_set("subject_tails") | JOINS:
        run = run[:-1]
    while run and run[0].low in load_lexicon().verbs and load_lexicon().head_number(run[0].low) is None:
        run = run[1:]
    return run


def _is_subject(run: list[Token], job: JobPost) -> bool:
    lexicon = load_lexicon()
    if not FEWEST <= len(run) <= MOST or lexicon.head_number(run[-1].low) is None or run[-1].low in lexicon.vague:
        return False
    if run[0].low in lexicon.verbs or sentence_case(" ".join(token.text for token in run), "").lower() in load_tools():
        return False
    return not any(_is_doubtful(token, lexicon, job) for token in run)


def _is_doubtful(token: Token, lexicon: Lexicon, job: JobPost) -> bool:
    if token.low in JOINS:
        return False
    return (
        token.low in lexicon.breaks
        or not is_trusted(token.text, job)
        or (token.low in lexicon.verbs and lexicon.head_number(token.low) is None)
    )
