"""Why the price for the same work stays: the value in a line, without a defence of the rate (D-24)."""

VALUE = (
    "For the same work the price stays as it is; the checking is part of it.",
    "I would leave the price for that scope, since it covers the checks as well as the making.",
    "The price follows the work in it, so for the same scope it stays.",
)
