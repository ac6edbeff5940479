"""Any price would do.

What it does: finds offers to work for whatever is paid, for the lowest price, or for a fraction of what others ask.
Why it matters: a price without a deliverable says that the work is worth nothing.
Example: "Name your price, I can work for any amount."
Use instead: "The first piece, one tested import, would be $240."
Source: D-15, D-24, D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_PAY = "amount|price|rate|budget|pay|sum|fee|payment|salary|cost"

RULE = Rule(
    code="DSP003",
    category="desperate",
    severity="error",
    message="Offers to work at any price: {words}",
    suggestion="Name one deliverable and its price.",
    check=AnyOf(
        Wording(
            (
                "i|i'm|i_ll|i_can|am|willing|ready|happy|will|can|work|accept|do_it .. for|at|accept|take|with any|"
                f"whatever *{_PAY}"
            ),
            f"any|whatever *{_PAY} you .. pay|think|offer|want|like|give|have|can|decide|choose|say|is|works",
            f"any|whatever *{_PAY} is|will|would|works .. fine|ok|okay|good|do|for_me|acceptable|welcome",
            "*name your own? price|rate|amount|budget|figure",
            "i|i_ll|i_d|will|can|could .. take|accept|work_for *whatever .. spare|pay|afford|offer|give_me",
            "*pay me|us what|whatever|as_much|as_little .. you|want|like|can|feel|wish",
            (
                "*money|salary|payment|pay is|isn't|doesn't|does_not|not|no not|no? important|matter|a_problem|problem|"
                "an_issue|issue|concern !for|in|to_the|with_the"
            ),
            (
                "low|small|tight|any|tiny|little|lowest|limited *budget|pay|price|rate|payment is|are|works? no|not|"
                "fine|ok|okay|good|absolutely"
            ),
            (
                "i|i_ll|i_will|i_can|i_d|can|will|my .. for|at|with|offer|the *cheapest|lowest|very_low|very_cheap|"
                "dirt-cheap price|rate|cost|offer|bid|on|of|possible"
            ),
            (
                "i|i_ll|i_will|i_can|i_d|can|will .. *cheaper|lower|less than anyone|everyone|others|all|any|everybody|"
                "anybody|other"
            ),
            (
                "i|i_ll|i_can|i_will|will|can .. *beat|match|undercut any|every|their|anyone's|all price|prices|bid|"
                "bids|offer|offers|rate|quote"
            ),
            f"work|do|it|charge for|at? *half|fraction|quarter of? the|what|your? {_PAY}|others|they|people",
            (
                "i|i_d|i_ll|i_can|i_would|i_will .. accept|take|work|do .. even|just|only .. *dollar|dollars|bucks|usd|"
                "euros|euro|cents"
            ),
            (
                "*budget|price|rate|money|payment|pay|amount doesn't|does_not|don't|isn't|is_not|never? matter|"
                "matters|important to_me|for_me|at_all"
            ),
            "i don't|do_not|never *care about|how .. money|budget|payment|price|rate|much",
            "*cut|lower|reduce|drop my rate|price|rates .. almost|nothing|half|any|minimum|zero|as_low|as_much",
            (
                "i|i_ll|i_will|i_would|i_can|will|ready_to *accept|take any|all|every|whatever terms|conditions|offer|"
                "job|work|task|deal"
            ),
            "as *little as you|possible",
            "work|do|start .. for|at *peanuts|pennies|almost_nothing|next_to_nothing|a_low_price|a_cheap_price",
            (
                "i|i_ll|i_can|can|will .. *lower|reduce|cut|drop my|the rate|price .. as|to any|low|much|whatever|"
                "anything|please"
            ),
            unless=(
                (
                    "field|column|form|checkout|widget|calculator|customer|customers|buyer|buyers|bidder|bidders|shop|"
                    "shops|auction|donor|donors|api"
                ),
                "same scope|work",
            ),
        ),
    ),
    bad=(
        "I am willing to work for any amount you have in mind.",
        "Name your price and I'll begin.",
        "I can do it cheaper than everyone else here.",
        "Pay me whatever you want, money is not important.",
        "Low budget is fine for me.",
    ),
    good=(
        "The donation field accepts any amount above one euro.",
        "Customers can name their own price on the ticket page.",
        "If the budget is fixed at $300, the glossary alone fits it.",
        "A smaller first piece, the checkout alone, would be $200.",
        "The cheapest hosting plan is enough for forty visitors a day.",
        "The queue retries a failed job at whatever interval you set.",
    ),
)
