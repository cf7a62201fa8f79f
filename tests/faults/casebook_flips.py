"""A casebook that a bad disk has changed: each change is found out, or changes nothing that anybody reads (R4, R6).

Bits, whole pages that are empty or swapped, the anchor, a log that is cut short or goes on with rubbish, a log that is gone.
The same bits in a plain database are the control: there many go unseen.
"""

import random
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from journals import add, examine, opened
from room import fast_room
from tally import Tally

from navigator.casebook.journal.chain import Tampering
from navigator.errors import NavigatorError

SEED = 20261128
PAGE = 4096
# So many transactions of three events are in the file itself, so many more wait in the log.
PUT_AWAY, WAITING, EVENTS = 60, 20, 3
CONTROL = 200
Content = bytearray
TOLD, HARMLESS, UNSEEN = "told", "harmless", "unseen"
Damage = Callable[[Content, random.Random], None]


def flipped(content: Content, chance: random.Random) -> None:
    """Change one bit."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def emptied(content: Content, chance: random.Random) -> None:
    """Fill a page with zeros."""
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)


def swapped(content: Content, chance: random.Random) -> None:
    """Put two pages in each other's place."""
    one, other = (start * PAGE for start in chance.sample(range(len(content) // PAGE), 2))
    held = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = held


def cut(content: Content, chance: random.Random) -> None:
    """Lose the end."""
    del content[chance.randrange(len(content)) :]


def rubbish(content: Content, chance: random.Random) -> None:
    """Have an end of random bytes."""
    start = chance.randrange(len(content))
    content[start:] = chance.randbytes(len(content) - start)


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of damage to one file of a casebook; `share` says how many of all tries are of this kind."""

    file: str
    damage: Damage
    share: int


FILE, LOG, ANCHOR, MARKS = "casebook.db", "casebook.db-wal", "anchor", "anchor.marks"
QUIET = (
    Fault(FILE, flipped, 50),
    Fault(FILE, emptied, 10),
    Fault(FILE, swapped, 10),
    Fault(ANCHOR, flipped, 4),
    Fault(MARKS, flipped, 4),
)
CRASHED = (Fault(LOG, cut, 10), Fault(LOG, rubbish, 10), Fault(LOG, flipped, 10), Fault(FILE, flipped, 2))


@dataclass(frozen=True, slots=True)
class Sample:
    """A casebook to damage, and how many events are in it."""

    folder: Path
    events: int
    faults: tuple[Fault, ...]

    def copy(self, into: Path) -> Path:
        """Return a copy to damage."""
        shutil.rmtree(into, ignore_errors=True)
        return shutil.copytree(self.folder, into)


def casebook_flips(folder: Path, times: int) -> Tally:
    """Damage a casebook as often, one way at a time."""
    tally, outcomes = Tally("casebook_flips"), Counter[str]()
    chance = random.Random(SEED)  # noqa: S311 - a test wants the same damage again
    with fast_room(folder) as room:
        quiet = _quiet(room / "quiet")
        crashed = _crashed(room / "running", room / "crashed")
        shares = sum(fault.share for fault in (*QUIET, *CRASHED))
        for sample in (quiet, crashed):
            tally.false_alarms += _outcome(sample.copy(room / "copy"), sample.events) != HARMLESS
            for fault in sample.faults:
                for _ in range(-(-times * fault.share // shares)):
                    outcomes[_try(fault, sample, room / "copy", chance)] += 1
        tally.missed += not _missing_log_is_named(crashed.copy(room / "copy"))
        silent = _silent_in_plain(room / "plain.db", chance)
    print(f"casebook_flips: {dict(outcomes)}; {silent} of {CONTROL} unseen in a plain database", file=sys.stderr)
    tally.tried, tally.missed = outcomes.total(), tally.missed + outcomes[UNSEEN]
    tally.control_failed += not silent
    return tally


def _quiet(folder: Path) -> Sample:
    """Make a casebook that was closed properly."""
    folder.mkdir()
    with opened(folder, create=True) as journal:
        for _ in range(PUT_AWAY):
            add(journal, EVENTS)
        journal.put_away()
    return Sample(folder, PUT_AWAY * EVENTS, QUIET)


def _crashed(running: Path, folder: Path) -> Sample:
    """Make a casebook whose program was killed while much waited in the log."""
    _quiet(running)
    with opened(running) as journal:
        journal.open()
        for _ in range(WAITING):
            add(journal, EVENTS)
        shutil.copytree(running, folder, ignore=shutil.ignore_patterns("*-shm"))
    return Sample(folder, (PUT_AWAY + WAITING) * EVENTS, CRASHED)


def _try(fault: Fault, sample: Sample, into: Path, chance: random.Random) -> str:
    damaged = sample.copy(into) / fault.file
    content = Content(damaged.read_bytes())
    fault.damage(content, chance)
    damaged.write_bytes(content)
    return _outcome(into, sample.events)


def _outcome(folder: Path, events: int) -> str:
    """Return whether our code speaks of damage, or all is as it was written, or something else is read as if it were."""
    try:
        found = examine(folder)
    except NavigatorError:
        return TOLD
    except Exception as error:  # noqa: BLE001 - no sentence, so nobody was told
        print(f"casebook_flips: {type(error).__name__}", file=sys.stderr)
        return UNSEEN
    if found.false_alarm:
        return TOLD
    return HARMLESS if found.as_written and found.events == events else UNSEEN


def _missing_log_is_named(folder: Path) -> bool:
    """Tell whether a log that somebody deleted is found out as that."""
    (folder / LOG).unlink()
    finding = examine(folder).finding
    return finding is not None and finding.tampering is Tampering.LOG_DELETED


def _silent_in_plain(path: Path, chance: random.Random) -> int:
    """Return how many flips of a plain database give other words without a complaint."""
    words = [(f"event {seq} and what was said",) for seq in range(2_000)]
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE event (words TEXT)")
        db.executemany("INSERT INTO event VALUES (?)", words)
    whole = path.read_bytes()
    return sum(_is_silent(path, whole, words, chance) for _ in range(CONTROL))


def _is_silent(path: Path, whole: bytes, words: list[tuple[str]], chance: random.Random) -> bool:
    content = Content(whole)
    flipped(content, chance)
    path.write_bytes(content)
    try:
        with closing(sqlite3.connect(path)) as db:
            sound = db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return sound and db.execute("SELECT words FROM event ORDER BY rowid").fetchall() != words
    except (sqlite3.Error, UnicodeDecodeError):
        return False
