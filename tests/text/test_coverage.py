"""How spans lie to each other."""

from hypothesis import given
from hypothesis import strategies as st

from proposer.text.coverage import meets

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda told: (told[0], told[0] + told[1]))


@given(st.lists(SPANS, max_size=5), SPANS)
def test_a_span_meets_others_where_they_share_a_character(spans: list[tuple[int, int]], span: tuple[int, int]) -> None:
    shared = any(set(range(*one)) & set(range(*span)) for one in spans)
    assert meets(spans, *span) is shared
