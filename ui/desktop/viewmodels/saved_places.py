"""The places to count from under the team's own names: read, kept and removed in the background."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.origin import OriginViewModel
from ui.desktop.workers.runner import Failure, Runner

if TYPE_CHECKING:
    from navigator.use_cases.keep_places import KeepPlaces, Kept, KnownPlace

Answer = TypeVar("Answer")


class SavedPlacesViewModel(QObject):
    """What a sheet shows of them; it is made when the sheet is first opened."""

    changed = Signal()
    # The sentence of what was done: it is kept, or it is gone.
    kept = Signal(str)
    removed = Signal(str)

    def __init__(
        self, runner: Runner, services: DesktopServices, origin: OriginViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._from = origin
        self._begin()
        origin.changed.connect(self.changed)

    def _begin(self) -> None:
        self.places: tuple[KnownPlace, ...] = ()
        # Why it is not kept, and the place of the same name that would move.
        self.problem = ""
        self.moves = ""

    @property
    def here(self) -> str:
        """Return the name of the place in force, "" where there is none."""
        return self._from.origin.name if self._from.origin else ""

    @property
    def is_exact(self) -> bool:
        """Whether the place in force is as exact as a door: somebody may stay there."""
        from navigator.use_cases.keep_places import EXACT  # noqa: PLC0415 - after the first paint

        return self._from.origin is not None and self._from.origin.kind in EXACT

    def open(self) -> None:
        """Read the places anew; nothing of the last time is left."""
        self._begin()
        self.changed.emit()
        self._read()

    def keep(self, name: str) -> None:
        """Keep the place in force under a name; where one of the team's would move, the second time for the same name."""
        origin, move = self._from.origin, bool(self.moves)
        if origin is None:
            return
        desk = self._desk()
        self._start("keep", lambda: desk.keep(name, origin, move=move), self._take_kept)

    def think_again(self) -> None:
        """Take back that a place may move: another name is being typed."""
        if self.moves or self.problem:
            self.moves = self.problem = ""
            self.changed.emit()

    def remove(self, place: "KnownPlace") -> None:
        """Remove a place of the team; the distances that are shown stay until another place is set."""
        desk, name = self._desk(), place.name
        self._start("keep", lambda: desk.forget(name), lambda _: self._take_removed(name))

    def count_from(self, place: "KnownPlace") -> None:
        """Count distances from a place."""
        self._from.choose(place.name)

    def _take_kept(self, kept: "Kept") -> None:
        self.moves, self.problem = kept.moves, ""
        if kept.moves:
            sentence = self.tr("There is \u201c{name}\u201d already. Keep it once more, and it moves to here.")
            self.problem = sentence.format(name=kept.moves)
            self.changed.emit()
            return
        self._from.choose(kept.name)
        self.kept.emit(self.tr("Kept: {name}.").format(name=kept.name))

    def _take_removed(self, name: str) -> None:
        self._from.forget_name(name)
        self.removed.emit(self.tr("Removed: {name}.").format(name=name))
        self._read()

    def _read(self) -> None:
        self._start("places", self._desk().known, self._take)

    def _take(self, places: "tuple[KnownPlace, ...]") -> None:
        self.places = places
        self.changed.emit()

    def _start(self, lane: str, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        self._runner.start(f"saved {lane}", lambda _token: work(), done, self._fail)

    def _fail(self, failure: Failure) -> None:
        self.problem = failure.sentence
        self.changed.emit()

    def _desk(self) -> "KeepPlaces":
        from navigator.use_cases.keep_places import KeepPlaces  # noqa: PLC0415 - after the first paint

        return KeepPlaces(self._services.saved_places, self._services.places)
