"""What an import saw, took, changed and could not use: counts that balance, each problem with its place."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from navigator.directory.difference import Difference


class ProblemKind(StrEnum):
    """Stable words for what can be wrong with a row (PRODUCT.md, Commands)."""

    UNKNOWN_ORGANIZATION = "unknown_organization"
    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_LOCATION = "unknown_location"
    UNKNOWN_REFERENCE = "unknown_reference"
    BAD_PHONE = "bad_phone"
    BAD_COORDINATE = "bad_coordinate"
    BAD_ZIP = "bad_zip"
    BAD_HOURS = "bad_hours"
    ENCODING = "encoding"
    DUPLICATE_ID = "duplicate_id"
    CONFIDENTIAL_STRIPPED = "confidential_stripped"
    EMPTY_ROW = "empty_row"
    NOT_PARSED = "not_parsed"
    REPAIRED = "repaired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, where (row 1 = first row after the header), and what was done about it."""

    kind: ProblemKind
    file: str
    row: int
    column: str = ""
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class TableCount:
    """The tally of one file or table: rows_seen = imported + merged + unchanged + rejected + skipped, always."""

    file: str
    format: str
    rows_seen: int = 0
    imported: int = 0
    merged: int = 0
    unchanged: int = 0
    rejected: int = 0
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list[Problem])

    @property
    def balanced(self) -> bool:
        """Whether every row seen is accounted for."""
        return self.rows_seen == self.imported + self.merged + self.unchanged + self.rejected + self.skipped

    def problem_counts(self) -> dict[str, int]:
        """Return how often each kind of problem came up, by its stable word, in alphabetical order."""
        return dict(sorted(Counter(problem.kind.value for problem in self.problems).items()))


COUNTED = ("rows_seen", "imported", "merged", "unchanged", "rejected", "skipped")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """The report of one import; `directory` counts what it holds afterwards, `notes` say what became of the old file."""

    tables: tuple[TableCount, ...]
    directory: dict[str, int]
    source: str = ""
    took_ms: float = 0.0
    dry_run: bool = False
    notes: tuple[str, ...] = ()
    difference: Difference = field(default_factory=Difference)

    @property
    def balanced(self) -> bool:
        """Whether every table balances."""
        return all(table.balanced for table in self.tables)

    def totals(self) -> dict[str, int]:
        """Return the counts added over all tables."""
        return {name: sum(getattr(table, name) for table in self.tables) for name in COUNTED}

    def problems(self) -> Iterable[Problem]:
        """Yield every problem, table by table, in the order of the rows."""
        return (problem for table in self.tables for problem in table.problems)
