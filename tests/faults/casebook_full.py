"""A disk that is full, fails, or cannot be written, at each single call: what was saved stays, the rest is refused (R3, R26).

The shim lets the calls fail (failing_calls.py). A disk that can only be read is a real one where this machine lets us mount it.
"""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shim
from journals import add, opened
from room import fast_room
from tally import Tally

from navigator.errors import NavigatorError

EVENTS = 5


def full_disk_casebook(folder: Path, times: int) -> Tally:
    """Write as many transactions, over and over, with another call that fails."""
    tally = Tally("full_disk_casebook")
    with fast_room(folder) as room:
        counts = json.loads(shim.run(shim.built(room), "failing_calls.py", str(room), str(times)))
    tally.tried, tally.lost, tally.missed = counts["tried"], counts.get("lost", 0), counts.get("missed", 0)
    tally.control_failed += counts["control_failed"]
    _read_only(tally, folder / "read only")
    return tally


def _read_only(tally: Tally, folder: Path) -> None:
    folder.mkdir()
    with _lockable(folder) as lock:
        with opened(folder, create=True) as journal:
            add(journal, EVENTS)
            journal.put_away()
        lock()
        tally.tried += 1
        tally.missed += not _is_refused(folder)
        with opened(folder, read_only=True) as journal:
            tally.false_alarms += journal.open() is not None
            tally.lost += len(list(journal.events())) != EVENTS


def _is_refused(folder: Path) -> bool:
    """Tell whether opening to write ends in a sentence with a next step."""
    try:
        with opened(folder):
            return False
    except NavigatorError as error:
        return "cannot be written here" in error.message and "still be read" in error.hint


@contextmanager
def _lockable(folder: Path) -> Iterator[Callable[[], None]]:
    """Give what takes away the right to write a folder: rights do not bind root, for whom it is a disk of its own."""
    if os.geteuid():
        yield lambda: _set_rights(folder, 0o500, 0o400)
        _set_rights(folder, 0o700, 0o600)
        return
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        raise shim.MissingToolError("A disk that can only be read is not tried: nothing can be mounted here.")
    try:
        yield lambda: _run(["mount", "-o", "remount,ro", str(folder)])
    finally:
        _run(["umount", str(folder)])


def _set_rights(folder: Path, of_folder: int, of_files: int) -> None:
    for path in folder.iterdir():
        path.chmod(of_files)
    folder.chmod(of_folder)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True)
