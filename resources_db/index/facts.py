"""What rows say about facts, in small: a shape for each different way of saying it, and the day it was said.

Two rows that say the same on other days share a shape, as the verdict asks only how old a word is. Words and sources are
left out: they are shown from the rows, no verdict depends on them; nor does one on the day of what nobody said first-hand.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from navigator.directory.listing import Fact
from resources_db.directory.values import day_of
from resources_db.index.word_tables import blob

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyroaring import BitMap

# What a listing of several sources says is what each of them says; a fact of a service holds at each of its places.
SAID = """
WITH part AS (SELECT key, id, service_id FROM listing UNION SELECT key, id, service_id FROM member)
SELECT key, fact, answer, value, assured_date, first_hand FROM (
    SELECT p.key, f.fact, f.answer, f.value, f.assured_date, f.first_hand, f.source_id, f.id
    FROM fact AS f JOIN (SELECT DISTINCT key, id FROM part) AS p ON p.id = f.service_at_location_id
    UNION ALL
    SELECT p.key, f.fact, f.answer, f.value, f.assured_date, f.first_hand, f.source_id, f.id
    FROM fact AS f JOIN (SELECT DISTINCT key, service_id FROM part) AS p ON p.service_id = f.service_id
    WHERE f.service_at_location_id IS NULL
) ORDER BY key, fact, source_id, id
"""
# One fact as a shape keeps it: the answer, the value, whether first-hand, how many days before the newest (None: no day).
Said = tuple[str, str, bool, int | None]


class Shapes:
    """Numbers the shapes, from 0 on, in the order in which the rows bring them."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, tuple[Said, ...]], int] = {}

    def of(self, fact: str, facts: Sequence[Any]) -> tuple[int, int]:
        """Return the shape of what one row says about one fact, and the newest day in it (0: none)."""
        days = [_day(told_on, first_hand) for _, _, told_on, first_hand in facts]
        newest = max((day for day in days if day), default=0)
        said = tuple(
            (answer, value or "", bool(first_hand), newest - day if day else None)
            for (answer, value, _, first_hand), day in zip(facts, days, strict=True)
        )
        return self._numbers.setdefault((fact, said), len(self._numbers)), newest

    def write(self, db: sqlite3.Connection, told: "NDArray[Any]") -> None:
        """Write all shapes, and which rows allow which value of a fact, given the `row` and `shape` of all that is told."""
        rows = [(number, fact, json.dumps(said)) for (fact, said), number in self._numbers.items()]
        db.executemany("INSERT INTO index_shape VALUES (?, ?, ?)", rows)
        allowed = sorted(self._allowing(told).items())
        db.executemany(
            "INSERT INTO index_allowed (fact, value, bits) VALUES (?, ?, ?)",
            [(fact, value, blob(bits)) for (fact, value), bits in allowed],
        )

    def _allowing(self, told: "NDArray[Any]") -> "dict[tuple[str, str], BitMap]":
        """Return the rows that say that they allow a value, surely or not, with a condition or without."""
        import numpy as np  # noqa: PLC0415 - first use, never when a window starts
        from pyroaring import BitMap  # noqa: PLC0415

        by_shape = np.argsort(told["shape"], kind="stable")
        ends = np.searchsorted(told["shape"][by_shape], np.arange(len(self._numbers) + 1))
        found: dict[tuple[str, str], BitMap] = {}
        for (fact, said), number in self._numbers.items():
            rows = BitMap(told["row"][by_shape[ends[number] : ends[number + 1]]])
            for value in {value for answer, value, *_ in said if answer != "refuses"}:
                found[fact, value] = found.get((fact, value), BitMap()) | rows
        return found


def told_rows(db: sqlite3.Connection, shapes: Shapes) -> Iterator[tuple[int, int, int]]:
    """Yield row, shape and newest day of all that is said, in the order of rows and facts."""
    rows = db.execute(SAID)
    for (key, fact), found in groupby(rows, key=lambda row: (row[0], row[1])):
        yield key, *shapes.of(fact, [row[2:] for row in found])


def facts_of(fact: str, said: Sequence[Said], newest: int) -> tuple[Fact, ...]:
    """Return what a shape stands for when the newest of it was said on that day (an ordinal)."""
    return tuple(
        Fact(
            fact=fact,
            answer=answer,
            value=value,
            first_hand=first_hand,
            assured_date=None if before is None else date.fromordinal(max(1, newest - before)),
        )
        for answer, value, first_hand, before in said
    )


def _day(told_on: str | None, first_hand: int) -> int:
    day = day_of(told_on) if first_hand else None
    return day.toordinal() if day else 0
