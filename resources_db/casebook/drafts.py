"""What somebody is typing: kept as it is typed, for its author's eyes only, until it is saved or thrown away (R3, S6)."""

import json
from collections.abc import Mapping
from typing import Any

from pyrage import DecryptError, decrypt, encrypt, x25519

from navigator.casebook_ports import KeptDraft
from navigator.errors import DamagedFileError
from resources_db.casebook.engine import Connection

TABLE = """CREATE TABLE draft (id TEXT PRIMARY KEY, owner TEXT NOT NULL, form TEXT NOT NULL, at INTEGER NOT NULL,
    content BLOB NOT NULL) WITHOUT ROWID"""


class Drafts:
    """The drafts of whoever holds `own`, an account's own key; the file that they lie in is encrypted besides."""

    def __init__(self, db: Connection, owner: str, own: str) -> None:
        self._db = db
        self._owner = owner
        self._own = x25519.Identity.from_str(own)

    def keep(self, draft: KeptDraft) -> None:
        """Keep a draft as it stands now; raises the engine's errors, and then the one before stands."""
        content = encrypt(json.dumps(draft.content).encode(), [self._own.to_public()])
        row = [draft.id, self._owner, draft.form, draft.at, content]
        self._db.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)", row)

    def all(self) -> tuple[KeptDraft, ...]:
        """Return the owner's drafts, the latest first; raises DamagedFileError for one that does not open."""
        question = "SELECT id, form, at, content FROM draft WHERE owner = ? ORDER BY at DESC, id"
        return tuple(
            KeptDraft(id=id_, form=form, at=at, content=self._opened(content))
            for id_, form, at, content in self._db.execute(question, [self._owner]).fetchall()
        )

    def drop(self, id: str) -> None:  # noqa: A002 - the field's name
        """Throw a draft away; its page is overwritten (secure_delete)."""
        self._db.execute("DELETE FROM draft WHERE id = ? AND owner = ?", [id, self._owner])

    def _opened(self, content: bytes) -> Mapping[str, Any]:
        try:
            told: Mapping[str, Any] = json.loads(decrypt(content, [self._own]))
        except (DecryptError, ValueError) as error:
            raise DamagedFileError("A draft cannot be opened.", hint="Throw it away, and enter it again.") from error
        return told
