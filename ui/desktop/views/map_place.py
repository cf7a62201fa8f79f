"""Where the map stands: a column of its own where there is room, else in place of the hits when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import SIZE
from ui.desktop.viewmodels.session import Session
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.focus_ring import Stop, has_focus
from ui.desktop.views.results_pane import ResultsPane

if TYPE_CHECKING:
    from ui.desktop.views.map_pane import MapPane

COLUMN_FROM, WIDTH = 1680, 400
ANY = 16_777_215  # Qt's own word for "no limit"


class MapPlace(QObject):
    """Builds the map when it is first shown."""

    opened = Signal()
    # It was asked for: what lies over it gives way.
    wanted = Signal()

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
    def has_focus(self) -> bool:
        """Whether the focus is on the map or its buttons."""
        return self.pane is not None and self.pane.isVisible() and has_focus(self.pane)

    @property
    def stops(self) -> list[Stop]:
        """Return the map as a pane of its own, where it is one."""
        return [(self.pane, self.pane.focus)] if self.pane is not None and self.is_column else []

    def arrange(self, width: int) -> int:
        """Stand where there is room, and return the width that this takes."""
        is_column = width / self._appearance.look.scale + SIZE["rail_width"] >= COLUMN_FROM
        if is_column != self.is_column:
            self.is_column = is_column
            self._put()
        taken = self._appearance.look.px(WIDTH) if is_column else 0
        if self.pane is not None and is_column:
            self.pane.setFixedWidth(taken)
        return taken

    def toggle(self) -> None:
        """Show the map in place of the hits, or the hits again; where it has a column, go to it and back."""
        go_to_column = self.is_column and not self.has_focus
        is_covered = self.in_place and self.pane is not None and not self.pane.isVisible()
        self.wanted.emit()
        if not self.is_column and not is_covered:
            self.in_place = not self.in_place
            self._put()
        if self._results.mode in (Mode.LINES, Mode.BROWSE):
            self._results.show_answer()
        if self.pane is not None and go_to_column:
            self.pane.focus()
        else:
            self._results.focus()

    def leave(self) -> None:
        """Go back to the hits."""
        if self.in_place:
            self.toggle()
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
            pane.setMaximumWidth(ANY)
        # A page of the hits is shown by them; a map that stands nowhere is hidden.
        if not in_place:
            pane.setVisible(self.is_column)

    def _built(self) -> "MapPane":
        if self.pane is None:
            from ui.desktop.views.map_pane import MapPane  # noqa: PLC0415 - after the first paint

            self.pane = MapPane(self._appearance, self._session.map)
            self.pane.row_chosen.connect(self._choose)
            self.pane.opened.connect(self.opened)
            self._results.list.selected.connect(self.pane.select)
            self.pane.select(self._results.list.current())
        return self.pane

    def _choose(self, listing_id: str) -> None:
        """Select in the list what was chosen on the map."""
        at = self._results.list.hits.position(listing_id)
        if at >= 0:
            self._results.list.select(at)
