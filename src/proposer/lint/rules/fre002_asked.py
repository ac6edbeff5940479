"""Free work is asked for.

What it does: finds requests for unpaid tests, trials, samples and work before a contract.
Why it matters: clients may not ask for it; a freelancer who says yes has no protection.
Example: "Send a free sample and we decide."
Use instead: "I can do that as a small paid milestone on Upwork."
Source: D-11, D-40.
"""

from proposer.lint.kinds import Phrases
from proposer.lint.rule import BEFORE, INCOMING, Rule

RULE = Rule(
    code="FRE002",
    category="free_work",
    severity="error",
    message="Asks for work without pay: {words}",
    suggestion="I can do that as a small paid first milestone on Upwork.",
    roles=INCOMING,
    stages=BEFORE,
    check=Phrases(
        "free|unpaid {sample}",
        "test|trial|sample|task is|will_be|are unpaid|free|not_paid",
        "do|make|build|design|write|create|complete|send|give .. for_free|free_of_charge|at_no_cost|without_pay|unpaid",
        "no|without pay|payment for .. test|trial|sample",
        "start|begin working|work|on? .. before .. contract|hire",
        unless=("free tier|plan|version|shipping|account", "our|users|customers free {sample}"),
    ),
    bad=(
        "Please do an unpaid test first.",
        "Send a free sample and we decide after.",
        "The trial task is unpaid.",
    ),
    good=(
        "There is a paid test of two hours.",
        "Our free trial page needs a new headline.",
        "Please send past samples of your work.",
        "We never ask for unpaid tests.",
        "The app has a free tier for schools.",
    ),
)
