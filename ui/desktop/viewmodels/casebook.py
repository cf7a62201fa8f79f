"""Whether the casebook is open, who sits there, and work at it: off the UI thread, and gone from here when it locks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from navigator.access.actions import Action
from navigator.access.roles import Role
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.services import Settings
from ui.desktop.viewmodels.casebook_room import CasebookRoom
from ui.desktop.viewmodels.idle import IdleWatch
from ui.desktop.workers.runner import Failure

if TYPE_CHECKING:
    from navigator.use_cases.refer import Terms
    from navigator.use_cases.seat import Seat

VEHICLE = "vehicle"


class Stage(StrEnum):
    """What can be done with the casebook now."""

    UNKNOWN = "unknown"
    UNUSABLE = "unusable"
    ABSENT = "absent"
    LOCKED = "locked"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """Who sits at the open casebook."""

    user: str
    name: str
    role: Role
    agency: str
    may: frozenset[Action] = frozenset()

    @property
    def initials(self) -> str:
        """Return the first letters of the first and the last word of the name."""
        found = [word[0].upper() for word in self.name.split() if word[0].isalpha()]
        return "".join(found[:1] + found[-1:]) if len(found) > 1 else "".join(found)


class CasebookViewModel(QObject):
    """What is asked of the open casebook is done in the order it was asked."""

    changed = Signal()
    failed = Signal(str)
    # A new casebook, with the recovery key to be printed.
    made = Signal(str)
    # It is about to lock, or somebody else sits down: what is typed can still be kept.
    leaving = Signal()
    # It locked, or somebody else sits there: whoever shows a person lets go of them.
    left = Signal()
    warned = Signal(int)

    def __init__(
        self, make: Callable[[], CasebookServices] | None, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.room = CasebookRoom(make, self)
        self.watch = IdleWatch(self)
        self.watch.warned.connect(self.warned)
        self.watch.touched.connect(self.changed)
        self.watch.idle.connect(self.lock)
        self.watch.over.connect(self.end)
        self.services: CasebookServices | None = None
        self.stage = Stage.UNKNOWN
        self.problem = ""
        self.riders = 0
        self.sitter: Sitter | None = None
        self.busy = False

    @property
    def is_open(self) -> bool:
        """Whether somebody sits at it."""
        return self.stage is Stage.OPEN

    @property
    def terms(self) -> "Terms | None":
        """Return what the agency set, None until that is loaded."""
        return self.services.terms if self.services else None

    @property
    def minutes(self) -> int:
        """Return after how many minutes without a touch it locks."""
        return self.services.idle_minutes(bool(self._settings.get(VEHICLE, default=False))) if self.services else 0

    def load(self) -> None:
        """Find out whether there is a casebook; one that is known stays, with whoever sits there, and so do their PINs."""
        if self.stage not in (Stage.LOCKED, Stage.OPEN):
            self.room.load(self._loaded, self._unusable)

    def create(self, name: str, password: str, *, agency: str, team: str) -> None:
        """Make the casebook of this laptop with its first supervisor."""
        if self.services is not None and self._begin():
            make = self.services.door.create
            self.room.run(lambda: make(name, password, agency=agency, team=team), self._made, self._refused)

    def sign_in(self, name: str, password: str, pin: str) -> None:
        """Sign somebody in in full; beside who sits there already where both gave a PIN."""
        self._sit_down(lambda services: services.door.sign_in(name, password, pin))

    def unlock(self, rider: int, pin: str) -> None:
        """Come back with a PIN."""
        self._sit_down(lambda services: services.door.unlock(rider, pin))

    def switch(self) -> None:
        """Let the other rider act."""
        if self.is_open:
            self._sit_down(lambda services: services.door.switch())

    def lock(self) -> None:
        """Lock it now: what is shown of people goes at once, the file is closed when its last work is done."""
        self._leave(lambda services: services.door.lock())

    def end(self) -> None:
        """Sign everybody out."""
        self._leave(lambda services: services.door.end())

    def close(self) -> None:
        """Close the casebook with the window; what was typed is kept first."""
        self.leaving.emit()
        self.watch.end()
        self.room.close()

    def _begin(self) -> bool:
        if self.busy:
            return False
        self.leaving.emit()
        self.busy = True
        self.changed.emit()
        return True

    def _sit_down(self, come: "Callable[[CasebookServices], Seat]") -> None:
        if self._begin():
            self.room.sit_down(come, self._seated, self._refused)

    def _seated(self, found: "tuple[Seat, int]") -> None:
        self.busy = False
        if self.sitter is not None:
            self.left.emit()
        seat, self.riders = found
        self.sitter = _sitter(seat)
        self.stage = Stage.OPEN
        if self.services is not None:
            self.watch.start(self.services.uptime, self.minutes)
        self.changed.emit()

    def _leave(self, close: Callable[[CasebookServices], None]) -> None:
        if not self.is_open:
            return
        self.leaving.emit()
        self.room.leave(close, self._left, self._refused)
        self._empty()
        self.changed.emit()

    def _empty(self) -> None:
        self.stage, self.sitter = Stage.LOCKED, None
        self.watch.end()
        self.left.emit()

    def _left(self, riders: int) -> None:
        self.riders = riders
        self.changed.emit()

    def _loaded(self, found: tuple[CasebookServices, bool]) -> None:
        self.services, is_made = found
        self.stage = Stage.LOCKED if is_made else Stage.ABSENT
        self.changed.emit()

    def _unusable(self, failure: Failure) -> None:
        self.stage, self.problem = Stage.UNUSABLE, failure.sentence
        self.changed.emit()

    def _made(self, printed: str) -> None:
        self.busy = False
        self.stage = Stage.LOCKED
        self.changed.emit()
        self.made.emit(printed)

    def _refused(self, failure: Failure) -> None:
        """Say why; whoever sat there either still sits there, or the casebook is closed."""
        self.busy = False
        self.room.standing(self._stand)
        self.failed.emit(failure.sentence)

    def _stand(self, found: tuple[int, bool]) -> None:
        self.riders, is_open = found
        if self.is_open and not is_open:
            self._empty()
        self.changed.emit()


def _sitter(seat: "Seat") -> Sitter:
    who = seat.desk.who
    may = seat.desk.permissions.open_to(who)
    return Sitter(user=who.user, name=seat.name, role=who.role, agency=who.agency, may=may)
