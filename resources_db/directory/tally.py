"""The collector of one import: every row seen gets one fate, every problem its place."""

from collections.abc import Container, Mapping
from enum import StrEnum

from navigator.directory.import_report import Problem, ProblemKind, TableCount

Place = tuple[str, int]
Target = tuple[str, str]


class Fate(StrEnum):
    """What became of a row of the source."""

    IMPORTED = "imported"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    SKIPPED = "skipped"


class Tally:
    """Counts rows as readers see them and as the resolver settles them; the two must agree in the end."""

    def __init__(self, format_name: str = "") -> None:
        self.format_name = format_name
        self.rows = 0
        self._seen: dict[str, int] = {}
        self._formats: dict[str, str] = {}
        self._fates: dict[Place, Fate] = {}
        self._targets: dict[Place, list[Target]] = {}
        self._problems: dict[str, list[Problem]] = {}
        self._dropped: set[Place] = set()
        self._words: dict[str, Mapping[str, str]] = {}

    def opened(self, file: str) -> None:
        """Note a table, so that an empty one is listed too."""
        self._seen.setdefault(file, 0)
        self._formats.setdefault(file, self.format_name)

    def speaks(self, file: str, words: Mapping[str, str]) -> None:
        """Note what a file calls columns of the store, so that problems name them as they stand there."""
        self._words[file] = words

    def saw(self, file: str, count: int = 1) -> None:
        """Count rows that a reader came upon."""
        if file not in self._seen:
            self.opened(file)
        self._seen[file] += count
        self.rows += count

    def problem(self, kind: ProblemKind, file: str, row: int, column: str = "", reason: str = "") -> None:
        """Note what is wrong with a row; row 0 stands for the whole file."""
        theirs = self._words.get(file, {}).get(column, column)
        found = Problem(kind=kind, file=file, row=row, column=theirs, reason=reason)
        self._problems.setdefault(file, []).append(found)

    def problems(self) -> list[Problem]:
        """Return every problem so far, file by file."""
        return [problem for found in self._problems.values() for problem in found]

    def settle(self, file: str, row: int, fate: Fate) -> None:
        """Say what became of a row; of several records of one row the first decides."""
        self._fates.setdefault((file, row), fate)

    def reject(self, kind: ProblemKind, file: str, row: int, column: str = "", reason: str = "") -> None:
        """Leave a row out, and say why."""
        self.problem(kind, file, row, column, reason)
        self.settle(file, row, Fate.REJECTED)

    def drop(self, kind: ProblemKind, file: str, row: int, reason: str = "") -> None:
        """Leave one record of a row out, and say why; a row of which nothing else comes in is rejected."""
        self.problem(kind, file, row, reason=reason)
        self._dropped.add((file, row))

    def skip(self, kind: ProblemKind, file: str, row: int, column: str = "", reason: str = "") -> None:
        """Pass over a row that holds nothing to keep, and say why."""
        self.problem(kind, file, row, column, reason)
        self.settle(file, row, Fate.SKIPPED)

    def took(self, file: str, row: int, table: str, record: str) -> None:
        """Note that a row of the source became, or added to, a record of the store."""
        self._targets.setdefault((file, row), []).append((table, record))

    def counts(self, unchanged: Container[Target] = frozenset()) -> tuple[TableCount, ...]:
        """Return the tables as they were opened; rows all of whose records are `unchanged` count as such."""
        files = dict.fromkeys([*self._seen, *(file for file, _ in self._fates), *self._problems])
        tables = {file: self._table(file) for file in files}
        for (file, row), fate in (dict.fromkeys(self._dropped, Fate.REJECTED) | self._fates).items():
            now = self._compared((file, row), fate, unchanged)
            setattr(tables[file], now, getattr(tables[file], now) + 1)
        return tuple(tables.values())

    def _table(self, file: str) -> TableCount:
        problems = sorted(self._problems.get(file, []), key=lambda problem: problem.row)
        written = self._formats.get(file, self.format_name)
        return TableCount(file=file, format=written, rows_seen=self._seen.get(file, 0), problems=problems)

    def _compared(self, place: Place, fate: Fate, unchanged: Container[Target]) -> Fate:
        targets = self._targets.get(place, [])
        if fate is Fate.IMPORTED and targets and all(target in unchanged for target in targets):
            return Fate.UNCHANGED
        return fate
