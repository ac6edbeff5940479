"""A login, a password or a one-time code is asked for.

What it does: finds requests for the freelancer's own account access: logins, passwords, codes received by message,
linking a device, signing in on a strange page.
Why it matters: with them somebody else becomes the freelancer, on the platform or at the bank.
Example: "Tell me the code you just got by SMS."
Use instead: "My accounts stay with me; the work can be shown here."
Source: D-09, D-11.
"""

from proposer.lint.rule import INCOMING, Rule
from proposer.lint.wording import Wording

_OWN = (
    "upwork|freelancer|fiverr|google|gmail|apple|icloud|facebook|linkedin|microsoft|paypal|payoneer|whatsapp|"
    "telegram|email|e-mail|bank"
)

RULE = Rule(
    code="SCM002",
    category="scam_risk",
    severity="error",
    message="Asks for a login or a code: {words}",
    suggestion="My accounts stay with me; the work can be shown here.",
    roles=INCOMING,
    check=Wording(
        (
            f"give|send|share|provide|need|tell|want|forward|lend|enter .. your|ur {_OWN} *login|log-in|password|"
            "account|credentials|username|user_name|account_access"
        ),
        f"what's|what_is|whats your|ur {_OWN}|account *password|login|pin",
        (
            "give|send|share|provide|tell|text|need|lend .. your|ur *login|log-in|password|passwords|credentials|"
            "username_and_password|account_password|login_details"
        ),
        (
            "send|tell|give|share|forward|text|read .. *code|otp|pin .. you|your .. received|receive|got|get|sent|"
            "arrives|arrive|phone|sms"
        ),
        "*code|number|digits you .. see|get .. sms|text|phone|read|tell|send",
        "*code|otp you .. received|receive|got|get .. by|via|on|from sms|text|phone|whatsapp|email|google",
        f"sign|log|login|logging|signing in|into|with|on .. with your|ur {_OWN} *password|account|login|credentials",
        f"*enter your|ur {_OWN} password|credentials|login",
        "*scan .. qr .. your|ur|link|linked .. device|whatsapp|phone|telegram|account",
        "link|connect|pair your|ur phone|device|whatsapp|telegram .. our|my|the|work *account|system",
        "*log|logging in|into your|ur upwork|account|profile from|for|on|with|so",
        "you'll|you_will|you get|receive .. *code|otp|pin .. phone|sms|text .. .. tell|send|give|read|forward me|us|it",
        unless=(
            "users|customers|members|visitors|students|staff|shoppers .. their|log|sign|enter|receive|get",
            "we|i|we'll|i'll can|could|will|would give|send|share|create .. you",
            "login_page|login_screen|two-factor|sign-in_page|bug|never|app_asks|don't|do_not|flow|feature|endpoint",
        ),
    ),
    bad=(
        "Tell me the code you just received by text, it finishes the registration.",
        "We need your Upwork login to look at the statistics of your account.",
        "Log in with your Google password on that page to see the brief.",
        ("Applicants: share your account password so that HR can set things up.", {"role": "job_post"}),
    ),
    good=(
        "The login page should lock after five wrong passwords.",
        ("Codes by SMS arrive late for our members; find out why.", {"role": "job_post"}),
        "We can give you a staging login once the contract is open.",
        "Users log in with their Google account and land on an empty page.",
        "Please never send your password to anyone, us included.",
    ),
)
