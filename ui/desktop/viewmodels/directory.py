"""Which directory is loaded, whether it is invented, whether it is whole."""

from PySide6.QtCore import QObject, Signal

from navigator.ports import DirectorySummary
from ui.dates import day_words
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.needs import first_needs
from ui.desktop.workers.runner import Failure, Runner
from ui.phrases.spoken import error_words

TRAINING_KEY = "training"


class DirectoryViewModel(QObject):
    """Says what is loaded; until that is known, it stays with what was true last time, and training at first."""

    changed = Signal()
    # What is on the screen may come from a file that was found damaged.
    distrusted = Signal()

    def __init__(
        self, runner: Runner, long_runner: Runner, services: DesktopServices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._long_runner = long_runner
        self._services = services
        self.training = bool(services.settings.get(TRAINING_KEY, True))
        self.title = ""
        self.banner = error_words(services.startup_problem)
        self.problem = ""
        self.needs: tuple[str, ...] = ()

    def load(self) -> None:
        """Read the needs and the summary."""
        today = self._services.clock.now().date()
        directory, needs = self._services.directory, self._services.needs
        self._runner.start("needs", lambda _token: first_needs(needs()), self._take_needs, self._fail)
        self._runner.start("summary", lambda _token: directory.summary(today), self._take, self._fail)

    def verify(self) -> None:
        """Check after the first paint that the file is whole."""
        self._long_runner.start("verify", lambda _token: self._services.verify(), self._warn, self._fail_to_verify)

    def _take(self, summary: DirectorySummary) -> None:
        self.training = summary.training
        self._services.settings.set(TRAINING_KEY, summary.training)
        days = [source.as_of for source in summary.sources if source.as_of and source.title in summary.title]
        dated = self.tr(", as of {day}").format(day=day_words(max(days))) if days else ""
        self.title = summary.title + dated
        self.changed.emit()

    def _take_needs(self, needs: tuple[str, ...]) -> None:
        self.needs = needs
        self.changed.emit()

    def _warn(self, sentence: str) -> None:
        if sentence:
            self.banner = error_words(sentence)
            self.changed.emit()
            self.distrusted.emit()

    def _fail(self, failure: Failure) -> None:
        self.problem = failure.sentence
        self.changed.emit()

    def _fail_to_verify(self, failure: Failure) -> None:
        self._warn(failure.sentence)
