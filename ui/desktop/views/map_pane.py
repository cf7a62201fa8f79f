"""The map with its buttons and what its shapes mean."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.map import MapViewModel
from ui.desktop.widgets.map_canvas import ZOOM, MapCanvas

BUTTON = 44


class MapPane(QWidget):
    """Shows the hits of the search by place."""

    row_chosen = Signal(str)
    opened = Signal()

    def __init__(self, appearance: Appearance, map_: MapViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._map = map_
        self.setObjectName("page")
        self.canvas = MapCanvas(appearance)
        self.closer = self._button("+", self.tr("Zoom in"))
        self.wider = self._button("\u2212", self.tr("Zoom out"))
        self.all = self._button(self.tr("Fit"), self.tr("Show all"))
        self.legend = QLabel(
            self.tr("Disc: should take. Square: ask first. Dashed disc: later. Diamond: rule says no.")
        )
        self.note = QLabel()
        for words in (self.legend, self.note):
            words.setWordWrap(True)
        self._lay_out()
        self._bind()

    def select(self, row: Row | None) -> None:
        """Ring the marker of a row."""
        self.canvas.select(row.hit.listing.id if row else "")

    def focus(self) -> None:
        """Put the focus on the map."""
        self.canvas.setFocus()

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setMinimumSize(BUTTON, BUTTON)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.all, self.closer, self.wider):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.legend)
        column.addWidget(self.note)

    def _bind(self) -> None:
        self.closer.clicked.connect(lambda: self.canvas.zoom(ZOOM))
        self.wider.clicked.connect(lambda: self.canvas.zoom(1 / ZOOM))
        self.all.clicked.connect(self.canvas.fit)
        self.canvas.marker_chosen.connect(self.row_chosen)
        self.canvas.opened.connect(self.opened)
        self._map.changed.connect(self._show)
        self._map.outlined.connect(self._outline)
        self._map.load()
        self._show()
        self._outline()

    def _show(self) -> None:
        self.canvas.show_markers(self._map.markers, self._map.origin, self._map.reach_m)

    def _outline(self) -> None:
        self.canvas.show_outlines(self._map.outlines)
        self.note.setText(self._map.problem or self.tr("Confidential places are never drawn."))
