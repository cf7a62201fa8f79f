"""The middle of Find: needs, hits, lines, what is browsed, or a sentence; below them what is not shown, and the pinned lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.session import Session
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.change_strip import ChangeStrip
from ui.desktop.views.hidden_strip import HiddenStrip
from ui.desktop.views.lines_strip import LinesStrip
from ui.desktop.views.needs_view import NeedsView
from ui.desktop.views.state_view import StateView
from ui.desktop.widgets.hit_list import HitList

if TYPE_CHECKING:
    from ui.desktop.views.browse_pane import BrowsePane
    from ui.desktop.views.map_pane import MapPane

# What a map can show; lines and a failure have no places.
ON_A_MAP = frozenset({Mode.NEEDS, Mode.HITS, Mode.EMPTY})


class ResultsPane(QWidget):
    """Shows the state that the view model decided."""

    mode_changed = Signal()

    def __init__(self, appearance: Appearance, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("page")
        self.mode = Mode.NEEDS
        self._answering = False
        self._map: MapPane | None = None
        self._browse: BrowsePane | None = None
        self._before = Mode.NEEDS
        self.needs = NeedsView(appearance, session.recent)
        self.list = HitList(appearance)
        self.state = StateView(appearance)
        self.change = ChangeStrip(appearance, session.changes)
        self.hidden = HiddenStrip(appearance)
        self.strip = LinesStrip(appearance, session.lines)
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(1)  # pages that are hidden don't widen the one that is shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for page in (self.needs, self.list, self.state):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addWidget(self.change)
        column.addWidget(self.hidden)
        column.addWidget(self.strip)
        self._bind()

    def put_map(self, pane: "MapPane | None") -> None:
        """Show a map in place of needs and hits, or with None those again."""
        if self._map is not None and pane is None:
            self._stack.removeWidget(self._map)
        elif pane is not None:
            self._stack.addWidget(pane)
        self._map = pane
        self._turn_to(self.mode)
        self._show_needs()

    def show_lines(self) -> None:
        """Show all lines in the list."""
        self.list.setAccessibleName(self.tr("Lines"))
        self.hidden.setVisible(False)
        self._turn_to(Mode.LINES)
        self.list.show_rows(_all_lines(self._session))

    def show_browse(self, pane: "BrowsePane") -> None:
        """Show what is browsed, until something else is shown."""
        if self._browse is None:
            self._browse = pane
            self._stack.addWidget(pane)
        if self.mode is not Mode.BROWSE:
            self._before = self.mode
            self._session.detail.show(None)
        self.hidden.setVisible(False)
        self._turn_to(Mode.BROWSE)

    def leave_browse(self) -> None:
        """Show again what was shown before, the same row selected."""
        if self._before is Mode.LINES:
            self._turn_to(Mode.LINES)
            self.list.show_rows(_all_lines(self._session), keep=True)
        else:
            self.show_answer(keep=True)

    def show_answer(self, *, keep: bool = False) -> None:
        """Show what the search is showing; `keep`: the row that is selected stays selected."""
        shown = self._session.search.shown
        self.list.setAccessibleName(self.tr("Hits"))
        self.hidden.show_hidden(shown)
        if shown.mode in (Mode.EMPTY, Mode.ERROR):
            query = self._session.search.query
            asked = bool(query.text.strip() or query.category)
            self.state.show_state(shown.title, shown.note, wrong=shown.mode is Mode.ERROR, asked=asked)
        self._turn_to(shown.mode)
        if shown.mode is Mode.HITS:
            self._answering = True
            self.list.show_rows(shown.rows, keep=keep or self._session.search.again)
            self._answering = False
        else:
            # No row stays in a list that nobody sees: what it says may be for somebody who has left.
            self.list.show_rows(())
            self._session.detail.show(None)
            self._show_needs()

    def focus(self) -> None:
        """Put the focus into what is shown."""
        if self._map is not None and self._stack.currentWidget() is self._map:
            self._map.focus()
        elif self._browse is not None and self._stack.currentWidget() is self._browse:
            self._browse.focus()
        elif self._stack.currentWidget() is self.list:
            self.list.setFocus()
        elif self._stack.currentWidget() is self.needs:
            self.needs.focus_first()
        else:
            self.state.focusNextChild()

    def _turn_to(self, mode: Mode) -> None:
        pages = {Mode.NEEDS: self.needs, Mode.HITS: self.list, Mode.LINES: self.list, Mode.BROWSE: self._browse}
        page = pages.get(mode) or self.state
        self._stack.setCurrentWidget(self._map if self._map is not None and mode in ON_A_MAP else page)
        self.mode = mode
        self.mode_changed.emit()

    def _bind(self) -> None:
        session = self._session
        session.search.changed.connect(self._take_answer)
        session.directory.changed.connect(self._show_needs)
        session.lines.changed.connect(self._refresh_lines)
        self.list.selected.connect(self._select)
        self.list.own_selected.connect(session.detail.show_own)
        self.needs.chosen.connect(session.search.set_need)
        self.state.cleared.connect(session.search.clear)
        self.state.retried.connect(session.search.ask_again)
        self.hidden.more_chosen.connect(session.search.show_more)
        self.strip.all_chosen.connect(self.show_lines)
        self.change.left.connect(self.focus)
        self._show_needs()
        self.show_answer()

    def _take_answer(self) -> None:
        """Show another answer; whoever browses goes on where only hours of the one before changed."""
        if self.mode is not Mode.BROWSE or not self._session.search.again:
            self.show_answer()

    def _select(self, row: Row | None) -> None:
        """Show the page of a row; of the first of an answer once the keys rest."""
        self._session.detail.show(row, soon=self._answering)

    def _show_needs(self) -> None:
        directory = self._session.directory
        if directory.needs and not self.needs.tiles:
            self.needs.show_needs(directory.needs)
        if directory.problem and self.mode is Mode.NEEDS:
            hint = self.tr("Import a directory file. The lines below still work.")
            self.state.show_state(directory.problem, hint, wrong=True, asked=False)
            self._stack.setCurrentWidget(self.state)

    def _refresh_lines(self) -> None:
        if self.mode is Mode.LINES:
            self.list.show_rows(_all_lines(self._session))


def _all_lines(session: Session) -> tuple[Row | OwnRow, ...]:
    """Return all lines, the agency's own numbers before them."""
    return (*session.lines.own, *session.lines.rows)
