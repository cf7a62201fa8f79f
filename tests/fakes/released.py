"""The casebooks of tests/data/casebook, one for each form that ever was: who is in them, all of it invented."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fakes.casebook import encounter, follow_up, person

from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.scene import Times
from resources_db.casebook.origin import Keeper

FOLDER = Path(__file__).parent.parent / "data" / "casebook"
AGENCY, TEAM = "Alder County Co-Response (invented)", "night"
SUPERVISOR, PASSWORD = "Anna Moreno", "quiet otters borrow lanterns"
KEEPER = Keeper(AGENCY, TEAM)
NAMES = ("Ada Muster", "Bo Beispiel")
MET = datetime(2026, 11, 2, 18, tzinfo=UTC)
DUE = MET + timedelta(days=3)
FILES = ("casebook.db", "vault.json", "anchor", "anchor.marks")
README = "README.md"


def people() -> list[Person]:
    """Return who is known in each of these casebooks; the second one has an overdose behind them, which is sealed."""
    return [replace(person(name), id=f"p{number}", custodian=AGENCY) for number, name in enumerate(NAMES, start=1)]


def records() -> list[Record]:
    """Return all that is kept: two people, a contact with each, and one follow-up of the second."""
    met = Times(start=MET, end=MET + timedelta(hours=1))
    contacts = [
        encounter(id=f"e{number}", custodian=AGENCY, person_id=f"p{number}", times=met, reasons=(reason,))
        for number, reason in ((1, "homelessness"), (2, "overdose"))
    ]
    task = follow_up(DUE, id="t1", custodian=AGENCY, person_id="p2", team=TEAM, clock_from=MET)
    return [*people(), *contacts, task]
