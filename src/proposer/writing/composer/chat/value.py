"""Why the price for the same work stays: the value in a line, without a defence of the rate (D-24)."""

VALUE_BY_HOUR = (
    "My rate for this work stays as it is.",
    "The rate I would leave as it is, for small parts and for large ones.",
)
BUDGET = (
    "For {figure} I would rather finish a small part well than rush the whole.",
    "{figure} would not be enough for all of it, and I would rather say so now.",
)
"""For a client who names what they can spend before any price was named."""
OPEN = (
    "No price is fixed yet, so the first part can be as small as you need it.",
    "Nothing is priced yet, so we can begin as small as you like.",
)
"""For a wish to pay less before any price was named."""
OTHERS = (
    "I cannot judge what that offer covers, so I can only speak for mine.",
    "What that price includes I do not know, so I can only speak for mine.",
)
"""For a client who names the price of somebody else."""
VALUE = (
    "For the same work the price stays as it is; the checking is part of it.",
    "I would leave the price for that scope, since it covers the checks as well as the making.",
    "The price follows the work in it, so for the same scope it stays.",
)
