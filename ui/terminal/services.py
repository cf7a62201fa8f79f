"""What the commands need; the composition root fills it in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from navigator.clock import Clock
from navigator.directory.import_report import ImportReport
from navigator.health import Check, Verification
from navigator.ports import Places, ResourceDirectory
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult


class Import(Protocol):
    """Reads files into a directory."""

    def __call__(
        self,
        files: Sequence[str],
        *,
        into: Path | None,
        format_name: str | None,
        source: str | None,
        dry_run: bool,
        progress: Callable[[str, int], None],
    ) -> ImportReport:
        """Return the report; raises NavigatorError and leaves the old directory unchanged when it can't."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDirectory:
    """A directory that is open, and the questions it answers; `problem` is to be said when it is not the one meant."""

    directory: ResourceDirectory
    places: Places
    find: Callable[[SearchQuery], SearchResult]
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalServices:
    """Everything behind the commands. A path of None means the directory of this laptop, else the bundled one."""

    clock: Clock
    open_directory: Callable[[Path | None], OpenDirectory]
    verify: Callable[[Path | None], Verification]
    import_files: Import
    dial_sheet: Callable[[], str]
    read_dial_sheet: Callable[[Path], int]
    doctor: Callable[[], Sequence[Check]]
    window: Callable[[list[str]], int]
