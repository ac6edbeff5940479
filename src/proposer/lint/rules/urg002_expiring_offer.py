"""The draft invents an offer that runs out.

What it does: finds prices that rise soon, discounts for deciding fast, and offers valid for hours.
Why it matters: a price tied to the clock and not to the work makes the work look arbitrary.
Example: "This offer is valid today only, the price goes up tomorrow."
Use instead: "The first piece is $240; the price stands while the scope stays as it is."
Source: D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_OFFER = "offer|price|rate|discount|deal|quote|bid|promotion|promo|pricing"
_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SOON = (
    f"today|tonight|tomorrow|hours|midnight|this_week|weekend|24_hours|48_hours|end_of_the_day|end_of_the_week|{_DAY}"
)
_CONTENT = (
    (
        "banner|coupon|campaign|newsletter_goes|checkout|cart|your_offer|your_sale|your_price|the_sale|the_shop|"
        "listing|auction|supplier|carrier"
    ),
    "customer|customers|visitor|visitors|guests|guest|members|member|buyers|buyer|users|subscribers|shoppers|who",
)

RULE = Rule(
    code="URG002",
    category="urgency",
    severity="error",
    message="Ties the price to the clock: {words}",
    suggestion="Tie the price to the scope of the first piece.",
    check=AnyOf(
        Wording(
            (
                f"this|my|our|special|same|current? special|current? *{_OFFER} .. valid|good|ends|expires|expire|lasts|"
                f"available|only|holds|stands|until|till|runs .. {_SOON}"
            ),
            (
                f"my|our|the hourly? *{_OFFER} .. goes|go|going|rises|rise|increases|increase|doubles|jumps|jump .. up|"
                f"tomorrow|after|next|soon|from|{_DAY}"
            ),
            (
                f"my|our hourly? *{_OFFER}|rates|prices|fees will? increase|increases|rise|rises|go_up|goes_up|double|"
                "doubles"
            ),
            "only|just one|two|three|2|3|few|a_few *days|hours left|remaining at|for|to .. price|rate|offer",
            "before it|they *ends|end|expires|expire|rises|rise|goes_up on|at|in|this|next|tomorrow|tonight|soon",
            (
                "these|those|my|our *rates|prices|terms|conditions|discounts "
                "end|expire|stop|won't_last|only_hold|hold_only|last_only"
            ),
            f"the|this *{_OFFER} expires|ends|expire|disappears|vanishes {_SOON}|at|on|in|soon",
            (
                "*raise|raising|increase|increasing|doubling my|our .. rate|rates|price|prices|fee .. tomorrow|after|"
                f"next|soon|from|on|{_DAY}"
            ),
            (
                "book|hire|order|sign|confirm|start|decide|accept|award .. today|now|before|by|tonight|tomorrow|"
                "within|this_week .. *off|discount|cheaper|save|bonus|half_price|lower"
            ),
            (
                "*discount|off|bonus|cheaper|special_price|lower_price|price .. if you book|hire|order|sign|"
                "confirm|start|decide|accept|award .. today|now|before|by|tonight|tomorrow|within|this_week"
            ),
            f"*only|just until|till|for|through? {_SOON}",
            unless=_CONTENT,
            needs=("i|my|our|we|this|hire|book|sign|get|decide", f"{_OFFER}|off"),
        ),
        Wording(
            f"i|we can? .. hold|keep|give|offer|honour|honor|guarantee .. *{_OFFER} .. only|just .. {_SOON}",
            "*limited-time|limited_time|one-time|once-only|today-only offer|price|rate|discount|deal|only",
            "*last|final chance|call|days|hours to|for my|get|lock|this|hire|book",
            f"*{_OFFER} is|will_be|won't_be|goes|disappears gone|away|repeated|back",
            unless=_CONTENT,
            needs=("i|my|our|we|me|hire|book|get",),
        ),
    ),
    bad=(
        "This offer is valid for 24 hours only.",
        "My rate goes up on Monday.",
        "Hire me before Friday and get 15% off.",
        "I can keep the price of $90 just until tonight.",
        "It's a limited-time discount I give to new clients.",
    ),
    good=(
        "The sale ends on Sunday, so the banner has to be swapped at midnight.",
        "The shipping rate goes up on Monday, and the table still holds the old one.",
        "Guests who book before Friday get 20% off, but the cart forgets it.",
        "The first piece is $240, and the price stands while the scope stays.",
        "The trial period ends today for 40 of the accounts.",
        "Your grant closes on Friday, so the budget table comes first.",
    ),
)
