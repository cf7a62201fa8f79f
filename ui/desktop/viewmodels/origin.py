"""Where distances are counted from: what was typed, what it may mean, what was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from navigator.search.query import Origin
from ui.desktop.services import DesktopServices
from ui.desktop.workers.runner import Failure, Runner

SUGGESTED = 8
KEY = "origin"
KEPT = frozenset({"zip", "city", "county", "saved"})


class OriginViewModel(QObject):
    """Resolves a place in the background; an unknown or ambiguous one becomes a question with candidates."""

    changed = Signal()
    suggested = Signal()

    def __init__(self, runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.origin: Origin | None = None
        self.text = ""
        self.question: Failure | None = None
        self.suggestions: tuple[str, ...] = ()

    def recall(self) -> None:
        """Take up the place of the last time."""
        kept = str(self._services.settings.get(KEY, "") or "")
        if kept:
            self.choose(kept)

    def suggest(self, text: str) -> None:
        """Look for places that begin like this."""
        if len(text.strip()) < 2:  # noqa: PLR2004 - one letter begins half the country
            self._take_suggestions(())
            return
        self._runner.start(
            "suggest",
            lambda _token: self._services.places.suggest(text, SUGGESTED),
            self._take_suggestions,
            lambda _failure: self._take_suggestions(()),
        )

    def choose(self, text: str) -> None:
        """Count distances from this place; an empty text from nowhere."""
        self.text = text.strip()
        if not self.text:
            self._runner.cancel("origin")
            self._take(None)
            return
        self._runner.start("origin", lambda _token: self._services.places.resolve(self.text), self._take, self._ask)

    def keep(self) -> None:
        """Drop a question and stay with the place in force."""
        self.text = self.origin.name if self.origin else ""
        self.question = None
        self.changed.emit()

    def _take(self, origin: Origin | None) -> None:
        self.origin = origin
        self.question = None
        self.text = origin.name if origin else ""
        # A point or an address is where somebody is just now: that is never written down.
        self._services.settings.set(KEY, self.text if origin and origin.kind in KEPT else "")
        self.changed.emit()

    def _ask(self, failure: Failure) -> None:
        self.question = failure
        self.changed.emit()

    def _take_suggestions(self, places: Sequence[Origin]) -> None:
        self.suggestions = tuple(dict.fromkeys(place.name for place in places))
        self.suggested.emit()
