"""Lays a backup out in a folder and checks all of it: at every backup, and when one is restored (R23)."""

from pathlib import Path

from resources_db.casebook.backup_file import Manifest, damaged, read_header, unpacked
from resources_db.casebook.copying import demand_sound, state_of
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.reading import journal_read
from resources_db.casebook.seal import Sealer
from resources_db.casebook.vault.keys import FileKeys


def lay_out(backup: Path, key: bytes, manifest: Manifest, into: CasebookFolder, sealer: Sealer) -> FileKeys:
    """Write the database of a backup into a folder and return what opens it there.

    Raises DamagedFileError unless every byte, every page, the chain and its heads are what the manifest says.
    """
    keys = FileKeys(key, key)
    with backup.open("rb") as file:
        read_header(file)
        unpacked(file, into.database, manifest)
    with journal_read(into.database, keys, sealer) as journal:
        demand_sound(journal, manifest.anchor)
        state = state_of(journal.db)
        (count,) = journal.db.execute("SELECT count(*) FROM event").fetchone()
    if (state.heads, state.version, count) != (manifest.heads, manifest.schema, manifest.count):
        raise damaged("manifest")
    return keys
