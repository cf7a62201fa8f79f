"""Find: query, results, detail. Places them, and knows which key means what where."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import DETAIL_IS_PAGE_BELOW, NARROW_BELOW, SHORT_BELOW, SIZE, WIDE_FROM
from ui.desktop.viewmodels.session import Session
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.detail_pane import DetailPane
from ui.desktop.views.query_bar import QueryBar
from ui.desktop.views.results_pane import ResultsPane
from ui.desktop.widgets.parts import frame

SPLIT_KEY = "detail_width"
TO_HITS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown})


class FindView(QWidget):
    """The one room of this version."""

    copy_chosen = Signal(str)
    number_chosen = Signal()

    def __init__(self, appearance: Appearance, session: Session) -> None:
        super().__init__()
        self._appearance = appearance
        self._session = session
        self._as_page = False
        self._arranged = False
        self.setObjectName("page")
        self.bar = QueryBar(appearance, session.search, session.origin)
        self.results = ResultsPane(appearance, session)
        self.detail: DetailPane | None = None
        self._later = frame(name="later")
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._bind()

    def build_rest(self) -> None:
        """Build what the first paint can do without."""
        if self.detail is not None:
            return
        self.detail = DetailPane(self._appearance, self._session.detail)
        self.detail.copy_chosen.connect(self.copy_chosen)
        self.detail.number_chosen.connect(self.number_chosen)
        self.detail.back_chosen.connect(self.back)
        sizes = self._split.sizes()
        self._split.replaceWidget(1, self.detail)
        self._later.deleteLater()
        self._arranged = False
        self._split.setSizes(sizes)
        self._arrange()

    def open_hit(self) -> None:
        """Show the detail and put the focus there."""
        if self.detail is None or self._session.detail.row is None:
            return
        if self._as_page:
            self._show_panes(results=False, detail=True)
        self.detail.focus()

    def open_line(self, row: Row) -> None:
        """Show a pinned line in the detail."""
        self._session.detail.show(row)
        self.open_hit()

    def back(self) -> None:
        """Go back one step: detail, list of lines, hits, query, words typed."""
        if self.detail and self.detail.isVisible() and (self._as_page or self._has_focus(self.detail)):
            if self._as_page:
                self._show_panes(results=True, detail=False)
            self.results.focus()
        elif self.results.mode is Mode.LINES:
            self.results.show_answer()
            self.bar.focus_query()
        elif not self.bar.query.edit.hasFocus():
            self._session.origin.keep()
            self.bar.focus_query()
        else:
            self._session.search.clear()

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane that is there."""
        panes = [self.bar, self.results, *([self.detail] if self.detail else []), self.results.strip]
        seen = [pane for pane in panes if pane.isVisible()]
        at = max((index for index, pane in enumerate(seen) if self._has_focus(pane)), default=0)
        self._focus_pane(seen[(at + step) % len(seen)])

    def show_lines(self) -> None:
        """Show the list of all lines."""
        if self._as_page:
            self._show_panes(results=True, detail=False)
        self.results.show_lines()
        self.results.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey keys that no child wanted; letters only while the list or the detail has the focus."""
        key = Qt.Key(event.key())
        typing = self.bar.query.edit.hasFocus()
        letters = not event.modifiers() and self._letters_act()
        if key == Qt.Key.Key_Escape:
            self.back()
        elif typing and key in TO_HITS:
            self._go_to_hits(key)
        elif letters and key == Qt.Key.Key_Space:
            self.number_chosen.emit()
        elif letters and key == Qt.Key.Key_C:
            self.copy_chosen.emit(self._session.detail.number)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _go_to_hits(self, key: Qt.Key) -> None:
        self.results.focus()
        if self.results.mode in (Mode.HITS, Mode.LINES) and key == Qt.Key.Key_PageDown:
            self.results.list.select(min(self.results.list.hits.rowCount() - 1, 5))

    def _letters_act(self) -> bool:
        return self._has_focus(self.results.list) or (self.detail is not None and self._has_focus(self.detail))

    @staticmethod
    def _has_focus(pane: QWidget) -> bool:
        focus = pane.window().focusWidget()
        return focus is pane or pane.isAncestorOf(focus)

    def _focus_pane(self, pane: QWidget) -> None:
        if pane is self.bar:
            self.bar.focus_query()
        elif pane is self.results:
            self.results.focus()
        elif self.detail and pane is self.detail:
            self.detail.focus()
        else:
            self.results.strip.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.results)
        self._split.addWidget(self._later)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._split, 1)
        width = self._session.services.settings.get(SPLIT_KEY, 0)
        self._detail_width = int(width) if isinstance(width, int | float) and width else 0
        self._split.splitterMoved.connect(self._keep_split)

    def _bind(self) -> None:
        self.bar.query.edit.returnPressed.connect(self.open_hit)
        self.bar.done.connect(self.bar.focus_query)
        self.results.list.opened.connect(self.open_hit)
        self.results.list.left_upwards.connect(self.bar.focus_query)
        self.results.needs.left_upwards.connect(self.bar.focus_query)
        self.results.needs.chosen.connect(self._focus_list_soon)
        self.results.strip.line_chosen.connect(self.open_line)
        self.results.strip.all_chosen.connect(self.results.focus)
        self._appearance.changed.connect(self._arrange)

    def _focus_list_soon(self) -> None:
        self.bar.focus_query()

    def _keep_split(self) -> None:
        self._detail_width = round(self._split.sizes()[1] / self._appearance.look.scale)
        self._session.services.settings.set(SPLIT_KEY, self._detail_width)

    def _arrange(self) -> None:
        look = self._appearance.look
        width, height = self.width() / look.scale, self.height() / look.scale
        self.bar.set_narrow(narrow=width < NARROW_BELOW)
        self.results.strip.set_low(low=height < SHORT_BELOW)
        as_page = width + SIZE["rail_width"] < DETAIL_IS_PAGE_BELOW
        if as_page != self._as_page or not self._arranged:
            self._arranged = True
            self._as_page = as_page
            self._show_panes(results=True, detail=not as_page)
        if self.detail:
            self.detail.set_as_page(as_page=as_page)
        if not as_page:
            usual = SIZE["detail_width_wide"] if width >= WIDE_FROM else SIZE["detail_width"]
            wanted = min(look.px(self._detail_width or usual), self.width() // 2)
            self._split.setSizes([self.width() - wanted, wanted])

    def _show_panes(self, *, results: bool, detail: bool) -> None:
        self.results.setVisible(results)
        (self.detail or self._later).setVisible(detail)
