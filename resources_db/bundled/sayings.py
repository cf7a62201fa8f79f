"""Reads the phrases that say something about a person, a moment or a place."""

import csv
from pathlib import Path

from navigator.search.understand.sayings import Saying, SayingKind

FILE = Path(__file__).parent / "sayings.csv"


def sayings(path: Path = FILE) -> tuple[Saying, ...]:
    """Return the sayings in the order of the file; raises ValueError or KeyError when it has a fault."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_saying(row) for row in csv.DictReader(file))


def _saying(row: dict[str, str]) -> Saying:
    kind = SayingKind(row["kind"])
    says = (row["says"],) if kind is SayingKind.MOMENT else tuple(row["says"].split())
    if kind is SayingKind.MOMENT and row["says"].endswith(" open"):
        says = tuple(row["says"].split())
    return Saying(
        phrases=tuple(row["phrases"].split(";")), kind=kind, says=says, words=row["words"], source=row["source"]
    )
