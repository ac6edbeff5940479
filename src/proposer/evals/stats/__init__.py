"""Statistics of an eval run, in small pure functions over plain sequences.

The error meant is everywhere that of *sampling cases*: how far the figures could be off because these cases were looked
at and not others of their like. Repeats are averaged within their case first, so they add no cases. What a model would
answer another time is not covered: recorded answers do not vary.

A case that could not be scored is no value: the caller leaves it out and counts it as an error. Anything that is not a
finite number is refused with `ValueError`, never read as 0 and never dropped.

Equal values give equal results on every machine, in whatever order the cases stand. Resampling draws from a generator
seeded with the number of cases alone; so comparing B with A mirrors comparing A with B exactly, and one changed score
moves an interval no further than it must.
"""

from proposer.evals.stats.comparison import (
    compare_passes,
    holm,
    mcnemar_exact,
    paired_difference,
    verdict,
)
from proposer.evals.stats.intervals import mean_interval, pass_rate, wilson
from proposer.evals.stats.ranks import auc
from proposer.evals.stats.values import Comparison, Estimate, Interval, Verdict, case_means

__all__ = [
    "Comparison",
    "Estimate",
    "Interval",
    "Verdict",
    "auc",
    "case_means",
    "compare_passes",
    "holm",
    "mcnemar_exact",
    "mean_interval",
    "paired_difference",
    "pass_rate",
    "verdict",
    "wilson",
]
