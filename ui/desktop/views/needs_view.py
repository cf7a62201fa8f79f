"""Nothing typed: the needs as big buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import need_icons
from ui.desktop.viewmodels.recent import RecentNeeds
from ui.desktop.views.recent_strip import RecentStrip
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.need_tile import NeedTile
from ui.desktop.widgets.parts import KeyButton, words
from ui.phrases.spoken import need_words

SHOWN = 16
TILE_WIDTH = 186
MOST_COLUMNS = 4
# How high a button is.
BUTTON = 32


class NeedsView(QScrollArea):
    """A grid of needs; arrow keys move in it."""

    chosen = Signal(str)
    browse_chosen = Signal()
    left_upwards = Signal()

    def __init__(self, appearance: Appearance, recent: RecentNeeds) -> None:
        super().__init__()
        self._appearance = appearance
        self._columns = 0
        self.tiles: list[NeedTile] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("page")
        self.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self.recent = RecentStrip(appearance, recent)
        self.recent.left_upwards.connect(self.left_upwards)
        self.recent.left_downwards.connect(self.focus_first)
        self._column.addWidget(self.recent)
        line = QWidget()
        flow = FlowLayout(line, appearance.look.px(10))
        self.browse = KeyButton(appearance, self.tr("All needs, A to Z"), "Ctrl+B")
        self.browse.clicked.connect(self.browse_chosen)
        self._beside = words(self.tr("By need"), "section"), words(self.tr("press one, or type above"), "small")
        heading, hint = self._beside
        for part in (heading, self.browse, hint):
            flow.addWidget(part)
        self._column.addWidget(line)
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._apply()
        appearance.changed.connect(self._apply)

    def show_needs(self, needs: Sequence[str]) -> None:
        """Show other needs."""
        for tile in self.tiles:
            tile.deleteLater()
        shown = tuple(needs)[:SHOWN]
        self.tiles = [self._tile(need, icon) for need, icon in zip(shown, need_icons(shown), strict=True)]
        self._columns = 0
        self._lay_out()

    def focus_first(self) -> None:
        """Put the focus on the first need."""
        if self.tiles:
            self.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as fit."""
        super().resizeEvent(event)
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the focus with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self.tiles:
            steps = {
                Qt.Key.Key_Right: 1,
                Qt.Key.Key_Left: -1,
                Qt.Key.Key_Down: self._columns,
                Qt.Key.Key_Up: -self._columns,
            }.get(Qt.Key(event.key()))
            if steps is not None:
                self._move(next(at for at, tile in enumerate(self.tiles) if tile is watched) + steps)
                return True
        return super().eventFilter(watched, event)

    def _move(self, to: int) -> None:
        if 0 <= to < len(self.tiles):
            self.tiles[to].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.tiles[to])
        elif to < 0 and self.recent.isVisible():
            self.recent.focus_first()
        elif to < 0:
            self.left_upwards.emit()

    def _tile(self, need: str, icon: str) -> NeedTile:
        tile = NeedTile(self._appearance, need_words(need), icon)
        tile.clicked.connect(lambda: self.chosen.emit(need))
        tile.installEventFilter(self)
        return tile

    def _lay_out(self) -> None:
        look = self._appearance.look
        columns = max(1, min(MOST_COLUMNS, self.viewport().width() // look.px(TILE_WIDTH)))
        if columns == self._columns:
            return
        self._columns = columns
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._column.setContentsMargins(pad, look.px(10), pad, pad)
        self._column.setSpacing(look.px(8))
        self._grid.setSpacing(look.px(8))
        for part in self._beside:
            part.setMinimumHeight(look.target(BUTTON))
        self._columns = 0
        self._lay_out()
