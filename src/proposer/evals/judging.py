"""Judges all answers of a run, in shares by input, on several processes where it pays; the results stay on disk.

Each share holds all answers to one input, so that it is read and planned once and then forgotten. What comes of it does
not depend on the number of processes: shares are judged each by itself, and put back into the order of the run.
"""

from __future__ import annotations

import gc
import os
import threading
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from proposer.evals.result import CaseResult, InputShown, Outline
from proposer.evals.runner import Trial, judge_trial
from proposer.evals.spool import Pile, Spool
from proposer.evals.suite import Suite
from proposer.evals.variety import Prints, Texts, take_prints
from proposer.evals.workbench import Workbench

NONE: Mapping[str, str] = MappingProxyType({})

COMPOSED_MS, REPLAYED_MS, PLANNED_MS = 35, 5, 20
"""Rough costs of an answer, and of reading and planning a distinct input before it."""
WORTH_MS = 1200
"""The work from which a second process pays: measured, 80 answers to 26 posts gain nothing and 200 a seventh."""
MOST_IN_SHARE = 100
MOST_PROCESSES = 8


class Judged(NamedTuple):
    """What judging gives, in the order of the trials."""

    results: Spool[CaseResult]
    outlines: tuple[Outline, ...]
    inputs: Spool[InputShown]
    """One for each case that could be planned."""


class _One(NamedTuple):
    """A judged answer on its way between processes."""

    place: int
    group: tuple[str, str]
    """Set and kind."""
    result: bytes
    shown: bytes
    """The input of its case, with the first answer that could be planned."""
    prints: Prints | None
    """What its text is compared by; nothing where there is none."""
    counts: bool
    """Whether other texts are held against it: a repeat is not."""


def judge_all(
    suite: Suite, trials: Sequence[Trial], versions: Mapping[str, str] = NONE, jobs: int | None = None
) -> Judged:
    """Judge all answers; on several processes where the work is worth starting them."""
    bench = Workbench(suite, versions)
    shares = _share_out(trials)
    count = _processes(trials, len(shares)) if jobs is None else jobs
    found = _judge_apart(bench, trials, shares, count) if count > 1 else _judge_shares(bench, trials, shares)
    return _gather(trials, found)


def _share_out(trials: Sequence[Trial]) -> list[list[int]]:
    """Give the places of trials input by input, the answers to a case together."""
    inputs: dict[tuple[str | None, str | None], dict[str, list[int]]] = {}
    for place, (_, case, _) in enumerate(trials):
        inputs.setdefault((case.post, case.thread), {}).setdefault(case.id, []).append(place)
    shares = []
    for cases in inputs.values():
        share: list[int] = []
        for places in cases.values():
            if share and len(share) + len(places) > MOST_IN_SHARE:
                shares.append(share)
                share = []
            share += places
        shares.append(share)
    return shares


def _processes(trials: Sequence[Trial], shares: int) -> int:
    """How many processes pay. Where other threads run, forking is unsafe, and starting afresh costs too much."""
    work = PLANNED_MS * shares
    work += sum(COMPOSED_MS if trial.answers.type == "composer" else REPLAYED_MS for trial in trials)
    if work < WORTH_MS or threading.active_count() > 1 or not hasattr(os, "fork"):
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_PROCESSES)


def _judge_shares(bench: Workbench, trials: Sequence[Trial], shares: Iterable[Sequence[int]]) -> Iterator[_One]:
    for share in shares:
        yield from _judge_share(bench, trials, share)


def _judge_share(bench: Workbench, trials: Sequence[Trial], share: Sequence[int]) -> list[_One]:
    bench.forget_all_but(trials[share[0]].case)
    told: set[str] = set()
    judged = []
    for place in share:
        trial = trials[place]
        result = judge_trial(bench, trial)
        shown = b""
        if result.outcome != "error" and trial.case.id not in told:
            told.add(trial.case.id)
            shown = bench.shown(trial.case).model_dump_json().encode()
        prints = take_prints(result.text, bench.evidence_words(trial.case)) if result.text else None
        judged.append(_One(place, _group(result), result.model_dump_json().encode(), shown, prints, not result.repeat))
    return judged


def _group(result: CaseResult) -> tuple[str, str]:
    """The texts that a text may be like: letters are held against letters, messages of a chat against such."""
    return result.set, "letter" if result.kind == "cover_letter" else "chat"


class _Worker:
    """What a forked process works with: inherited, so that nothing of it is sent."""

    bench: Workbench
    trials: Sequence[Trial]


def _take(bench: Workbench, trials: Sequence[Trial]) -> None:
    _Worker.bench, _Worker.trials = bench, trials


def _judge_sent(share: Sequence[int]) -> list[_One]:
    return _judge_share(_Worker.bench, _Worker.trials, share)


def _judge_apart(
    bench: Workbench, trials: Sequence[Trial], shares: Sequence[Sequence[int]], count: int
) -> Iterator[_One]:
    """Judge the first share here, which loads every table, then the others in processes that inherit them."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    yield from _judge_shares(bench, trials, shares[:1])
    gc.freeze()  # what is inherited is not looked through for garbage, which would copy it
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(count, mp_context=fork, initializer=_take, initargs=(bench, trials)) as pool:
        yield from chain.from_iterable(pool.map(_judge_sent, shares[1:]))


def _gather(trials: Sequence[Trial], found: Iterable[_One]) -> Judged:
    """Put the answers into their order, with the score that needs all texts of a set."""
    pile, order = Pile(), array("q", [-1]) * len(trials)
    texts: dict[tuple[str, str], Texts] = {}
    shown: dict[str, int] = {}
    for one in found:
        order[one.place] = pile.put(one.result)
        pile.put(one.prints.to_bytes() if one.prints else b"")
        if one.shown:
            shown[trials[one.place].case.id] = pile.put(one.shown)
        if one.prints and one.counts:
            texts.setdefault(one.group, Texts()).add(one.prints)
    results, inputs, outlines = Spool(CaseResult), Spool(InputShown), []
    for number in order:
        result = CaseResult.model_validate_json(pile.get(number))
        held = pile.get(number + 1)
        if held:
            group = texts.get(_group(result)) or Texts()
            score = group.judge(Prints.from_bytes(held), counted=not result.repeat)
            result = result.model_copy(update={"scores": (*result.scores, score)})
        results.add(result)
        outlines.append(result.outline)
    for case_id in dict.fromkeys(trial.case.id for trial in trials):
        if case_id in shown:
            inputs.add_json(pile.get(shown[case_id]))
    return Judged(results, tuple(outlines), inputs)
