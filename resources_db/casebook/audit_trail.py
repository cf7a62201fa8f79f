"""What the journal says of the casebook's own use, as far as the keys at hand open it (S9)."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

from navigator.access.roles import KeyClass
from navigator.casebook.journal.envelope import body_of
from navigator.casebook_ports import AuditEntry
from resources_db.casebook.journal import Journal

# Told by the envelopes inside the engine: bodies outside the asked time are never opened.
QUESTION = """SELECT envelope, sealed FROM event WHERE record_class = ?
              AND CAST(json_extract(CAST(envelope AS TEXT), '$.at') AS INTEGER) >= ?
              AND CAST(json_extract(CAST(envelope AS TEXT), '$.at') AS INTEGER) < ? ORDER BY device, seq"""


def audited(journal: Journal, since: datetime, until: datetime) -> Iterator[AuditEntry]:
    """Yield the entries from one moment up to another, each laptop's in their order."""
    begin, end = (int(each.timestamp() * 1000) for each in (since, until))
    with closing(journal.db.execute(QUESTION, [KeyClass.AUDIT.value, begin, end])) as rows:
        for spelt, sealed in rows:
            told = json.loads(spelt)
            inside = journal.sealer.opened(KeyClass.AUDIT, sealed) if sealed is not None else None
            at = datetime.fromtimestamp(told["at"] / 1000, UTC)
            yield AuditEntry(at, told["actor"], told["kind"], None if inside is None else body_of(inside))
