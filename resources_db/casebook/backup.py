"""Backups: each one is restored and its journal checked before it is called one (R23, S22)."""

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from navigator.casebook.journal.chain import Anchor
from navigator.errors import DamagedFileError, NavigatorError, UsageError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.backup_file import CHUNK, Header, Manifest, damaged, read_header
from resources_db.casebook.copying import State, copied, demand_same, demand_sound, put_on_disk
from resources_db.casebook.engine import KEY_BYTES
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.laying_out import lay_out
from resources_db.casebook.reading import journal_read, sealer_of
from resources_db.casebook.rotation import Settled
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.file import VaultFile
from resources_db.casebook.vault.slots import SPARE, Slot
from resources_db.durable import sync_folder


def make_backup(folder: CasebookFolder, by: Settled, into: Path, made_at: datetime) -> Manifest:
    """Write a backup of a casebook into a new file, and return what it holds once it has been restored and proved.

    Whoever reads the casebook can make one: what opens it is sealed to the spare keys, which they do not hold. That those
    open it only they can show: a restore is to be tried (S22). Raises NotAllowedError for an account without keys,
    UsageError where there is such a file, DamagedFileError for a casebook that is not as it was left, NavigatorError.
    """
    if into.exists():
        raise UsageError("There is a file of this name already.", hint="Take another name for the backup.")
    found, part = VaultFile(folder.vault).unchanged(by.who.keys), into.with_name(f".{into.name}.part")
    try:
        manifest = _proved(folder, by, found, part, made_at)
        _put_in_place(part, into)
    except OSError as error:
        raise NavigatorError(
            "The backup could not be written.",
            hint="Check the disk or the stick and its space, then try again.",
            detail=f"errno {error.errno}",
        ) from error
    finally:
        _tidy(folder, part)
    return manifest


def _proved(folder: CasebookFolder, by: Settled, found: Document, part: Path, made_at: datetime) -> Manifest:
    """Write the file and restore it from what was written."""
    proof, key, sealer = folder.proof.emptied(), os.urandom(KEY_BYTES), sealer_of(by.who.keys, by.who.own)
    # Before the copy: the anchor follows each commit, so it never knows more than the copy has.
    anchor = AnchorFile(folder.anchor, by.file.anchor).read()
    with journal_read(folder.database, by.file, sealer) as journal:
        demand_sound(journal, anchor)
        state = copied(journal.db, proof.database, key)
    demand_same(proof.database, key, state)
    manifest = _manifest(found, proof.database, state, anchor, made_at)
    header = Header.made(_spares(found), by.who.keys.seal or b"", key, manifest)
    _write(part, header, proof.database)
    with part.open("rb") as file:
        # The seal is not ours to open: byte for byte it is what was sealed.
        if read_header(file) != header:
            raise damaged("header")
    lay_out(part, key, manifest, folder.proof.emptied(), sealer)
    return manifest


def _manifest(found: Document, database: Path, state: State, anchor: Anchor | None, made_at: datetime) -> Manifest:
    total = sha256()
    with database.open("rb") as file:
        while chunk := file.read(CHUNK):
            total.update(chunk)
    return Manifest(
        vault=found.vault,
        device=found.device,
        made_at=int(made_at.timestamp()),
        schema=state.version,
        count=sum(seq for seq, _ in state.heads.values()),
        heads=state.heads,
        anchor=anchor,
        size=database.stat().st_size,
        sha256=total.hexdigest(),
    )


def _spares(found: Document) -> tuple[Slot, ...]:
    """Return the accounts of the spare keys; nobody's password goes into a backup."""
    spares = tuple(slot for slot in found.slots if slot.user in SPARE)
    if not spares:
        raise DamagedFileError(
            "The key file has no recovery key, so that nobody could open a backup.",
            hint="Have a supervisor print a new one.",
        )
    return spares


def _write(part: Path, header: Header, database: Path) -> None:
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file, database.open("rb") as lying:
        file.write(header.to_bytes())
        while chunk := lying.read(CHUNK):
            file.write(chunk)
    put_on_disk(part)


def _put_in_place(part: Path, into: Path) -> None:
    """Give the file its name; where that may not outlast a power cut there is no file of it."""
    part.replace(into)
    try:
        sync_folder(into.parent)
    except OSError:
        into.unlink(missing_ok=True)
        raise


def _tidy(folder: CasebookFolder, part: Path) -> None:
    """Leave nothing half-written; what cannot be taken away now goes at the next backup."""
    try:
        part.unlink(missing_ok=True)
        folder.proof.discard()
    except OSError:
        return
