"""The draft lectures.

What it does: finds reminders of what was already said, teaching of manners or rules, and threats to report.
Why it matters: a boundary is believed when it is short; a lecture makes the client wrong, and nobody hires to be wrong.
Example: "As I already told you twice, you should know that this violates the rules."
Use instead: "I keep the talk here until the contract is active; the next step is the field list."
Source: D-10, D-30.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_SAID = "told|explained|said|answered|mentioned|wrote|written|repeated|stated"
_MINE = "message|messages|proposal|answer|reply|letter|profile|text"

RULE = Rule(
    code="TON002",
    category="tone",
    severity="warning",
    message="Lectures the client: {words}",
    suggestion="Say it once, in one line, and go on with the next step.",
    check=AnyOf(
        Wording(
            "as|like i|i've|i_have *told you",
            f"i|i've|i_have already|repeatedly|clearly|just *{_SAID} .. twice|times|before|you|repeatedly|again|enough",
            f"as|like i|i've|i_have already|repeatedly|clearly *{_SAID} .. twice|times|you|repeatedly|before",
            f"i *{_SAID} .. twice|three_times|many_times|several_times|a_hundred_times|enough_times|over_and_over",
            (
                "i don't|do_not|can't|cannot *know|understand|get|see|believe why|how|that you even|ask|keep|insist|"
                "question|complain|still|can"
            ),
            "let|allow me|us *explain|repeat|say|spell .. slowly|again|simple_words|so_that_you|for_you|one_more_time",
            "*explain|repeat|say it|this|that|myself slowly|again|one_more_time|twice|for_the_last",
            (
                "^ please? don't|do_not|stop *ask|asking|sending|messaging|contacting|pushing|insisting|bothering|send "
                "me|for|my"
            ),
            "i|i've|i_have already *said|told no|you|so",
            ("it_s|it_is|is|was written|stated|clear|clearly|all in|on my *profile|proposal|message|post|letter"),
            "how *many times|time do|must|have|should|will|did i",
            f"please|kindly|just|next_time|better read .. my|the .. *{_MINE} !of|for|from",
            (
                "*please|kindly|just|next_time read|listen|look|think .. properly|carefully_next|before_you_ask|"
                "before_asking|before_replying"
            ),
            (
                "if|had you|you'd|you_had .. *read|listened|bothered|looked|checked|paid_attention .. would|wouldn't|"
                "you'd|properly|carefully"
            ),
            "let me *teach|educate|enlighten|school|lecture you",
            "let me *remind you|tell_you_something|make_it_clear|be_clear_with that|what|once|of",
            (
                "you should|must|ought_to know|understand|realise|realize|be_aware|learn|remember|respect .. .. "
                "*violation|violates|violate|terms|rules|banned|ban|policy|illegal|reality|suspended|breach|"
                "forbidden|prohibited"
            ),
            (
                "you must|need_to|have_to|better|really_should *understand|realise|realize|learn|respect|educate that|"
                "how|what|the|my|our|yourself"
            ),
            "could|can|will|would|may|might .. get .. you|your_account|us *banned|suspended|blocked|reported",
            "you|your_account will|could|can|may|might be|get *banned|suspended|blocked|reported",
            (
                "i|i_ll|i_will|i_may|i_might|have_to *report|reporting you|this_job|your_account|your_post|"
                "this_to_upwork|it_to_upwork"
            ),
            "you|you're|you_are .. *breaking|violating|breaching|ignoring .. rules|terms|policy|tos",
            "*common sense !media|of|check",
            "do your *homework|research first|before|next|please|and",
            "per my last|previous|earlier *email|message|mail|note",
            "*next time please? read|try_to_read|be_more|write|think",
            "you're|you_are|that's|this_is|you_were just|completely|totally|simply|dead|plain *wrong|mistaken",
            "please|just|let's be *realistic|reasonable|respectful|serious|professional",
            "*educate yourself",
            "everyone|everybody|any_beginner|any_child *knows that|this|how",
            ("that's|that_is|this_is not *how things|it|this|freelancing|upwork|software|professionals work|works"),
            "*learn to|how read|respect|write|manage|use|pay|communicate|treat",
            "*unlike you|some_clients|other_people",
            unless=(
                (
                    "student|students|learner|learners|lesson|pupil|pupils|reader|readers|course|children|visitor|"
                    "visitors|users|tutorial|module"
                ),
                "player|players|editor_will",
            ),
            spare=("refusal",),
        ),
    ),
    bad=(
        "As I already told you, the export can't do that.",
        "Please read my messages properly before you ask.",
        "You should know that this violates the terms and could get you banned.",
        "Let me teach you how a contract works.",
        "If you had read my proposal you would not ask.",
        "You need to understand that quality takes time.",
    ),
    good=(
        "I keep the talk here until the contract is active; the next step is the field list.",
        "Upwork's rules ask for that, and a call through its own tool works as well.",
        "Please read the note on column four before the next import runs.",
        "Students should know that the rules change in unit three.",
        "As mentioned, the second table is the slow one.",
        "You should know that the plugin ends support in May, so the licence may change.",
        "The login page blocks users who get banned for spam.",
    ),
)
