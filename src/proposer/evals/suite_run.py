"""Runs a suite and concludes: the door of `proposer eval run` and of Python."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from proposer.evals import variety
from proposer.evals.baseline import write_baseline
from proposer.evals.gates import Demands, check_thresholds, conclude
from proposer.evals.judging import judge_all
from proposer.evals.library import find_orphans
from proposer.evals.result import SCHEMA, RunResult
from proposer.evals.runner import ANSWERED, Choice, choose_sets, trials_of
from proposer.evals.scoring import load_scorers
from proposer.evals.suite import Suite, load_suite
from proposer.evals.summary import make_rows, summarise
from proposer.version import __version__


def run(
    suite: Suite | Path | str,
    choice: Choice | None = None,
    demands: Demands | None = None,
    *,
    save_baseline: bool = False,
    jobs: int | None = None,
) -> RunResult:
    """Score every recorded answer of a suite, or of part of it, and say whether it passes.

    With `save_baseline` the scores become the baselines of the sets that were run. `jobs` is the number of processes;
    by default as many as pay. Raises an `InputError` for a suite that cannot be used.
    """
    loaded = suite if isinstance(suite, Suite) else load_suite(Path(suite))
    choice = choice or Choice()
    demands = replace(demands or Demands(), is_whole=choice.is_whole)
    scorers = scorer_names()
    check_thresholds(loaded, list(scorers))
    sets = choose_sets(loaded, choice)
    results, outlines, inputs = judge_all(loaded, trials_of(loaded, choice), choice.versions, jobs)
    if save_baseline:
        for answers in sets:
            if any(one.set == answers.name and one.scores for one in outlines):
                write_baseline(loaded.folder, answers.name, outlines)
    summaries = tuple(summarise(answers, outlines) for answers in sets)
    orphans = find_orphans(loaded) if choice.is_whole else ()
    told = conclude(loaded, sets, summaries, make_rows(outlines), outlines, orphans, demands)
    return RunResult(
        schema_version=SCHEMA,
        tool=f"proposer {__version__}",
        suite=loaded.folder.as_posix(),
        now=loaded.now.isoformat(),
        verdict=told.verdict,
        exit_code=told.exit_code,
        reasons=told.reasons,
        allow_missing=demands.allow_missing,
        scorers=scorers,
        sets=summaries,
        rows=told.rows,
        cases=results,
        inputs=inputs,
        orphans=orphans,
    )


def scorer_names() -> dict[str, str]:
    """Give every scorer's name, and what it looks at."""
    return {
        ANSWERED: "Whether there is a usable answer: neither refused, nor cut off, nor unreadable.",
        **{scorer.name: scorer.what for scorer in load_scorers()},
        variety.NAME: variety.WHAT,
    }
