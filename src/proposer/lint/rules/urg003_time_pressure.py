"""The draft hurries the client with rivals and the clock.

What it does: finds other clients who wait, threats to give the time away, and calls to hurry.
Why it matters: the deadline that counts is the client's own; an invented one reads as a trick.
Example: "Other clients are waiting for my time, so decide today."
Use instead: "I can begin on Monday; if another week suits you better, that works too."
Source: D-21, D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_CLIENT = "client|clients|company|companies|customer|customers|project|projects|offer|offers|people"
_PRESS = (
    "decide|confirm|reply|answer|book|hire|choose|hurry|tonight|today|quickly|fast|soon|unless|spot|slot|asap|tomorrow",
    "first to|come|who",
    "my time|next|week|schedule|calendar|services|availability",
)

RULE = Rule(
    code="URG003",
    category="urgency",
    severity="error",
    message="Hurries the client: {words}",
    suggestion="I can begin on Monday; a later week works too.",
    check=AnyOf(
        Wording(
            (
                f"other|another|several|many|two|three|four|more|some .. *{_CLIENT} .. want|wants|waiting|wait|"
                "lined_up|already|in_line|in_queue|on_hold|on_the_list|asking|about_to|ready_to|queue|interested|"
                "considering|after|also_want"
            ),
            "*someone|somebody else .. want|wants|waiting|wait|asking|about_to|ready_to|interested|asked",
            needs=_PRESS,
            unless=("your|their other? clients|customers|companies|people",),
        ),
        Wording(
            ("*give|offer|pass|sell|hand|release your|the|this|that|my spot|slot|place|week|time|project to|away"),
            needs=("someone_else|somebody_else|another|others|other|next_client|the_next",),
            spare=("quotation",),
        ),
        Wording(
            "^ *hurry",
            (
                "first one? to|who *pay|pays|confirm|confirms|sign|signs|book|books|accept|accepts|fund|hire gets|get|"
                "wins|has"
            ),
            "better|so|please|must be *quick|fast",
            "only if you *confirm|sign|fund|accept|hire|decide today|now|tonight|tomorrow",
            (
                "*confirm|accept|sign|fund|hire|decide|book within|in|before|by .. hour|hours|today|tonight|tomorrow "
                ".. and|i_ll|i_will|to_get|to_keep|price|rate"
            ),
            "please|so|better|and|to *hurry up|while|before|and|if",
            "^ *act|decide|move|book|hire fast|now|quickly|today|soon|before !or",
            "please|so|better|should|must|need_to *act fast|now|quickly|soon|today",
            "*lose|losing|miss|missing your|this|the|that|out spot|slot|chance|opportunity|offer|price|on_this|on_my",
            "don't|do_not *miss out|this|it !any|a|the_last",
            (
                "before someone|somebody|another|anyone|others|other *else|client|clients .. book|books|take|"
                "takes|hire|hires|grab|grabs|gets|get"
            ),
            "now or *never",
            "*clock is ticking",
            "time is *running_out|running_short|ticking|of_the_essence !for|until|before",
            (
                "i may|might|won't|will_not|can't not? be? *available|free|open|around .. if|unless|after|by "
                "you|then|next|later|we"
            ),
            "last|only|final *chance to get|hire|book|work|have|lock me|my|this|at",
            (
                "have|got|received another|other|several|better|competing *offer|offers .. table|waiting|so|decide|too|"
                "now|pending"
            ),
            (
                "i|my time|availability won't|will_not|can't|cannot *wait|last|be_free|stay|be_available .. "
                "forever|long|much_longer|free|again"
            ),
            unless=(
                "hurry 'only|only",
                "your|the launch|deadline|event|exam|season|grant|printer",
                (
                    "user|users|visitor|visitors|customer|customers|buyer|buyers|reader|readers|player|players|button|"
                    "banner"
                ),
            ),
        ),
    ),
    bad=(
        "Two other clients want my next week, so please confirm today.",
        "Hurry, before another client takes the time.",
        "If we don't sign by tomorrow I have to give your slot to someone else.",
        "Act fast and don't miss out.",
        "Somebody else is asking for the same days, decide soon.",
    ),
    good=(
        "I can begin on Monday; a later week works too.",
        "Two other clients asked for the same export, and both chose CSV.",
        "Urgent tickets should jump the queue; right now they sort by age.",
        "There is no hurry: the scans can come after the holidays.",
        "The launch on Friday leaves four days, so the cart test comes first.",
        "Don't miss the second sheet: its dates are typed as text.",
        "Someone else on your team could confirm the spelling of the names.",
    ),
)
