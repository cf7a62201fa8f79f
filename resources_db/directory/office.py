"""The work of a directory's editor behind one door: duplicates, corrections; each change builds a new file and swaps it in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from navigator.clock import Clock
from navigator.directory.correction import CorrectionLine
from navigator.directory.duplicates import Duplicate
from navigator.errors import NotFoundError
from resources_db.directory import editing
from resources_db.directory.duplicates import duplicates
from resources_db.directory.listings import ZipPoint
from resources_db.directory.local import sheet
from resources_db.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryOffice:
    """Reads the directory of this laptop, else the one that ships (`read`), and edits this laptop's own."""

    at: Home
    read: Callable[[], Path]
    clock: Clock
    zip_point: ZipPoint

    def duplicates(self, path: Path | None) -> Sequence[Duplicate]:
        """Return the pairs that may be one; raises NotFoundError and DamagedFileError."""
        return duplicates(path or self.read())

    def decide(self, path: Path | None, first: str, second: str, *, joined: bool | None) -> None:
        """Join two records, set them apart, or take that back (None); raises NotFoundError."""
        today = self.clock.now().date().isoformat()
        editing.decide(self._own(path), first, second, joined=joined, on=today, zip_point=self.zip_point)

    def corrections(self, path: Path | None, listing: str | None) -> Sequence[CorrectionLine]:
        """Return all corrections, or the blanks of one listing; raises NotFoundError."""
        at = path or self.read()
        return sheet.blanks(at, listing) if listing else sheet.listed(at)

    def as_csv(self, lines: Sequence[CorrectionLine]) -> str:
        """Return lines as a CSV that can be filled in and read back."""
        return sheet.written(lines)

    def read_corrections(self, path: Path | None, file: Path) -> int:
        """Take the corrections of a filled list, all or none, and return how many; raises UsageError with the place."""
        found = sheet.read_back(file)
        if found:
            editing.correct(self._own(path), found, zip_point=self.zip_point)
        return len(found)

    def _own(self, path: Path | None) -> Path:
        own = path or self.at.directory
        if not own.exists():
            raise NotFoundError("There is no directory of this laptop's own to edit.", hint="Import one first.")
        return own
