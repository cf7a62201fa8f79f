"""The vault's part of a rotation: both generations of keys first, then only the new one (R11, SAFETY 2.6)."""

from collections.abc import Collection
from dataclasses import replace

from navigator.errors import NotAllowedError
from resources_db.casebook.vault.accounts import demand_supervisor
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.file import Unlocked, VaultFile
from resources_db.casebook.vault.keys import DataKeys, DeviceKeys, FileKeys, public_of


def begin(file: VaultFile, by: Unlocked, under: FileKeys, without: Collection[str] = ()) -> Unlocked:
    """Hand new keys to everybody but some, who are gone with this; `under` is what the casebook file is encrypted with.

    Whoever is left holds both generations until `finish`. Raises NotAllowedError, NavigatorError.
    """
    found = file.allowed(by)
    if by.user in without:
        raise NotAllowedError("Nobody takes their own account away.", hint="Ask another supervisor.")
    if without:
        demand_supervisor(found, without)
    return _handed(file, by, replace(found.without(without), due=()), by.keys.rotated(under))


def finish(file: VaultFile, by: Unlocked) -> Unlocked:
    """Forget the keys before, once the casebook file is under the new ones; raises NotAllowedError, NavigatorError."""
    return _handed(file, by, file.allowed(by), replace(by.keys, before=None))


def new_device(file: VaultFile, by: Unlocked, device: str) -> Unlocked:
    """Give this laptop another id and other keys of its own, with which it goes on; raises NotAllowedError, NavigatorError."""
    keys = replace(by.keys, device=DeviceKeys.made())
    signing, sealing = keys.device.public if keys.device else ("", "")
    found = replace(file.allowed(by), device=device, signing=signing, sealing=sealing)
    return _handed(file, by, found, keys)


def _handed(file: VaultFile, by: Unlocked, found: Document, keys: DataKeys) -> Unlocked:
    slots = tuple(slot.handed(found.vault, keys) for slot in found.slots)
    changed = replace(found, slots=slots, clinical=public_of(keys.clinical[0]), audit=public_of(keys.audit[0]))
    file.change(changed, keys, forget=True)
    return replace(by, keys=keys)
