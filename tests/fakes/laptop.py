"""A laptop with a real encrypted casebook, keys of its own and a clock that a test sets."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from uuid import UUID

from pyrage import x25519

from navigator.access.roles import KeyClass
from navigator.casebook.events.changing import changes
from navigator.casebook.events.sealing import Circumstances
from navigator.casebook.record import Record
from navigator.casebook.retention import BLANKED
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.sealing import sealing_of
from resources_db.casebook import schema
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Draft, Instant, Journal
from resources_db.casebook.records import Records
from resources_db.casebook.seal import Sealer

TEAM_KEY, ANCHOR_KEY = bytes(range(32)), bytes(range(32, 64))
CLINICAL, AUDIT = x25519.Identity.generate(), x25519.Identity.generate()
RECIPIENTS = {KeyClass.CLINICAL: str(CLINICAL.to_public()), KeyClass.AUDIT: str(AUDIT.to_public())}
IDENTITIES = {KeyClass.CLINICAL: (str(CLINICAL),), KeyClass.AUDIT: (str(AUDIT),)}
SEALING = sealing_of(code_book())
KNOWN = Circumstances(flees=False, sealed_service=False)


def device(number: int) -> str:
    return str(UUID(int=number))


def sealer(*classes: KeyClass, own: str = "") -> Sealer:
    return Sealer(recipients=RECIPIENTS, identities={each: IDENTITIES[each] for each in classes}, own=own)


def everything() -> Sealer:
    return sealer(KeyClass.CLINICAL, KeyClass.AUDIT)


def drafts(before: Record | None, after: Record, about: Circumstances = KNOWN, role: str = "clinician") -> list[Draft]:
    return [
        Draft(
            kind=change.kind, subject=change.subject, actor="u1", role=role, custodian=change.custodian,
            record_class=change.record_class, body=change.body,
        )
        for change in changes(before, after, SEALING, about)
    ]  # fmt: skip


def blanking(*ids: str) -> Draft:
    return Draft(
        kind=BLANKED, subject="retention", actor="u1", role="supervisor", custodian="linden", record_class=KeyClass.TEAM,
        body={"ids": list(ids), "why": "retention_over"},
    )  # fmt: skip


@contextmanager
def laptop(path: Path, number: int = 1, seal: Sealer | None = None) -> Iterator[Records]:
    """Open the casebook of a folder, made where there is none; the journal is checked as at every opening."""
    folder = CasebookFolder(path)
    new = not folder.database.exists()
    ticks = count(1)
    with closing(open_casebook(folder.database, TEAM_KEY, create=new)) as db:
        if new:
            schema.create(db)
        schema.migrate(db)
        journal = Journal(
            db=db, device=device(number), sealer=seal or everything(), anchor=AnchorFile(folder.anchor, ANCHOR_KEY),
            now=lambda: Instant(1_795_000_000_000 + next(ticks), -480, "boot", 1),
            new_id=lambda at: f"{number}-{at}-{next(ticks)}-{journal.heads().get(device(number), (0, ''))[0]}",
        )  # fmt: skip
        assert journal.open() is None
        yield Records.over(journal)
