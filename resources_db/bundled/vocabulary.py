"""Reads the vocabulary of facts that ships; imports nothing heavy, as readers and checks ask it for keys."""

import csv
from functools import cache
from pathlib import Path

from navigator.directory.facts import FactSpec, Kind, Vocabulary

FILE = Path(__file__).parent / "facts.csv"


@cache
def vocabulary() -> Vocabulary:
    """Return every fact; raises ValueError or KeyError when the file has a fault."""
    with FILE.open(encoding="utf-8", newline="") as file:
        specs = [_spec(row) for row in csv.DictReader(file)]
    return Vocabulary({spec.key: spec for spec in specs})


def _spec(row: dict[str, str]) -> FactSpec:
    return FactSpec(
        key=row["fact"],
        label=row["label"],
        question=row["question"],
        of_person=row["of_person"],
        kind=Kind(row["kind"]),
        values=tuple(row["values"].split(";")),
        source=row["source"],
        plain=row["plain"],
        when_yes=row["when_yes"],
        when_no=row["when_no"],
        on=row["on"] == "yes",
        asked=tuple(filter(None, row["sheet"].split(";"))),
    )
