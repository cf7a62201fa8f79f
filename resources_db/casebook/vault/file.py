"""The vault's file as the parts of the vault read and write it: changed by whoever holds all keys, or not at all."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from navigator.access.roles import HELD, Role, may_grant
from navigator.errors import NavigatorError, NotAllowedError
from resources_db.casebook.vault import document as files
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.keys import DataKeys
from resources_db.durable import NotFlushedError


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Somebody who has opened the vault: who they are, in which role, with which keys; `own` is their own key (age).

    `failed` are the wrong tries since they last came in, for the log.
    """

    user: str
    role: Role
    keys: DataKeys
    own: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    failed: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class VaultFile:
    """One vault file."""

    path: Path

    def read(self) -> Document:
        """Return what lies in it; raises NotFoundError, DamagedFileError."""
        return files.read(self.path)

    def allowed(self, by: Unlocked, role: Role = Role.SUPERVISOR) -> Document:
        """Return what lies in it, for a change that hands out the keys of a role; raises NotAllowedError."""
        if by.role is not Role.SUPERVISOR or not may_grant(by.keys.held, role):
            raise NotAllowedError("Only a supervisor can change accounts.", hint="Ask one to sign in.")
        return self.unchanged(by.keys)

    def unchanged(self, keys: DataKeys) -> Document:
        """Return what lies in it; raises NotAllowedError where somebody without the keys had a hand in it.

        Keys are handed out to what stands there: an account that was slipped in would get them.
        """
        found, seal = self.read(), keys.seal
        if seal is None or not found.is_marked(seal):
            raise _changed()
        if not all(slot.is_marked(found.vault, seal) for slot in found.slots):
            raise _changed()
        return found

    def change(self, found: Document, keys: DataKeys, *, forget: bool = False) -> None:
        """Write what somebody with the keys has changed, and mark it; raises NavigatorError."""
        self.put(replace(found, generation=found.generation + 1).marked(keys.seal or b""), forget=forget)

    def put(self, found: Document, *, forget: bool = False) -> None:
        """Write what needs no mark; raises NavigatorError, and then the old one stands."""
        try:
            files.write(self.path, found, forget=forget)
        except OSError as error:
            raise _not_written(error, self.path) from error


def steps_down(before: Role, after: Role) -> bool:
    """Tell whether somebody held keys in one role that another one is not handed."""
    return not HELD[before] <= HELD[after]


def _not_written(error: OSError, path: Path) -> NavigatorError:
    if isinstance(error, NotFlushedError) and error.filename == str(path):
        return NavigatorError(
            "The key file was changed, but this laptop's disk failed before that was sure to last.",
            hint="Check the disk, then look whether the change is there.",
            detail=f"errno {error.errno}",
        )
    return NavigatorError(
        "The key file could not be written; the old one stands.",
        hint="Check the disk and its space, then try again.",
        detail=f"errno {error.errno}",
    )


def _changed() -> NotAllowedError:
    return NotAllowedError("The key file was changed from outside.", hint="Restore it from the last backup.")
