"""Locks a screen that nobody touches, one that slept, and one whose shift is over (S6, ROLES.md)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from navigator.access.lock import IdleLock, Screen
from navigator.access.shift import LONGEST

TICK_MS = 1_000
# A clock that counts sleep and jumps this far between two ticks: the machine slept.
SLEPT_S = 30.0
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Counts while somebody sits at the casebook, in seconds that nobody can set, sleep among them."""

    warned = Signal(int)
    touched = Signal()
    idle = Signal()
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uptime: Callable[[], float] = float
        self._lock = IdleLock(touched_at=0.0)
        self._since = self._last = 0.0
        self._warning = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, uptime: Callable[[], float], minutes: int) -> None:
        """Watch from now on."""
        self._uptime = uptime
        self._since = self._last = uptime()
        self._lock = IdleLock(touched_at=self._since, minutes=minutes)
        self._warning = False
        self._timer.start()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """Go by another limit from now on: the laptop went from a desk into a vehicle, or back."""
        self._lock = replace(self._lock, minutes=minutes)

    def tick(self) -> None:
        """Look at the clock; done each second."""
        now = self._uptime()
        slept, self._last = now - self._last > SLEPT_S, now
        if slept or now - self._since >= LONGEST:
            self.end()
            self.over.emit()
            return
        screen = self._lock.screen(now)
        if screen is Screen.LOCKED:
            self.end()
            self.idle.emit()
        elif screen is Screen.WARNING:
            self._warning = True
            self.warned.emit(round(self._lock.seconds_left(now)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start anew at each touch; nothing is taken away from whoever it is for."""
        if event.type() in TOUCHES:
            self._lock = self._lock.touched(self._uptime())
            if self._warning:
                self._warning = False
                self.touched.emit()
        return super().eventFilter(watched, event)

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
