"""The draft defends itself.

What it does: finds denials of fault, hurt pride, counter-questions and ultimatums.
Why it matters: a question about price or proof is a buying question; a defence turns it into a quarrel.
Example: "It's not my fault, and I don't have to justify my experience."
Use instead: "The nearest thing I have done is the parish archive; here is what differs."
Source: D-10, D-21.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import Wording

_HURT = "offended|insulted|annoyed|angry|irritated|shocked|disgusted|insulting|offensive|hurtful|outraged|fed_up"
_WORTH = (
    "rate|rates|price|skills|skill|ability|experience|honesty|professionalism|competence|knowledge|qualifications|"
    "expertise"
)

RULE = Rule(
    code="TON003",
    category="tone",
    severity="warning",
    message="Defensive: {words}",
    suggestion="Answer what was asked in a line, and go on with the next step.",
    check=Wording(
        "not|isn't|wasn't|never|nor my|our *fault|mistake|responsibility|problem|job_to",
        "your own? *mistake|fault|problem|responsibility not|and_not|is_not|isn't my|mine|ours|me",
        "that's|that_is|it_s|this_is|is|was your own? *mistake|fault|problem !with|in|is|statement",
        (
            "don't|do_not|didn't|shouldn't|needn't|no_need|no_reason|refuse .. *justify|explain|prove|defend myself|my|"
            "to_you|anything_to|why_i"
        ),
        "how *dare you",
        f"i|i'm|i_am|am|was|feel|find .. *{_HURT}",
        "i'm|i_am|getting|really *tired|sick of clients|being|explaining|people|this|your|having|these",
        "who do you *think you are",
        f"you|why .. *question|questioning|doubt|doubting|distrust .. my {_WORTH}|work|word",
        "i never *said|promised|agreed|claimed|told that|this|you|to|any|anything|it|so",
        "*blame|blaming|accuse|accusing|accused me|us",
        "don't|do_not *tell|lecture|teach me how|what|my",
        "take it or *leave",
        "it_s|that's|your own? own? *loss $",
        "what *else do|did you|u expect|want",
        "if you don't|do_not *trust|believe|like .. me|my|it .. then|hire|find|go|look|someone|another",
        "my work|portfolio|profile|reviews|rating *speaks|speak for itself|themselves .. so|you|no_need",
        "are|is you|that|this *calling|accusing|suggesting|implying me|i|that_i|my",
        unless=("character|scene|narrator|hero|heroine|letter_to|quote|player|players|user|users|reader|readers",),
        spare=("quotation",),
    ),
    bad=(
        "It's not my fault that the first build failed.",
        "I don't have to justify my experience to you.",
        "I find it insulting that you question my rate.",
        "Take it or leave it.",
        "I'm tired of explaining this.",
    ),
    good=(
        "The nearest thing I have done is the parish archive; here is what differs.",
        "The first build failed on my side because of a wrong path; the second one runs.",
        "A short note in the code would explain why the tax is rounded twice.",
        "The survey asks visitors whether they doubt the price.",
        "I'd rather not price the whole site before the page list exists.",
        "Two users blame the cache, and the log agrees with them.",
    ),
)
