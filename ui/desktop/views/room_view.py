"""The Directory room: sections at the left, the rows of one at the right; knows which key means what where."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from navigator.directory.duplicates import Duplicate
from navigator.directory.overlay import FieldReport
from navigator.use_cases.plan_calls import Call
from ui.desktop.models.records import Record, RoomSection
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW
from ui.desktop.viewmodels.room import RoomViewModel
from ui.desktop.viewmodels.room_words import titles
from ui.desktop.views.number_sheet import NumberSheet
from ui.desktop.views.room_rows import RoomRows
from ui.desktop.widgets.section_list import SectionList

SECTIONS = tuple(RoomSection)
KEYS: Mapping[Qt.Key, tuple[str, ...]] = MappingProxyType(
    {
        Qt.Key.Key_Return: ("open", "accept"),
        Qt.Key.Key_Enter: ("open", "accept"),
        Qt.Key.Key_J: ("join",),
        Qt.Key.Key_A: ("apart",),
        Qt.Key.Key_U: ("undo",),
        Qt.Key.Key_Delete: ("reject",),
    }
)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RoomView(QWidget):
    """Every action needs the focus on its row, or its button."""

    back_chosen = Signal()
    import_chosen = Signal()
    listing_chosen = Signal(object)

    def __init__(self, appearance: Appearance, room: RoomViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._room = room
        self._to_rows = False
        self.sheet: NumberSheet | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sections = SectionList(appearance, titles())
        self.rows = RoomRows(appearance, room)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sections)
        self._row.addWidget(self.rows, 1)
        self._bind()

    def open(self, *, rows: bool = False) -> None:
        """Read the section anew, with the focus on the sections, or on its rows once they are there."""
        self._to_rows = rows
        self._room.show(self._room.section)
        self.sections.select(SECTIONS.index(self._room.section))
        self.focus_sections()

    def focus_sections(self) -> None:
        """Put the focus on the sections."""
        self.sections.setFocus(Qt.FocusReason.TabFocusReason)

    def next_pane(self, step: int) -> None:
        """Move the focus between sections, rows and actions."""
        actions = self.rows.action_bar.pressable
        panes: list[QWidget] = [self.sections, *([self.rows.list] if self._room.records else []), *actions[:1]]
        at = next((index for index, pane in enumerate(panes) if pane.hasFocus()), len(panes) - 1)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def act(self, name: str) -> None:
        """Do with the selected row what a button or a key says."""
        record = self.rows.list.current()
        if name == "import":
            self.import_chosen.emit()
        elif record is not None and name in (does := self._does(record)):
            does[name]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey keys that no child wanted; letters only while the rows have the focus."""
        key = Qt.Key(event.key())
        on_rows = self.rows.list.hasFocus()
        names = KEYS.get(key, ()) if on_rows and self._appearance.acts(event) and event.modifiers() in PLAIN else ()
        name = next((name for name in names if self.rows.action_bar.allows(self._room.section, name)), "")
        if name:
            self.act(name)
        elif key == Qt.Key.Key_Escape and self.sections.hasFocus():
            self.back_chosen.emit()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Left and on_rows):
            self.focus_sections()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _does(self, record: Record) -> Mapping[str, Callable[[], None]]:
        """Return what can be done with a record; most things can only be read."""
        edits, thing = self._room.edits, record.thing
        if isinstance(thing, Call):
            return {"open": lambda: self.listing_chosen.emit(thing.listing)}
        if isinstance(thing, Duplicate):
            return {
                "join": lambda: edits.join(thing),
                "apart": lambda: edits.keep_apart(thing),
                "undo": lambda: edits.undo(thing),
            }
        if isinstance(thing, FieldReport):
            return {"accept": lambda: self._accept(record.title, thing), "reject": lambda: edits.reject(thing)}
        return {}

    def _accept(self, service: str, report: FieldReport) -> None:
        if not self._room.edits.asks_number(report):
            self._room.edits.accept(report)
            return
        # Nothing is edited in training, so this sheet never needs the training bar.
        self.sheet = NumberSheet(self._appearance, service, training=False, parent=self)
        self.sheet.number_given.connect(partial(self._room.edits.accept, report))
        self.sheet.finished.connect(self.sheet.deleteLater)
        self.sheet.open()

    def _arrange(self) -> None:
        narrow = self.width() < self._appearance.look.px(NARROW_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self.sections.set_as_line(as_line=narrow)
        self.rows.arrange()

    def _bind(self) -> None:
        self.sections.chosen.connect(self._choose)
        self.sections.entered_rows.connect(self.rows.focus_list)
        self.rows.action_bar.pressed.connect(self.act)
        self.rows.list.doubleClicked.connect(self._open)
        self.rows.shown.connect(self._take_focus)
        self._appearance.changed.connect(self._arrange)

    def _open(self) -> None:
        self.act("open")

    def _choose(self, position: int) -> None:
        if SECTIONS[position] is not self._room.section:
            self._room.show(SECTIONS[position])

    def _take_focus(self) -> None:
        if self._to_rows and self.rows.focus_list():
            self._to_rows = False
