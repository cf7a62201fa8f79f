"""Small cells are masked where a table leaves the team, and others with them, so that no subtraction brings them back.

A screen of the team itself shows all (RECORDS.md, honest figures).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from navigator.casebook.metrics.measure import SMALLEST_SHOWN

# The row and the column of the totals.
TOTAL = ""
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Masked:
    """A table with its totals (row or column ""); None stands for a masked cell."""

    cells: Mapping[Cell, int | None]

    def __getitem__(self, cell: Cell) -> int | None:
        return self.cells[cell]


def with_totals(table: Mapping[Cell, int]) -> dict[Cell, int]:
    """Return a table, missing cells as 0, with a total for each row, each column, and all."""
    rows = sorted({row for row, _ in table})
    columns = sorted({column for _, column in table})
    full = {(row, column): table.get((row, column), 0) for row, column in product(rows, columns)}
    full |= {(row, TOTAL): sum(full[row, column] for column in columns) for row in rows}
    return full | {(TOTAL, column): sum(full[row, column] for row in rows) for column in (*columns, TOTAL)}


def masked(table: Mapping[Cell, int]) -> Masked:
    """Return a table without cells below 11, zero too, and without those that would give one away.

    A hidden count of 1 to 10 is safe when another table with another count there would print the same: some rectangle
    of hidden cells lets one person move round it. Where none does, the cheapest such rectangle is hidden too.
    """
    full = with_totals(table)
    hidden = {cell for cell, count in full.items() if count < SMALLEST_SHOWN}
    for cell in sorted(cell for cell in hidden if full[cell] > 0):
        # One that is hidden already costs nothing.
        cheapest = min(_rectangles(cell, full), key=lambda corners: _cost(corners, full, hidden))
        hidden |= set(cheapest)
    return Masked({cell: None if cell in hidden else count for cell, count in full.items()})


def _cost(corners: tuple[Cell, ...], full: Mapping[Cell, int], hidden: set[Cell]) -> tuple[int, int]:
    fresh = [corner for corner in corners if corner not in hidden]
    # A total is what people read: hidden last.
    return sum(TOTAL in corner for corner in fresh), sum(full[corner] for corner in fresh)


def _rectangles(cell: Cell, full: Mapping[Cell, int]) -> Iterator[tuple[Cell, ...]]:
    row, column = cell
    other_rows = {other for other, _ in full} - {row}
    other_columns = {other for _, other in full} - {column}
    for across, down in product(sorted(other_columns), sorted(other_rows)):
        corners = (cell, (row, across), (down, column), (down, across))
        if _can_move(corners, full):
            yield corners


def _can_move(corners: tuple[Cell, ...], full: Mapping[Cell, int]) -> bool:
    """Tell whether one person may be moved round four cells, one way or the other, with no count below zero."""
    # A total moves with its cells, not against them.
    signs = [parity * (-1) ** corner.count(TOTAL) for parity, corner in zip((1, -1, -1, 1), corners, strict=True)]
    return any(
        all(full[corner] + way * sign >= 0 for corner, sign in zip(corners, signs, strict=True)) for way in (1, -1)
    )
