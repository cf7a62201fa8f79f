"""Faults planted in a reader on purpose: a rig that does not notice each of them proves nothing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from navigator.errors import DamagedFileError
from resources_db.formats.reading import Order, Reading, Stage

GIB = 1 << 30


def crash(_order: Order, _stage: Stage) -> Iterator[Reading]:
    """Raise what no person can read."""
    raise KeyError("planted")


def hang(_order: Order, _stage: Stage) -> Iterator[Reading]:
    """Never come to an end."""
    while True:
        pass


def grow(_order: Order, _stage: Stage) -> Iterator[Reading]:
    """Take more memory than a reader may."""
    yield from bytearray(GIB).split(b"\x01")  # type: ignore[misc]


def die(_order: Order, _stage: Stage) -> Iterator[Reading]:
    """Take the process down."""
    os._exit(1)


def spoil(order: Order, _stage: Stage) -> Iterator[Reading]:
    """Change the directory that stands there, then refuse the file."""
    directory = Path(order.paths[0]).parent / "store" / "directory.db"
    with directory.open("r+b") as file:
        file.write(b"spoilt")
    raise DamagedFileError("The file is damaged.")


PLANTS: dict[str, Callable[[Order, Stage], Iterator[Reading]]] = {
    plant.__name__: plant for plant in (crash, hang, grow, die, spoil)
}
