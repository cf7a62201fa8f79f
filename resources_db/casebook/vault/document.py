"""The vault's file: read whole and checked, or refused; written durably, the one before it kept."""

import hmac
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from navigator.access.rotation import Reason, RotationDue
from navigator.access.sign_in_name import name_key
from navigator.casebook.journal.canonical import Plain, canonical
from navigator.errors import DamagedFileError, NotFoundError
from resources_db.casebook.vault.slots import LONGEST_FILE, Slot
from resources_db.durable import OURS_ONLY, write_durably

FORMAT = 1
COPY = "Put vault.json.prev of the casebook's folder in its place, or restore the last backup. Find works meanwhile."


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What lies in the file. `clinical` and `audit` are what bodies are sealed to, by whoever writes them.

    `due` are the accounts that lost keys since the last rotation. An administrator holds no key to mark it with: whoever can
    write the file can add to it, which shuts somebody out, or clear it, which brings no slot back (decision 13).
    """

    vault: str
    generation: int
    device: str
    signing: str
    sealing: str
    clinical: str
    audit: str
    slots: tuple[Slot, ...]
    due: tuple[RotationDue, ...] = ()
    mac: str = ""

    def named(self, typed: str) -> Slot | None:
        """Return an account by the name that is typed at sign-in; one that was disabled is there no more."""
        disabled = {each.user for each in self.due if each.reason is Reason.DISABLED}
        key = name_key(typed)
        found = (slot for slot in self.slots if slot.name and name_key(slot.name) == key)
        return next((slot for slot in found if slot.user not in disabled), None)

    def without(self, users: Collection[str]) -> "Document":
        """Return the document without some accounts."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.user not in users))

    def slot(self, user: str) -> Slot | None:
        """Return an account by its id."""
        return next((slot for slot in self.slots if slot.user == user), None)

    def with_slot(self, slot: Slot) -> "Document":
        """Return the document with an account put in, or put in the place of its former self."""
        others = [slot if other.user == slot.user else other for other in self.slots]
        return replace(self, slots=tuple(others if self.slot(slot.user) else [*others, slot]))

    def marked(self, seal: bytes) -> "Document":
        """Return the document marked as left by somebody who holds the keys."""
        return replace(self, mac=self.mark(seal))

    def mark(self, seal: bytes) -> str:
        """Return what tells that nobody changed the head of the file; accounts have marks of their own."""
        return hmac.new(seal, canonical(self._head()), sha256).hexdigest()

    def is_marked(self, seal: bytes) -> bool:
        """Tell whether the head is as it was left."""
        return hmac.compare_digest(self.mark(seal).encode(), self.mac.encode())

    def _head(self) -> dict[str, Plain]:
        return {
            "format": FORMAT,
            "vault": self.vault,
            "generation": self.generation,
            "device": self.device,
            "signing": self.signing,
            "sealing": self.sealing,
            "clinical": self.clinical,
            "audit": self.audit,
        }

    def to_bytes(self) -> bytes:
        """Return it as it is kept."""
        slots, due = [slot.to_json() for slot in self.slots], list(map(_due_json, self.due))
        told = {**self._head(), "mac": self.mac, "slots": slots, "due": due}
        return json.dumps(told, indent=1).encode()

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> "Document":
        """Read it as it was kept; raises KeyError, TypeError or ValueError for anything else."""
        texts = {
            name: str(told[name]) for name in ("vault", "device", "signing", "sealing", "clinical", "audit", "mac")
        }
        return cls(
            **texts,
            generation=int(told["generation"]),
            slots=tuple(map(Slot.of_json, told["slots"])),
            due=tuple(map(_due, told["due"])),
        )


def read(path: Path) -> Document:
    """Return the vault of a file; raises NotFoundError without one, DamagedFileError for a damaged or newer one."""
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(LONGEST_FILE + 1))
        # A text that is no Unicode has no mark that could be compared.
        json.dumps(told, ensure_ascii=False).encode()
        if told["format"] != FORMAT:
            raise DamagedFileError(
                "The key file comes from a newer version of this program.",
                hint="Install that version; nothing was changed.",
            )
        return Document.of_json(told)
    except FileNotFoundError as error:
        raise NotFoundError(
            "The key file of the casebook is missing.",
            hint=COPY,
        ) from error
    except (OSError, ValueError, KeyError, TypeError, OverflowError) as error:
        raise DamagedFileError(
            "The key file of the casebook cannot be read.",
            hint=COPY,
            detail=type(error).__name__,
        ) from error


def write(path: Path, document: Document, *, forget: bool = False) -> None:
    """Write a vault; the one before it stays beside it. Raises OSError, and then the old one stands.

    `forget` leaves no copy of the one before: somebody was taken out of it.
    """
    if path.exists():
        kept = document.to_bytes() if forget else path.read_bytes()
        write_durably(path.with_name(path.name + ".prev"), kept, OURS_ONLY)
    write_durably(path, document.to_bytes(), OURS_ONLY)


def _due_json(due: RotationDue) -> dict[str, Plain]:
    return {"user": due.user, "reason": due.reason.value, "by": due.by, "at": int(due.at.timestamp())}


def _due(told: Mapping[str, Any]) -> RotationDue:
    at = datetime.fromtimestamp(int(told["at"]), UTC)
    return RotationDue(user=str(told["user"]), reason=Reason(told["reason"]), by=str(told["by"]), at=at)
