"""The client fights the rules, or says nothing firm.

What it does: finds anger at the platform's rules, partnerships without terms, and access wanted without a contract.
Why it matters: each is an early sign of a deal that ends unpaid.
Example: "I'm sick of these rules, drop them or lose the job."
Use instead: "Before anything else I'd need the task, the price and a contract here."
Source: D-11.
"""

from proposer.lint.rule import BEFORE, INCOMING, Rule
from proposer.lint.wording import Wording

RULE = Rule(
    code="SCM007",
    category="scam_risk",
    severity="error",
    message="A warning sign: {words}",
    suggestion="Before anything else I'd need the task, the price and a contract here.",
    roles=INCOMING,
    stages=BEFORE,
    check=Wording(
        (
            "*partner|co-founder|cofounder|partnership|partners .. profit|profits|revenue|share|equity|idea|vision "
            ".. later|when|once|after|commit"
        ),
        "we|you|and split|share|divide *profits|profit|revenue later|after|once|when|together",
        "great|unique|exciting|long-term *partnership .. details|terms later|soon|after",
        "don't|do_not|no need|want a|any|the *contract .. give|send|share|access|start|trust",
        "*profit|profits|revenue will|would|to|gets|is be? shared|split|divided later|after|once|when",
        "*details|terms|more after|once|when you|we commit|committed|agree|are_in|join",
        (
            "don't_care|do_not_care|dont_care|couldn't_care_less|forget|screw|sick|tired|stop|enough|hate .. *rules|"
            "terms|policy|policies|tos|guidelines .. upwork|site|platform|this|your|these|or|time|lecture|lecturing"
        ),
        "*stop|quit wasting|lecturing|quoting|hiding .. rules|policy|terms|my_time_with",
        "*rules|terms|policy .. or lose|lost|forget .. job|project|contract",
        "if_you .. *rules|upwork's_rules|terms .. somebody|someone|other|else|find|hire",
        (
            "give|need|send|want|grant .. access|login|credentials .. *contract|contracts not|isn't|no|first|"
            "without|needed|later|unnecessary|after"
        ),
        "access|login|credentials .. first|now|today .. *contract isn't|is_not|not|later|unnecessary|can_wait",
        "*without a|any|the? contract .. access|start|begin|work|trust|just",
        (
            "those|these|upwork|upwork's|the|your *rules|policies|terms are|is .. stupid|silly|nonsense|ridiculous|"
            "bullshit|crap|a_joke|annoying"
        ),
        "*ignore|break|bend|bypass the|these|those|upwork|upwork's rules|terms|policy|policies",
        "no *contract .. give|send|share|grant .. access|login|credentials",
        unless=(
            "drivers|users|customers|riders|players|members|sellers|employees|chart|app|widget|table",
            "bakery|we're_partners|we_are_partners|channel_partner|partner_portal|partner_page|affiliate",
            "template|feature|contract_type|don't_worry|we_never|refund_page|payment_rules|ticket_site",
        ),
    ),
    bad=(
        "I'm sick of these rules, drop them or lose the job.",
        ("We look for a partner with a vision; profits will be shared later.", {"role": "job_post"}),
        "Send me admin access to the server first, a contract isn't needed.",
    ),
    good=(
        ("We're partners in a small bakery, and the tool should show both of us.", {"role": "job_post"}),
        ("The app pays drivers up to $4,000 a week; show it as a chart.", {"role": "job_post"}),
        "We have partners in three towns, and the sheet computes how profits are shared.",
        "The rules of the raffle make people angry, the page must be clearer.",
        "We can give you access once the contract is open.",
        "No experience with Odoo is needed, we have notes on every table.",
    ),
)
