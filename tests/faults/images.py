"""A disk as it may lie there after the power failed, at any moment of what was written down.

What was flushed is there. Each write since then is there, is not, or is there in some of its sectors; a file cut to a length
may have its old one. Names follow the folder's own flushes: of the changes since the last one the first few are there, as
a file system with a journal keeps them. That a file was flushed says nothing about its name.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random

from recorded import CLOSED, CUT, FLUSHED, MADE, OPENED, RENAMED, SAID, UNLINKED, WRITTEN, Op

SECTOR = 512
FOLDER = 0
NOTHING_SAID = -1
CHANGES = frozenset({WRITTEN, CUT, FLUSHED, MADE, RENAMED, UNLINKED})
Names = dict[str, int]


@dataclass(slots=True)
class Disk:
    """One folder: files by a number of their own, their names, and of both what is not yet sure to be on the disk."""

    said: int = NOTHING_SAID
    _sure: dict[int, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    _waiting: dict[int, list[Op]] = field(default_factory=lambda: defaultdict(list))
    _names: Names = field(default_factory=Names)
    _sure_names: Names = field(default_factory=Names)
    _waiting_names: list[Op] = field(default_factory=list)
    _handles: dict[int, int] = field(default_factory=dict)
    _files: int = FOLDER

    def take(self, op: Op) -> None:
        """Follow one change."""
        if op.what == SAID:
            self.said = op.number
        elif op.what in (MADE, OPENED):
            self._open(op)
        elif op.what == CLOSED:
            self._handles.pop(op.handle)
        elif op.what == FLUSHED:
            self._flush(self._handles[op.handle])
        elif op.what in (WRITTEN, CUT):
            self._waiting[self._handles[op.handle]].append(op)
        else:
            self._rename(op)

    def after_a_cut(self, chance: Random) -> dict[str, bytes]:
        """Return the files of the folder as one cut of the power at this moment may leave them."""
        names = dict(self._sure_names)
        for op in self._waiting_names[: chance.randint(0, len(self._waiting_names))]:
            _apply_name(names, op)
        return {name: self._torn(number, chance) for name, number in names.items()}

    def as_seen(self) -> dict[str, bytes]:
        """Return the files as whoever is running sees them."""
        seen = {}
        for name, number in self._names.items():
            content = bytearray(self._sure[number])
            for op in self._waiting[number]:
                _apply(content, op)
            seen[name] = bytes(content)
        return seen

    def _open(self, op: Op) -> None:
        if op.what == MADE:
            self._files += 1
            self._rename(Op(MADE, self._files, name=op.name))
        self._handles[op.handle] = self._names[op.name] if op.name else FOLDER

    def _rename(self, op: Op) -> None:
        _apply_name(self._names, op)
        self._waiting_names.append(op)

    def _flush(self, number: int) -> None:
        if number == FOLDER:
            self._sure_names, self._waiting_names = dict(self._names), []
        for op in self._waiting.pop(number, ()):
            _apply(self._sure[number], op)

    def _torn(self, number: int, chance: Random) -> bytes:
        content = bytearray(self._sure[number])
        for op in self._waiting[number]:
            for part in _parts(op, chance):
                _apply(content, part)
        return bytes(content)


def cuts(run: list[Op], times: int, chance: Random) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Yield what was said last and what lies there after a cut, as often for each moment."""
    disk = Disk()
    for op in run:
        disk.take(op)
        if op.what in CHANGES:
            yield from ((disk.said, disk.after_a_cut(chance)) for _ in range(times))


def lay(folder: Path, files: dict[str, bytes]) -> None:
    """Put the files of an image into a folder, and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def is_whole_record(folder: Path, run: list[Op]) -> bool:
    """Tell whether a record holds all that was done: followed to its end it gives the files that lie there."""
    disk = Disk()
    for op in run:
        disk.take(op)
    return disk.as_seen() == {path.name: path.read_bytes() for path in folder.iterdir()}


def _parts(op: Op, chance: Random) -> list[Op]:
    """Return what of a write reached the disk."""
    fate = chance.choice(("there", "not", "some"))
    if op.what == CUT or fate != "some":
        return [op] if fate == "there" else []
    edges = [0, *range(SECTOR - op.number % SECTOR, len(op.data), SECTOR), len(op.data)]
    sectors = (Op(WRITTEN, number=op.number + at, data=op.data[at:end]) for at, end in pairwise(edges))
    return [sector for sector in sectors if chance.random() < 1 / 2]


def _apply(content: bytearray, op: Op) -> None:
    end = op.number + (len(op.data) if op.what == WRITTEN else 0)
    content.extend(bytes(max(0, end - len(content))))
    if op.what == CUT:
        del content[op.number :]
    else:
        content[op.number : end] = op.data


def _apply_name(names: Names, op: Op) -> None:
    if op.what == MADE:
        names[op.name] = op.handle
    elif op.what == RENAMED:
        names[op.data.decode()] = names.pop(op.name)
    elif op.what == UNLINKED:
        names.pop(op.name, None)
