"""No count from 1 to 10 can be read or computed from a table that leaves the team (S17, RECORDS.md)."""

from collections.abc import Mapping
from itertools import product

import pytest
from fakes.casebook import steady
from hypothesis import example, given, settings
from hypothesis import strategies as st

from navigator.casebook.metrics.masking import TOTAL, Cell, Masked, masked, with_totals

counts = st.one_of(st.integers(0, 14), st.integers(0, 200))


@st.composite
def tables(draw: st.DrawFn) -> dict[Cell, int]:
    shape = product("abc"[: draw(st.integers(1, 2))], "xyz"[: draw(st.integers(1, 3))])
    return {cell: draw(counts) for cell in shape}


def consistent(full: Mapping[Cell, int], shown: Masked, cell: Cell) -> bool:
    """Tell whether some other table, each cell at most one away, prints the same and has another count in a cell."""
    data = [at for at in full if TOTAL not in at]
    for deltas in product((-1, 0, 1), repeat=len(data)):
        other = with_totals({at: full[at] + delta for at, delta in zip(data, deltas, strict=True)})
        same = all(count is None or other[at] == count for at, count in shown.cells.items())
        if same and other[cell] != full[cell] and min(other.values()) >= 0:
            return True
    return False


@given(tables())
# The nearest rectangle is full of zeros: nobody can be moved round it.
@example({("a", "x"): 5, ("a", "y"): 0, ("a", "z"): 50, ("b", "x"): 20, ("b", "y"): 0, ("b", "z"): 50})
@settings(steady, max_examples=300)
def test_a_small_count_is_neither_shown_nor_computed(table: dict[Cell, int]) -> None:
    full, shown = with_totals(table), masked(table)
    for cell, count in full.items():
        if count < 11:
            assert shown[cell] is None
        if 0 < count < 11:
            assert consistent(full, shown, cell)


@steady
@given(tables())
def test_what_is_shown_is_true(table: dict[Cell, int]) -> None:
    full, shown = with_totals(table), masked(table)
    assert all(count is None or count == full[cell] for cell, count in shown.cells.items())
    assert set(shown.cells) == set(full)


@steady
@given(tables())
def test_a_table_of_large_counts_stays_whole(table: dict[Cell, int]) -> None:
    large = {cell: count + 11 for cell, count in table.items()}
    assert None not in masked(large).cells.values()


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        # One small cell: a second one goes with it, the smallest, not the total.
        ({"x": 5, "y": 20, "z": 40}, {"x": None, "y": None, "z": 40, TOTAL: 65}),
        ({"x": 5, "y": 6, "z": 40}, {"x": None, "y": None, "z": 40, TOTAL: 51}),
        ({"x": 0, "y": 20, "z": 40}, {"x": None, "y": 20, "z": 40, TOTAL: 60}),
        ({"x": 5}, {"x": None, TOTAL: None}),
        ({"x": 11, "y": 10}, {"x": None, "y": None, TOTAL: 21}),
    ],
)
def test_one_row(row: dict[str, int], shown: dict[str, int | None]) -> None:
    found = masked({("all", column): count for column, count in row.items()})
    assert {column: found["all", column] for column in shown} == shown
