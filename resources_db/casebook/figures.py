"""Writes figures that leave to a CSV without formulas, with their definitions beside it (S15, R20)."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from navigator.access.who import Who
from navigator.casebook.metrics.measure import Period
from navigator.clock import SystemClock
from navigator.errors import NavigatorError, UsageError
from navigator.use_cases.desk import Desk
from navigator.use_cases.export_figures import lines, totals
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.export_fields import export_fields
from resources_db.bundled.measures import measures
from resources_db.bundled.sealing import sealing_of
from resources_db.casebook import machine
from resources_db.casebook.session import Sitting
from resources_db.durable import OURS_ONLY, write_durably
from resources_db.formats.writers.safe_cells import marked


def desk_of(at: Sitting, who: Who) -> Desk:
    """Return the desk of whoever sits at an open casebook."""
    return Desk(
        who=who, casebook=at.casebook, sealing=sealing_of(code_book()), clock=SystemClock(),
        uptime_ms=machine.uptime_ms, new_id=lambda: machine.new_id(machine.instant().at),
    )  # fmt: skip


def period_of(since: str, until: str, zone: ZoneInfo) -> Period:
    """Return the days from one to another, both whole; raises UsageError for days that are none."""
    try:
        first, last = date.fromisoformat(since), date.fromisoformat(until)
        begin, end = (datetime.combine(day, time.min, zone) for day in (first, last + timedelta(days=1)))
        return Period(begin=begin.astimezone(UTC), end=end.astimezone(UTC))
    except (ValueError, OverflowError) as error:
        raise UsageError("These are no days from one to another.", hint="As 2026-11-01 and 2026-11-30.") from error


def definitions_of(into: Path) -> Path:
    """Return the file beside an export that says what its figures or fields mean."""
    return into.with_name(f"{into.stem}.definitions.csv")


def write_totals(desk: Desk, into: Path, period: Period, zone: ZoneInfo) -> tuple[int, Path]:
    """Write the totals of a period; return how many rows, and where the definitions are."""
    made = totals(desk, period, zone)
    notes = [["", note, "", "", "", ""] for note in made.words]
    words = [
        [each.code, each.title, each.numerator, each.denominator, each.window, each.cannot_show] for each in measures()
    ]
    beside = definitions_of(into)
    _write(
        into, ["measure", "of", "count", "out_of"], ([row.measure, row.of, row.count, row.out_of] for row in made.rows)
    )
    _write(beside, ["measure", "title", "counted", "out of", "window", "cannot show"], [*words, *notes])
    return len(made.rows), beside


def write_lines(desk: Desk, into: Path, period: Period, zone: ZoneInfo, fields: Sequence[str]) -> tuple[int, Path]:
    """Write one line for each contact; return how many, and where the data dictionary is."""
    made = lines(desk, period, zone, fields, fields=export_fields(), codes=code_book())
    beside = definitions_of(into)
    _write(into, [spec.code for spec in made.fields], made.rows)
    dictionary = [[spec.code, spec.title, spec.meaning, spec.values] for spec in made.fields]
    _write(
        beside, ["field", "title", "meaning", "values"], [*dictionary, *(["", words, "", ""] for words in made.words)]
    )
    return len(made.rows), beside


def _write(into: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(head)
    table.writerows([marked(cell) for cell in row] for row in rows)
    try:
        write_durably(into, text.getvalue().encode(), OURS_ONLY)
    except OSError as error:
        raise NavigatorError(
            "The export could not be written.", hint="Check the folder and its space.", detail=f"errno {error.errno}"
        ) from error
