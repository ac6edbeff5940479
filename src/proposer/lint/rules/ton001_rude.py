"""The draft insults or accuses.

What it does: finds insults, charges of lying or cheating, and contempt for the client, the budget or earlier helpers.
Why it matters: a rude line ends the talk and stays on record; a calm no keeps the deal open.
Example: "Your budget is a joke, serious clients know that."
Use instead: "For $100 I could do the header; the full page would be a second piece."
Source: D-10, D-30.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_BAD = (
    "ridiculous|absurd|insulting|laughable|stupid|joke|nonsense|unacceptable|mess|pathetic|insane|offensive|"
    "idiotic|delusional|dumb|"
    "disrespectful|shameful|amateurish|unreasonable|rubbish|garbage|crazy|embarrassing|worthless|lazy|silly|"
    "unprofessional"
)
_YOURS = (
    "brief|post|request|budget|question|questions|expectations|idea|requirements|timeline|offer|attitude|demand|"
    "demands|job|message|behaviour|behavior|price|rate|spec|instructions"
)
_SCAM = (
    "scam|scammer|scammers|fraud|fraudster|liar|crook|cheapskate|idiot|fool|moron|thief|criminal|cheat|cheater|amateur|"
    "clown"
)

RULE = Rule(
    code="TON001",
    category="tone",
    severity="warning",
    message="Rude or accusing: {words}",
    suggestion="Say calmly what works, and go on with the next step.",
    check=AnyOf(
        Wording(
            f"your|this|that|such {_YOURS} is|are|makes|seems|sounds|was|looks .. *{_BAD}",
            (
                "such|this|that|a|your|of *ridiculous|absurd|insulting|laughable|stupid|pathetic|idiotic|dumb|"
                f"shameful|insane {_YOURS}"
            ),
            (
                "asking|requesting|demanding|wanting|expecting|it_s|it_is|that's|that_is|find_it|find_this|find_that|"
                f"you're|you_are|you_were|being|feel|how .. *rude|{_BAD}|arrogant|greedy|dishonest|ignorant|"
                "incompetent|offended|insulted|disgusting|outrageous|unfair !to_have|to_use"
            ),
            (
                "you *clearly|obviously|apparently|evidently|plainly|simply .. no|not|don't|didn't|never|can't|haven't|"
                "nothing|misunderstand|misunderstood|lied|failed|lack|wasted"
            ),
            (
                "*clearly|obviously|apparently|evidently you .. no|not|don't|didn't|never|can't|haven't|nothing|"
                "misunderstood|lied|failed|lack"
            ),
            (
                "you|who have|had|has|got|with absolutely? no *idea|clue|understanding|respect|experience what|how|of|"
                "about|for|whatsoever"
            ),
            (
                "you never|didn't|don't|did_not|do_not|can't .. *listen|bother|respect|appreciate|care .. my|me|"
                "to|about|enough|others|people|freelancers"
            ),
            (
                "you're|you_are|you_look|you_sound|you_seem|looks|sounds|seems|smells|feels|look|sound like? like? a? "
                f"*{_SCAM} !detection|filter|alert|alerts|score|rules|check"
            ),
            f"makes|make you|it|this look|sound|seem .. *{_SCAM}|cheap|greedy|desperate|unserious",
            "you|u *even read|look|bother|understand|know|open|try|care",
            (
                "*seems|looks|sounds|appears|guess|suppose like? that? you have_never|haven't|never|don't|"
                "do_not|didn't|lack|can't worked_with|worked|understand|know_what|know_how|read|hired|respect|"
                "appreciate|value|listen|experience"
            ),
            "you have|you've *never worked|hired|managed|run|read|dealt",
            "not|am_no your *slave|servant|robot|secretary|maid|dog|puppet",
            (
                f"that's|that_is|it_s|is|was|what a|an|such? *{_BAD} question|idea|request|offer|thing|demand|budget|"
                "deadline"
            ),
            (
                "you|you're|you_are being|acting|so|very|too|really|just *unreasonable|rude|difficult|demanding|"
                "impatient|aggressive|ridiculous|childish|unfair|cheap|paranoid"
            ),
            "you don't|do_not|didn't|never seem|appear|even to? *understand|know|realise|realize what|how|that|the",
            "should|ought_to|must know *better",
            "i *doubt you|that_you|if_you|whether_you know|have|are|can|understand|ever|even|really",
            "*naive|childish|foolish|ignorant|cheeky|greedy to think|expect|believe|ask|assume|want",
            "*treat me|us like|as|with",
            (
                "you *keep|always|constantly changing_your_mind|complaining|ignoring|pushing_me|asking_me|"
                "asking_the_same|moving_the"
            ),
            (
                "it_s|that's|that_is|it_is|you're|you_are|this_is really|very|so|quite|just? *annoying|irritating|"
                "exhausting|tiring|childish|naive"
            ),
            "don't|do_not|stop *complain|complaining|whine|whining|argue|arguing",
            "*clients|people like you are|is|make|always|never|who|don't",
            "you|has|developer|freelancer|he|she|they *lied|cheated|tricked|deceived|misled to? me|us|you",
            "*typical of|for .. people|clients|someone|amateurs|beginners|you|those",
            (
                "serious|real|good|professional|honest|decent|smart|normal *clients|client|buyers|employers|"
                "businesses .. don't|do_not|never|wouldn't|would_not|know|pay|always|doesn't"
            ),
            "*people|clients like you never|don't|always|are|make|waste",
            "*waste|wasting|wasted|waste_of my|our|everyone's|each_other's time",
            "you're|you_are|stop just? *wasting",
            "take|taking|took *advantage of me|us|freelancers|people|beginners|others",
            "*exploit|exploiting|exploits me|us|freelancers|people|workers",
            (
                "your|the *last|previous|old|former|current developer|freelancer|designer|agency|writer|editor|"
                "translator|guy|team .. incompetent|idiot|lazy|clueless|amateur|stupid|terrible_job|no_idea|"
                "scammed"
            ),
            "*bullshit|wtf|bullcrap|fuck|fucking|shit|asshole|shut_up",
            "*shame on you|people|clients",
            "you should|ought_to be *ashamed|embarrassed|grateful|thankful|lucky|sorry",
            "*dishonest|greedy|arrogant|cheap|stingy|clueless|incompetent|lazy client|clients|people_like",
            unless=(
                "in japanese|german|french|spanish|korean|english|dialogue",
                (
                    "tone|register|translation|comment|comments|review|reviews|reader|readers|users|visitors|character|"
                    "scene|line_sounds|phrase"
                ),
                "rules|detection|filter|classifier|label .. scam|fraud|spam|rude",
            ),
        ),
        Wording(
            (
                "anyone|anybody|everyone with basic|a_bit|some|any|half *knowledge|sense|brain|experience .. would|"
                "knows|can|could|sees"
            ),
            "you will|would|could|might *actually|really|finally read|listen|look",
            spare=("quotation",),
        ),
    ),
    bad=(
        "Your budget is a joke.",
        "You clearly have no idea how a database works.",
        "Serious clients don't ask for that.",
        "This looks like a scam to me, you are wasting my time.",
        "Asking for free work is rude and insulting.",
        "Your previous developer was incompetent and lied to you.",
    ),
    good=(
        "For $100 I could do the header; the full page would be a second piece.",
        "The old import is a mess of three scripts, so I'd begin with a list of what each one writes.",
        "In Japanese it's rude to drop the title, so the mail keeps it.",
        "The fraud rules in your checkout reject every third order from Malta.",
        "I keep unpaid samples out of my work; a small paid page shows the same.",
        "You have no index on the order table, which is why the page is slow.",
        "The scam filter marks your own newsletter, because the sender name is missing.",
    ),
)
