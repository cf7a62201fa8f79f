"""Find: query, results, detail. Places them, and knows the ways between them."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW, SHORT_BELOW
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.facts_pane import FactsPane
from ui.desktop.views.facts_place import FactsPlace
from ui.desktop.views.find_back import step_back
from ui.desktop.views.find_keys import FindKeys
from ui.desktop.views.focus_ring import Stop, go_on, has_focus
from ui.desktop.views.panes import Panes
from ui.desktop.views.query_bar import QueryBar
from ui.desktop.views.results_pane import ResultsPane

if TYPE_CHECKING:
    from ui.desktop.views.browse_place import BrowsePlace
    from ui.desktop.views.detail_pane import DetailPane
    from ui.desktop.views.map_place import MapPlace


class FindView(QWidget):
    """The one room of this version."""

    copy_chosen = Signal(str)
    number_chosen = Signal()
    new_chosen = Signal()
    # What is to be done with the selected place: refer, card, heard, wrong.
    action_chosen = Signal(str)

    def __init__(self, appearance: Appearance, session: Session) -> None:
        super().__init__()
        self._appearance = appearance
        self._session = session
        self.setObjectName("page")
        self.bar = QueryBar(appearance, session.search, session.origin)
        self.pane = FactsPane(appearance, session.situation)
        self.results = ResultsPane(appearance, session)
        self.detail: DetailPane | None = None
        self._panes = Panes(appearance, self.results, session.services.settings)
        self._keys = FindKeys(self, appearance)
        # Whether there is a casebook to keep a referral in.
        self.refers = False
        self._lay_out()
        self._bind()

    def build_rest(self) -> None:
        """Build what the first paint can do without."""
        if self.detail is not None:
            return
        self.detail = _detail_pane(self._appearance, self._session, self)
        self._panes.put_detail(self.detail)
        self._arrange()

    @cached_property
    def map(self) -> "MapPlace":
        """Return where the map stands, made after the first paint."""
        return _map_place(self._appearance, self._session, self, self._body)

    @cached_property
    def browse(self) -> "BrowsePlace":
        """Return where the directory is looked through, made after the first paint."""
        return _browse_place(self._appearance, self._session, self)

    def open_hit(self) -> None:
        """Show the detail and put the focus there."""
        shown = self._session.detail
        if self.detail is None or (shown.row is None and shown.own is None):
            return
        self.facts.close()
        self.open_page(opened=True)
        self.detail.focus()

    def copy_number(self) -> None:
        """Copy the number of the selected hit."""
        self.copy_chosen.emit(self._session.detail.number)

    def answer_questions(self) -> None:
        """Go to what is to be asked at the selected hit."""
        self.open_hit()
        if self.detail is not None and has_focus(self.detail):
            self.detail.focus_questions()

    def open_line(self, row: Row) -> None:
        """Show a pinned line in the detail."""
        self._session.detail.show(row)
        self.open_hit()

    def open_own(self, own: OwnRow) -> None:
        """Show one of the agency's own numbers in the detail."""
        self._session.detail.show_own(own)
        self.open_hit()

    def back(self) -> None:
        """Go back one step."""
        step_back(self, self._session, detail_covers=self._panes.as_page)

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane that is there."""
        go_on(_stops(self), step)

    def show_lines(self) -> None:
        """Show the list of all lines."""
        self.open_page(opened=False)
        self.results.show_lines()
        self.results.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey keys that no child wanted."""
        if not self._keys.obey(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def open_page(self, *, opened: bool) -> None:
        """Let the detail cover the list where there is no room for both; where it is low, the query too."""
        if self._panes.as_page:
            self._panes.show_panes(results=not opened, detail=opened)
            self.bar.setVisible(not (opened and self.height() < self._appearance.look.px(SHORT_BELOW)))

    def _look_through(self) -> None:
        self.browse.toggle()

    def _list_again(self) -> None:
        if self.bar.query.edit.hasFocus():
            self.open_page(opened=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        column.addLayout(self._body, 1)
        self.facts = FactsPlace(self._appearance, self.pane, self._panes, self._body)
        self._body.addWidget(self._panes, 1)

    def _bind(self) -> None:
        to_query = (self.bar.done, self.results.list.left_upwards, self.results.needs.left_upwards)
        for signal in (*to_query, self.results.needs.chosen, self.facts.closed):
            signal.connect(self.bar.focus_query)
        self.bar.query.edit.returnPressed.connect(self.open_hit)
        self.results.list.opened.connect(self.open_hit)
        self.results.strip.line_chosen.connect(self.open_line)
        self.results.strip.own_chosen.connect(self.open_own)
        self.results.strip.all_chosen.connect(self.results.focus)
        self.results.needs.browse_chosen.connect(self._look_through)
        self.bar.chips.facts_chosen.connect(self.facts.toggle)
        self.pane.new_chosen.connect(self.new_chosen)
        self.facts.changed.connect(self._offer_facts)
        self._session.situation.changed.connect(self._offer_facts)
        self._session.search.changed.connect(self._list_again)
        self._appearance.changed.connect(self._arrange)

    def _arrange(self) -> None:
        look = self._appearance.look
        width, height = self.width() / look.scale, self.height() / look.scale
        self.bar.set_room(narrow=width < NARROW_BELOW, low=height < SHORT_BELOW)
        self.results.strip.set_low(low=height < SHORT_BELOW)
        self.facts.arrange(self.width())
        taken = self.facts.taken + (self.map.arrange(self.width()) if self.detail else 0)
        if self._panes.arrange(self.width() - taken):
            self.bar.setVisible(True)

    def _offer_facts(self) -> None:
        self.bar.chips.offer_facts(drawer=self.facts.is_drawer, count=self._session.situation.count)


def _stops(view: FindView) -> list[Stop]:
    bar, facts, results = view.bar, view.pane, view.results
    stops: list[Stop] = [(bar, bar.focus_query), (facts, facts.focus), (results, results.focus)]
    if view.detail is not None:
        stops += [(view.detail, view.detail.focus), *view.map.stops]
    return [*stops, (results.strip, results.strip.focus)]


def offer_referral(view: FindView, *, offered: bool) -> None:
    """Offer Refer where there is a casebook to keep a referral in."""
    view.refers = offered
    if view.detail is not None:
        view.detail.bar.offer(refer=offered)


def _detail_pane(appearance: Appearance, session: Session, view: FindView) -> "DetailPane":
    from ui.desktop.views.detail_pane import DetailPane  # noqa: PLC0415 - after the first paint

    detail = DetailPane(appearance, session.detail, session.calls)
    detail.copy_chosen.connect(view.copy_chosen)
    detail.number_chosen.connect(view.number_chosen)
    detail.back_chosen.connect(view.back)
    detail.action_chosen.connect(view.action_chosen)
    detail.fact_wanted.connect(view.facts.open_at)
    detail.bar.offer(refer=view.refers)
    return detail


def _browse_place(appearance: Appearance, session: Session, view: FindView) -> "BrowsePlace":
    from ui.desktop.views.browse_place import BrowsePlace  # noqa: PLC0415 - after the first paint

    return BrowsePlace(appearance, session, view)


def _map_place(appearance: Appearance, session: Session, view: FindView, body: QHBoxLayout) -> "MapPlace":
    from ui.desktop.views.map_place import MapPlace  # noqa: PLC0415 - after the first paint

    place = MapPlace(appearance, session, view.results, body)
    place.wanted.connect(view.facts.close)
    place.wanted.connect(partial(view.open_page, opened=False))
    place.opened.connect(view.open_hit)
    return place
