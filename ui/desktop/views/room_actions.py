"""The buttons below a section of the Directory room: only those that its rows allow."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desktop.models.records import RoomSection
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import KeyButton

SHOWN: Mapping[RoomSection, tuple[str, ...]] = MappingProxyType(
    {
        RoomSection.SOURCES: ("import",),
        RoomSection.CALLS: ("open",),
        RoomSection.SAME: ("join", "apart", "undo"),
        RoomSection.REPORTS: ("accept", "reject"),
    }
)
# They need a row; Import does not.
ALWAYS = frozenset({"import"})


class RoomActions(QFrame):
    """Emits what was pressed, by its name."""

    pressed = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("strip")
        self.buttons = {
            "import": KeyButton(appearance, self.tr("Import a file\u2026"), "Ctrl+I", "large"),
            "open": KeyButton(appearance, self.tr("Open in Find"), self.tr("Enter"), "large"),
            "join": KeyButton(appearance, self.tr("Join"), "J", "large"),
            "apart": KeyButton(appearance, self.tr("Keep apart"), "A", "large"),
            "undo": KeyButton(appearance, self.tr("Undo"), "U", "large"),
            "accept": KeyButton(appearance, self.tr("Accept"), self.tr("Enter"), "large"),
            "reject": KeyButton(appearance, self.tr("Reject"), self.tr("Delete"), "large"),
        }
        self._row = QHBoxLayout(self)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.emit(name))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._apply()
        appearance.changed.connect(self._apply)

    def show_for(self, section: RoomSection, *, has_rows: bool, busy: bool) -> None:
        """Show the buttons of a section; off while there is no row, or while the directory is rebuilt."""
        names = SHOWN.get(section, ())
        for name, button in self.buttons.items():
            button.setVisible(name in names)
            button.setEnabled(name in ALWAYS or name == "open" or (has_rows and not busy))
        self.buttons["open"].setEnabled(has_rows)
        self.setVisible(bool(names))

    @property
    def pressable(self) -> list[KeyButton]:
        """Return the buttons that can be pressed now."""
        return [button for button in self.buttons.values() if button.isVisible() and button.isEnabled()]

    def allows(self, section: RoomSection, name: str) -> bool:
        """Tell whether an action belongs to a section."""
        return name in SHOWN.get(section, ())

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._row.setContentsMargins(pad, look.px(5), pad, look.px(5))
        self._row.setSpacing(look.px(8))
