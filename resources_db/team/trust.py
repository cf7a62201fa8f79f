"""Which pack keys a person confirmed here, and the highest counter seen of each: what a roll-back is noticed by."""

from datetime import datetime

from resources_db.team.file import TeamFile
from resources_db.team.moments import to_ms

Seen = tuple[int, str]


class TrustStore:
    """Keeps trusted keys and counters; every method raises NavigatorError when the file cannot be used."""

    def __init__(self, file: TeamFile) -> None:
        self._file = file

    @property
    def notice(self) -> str:
        """Say what was set aside when the file was opened, "" when nothing was."""
        return self._file.notice

    def is_trusted(self, public_key: bytes) -> bool:
        """Tell whether a person confirmed this key here."""
        with self._file.reading() as db:
            found = db.execute("SELECT 1 FROM trusted_key WHERE public_key = ?", (public_key,)).fetchone()
        return found is not None

    def trust(self, fingerprint: str, public_key: bytes, agency: str, at: datetime) -> None:
        """Keep that a person confirmed a key."""
        values = (fingerprint, public_key, agency, to_ms(at))
        with self._file.writing() as db:
            db.execute("INSERT OR REPLACE INTO trusted_key VALUES (?, ?, ?, ?)", values)

    def highest(self, fingerprint: str) -> Seen | None:
        """Return the highest counter seen of a key and the hash of its manifest, None when there was none."""
        with self._file.reading() as db:
            question = "SELECT counter, manifest FROM pack_counter WHERE fingerprint = ?"
            found = db.execute(question, (fingerprint,)).fetchone()
        return (int(found[0]), str(found[1])) if found else None

    def see(self, fingerprint: str, agency: str, seen: Seen, at: datetime) -> None:
        """Keep a counter; a lower one than what is kept changes nothing."""
        counts = (
            "INSERT INTO pack_counter VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " agency = excluded.agency, counter = excluded.counter, manifest = excluded.manifest, seen_at = excluded.seen_at"
            " WHERE excluded.counter > counter"
        )
        with self._file.writing() as db:
            db.execute(counts, (fingerprint, agency, *seen, to_ms(at)))
