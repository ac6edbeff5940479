"""Which endings a host name can have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proposer.text.lexicon import table

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_USUAL = frozenset(
    table(
        """com net org io co dev app me ai in uk de fr es it nl br ru us ca au nz pk bd ph ng ke za eu info biz pro
        tech xyz agency studio design online site store shop blog cloud digital media live news page link email gg
        tv so to cc ly fm sh gov edu int mil ch at be se no dk fi pl pt cz ro ua tr il ae sa jp kr cn hk sg my id th
        vn mx ar cl pe ie gr hu example work works expert solutions software consulting marketing world space website"""
    )
)


def is_suffix(word: str) -> bool:
    """Whether a host name can end in this word."""
    return word in _USUAL or _is_listed(word)


@cache
def _is_listed(word: str) -> bool:
    return bool(_public_suffixes().publicsuffix(word))


@cache
def _public_suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)
