"""Where the map stands: a column of its own where there is room, else in place of the hits when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import SIZE
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.results_pane import ResultsPane

if TYPE_CHECKING:
    from ui.desktop.views.map_pane import MapPane

COLUMN_FROM, WIDTH = 1680, 400


class MapPlace(QObject):
    """Builds the map when it is first shown, after the first paint."""

    def __init__(self, appearance: Appearance, session: Session, results: ResultsPane, body: QHBoxLayout) -> None:
        super().__init__(results)
        self._appearance = appearance
        self._session = session
        self._results = results
        self._body = body
        self.pane: MapPane | None = None
        self.is_column = False
        self.in_place = False

    @property
    def taken(self) -> int:
        """Return the width that a column takes."""
        return self._appearance.look.px(WIDTH) if self.is_column else 0

    def arrange(self, width: int, *, ready: bool) -> None:
        """Stand where there is room; nothing is built before the window is `ready`."""
        is_column = ready and width / self._appearance.look.scale + SIZE["rail_width"] >= COLUMN_FROM
        if is_column != self.is_column:
            self.is_column = is_column
            self._put()
        if self.pane is not None and is_column:
            self.pane.setFixedWidth(self.taken)

    def toggle(self) -> None:
        """Show the map in place of the hits, or the hits again; where it has a column, go to it."""
        if not self.is_column:
            self.in_place = not self.in_place
            self._put()
        if self.pane is not None and (self.is_column or self.in_place):
            self.pane.focus()
        else:
            self._results.focus()

    def _put(self) -> None:
        in_place = self.in_place and not self.is_column
        pane = self._built() if self.is_column or in_place else self.pane
        self._results.put_map(pane if in_place else None)
        if pane is None:
            return
        if self.is_column:
            self._body.addWidget(pane)
        else:
            pane.setMinimumWidth(1)
            pane.setMaximumWidth(16_777_215)  # what Qt calls unbounded
        pane.setVisible(self.is_column or in_place)

    def _built(self) -> "MapPane":
        if self.pane is None:
            from ui.desktop.views.map_pane import MapPane  # noqa: PLC0415 - after the first paint

            self.pane = MapPane(self._appearance, self._session.map)
            self.pane.row_chosen.connect(self._choose)
            self._results.list.selected.connect(self.pane.select)
            self.pane.select(self._results.list.current())
        return self.pane

    def _choose(self, listing_id: str) -> None:
        """Select in the list what was chosen on the map."""
        at = self._results.list.hits.position(listing_id)
        if at >= 0:
            self._results.list.select(at)
