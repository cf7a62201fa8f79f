"""Sets counted: in how many of several a row is."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.search.row_sets import at_least, in_some, union

SETS = st.lists(st.frozensets(st.integers(0, 8)), max_size=7)
NOTHING: frozenset[int] = frozenset()


@settings(max_examples=300, derandomize=True, deadline=None)
@given(SETS, st.integers(1, 8))
def test_rows_in_at_least_so_many_sets(sets: list[frozenset[int]], count: int) -> None:
    counted = Counter(row for each in sets for row in each)
    assert at_least(in_some(sets), count, NOTHING) == {row for row, n in counted.items() if n >= count}
    assert union(NOTHING, sets) == set(counted)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(SETS, st.integers(1, 4))
def test_no_more_is_counted_than_asked_for(sets: list[frozenset[int]], most: int) -> None:
    assert in_some(sets, most) == in_some(sets)[:most]
