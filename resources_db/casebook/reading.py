"""Opens a casebook's journal to copy and to check it; the one that is written to is `store`'s."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NoReturn

from navigator.access.roles import KeyClass
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.journal import Journal
from resources_db.casebook.seal import Sealer
from resources_db.casebook.vault.keys import DataKeys, FileKeys, public_of


@contextmanager
def journal_read(database: Path, keys: FileKeys, sealer: Sealer) -> Generator[Journal, None, None]:
    """Yield the journal of a casebook as it is now; nothing is added to it. Raises what opening it raises."""
    anchor = AnchorFile(database.with_name("anchor"), keys.anchor)
    with closing(open_casebook(database, keys.team)) as db:
        yield Journal(db=db, device="", sealer=sealer, anchor=anchor, now=_never, new_id=str)


def sealer_of(keys: DataKeys, own: str = "") -> Sealer:
    """Return what opens the bodies that somebody may read, and seals for the classes that they hold."""
    identities = {KeyClass.CLINICAL: keys.clinical, KeyClass.AUDIT: keys.audit}
    recipients = {name: public_of(held[0]) for name, held in identities.items() if held}
    return Sealer(recipients=recipients, identities=identities, own=own)


def _never() -> NoReturn:
    raise AssertionError("nothing is added here")
