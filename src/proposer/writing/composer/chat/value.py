"""Why the price for the same work stays: the value in a line, without a defence of the rate (D-24)."""

VALUE_BY_HOUR = (
    "My rate for this work stays as it is; what can be smaller is the first part.",
    "The rate I would leave as it is. What can come down is the size of the first part.",
)
VALUE = (
    "For the same work the price stays as it is; the checking is part of it.",
    "I would leave the price for that scope, since it covers the checks as well as the making.",
    "The price follows the work in it, so for the same scope it stays.",
)
