"""An account, a name or a bank route is to be lent.

What it does: finds offers to rent, buy, share or run a freelancer's account, to work under another name, and to pass
transfers on.
Why it matters: one account belongs to one person; lending it ends in suspension, passing money on can be a crime.
Example: "We rent old profiles for $150 a month."
Use instead: "My account is mine alone; the work itself I can take on here."
Source: D-09, D-11.
"""

from proposer.lint.rule import INCOMING, Rule
from proposer.lint.wording import Wording

_ACCOUNT = (
    "upwork_account|upwork_accounts|upwork_profile|upwork_profiles|freelancer_account|freelancer_accounts|"
    "fiverr_account|verified_account|verified_accounts|verified_profile|old_profile|old_account|old_accounts|"
    "old_profiles"
)

RULE = Rule(
    code="SCM004",
    category="scam_risk",
    severity="error",
    message="Wants an account or a name to be lent: {words}",
    suggestion="My account is mine alone; the work itself I can take on here.",
    roles=INCOMING,
    check=Wording(
        f"rent|rents|renting|lease|buy|borrow|lend|use|share|hire|sell|need|want .. *{_ACCOUNT}",
        (
            "rent|lease|borrow|lend|use|share|buy|sell|access|manage|run|operate|working_from .. your|ur *upwork|"
            "freelancer|fiverr|verified|account|profile account|profile|for|on|to|and|from|under|while|so"
        ),
        "rent|lease|buy|borrow|lend|sell .. your|ur *account|profile|login|identity",
        (
            "person|someone|freelancer|freelancers|people|partner .. with .. verified|old|aged|established|us|"
            "american|european *profile|account|accounts|profiles|upwork"
        ),
        (
            "work|works|working|bid|bids|apply|applies|operate|interview|deliver .. under|behind|with|from|using|"
            "through your|ur|his|another *name|account|profile|identity"
        ),
        (
            "you take|keep|get|earn|receive|have .. of .. each|every|all|the .. transfer|transfers|payment|payments|"
            "deposit|deposits .. *pass|forward|account"
        ),
        "you take|keep|get|earn|receive .. of|for *each|every transfer|deposit|transaction",
        (
            "interviews|interview|calls|meetings|bids|bid in|on|under our|your|another *name|behalf .. our|team|"
            "developers|coders"
        ),
        "*face|front|representative .. calls|interviews|clients .. our team|developers|coders|agency",
        (
            "create|open|register|verify|make .. *account|accounts|wallet .. with|in|under|using your|ur id|name|"
            "details|identity|papers|documents"
        ),
        (
            "process|receive|handle|accept|collect .. *payments|transfers|funds .. via|through|with|on|into your|ur "
            "bank|paypal|personal|account"
        ),
        "*receive|accept packages|parcels .. home|address|apartment|reship|forward|repack",
        (
            "use|need|borrow your|ur .. *bank|paypal|wise|payoneer|stripe .. to|for receive|receiving|transfer|"
            "collect|our|payments|clients"
        ),
        (
            "*receive|accept|collect .. payments|money|funds|transfers .. your|ur account|bank|name .. and|then "
            "send|forward|pass|transfer"
        ),
        "create|open|make|register|get an|a|new *upwork|freelancer|fiverr account|profile .. for me|us|our",
        "use|need|borrow your .. *name|photo|face|picture .. for|on|in .. profile|account|calls|interviews",
        unless=(
            "users|customers|members|riders|drivers|sellers|tenants .. their|rent|account|profile|keep",
            "app|platform|marketplace|feature|listing|listings|page|report",
            "rent_a|rental_app|landlord",
        ),
    ),
    bad=(
        "We rent Upwork accounts for $150 a month, you do nothing.",
        "Our developers bid under your name and you keep a fifth.",
        ("We need a person with an old verified profile for our team of coders.", {"role": "job_post"}),
        "You receive payments on your bank account and forward them, and keep 8 %.",
    ),
    good=(
        "Each tenant has a profile, and the rent is due on the first.",
        ("Write copy for the account page of a car rental.", {"role": "job_post"}),
        "Under your name in the report there is a wrong date.",
        "Members share one account per family, and that breaks the counter.",
        "Which of the two profiles did you build for the atlas?",
    ),
)
