"""A casebook as a busy team has it after a year: ten laptops, invented people, referrals and follow-ups."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

from fakes.casebook import NOW, follow_up, person, referral, window
from fakes.laptop import drafts
from pyrage import x25519

from navigator.access.roles import KeyClass
from resources_db.casebook import schema
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import Connection, open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Draft, Instant, Journal
from resources_db.casebook.records import Records
from resources_db.casebook.seal import Sealer

LAPTOPS, SEED = 10, 20261129
KEY, ANCHOR_KEY = bytes(range(32)), bytes(range(32, 64))
CLINICAL = x25519.Identity.generate()
SEALER = Sealer(
    recipients={KeyClass.CLINICAL: str(CLINICAL.to_public())}, identities={KeyClass.CLINICAL: (str(CLINICAL),)}
)
FIRST = (
    "Ana",
    "Ben",
    "Carla",
    "Dmitri",
    "Eve",
    "Femi",
    "Grace",
    "Hugo",
    "Ines",
    "Jamal",
    "Kofi",
    "Lucía",
    "Mei",
    "Noor",
)
LAST = (
    "Alder",
    "Birch",
    "Cedar",
    "Dogwood",
    "Elm",
    "Fir",
    "Ginkgo",
    "Hazel",
    "Ironwood",
    "Juniper",
    "Katsura",
    "Larch",
)
# One person has so many referrals.
EACH = 5
ONE_BATCH = 2_000


def journal(db: Connection, folder: Path, number: int) -> Journal:
    """Return the journal of one of the laptops; all of them write into one file here."""
    ticks = count(1)
    name = "anchor" if number == 0 else f"anchor-{number}"
    return Journal(
        db=db, device=str(UUID(int=number + 1)), sealer=SEALER, anchor=AnchorFile(folder / name, ANCHOR_KEY),
        now=lambda: Instant(1_795_000_000_000 + next(ticks), -480, "boot", 1),
        new_id=lambda at: f"{number}-{at}-{next(ticks)}",
    )  # fmt: skip


def opened(folder: Path, *, create: bool = False) -> Connection:
    """Return the casebook file of the bench."""
    return open_casebook(CasebookFolder(folder).database, KEY, create=create)


def fill(folder: Path, referrals: int) -> Records:
    """Return a casebook with so many referrals from each laptop, a follow-up for each, and their persons."""
    db = opened(folder, create=True)
    schema.create(db)
    laptops = [Records.over(journal(db, folder, number)) for number in range(LAPTOPS)]
    for number, records in enumerate(laptops):
        _in_batches(records, happenings(number, referrals))
    laptops[0].journal.open()
    laptops[0].journal.put_away()
    return laptops[0]


def _in_batches(records: Records, happened: Iterator[Draft]) -> None:
    batch: list[Draft] = []
    for draft in happened:
        batch.append(draft)
        if len(batch) == ONE_BATCH:
            records.keep(batch)
            batch = []
    records.keep(batch)


def happenings(number: int, referrals: int) -> Iterator[Draft]:
    """Yield what one laptop wrote."""
    chance = random.Random(SEED + number)  # noqa: S311 - the same team at each run
    for each in range(referrals):
        who = f"p{number}-{each // EACH}"
        if each % EACH == 0:
            yield from drafts(None, replace(person(f"{chance.choice(FIRST)} {chance.choice(LAST)} {who}"), id=who))
        yield from one_referral(f"{number}-{each}", who, chance)


def one_referral(id_: str, who: str, chance: random.Random) -> list[Draft]:
    """Return what a referral and its follow-up write down."""
    due = NOW + timedelta(hours=chance.randrange(24 * 365))
    task = follow_up(
        due, id=f"t{id_}", person_id=who, owner=f"o{chance.randrange(20)}", team=f"team{chance.randrange(4)}",
        referral_id=f"f{id_}", reason="",
    )  # fmt: skip
    if chance.random() < 0.8:
        task = task.closed_early(by="s1", at=due, reason="over")
    return [*drafts(None, referral(id=f"f{id_}", person_id=who)), *drafts(None, replace(task, window=window(due)))]
