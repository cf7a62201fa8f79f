"""Reads what was chosen, source by source; here in this process, or (child.py) in one of its own that may be stopped."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats.batches import Batch, batches
from resources_db.formats.detect import READERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be read: files or folders, the format when it is forced, the name of the source when it is given."""

    paths: Sequence[Path]
    format_name: str | None = None
    source: str | None = None

    @property
    def names(self) -> str:
        """Return the names of the files for a sentence."""
        return ", ".join(path.name for path in self.paths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One source as it was read: where it is from, its records in the order of the files, the tally of its rows."""

    source: str
    format: str
    as_of: date
    names: str
    records: Iterable[Record]
    tally: Tally


Stage = Callable[[str, int], None]
Read = Callable[[Order, Stage], Iterator[Reading]]


def read_here(order: Order, stage: Stage) -> Iterator[Reading]:
    """Yield each source lazily. Raises UsageError, NotFoundError and DamagedFileError as the readers do."""
    del stage
    for batch in batches(order.paths, order.format_name, order.source):
        tally = Tally()
        yield Reading(
            source=batch.source,
            format=batch.format,
            as_of=batch.as_of,
            names=", ".join(package.name for _, package in batch.parts),
            records=_records(batch, tally),
            tally=tally,
        )


def _records(batch: Batch, tally: Tally) -> Iterator[Record]:
    for name, package in batch.parts:
        tally.format_name = name
        yield from READERS[name](package.members, tally)
