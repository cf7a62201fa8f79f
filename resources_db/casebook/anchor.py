"""What a laptop remembers of its journal outside the file, so that a missing end is found out (S9, R6)."""

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from navigator.casebook.journal.canonical import Plain, canonical
from navigator.casebook.journal.chain import Anchor
from navigator.errors import DamagedFileError
from resources_db.durable import OURS_ONLY, write_durably


class AnchorFile:
    """The anchor of one laptop; `key` is the vault's, so that only whoever opened it can write another."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key

    def write(self, anchor: Anchor) -> None:
        """Keep an anchor; it is on the disk when this returns. Raises OSError, and then the old one stands."""
        told = _plain(anchor)
        write_durably(self._path, json.dumps({**told, "mac": self._mac(told)}).encode(), OURS_ONLY)

    def read(self) -> Anchor | None:
        """Return the anchor, None before the first; raises DamagedFileError for one that is damaged or not ours."""
        try:
            told = json.loads(self._path.read_bytes())
            mac = told.pop("mac")
            if not hmac.compare_digest(str(mac), self._mac(told)):
                raise _damaged()
            marks = {int(seq): str(mark) for seq, mark in told["marks"].items()}
            return Anchor(
                device=told["device"], seq=told["seq"], head=told["head"], marks=marks, put_away=told["put_away"]
            )
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _damaged() from error

    def _mac(self, told: Mapping[str, Plain]) -> str:
        return hmac.new(self._key, canonical(told), sha256).hexdigest()


def _plain(anchor: Anchor) -> dict[str, Plain]:
    return {
        "device": anchor.device,
        "seq": anchor.seq,
        "head": anchor.head,
        "marks": {str(seq): mark for seq, mark in sorted(anchor.marks.items())},
        "put_away": anchor.put_away,
    }


def _damaged() -> DamagedFileError:
    return DamagedFileError(
        "What this laptop remembers of its journal was changed or is damaged.",
        hint="Have a supervisor check the casebook.",
    )
