"""The one thread in which the casebook is open; what is asked of it is done in the order it was asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from navigator.errors import NotAllowedError
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.workers.runner import Failure, Runner

if TYPE_CHECKING:
    from navigator.use_cases.seat import Seat

Answer = TypeVar("Answer")


class CasebookRoom(QObject):
    """Holds the seat of whoever sits there, which belongs to its thread."""

    def __init__(self, make: Callable[[], CasebookServices] | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._number = 0
        self._services: CasebookServices | None = None
        self._seat: Seat | None = None
        # The seat of whoever sits there, while the screen is turned to an officer.
        self._own: Seat | None = None
        self._runner = Runner(self, at_end=self._end)

    def load(self, done: Callable[[tuple[CasebookServices, bool]], None], failed: Callable[[Failure], None]) -> None:
        """Load what the casebook needs, and find out whether there is one; a window for the directory alone has none."""
        make = self._make
        if make is None:
            return

        def work() -> tuple[CasebookServices, bool]:
            services = self._services = make()
            return services, services.door.is_made

        self.run(work, done, failed)

    def sit_down(
        self,
        come: "Callable[[CasebookServices], Seat]",
        done: "Callable[[tuple[Seat, int]], None]",
        failed: Callable[[Failure], None],
    ) -> None:
        """Let somebody come in; `done` is told their seat, of which only the name is read there, and how many ride."""

        def work() -> "tuple[Seat, int]":
            services = self._demand_services()
            self._own = None
            try:
                seat = self._seat = come(services)
            except BaseException:
                # The store may have let go of whoever sat there.
                self._seat = self._seat if services.door.is_open else None
                raise
            return seat, services.door.riders

        self.run(work, done, failed)

    def leave(
        self,
        close: Callable[[CasebookServices], None],
        done: Callable[[int], None],
        failed: Callable[[Failure], None],
    ) -> None:
        """Close the casebook once what was asked before is done; `done` is told how many may come back with a PIN."""

        def work() -> int:
            services = self._demand_services()
            self._seat = self._own = None
            close(services)
            return services.door.riders

        self.run(work, done, failed)

    def turn(self, done: "Callable[[tuple[Seat, int]], None]", failed: Callable[[Failure], None]) -> None:
        """Turn the screen to an officer, or back to whoever sits there."""
        from navigator.use_cases.seat import as_officer_sees  # noqa: PLC0415 - after the first paint

        def work() -> "tuple[Seat, int]":
            seat = self._demand()
            self._seat, self._own = (self._own, None) if self._own is not None else (as_officer_sees(seat), seat)
            return self._demand(), self._demand_services().door.riders

        self.run(work, done, failed)

    def standing(self, done: Callable[[tuple[int, bool]], None]) -> None:
        """Tell how many ride, and whether anybody sits there."""

        def work() -> tuple[int, bool]:
            door = self._demand_services().door
            return door.riders, door.is_open

        self.run(work, done, lambda _failure: None)

    def work(
        self, work: "Callable[[Seat], Answer]", done: Callable[[Answer], None], failed: Callable[[Failure], None]
    ) -> None:
        """Do something at the open casebook; it is never withdrawn."""
        self.run(lambda: work(self._demand()), done, failed)

    def read(
        self,
        lane: str,
        work: "Callable[[Seat], Answer]",
        done: Callable[[Answer], None],
        failed: Callable[[Failure], None],
    ) -> None:
        """Read something at the open casebook; a newer question of the same lane takes its place."""
        self._runner.start(lane, lambda _token: work(self._demand()), done, failed)

    def run(
        self, work: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[Failure], None]
    ) -> None:
        """Do something in this thread."""
        self._number += 1
        self._runner.start(f"work {self._number}", lambda _token: work(), done, failed)

    def close(self) -> None:
        """Do what waits, close the casebook, and end."""
        self._runner.close(finish=True)

    def _demand(self) -> "Seat":
        if self._seat is None:
            raise NotAllowedError(self.tr("The casebook is locked."), hint=self.tr("Unlock it first."))
        return self._seat

    def _demand_services(self) -> CasebookServices:
        if self._services is None:
            raise NotAllowedError(
                self.tr("The casebook is not loaded yet."), hint=self.tr("Wait a moment, and try again.")
            )
        return self._services

    def _end(self) -> None:
        if self._services is not None:
            self._seat = self._own = None
            self._services.door.end()
