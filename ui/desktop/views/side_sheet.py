"""A sheet over the right side of the window: it traps Tab, Esc leaves it, and what is below stays in sight."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.elided_label import ElidedLabel
from ui.desktop.widgets.parts import KeyButton, frame
from ui.desktop.widgets.pressing import pressed_by_enter

WIDTH = 760
LOW = 320
SCRIM = 120


class Scrim(QFrame):
    """Dims what is below a sheet; a click on it does nothing, so that no draft is lost by a slip."""

    def __init__(self, appearance: Appearance, host: QWidget) -> None:
        super().__init__(host)
        self._appearance = appearance

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the colour of the window over it."""
        del event
        colour = QColor(self._appearance.look.colour("window"))
        colour.setAlpha(SCRIM)
        QPainter(self).fillRect(self.rect(), colour)


class SideSheet(QFrame):
    """A title, a body that scrolls, actions that stay. `closed` comes when it is left, however."""

    closed = Signal()

    def __init__(self, appearance: Appearance, title: str, host: QWidget, *, width: int = WIDTH) -> None:
        super().__init__(host)
        self._appearance = appearance
        self._width = width
        self._host = host
        self._scrim = Scrim(appearance, host)
        self.setObjectName("sheet")
        self.setAccessibleName(title)
        self.title = ElidedLabel("title")
        self.title.show_text(title)
        self._closes = self._briefly = self.tr("Close")
        self.back = KeyButton(appearance, self._closes, "Esc")
        self.back.clicked.connect(self.leave)
        self.inside = QWidget()
        self.inside.setObjectName("inside")
        self.body = QVBoxLayout(self.inside)
        self.foot = QHBoxLayout()
        # What is said of the actions; beside them where there is room.
        self.beside: QWidget | None = None
        self._lay_out()
        host.installEventFilter(self)
        appearance.changed.connect(self._place)

    def open(self) -> None:
        """Show it, with the focus on what comes first."""
        self._place()
        self._scrim.show()
        self._scrim.raise_()
        self.show()
        self.raise_()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be filled in."""
        self._step(self.back, forward=True)

    def call_back(self, text: str, briefly: str = "") -> None:
        """Name the way back, in fewer words for a low window."""
        self._closes, self._briefly = text, briefly or text
        self._place()

    def leave(self) -> None:
        """Close it; what was typed is kept by whoever keeps drafts."""
        if self.isHidden():
            return
        self.hide()
        self._scrim.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; it may change on the way to being shown."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab inside."""
        inside = [widget for widget in (self.window().focusWidget(),) if widget and self.isAncestorOf(widget)]
        self._step(inside[0] if inside else self.back, forward=forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; press the button that has the focus on Enter; no key reaches what is below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            pressed_by_enter(event)
        event.accept()

    def _step(self, start: QWidget, *, forward: bool) -> None:
        found = start
        while True:
            further: QWidget | None = found.nextInFocusChain() if forward else found.previousInFocusChain()
            if further is None or further is start:
                return
            found = further
            takes = found.focusPolicy() & Qt.FocusPolicy.TabFocus
            if self.isAncestorOf(found) and takes and found.isVisibleTo(self) and found.isEnabled():
                found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
                return

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("page_padding")
        outer = QVBoxLayout(self)
        # Room for the line at the left.
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(pad, look.px(16), pad, look.px(12))
        top.addWidget(self.title, 1)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        self.body.setContentsMargins(pad, 0, pad, look.px(16))
        self.body.setSpacing(look.px(6))
        self.page = ColumnScroll(self.inside)
        outer.addWidget(self.page, 1)
        bar = frame(name="actions")
        self._bar = QVBoxLayout(bar)
        self._bar.setContentsMargins(pad, look.px(10), pad, look.px(10))
        self._bar.addLayout(self.foot)
        self.foot.setSpacing(look.px(12))
        outer.addWidget(bar)

    def say_above_foot(self, label: QWidget) -> None:
        """Put a sentence above the actions, where it is in sight wherever the page is scrolled to."""
        self._bar.insertWidget(0, label)

    def _place(self) -> None:
        """Lie at the right edge; where there is little room, over all of it."""
        room = self._host.rect()
        width = min(room.width(), self._appearance.look.px(self._width))
        self._scrim.setGeometry(room)
        self.setGeometry(QRect(room.width() - width, 0, width, room.height()))
        look = self._appearance.look
        # The name of a place in large letters would leave no room for what is asked.
        low = room.height() < look.px(LOW)
        self.title.setWordWrap(not low)
        self.back.rename(self._briefly if low else self._closes)
        if self.beside is not None and width < look.px(NARROW_BELOW):
            self._bar.insertWidget(0, self.beside)
        elif self.beside is not None:
            self.foot.addWidget(self.beside, 1)
