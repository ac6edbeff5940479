"""The client is made to feel guilty.

What it does: finds claims to an answer because of time spent, and reproaches for silence.
Why it matters: nobody hires out of guilt, and the reproach stays in the record.
Example: "I spent two hours on this proposal, the least you can do is reply."
Use instead: say nothing of it; leave one useful next step.
Source: D-21, D-29.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import Wording

RULE = Rule(
    code="PSH003",
    category="pushy",
    severity="error",
    message="Makes the client feel guilty: {words}",
    suggestion="Leave one useful next step, and then leave it to the client.",
    check=Wording(
        "*least you can|could|might do|is",
        "i *expect|deserve|deserved|expected at_least|some|a .. reply|response|answer|respect|courtesy|explanation",
        "*deserve|deserves .. reply|response|answer|chance|respect|better|courtesy from_you?",
        "*polite|courteous|courtesy|decent|fair of_you|to_reply|to_answer|to_respond|to_at_least|to_let_me",
        (
            "after|given|considering|with *all|everything|so_much|how_much .. effort|time|work|hours|"
            "connects i|i've|i_have|we"
        ),
        (
            "i|i've|i_have .. *spent|invested|wasted|put|took .. hour|hours|time|effort|work|evening|night|connects .. "
            "so|proposal|bid|application|offer|expect|and_you|already"
        ),
        (
            "i *thought|hoped|believed|assumed you_were|you_would|you|that_you .. serious|professional|honest|"
            "different|reply|answer|respond"
        ),
        (
            "i'm|i_am|it_s|it_is|quite|very|bit|so *disappointed|disappointing|frustrated|frustrating|upset|hurt|sad "
            ".. you|your|no|not|never|silence|reply"
        ),
        "you *left|leave|kept|keep me|us .. hanging|waiting|in_the_dark|without",
        (
            "*gave|given|dedicated you|this|your .. hours|hour|time|effort|energy|day|days|evening .. answer|reply|"
            "nice|expect|so|least|deserve|without"
        ),
        "*answer|reply|response|thank_you|word would be nice|polite|appreciated|good|fair|decent|the_least",
        "at *least tell|answer|reply|respond|write|let me|to_me|us|back",
        "my time is *valuable|precious|money|limited|not_free",
        "*respect my|other_people's|people's time|work|effort",
        "other clients *answer|reply|respond|treat|appreciate|value",
        unless=(
            "in_order|so_that|because_of|character|scene|reader|readers|chapter|user|users|customers|visitors|patients",
        ),
    ),
    bad=(
        "I spent three hours on this bid, so the least you could do is answer.",
        "I put a lot of effort into the proposal and you did not even look.",
        "After all the time I invested in your questions I expect a reply.",
        "I thought you were serious about the choir book.",
    ),
    good=(
        "I spent an hour with the sample file; three of the forty columns are empty.",
        "The scene where she waits deserves more room.",
        "It would be fair to show the fee before the last step of the checkout.",
        "Refunds take time, and customers deserve an answer the same day.",
        "At least two rows are doubled in each export.",
        "I invested a day in the test set for that parser, and it still pays off.",
    ),
)
