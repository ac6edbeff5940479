"""A place to send money to stands in the text: an account, a wallet, a payment link.

What it does: finds bank accounts, cards, wallets, names on payment apps and links that take payments, and judges by the
sentence whether somebody is to be paid there or the work is about them.
Why it matters: money outside Upwork is circumvention at every stage, for both sides, and neither is protected any more.
Example: "The deposit goes to paypal.me/sam-reed."
Use instead: "I keep payment on Upwork; you can set up the first milestone there."
Source: D-06, D-39.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, Rule

RULE = Rule(
    code="PAY002",
    category="off_platform_payment",
    severity="error",
    message="A place to send money to: {words}",
    suggestion="I keep payment on Upwork; you can set up the first milestone there.",
    roles=ANYONE,
    check=Routes("payee"),
    bad=(
        "The deposit goes to paypal.me/sam-reed and I reserve Monday.",
        "Here is my link for the rest: https://buy.stripe.com/test_14k2Zx",
        ("For the extra page, IBAN DE89 3704 0044 0532 0130 00.", {"stage": "active_contract"}),
        "Cash App $samreed works for the bonus.",
        ("Send your share to 0x52908400098527886E0F7030069857D2E4169EE7 to join.", {"role": "client_message"}),
        "Account number 55779911, sort code 20-00-00, half now please.",
        "UPI: samreed@okaxis, whenever it suits you.",
        (
            "Is revolut.me/samreed still right for the last part?",
            {"role": "client_message", "stage": "active_contract"},
        ),
        "You can put the second half on card 4276 3800 1234 5677.",
    ),
    good=(
        "The donate button on your page leads to paypal.me/linen-cove; I would open it in a new tab.",
        ("Write a validator that accepts DE89 3704 0044 0532 0130 00 and rejects typos.", {"role": "job_post"}),
        "In your export the account number 55779911 stands twice.",
        ("Our contract is at 0x52908400098527886E0F7030069857D2E4169EE7 on Sepolia.", {"role": "job_post"}),
        ("The test card 4242 4242 4242 4242 is refused in the sandbox.", {"role": "client_message"}),
        "I moved a shop from PayPal to Stripe last year.",
        ("Users type a cashtag such as $maria into the Cash App screen of the prototype.", {"role": "job_post"}),
        "I keep payment on Upwork, so no account numbers, please.",
    ),
)
