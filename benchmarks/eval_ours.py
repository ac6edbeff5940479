"""The side of `eval_speed.py` that is ours: texts through scorers, results, figures and gates, without plan or lint."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from proposer.evals.formats import run_text
from proposer.evals.gates import Demands, conclude
from proposer.evals.result import SCHEMA, CaseResult, RunResult, write_result
from proposer.evals.scoring import Judged, Scorer, Subject, applicable, score_one
from proposer.evals.spool import Spool
from proposer.evals.suite import AnswerSet, Case, Suite, Threshold
from proposer.evals.summary import make_rows, summarise
from proposer.models.context import LintContext
from proposer.models.draft import Layout
from proposer.models.finding import LintReport
from proposer.models.plan import Plan, PlannedSection

CHECKS: dict[str, Callable[[str], bool]] = {
    "contains": lambda text: "the" in text,
    "without": lambda text: "WhatsApp" not in text,
    "matches": lambda text: re.search(r"\d", text) is not None,
    "begins": lambda text: text.startswith("Hi"),
    "at_most": lambda text: len(text.split()) <= 400,
}


def scorers() -> tuple[Scorer, ...]:
    """The five checks."""
    return tuple(
        Scorer(
            name=name,
            what=f"Whether the text {name}.",
            score=lambda subject, holds=holds: Judged(float(holds(subject.text)), "checked"),
            kinds=None,
        )
        for name, holds in CHECKS.items()
    )


def check(texts: str, out: str) -> None:
    """Check every text, print the table with intervals and verdict, write the result, and say what passed."""
    answers = AnswerSet(name="letters", type="written", gate="absolute")
    suite = Suite(
        folder=Path(texts).parent,
        home=Path(),
        now=datetime(2026, 3, 2, tzinfo=UTC),
        thresholds={name: Threshold(pass_rate=0.1) for name in CHECKS},
        sets=(answers,),
    )
    known, plan = scorers(), Plan.model_construct(sections=(PlannedSection.model_construct(),))
    results, outlines = Spool(CaseResult), []
    for number, text in enumerate(json.loads(Path(texts).read_text("utf-8"))):
        case = Case(id=f"letter-{number}", kind="cover_letter", post="none", freelancer="nobody")
        subject = Subject(
            case=case, plan=plan, layout=Layout(text=text), report=LintReport(), context=LintContext(), origin="written"
        )
        scores = tuple(score_one(scorer, subject) for scorer in applicable(known, case, plan, "written"))
        result = CaseResult(set="letters", case=case.id, kind=case.kind, outcome="scored", text=text, scores=scores)
        results.add(result)
        outlines.append(result.outline)
    summaries = (summarise(answers, outlines),)
    told = conclude(suite, (answers,), summaries, make_rows(outlines), outlines, (), Demands())
    whole = RunResult(
        schema_version=SCHEMA,
        tool="proposer",
        suite="letters",
        now=suite.now.isoformat(),
        verdict=told.verdict,
        exit_code=told.exit_code,
        reasons=told.reasons,
        scorers={scorer.name: scorer.what for scorer in known},
        sets=summaries,
        rows=told.rows,
        cases=results,
    )
    write_result(Path(out), whole)
    print(run_text(whole))
    passes = [score.passed for outline in outlines for score in outline.scores]
    print(json.dumps({"checks": len(passes), "passed": sum(passes)}))
