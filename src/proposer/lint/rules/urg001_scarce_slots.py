"""The draft invents scarcity of the writer's time.

What it does: finds last slots, limited spots and calendars that fill up, said to make the client hurry.
Why it matters: an invented scarcity is seen through, and a true one is better said as a date.
Example: "Only two slots left on my calendar, book now!"
Use instead: "I can begin on the 12th and give this six hours a week."
Source: D-27.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_SLOT = "slot|slots|spot|spots|opening|openings|place|places|seat|seats|vacancy"
_FEW = "one|two|three|four|five|1|2|3|4|5|few|couple|single|last|final|remaining|limited"
_LEFT = (
    "left|remaining|available|remain|remains|open|free|on_my|in_my|for_new|for_this|this_week|this_month|next_week|"
    "next_month"
)
_WORK = "client|clients|project|projects|job|jobs|shop|shops|order|orders|contract|contracts|customer|customers"
_MINE = (
    "i|me|my|mine|we|our",
    (
        "hurry|reserve|don't_miss|act_fast|act|grab|lock|secure|claim|hire|book_it|book_now|book_yours|secure_yours|grab_yours|"
        "first_come"
    ),
)
_CONTENT = (
    (
        "rate_limiter|limiter|queue|server|tier|worker|workers|pool|cabin|class|workshop|course|event|venue|clinic|"
        "doctor|booking_page|tour|ferry"
    ),
    (
        "visitor|visitors|guest|guests|patient|patients|student|students|member|members|attendee|attendees|widget|"
        "banner|page_says|shows|says"
    ),
)

RULE = Rule(
    code="URG001",
    category="urgency",
    severity="error",
    message="Invents scarcity: {words}",
    suggestion="Say from which day you can begin and how many hours a week you have.",
    check=AnyOf(
        Wording(
            f"only|just|last|final {_FEW} more? *{_SLOT} .. {_LEFT}",
            f"only|just|last|final {_FEW} more? *{_SLOT} $",
            f"{_FEW} *{_SLOT} is|are|remain|remains? still? left|remaining|remain|remains",
            f"last|final|few|limited *{_SLOT} .. {_LEFT}",
            f"one|two|three|my last|final|more|remaining *{_SLOT} for|in|this|next",
            f"*{_SLOT} is|are|fill|get|go .. limited|fast|quickly|going|almost_gone|nearly_gone|filling",
            (
                f"reserve|secure|claim|grab|lock|book|save|get your|my|a|the|this last? *{_SLOT} .. now|today|"
                "quickly|soon|fast|before|while"
            ),
            f"*reserve|secure|claim|grab|lock|book your {_SLOT}",
            "before|until it|they|it_s|they're is|are|all? all? *gone|taken|too_late|full|booked",
            needs=_MINE,
            unless=_CONTENT,
        ),
        Wording(
            (
                "my calendar|schedule|diary|availability|agenda|queue|week|month is|gets|fills .. *up|full|fast|"
                "quickly|limited|soon|booked_out"
            ),
            f"*room|space|capacity|time|place for only|just .. {_WORK}",
            f"only|just *taking|take|accept|accepting|onboarding .. {_FEW} more|new|other? new? {_WORK}",
            (
                "after|from|next|once .. i|i_ll|i_will|we .. *take|accept|taking|accepting no|any|new|more|other .. "
                f"{_WORK}|work"
            ),
            (
                "get|getting|receive|receiving|have a_lot|lots|many|several|so_many|plenty|tons of? *requests|"
                "inquiries|enquiries|bookings|offers|invitations .. so|grab|book|before|quickly|while|decide|lock"
            ),
            "*grab|secure|lock|reserve|book .. while you|i|it|they|there|we can|am|are|lasts|last|still|is",
            "i|we *close|closing|stop .. my_books|bookings|new_clients|taking_on|accepting",
            (
                "i|my_days|my_weeks get|gets|am|are|is|fill|fills booked|full? *out|up|fast|quickly|solid|every|"
                "soon !until|through"
            ),
        ),
    ),
    bad=(
        "I have only two slots left this month, so book yours now.",
        "My calendar is filling up fast.",
        "Last spot open on my schedule, reserve it before it is gone!",
        "I have room for just one more client in June.",
        "After Friday I will not take any new projects.",
    ),
    good=(
        "I can begin on the 12th and give this six hours a week.",
        "I have two free mornings next week, Tuesday and Thursday, for the recording.",
        "The rate limiter gives each client one slot per second, and only one is left under load.",
        "The ferry page should say how many places are left on each crossing.",
        "I'm booked until August and would rather say so now.",
        "The table shows the last slot of the day as free, though the clinic closes at five.",
    ),
)
