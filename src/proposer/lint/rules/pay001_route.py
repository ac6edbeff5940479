"""A way to pay outside the platform is proposed, asked for or accepted.

What it does: finds a payment app, a bank, crypto, cash or cards named as the way from client to freelancer.
Why it matters: money outside Upwork is circumvention at every stage, for both sides, and neither is protected any more.
Example: "Send the deposit by PayPal and I begin."
Use instead: "I keep payment on Upwork; you can set up the first milestone there."
Source: D-06, D-39.
"""

from proposer.lint.deals import Deals
from proposer.lint.rule import ANYONE, Rule

RULE = Rule(
    code="PAY001",
    category="off_platform_payment",
    severity="error",
    message="Names a way to pay outside Upwork: {words}",
    suggestion="I keep payment on Upwork; you can set up the first milestone there.",
    roles=ANYONE,
    check=Deals("route", "mention"),
    bad=(
        "You could pay me via PayPal after the first part.",
        "Not a problem, Revolut works.",
        "My IBAN is in the attachment, use it for the deposit.",
        "I know it is against the rules, but a transfer by Wise is quicker.",
        ("What's your Venmo? I'd send the first half today.", {"role": "client_message"}),
        ("Salary is paid in USDT on the first of each month.", {"role": "job_post"}),
        ("For the extra page you can send 40 by Zelle.", {"stage": "active_contract"}),
        ("Puedes pagarme por Bizum.", {}),
        ("Überweisen Sie den Rest einfach auf mein Konto.", {}),
        ("Оплату можно на карту.", {}),
        ("Aap mujhe Paytm kar do.", {}),
    ),
    good=(
        "I wired Stripe and PayPal into the checkout of a tea shop last year.",
        "I can't accept a bank transfer, and the milestone covers both of us.",
        "PayPal isn't something I can use for this.",
        "You asked about Wise. I keep payment on Upwork.",
        "Your customers pay by bank transfer, so the order has to wait.",
        "Customers can pay by card in the new checkout.",
        "Thanks for the bonus you sent through Upwork.",
        ("We sell gift cards; the shop must accept PayPal and bank transfer.", {"role": "job_post"}),
        ("We only pay through Upwork, please don't suggest crypto.", {"role": "client_message"}),
        ("Integré Bizum en una tienda de té.", {}),
    ),
)
