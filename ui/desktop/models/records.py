"""Rows of a room as one list model: a tuple of records that is replaced whole."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel

from navigator.directory.correction import CorrectionLine
from navigator.directory.duplicates import Duplicate, NotReferred
from navigator.directory.gap import GapCount
from navigator.directory.overlay import FieldReport
from navigator.ports import SourceSummary
from navigator.use_cases.plan_calls import Call

Index = QModelIndex | QPersistentModelIndex
if TYPE_CHECKING:
    from navigator.casebook.review import Review
    from navigator.use_cases.find_people import PersonFound
    from navigator.use_cases.keep_places import KnownPlace
    from navigator.use_cases.person_timeline import Entry
    from navigator.use_cases.review import OwnerOverdue, Unreached
    from navigator.use_cases.who_saw import Act, Looked
    from navigator.use_cases.work_list import WorkRow
    from ui.desktop.models.log_rows import LogRow

    # What a row is about; the casebook is loaded after the first paint.
    Public = SourceSummary | Call | Duplicate | FieldReport | CorrectionLine | NotReferred | GapCount
    Thing = (
        Public | WorkRow | OwnerOverdue | Unreached | Review | Looked | Act | LogRow | PersonFound | Entry | KnownPlace
    )
RECORD_ROLE = Qt.ItemDataRole.UserRole + 1


class RoomSection(Enum):
    """The sections of the room, in their order."""

    SOURCES = auto()
    CALLS = auto()
    SAME = auto()
    REPORTS = auto()
    CORRECTIONS = auto()
    NOT_REFERRED = auto()
    NOT_FOUND = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row in words: three lines, each with something at its right; `warn` marks the third with a triangle."""

    thing: "Thing"
    title: str
    right: str = ""
    second: str = ""
    second_right: str = ""
    third: str = ""
    third_right: str = ""
    warn: bool = False
    training: bool = False
    # The second line is a time, which is never cut: what stands at its right gives way.
    timed: bool = False
    spoken: str = ""


class RecordsModel(QStandardItemModel):
    """Records for the list of a section; says each to a screen reader.

    Its items are empty: Qt counts and finds the rows by itself, which a list does once for each of them when more come in.
    """

    def __init__(self) -> None:
        super().__init__(0, 1)
        self._records: tuple[Record, ...] = ()

    def show(self, records: tuple[Record, ...]) -> bool:
        """Replace all records at once, or add what came behind them; tell whether they were replaced."""
        known = len(self._records)
        if 0 < known < len(records) and records[:known] == self._records:
            self._records = records
            self.setRowCount(len(records))
            return False
        self.beginResetModel()
        self._records = records
        # It is one reset, not rows that go and rows that come.
        with QSignalBlocker(self):
            self.setRowCount(len(records))
        self.endResetModel()
        return True

    @property
    def records(self) -> tuple[Record, ...]:
        """Return all records."""
        return self._records

    def record(self, index: int) -> Record | None:
        """Return one record, None outside the list."""
        return self._records[index] if 0 <= index < len(self._records) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt asks for anything
        """Return the record, or its words."""
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return record.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return record.title
        return record if role == RECORD_ROLE else None
