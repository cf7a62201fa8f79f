"""Restores a backup on a laptop without a casebook, which goes on under a new device id (R12, R23, S22).

It is made whole in a folder beside its place and becomes it by one rename: a restore that is cut short leaves nothing.
"""

import json
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from navigator.access.roles import KeyClass, Role
from navigator.casebook.journal.envelope import NOTHING_BEFORE
from navigator.errors import NavigatorError, NotAllowedError
from resources_db.casebook import schema
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.backup_file import Manifest, keys_of, read_header, wrong_key
from resources_db.casebook.copying import copied, demand_same
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Draft, Instant, Journal
from resources_db.casebook.laying_out import lay_out
from resources_db.casebook.origin import EPOCH, agency_of
from resources_db.casebook.place import refuse_shared
from resources_db.casebook.reading import journal_read, sealer_of
from resources_db.casebook.records import Records
from resources_db.casebook.vault import recovery
from resources_db.casebook.vault.file import Unlocked, VaultFile
from resources_db.casebook.vault.keys import DataKeys
from resources_db.casebook.vault.locks import WrongSecretError
from resources_db.casebook.vault.making import FirstAccount, Made, made
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.slots import ESCROW
from resources_db.casebook.vault.slots import RECOVERY as RECOVERY_SLOT
from resources_db.durable import sync_folder


@dataclass(frozen=True, slots=True)
class OpenBackup:
    """A backup that its key has opened; `escrow` is the agency's recipient where that one did."""

    path: Path
    key: bytes
    manifest: Manifest
    keys: DataKeys
    escrow: str

    def __repr__(self) -> str:
        """Show no key."""
        return "OpenBackup()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What the first event of a restored laptop needs: the moment, and an id."""

    now: Callable[[], Instant]
    new_id: Callable[[int], str]


def open_by_recovery(backup: Path, printed: str) -> OpenBackup:
    """Open a backup with the printed key; raises UsageError for a slip, NotAllowedError, DamagedFileError (R12)."""
    key = recovery.of_print(printed)
    with backup.open("rb") as file:
        header = read_header(file)
    try:
        own = header.spare(RECOVERY_SLOT).own_key(header.vault, key)
    except WrongSecretError as error:
        raise wrong_key() from error
    return _opened(backup, RECOVERY_SLOT, own)


def open_by_escrow(backup: Path, identity: str) -> OpenBackup:
    """Open a backup with the agency's own key; raises NotAllowedError, DamagedFileError (R12)."""
    return _opened(backup, ESCROW, identity)


def restore(
    backup: OpenBackup,
    folder: CasebookFolder,
    account: FirstAccount,
    rules: SignInRules,
    stamp: Stamp,
    *,
    blanked: Collection[str] = (),
) -> tuple[Unlocked, str]:
    """Make a casebook of a backup in an empty place; return its first supervisor, and the new recovery key to be printed.

    `blanked` are the ids of events whose bodies were taken away since the backup was made: they do not come back. All
    other accounts are to be added anew. Raises NotAllowedError where there is a casebook, UsageError for a name or a
    password that is not taken, DamagedFileError for a backup that is not as it was written, NavigatorError.
    """
    refuse_shared(folder.path.parent)
    _demand_empty(folder)
    try:
        new = _made_beside(backup, folder.restoring.emptied(), account, rules, stamp, blanked)
        _put_in_place(folder)
    except OSError as error:
        raise NavigatorError(
            "The casebook could not be restored; nothing was changed.",
            hint="Check the disk and its space, then try again.",
            detail=f"errno {error.errno}",
        ) from error
    finally:
        _tidy(folder)
    return new.first, new.printed


def _opened(backup: Path, user: str, own: str) -> OpenBackup:
    with backup.open("rb") as file:
        header = read_header(file)
    keys = keys_of(header, user, own)
    key, manifest = header.opened(own, keys)
    return OpenBackup(backup, key, manifest, keys, header.spare(user).public if user == ESCROW else "")


def _demand_empty(folder: CasebookFolder) -> None:
    if folder.path.exists() and any(file != folder.lock for file in folder.path.iterdir()):
        raise NotAllowedError(
            "There is a casebook on this laptop already.", hint="Restore on another laptop, or set that folder aside."
        )


def _put_in_place(folder: CasebookFolder) -> None:
    """Let the new folder be the casebook; where that may not outlast a power cut it is none."""
    if folder.path.exists():
        folder.lock.unlink(missing_ok=True)
        folder.path.rmdir()
    folder.restoring.path.replace(folder.path)
    try:
        sync_folder(folder.path.parent)
    except OSError:
        folder.path.replace(folder.restoring.path)
        raise


def _made_beside(
    backup: OpenBackup,
    beside: CasebookFolder,
    account: FirstAccount,
    rules: SignInRules,
    stamp: Stamp,
    blanked: Collection[str],
) -> Made:
    """Make all files of the casebook under keys that no backup has."""
    new = made(DataKeys.made().after(backup.keys), replace(account, escrow=backup.escrow), rules)
    VaultFile(beside.vault).put(new.document)
    taken = beside.fresh.emptied()
    under = lay_out(backup.path, backup.key, backup.manifest, taken, sealer_of(backup.keys))
    with journal_read(taken.database, under, sealer_of(backup.keys)) as journal:
        _blank(journal, blanked)
        state = copied(journal.db, beside.database, new.first.keys.file.team)
    demand_same(beside.database, new.first.keys.file.team, state)
    taken.discard()
    _begin_epoch(beside, new, backup.manifest, stamp)
    return new


def _blank(journal: Journal, blanked: Collection[str]) -> None:
    """Take away the bodies that were taken away before; the copy that is made next has no trace of them."""
    gone = set(blanked)
    here = [(kept.device, kept.seq) for kept in journal.events() if gone and json.loads(kept.envelope)["id"] in gone]
    with journal.transaction():
        for device, seq in here:
            journal.blank(device, seq)


def _begin_epoch(beside: CasebookFolder, new: Made, manifest: Manifest, stamp: Stamp) -> None:
    """Add the first event of this laptop: which one it follows, and where that one's chain stood (SAFETY 3)."""
    keys, device = new.first.keys, new.document.device
    seq, head = manifest.heads.get(manifest.device, (0, NOTHING_BEFORE))
    with closing(open_casebook(beside.database, keys.file.team)) as db:
        journal = Journal(
            db=db,
            device=device,
            sealer=sealer_of(keys, new.first.own),
            anchor=AnchorFile(beside.anchor, keys.file.anchor),
            now=stamp.now,
            new_id=stamp.new_id,
        )
        schema.migrate(db)
        records = Records.over(journal)
        # What was blanked on the way is blanked in the tables too.
        records.rebuild()
        draft = Draft(
            kind=EPOCH,
            subject=device,
            actor=new.first.user,
            role=Role.SUPERVISOR.value,
            custodian=agency_of(records),
            record_class=KeyClass.TEAM,
            body={"of": manifest.device, "seq": seq, "head": head},
            key_gen=keys.generation,
        )
        records.keep([draft])
        journal.put_away()


def _tidy(folder: CasebookFolder) -> None:
    """Leave nothing half-made; what cannot be taken away now goes at the next try."""
    try:
        folder.restoring.discard()
    except OSError:
        return
