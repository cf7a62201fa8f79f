"""Vaults and casebooks for tests, with as little work as is sound: what a guess costs is no matter there."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

from navigator.access.banner import Banner
from navigator.access.roles import KeyClass
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Draft, Instant, Journal
from resources_db.casebook.seal import Sealer
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import FileKeys
from resources_db.casebook.vault.locks import ARGON2ID, Work
from resources_db.casebook.vault.making import FirstAccount
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.vault import Vault

QUICK = Work(name=ARGON2ID, figures={"time": 2, "memory_kib": 19 * 1024, "lanes": 1})
RULES = SignInRules(work=QUICK)
ACCEPTED = Banner(points=("restricted", "monitored", "penalties", "consent")).accepted()
ANNA, PASSWORD = "Anna Moreno", "several words with blanks"
BEN, OTHER = "Ben Okoro", "an entirely other sentence"
NOW = datetime(2026, 11, 14, 9, tzinfo=UTC)
FIRST = FirstAccount(name=ANNA, password=PASSWORD)


def vault_at(path: Path, rules: SignInRules = RULES, uptime: float = 0.0) -> Vault:
    return Vault(path, lambda: uptime, rules)


class Ticking:
    """Each event a second after the last."""

    def __init__(self) -> None:
        self._count = count(1)

    def __call__(self) -> Instant:
        passed = next(self._count)
        return Instant(1_795_000_000_000 + passed * 1_000, -480, "boot", passed * 1_000)


def new_id(at: int) -> str:
    return f"{at}-{uuid4()}"


def draft(number: int, record_class: KeyClass = KeyClass.TEAM) -> Draft:
    return Draft(
        kind="encounter_started",
        subject="s",
        actor="anna",
        role="officer",
        custodian="linden",
        record_class=record_class,
        body={"words": f"event {number}"},
    )


@contextmanager
def journal_of(folder: CasebookFolder, who: Unlocked, file: FileKeys | None = None) -> Generator[Journal, None, None]:
    """Open a casebook as the program does: with what the vault says now."""
    vault, keys = vault_at(folder.vault), file or who.keys.file
    is_new = not folder.database.exists()
    identities = {KeyClass.CLINICAL: who.keys.clinical, KeyClass.AUDIT: who.keys.audit}
    sealer = Sealer(recipients=vault.recipients(), identities=identities, own=who.own)
    with closing(open_casebook(folder.database, keys.team, create=is_new)) as db:
        if is_new:
            Journal.create(db)
            db.execute("PRAGMA user_version = 1")
        anchor = AnchorFile(folder.anchor, keys.anchor)
        journal = Journal(db=db, device=vault.device(), sealer=sealer, anchor=anchor, now=Ticking(), new_id=new_id)
        assert journal.open() is None
        yield journal
        journal.put_away()


def add(journal: Journal, first: int, last: int, record_class: KeyClass = KeyClass.TEAM) -> None:
    for number in range(first, last + 1):
        with journal.transaction():
            journal.append(draft(number, record_class))


def words(journal: Journal) -> list[str | None]:
    """Return what the bodies say, None for each that may not be read."""
    return [kept.body["words"] if isinstance(kept.body, dict) else None for kept in journal.events()]
