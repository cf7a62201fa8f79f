"""Opens a casebook's journal with somebody's keys, to copy and to check it; the one that is written is `store`'s."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from typing import NoReturn

from navigator.access.roles import KeyClass
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Instant, Journal
from resources_db.casebook.seal import Sealer
from resources_db.casebook.vault.document import read
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys, FileKeys, public_of


@contextmanager
def journal_read(folder: CasebookFolder, who: Unlocked, keys: FileKeys) -> Generator[Journal, None, None]:
    """Yield the journal of a casebook as it is now; nothing is added to it. Raises what opening it raises."""
    device = read(folder.vault).device
    with closing(open_casebook(folder.database, keys.team)) as db:
        yield Journal(
            db=db,
            device=device,
            sealer=sealer_of(who.keys, who.own),
            anchor=AnchorFile(folder.anchor, keys.anchor),
            now=_never,
            new_id=_never_id,
        )


def sealer_of(keys: DataKeys, own: str = "") -> Sealer:
    """Return what opens the bodies that somebody may read."""
    identities = {KeyClass.CLINICAL: keys.clinical, KeyClass.AUDIT: keys.audit}
    recipients = {name: public_of(held[0]) for name, held in identities.items() if held}
    return Sealer(recipients=recipients, identities=identities, own=own)


def _never() -> Instant:
    raise AssertionError("nothing is added here")


def _never_id(at: int) -> NoReturn:
    raise AssertionError(f"nothing is added here at {at}")
