"""The left rail: the rooms that work, and the small menu."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout

from ui.desktop.actions.table import ACTIONS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.badge import Badge, Padlock
from ui.desktop.widgets.parts import IconLabel

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "find": "search",
        "log": "log",
        "follow_ups": "calendar",
        "people": "people",
        "review": "review",
        "directory": "book",
        "settings": "menu",
    }
)
# These hold public facts: they stand there whoever sits there.
LOW_ITEM, NARROW, BESIDE = 38, 52, 16
LEAST_ICON, AROUND_ICON, BETWEEN = 16, 13, 2
ALWAYS = frozenset({"find", "directory", "settings"})


class Rail(QFrame):
    """The rooms that are open to whoever sits there, and below them the casebook's button and the menu."""

    action_chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._narrow, self._low, self._locked = False, False, True
        self._room = "find"
        self._rooms: dict[str, QToolButton] = {}
        self.setObjectName("rail")
        for room, text in self._words().items():
            self._room_button(room, text)
        self.find_button = self._rooms["find"]
        self.badge = Badge(appearance, self._rooms["follow_ups"])
        self._padlocks = {room: Padlock(appearance, self._rooms[room]) for room in self._rooms if room not in ALWAYS}
        self.lock = _button(self.tr("Sign in"))
        self.lock.clicked.connect(self._lock)
        self.menu = _button(self.tr("Menu"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(_menu(self))
        self._place()
        # Once they stand in the rail: before that each would be shown as a window of its own.
        self.lock.setVisible(False)
        self.show_rooms(frozenset())
        self.show_room(self._room)
        appearance.changed.connect(self._apply)

    def set_narrow(self, *, narrow: bool, low: bool) -> None:
        """Show icons alone where there is little room, and smaller where it is low."""
        if (narrow, low) != (self._narrow, self._low):
            self._narrow, self._low = narrow, low
            self._apply()

    def show_room(self, room: str) -> None:
        """Mark the room that is shown."""
        self._room = room
        for name, button in self._rooms.items():
            button.setChecked(name == room)
        self._apply()

    def show_casebook(self, short: str, words: str, *, initials: str) -> None:
        """Show whether the casebook is locked, or who sits there; "" hides it."""
        self._locked = not initials
        self.lock.setVisible(bool(words))
        self.lock.setText(initials or short)
        self.lock.setAccessibleName(words)
        self.lock.setToolTip(words)
        self._apply()

    def show_rooms(self, rooms: frozenset[str]) -> None:
        """Show the rooms of the casebook that are open to whoever sits there."""
        for room, button in self._rooms.items():
            button.setVisible(room in ALWAYS or room in rooms)
        for room, padlock in self._padlocks.items():
            padlock.setVisible(self._locked)
            self._name(room, self._said(room))

    def show_overdue(self, number: int) -> None:
        """Show how many of one's follow-ups are overdue: a number, nobody's name; none while it is locked."""
        words = self.tr("{room}, {number} overdue").format(room=self._words()["follow_ups"], number=number)
        self._name("follow_ups", words if number else self._said("follow_ups"))
        self.badge.show_count(number)

    def _said(self, room: str) -> str:
        return self.tr("{room}, locked").format(room=self._words()[room]) if self._locked else self._words()[room]

    def _name(self, room: str, said: str) -> None:
        self._rooms[room].setAccessibleName(said)
        self._rooms[room].setToolTip(said)

    def _lock(self) -> None:
        self.action_chosen.emit("lock" if self._locked else "sitter")

    def _choose(self, room: str) -> None:
        # A click has turned the button over; what is shown decides.
        self.show_room(self._room)
        self.action_chosen.emit(room)

    def _place(self) -> None:
        self._column = QVBoxLayout(self)
        self._mark = IconLabel(self._appearance, "app", "accent", "icon_rail")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self._mark)
        for button in self._rooms.values():
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._column.addWidget(self.lock)
        self._column.addWidget(self.menu)

    def _words(self) -> dict[str, str]:
        return {
            "find": self.tr("Find"),
            "log": self.tr("Log"),
            "follow_ups": self.tr("Follow-ups"),
            "people": self.tr("People"),
            "review": self.tr("Review"),
            "directory": self.tr("Directory"),
            "settings": self.tr("Settings"),
        }

    def _room_button(self, room: str, text: str) -> None:
        button = self._rooms[room] = _button(text, checkable=True)
        button.clicked.connect(partial(self._choose, room))

    def _wide(self) -> int:
        """Return room for the longest word of a language."""
        look = self._appearance.look
        buttons = (*self._rooms.values(), self.lock, self.menu)
        longest = max(button.fontMetrics().horizontalAdvance(button.text()) for button in buttons)
        return max(look.size("rail_width"), longest + look.px(BESIDE))

    def _apply(self) -> None:
        look = self._appearance.look
        small = self._narrow or self._low
        self.setFixedWidth(look.px(NARROW) if small else self._wide())
        self._mark.setVisible(not self._low)
        self._column.setContentsMargins(
            look.px(4), look.px(4 if self._low else 14), look.px(4), look.px(4 if self._low else 8)
        )
        self._column.setSpacing(look.px(BETWEEN if self._low else 6))
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if small else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        shown = sum(not each.isHidden() for each in (*self._rooms.values(), self.lock, self.menu))
        high = _item_height(look, self.height(), shown) if self._low else look.size("rail_item")
        side = min(look.size("icon_rail"), max(LEAST_ICON, high - look.px(AROUND_ICON)))
        icons = {button: ICONS[room] for room, button in self._rooms.items()}
        icons |= {self.lock: "lock" if self._locked else "person", self.menu: "more"}
        for button, name in icons.items():
            colour = "accent" if button.isChecked() else "text2"
            button.setToolButtonStyle(style)
            button.setIcon(icon(look, name, colour, "icon_rail"))
            button.setIconSize(QSize(side, side))
            button.setFixedSize(self.width() - look.px(8), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share a low window among all of them."""
        super().resizeEvent(event)
        if self._low:
            self._apply()


def _item_height(look: Look, room: int, count: int) -> int:
    """Share a height among so many: none is lower than a finger needs, nor higher than looks well."""
    left = room - 2 * look.px(4) - (count - 1) * look.px(BETWEEN)
    return max(look.target(0), min(look.target(LOW_ITEM), left // count))


def _button(text: str, *, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setCheckable(checkable)
    button.setProperty("kind", "rail")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _menu(rail: Rail) -> QMenu:
    menu = QMenu(rail)
    for entry in ACTIONS:
        if entry.in_menu:
            item = QAction(f"{entry.label}\t{entry.keys[0] if entry.keys else ''}".rstrip("\t"), menu)
            item.triggered.connect(lambda _checked=False, action_id=entry.id: rail.action_chosen.emit(action_id))
            menu.addAction(item)
    return menu
