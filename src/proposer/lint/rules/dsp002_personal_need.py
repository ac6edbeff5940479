"""The draft argues with the writer's own need.

What it does: finds money trouble, family burdens, lack of work, and the wish for a first review given as reasons.
Why it matters: the client has a problem of their own; another one does not make the choice easier.
Example: "I really need this job to pay my rent."
Use instead: the reason why the work will go well.
Source: D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_JOB = "job|project|work|contract|gig|money|income|opportunity|task|order"
_PART_OF_IT = (
    "file|files|number|id|board|folder|description|link|brief|details|plan|spec|specs|name|done|finished|to_be|to_run"
)
_KIN = "family|kids|children|wife|husband|mother|father|parents|mom|mum|son|daughter|brother|baby"
_BILLS = "rent|bills|loan|loans|debt|debts|tuition|mortgage|school_fees|groceries|food|medicine|hospital"

RULE = Rule(
    code="DSP002",
    category="desperate",
    severity="error",
    message="Argues with personal need: {words}",
    suggestion="Say what makes the first step safe for the client.",
    check=AnyOf(
        Wording(
            (
                "i|we *really|badly|desperately|truly|urgently|seriously|so_much need|want|require this|the|a|an|some|"
                f"your|any|my? first? {_JOB} !{_PART_OF_IT}"
            ),
            (
                f"i need|want this|your|some|any {_JOB} *badly|desperately|so_much|so_badly|urgently|very_much|"
                "to_survive"
            ),
            "i'm|i_am|we_are|i|am|really *desperate|desperately for|to|in|need|want|looking|searching",
            f"pay|afford|cover|repay|behind_on .. my|our *{_BILLS} !roll|table|data|page",
            f"i|i'm|me .. pay|afford|cover|repay|behind_on *{_BILLS} !roll|table|data|page",
            f"my *{_BILLS} is|are .. due|overdue|late|unpaid|waiting",
            (
                f"my|our *{_KIN} .. depend|depends|depending|need|needs|hungry|sick|ill|hospital|eat|surgery|starving|"
                "rely|relies"
            ),
            f"feed|support|provide_for my|our *{_KIN}",
            f"my|our *{_KIN} need|needs {_BILLS}|money|help|income",
            "i'm|i_am|been|i_was|am currently? *unemployed|jobless|homeless|broke|penniless !link|links",
            (
                "i|i'm|i_am|we_are|been *struggling|suffering financially|with_money|to_make|to_pay|to_find|to_survive|"
                "to_get_work"
            ),
            (
                "haven't|have_not|not|no|without had|have|found|got|gotten|any|a|earned? any|a|single? work|job|jobs|"
                "order|project|projects|income|client|clients|money .. *months|month|weeks|long|year"
            ),
            "nobody|no_one|noone|no_client|none ever? *hires|hired|hire|chooses|picks|gives|gave|trusts|accepts me",
            "*change|changes|save|saves|turn my|our life|family|career|situation",
            "job|contract|project|it|this|order|income would|could|will *save|rescue me|us $",
            "would|could|will help|save|rescue|support me|us *financially|survive|a_lot_financially",
            "my|in|of *financial .. problem|problems|crisis|hardship|difficulty|difficulties|trouble|situation",
            "to|we|i|me make *ends meet",
            (
                "i|my|me only|just|badly|really? want|need|looking_for? a|my|the|some? first|good|positive|5-star|"
                "five-star *review|reviews|rating|ratings !of|on|page|widget"
            ),
            "i'm|i_am *new here|on_upwork|to_upwork|on_this_platform .. please|chance|nobody|need|cheap|low|free",
            "i need|want to *earn|survive|eat|live|feed",
            f"sick|ill|disabled|dying|old|unemployed *{_KIN}",
            f"*{_KIN} to care|look_after|support|feed|raise|take_care",
            "poor|struggling|broke|jobless|needy|hungry *student|freelancer|man|woman|graduate|beginner|person|family",
            "i|i've|i_have|we .. *lost my|our|the job|income|work|house|home|client|clients|savings|position",
            "i *need it|this|work|money|income badly|so_much|very_much|desperately|urgently|right_now",
            f"need|want .. {_JOB} *badly|desperately|urgently",
            "no|any other *income|source_of_income|breadwinner",
            "need *money|cash|funds for|to my|our|pay|feed|buy|survive|the",
            "my|our *survival|livelihood|bread_and|living depends|is|and",
            "to|can *survive|feed_myself|eat on|here|this|without",
            (
                "i'm|i_am|my|in|through a? very|really|extremely? bad|difficult|hard|tough|desperate|poor *situation|"
                "condition|times|phase|position"
            ),
            (
                "haven't|have_not|not|didn't|without|nothing *earned|earn|earning anything|a_cent|a_dollar|any_money|"
                "money|nothing|since"
            ),
            "i *depend|rely on this|freelancing|upwork|your_project",
            unless=(
                (
                    "character|scene|chapter|hero|heroine|plot|novel|script|subtitle|subtitles|tenant|tenants|patients|"
                    "users|donors"
                ),
                "as_you_wrote|you_write|your_post_says",
            ),
        ),
    ),
    bad=(
        "I really need this job, my rent is due on Friday.",
        "My family depends on me and I have had no work for two months.",
        "I'm new here and nobody hires me.",
        "This contract could change my life.",
        "I have been unemployed since spring and struggle; I desperately need some income.",
        "Nobody replies to my bids, I only want a first review.",
    ),
    good=(
        "I need the job board's export file to map the fields.",
        "The hero really needs this job to pay the ransom, which is clear only in chapter six.",
        "Tenants pay rent through the portal, and late fees are added by hand.",
        "I need the old style guide to match the captions.",
        "My family name is spelled with two n's in the credits of that film.",
        "I am new to Elm; the nearest is three years of Haskell.",
        "The review page needs the rating first and the text second.",
    ),
)
