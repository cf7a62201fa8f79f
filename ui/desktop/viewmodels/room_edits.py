"""An editor's decisions: each runs in the long worker and builds the directory anew, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from navigator.directory.duplicates import Duplicate
from navigator.directory.overlay import FieldReport, ReportKind
from navigator.ports import CancelToken
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.directory import DirectoryViewModel
from ui.desktop.viewmodels.importing import ImportViewModel
from ui.desktop.workers.runner import Failure, Runner
from ui.office import Stewards

DECIDED = ("joined", "apart")


class RoomEdits(QObject):
    """`busy` says what is being done, `notice` what came of it; `is_rebuilt` waits until the window opens the new file."""

    changed = Signal()
    said = Signal(str)
    ended = Signal()
    rebuilt = Signal()

    def __init__(
        self,
        long_runner: Runner,
        services: DesktopServices,
        directory: DirectoryViewModel,
        importing: ImportViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._long_runner = long_runner
        self._services = services
        self._directory = directory
        self._importing = importing
        self.busy = ""
        self.notice = ""
        self.is_rebuilt = False

    @property
    def words(self) -> str:
        """Return what stands below the rows."""
        return self.busy or self.notice

    def join(self, pair: Duplicate) -> None:
        """Say that two records are one."""
        self._decide(pair, self.tr("Joining the two"), joined=True)

    def keep_apart(self, pair: Duplicate) -> None:
        """Say that two records are two."""
        self._decide(pair, self.tr("Keeping the two apart"), joined=False)

    def undo(self, pair: Duplicate) -> None:
        """Take back what a person said about two records."""
        if pair.state in DECIDED:
            self._decide(pair, self.tr("Taking the decision back"), joined=None)
        else:
            self._tell(self.tr("Nobody has decided about these two."))

    def asks_number(self, report: FieldReport) -> bool:
        """Tell whether Accept asks for the right number first; says why when nothing can be edited now."""
        return report.kind is ReportKind.WRONG_NUMBER and self._may()

    def accept(self, report: FieldReport, number: str = "") -> None:
        """Take a report over into the directory, with the right number where it is known."""
        if self._may():
            self._edit(self.tr("Taking the report over"), lambda office: office.accept(None, report.id, number.strip()))

    def reject(self, report: FieldReport) -> None:
        """Put a report aside."""
        if self._may():
            self._edit(self.tr("Putting the report aside"), lambda office: office.reject(report.id), rebuilds=False)

    def _decide(self, pair: Duplicate, doing: str, *, joined: bool | None) -> None:
        first, second = pair.first.id, pair.second.id
        if self._may():
            self._edit(doing, lambda office: office.decide(None, first, second, joined=joined))

    def _may(self) -> bool:
        """Tell whether the directory can be edited now; if not, say why."""
        why = ""
        if self._directory.training:
            why = self.tr("Import a directory first: Linden County is only to learn with.")
        elif self.busy:
            why = self.tr("Wait: the directory is being rebuilt.")
        elif self._importing.running:
            why = self.tr("Wait: an import is running.")
        if why:
            self._tell(why)
        return not why

    def _tell(self, sentence: str) -> None:
        """Say a sentence, and leave it below the rows: a low window has no status line."""
        self.notice = sentence
        self.said.emit(sentence)
        self.changed.emit()

    def _edit(self, doing: str, change: Callable[[Stewards], object], *, rebuilds: bool = True) -> None:
        self.busy = self.tr("{doing}: the directory is being rebuilt\u2026").format(doing=doing) if rebuilds else doing
        self.notice = ""
        office = self._services.office

        def work(_token: CancelToken) -> None:
            change(office())

        self._long_runner.start("edit", work, lambda _none: self._edited(rebuilds=rebuilds), self._refused)
        self.changed.emit()

    def _edited(self, *, rebuilds: bool) -> None:
        self.busy = ""
        self.is_rebuilt = rebuilds
        self._tell(self.tr("Done: the directory was rebuilt.") if rebuilds else self.tr("Done."))
        if rebuilds:
            self.rebuilt.emit()
        else:
            self.ended.emit()

    def _refused(self, failure: Failure) -> None:
        self.busy = ""
        self._tell(failure.sentence)
        self.ended.emit()
