"""Reads the standard situations that ship."""

import csv
from pathlib import Path

from navigator.search.situation import StandardSituation

FILE = Path(__file__).parent / "situations.csv"


def standard_situations() -> tuple[StandardSituation, ...]:
    """Return the situations in the order of the file; raises ValueError or KeyError when it has a fault."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(_situation(row) for row in csv.DictReader(file))


def _situation(row: dict[str, str]) -> StandardSituation:
    pairs = (pair.partition("=") for pair in row["facts"].split())
    return StandardSituation(
        key=row["key"],
        words=row["words"],
        needs=frozenset(row["needs"].split(";")),
        facts={key: value for key, _, value in pairs},
        source=row["source"],
    )
