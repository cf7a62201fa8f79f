"""The form of the casebook file, and how an older one becomes today's: at once and whole, or not at all (R21).

The journal never changes its form. All other tables follow from it, so a newer form is made by throwing the old tables away
and making them anew from the journal, inside one transaction: no step from each version to the next, and nothing that
could be lost on the way (docs/decisions/0014). Drafts alone are kept as they are.
"""

from navigator.errors import DamagedFileError
from resources_db.casebook import drafts
from resources_db.casebook.engine import Connection
from resources_db.casebook.journal import Journal
from resources_db.casebook.projections import Projections

# 1 had the journal alone, 2 found a person by the spelling of a name alone.
SCHEMA = 3


def create(db: Connection) -> None:
    """Make the tables of a new casebook."""
    db.execute("BEGIN IMMEDIATE")
    Journal.create(db)
    _make_the_rest(db)
    db.execute("COMMIT")


def version(db: Connection) -> int:
    """Return the version of a casebook's form."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: Connection) -> bool:
    """Bring an older casebook to today's form, and tell whether it was older; raises DamagedFileError for a newer one."""
    found = version(db)
    if found > SCHEMA:
        raise DamagedFileError(
            "This casebook comes from a newer version of this program.",
            hint="Install that version; nothing was changed.",
        )
    if not found:
        raise DamagedFileError(
            "The casebook on this laptop was never finished.", hint="Set it aside and create one, or restore a backup."
        )
    if found == SCHEMA:
        return False
    db.execute("BEGIN IMMEDIATE")
    try:
        _make_the_rest(db)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    return True


def _make_the_rest(db: Connection) -> None:
    db.execute(drafts.TABLE.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))
    Projections(db).rebuild()
    db.execute(f"PRAGMA user_version = {SCHEMA}")
