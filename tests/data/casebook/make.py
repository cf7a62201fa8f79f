"""Makes the casebooks of each form that the tests open: `PYTHONPATH=.:tests python tests/data/casebook/make.py FOLDER`.

A folder is made once, with its form, and never again: its keys are drawn by chance, and what counts is that what lies there
still opens. So one that is there stays as it is.
"""

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from fakes.laptop import KNOWN, SEALING
from fakes.released import AGENCY, FILES, KEEPER, NAMES, PASSWORD, README, SUPERVISOR, records
from fakes.vaults import ACCEPTED, vault_at

from navigator.access.roles import KeyClass, Role
from navigator.casebook.events.changing import Change, changes
from resources_db.casebook import machine, schema
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import Connection, open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Draft, Journal
from resources_db.casebook.origin import MADE, MADE_ABOUT
from resources_db.casebook.reading import sealer_of
from resources_db.casebook.session import make, sitting
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.making import FirstAccount

WORDS = """# A casebook of form {schema}

Made by tests/data/casebook/make.py. Everything in it is invented: agency, people, password and key open nothing else.

- Agency: {agency}
- Account (supervisor): {supervisor}
- Password: {password}
- Recovery key: {printed}
- People: {people}; a contact with each of them, and a follow-up of the second one
"""


def main() -> int:
    """Make the folders that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for form, make_it in MAKERS.items():
        into = CasebookFolder(folder / f"schema-{form}")
        if not into.path.exists():
            into.path.mkdir(parents=True)
            first, printed = vault_at(into.vault).create(FirstAccount(name=SUPERVISOR, password=PASSWORD), ACCEPTED)
            make_it(into, first)
            _finish(into, form, printed)
    return 0


def journal_alone(folder: CasebookFolder, first: Unlocked) -> None:
    """Make form 1: the journal, and no table beside it."""
    with closing(open_casebook(folder.database, first.keys.file.team, create=True)) as db:
        Journal.create(db)
        db.execute("PRAGMA user_version = 1")
        journal = _journal(db, folder, first)
        journal.open()
        said = {"agency": KEEPER.agency, "team": KEEPER.team}
        begun = Change(kind=MADE, subject=MADE_ABOUT, custodian=AGENCY, record_class=KeyClass.TEAM, body=said)
        with journal.transaction():
            for change in [begun, *_changes()]:
                journal.append(_draft(change, first))
        journal.put_away()


def with_tables(folder: CasebookFolder, first: Unlocked) -> None:
    """Make today's form: tables beside the journal that follow from it."""
    make(folder, first, KEEPER)
    with sitting(folder, first) as at:
        at.records.keep([_draft(change, first) for change in _changes()])


# Form 2 is made by no program of today: what lies there is what that one made.
MAKERS: dict[int, Callable[[CasebookFolder, Unlocked], None]] = {1: journal_alone, schema.SCHEMA: with_tables}


def _changes() -> list[Change]:
    return [change for record in records() for change in changes(None, record, SEALING, KNOWN)]


def _draft(change: Change, first: Unlocked) -> Draft:
    return Draft(
        kind=change.kind, subject=change.subject, actor=first.user, role=Role.SUPERVISOR.value,
        custodian=change.custodian, record_class=change.record_class, body=change.body, key_gen=first.keys.generation,
    )  # fmt: skip


def _journal(db: Connection, folder: CasebookFolder, first: Unlocked) -> Journal:
    return Journal(
        db=db, device=vault_at(folder.vault).device(), sealer=sealer_of(first.keys, first.own),
        anchor=AnchorFile(folder.anchor, first.keys.file.anchor), now=machine.instant, new_id=machine.new_id,
    )  # fmt: skip


def _finish(folder: CasebookFolder, form: int, printed: str) -> None:
    for path in folder.path.iterdir():
        if path.name not in FILES:
            path.unlink()
    told = WORDS.format(
        schema=form, agency=AGENCY, supervisor=SUPERVISOR, password=PASSWORD, printed=printed, people=", ".join(NAMES)
    )
    (folder.path / README).write_text(told, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
