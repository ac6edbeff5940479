"""Perfection is promised.

What it does: finds flawless, bug-free and perfect results announced for work not yet done, and exceeded expectations.
Why it matters: every client knows that no work is perfect; the word takes weight from all others.
Example: "I will deliver a flawless translation without a single mistake."
Use instead: "A second reader checks each page, and what is still open comes as a list."
Source: D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_FUTURE = (
    (
        "i_ll|i_will|we_ll|we_will|you'll|you_will|will_be|i_can|we_can|i_guarantee|i_promise|i_deliver|i_always|"
        "you_get|you_can_expect|from_me|"
        "you_are_getting|my_code|my_work|i_ensure|i_provide|always_deliver|to_deliver|delivering|i_make_sure|"
        "my_scripts|my_translations|i_write|it_ll|it_will|will_have"
    ),
)
_WORK = (
    "result|results|work|quality|delivery|job|code|translation|design|site|website|copy|product|output|english|"
    "finish|accuracy|outcome|app|"
    "solution|manuscript|text|logo|video|performance|article|articles|execution"
)
_SLIP = "bug|bugs|error|errors|mistake|mistakes|flaw|flaws|defect|defects|typo|typos"
_FAULT = f"{_SLIP}|issue|issues|problem|problems|complaint|complaints"

RULE = Rule(
    code="OVP002",
    category="over_promise",
    severity="error",
    message="Promises perfection: {words}",
    suggestion="Say how the work is checked, and what the client can check.",
    check=AnyOf(
        Wording(
            (
                "do|deliver|complete|finish|handle|execute|done|match|matches|perform|write|translate|build|design|"
                "code|make|work .. *perfectly|flawlessly|impeccably"
            ),
            f"*perfect|flawless|impeccable {_WORK}|and|every|each|in",
            (
                "be|is|look|looks|make|makes|it|everything .. *flawless|bug-free|error-free|faultless|impeccable|"
                "mistake-free|bugless|100-perfect"
            ),
            (
                "*flawless|bug-free|error-free|faultless|impeccable|mistake-free|bugless|pixel-perfect_guaranteed "
                f"{_WORK}|and|every"
            ),
            f"no|zero|without a|any|single? single? *{_SLIP}",
            f"not a|one single? *{_SLIP}",
            "100 percent? *accurate|accuracy|perfect|correct|error-free|bug-free|flawless|perfection",
            "*exactly as|what|like you imagine|imagined|dream|dreamed|want|wanted|envision|envisioned|picture",
            "be|come_out|turn_out|look absolutely|simply|just|completely|totally|100|truly? *perfect !for|time|day",
            needs=_FUTURE,
            unless=(
                "tuesday|monday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|call|slot",
                "would_be|could|might|unlikely|hope|aim|i_can't|cannot|nobody",
                "no error|errors is|are|was|were|message",
                "if no",
                f"find|found|fix|fixed|fixes|correct|report|list|log|count|remove|reduce .. {_FAULT}",
                "pitch|square|binding|hash|tense|competition|match|loop|crystal",
            ),
        ),
        Wording(
            (
                "can|could|will|'ll|i|me do|deliver|handle|complete|finish|execute|make this|it|that|the|your? job|"
                "work|task|project? *perfectly|flawlessly"
            ),
            f"no|zero|not_a single? *{_FAULT} will|shall? be? left|remain|remains|slip",
            f"*zero {_FAULT}",
            f"*best|greatest|finest {_WORK} you|ever|in_the|anyone",
            f"will|'ll be no|zero *{_SLIP}",
            "in the *best possible|way",
            f"you won't|will_not|will_never|'ll_never find|have|see|face .. *{_FAULT}",
            f"i *never make|made|leave|deliver|miss|fail .. {_FAULT}",
            "*exceed|surpass|exceeds|surpasses|exceeding|surpassing .. expectation|expectations",
            "*beyond|above your|all|every expectation|expectations",
            (
                "my|our|i .. *always work|works|run|runs|deliver .. first_time|first_try|perfect|perfectly|flawless|"
                "flawlessly|without_fail|100"
            ),
            "i|we|will *never|'ll_never miss|missed|misses a|any|the|your|one|single deadline|deadlines|date",
            needs=(*_FUTURE, "i|we|my|our|me|you|your"),
            unless=(
                "i've|i_have|we've|we_have never",
                f"reported|returned|ran|run|runs|ended|finished|passed|last|past|since .. {_FAULT}",
                f"{_FAULT} .. reported|returned|last_year|since|in_production|so_far",
                "if|when|unless|until",
            ),
        ),
    ),
    bad=(
        "I can do this perfectly.",
        "I will deliver a flawless translation without a single mistake.",
        "Zero bugs, that is what you get from me.",
        "The result will exceed your expectations.",
        "You'll get 100% accurate data, exactly as you want it.",
        "I will never miss a deadline.",
    ),
    good=(
        "A perfect hash over the 900 keys keeps the lookup in one step.",
        "Tuesday at ten is perfect for the call on Upwork.",
        "The run over 6,000 rows ended with zero errors.",
        "I've never missed a print date in six years of layout work.",
        "Nobody writes bug-free code, so each bug of the first month is fixed within the price.",
        "The rows without errors go to the sheet, and the others to a list for you.",
        "The pitch is not perfect on the low notes, and a retune would sound odd.",
    ),
)
