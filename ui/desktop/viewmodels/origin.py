"""Where distances are counted from: what was typed, what it may mean, what was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from navigator.geo import Point
from navigator.search.query import Origin
from ui.desktop.services import DesktopServices
from ui.desktop.workers.runner import Failure, Runner

SUGGESTED = 8
KEY = "origin"
POINT = "point"
KEPT = frozenset({"zip", "city", "county", "saved"})


class OriginViewModel(QObject):
    """Resolves a place in the background; an unknown or ambiguous one becomes a question with candidates."""

    changed = Signal()
    suggested = Signal()
    # What was done where no caret stands.
    said = Signal(str)

    def __init__(self, runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.origin: Origin | None = None
        self.text = ""
        self.question: Failure | None = None
        self.suggestions: tuple[str, ...] = ()
        # The last one that tells nothing of a scene.
        self._lasting: Origin | None = None

    def recall(self) -> None:
        """Take up the place of the last time."""
        kept = str(self._services.settings.get(KEY, "") or "")
        if kept:
            self.choose(kept)

    def resume(self, before: "OriginViewModel") -> None:
        """Go on from the place that was set, though it may be one that is never written down."""
        if before.origin is not None:
            self.choose(before.origin.name)

    def suggest(self, text: str) -> None:
        """Look for places that begin like this; without a letter, for the saved ones."""
        if len(text.strip()) == 1:  # one letter begins half the country
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

    def choose_point(self, point: Point) -> None:
        """Count distances from a point of the map, about ten metres exact."""
        self.text = f"{point.latitude:.4f}, {point.longitude:.4f}"
        resolve = self._services.places.resolve
        self._runner.start(KEY, lambda _token: resolve(self.text), self._take_point, self._ask)

    def keep(self) -> None:
        """Drop a question and stay with the place in force."""
        self.text = self.origin.name if self.origin else ""
        self.question = None
        self.changed.emit()

    def leave_point(self) -> None:
        """Go back from a point to the place before it: where somebody is does not stay when the casebook locks."""
        if self.origin is not None and self.origin.kind == POINT:
            self._runner.cancel(KEY)
            self._take(self._lasting)

    def forget_name(self, name: str) -> None:
        """Do not begin with a saved place that is no more; what is shown stays as it is."""
        if self._services.settings.get(KEY, "") == name:
            self._services.settings.set(KEY, "")

    def _take(self, origin: Origin | None) -> None:
        self.origin = origin
        self.question = None
        self.text = origin.name if origin else ""
        # A point or an address is where somebody is just now: that is never written down.
        is_kept = origin is not None and origin.kind in KEPT
        self._lasting = origin if is_kept or origin is None else self._lasting
        self._services.settings.set(KEY, self.text if is_kept else "")
        self.changed.emit()

    def _take_point(self, origin: Origin) -> None:
        self._take(origin)
        self.said.emit(self.tr("Distances count from {point}.").format(point=origin.name))

    def _ask(self, failure: Failure) -> None:
        self.question = failure
        self.changed.emit()

    def _take_suggestions(self, places: Sequence[Origin]) -> None:
        self.suggestions = tuple(dict.fromkeys(place.name for place in places))
        self.suggested.emit()
