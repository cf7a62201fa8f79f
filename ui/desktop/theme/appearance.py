"""Changes the look of the whole application at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFontDatabase, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication

from ui.desktop.theme.look import LIGHT, Look
from ui.desktop.theme.style import style_sheet
from ui.desktop.theme.tokens import COLOURS, SCALES

FONTS = Path(__file__).parent / "fonts"
THEMES = tuple(COLOURS)
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent_fill",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
}


class Appearance(QObject):
    """Holds the look in force; everything that paints listens to `changed`."""

    changed = Signal()

    def __init__(
        self,
        theme: str = "day",
        scale: float = 1.0,
        parent: QObject | None = None,
        *,
        vehicle: bool = False,
        dim: int = 0,
    ) -> None:
        super().__init__(parent)
        nearest = min(SCALES, key=lambda known: abs(known - scale))
        # Single letters act; whoever dictates, or rests a hand on the keys, turns them off (WCAG 2.1.4).
        self.letters = True
        self.look = Look(theme if theme in COLOURS else "day", nearest, vehicle, dim if 0 <= dim < len(LIGHT) else 0)

    def acts(self, event: QKeyEvent) -> bool:
        """Whether a key may mean something by itself: letters and digits only while they are not turned off."""
        return self.letters or not event.text().isalnum()

    def set_letters(self, *, act: bool) -> None:
        """Let single letters act, or only keys with Ctrl."""
        if act != self.letters:
            self.letters = act
            self.changed.emit()

    def set_theme(self, theme: str) -> None:
        """Change the colours."""
        self._become(replace(self.look, theme=theme))

    def toggle_night(self) -> None:
        """Go from day to night, from anything else to day."""
        self.set_theme("night" if self.look.theme == "day" else "day")

    def toggle_high_contrast(self) -> None:
        """Go to high contrast and back to day."""
        self.set_theme("day" if self.look.theme == "high_contrast" else "high_contrast")

    def dim_more(self) -> None:
        """Give less light, step by step, and after the last the whole of the night again; from the day go to the night."""
        dim = (self.look.dim + 1) % len(LIGHT) if self.look.theme == "night" else 0
        self._become(replace(self.look, theme="night", dim=dim))

    def set_size(self, scale: float) -> None:
        """Show everything at the size of the table that is nearest."""
        self._become(replace(self.look, scale=min(SCALES, key=lambda known: abs(known - scale))))

    def set_vehicle(self, *, vehicle: bool) -> None:
        """Be a window for a vehicle, or for a desk."""
        self._become(replace(self.look, vehicle=vehicle))

    def step_size(self, steps: int) -> None:
        """Make everything larger or smaller by steps of the table."""
        at = SCALES.index(self.look.scale) + steps
        self._become(replace(self.look, scale=SCALES[max(0, min(len(SCALES) - 1, at))]))

    def toggle_vehicle(self) -> None:
        """Go from a desk to a vehicle and back: large targets, and the lock of a vehicle."""
        self.set_vehicle(vehicle=not self.look.vehicle)

    def apply(self) -> None:
        """Put palette, font and style sheet in force; before the first widget, so that no pixel is ever another colour."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.look))
            app.setFont(self.look.font("body"))
            app.setStyleSheet(style_sheet(self.look))

    def _become(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.apply()
            self.changed.emit()


def palette(look: Look) -> QPalette:
    """Return the palette of a look."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, look.colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.colours["text3"]))
    return made


def load_fonts() -> None:
    """Make the bundled font known to Qt."""
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
