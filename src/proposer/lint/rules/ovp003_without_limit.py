"""Revisions or availability without limit.

What it does: finds unlimited changes, work until the client is happy, and availability around the clock.
Why it matters: what has no limit is either untrue or ruinous; limits stand in writing before a contract.
Example: "Unlimited revisions, and I'm available 24/7."
Use instead: "Two rounds of changes are included, and I answer within a working day."
Source: D-26a, D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_CHANGE = (
    "revision|revisions|changes|edits|rounds|amendments|corrections|modifications|iterations|tweaks|redesigns|concepts|"
    "drafts|rewrites|adjustments"
)
_SELF = ("i|i'm|me|my|we|our|us|i_ll|you'll",)
_MACHINE = (
    "monitor|monitoring|server|servers|bot|site|service|system|cron|worker|shop|store|page|api|pipeline|hotline|"
    "sensor|camera|dashboard|users|"
    "visitors|customers|patients|guests|gym|machine|machines|job|queue|uptime|plan|endpoint|database|chatbot|"
    "clinic|script"
)
_REFUSED = ("don't|can't|cannot|not|never|instead|rather|two_rounds|three_rounds|one_round|limit|limited|isn't|aren't",)

RULE = Rule(
    code="OVP003",
    category="over_promise",
    severity="error",
    message="Promises without limit: {words}",
    suggestion="Two rounds of changes are included, and I answer within a working day.",
    check=AnyOf(
        Wording(
            f"*unlimited|endless|infinite|limitless|countless free? {_CHANGE}|support|availability|hours",
            f"as many free|small? *{_CHANGE} as you|needed|it_takes|necessary|required",
            f"*{_CHANGE} .. until|till you|you're .. happy|satisfied|love|like|approve|pleased",
            f"*{_CHANGE} .. without|no limit|limits|end",
            f"*forever|lifetime free? {_CHANGE}|support|updates|warranty|fixes",
            f"*free|lifetime {_CHANGE} forever|for_life|as_long",
            unless=(*_REFUSED, "plan|tier|storage|git|history|users .. unlimited", "unlimited plan|tier|storage|users"),
        ),
        Wording(f"no *limit|limits|cap .. number|{_CHANGE}", needs=(_CHANGE,), spare=("quotation",)),
        Wording(
            (
                "*until|till you|you're|you_are|you_feel fully|completely|totally|100|absolutely|truly? happy|"
                "satisfied|pleased"
            ),
            (
                "*revise|revising|redo|rework|edit|change|correct|improve|fix|tweak .. as_many_times|as_often|until|"
                "till|as_long .. you|it"
            ),
            "for as *long as it_takes|you_want|you_need|you_wish",
            needs=_SELF,
            unless=(*_REFUSED, "step|stage|page|next .. until"),
        ),
        Wording(
            (
                "available|availability|online|reachable|there|here|support|work|working|count|reply|respond|answer|"
                "contact|ready|reach|call|message .. 24 *7|hours"
            ),
            "24 *7|hours .. available|availability|support|reachable|online|reply|respond|service|for_you",
            "available|online|reachable|there|here|work|working|support|reply|ready *24x7|24h|24hrs|24hours",
            "*24x7|24hrs|24hours",
            "around|round the *clock",
            "*any time|hour of|in the? day|night or|and|of",
            "day and|or *night",
            "seven|7 *days a|per week .. available|online|hours|clock|reachable|any|for_you",
            "available|online|reachable|work|working|there|ready .. seven|7 *days a|per week",
            "*always|constantly available|online|reachable|here_for_you|there_for_you|at_your",
            (
                "*available|online|reachable|there_for_you|here_for_you|ready_for_you anytime|any_time|all_the_time|"
                "at_all_times|whenever_you|day_and_night|at_any_hour|at_any_time|all_day !on|between|before|after|this|"
                "next|from|tomorrow|during"
            ),
            "never *sleep|sleeping|offline|close",
            (
                "*call|message|reach|contact|write me|to_me anytime|any_time|whenever|at_any_hour|at_any_time|"
                "day_or_night"
            ),
            (
                "i|i_ll|i_will|always|we *reply|respond|answer instantly|immediately|within_minutes|in_seconds|at_once|"
                "within_seconds|in_minutes|right_away|within_a_minute"
            ),
            "even at|on *night|nights|midnight|sundays|holidays .. reply|answer|available|work|online|reachable",
            needs=_SELF,
            unless=(
                _MACHINE,
                "instead|rather|limited|isn't|aren't|unless|i_don't|i_can't|i_cannot|i_am_not|i'm_not",
                "when|once|while|if .. alarm|fails|down",
            ),
        ),
    ),
    bad=(
        "Unlimited revisions until you love the crest.",
        "I'm available 24/7 for the ferry app.",
        "I will rework the label as many times as you want.",
        "You can message me anytime, I respond within minutes day or night.",
        "I'll keep going until you are completely happy.",
    ),
    good=(
        "Two rounds of changes are included for each label.",
        "I answer within one working day, between 8 and 17 UTC.",
        "The monitor runs 24/7 and pages the person on call.",
        "The unlimited plan should hide the quota bar.",
        "You mentioned unlimited revisions; I include two rounds, and more would be a small milestone.",
        "Feel free to ask anytime.",
        "I'm available any time on Thursday for a call through Upwork.",
        "I'm not available around the clock, but Saturday mornings work.",
    ),
)
