"""Brings a directory file in, with progress, Cancel and a result."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from navigator.directory.import_report import ImportReport
from navigator.ports import Cancelled, CancelToken
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.import_words import progress_words
from ui.desktop.workers.runner import Failure, Runner


class Stage(Enum):
    """How far an import is."""

    RUNNING = auto()
    STOPPING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()


class ImportViewModel(QObject):
    """One import at a time, in the long worker."""

    changed = Signal()
    _progressed = Signal(str, int)

    def __init__(self, long_runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = long_runner
        self._services = services
        self.stage = Stage.CANCELLED
        self.file = ""
        self.step = ""
        self.rows = 0
        self.report: ImportReport | None = None
        self.failure: Failure | None = None
        self._token = CancelToken()
        self._progressed.connect(self._progress)

    @property
    def running(self) -> bool:
        """Whether an import is on its way."""
        return self.stage in (Stage.RUNNING, Stage.STOPPING)

    def start(self, file: str) -> None:
        """Import a file."""
        self.stage, self.file = Stage.RUNNING, file
        self.step, self.rows = self.tr("Opening the file"), 0
        self.report = self.failure = None
        self._token = token = CancelToken()
        import_file = self._services.import_file

        def work(_token: CancelToken) -> ImportReport | None:
            try:
                return import_file(file, self._progressed.emit, token)
            except Cancelled:
                return None

        self._runner.start("import", work, self._done, self._failed)
        self.changed.emit()

    def cancel(self) -> None:
        """Withdraw the import; only its end tells whether that came in time."""
        self._token.cancel()
        if self.stage is Stage.RUNNING:
            self.stage = Stage.STOPPING
            self.changed.emit()

    def _progress(self, step: str, rows: int) -> None:
        if self.stage is Stage.RUNNING:
            self.step, self.rows = progress_words(step, rows), rows
            self.changed.emit()

    def _done(self, report: ImportReport | None) -> None:
        self.report, self.stage = report, Stage.DONE if report else Stage.CANCELLED
        self.changed.emit()

    def _failed(self, failure: Failure) -> None:
        self.failure, self.stage = failure, Stage.FAILED
        self.changed.emit()
