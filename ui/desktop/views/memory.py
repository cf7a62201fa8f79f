"""What the window remembers: its size, the look. Never what was searched for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from ui.desktop.services import Settings
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import VEHICLE

FIRST_SIZE = (1366, 768)
# The title bar and its border, which are known only once the window is shown.
FRAME = 32
MOST_PIXELS = 20_000
DIM, LETTERS = "dim", "letters"


class Memory(QObject):
    """Restores on start, keeps on change."""

    def __init__(self, window: QMainWindow, appearance: Appearance, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
        # What it was before it took the full screen.
        self._was_maximized = False
        window.resize(_whole(settings, "window_width", FIRST_SIZE[0]), _whole(settings, "window_height", FIRST_SIZE[1]))
        appearance.changed.connect(self._keep_look)

    @property
    def was_maximized(self) -> bool:
        """Whether the window filled the screen when it was closed."""
        return bool(self._settings.get("window_maximized", False))

    @property
    def fits_screen(self) -> bool:
        """Whether the window with its frame leaves nothing outside the screen; a small laptop shows it maximized."""
        room, size = self._window.screen().availableSize(), self._window.size()
        return size.width() <= room.width() and size.height() + FRAME <= room.height()

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window alone, and give it its frame back."""
        if not self._window.isFullScreen():
            self._was_maximized = self._window.isMaximized()
            self._window.showFullScreen()
        elif self._was_maximized:
            self._window.showMaximized()
        else:
            self._window.showNormal()

    def keep_window(self) -> None:
        """Keep the size the window has when it is not maximized."""
        fills = self._window.isMaximized() or self._window.isFullScreen()
        normal = self._window.normalGeometry() if fills else self._window.geometry()
        self._settings.set("window_width", normal.width())
        self._settings.set("window_height", normal.height())
        maximized = self._was_maximized if self._window.isFullScreen() else self._window.isMaximized()
        self._settings.set("window_maximized", maximized)

    def _keep_look(self) -> None:
        self._settings.set("theme", self._appearance.look.theme)
        self._settings.set("size", self._appearance.look.scale)
        self._settings.set(VEHICLE, self._appearance.look.vehicle)
        self._settings.set(DIM, self._appearance.look.dim)
        self._settings.set(LETTERS, self._appearance.letters)


def recalled_look(settings: Settings) -> Appearance:
    """Return the look of the last time."""
    size = settings.get("size", 1.0)
    scale = float(size) if isinstance(size, int | float) else 1.0
    vehicle = settings.get(VEHICLE, default=False) is True
    look = Appearance(str(settings.get("theme", "day")), scale, vehicle=vehicle, dim=_step(settings.get(DIM, 0)))
    look.set_letters(act=settings.get(LETTERS, default=True) is not False)
    return look


def _step(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _whole(settings: Settings, key: str, default: int) -> int:
    value = settings.get(key, default)
    return int(value) if isinstance(value, int | float) and 0 < value < MOST_PIXELS else default
