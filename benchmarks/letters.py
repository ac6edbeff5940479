"""Three hundred letters of 100 to 300 words, the same on every machine: put together from parts, in a fixed order."""

OPENERS = (
    "Your refunds reach the ledger twice, so the month never closes on the first try.",
    "The checkout drops buyers between the address form and the payment page, and the logs say little about why.",
    "Forty product pages with three photos each is a week of careful retouching, not a plug-in job.",
    "Your handbook has grown by copy and paste, and the newest section contradicts the oldest one.",
    "A dashboard nobody opens usually answers a question that nobody asked.",
    "Moving 12,000 contacts is easy; keeping their consent dates through the move is the work.",
    "The brief asks for a booking page that parents can finish on a phone with one hand.",
    "Your tests pass on every laptop and fail on the build server, which points at time zones or at order.",
)
PLANS = (
    "I'd start by reading one week of events and writing down which step repeats.",
    "First I would walk through the page with a stopwatch and five real orders, then fix the slowest step.",
    "The first step is a map: every source, every field, and who trusts which number.",
    "I would set up one page end to end, with your fonts and one language, so you can judge it before the rest.",
    "Before any code I'd list the three reports you read on Monday and what each decision needs.",
    "I'd write the outline, you mark what is wrong, and only then does the long text begin.",
    "After that I would move one small group of records, compare counts, and agree what counts as equal.",
    "Each run would log what it changed, and a failed run would say which record stopped it and why.",
    "I keep the old path alive until the new one has run for a week without a difference.",
)
PROOFS = (
    "Last year I connected a small shop to its bookkeeping; closing the month went from four days to one.",
    "I rebuilt the sign-up of a language school, and fewer people left at the second step.",
    "For a museum I edited 60 object texts into one voice, with two curators reading every line.",
    "I wrote a sync between a stock system and a web shop that has run each night for two years.",
    "I have built a Slack bot that posts late deliveries, and an email digest that replaced three meetings.",
    "A clinic group asked me for a report on no-shows; the front desk still uses it every morning.",
)
RISKS = (
    "The part I'd watch is the old data: dates typed by hand tend to hide in free text.",
    "I can't give a firm date before I have seen the export, and I would say so again after seeing it.",
    "If the provider limits calls, the first full run takes a night instead of an hour.",
    "Phone layouts break where the longest word sits, so German texts should come early.",
    "Access is the slow part in most of these projects; a read-only account is enough to begin with.",
    "Two of your fields look alike and mean different things; I would rather ask than guess.",
)
CLOSERS = (
    "Does the export also hold the refunds, or only the sales?",
    "If that direction works, a first milestone for the map and one working page keeps the risk small.",
    "I can go through the details here in messages, or on a call with Upwork's own tool.",
    "Which of the two systems is right when they disagree?",
    "I work mornings in Lisbon time and answer within a few hours on weekdays.",
)
COUNT = 300


def letters() -> list[str]:
    """The letters, each another mix of the parts; the curly quotes of phones and word processors in every third."""
    made = []
    for number in range(COUNT):
        parts = [OPENERS[number % len(OPENERS)]]
        for offset in range(2 + number % 6):
            parts.append(PLANS[(number + offset) % len(PLANS)])
            parts.append((RISKS if offset % 2 else PROOFS)[(number * 5 + offset) % 6])
        parts.append(CLOSERS[number % len(CLOSERS)])
        paragraphs = [" ".join(parts[place : place + 3]) for place in range(0, len(parts), 3)]
        text = "Hi,\n\n" + "\n\n".join(paragraphs)
        made.append(text.replace("'", "\u2019") if number % 3 == 0 else text)
    return made
