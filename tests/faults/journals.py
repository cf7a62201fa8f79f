"""A casebook to break: written and read by our own code alone, with events that say which they are."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from pyrage import x25519

from navigator.access.roles import KeyClass
from navigator.casebook.journal.chain import Finding
from resources_db.casebook import schema
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import Connection as Casebook
from resources_db.casebook.engine import check_whole, open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Draft, Instant, Journal
from resources_db.casebook.seal import Sealer

KEY, ANCHOR_KEY = bytes(range(32)), bytes(range(32, 64))
DEVICE = "11111111-1111-4111-8111-111111111111"
# Invented for these rigs: every process of a rig must open what another one sealed.
CLINICAL = "AGE-SECRET-KEY-1TZZAMULT43RSRA8DFHKE84PQAWZMFR4F55M54YM6FK32WN8CUHJSUN0989"
SEALED_EVERY = 25


def clock() -> Instant:
    """Return a moment; no rig depends on which."""
    return Instant(1_795_000_000_000, -480, "boot", 1_000)


def sealer() -> Sealer:
    """Return what opens every event of a rig."""
    public = str(x25519.Identity.from_str(CLINICAL).to_public())
    return Sealer(recipients={KeyClass.CLINICAL: public}, identities={KeyClass.CLINICAL: (CLINICAL,)})


@contextmanager
def opened(folder: Path, *, create: bool = False, read_only: bool = False) -> Iterator[Journal]:
    """Open a casebook, or make one where there is none, or none that was finished."""
    with closing(open_casebook(CasebookFolder(folder).database, KEY, create=create, read_only=read_only)) as db:
        if create and not schema.version(db):
            schema.create(db)
        yield journal_of(db, folder)


def journal_of(db: Casebook, folder: Path) -> Journal:
    """Return the journal of an open casebook."""
    ids = count()
    return Journal(
        db=db, device=DEVICE, sealer=sealer(), anchor=AnchorFile(CasebookFolder(folder).anchor, ANCHOR_KEY), now=clock,
        new_id=lambda at: f"{at}-{next(ids)}-{uuid4()}",
    )  # fmt: skip


def add(journal: Journal, events: int = 1) -> int:
    """Add events in one transaction; return the number of the last. They are saved when this returns."""
    with journal.transaction():
        return append(journal, events)


def append(journal: Journal, events: int) -> int:
    """Add events inside a transaction; return the number of the last."""
    seq = last(journal)
    for part in range(1, events + 1):
        seq += 1
        journal.append(_draft(seq, part, events))
    return seq


def last(journal: Journal) -> int:
    """Return the number of the last event."""
    return journal.heads().get(DEVICE, (0, ""))[0]


def _draft(seq: int, part: int, of: int) -> Draft:
    record_class = KeyClass.TEAM if seq % SEALED_EVERY else KeyClass.CLINICAL
    return Draft(
        kind="encounter_started", subject="s", actor="anna", role="officer", custodian="linden",
        record_class=record_class, body=_body(seq, part, of),
    )  # fmt: skip


def _body(seq: int, part: int, of: int) -> dict[str, Any]:
    return {"words": f"event {seq} " + "and what was said " * (seq % 7), "part": part, "of": of}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A casebook as it was found: how many events, all of them as they were written, what its own checks say."""

    events: int
    as_written: bool
    finding: Finding | None
    whole: bool

    @property
    def false_alarm(self) -> bool:
        """Tell whether a check speaks of damage where nobody did any."""
        return self.finding is not None or not self.whole


def examine(folder: Path) -> Found:
    """Open a casebook as it lies there, check it, read all of it; raises whatever our code raises.

    The pages first: SQLCipher gives zeros for the last page of a long text whose bytes are damaged, and no error.
    """
    with opened(folder) as journal:
        return examine_open(journal)


def examine_open(journal: Journal) -> Found:
    """Check a casebook that was just opened, and read all of it."""
    if not check_whole(journal.db):
        return Found(events=0, as_written=False, finding=None, whole=False)
    finding = journal.open()
    bodies = [kept.body for kept in journal.events()]
    return Found(events=len(bodies), as_written=_are_as_written(bodies), finding=finding, whole=True)


def _are_as_written(bodies: list[Any]) -> bool:
    """Tell whether every event says what was written, and no transaction is there in part."""
    parts = [(body["part"], body["of"]) for body in bodies]
    wanted = [_body(seq, *part) for seq, part in enumerate(parts, start=1)]
    ends = not parts or parts[-1][0] == parts[-1][1]
    return bodies == wanted and ends
