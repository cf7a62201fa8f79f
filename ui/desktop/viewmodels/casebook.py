"""Whether the casebook is open, who sits there, and work at it: off the UI thread, and gone from here when it locks."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from navigator.access.roles import Role
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.services import Settings
from ui.desktop.viewmodels.casebook_room import CasebookRoom
from ui.desktop.viewmodels.casebook_state import VEHICLE, CasebookState, Sitter, Stage, sitter_of
from ui.desktop.viewmodels.idle import IdleWatch
from ui.desktop.workers.runner import Failure

if TYPE_CHECKING:
    from navigator.use_cases.seat import Seat

Answer = TypeVar("Answer")
__all__ = ["VEHICLE", "CasebookViewModel", "Sitter", "Stage"]


class CasebookViewModel(CasebookState):
    """What is asked of the open casebook is done in the order it was asked."""

    def __init__(
        self, make: Callable[[], CasebookServices] | None, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(settings, parent)
        self.room = CasebookRoom(make, self)
        self.watch = IdleWatch(self)
        # How often it was locked.
        self._locks = 0
        self.watch.warned.connect(self.warned)
        self.watch.touched.connect(self.changed)
        self.watch.idle.connect(self.lock)
        self.watch.over.connect(self.end)

    def load(self) -> None:
        """Find out whether there is a casebook; one that is known stays, with whoever sits there, and so do their PINs."""
        if self.stage not in (Stage.LOCKED, Stage.OPEN):
            self.room.load(self._loaded, self._unusable)

    def create(self, name: str, password: str, *, agency: str, team: str) -> None:
        """Make the casebook of this laptop with its first supervisor."""
        if self.services is not None and self._begin():
            make = self.services.door.create
            self.room.run(
                lambda: make(name, password, agency=agency, team=team), partial(self._made, agency), self._refused
            )

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

    def turn(self) -> None:
        """Show what an officer may see of the screen, or again what whoever sits there may."""
        sitter = self.sitter
        if sitter is not None and (sitter.is_turned or sitter.role is not Role.OFFICER) and self._begin():
            self.turning = True
            self.room.turn(self._for_now(self._seated), self._for_now(self._refused))

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
            self.room.sit_down(come, self._for_now(self._seated), self._for_now(self._refused))

    def _for_now(self, take: Callable[[Answer], None]) -> Callable[[Answer], None]:
        """Return what takes an answer, unless it locked since it was asked for: then the file is closed, whatever it says."""
        number = self._locks
        return lambda answer: take(answer) if number == self._locks else None

    def _seated(self, found: "tuple[Seat, int]") -> None:
        self.busy = False
        if self.sitter is not None:
            self.left.emit()
        seat, self.riders = found
        self.sitter = sitter_of(seat)
        self.stage = Stage.OPEN
        if self.services is not None:
            self.watch.start(self.services.uptime, self.minutes)
        self.changed.emit()
        self.turning = False

    def _leave(self, close: Callable[[CasebookServices], None]) -> None:
        if not self.is_open:
            return
        self.leaving.emit()
        self.room.leave(close, self._left, self._refused)
        self._locks += 1
        self.busy = self.turning = False
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

    def _made(self, agency: str, printed: str) -> None:
        self.busy = False
        self.stage = Stage.LOCKED
        self.changed.emit()
        self.made.emit(printed, agency)

    def _refused(self, failure: Failure) -> None:
        """Say why; whoever sat there either still sits there, or the casebook is closed."""
        self.busy = self.turning = False
        self.room.standing(self._stand)
        self.failed.emit(failure.sentence)

    def _stand(self, found: tuple[int, bool]) -> None:
        self.riders, is_open = found
        if self.is_open and not is_open:
            self._empty()
        self.changed.emit()
