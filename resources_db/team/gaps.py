"""How many searches found nothing good: by day, need, county and reason; the words of a search are never here."""

from collections.abc import Sequence
from datetime import date

from navigator.directory.gap import Gap, GapCount, GapReason
from resources_db.team.file import TeamFile


class GapStore:
    """Counts gaps; every method raises NavigatorError when the file cannot be used."""

    def __init__(self, file: TeamFile) -> None:
        self._file = file

    def count(self, gap: Gap, day: date) -> None:
        """Count one search."""
        counts = "INSERT INTO gap_count VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1"
        with self._file.writing() as db:
            db.execute(counts, (day.isoformat(), gap.need, gap.place, gap.reason))

    def counts(self, since: date) -> Sequence[GapCount]:
        """Return how many searches there were since that day, the most first."""
        question = (
            "SELECT need, place, reason, sum(n) FROM gap_count WHERE day >= ?"
            " GROUP BY need, place, reason ORDER BY sum(n) DESC, need, place, reason"
        )
        with self._file.reading() as db:
            rows = db.execute(question, (since.isoformat(),)).fetchall()
        return [
            GapCount(gap=Gap(need=need, place=place, reason=GapReason(reason)), n=n) for need, place, reason, n in rows
        ]
