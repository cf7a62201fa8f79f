"""What the shim wrote down: the changes to the files of one folder, one after the other."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LINE = struct.Struct("<ciqII")
MADE, OPENED, CLOSED, WRITTEN, CUT, FLUSHED = "C", "O", "X", "W", "T", "S"
RENAMED, UNLINKED, SAID = "R", "U", "A"


class Op(NamedTuple):
    """One change; `number` is an offset, a length or what was said, `data` the bytes written or a new name."""

    what: str
    handle: int = -1
    number: int = 0
    name: str = ""
    data: bytes = b""


def read(log: Path) -> list[Op]:
    """Return everything that was written down."""
    return list(_ops(log.read_bytes()))


def _ops(told: bytes) -> Iterator[Op]:
    at = 0
    while at < len(told):
        what, handle, number, name, data = LINE.unpack_from(told, at)
        middle = at + LINE.size + name
        at = middle + data
        yield Op(what.decode(), handle, number, told[middle - name : middle].decode(), told[middle:at])
