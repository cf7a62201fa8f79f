"""Corrections laid over the rows of the sources, and lifted again: the sources' own words are never lost.

Field by field the newer first-hand date wins: a correction holds until its source says the same (`agreed`) or says
something new on a later day (`outdated`); a source that changed without a later day is listed (`differs`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resources_db.directory.records import Value
from resources_db.directory.resolve import Row, Rows, sealed
from resources_db.directory.shape import shapes
from resources_db.directory.values import fitted

LAID = ("holds", "differs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one source says by now to one correction; `news` when that is not what it said before."""

    correction: Row
    state: str
    news: bool


def lifted(rows: Rows) -> Rows:
    """Return the rows as their sources gave them, corrections taken off."""
    return _changed(rows, _laid(rows["correction"], "replaced"))


def laid_over(rows: Rows) -> tuple[Rows, list[Said]]:
    """Lay each correction over the row it is about, unless the source knows better by now; return what each says."""
    if not rows["correction"]:
        return rows, []
    by_id = {(name, str(row["id"])): row for name, table in rows.items() for row in table}
    dates = _Dates(rows)
    said = [_answer(correction, by_id, dates) for correction in rows["correction"]]
    corrections = [one.correction for one in said]
    return _changed(rows, _laid(corrections, "value")) | {"correction": corrections}, said


class _Dates:
    """The day on which a source last had a record assured: its own, or that of a service it belongs to."""

    def __init__(self, rows: Rows) -> None:
        self._services = {str(row["id"]): row["assured_date"] for row in rows["service"]}
        self._service_of = {str(row["id"]): str(row["service_id"]) for row in rows["service_at_location"]}
        self._at: dict[str, list[str]] = {}
        for row in rows["service_at_location"]:
            self._at.setdefault(str(row["location_id"]), []).append(str(row["service_id"]))

    def of(self, row: Row) -> str:
        """Return an ISO day, "" when the source told none."""
        services = [
            str(row.get("service_id") or row["id"]),
            self._service_of.get(str(row.get("service_at_location_id")), ""),
        ]
        services += self._at.get(str(row.get("location_id") or row["id"]), [])
        return max((str(day) for own in services if (day := self._services.get(own))), default="")


def _answer(correction: Row, by_id: Mapping[tuple[str, str], Row], dates: _Dates) -> Said:
    row = by_id.get((str(correction["record_table"]), str(correction["record_id"])))
    if row is None:
        return _said(correction, "lost", correction["replaced"])
    now = row[str(correction["record_column"])]
    if correction["kind"] == "confirm":
        return _said(correction, "holds" if _same(now, correction["replaced"]) else "outdated", correction["replaced"])
    # What the source says now is what would come back if the correction were lifted.
    return _said(correction, _state(correction, now, dates.of(row)), None if now is None else str(now))


def _said(correction: Row, state: str, replaced: Value) -> Said:
    changed = correction | {"state": state, "replaced": replaced}
    news = state != correction["state"]
    return Said(correction=correction if changed == correction else sealed(changed), state=state, news=news)


def _state(correction: Row, now: Value, source_date: str) -> str:
    """Return what becomes of a correction of a cell that says `now`, assured by its source on `source_date`."""
    before = str(correction["state"])
    if _same(now, correction["value"]):
        return "agreed"
    if correction["record_column"] == "assured_date":
        return "outdated" if str(now or "") > str(correction["value"] or "") else "holds"
    if _same(now, correction["replaced"]):
        return before if before in (*LAID, "outdated") else "holds"
    return "outdated" if source_date > str(correction["assured_date"]) else "differs"


def _laid(corrections: Iterable[Row], column: str) -> Iterator[tuple[str, str, str, Value]]:
    """Yield table, id, column and text of each correction that lies over a row."""
    for row in corrections:
        if row["kind"] == "correct" and row["state"] in LAID:
            yield str(row["record_table"]), str(row["record_id"]), str(row["record_column"]), row[column]


def _changed(rows: Rows, changes: Iterable[tuple[str, str, str, Value]]) -> Rows:
    """Return rows with cells changed; the hash stays that of the source's row, so that an import compares like with like."""
    wanted: dict[str, dict[str, dict[str, Value]]] = {}
    for table, own, column, text in changes:
        value = None if text is None else fitted(text, shapes()[table].kinds[column])
        wanted.setdefault(table, {}).setdefault(own, {})[column] = value
    touched = {name: [row | wanted[name].get(str(row["id"]), {}) for row in rows[name]] for name in wanted}
    return rows | touched


def _same(one: Value, two: Value) -> bool:
    return ("" if one is None else str(one).strip()) == ("" if two is None else str(two).strip())
