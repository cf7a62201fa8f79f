"""Needs that were asked for lately, one press each, above the needs of the directory."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.recent import MOST, RecentNeeds
from ui.desktop.widgets.parts import plain_button, words
from ui.phrases.spoken import need_words

GAP = 8


class RecentStrip(QWidget):
    """One line, hidden while there is nothing to offer: as many as there is room for; arrows move in it."""

    left_upwards = Signal()
    left_downwards = Signal()

    def __init__(self, appearance: Appearance, recent: RecentNeeds) -> None:
        super().__init__()
        self._appearance = appearance
        self._recent = recent
        self.title = words(self.tr("Asked for lately"), "small")
        # Made once there is something to offer: the first paint does without.
        self.needs: list[QPushButton] = []
        self.clear = self._button("link")
        self.clear.setText(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Clear what was asked for lately"))
        self._moves: Mapping[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Right: partial(self._step, 1),
            Qt.Key.Key_Left: partial(self._step, -1),
            Qt.Key.Key_Up: self.left_upwards.emit,
            Qt.Key.Key_Down: self.left_downwards.emit,
        }
        self._lay_out()
        self.clear.clicked.connect(recent.clear)
        recent.changed.connect(self._show)
        appearance.changed.connect(self._show)
        self._show()

    @property
    def shown(self) -> list[QPushButton]:
        """Return the buttons that can be pressed."""
        return [button for button in (*self.needs, self.clear) if button.isVisibleTo(self)]

    def focus_first(self) -> None:
        """Put the focus on the need that was asked for last."""
        self.needs[0].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the focus with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            move = self._moves.get(Qt.Key(event.key()))
            if move is not None:
                move()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _ask(self, at: int) -> None:
        if at < len(self._recent.names):
            self._recent.ask(self._recent.names[at])

    def _step(self, step: int) -> None:
        at = next((at for at, button in enumerate(self.shown) if button.hasFocus()), 0) + step
        if 0 <= at < len(self.shown):
            self.shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        """Show the needs of now; of those before no word is left."""
        names = self._recent.names
        if names and not self.needs:
            self._make_buttons()
        for button, name in zip(self.needs, (*names, *[""] * MOST), strict=False):
            said = need_words(name)
            button.setText(said)
            button.setToolTip(said)
            button.setAccessibleName(self.tr("Asked for lately: {need}").format(need=said) if name else "")
        had_focus = any(button.hasFocus() for button in (*self.needs, self.clear))
        self.setVisible(bool(names))
        self._row.setSpacing(self._appearance.look.px(GAP))
        self._fit()
        if had_focus and not names:
            self.left_downwards.emit()

    def _fit(self) -> None:
        """Leave out what finds no room, the title among it; the newest need always stands there."""
        if not self.needs:
            return
        gap, room = self._row.spacing(), self.width() - self.clear.sizeHint().width()
        title = self.title.sizeHint().width() + gap
        self.title.setVisible(title + self.needs[0].sizeHint().width() + gap <= room)
        room -= title if self.title.isVisibleTo(self) else 0
        for at, button in enumerate(self.needs):
            wide = button.sizeHint().width() + gap
            fits = bool(button.toolTip()) and (at == 0 or wide <= room)
            button.setVisible(fits)
            room -= wide if fits else 0

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.clear):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        # What it holds never widens the page.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _make_buttons(self) -> None:
        self.needs = [self._button("choice") for _ in range(MOST)]
        for at, button in enumerate(self.needs):
            button.clicked.connect(partial(self._ask, at))
            self._row.insertWidget(at + 1, button)

    def _button(self, kind: str) -> QPushButton:
        button = plain_button("", kind)
        button.installEventFilter(self)
        return button
