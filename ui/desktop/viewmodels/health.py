"""What `doctor` finds on this machine, looked at when somebody asks."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from navigator.health import Check
from ui.desktop.services import DesktopServices
from ui.desktop.workers.runner import Failure, Runner


class HealthViewModel(QObject):
    """Nothing is looked at by itself: it reads whole files."""

    changed = Signal()

    def __init__(self, runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.checks: tuple[Check, ...] = ()
        self.looking = False
        self.problem = ""

    def look(self) -> None:
        """Look at everything once."""
        self.looking, self.problem = True, ""
        self._runner.start("health", lambda _token: self._services.health(), self._take, self._fail)
        self.changed.emit()

    def _take(self, checks: Sequence[Check]) -> None:
        self.looking, self.checks = False, tuple(checks)
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.looking, self.problem = False, failure.sentence
        self.changed.emit()
