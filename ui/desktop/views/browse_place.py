"""Where the browse list stands: over needs and hits, which come back as they were."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.session import Session
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.focus_ring import has_focus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.viewmodels.browse import BrowseViewModel
    from ui.desktop.views.browse_pane import BrowsePane
    from ui.desktop.views.find_view import FindView


class BrowsePlace(QObject):
    """Builds the list when it is first wanted, and knows the way back."""

    def __init__(self, appearance: Appearance, session: Session, view: "FindView") -> None:
        super().__init__(view)
        self._view = view
        self._results = view.results
        self._model: BrowseViewModel = session.browse
        self.pane: BrowsePane = _pane(appearance, self._model)
        self._came_from: QWidget | None = None
        self.pane.list.opened.connect(self._asked)
        self._model.found.connect(view.open_line)

    def toggle(self) -> None:
        """Show the list; where it has the focus already, its other half."""
        view, is_here = self._view, self._results.mode is Mode.BROWSE
        if is_here and has_focus(self.pane):
            self.pane.turn()
        elif not is_here:
            places = (view.bar.query.edit, self._results.needs.browse, self._results.list)
            self._came_from = next((place for place in places if place.hasFocus()), None)
            self._model.show(self._model.half)
        view.facts.close()
        view.open_page(opened=False)
        self._results.show_browse(self.pane)
        self.pane.focus()

    def leave(self) -> None:
        """Show again what was shown before, the focus where it was."""
        self._results.leave_browse()
        focus = self._results.focus if self._came_from is None else partial(self._came_from.setFocus)
        focus()

    def _asked(self) -> None:
        """Go to the answer of the need that was chosen: to the same one, too, that was asked before."""
        if self._results.mode is Mode.BROWSE and self._model.asks:
            self._results.show_answer()
            self._view.bar.focus_query()


def _pane(appearance: Appearance, model: "BrowseViewModel") -> "BrowsePane":
    from ui.desktop.views.browse_pane import BrowsePane  # noqa: PLC0415 - after the first paint

    return BrowsePane(appearance, model)
