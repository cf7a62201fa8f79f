"""Reads the printed definitions of the figures, and the targets that rules set."""

from datetime import timedelta
from functools import cache

from navigator.casebook.metrics.measure import Measure
from navigator.casebook.metrics.time_figures import Target
from resources_db.bundled.code_lists import FOLDER, rows_of


@cache
def measures() -> tuple[Measure, ...]:
    """Return the definitions in the order of the reports; raises KeyError when the file has a fault."""
    return tuple(
        Measure(
            code=row["measure"],
            title=row["title"],
            numerator=row["numerator"],
            denominator=row["denominator"],
            window=row["window"],
            cannot_show=row["cannot_show"],
            source=row["source"],
        )
        for row in rows_of(FOLDER / "measures.csv")
    )


@cache
def response_targets() -> tuple[Target, ...]:
    """Return response times that rules ask for; raises KeyError or ValueError when the file has a fault."""
    return tuple(
        Target(
            code=row["target"],
            title=row["title"],
            within=timedelta(minutes=int(row["minutes"])),
            source=row["source"],
        )
        for row in rows_of(FOLDER / "response_targets.csv")
    )
