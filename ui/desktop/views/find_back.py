"""Esc in Find: one step back each time."""

from typing import TYPE_CHECKING

from ui.desktop.viewmodels.session import Session
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.focus_ring import has_focus

if TYPE_CHECKING:
    from ui.desktop.views.find_view import FindView


def step_back(view: "FindView", session: Session, *, detail_covers: bool) -> None:
    """Go back one step: facts, detail, map, lines or what is browsed, hits, query, words typed."""
    bar, detail, results = view.bar, view.detail, view.results
    if view.facts.is_open or has_focus(view.pane):
        view.facts.close()
        bar.focus_query()
    elif detail and detail.isVisible() and (detail_covers or has_focus(detail)):
        view.open_page(opened=False)
        results.focus()
    elif detail and view.map.has_focus:
        view.map.leave()
    elif results.mode is Mode.BROWSE:
        view.browse.leave()
    elif results.mode is Mode.LINES:
        results.show_answer()
        bar.focus_query()
    elif not bar.query.edit.hasFocus():
        session.origin.keep()
        bar.focus_query()
    else:
        session.search.clear()
