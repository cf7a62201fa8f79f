"""What the commands need; the composition root fills it in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from navigator.clock import Clock
from navigator.directory.export_report import ExportReport
from navigator.directory.facts import FactSpec
from navigator.directory.import_report import ImportReport
from navigator.directory.signed_pack import Pack, PackInstalled, PackKeyMade, PackMade, PackOffer
from navigator.directory.worksheet import Worksheet
from navigator.health import Check, Verification
from navigator.ports import Places, ResourceDirectory, Search
from navigator.search.result import SearchResult
from navigator.search.situation import VerdictYield
from ui.office import Stewards
from ui.terminal.casebook_services import CasebookOffice


class Import(Protocol):
    """Reads files into a directory."""

    def __call__(
        self,
        files: Sequence[str],
        *,
        into: Path | None,
        format_name: str | None,
        source: str | None,
        mapping: Path | None,
        dry_run: bool,
        accept_fewer: bool,
        progress: Callable[[str, int], None],
    ) -> ImportReport:
        """Return the report; raises NavigatorError and leaves the old directory unchanged when it can't."""
        ...


class Export(Protocol):
    """Writes what may leave of a directory to a file."""

    def __call__(self, directory: Path | None, into: Path, *, format_name: str, with_lines: bool) -> ExportReport:
        """Return the report; raises NavigatorError and leaves the old file unchanged when it can't."""
        ...


class Packs(Protocol):
    """Makes and takes signed packs; every method raises NavigatorError and leaves the old directory unchanged."""

    def new_key(self, file: Path, passphrase: str) -> PackKeyMade:
        """Make a signing key."""
        ...

    def pack(
        self,
        directory: Path | None,
        target: Path,
        *,
        key: Path,
        passphrase: str,
        days: int,
        agency: str,
        counter: int | None,
    ) -> PackMade:
        """Write a signed pack of a directory."""
        ...

    def look(self, file: Path) -> PackOffer:
        """Return what a pack says of itself and whether its key is known."""
        ...

    def install(self, file: Path, *, into: Path | None, confirmed: str = "") -> PackInstalled:
        """Put the directory of a pack in place; `confirmed` are the words of a key that is not known yet."""
        ...


class NightDesk(Protocol):
    """Knows the places of the night of one directory; every method raises NavigatorError."""

    def verdict_yield(self, today: date) -> VerdictYield:
        """Return how much the directory decides."""
        ...

    def worksheet(self, today: date) -> Worksheet:
        """Return the first-forty worksheet."""
        ...

    def as_csv(self, sheet: Worksheet) -> str:
        """Return the sheet as CSV to fill."""
        ...

    def as_html(self, sheet: Worksheet, today: date) -> str:
        """Return the sheet as a page to print."""
        ...

    def write(self, path: Path, text: str) -> None:
        """Write a sheet."""
        ...

    def read(self, path: Path, today: date) -> tuple[int, int]:
        """Store the answers of a filled sheet; return how many, and of how many places."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDirectory:
    """A directory that is open, and the questions it answers; `problem` is to be said when it is not the one meant.

    `pack` is the signed pack that it came in, None when it was imported; `facts` are the facts in use by key;
    `not_found` counts an answer without anything good, where it is this laptop's own directory.
    """

    directory: ResourceDirectory
    places: Places
    find: Search
    facts: Callable[[], Mapping[str, FactSpec]]
    not_found: Callable[[SearchResult], None]
    problem: str = ""
    pack: Pack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalServices:
    """Everything behind the commands. A path of None means the directory of this laptop, else the bundled one."""

    clock: Clock
    open_directory: Callable[[Path | None], OpenDirectory]
    verify: Callable[[Path | None], Verification]
    import_files: Import
    export: Export
    propose_mapping: Callable[[Path], str]
    dial_sheet: Callable[[], str]
    read_dial_sheet: Callable[[Path], int]
    packs: Callable[[], Packs]
    nights: Callable[[Path | None], NightDesk]
    office: Callable[[], Stewards]
    casebook: Callable[[], CasebookOffice]
    doctor: Callable[[], Sequence[Check]]
    window: Callable[[list[str]], int]
