"""A cheque to be passed on, or gift cards to be bought.

What it does: finds cheques to deposit and forward, overpayments to send back, and gift cards or codes to buy for the
client.
Why it matters: the cheque bounces weeks later, the codes are spent at once, and the freelancer pays for both.
Example: "Deposit the check, keep $300 and wire the rest to our vendor."
Use instead: "I take payment only for work, through the contract here."
Source: D-11.
"""

from proposer.lint.rule import INCOMING, Rule
from proposer.lint.wording import Wording

_CHEQUE = "check|cheque|checks|cheques|cashier's_check|cashiers_check|e-check|echeck|money_order|mobile_deposit"
_CARD = (
    "gift_card|gift_cards|giftcard|giftcards|steam_card|steam_cards|itunes_card|itunes_cards|apple_card|apple_cards|"
    "google_play_card|google_play_cards|amazon_card|amazon_cards|prepaid_card|prepaid_cards|razer_gold|vanilla_card"
)

RULE = Rule(
    code="SCM005",
    category="scam_risk",
    severity="error",
    message="A cheque or gift card trick: {words}",
    suggestion="I take payment only for work, through the contract here.",
    roles=INCOMING,
    check=Wording(
        f"*{_CHEQUE} for|of|worth .. reach|mailed|arrive|arrives|mail|sent|come|delivered|deposit",
        f"mail|send|post|fedex|courier you .. *{_CHEQUE} !list|the|if|whether|out|it",
        f"*deposit|cash|bank the|this|it|our|a|that {_CHEQUE}|and|keep|then",
        f"*deposit|cash the|this|our|a {_CHEQUE}",
        (
            "*keep .. and|then send|forward|wire|transfer|pass|return|refund .. rest|remaining|balance|difference|"
            "remainder"
        ),
        (
            "forward|wire|transfer|refund|send_back|return the *rest|remainder|difference|excess|overpayment|"
            "remaining .. to|vendor|supplier|us|me|back"
        ),
        (
            f"buy|purchase|get|pick_up|grab .. *{_CARD} .. send|share|codes|code|scratch|photo|for_me|for_us|"
            "for_our|refund|reimburse|pictures|text"
        ),
        f"send|share|text|email|forward .. codes|code|pin|pins|numbers|back|pictures .. *{_CARD}",
        f"*buy|purchase .. {_CARD} for|so|and|today|from",
        "*scratch .. code|codes|card|cards|back .. send|photo|share|text",
        unless=(
            "customers|users|shoppers|guests|buyers|visitors|members|donors|our_shop|we_sell|our_store",
            (
                "button|overlap|overlaps|field|checkout|shop|store_page|app|plugin|feature|redeem|article|help_page|"
                "spot|scam|scams|"
                "payroll_system|redemption|print|prints|template"
            ),
        ),
    ),
    bad=(
        "A check for $2,400 will arrive by courier; deposit it and wire the difference to the supplier.",
        "Buy three Steam cards for the testers and send me the codes, we pay you back.",
        ("You get a cashier's check, keep 300 dollars and forward the rest.", {"role": "job_post"}),
    ),
    good=(
        "We sell gift cards for spas and the codes must be unique.",
        ("Write a help page on how to spot fake cheques.", {"role": "job_post"}),
        "Could you check the list and send it back by Friday?",
        "The balance of a gift card is wrong at our till.",
        "Please keep the old names; the rest of the sheet can go.",
    ),
)
