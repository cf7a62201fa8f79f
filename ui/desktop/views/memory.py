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


class Memory(QObject):
    """Restores on start, keeps on change."""

    def __init__(self, window: QMainWindow, appearance: Appearance, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
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

    def keep_window(self) -> None:
        """Keep the size the window has when it is not maximized."""
        normal = self._window.normalGeometry() if self._window.isMaximized() else self._window.geometry()
        self._settings.set("window_width", normal.width())
        self._settings.set("window_height", normal.height())
        self._settings.set("window_maximized", self._window.isMaximized())

    def _keep_look(self) -> None:
        self._settings.set("theme", self._appearance.look.theme)
        self._settings.set("size", self._appearance.look.scale)
        self._settings.set(VEHICLE, self._appearance.look.vehicle)


def recalled_look(settings: Settings) -> Appearance:
    """Return the look of the last time."""
    size = settings.get("size", 1.0)
    scale = float(size) if isinstance(size, int | float) else 1.0
    vehicle = bool(settings.get(VEHICLE, default=False))
    return Appearance(str(settings.get("theme", "day")), scale, vehicle=vehicle)


def _whole(settings: Settings, key: str, default: int) -> int:
    value = settings.get(key, default)
    return int(value) if isinstance(value, int | float) and 0 < value < MOST_PIXELS else default
