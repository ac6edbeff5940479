"""The draft begs for the job.

What it does: finds pleas for a chance, vows not to disappoint, and offers to do anything.
Why it matters: clients look for calm competence; a plea lowers trust and price at once.
Example: "Please give me a chance, I promise I will not disappoint you."
Use instead: "The first step would be one tested import; you can judge the work by it."
Source: D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_CHANCE = "chance|opportunity|shot|try|break"

RULE = Rule(
    code="DSP001",
    category="desperate",
    severity="error",
    message="Begs for the job: {words}",
    suggestion="Name the first step and leave the choice to the client.",
    check=AnyOf(
        Wording(
            f"give|grant|allow|offer me|us|myself a|an|one|this|the|just? one|single|small|first|last|fair? *{_CHANCE}",
            (
                "need|want|ask_for|asking_for|deserve|request a|an|one|this|just|your|only one|single|small|fair|"
                f"first? *{_CHANCE} to|sir|please|from"
            ),
            f"give|grant|allow|offer me|us .. *{_CHANCE} !to",
            "*make|made my day|week|month|year|life|dream",
            "*all i ask|want|wish|need for? is",
            "you won't|will_not|never be|feel *sorry|disappointed|let_down",
            "*please|kindly|sir send|give me|us some|any|more? work|tasks|jobs|projects|something",
            "i|we *beg|plead|implore|beseech you|to|for|that",
            "i'm|i_am|am *begging|pleading",
            "*please please",
            "i_will|i_ll|i_won't|won't|will|promise|swear not|never|to? *disappoint|disappointing you? $",
            "i_will|i_ll|won't|will|promise|swear .. not|never? *disappoint you|u|sir",
            "won't|will_not|never|not let you|u *down",
            "*prove myself|my_worth|my_skills|my_talent|what_i_can|that_i_can|i_can",
            "let|allow me *show|prove .. what_i_can|my_worth|my_skills|myself",
            "i|i_d|i_ll|i_would|i_will|i_can|willing_to|ready_to do|give *anything to|for|just|you_want|in_return",
            "please|just|kindly *trust|believe me|in_me",
            (
                "so|very|really|extremely|forever|eternally|most|be *grateful|thankful|obliged|indebted .. chance|"
                "opportunity|hire|hired|choose|chosen|select|selected|job|task|project|if_you"
            ),
            "would|will *mean everything|the_world|a_lot|so_much to me|for_me",
            "i *humbly request|ask|beg|apply|submit",
            "can|could|will|would you please? *hire|choose|pick me",
            "please|kindly *choose|pick|select|consider me",
            "only|just want|need|wish an|a|one|the *opportunity|chance",
            "won't|will_not|never|not *fail you",
            "do|give *everything to get|win|have|be|deserve",
            "don't|do_not *reject|overlook|skip me|my|us",
            "my|our last|only|final *hope|chance|resort",
            "*help me get|land|win|find|start my|a|the first|next",
            "on my *knees",
            "*pray|praying .. you|hire|job|chosen|select|project",
            "please|kindly|pls *help me|a|my|poor",
            "please .. *pity|mercy",
            "i *kindly|sincerely|earnestly request|ask|beg|plead",
            unless=(
                "gives|would_give|will_give|could_give|giving|gave .. chance|opportunity",
                "character|scene|chapter|hero|heroine|dialogue|subtitle|lyrics|song",
                "chance to look|see|check|compare|read|test|ask|talk",
            ),
            spare=("quotation",),
        ),
    ),
    bad=(
        "Please give me a chance with the subtitles.",
        "I promise I will not disappoint you.",
        "I beg you to consider my bid for the mural.",
        "Can you hire me now?",
        "It would mean the world to me, just let me prove myself.",
        "I would do anything to be part of the atlas.",
    ),
    good=(
        "The page gives buyers a chance to compare two plans.",
        "A read-only run would give me a chance to see how far the lists differ.",
        "I can show what the export looks like on a phone.",
        "The dialogue begs for a pause after line nine.",
        "The first milestone is small enough to judge the work by it.",
        "Please let me know which of the two headers you prefer.",
        "The proof that the parser can do it stands in the test file.",
    ),
)
