"""Makes a vault's content: for a new casebook, and for one that was restored (R12)."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from pyrage import RecipientError, x25519

from navigator.access.roles import Role
from navigator.access.sign_in_name import tidy_name
from navigator.errors import UsageError
from resources_db.casebook.vault import recovery
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys, public_of
from resources_db.casebook.vault.locks import PASSWORD, RECOVERY, UNNEEDED
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.slots import RECOVERY as RECOVERY_SLOT
from resources_db.casebook.vault.slots import Slot


@dataclass(frozen=True, slots=True)
class Made:
    """A new vault: its content, its first supervisor, and the recovery key to be printed ("" with an escrow key)."""

    document: Document
    first: Unlocked
    printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAccount:
    """Who opens a new vault; `user` is their id where they have one already, `escrow` the agency's key (age)."""

    name: str
    password: str
    user: str = ""
    escrow: str = ""


def made(keys: DataKeys, account: FirstAccount, rules: SignInRules) -> Made:
    """Return a vault with these keys; raises UsageError for a name, password or escrow key that is not taken."""
    who, secret = (user_id(account.user), tidy_name(account.name)), account.password.encode()
    rules.check(account.password, account.name)
    vault = str(uuid4())
    first = Slot.made(vault, who, Role.SUPERVISOR, keys, secret, work=rules.work, factor=PASSWORD)
    spare, printed = _spare(vault, keys, account.escrow)
    signing, sealing = keys.device.public if keys.device else ("", "")
    document = Document(
        vault=vault,
        generation=1,
        device=str(uuid4()),
        signing=signing,
        sealing=sealing,
        clinical=public_of(keys.clinical[0]),
        audit=public_of(keys.audit[0]),
        slots=(first, spare),
    ).marked(keys.seal or b"")
    return Made(document, Unlocked(who[0], Role.SUPERVISOR, keys, first.own_key(vault, secret), who[1]), printed)


def recovery_slot(vault: str, keys: DataKeys) -> tuple[Slot, str]:
    """Return the account of a new printed key, and that key as it is printed."""
    key = recovery.new_key()
    who = (RECOVERY_SLOT, "")
    slot = Slot.made(vault, who, Role.SUPERVISOR, keys, key, work=UNNEEDED, factor=RECOVERY)
    return slot, recovery.to_print(key)


def user_id(given: str) -> str:
    """Return an account's id, a new one for ""; raises UsageError for anything but a UUID."""
    try:
        return str(UUID(given)) if given else str(uuid4())
    except ValueError as error:
        raise UsageError("An account's id is no UUID.") from error


def _spare(vault: str, keys: DataKeys, escrow: str) -> tuple[Slot, str]:
    return (Slot.escrowed(vault, _recipient(escrow), keys), "") if escrow else recovery_slot(vault, keys)


def _recipient(text: str) -> str:
    try:
        return str(x25519.Recipient.from_str(text.strip()))
    except RecipientError as error:
        raise UsageError(
            "The agency's escrow key cannot be read.", hint="It begins with age1; ask IT for it."
        ) from error
