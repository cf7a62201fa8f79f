"""A casebook of an older version whose migration is killed: it is the old one, whole, or the new one, whole (R21)."""

import random
import shutil
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from children import Child
from fakes.casebook import follow_up, person
from fakes.laptop import drafts
from journals import KEY, journal_of
from migration import migrate
from room import fast_room
from tally import Tally

from resources_db.casebook import schema
from resources_db.casebook.engine import Connection, open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Journal

SEED = 20261128
# So many records in the older casebook, of two kinds.
RECORDS = 100
LONGEST_S, SHORTER = 0.1, 0.8
# So many kills at most must show that a migration in steps is found out.
CONTROL = 60
OLD, NEW, BROKEN = "old and whole", "new and whole", "broken"
Contents = list[list[tuple[Any, ...]]]


def killed_migrations(folder: Path, times: int) -> Tally:
    """Kill the migration of the same older casebook as often, each time somewhere else."""
    tally = Tally("killed_migrations")
    chance = random.Random(SEED)  # noqa: S311 - a test wants the same moments again
    with fast_room(folder) as room:
        kills = _Kills(_older(room / "older"), room / "killed", chance)
        came_out = Counter(kills.one(torn=False) for _ in range(times))
        print(f"killed_migrations: {dict(came_out)}", file=sys.stderr)
        torn = next((at for at in range(CONTROL) if kills.one(torn=True) == BROKEN), None)
    tally.tried = times
    tally.lost = came_out[BROKEN]
    tally.control_failed += torn is None
    # All too early or all too late shows nothing.
    tally.control_failed += not (came_out[OLD] and came_out[NEW])
    return tally


class _Kills:
    """Kills over copies of one casebook."""

    def __init__(self, older: Path, copy: Path, chance: random.Random) -> None:
        self._older = older
        self._copy = copy
        self._chance = chance
        self._within_s = LONGEST_S
        self._old = _contents(self._fresh())
        Child.started(migrate, self._fresh()).ended()
        self._new = _contents(self._database)

    @property
    def _database(self) -> Path:
        return CasebookFolder(self._copy).database

    def _fresh(self) -> Path:
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self._older, self._copy)
        return self._database

    def one(self, *, torn: bool) -> str:
        """Kill one, and return what the casebook is afterwards."""
        child = Child.started(migrate, self._fresh(), torn=torn)
        child.wait_for_a_word()
        time.sleep(self._chance.uniform(0, self._within_s))
        child.killed()
        found = _contents(self._database)
        # Whatever else this machine does: half of the kills shall come before the end.
        self._within_s *= SHORTER if found == self._new else 1 / SHORTER
        if found == self._new:
            return NEW
        return OLD if found == self._old and self._can_go_on() else BROKEN

    def _can_go_on(self) -> bool:
        """Tell whether the migration goes well when it is begun again."""
        with closing(open_casebook(self._database, KEY)) as db:
            schema.migrate(db)
        return _contents(self._database) == self._new


def _older(folder: Path) -> Path:
    """Make a casebook of version 1: the journal alone."""
    folder.mkdir()
    with closing(open_casebook(CasebookFolder(folder).database, KEY, create=True)) as db:
        Journal.create(db)
        db.execute("PRAGMA user_version = 1")
        journal = journal_of(db, folder)
        for number in range(RECORDS):
            records = (replace(person(f"Ada {number}"), id=f"p{number}"), follow_up(id=f"t{number}"))
            with journal.transaction():
                for draft in (draft for record in records for draft in drafts(None, record)):
                    journal.append(draft)
        journal.put_away()
    return folder


def _contents(database: Path) -> Contents:
    """Return the form of a casebook, and every row of every table."""
    with closing(open_casebook(database, KEY)) as db:
        form = _rows(db, "SELECT name, sql FROM sqlite_master")
        tables = _rows(db, "SELECT name FROM sqlite_master WHERE type = 'table'")
        return [_rows(db, "PRAGMA user_version"), form, *(_rows(db, f"SELECT * FROM {name}") for (name,) in tables)]


def _rows(db: Connection, question: str) -> list[tuple[Any, ...]]:
    return sorted(map(tuple, db.execute(question)), key=repr)
