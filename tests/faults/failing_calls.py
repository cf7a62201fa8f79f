"""Lets each call to the disk fail in turn while a casebook and a key file are written; started by casebook_full.py.

A disk is full, fails once, fails for good, cannot be written any more; one write may be done by half. Whatever was called
saved must be there afterwards, whatever was refused must not, and nobody hears anything but sentences of ours.
"""

import errno
import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from journals import add, examine, last, opened
from shim import EVER_AFTER, Failing, Shim
from vaults import ACCEPTED, FIRST, Change, changes, made, vault_of

from navigator.errors import NavigatorError
from resources_db.casebook import journal
from resources_db.casebook.faults import UnsureError
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Journal

HOW = (
    Failing(error=errno.ENOSPC),
    Failing(error=errno.ENOSPC, many=EVER_AFTER, half=True),
    Failing(error=errno.EIO),
    Failing(error=errno.EIO, many=EVER_AFTER),
    Failing(error=errno.EROFS, many=EVER_AFTER),
)
EVENTS = 2
# So little may wait in the log that it is put away in between, where a disk can fail as well.
journal.MOST_WAITING = 30_000
SAVED_ANYWAY, CHANGED_ANYWAY = "The entry is in the casebook", "The key file was changed"
CHANGES = 5
# Counters that could not be read make everybody wait; by then that is over.
LATER = 10_000.0


@dataclass(slots=True)
class Heard:
    """What somebody at the screen learned: what is saved, what may be, and what was wrong with the words."""

    saved: list[object] = field(default_factory=list[object])
    maybe: list[object] = field(default_factory=list[object])
    wrong: list[str] = field(default_factory=list[str])

    def of(self, act: Callable[[], object]) -> NavigatorError | None:
        """Do something and return the sentence that came instead."""
        try:
            act()
        except NavigatorError as error:
            # A disk that fails has damaged nothing: nobody restores a backup for it.
            if not (error.message.endswith(".") and error.hint) or "damaged" in error.message:
                self.wrong.append(error.message)
            return error
        except Exception as error:  # noqa: BLE001 - whatever it is: nobody can read it
            self.wrong.append(repr(error))
            return NavigatorError("")
        return None


@dataclass(frozen=True, slots=True)
class Casebook:
    """Opened, written and put away; a `careless` program calls saved what was refused, on purpose."""

    transactions: int
    careless: bool = False

    def prepare(self, folder: Path) -> None:
        """Make one with a few entries."""
        with opened(folder, create=True) as book:
            add(book, EVENTS)
            book.put_away()

    def work(self, folder: Path) -> Heard:
        """Open it, add to it, put it away."""
        heard = Heard(saved=[EVENTS])
        heard.of(lambda: self._sitting(folder, heard))
        return heard

    def _sitting(self, folder: Path, heard: Heard) -> None:
        with opened(folder) as book:
            book.open()
            for _ in range(self.transactions):
                self._add(book, heard)
            heard.of(book.put_away)

    def _add(self, book: Journal, heard: Heard) -> None:
        error = heard.of(lambda: heard.saved.append(add(book, EVENTS)))
        if error is None:
            heard.maybe.clear()
        elif self.careless:
            heard.saved.append(last(book) + EVENTS)
        elif error.message.startswith(SAVED_ANYWAY):
            heard.saved.append(last(book))
        elif isinstance(error, UnsureError):
            heard.maybe.append(last(book) + EVENTS)

    def is_kept(self, folder: Path, heard: Heard) -> bool:
        """Tell whether all is there that was called saved, and no more than may be."""
        found = examine(folder)
        return found.as_written and not found.false_alarm and found.events in (heard.saved[-1], *heard.maybe)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Changed by a supervisor and by the account itself."""

    def prepare(self, folder: Path) -> None:
        """Make one with a supervisor."""
        made(folder)

    def work(self, folder: Path) -> Heard:
        """Let an account come, change, sign in and go; what is refused is tried once more."""
        heard = Heard(saved=[_key_file(folder)])
        heard.of(lambda: self._sitting(folder, heard))
        return heard

    def _sitting(self, folder: Path, heard: Heard) -> None:
        vault = vault_of(folder)
        supervisor = vault.unlock("Ada", FIRST, ACCEPTED)
        for change in (each for each in changes(vault, supervisor)[:CHANGES] for _ in range(2)):
            self._change(change, folder, heard)

    def _change(self, change: Change, folder: Path, heard: Heard) -> None:
        error = heard.of(change)
        if error is None or error.message.startswith(CHANGED_ANYWAY):
            heard.saved.append(_key_file(folder))
        elif _key_file(folder) != heard.saved[-1]:
            heard.wrong.append(f"changed all the same: {error.message}")

    def is_kept(self, folder: Path, heard: Heard) -> bool:
        """Tell whether the key file is the one that was saved last, and opens."""
        vault_of(folder, LATER).unlock("Ada", FIRST, ACCEPTED)
        return _key_file(folder) == heard.saved[-1]


def _key_file(folder: Path) -> bytes:
    """Return what is in the key file, past the shim: it does not know the file by this name."""
    with open(f"{folder.parent}/./{folder.name}/{CasebookFolder(folder).vault.name}", "rb") as file:  # noqa: PTH123 - as it is spelt
        return file.read()


def main(room: Path, transactions: int) -> None:
    """Let each call of each kind of work fail, in each way, and print the counts."""
    shim, counts, control = Shim(), Counter[str](), Counter[str]()
    for case in (Casebook(transactions), KeyFile()):
        whole = _prepared(case, room)
        for how in HOW:
            _each_call(shim, counts, case, whole, how)
    _each_call(shim, control, Casebook(1, careless=True), _prepared(Casebook(0, careless=True), room), HOW[0])
    counts["control_failed"] = not control["lost"]
    print(json.dumps(counts))


def _prepared(case: Casebook | KeyFile, room: Path) -> Path:
    whole = room / str(case)
    whole.mkdir()
    case.prepare(whole)
    return whole


def _each_call(shim: Shim, counts: Counter[str], case: Casebook | KeyFile, whole: Path, how: Failing) -> None:
    copy = whole.with_name("copy")
    for first in count(1):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(whole, copy)
        shim.watch(copy)
        shim.fail(first, how)
        heard = case.work(copy)
        if shim.stop() < first:
            return
        counts["tried"] += 1
        counts["missed"] += bool(heard.wrong)
        counts["lost"] += not _is_kept(case, copy, heard)
        for words in heard.wrong:
            print(f"{type(case).__name__}, call {first}, {errno.errorcode[how.error]}: {words}", file=sys.stderr)


def _is_kept(case: Casebook | KeyFile, folder: Path, heard: Heard) -> bool:
    try:
        return case.is_kept(folder, heard)
    except Exception as error:  # noqa: BLE001 - whatever it is: what was saved cannot be read
        print(f"{type(case).__name__}: {error!r}", file=sys.stderr)
        return False


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
