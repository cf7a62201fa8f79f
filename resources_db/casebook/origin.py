"""Where a casebook comes from: whose it is, and which laptop's chain went on under another id."""

from dataclasses import dataclass

from navigator.casebook.journal.envelope import body_of
from navigator.errors import DamagedFileError
from resources_db.casebook.records import Records

# The first event of a laptop that was restored, or that goes on after something was wrong.
EPOCH = "device.epoch"
MADE, MADE_ABOUT = "casebook.made", "casebook"


@dataclass(frozen=True, slots=True)
class Keeper:
    """The agency and the team whose casebook it is: the custodian of what is written here."""

    agency: str
    team: str


def keeper_of(records: Records) -> Keeper:
    """Return whose casebook it is; raises DamagedFileError where nobody said so."""
    question = "SELECT sealed FROM written JOIN event USING (device, seq) WHERE subject = ? ORDER BY device, seq"
    for (sealed,) in records.journal.db.execute(question, [MADE_ABOUT]).fetchall():
        if sealed is not None:
            told = body_of(sealed)
            return Keeper(told["agency"], told["team"])
    raise DamagedFileError("This casebook does not say whose it is.", hint="Restore the last backup.")


def agency_of(records: Records) -> str:
    """Return the agency whose casebook it is, "" where nobody said so."""
    try:
        return keeper_of(records).agency
    except DamagedFileError:
        return ""
