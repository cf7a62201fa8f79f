"""The Directory room: one section at a time."""

from PySide6.QtCore import QObject, Signal

from navigator.ports import CancelToken
from ui.desktop.models.records import Record, RoomSection
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.directory import DirectoryViewModel
from ui.desktop.viewmodels.importing import ImportViewModel
from ui.desktop.viewmodels.room_edits import RoomEdits
from ui.desktop.viewmodels.room_loading import Loaded, load
from ui.desktop.viewmodels.room_words import EMPTY, TITLES, in_words
from ui.desktop.workers.runner import Failure, Runner


class RoomViewModel(QObject):
    """Loads in one worker, while `edits` work in another; `at` is the row that was selected last."""

    changed = Signal()

    def __init__(
        self,
        runner: Runner,
        long_runner: Runner,
        services: DesktopServices,
        directory: DirectoryViewModel,
        importing: ImportViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.edits = RoomEdits(long_runner, services, directory, importing, self)
        self.edits.changed.connect(self.changed)
        self.edits.ended.connect(self._read_again)
        self._directory = directory
        self.section = RoomSection.SOURCES
        self.at = 0
        self.loaded: Loaded | None = None
        self.failure: Failure | None = None
        self._marked_training = directory.training
        directory.changed.connect(self._mark_again)

    @property
    def title(self) -> str:
        """Return the name of the section."""
        return in_words(TITLES[self.section])

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the rows of the section."""
        return self.loaded.records if self.loaded else ()

    @property
    def sentence(self) -> str:
        """Return what stands in place of the rows: why there are none, or "" when there are some."""
        if self.failure:
            return self.failure.sentence
        if self.loaded is None:
            return self.tr("Reading\u2026")
        return "" if self.loaded.records else in_words(EMPTY[self.section])

    def show(self, section: RoomSection) -> None:
        """Show a section, read anew."""
        if section is not self.section:
            self.section, self.at, self.edits.notice = section, 0, ""
        self.loaded = self.failure = None
        services = self._services
        self._marked_training = training = self._directory.training

        def work(token: CancelToken) -> Loaded:
            return load(section, services, training=training, token=token)

        self._runner.start("section", work, self._take, self._fail)
        self.changed.emit()

    def resume(self, before: "RoomViewModel") -> None:
        """Go where another room was."""
        self.section, self.at, self.edits.notice = before.section, before.at, before.edits.notice

    def _read_again(self) -> None:
        self.show(self.section)

    def _mark_again(self) -> None:
        """Read the rows anew when it turns out that they are invented, or that they are not."""
        if self.loaded and self._marked_training != self._directory.training:
            self.show(self.section)

    def _take(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.failure = failure
        self.changed.emit()
