"""Free work is offered.

What it does: finds offers of unpaid samples, trials, mock-ups, and of work before a contract.
Why it matters: the platform forbids it, and work given away is worth nothing in the talk that follows.
Example: "I can do a free mock-up first."
Use instead: "A small paid first milestone shows the direction."
Source: D-09, D-40.
"""

from proposer.lint.kinds import Phrases
from proposer.lint.rule import BEFORE, Rule

RULE = Rule(
    code="FRE001",
    category="free_work",
    severity="error",
    message="Offers work without pay: {words}",
    suggestion="A small paid first milestone on Upwork shows the direction.",
    stages=BEFORE,
    check=Phrases(
        "i'll|i_will|i_can|i_could|happy_to|let_me|i'd .. free|unpaid|complimentary {sample}",
        (
            "i'll|i_will|i_can|i_could|happy_to|let_me|i'd|do|make|build|design|write|start|work .. for_free|"
            "free_of_charge|at_no_cost|without_charge|at_no_charge|without_pay|unpaid"
        ),
        "free|unpaid|complimentary|no-cost {sample} first|before|so|to|for you|the|your|me",
        "first .. is|are free|on_me|on_the_house",
        "start|begin working|work|building|designing|on? .. before .. contract|hire|offer|pay|payment|milestone",
        "no charge|cost for the first|initial",
        "don't|do_not|won't pay|charge .. unless|until|if you .. like|happy|satisfied",
        spare=("quotation",),
        unless=(
            "can't|cannot|don't|do_not|won't|never|not|instead_of|rather_than .. free|unpaid|for_free",
            "free tier|plan|version|shipping|account",
            "your|our free {sample}",
        ),
    ),
    bad=(
        "I can do a free mock-up first so you see the style.",
        "Happy to write the first article for free.",
        "The first page is on me.",
        "I could start working on it before the contract is set.",
    ),
    good=(
        "A small paid milestone shows the direction before the full build.",
        "The free tier of the host is enough for this.",
        "I don't do unpaid samples; a paid first page works well.",
        "Your free trial page loses people at step two.",
        "I can show two past samples here.",
    ),
)
