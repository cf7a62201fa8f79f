"""The work of a directory's editor as the faces ask for it; the composition root fills it in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from navigator.directory.correction import CorrectionLine
from navigator.directory.duplicates import Duplicate, NotReferred
from navigator.directory.gap import GapCount
from navigator.directory.overlay import FieldReport, ReportKind
from navigator.use_cases.plan_calls import Call


class Office(Protocol):
    """The work of a directory's editor; a path of None means the directory of this laptop."""

    def duplicates(self, path: Path | None) -> Sequence[Duplicate]:
        """Return the pairs that may be one."""
        ...

    def decide(self, path: Path | None, first: str, second: str, *, joined: bool | None) -> None:
        """Join two records, set them apart, or take that back (None)."""
        ...

    def corrections(self, path: Path | None, listing: str | None) -> Sequence[CorrectionLine]:
        """Return all corrections, or the blanks of one listing."""
        ...

    def as_csv(self, lines: Sequence[CorrectionLine]) -> str:
        """Return lines as a CSV that can be filled in and read back."""
        ...

    def read_corrections(self, path: Path | None, file: Path) -> int:
        """Take the corrections of a filled list, all or none."""
        ...


class Stewards(Office, Protocol):
    """The calls of the week and what crews reported."""

    def calls(self, path: Path | None, limit: int | None) -> Sequence[Call]:
        """Return the calls of the week."""
        ...

    def reports(self) -> Sequence[FieldReport]:
        """Return what crews reported and nobody decided yet."""
        ...

    def report(self, path: Path | None, listing: str, kind: ReportKind, phone: int | None) -> FieldReport:
        """Keep that something about a listing is wrong."""
        ...

    def accept(self, path: Path | None, report_id: str, number: str) -> FieldReport:
        """Take a report over into the directory."""
        ...

    def reject(self, report_id: str) -> FieldReport:
        """Put a report aside."""
        ...

    def gaps(self, since: date) -> Sequence[GapCount]:
        """Return how many searches found nothing good since a day, the most first."""
        ...

    def not_referred(self, path: Path | None) -> Sequence[NotReferred]:
        """Return the services that their sources say are not to be offered."""
        ...
