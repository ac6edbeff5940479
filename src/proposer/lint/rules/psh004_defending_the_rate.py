"""The rate is defended instead of tied to a first deliverable.

What it does: finds reasons why the rate is high, fixed or deserved, and warnings about cheaper people.
Why it matters: a defence starts a quarrel about the price; a small first deliverable makes the price concrete.
Example: "My rate is fixed because I provide quality work."
Use instead: "For this I'd price the first deliverable: one tested import for $240."
Source: D-24.
"""

from proposer.lint.rule import BEFORE, Rule
from proposer.lint.wording import Wording

_RATE = "rate|rates|price|prices|pricing|fee|fees"
_WHY = "because|since|as|due_to|for_a_reason"
_HIGH = "fixed|high|higher|premium|firm|expensive|non-negotiable|final|fair|justified|low_enough|reasonable|worth"

RULE = Rule(
    code="PSH004",
    category="pushy",
    severity="error",
    message="Defends the rate: {words}",
    suggestion="For this I'd price the first deliverable and keep the rest open until it is reviewed.",
    stages=BEFORE,
    check=Wording(
        f"my|our hourly? *{_RATE} is|are|stays|may_be|might_be|seems .. {_HIGH} .. {_WHY}",
        f"my|our hourly? *{_RATE} is|are what|what_it_is|what_they_are",
        f"my|our hourly? *{_RATE} reflects|reflect|matches|shows|comes_from my|the|our|quality|years",
        f"i|we *charge|cost|ask|quote .. more|higher|extra|premium|this_much|that_much .. {_WHY}|than",
        (
            "*quality has|comes|costs|cost|isn't|is_not|never|work_is_not|work_isn't|work_costs|doesn't .. cost|price|"
            "cheap|money|free|more|cheaply"
        ),
        "you get what you *pay",
        (
            "you|you're|you_will|you_ll are|will|only? *paying|pay for .. quality|expertise|experience|the_best|"
            "my_years|years_of|peace_of_mind|skill|skills"
        ),
        "*worth every|each penny|cent|dollar|bit|rupee|euro",
        "worth|deserve|deserves my|this|that|the|it *rate|price|fee",
        "know what|how_much i|i'm|my *worth|i_am_worth|work_is_worth|skills_are_worth",
        (
            "*cheap|cheaper|cheapest work|freelancer|freelancers|developers|people|ones|option|offers|labour|labor|"
            "bids .. twice|cost|costs|regret|again|bad|poor|problems|more"
        ),
        (
            "want|need|prefer|looking_for .. *cheap|cheaper|cheapest .. else|elsewhere|others|other_freelancers|"
            "someone_else"
        ),
        f"my|our hourly? *{_RATE} is|are|aren't|isn't not? negotiable|flexible|open_to|up_for .. {_WHY}",
        (
            f"*{_RATE} may|might|could|can|does|seems|is .. look|seem|sound|appear|be|a_bit|high|expensive .. high|"
            "expensive|but|however|yet but|remember|because|however|yet|it"
        ),
        (
            "premium|quality|good|great|real|professional *service|work|quality|things|craft is|are|does|"
            "has|costs never|not|isn't|rarely|always|more|money|cheap|a_price|its_price"
        ),
        (
            "years|experience|skills|expertise|quality|portfolio *justify|justifies|warrant|warrants|explain|explains "
            f".. {_RATE}"
        ),
        "see|recognise|recognize|understand|appreciate the|my *value|worth behind|in|of|i|that",
        (
            f"my|our hourly? *{_RATE} is|are more_than|very|quite|really|absolutely|totally|perfectly|already fair|"
            "reasonable|low|affordable|justified"
        ),
        "*expensive is cheaper|worth",
        "if you can *afford me|it|this|my|quality",
        (
            "won't|will_not|can't|cannot|don't|do_not|never|refuse_to *lower|reduce|drop|discount|negotiate|cut .. "
            f"{_RATE} .. because|since|as_i|i_know"
        ),
        f"please|kindly|hope_you *understand|respect|appreciate .. my|our .. {_RATE}|value|worth",
        "*cheap isn't|is_not|is_never|doesn't good|mean|always|quality",
        f"others .. *{_RATE} .. but|because .. quality|experience|skill",
        spare=("quotation",),
        unless=("paper|fabric|shipping|hosting|plugin|products|lens|camera|print .. quality|cheap|cheaper",),
    ),
    bad=(
        "My rate is fixed because I deliver quality work.",
        "You get what you pay for, and cheap freelancers will cost you twice.",
        "I charge more than others as I have ten years behind me.",
        "I won't drop my price, because I know what I'm worth.",
        "Quality isn't cheap, so please understand my rate.",
    ),
    good=(
        "My rate is $45 an hour; the first piece, a tested import of one file, is about four hours.",
        "For this work I'd price the first deliverable and decide on the rest after you have seen it.",
        "The same scope for less would mean skipping the tests, so I'd offer the checkout alone for $200.",
        "The shipping rate is higher because the parcel counts as bulky.",
        "The price list has two columns that disagree since March.",
        "Members pay for a year and get the print edition.",
    ),
)
