"""Whether the casebook is open, who sits there, and work at it: off the UI thread, and gone from here when it locks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from navigator.access.roles import Role
from navigator.errors import NotAllowedError
from navigator.ports import CancelToken
from navigator.use_cases.seat import Seat
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.services import Settings
from ui.desktop.viewmodels.idle import IdleWatch
from ui.desktop.workers.runner import Failure, Runner

Answer = TypeVar("Answer")
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

    name: str
    role: Role
    agency: str

    @property
    def initials(self) -> str:
        """Return the first letters of the first and the last word of the name."""
        found = [word[0].upper() for word in self.name.split() if word[0].isalpha()]
        return "".join(found[:1] + found[-1:]) if len(found) > 1 else "".join(found)


@dataclass(slots=True)
class _Room:
    """What belongs to the casebook's own thread."""

    services: CasebookServices | None = None
    seat: Seat | None = None

    def demand(self) -> Seat:
        if self.seat is None:
            raise NotAllowedError("The casebook is locked.", hint="Unlock it first.")
        return self.seat


class CasebookViewModel(QObject):
    """One thread of its own holds the open casebook; what is asked of it is done in the order it was asked."""

    changed = Signal()
    failed = Signal(str)
    said = Signal(str)
    # A new casebook, with the recovery key to be printed.
    made = Signal(str)
    # It locked, or somebody else sits there: whoever shows a person lets go of them.
    left = Signal()
    # It is about to: what is typed can still be kept.
    leaving = Signal()
    warned = Signal(int)

    def __init__(
        self, make: Callable[[], CasebookServices] | None, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._settings = settings
        self._room = _Room()
        self._runner = Runner(self, at_end=self._close_door)
        self._watch: IdleWatch | None = None
        self._number = 0
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

    def load(self) -> None:
        """Find out whether there is a casebook; what it needs is loaded in the background."""
        if self._make is None:
            return
        make = self._make

        def work(_token: CancelToken) -> tuple[CasebookServices, bool]:
            services = self._room.services = make()
            return services, services.door.is_made

        self._runner.start("load", work, self._loaded, self._unusable)

    def create(self, name: str, password: str, *, agency: str, team: str) -> None:
        """Make the casebook of this laptop with its first supervisor."""

        def work(services: CasebookServices) -> str:
            return services.door.create(name, password, agency=agency, team=team)

        self._at_door(work, self._made)

    def sign_in(self, name: str, password: str, pin: str) -> None:
        """Sign somebody in in full; beside who sits there already where both gave a PIN."""
        self._sit_down(lambda services: services.door.sign_in(name, password, pin))

    def unlock(self, rider: int, pin: str) -> None:
        """Come back with a PIN."""
        self._sit_down(lambda services: services.door.unlock(rider, pin))

    def switch(self) -> None:
        """Let the other rider act."""
        self._sit_down(lambda services: services.door.switch())

    def lock(self) -> None:
        """Lock it now: what is shown of people goes at once, the file is closed when its last work is done."""
        self._leave(lambda services: services.door.lock())

    def end(self) -> None:
        """Sign everybody out."""
        self._leave(lambda services: services.door.end())

    def work(
        self, work: Callable[[Seat], Answer], done: Callable[[Answer], None], failed: Callable[[Failure], None]
    ) -> None:
        """Do something at the open casebook; nothing that was asked is withdrawn but by a lock that comes first."""
        self._run(lambda: work(self._room.demand()), done, failed)

    def read(
        self,
        lane: str,
        work: Callable[[Seat], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Failure], None],
    ) -> None:
        """Read something at the open casebook; a newer question of the same lane takes its place."""
        self._runner.start(lane, lambda _token: work(self._room.demand()), done, failed)

    def close(self) -> None:
        """Close the casebook with the window."""
        self.leaving.emit()
        self._stop_watch()
        self._runner.close(finish=True)

    def _close_door(self) -> None:
        if self._room.services is not None:
            self._room.seat = None
            self._room.services.door.end()

    def _run(
        self, work: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[Failure], None]
    ) -> None:
        self._number += 1
        self._runner.start(f"work {self._number}", lambda _token: work(), done, failed)

    def _at_door(self, work: Callable[[CasebookServices], Answer], done: Callable[[Answer], None]) -> None:
        services = self.services
        if services is None or self.busy:
            return
        self.leaving.emit()
        self.busy = True
        self.changed.emit()
        self._run(lambda: work(services), done, self._refused)

    def _sit_down(self, come: Callable[[CasebookServices], Seat]) -> None:
        room = self._room

        def work(services: CasebookServices) -> tuple[Sitter, int]:
            try:
                seat = room.seat = come(services)
            except BaseException:
                # The store may have let go of whoever sat there.
                room.seat = room.seat if services.door.is_open else None
                raise
            who = seat.desk.who
            return Sitter(name=seat.name, role=who.role, agency=who.agency), services.door.riders

        self._at_door(work, self._seated)

    def _seated(self, found: tuple[Sitter, int]) -> None:
        self.busy = False
        if self.sitter is not None:
            self.left.emit()
        self.sitter, self.riders = found
        self.stage = Stage.OPEN
        self._start_watch()
        self.changed.emit()

    def _leave(self, close: Callable[[CasebookServices], None]) -> None:
        services, room = self.services, self._room
        if services is None or not self.is_open:
            return
        self.leaving.emit()
        self.stage, self.sitter = Stage.LOCKED, None
        self._stop_watch()

        def work() -> int:
            room.seat = None
            close(services)
            return services.door.riders

        self._run(work, self._left, self._refused)
        self.left.emit()
        self.changed.emit()

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
        self._run(self._standing, self._stand, lambda _failure: None)
        self.failed.emit(failure.sentence)

    def _standing(self) -> tuple[int, bool]:
        services = self._room.services
        return (services.door.riders, services.door.is_open) if services else (0, False)

    def _stand(self, found: tuple[int, bool]) -> None:
        self.riders, is_open = found
        if self.is_open and not is_open:
            self.stage, self.sitter = Stage.LOCKED, None
            self._stop_watch()
            self.left.emit()
        self.changed.emit()

    def _start_watch(self) -> None:
        self._stop_watch()
        if self.services is None:
            return
        minutes = self.services.idle_minutes(bool(self._settings.get(VEHICLE, default=False)))
        watch = self._watch = IdleWatch(self.services.uptime, minutes, self)
        watch.warned.connect(self.warned)
        watch.touched.connect(self.changed)
        watch.idle.connect(self.lock)
        watch.over.connect(self.end)

    def _stop_watch(self) -> None:
        if self._watch is not None:
            self._watch.end()
            self._watch.deleteLater()
            self._watch = None
