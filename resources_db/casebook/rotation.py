"""New keys for everybody who is left, and the casebook file written anew under them (R11, S22, SAFETY 2.6).

The order is what makes it safe: the vault holds both generations before the file is touched, the new file is proved before it
takes the old one's place, and the old keys go last. Wherever it stops, `settle` finds the file under one of two keys that the
vault holds. What the old keys opened stays open to them: old copies of the file, and what a disk keeps of it.
"""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace

from navigator.access.roles import Role
from navigator.casebook.journal.chain import Anchor
from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.copying import copied, demand_same, demand_sound, still_open
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.reading import journal_read, sealer_of
from resources_db.casebook.vault import turning
from resources_db.casebook.vault.file import Unlocked, VaultFile
from resources_db.casebook.vault.keys import DataKeys, FileKeys
from resources_db.durable import sync_folder


@dataclass(frozen=True, slots=True)
class Settled:
    """What to open the casebook with: who, with the keys that hold now, and what the file is under.

    `unfinished` says why a rotation still waits; the casebook opens all the same, and the next supervisor tries again.
    """

    who: Unlocked
    file: FileKeys
    unfinished: NavigatorError | None = None


def rotate(folder: CasebookFolder, by: Unlocked, without: Collection[str] = ()) -> Settled:
    """Change all keys, and take accounts out with it; the casebook is closed, and this program holds the right to it.

    The accounts are gone even where the rest fails (`unfinished`), as for a journal that is not as it was left. Whoever else
    unlocked before signs in anew: what they hold opens nothing more. Raises NotAllowedError for whoever holds not all keys
    and for the last supervisor, DamagedFileError, NavigatorError.
    """
    file = VaultFile(folder.vault)
    return settle(folder, turning.begin(file, by, standing(folder, by.keys), without))


def settle(folder: CasebookFolder, who: Unlocked) -> Settled:
    """Return what opens the casebook, after each sign-in and before it is opened: a rotation that was cut short goes on.

    Whoever is no supervisor opens it with what it is under, and leaves the rest to one.
    """
    if who.keys.before is None:
        return Settled(who, who.keys.file)
    if who.role is not Role.SUPERVISOR:
        return _as_it_stands(folder, who)
    try:
        return _finished(folder, who)
    except NavigatorError as error:
        return _as_it_stands(folder, who, error)
    except OSError as error:
        return _as_it_stands(folder, who, _not_written(error))


def standing(folder: CasebookFolder, keys: DataKeys) -> FileKeys:
    """Return which of the keys somebody holds the casebook file is under; raises DamagedFileError for none of them."""
    if keys.before is None:
        return keys.file
    try:
        open_casebook(folder.database, keys.before.team).close()
    except DamagedFileError:
        open_casebook(folder.database, keys.file.team).close()
        return keys.file
    return keys.before


def _finished(folder: CasebookFolder, who: Unlocked) -> Settled:
    under = standing(folder, who.keys)
    if under != who.keys.file:
        _write_anew(folder, who, under)
        _swap(folder)
    _anchor_follows(folder, who.keys, who.keys.file)
    done = turning.finish(VaultFile(folder.vault), who)
    return Settled(done, done.keys.file)


def _as_it_stands(folder: CasebookFolder, who: Unlocked, unfinished: NavigatorError | None = None) -> Settled:
    under = standing(folder, who.keys)
    try:
        _anchor_follows(folder, who.keys, under)
    except OSError as error:
        raise _not_written(error) from error
    return Settled(who, under, unfinished)


def _write_anew(folder: CasebookFolder, who: Unlocked, under: FileKeys) -> None:
    """Write database and anchor under the new keys, beside the old ones, and prove them."""
    fresh, keys = folder.fresh.emptied(), who.keys.file
    anchor = AnchorFile(folder.anchor, under.anchor).read()
    with journal_read(folder.database, under, sealer_of(who.keys, who.own)) as journal:
        demand_sound(journal, anchor)
        state = copied(journal.db, fresh.database, keys.team)
    demand_same(fresh.database, keys.team, state)
    if anchor is not None:
        AnchorFile(fresh.anchor, keys.anchor).write(_put_away(anchor))


def _swap(folder: CasebookFolder) -> None:
    """Put the new file in the old one's place; raises NavigatorError while somebody else has the old one open."""
    if any(folder.database.with_name(folder.database.name + end).exists() for end in ("-wal", "-shm")):
        raise still_open()
    # That the log is gone is on the disk before the file is another one.
    sync_folder(folder.path)
    folder.fresh.database.replace(folder.database)
    sync_folder(folder.path)


def _anchor_follows(folder: CasebookFolder, keys: DataKeys, under: FileKeys) -> None:
    """See to it that the anchor is under the file's new keys; raises DamagedFileError where there is none of ours."""
    if under != keys.file:
        return
    try:
        AnchorFile(folder.anchor, under.anchor).read()
    except DamagedFileError:
        # It is the old one, or was torn on the way: the new one was written before the file was swapped.
        kept = AnchorFile(folder.fresh.anchor, under.anchor).read()
        if kept is None:
            raise
        AnchorFile(folder.anchor, under.anchor).write(kept)
    # What cannot be taken away now is emptied before the next rotation.
    with suppress(OSError):
        folder.fresh.discard()


def _put_away(anchor: Anchor) -> Anchor:
    """Return an anchor that knows that all of the journal is in the file itself."""
    return replace(anchor, put_away=anchor.seq)


def _not_written(error: OSError) -> NavigatorError:
    return NavigatorError(
        "The change of keys could not be finished; no entry is lost.",
        hint="Check the disk and its space, then have a supervisor sign in again.",
        detail=f"errno {error.errno}",
    )
