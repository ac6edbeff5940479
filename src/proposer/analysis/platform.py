"""Figures of the platform that change, read from one dated file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from proposer.resources import DATA


@dataclass(frozen=True, slots=True)
class Figures:
    """Fees, Connects and boosts as last looked up (D-13, D-34)."""

    fee_as_of: str
    """Year and month of the fee; a year for the rest."""
    connects_as_of: str
    fee_least: float
    """Per cent of earnings, 0 to 100."""
    fee_most: float
    connects_least: int
    connects_median: int
    connects_most: int
    connect_price: float
    """US dollars for one Connect."""
    connects_invited: int
    boost_start: int
    boost_usual: int
    boost_strong: int
    boost_limit: int
    budget_least: float
    """US dollars: the smallest fixed price that the form takes."""


@cache
def load_figures() -> Figures:
    """The figures, read at first use."""
    table = tomllib.loads((DATA / "platform.toml").read_text("utf-8"))
    fee, connects, boost = table["fee"], table["connects"], table["boost"]
    return Figures(
        fee_as_of=fee["as_of"],
        connects_as_of=connects["as_of"],
        fee_least=fee["least_percent"],
        fee_most=fee["most_percent"],
        connects_least=connects["least"],
        connects_median=connects["median"],
        connects_most=connects["most"],
        connect_price=connects["price"],
        connects_invited=connects["invitation"],
        boost_start=boost["start"],
        boost_usual=boost["usual_limit"],
        boost_strong=boost["strong_limit"],
        boost_limit=boost["limit"],
        budget_least=table["budget"]["least"],
    )
