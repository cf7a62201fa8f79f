"""The work of a directory's editor behind one door: duplicates, corrections; each change builds a new file and swaps it in."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from navigator.clock import Clock
from navigator.directory.correction import CorrectionLine
from navigator.directory.duplicates import Duplicate, NotReferred
from navigator.directory.gap import GapCount
from navigator.directory.overlay import FieldReport, ReportKind, ReportState
from navigator.errors import NotFoundError
from navigator.use_cases.plan_calls import Call, plan_calls
from navigator.use_cases.public_view import public_listing
from resources_db.directory import editing
from resources_db.directory.duplicates import duplicates
from resources_db.directory.field_reports import correction_of
from resources_db.directory.listings import ZipPoint
from resources_db.directory.local import sheet
from resources_db.directory.not_referred import not_referred
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.standing import sound
from resources_db.home import Home
from resources_db.policy import read_policy
from resources_db.team.file import TeamFile
from resources_db.team.gap_words import in_words
from resources_db.team.gaps import GapStore
from resources_db.team.store import TeamStore

# Use says what matters now: a quarter of a year of it.
USED_WITHIN = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryOffice:
    """Reads the directory of this laptop, else the one that ships (`read`), and edits this laptop's own.

    `before_swap` lets go of a file that a window holds open.
    """

    at: Home
    read: Callable[[], Path]
    clock: Clock
    zip_point: ZipPoint
    before_swap: Callable[[], None] = lambda: None

    def duplicates(self, path: Path | None) -> Sequence[Duplicate]:
        """Return the pairs that may be one; raises NotFoundError and DamagedFileError."""
        return duplicates(self._whole(path))

    def decide(self, path: Path | None, first: str, second: str, *, joined: bool | None) -> None:
        """Join two records, set them apart, or take that back (None); raises NotFoundError."""
        today = self.clock.now().date().isoformat()
        own = self._own(path)
        editing.decide(
            own, first, second, joined=joined, on=today, zip_point=self.zip_point, before_swap=self.before_swap
        )

    def corrections(self, path: Path | None, listing: str | None) -> Sequence[CorrectionLine]:
        """Return all corrections, or the blanks of one listing; raises NotFoundError."""
        at = self._whole(path)
        partners = read_policy().policy.show_partner_numbers_without_login
        return sheet.blanks(at, listing, partners=partners) if listing else sheet.listed(at, partners=partners)

    def as_csv(self, lines: Sequence[CorrectionLine]) -> str:
        """Return lines as a CSV that can be filled in and read back."""
        return sheet.written(lines)

    def read_corrections(self, path: Path | None, file: Path) -> int:
        """Take the corrections of a filled list, all or none, and return how many; raises UsageError with the place."""
        found = sheet.read_back(file)
        if found:
            editing.correct(self._own(path), found, zip_point=self.zip_point, before_swap=self.before_swap)
        return len(found)

    def calls(self, path: Path | None, limit: int | None) -> Sequence[Call]:
        """Return the calls of the week, by default as many as the policy plans; raises NotFoundError."""
        policy, team, now = read_policy().policy, self.team(), self.clock.now()
        reader = DirectoryReader(self._whole(path))
        try:
            listings = reader.active()
        finally:
            reader.release()
        uses: Counter[str] = Counter()
        for count in team.uses(now.date() - USED_WITHIN):
            uses[count.service_at_location_id] += count.n
        reports = Counter(report.listing_id for report in team.reports(state=ReportState.OPEN))
        if not policy.show_partner_numbers_without_login:
            listings = [public_listing(listing) for listing in listings]
        most = limit or policy.verification_calls_per_week
        return plan_calls(listings, now.date(), uses=uses, reports=reports, limit=most)

    def gaps(self, since: date) -> Sequence[GapCount]:
        """Return how many searches found nothing good since a day, the most first."""
        return in_words(GapStore(TeamFile(self.at.made().team)).counts(since))

    def not_referred(self, path: Path | None) -> Sequence[NotReferred]:
        """Return the services that their sources say are not to be offered; raises NotFoundError, DamagedFileError."""
        return not_referred(self._whole(path))

    def reports(self) -> Sequence[FieldReport]:
        """Return what crews reported and nobody decided yet, the oldest first."""
        return self.team().reports(state=ReportState.OPEN)

    def report(self, path: Path | None, listing: str, kind: ReportKind, phone: int | None) -> FieldReport:
        """Keep that something about a listing is wrong; raises NotFoundError when there is no such listing."""
        reader = DirectoryReader(self._whole(path))
        try:
            found = reader.page(listing).listing
        finally:
            reader.release()
        return self.team().report(found.id, kind, self.clock.now(), phone_index=phone)

    def accept(self, path: Path | None, report_id: str, number: str) -> FieldReport:
        """Take a report over into the directory; raises NotFoundError, UsageError, NavigatorError and leaves both as they were."""
        report = next((one for one in self.reports() if one.id == report_id), None)
        if report is None:
            raise NotFoundError("There is no open report of that id.", hint="See `navigator directory reports`.")
        own, now = self._own(path), self.clock.now()
        correction = correction_of(own, report, on=now.date().isoformat(), number=number)
        if correction:
            editing.correct(own, [correction], zip_point=self.zip_point, before_swap=self.before_swap)
        return self.team().decide(report_id, ReportState.ACCEPTED, now)

    def reject(self, report_id: str) -> FieldReport:
        """Put a report aside; raises NotFoundError and NavigatorError."""
        return self.team().decide(report_id, ReportState.REJECTED, self.clock.now())

    def team(self) -> TeamStore:
        """Return the overlay of this laptop."""
        return TeamStore(TeamFile(self.at.made().team))

    def _whole(self, path: Path | None) -> Path:
        """Return what is read: a damaged directory tells nobody anything, the whole one before it does."""
        return sound(path or self.read()).path

    def _own(self, path: Path | None) -> Path:
        own = path or self.at.directory
        if not own.exists():
            raise NotFoundError("There is no directory of this laptop's own to edit.", hint="Import one first.")
        return own
