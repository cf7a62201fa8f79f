"""What a laptop remembers of its journal outside the file, so that a missing end is found out (S9, R6).

It is written after every commit and before "Saved", so it has two places that are overwritten in turn, each of them within
one sector of the disk: one flush, and a cut leaves the other place as it was. The marks on the way, which change seldom, lie
in a file beside it.
"""

import hmac
import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from navigator.casebook.journal.canonical import Plain, canonical
from navigator.casebook.journal.chain import Anchor
from navigator.errors import DamagedFileError
from resources_db.casebook.faults import of_disk
from resources_db.durable import OURS_ONLY, write_durably

SECTOR = 512
# Far apart, so that no disk writes both at once.
PLACES = (0, 4096)


class AnchorFile:
    """The anchor of one laptop; `key` is the vault's, so that only whoever opened it can write another."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._marks_path = path.with_name(f"{path.name}.marks")
        self._key = key
        self._newest: tuple[int, int] | None = None
        self._marks: Mapping[int, str] | None = None

    def write(self, anchor: Anchor) -> None:
        """Keep an anchor; it is on the disk when this returns. Raises OSError, and then the old one stands."""
        if anchor.marks != self._marks:
            told = _plain_marks(anchor)
            write_durably(self._marks_path, json.dumps({**told, "mac": self._mac(told)}).encode(), OURS_ONLY)
            self._marks = dict(anchor.marks)
        spelt = self._spelt(anchor)
        if self._newest is None:
            write_durably(self._path, b"".join(spelt.ljust(PLACES[1]) for _ in PLACES), OURS_ONLY)
            self._newest = (0, anchor.seq)
        else:
            self._overwrite(spelt, anchor.seq, *self._newest)

    def _overwrite(self, spelt: bytes, seq: int, newest: int, known: int) -> None:
        # The same event again goes over itself: the other place stays one event behind, never more.
        place = newest if seq == known else 1 - newest
        with open(self._path, "r+b", buffering=0) as file:  # noqa: PTH123 - unbuffered, at each commit
            file.seek(PLACES[place])
            file.write(spelt)
            os.fsync(file.fileno())
        self._newest = (place, seq)

    def read(self) -> Anchor | None:
        """Return the anchor, None before the first; raises DamagedFileError for one that is damaged or not ours."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise of_disk(error) from error
        kept = [self._told(content[at : at + SECTOR]) for at in PLACES]
        there = [(int(told["seq"]), place, told) for place, told in enumerate(kept) if told is not None]
        if not there:
            raise _damaged()
        seq, place, told = max(there, key=lambda each: each[0])
        self._newest, self._marks = (place, seq), self._read_marks(told["device"])
        return Anchor(
            device=told["device"], seq=seq, head=told["head"], marks=dict(self._marks), put_away=told["put_away"],
            torn=len(there) < len(PLACES),
        )  # fmt: skip

    def _read_marks(self, device: str) -> Mapping[int, str]:
        try:
            told = self._checked(json.loads(self._marks_path.read_bytes()))
            if told["device"] != device:
                raise _damaged()
            return {int(seq): str(mark) for seq, mark in told["marks"].items()}
        except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise _damaged() from error
        except OSError as error:
            raise of_disk(error) from error

    def _told(self, spelt: bytes) -> dict[str, Any] | None:
        try:
            return self._checked(json.loads(spelt))
        except (ValueError, KeyError, TypeError, AttributeError, DamagedFileError):
            return None

    def _checked(self, told: dict[str, Any]) -> dict[str, Any]:
        mac = told.pop("mac")
        if not hmac.compare_digest(str(mac), self._mac(told)):
            raise _damaged()
        return told

    def _spelt(self, anchor: Anchor) -> bytes:
        told: dict[str, Plain] = {
            "device": anchor.device, "seq": anchor.seq, "head": anchor.head, "put_away": anchor.put_away,
        }  # fmt: skip
        return json.dumps({**told, "mac": self._mac(told)}).encode().ljust(SECTOR)

    def _mac(self, told: Mapping[str, Plain]) -> str:
        return hmac.new(self._key, canonical(told), sha256).hexdigest()


def _plain_marks(anchor: Anchor) -> dict[str, Plain]:
    return {"device": anchor.device, "marks": {str(seq): mark for seq, mark in sorted(anchor.marks.items())}}


def _damaged() -> DamagedFileError:
    return DamagedFileError(
        "What this laptop remembers of its journal was changed or is damaged.",
        hint="Have a supervisor check the casebook.",
    )
