"""The client is pressed to hire.

What it does: finds demands to be hired, to decide now, to press the button, and claims that nobody better exists.
Why it matters: a close works by taking doubt away; pressure adds some.
Example: "Please hire me now. Are we moving forward or not?"
Use instead: "If that direction works, you can set the first milestone for the structure."
Source: D-21, D-24, D-27.
"""

from proposer.lint.rule import BEFORE, Rule
from proposer.lint.wording import AnyOf, Wording

_NOW = "now|today|tonight|right_away|right_now|immediately|asap|straight_away|quickly|already|at_once"
_PICK = "hire|choose|pick|select|award|accept"
_NOT_THE_JOB = (
    "file|files|brief|details|folder|name|id|specs|plan|access|repo|board|description|scope|post|number|data|export"
)

RULE = Rule(
    code="PSH002",
    category="pushy",
    severity="error",
    message="Presses for the close: {words}",
    suggestion="If that direction works for you, the first milestone can be set for one small piece.",
    stages=BEFORE,
    check=AnyOf(
        Wording(
            f"please|kindly|pls|just|simply *{_PICK} me|us",
            "let|tell me|us .. if|whether .. *hire|hiring me|us",
            "are|so we .. *moving|going|proceeding forward|ahead",
            (
                "are|will|do|would you|we .. *hire|hiring|proceed|proceeding|award|interested|accept .. or not|no|"
                "should_i|shall_i"
            ),
            "or *should|shall i move|look|go|take on|elsewhere|another|other",
            (
                "i need|want|expect|require a|an|your|clear|final? clear|final? *answer|decision|reply|response|yes .. "
                "today|now|tonight|asap|immediately"
            ),
            "made|reached|taken|make up? your final? *decision|mind|choice yet|on|about|already|now|today|soon",
            "have you *decided yet? $",
            "have you *decided .. hire|hiring|freelancer|who_to|me",
            "so|please|just|must|should|then *decide today|now|tonight|quickly|fast|soon !or",
            "^ *decide today|now|tonight|quickly|fast|soon !or",
            "*press|click|hit|push|tap .. hire|accept|award|green .. button|offer",
            "why *wait|hesitate|delay any? longer? $",
            (
                "don't|do_not|no_need_to *hesitate|wait|overthink|think_twice .. hire|award|it|button|longer|too_long|"
                "any_longer"
            ),
            (
                "you won't|will_not|can't|cannot|will_never|'ll_never *find|get|see anyone|anybody|someone|somebody|"
                "another|a|any better|else|like|more"
            ),
            f"send|give|award me|us the|an|your|this? *offer|contract|job|project|order|gig .. {_NOW}",
            (
                "please|kindly|just|simply send|give|award me|us the|your|this *contract|job|project|gig|order "
                f"!{_NOT_THE_JOB}"
            ),
            (
                "let's|lets|let_us .. *close|closed|signed|sign|seal|lock this|the|it|our|in .. deal|contract|now|"
                "today|closed|done"
            ),
            "get this *closed|signed|started_today",
            "*no-brainer",
            (
                "what's|what_is|anything *stopping|keeping|holding|preventing you .. hiring|hire|from_starting|"
                "from_saying|accepting|back"
            ),
            "you won't|will_not|will_never|never *regret it|hiring|this|choosing|working",
            "just|simply|please *say yes",
            "*convinced|convince you .. hire|best|right",
            unless=(
                "mood|font|logo|paper|colour|color|plugin|version|layout|hosting|theme|header .. decided|decide",
                "to_make|to_keep|to_hold|to_meet .. date|deadline|launch|print",
                "whether_or_not you .. hire|choose|pick",
                "you'd|you_would|you'll press|click|hit|push|tap",
            ),
        ),
        Wording(
            f"*hire|award|choose me|us {_NOW}|and_see|and_you|and_i|so_that|so_we|or_not",
            unless=("can|could|will|would you please? hire|choose", "if_you hire"),
        ),
        Wording(
            "^ *hire|award|shortlist|choose|select|pick me|us !for|as|on|a|an|here|even",
            "*hire|award|shortlist me|us for this|the|your project|job|role",
            (
                "hope|hoping|wish|pray|expect|trust .. you .. *hire|award|choose|select|pick|accept me|us|"
                "the_project_to|it_to|my"
            ),
            (
                "please|kindly|just *accept|approve|award|choose|select|shortlist my|our|this proposal|bid|offer|"
                "application"
            ),
            unless=(
                "can|could|will|would you please? hire|choose|pick",
                "if|once|when|after|since|until you|they|clients|we|companies .. hire|award|choose|select|pick|accept",
                "decide|decides|see|judge|check whether|if .. hire|choose|pick",
                "whether_or_not you .. hire|choose|pick",
                "clients|they|who|companies|people|teams|agencies|publishers|hourly|fixed|museums .. hire|choose|pick",
            ),
        ),
        Wording(
            (
                "no_need|don't|do_not|stop|without to? *compare|comparing|interview|interviewing|consider|considering "
                ".. others|other|anyone|candidates|freelancers|more"
            ),
            "for|just|only|need a? simple|quick|short|clear|firm *yes|decision",
            "why|what .. you|it need|needs|take|takes|taking so|that *long|much_time",
            "take|takes|taking you? so *long|much_time to decide|answer|hire|choose|reply",
            "*stop|end|quit|finish searching|looking|your_search|scrolling|interviewing !for|at|up",
            (
                "you've|you_have *found your|the right? developer|person|designer|freelancer|one|expert|man|woman|"
                "match|writer|editor|guy"
            ),
            (
                "*close|seal|finalize|finalise|sign this|the|our deal|contract|agreement|hire today|now|tonight|"
                "this_week|asap"
            ),
            "*close|seal this|the|our deal",
            "*thinking|think twice",
            "^ *trust me",
            "*trust me $",
            "tell|give|answer me|us .. *yes or no",
            "best|smartest|wisest *decision|choice you|of_your|ever|possible|for_you",
            "*hire|choose|pick me|us without|and_you_won't|and_forget|and_relax",
        ),
        Wording("look no *further", "your|the *search ends|is_over|stops here|now|with_me", spare=("quotation",)),
    ),
    bad=(
        "Yes, I can do it. Please hire me and I will start tonight.",
        "Are we moving forward with the glossary or not?",
        "You won't find anybody better for the tide tables, so why wait?",
        "Just press the green button and send me the offer right away.",
        "Have you made your decision yet?",
        "I need a clear answer today.",
    ),
    good=(
        "Whether or not you hire me, good luck with the fair.",
        "If that direction works, you can set the first milestone for the header and its menu.",
        "No need to decide this week; the plan stays as it is.",
        "Have you decided on a paper stock yet?",
        "Please don't hesitate to ask about the second table.",
        "If you hire me for the index, I'd begin with the names.",
        "The 'Buy now' button sits below the fold on a phone.",
        "The team hires seasonal staff, so the rota needs guest accounts.",
    ),
)
