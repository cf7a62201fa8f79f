"""How fast rows come in: reading, reading with resolving, and the whole import, each beside raw inserts of the same rows.

Seconds of this thread are counted, not of the clock: another program on the machine does not change them much.
"""

import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import thread_time
from typing import Any

from import_files import Clean, clean_files

from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.resolve import resolve
from resources_db.formats.reading import Order, Reading, read_here
from resources_db.home import bundled_places

ROUNDS = 5
# A reader that is ten times slower than SQLite's own insert still is not what a person waits for.
REACH = 0.1
Work = Callable[[Clean, Path], object]
Figures = dict[str, dict[str, Any]]


def import_rows(rows: int) -> Figures:
    """Return the figures of each form of CSV."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, clean in clean_files(Path(folder), rows).items():
            figures |= _figures(name, clean, Path(folder))
    return figures


def _figures(name: str, clean: Clean, folder: Path) -> Figures:
    raw = _seconds(_inserted, clean, folder)
    told: Figures = {f"{name}: executemany": _speed(clean.rows / raw, "rows/s", None)}
    for what, work, rounds, reach in (
        ("reading", _read, ROUNDS, REACH),
        ("read + resolve", _resolved, ROUNDS, None),
        ("whole import", _imported, 1, None),
    ):
        seconds = _seconds(work, clean, folder, rounds)
        told[f"{name}: {what} / executemany"] = _speed(raw / seconds, "x", reach)
        told[f"{name}: {what}"] = _speed(clean.rows / seconds, "rows/s", None)
    return told


def _speed(value: float, unit: str, reach: float | None) -> dict[str, Any]:
    """Return one figure, of which more is better."""
    return {"value": round(value, 3), "unit": unit, "reach": reach, "ok": None if reach is None else value >= reach}


def _seconds(work: Work, clean: Clean, folder: Path, rounds: int = ROUNDS) -> float:
    """Return the median of the seconds that this thread is at work."""
    found: list[float] = []
    for _ in range(rounds):
        started = thread_time()
        work(clean, folder)
        found.append(thread_time() - started)
    return statistics.median(found)


def _inserted(clean: Clean, folder: Path) -> None:
    """Insert the cells as they are: no checks, no ids, no indexes."""
    path = folder / "raw.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as db:
        for name, (head, *rows) in clean.tables.items():
            columns = ", ".join(f'"{column}" TEXT' for column in head)
            db.execute(f'CREATE TABLE "{name}" ({columns})')
            db.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(head))})', rows)
        db.commit()


def _readings(clean: Clean) -> list[Reading]:
    order = Order(paths=(clean.path,), format_name=clean.format_name, mapping=clean.mapping, places=bundled_places())
    return list(read_here(order, lambda _stage, _count: None))


def _read(clean: Clean, _folder: Path) -> None:
    records = sum(1 for reading in _readings(clean) for _ in reading.records)
    if records < clean.rows:
        raise RuntimeError(f"{clean.path.name}: {records} records of {clean.rows} rows")


def _resolved(clean: Clean, _folder: Path) -> None:
    for reading in _readings(clean):
        resolve(reading.records, reading.source, reading.tally)


def _imported(clean: Clean, folder: Path) -> None:
    importer = DirectoryImporter(dict, places=bundled_places())
    into = folder / "imported" / clean.path.parent.name / "directory.db"
    report = importer.run((clean.path,), into=into, format_name=clean.format_name, mapping=clean.mapping)
    if not report.balanced:
        raise RuntimeError(f"{clean.path.name}: rows without a fate")
