"""What every reader hands over and the builder takes: table-shaped records in HSDS words, with their place in the file."""

from collections.abc import Mapping
from typing import NamedTuple

Value = str | int | float | None
# The id of a stand-in for what a file names and does not hold.
ABSENT = "(not in the file)"
# What a record without further fields shares with all the others.
NO_EXTRA: Mapping[str, str] = {}


class Record(NamedTuple):
    """One row for one table of the store.

    `table` is an HSDS name ("service"), `source_id` the id that the source gave (or one that the reader derives from the
    content when it gave none), `values` the columns by HSDS name with references as the source's own ids, `extra` the
    fields of the source that the table has no column for (kept as attributes). `file` and `row` say where it stood.

    A tuple, because a file becomes hundreds of thousands of them: it is made and sent on in a third of a dataclass's time.
    """

    table: str
    source_id: str
    values: Mapping[str, Value]
    extra: Mapping[str, str] = NO_EXTRA
    file: str = ""
    row: int = 0
