"""Sets of rows joined, and counted in how many of several a row is."""

from collections.abc import Iterable, Sequence
from functools import reduce

from navigator.search.ask import R


def union(nothing: R, several: Iterable[R]) -> R:
    """Return the rows that are in any of the sets; `nothing` is the set of no row."""
    # Most of them are empty: joining nothing would copy all the rest each time.
    found = [rows for rows in several if len(rows)]
    return reduce(lambda one, other: one | other, found) if found else nothing


def in_some(sets: Iterable[R], most: int | None = None) -> list[R]:
    """Return at each place k the rows that are in more than k of the sets, up to `most` places.

    There is no place for more sets than any row is in.
    """
    found: list[R] = []
    for each in sets:
        carried = each
        for at, rows in enumerate(found):
            if not len(carried):
                break
            found[at], carried = rows | carried, rows & carried
        if len(carried) and (most is None or len(found) < most):
            found.append(carried)
    return found


def at_least(found: Sequence[R], count: int, nothing: R) -> R:
    """Return the rows that are in at least so many of the sets, one or more, as `in_some` counted them."""
    return found[count - 1] if count <= len(found) else nothing
