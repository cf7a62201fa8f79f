"""Reads what was chosen, source by source; here in this process, or (child.py) in one of its own that may be stopped."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.mapping import TableMapping, read_mapping
from resources_db.formats.batches import Batch, batches
from resources_db.formats.cells.coordinates import ZipPoint
from resources_db.formats.detect import reader_of
from resources_db.formats.returned import is_ours, returned
from resources_db.places.book import PlaceBook

# The formats in which Navigator writes a directory.
OF_OURS = ("hsds-3-json", "hsds-3-csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be read: files or folders; the format, the name of the source and a mapping file when they are given.

    `places` is the file of places, which knows the middle of a ZIP; it is opened where the reading is done.
    """

    paths: Sequence[Path]
    format_name: str | None = None
    source: str | None = None
    mapping: Path | None = None
    places: Path | None = None

    @property
    def names(self) -> str:
        """Return the names of the files for a sentence."""
        return ", ".join(path.name for path in self.paths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One source as it was read: where it is from, its records in the order of the files, the tally of its rows.

    `dated` is true when a file says itself of which day it is; else `as_of` is the day on which it was written here.
    """

    source: str
    format: str
    as_of: date
    names: str
    records: Iterable[Record]
    tally: Tally
    dated: bool = False


Stage = Callable[[str, int], None]
Read = Callable[[Order, Stage], Iterator[Reading]]


def read_here(order: Order, stage: Stage) -> Iterator[Reading]:
    """Yield each source lazily. Raises UsageError, NotFoundError and DamagedFileError as the readers do."""
    del stage
    mapping = read_mapping(order.mapping) if order.mapping else None
    zip_point = _zip_point(order.places)
    for batch in batches(order.paths, order.format_name, order.source, mapping):
        tally = Tally()
        yield Reading(
            source=batch.source,
            format=batch.format,
            as_of=batch.as_of,
            names=", ".join(package.name for _, package in batch.parts),
            records=_records(batch, tally, mapping, zip_point),
            tally=tally,
            dated=batch.dated,
        )


def _zip_point(places: Path | None) -> ZipPoint:
    """Return who knows the middle of a ZIP, each asked once."""
    return cache(PlaceBook(places).zip_point) if places else lambda _zip: None


def _records(batch: Batch, tally: Tally, mapping: TableMapping | None, zip_point: ZipPoint) -> Iterator[Record]:
    for name, package in batch.parts:
        tally.format_name = name
        records = reader_of(name, mapping, zip_point)(package.members, tally)
        ours = name in OF_OURS and is_ours(package.members)
        yield from returned(records, batch.source, tally) if ours else records
