"""A vague scope, or the whole of it, is taken on at once.

What it does: finds promises to handle everything, to do whatever may come, and to finish all of it by a firm date
before
anyone knows the scope.
Why it matters: a large unclear scope is a risk for both sides; a first piece makes it small.
Example: "No problem, I can handle everything and finish it all in two days."
Use instead: "I'd begin with the order form; for the rest I'd give a date once the list of screens exists."
Source: D-24, D-27, D-28.
"""

from proposer.lint.rule import BEFORE, Rule
from proposer.lint.wording import AnyOf, Wording

_I = "i|we|i_ll|we_ll|can|will|could|to|i_can|i_will|able_to"
_DO = (
    "handle|do|manage|cover|take_care_of|build|fix|solve|deliver|tackle|design|write|make|develop|create|code|edit|"
    "translate"
)
_ALL = "everything|anything|it_all|any_task|any_project|any_job|any_kind|any_type|every_aspect|every_part|all_aspects"
_BOUND = (
    "in|on|from|except|but|listed|below|above|between|up|that's|you_listed|within|into|else|here|through|via|inside|by|"
    "until|you_described|you_named"
)
_WHOLE = "everything|entire|whole|complete|full|all_of_it|all_of_this|it_all|all"
_DONE = "finished|done|completed|delivered|ready|live|launched|built|online"
_FINISH = "finish|complete|deliver|build|launch|develop|create|make|do|have|get|ship"
_PART = (
    "set|list|report|index|audit|draft|drafts|text|sheet|page|pages|refund|name|stack|backup|export|table|names|"
    "rows|log|access|chapter|first|test|"
    "plan|read|inventory|address|history|review"
)
_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_TIME = (
    f"in|within|by|under|inside|before about? .. hour|hours|day|days|week|weeks|weekend|month|end_of|{_DAY}",
    "overnight|tomorrow|tonight|today",
)
_HEDGE = (
    "once|after|if|when|as_soon_as|until|estimate|about|roughly|around|probably|likely|should|might|would|depends|"
    "assuming|provided|unless|"
    "milestone|sample|perhaps|maybe|expect"
)
_PRODUCT = (
    "app|application|platform|system|software|website|store|shop|marketplace|game|erp|crm|portal|saas|project|site"
)
_SHORT = "hour|hours|day|days|tomorrow|tonight|today|weekend|24|48|overnight"

RULE = Rule(
    code="OVP004",
    category="over_promise",
    severity="error",
    message="Takes on too much at once: {words}",
    suggestion="I'd begin with one small piece; the rest gets a date once its scope is clear.",
    stages=BEFORE,
    check=AnyOf(
        Wording(
            f"{_I} easily|definitely|surely|also? {_DO} *everything|anything !{_BOUND}",
            (
                f"{_I} easily|definitely|surely|also? {_DO} *any task|project|job|kind|type|sort|language|design|"
                f"request !{_BOUND}"
            ),
            f"{_I} .. handle|cover|manage every|all *aspect|aspects|part|parts of",
            "entire|whole|all|everything .. *off your shoulders|plate|hands|back",
            "*everything|anything you ask|want|need|wish for? will|gets|is .. done|delivered|finished|built|ready",
            "*whatever it|that includes|contains|involves|takes",
            "*fix|solve|handle|end all|any|every of? your? problems|problem|issues|worries|troubles",
            "give|send|throw|hand me|us *any|anything|whatever",
            "*nothing i|we can't|cannot|can_not|couldn't|won't do|handle|solve|build|fix|code|write",
            "nothing|no_task|no_job|no_project is *impossible|too_hard|too_big|too_difficult|too_complex",
            "consider|count|regard it|this|that|everything *done|finished|sorted|solved",
            "no *problem|problems|issue at_all? i|we can|will|'ll .. everything|all|anything",
            (
                "all|any|every *feature|features|function|functions|functionality|thing|things you|you've|you'd may|"
                "might|can|could|ever? think|imagine|want|wish|dream"
            ),
            unless=(
                "customer|customers|user|users|visitor|visitors|widget|plugin|parser|script|tool|field|api",
                "listed|below|above|in_your_list",
            ),
        ),
        Wording(
            "every|any|all *tool|language|framework|software|technology there_is|in_the_world|that_exists|you_name"
        ),
        Wording(
            (
                "*whatever else? you|comes|it|the_scope|the_project|scope|we need|needs|ask|asks|want|add|throw|"
                "require|requires|takes|up|else|imagine|find|turns"
            ),
            "no *matter what|how you|we|happens|it|else|big|large|complex|difficult|hard|vague",
            needs=(
                "i|we can|will|could|'ll|am|do|handle|deliver|finish|build|take_care",
                "i_ll|we_ll|consider_it|finished|be_done|all_be_done|completed|delivered",
            ),
            unless=("you decide|choose|pick|prefer", "file|format|size|browser|device|locale|input .. whatever|matter"),
        ),
        Wording(
            f"{_FINISH} .. *{_WHOLE} !{_PART}",
            f"{_WHOLE} .. be|is|are|have|get all? *{_DONE}",
            f"all be *{_DONE}",
            needs=_TIME,
            unless=(_HEDGE, f"all|full|whole|entire|complete .. .. {_PART}"),
        ),
        Wording(
            (
                "i|we will|'ll|can definitely|easily|surely|fully|absolutely? finish|complete|deliver|build|"
                f"develop|launch|do .. {_PRODUCT}|everything in|within|by|under .. *{_SHORT}"
            ),
            f"your|the {_PRODUCT} will|can be definitely|fully? *{_DONE} in|within|by|under .. {_SHORT}",
            (
                "you_ll|you'll|you_will have|get|receive|see .. *finished|complete|entire|full|ready|whole .. in|"
                f"within|by|before .. {_SHORT}"
            ),
            (
                "*definitely|certainly|surely|guaranteed|100 finish|complete|deliver|done|have .. by|in|within .. "
                "hours|days|friday|monday|tomorrow|tonight|today|week|weekend"
            ),
            unless=(_HEDGE, f"{_PRODUCT} {_PART}|header|menu|form|map|import|export|login|checkout|icon|banner"),
        ),
    ),
    bad=(
        "No problem, I can handle everything.",
        "I will finish everything in 2 days.",
        "The entire platform will be done within a week, no matter what we find.",
        "Whatever you need, consider it done.",
        "I can definitely deliver the full ERP by Friday.",
        "Give me any task, there is nothing I can't do.",
    ),
    good=(
        "I can handle the Dutch and German texts; the Danish needs somebody else.",
        "A full rewrite in two days isn't realistic; the login alone can be done in that time.",
        "Everything in the second tab is computed from the first.",
        "I'd avoid a final date until the export format is known.",
        "The first sheet takes two days once the survey is in.",
        "The full list of names can be ready on Friday.",
        "Whatever you decide about the logo, the grid stays the same.",
        ("I will finish everything in two days.", {"stage": "active_contract"}),
    ),
)
