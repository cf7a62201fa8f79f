"""Makes the page of the Log with the view models behind it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desktop.viewmodels.amending import AmendingViewModel
from ui.desktop.viewmodels.hand_offs import HandOffsViewModel
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.views.log_view import LogView

if TYPE_CHECKING:
    from ui.desktop.views.casebook_rooms import CasebookRooms
    from ui.desktop.views.main_window import MainWindow


def log_page(rooms: "CasebookRooms") -> LogView:
    """Return the page; its view models outlive it. Raises ValueError before the agency's lists are there."""
    casebook, clock = rooms.window.casebook, rooms.window.session.services.clock
    terms = casebook.terms
    if terms is None:
        raise ValueError("a room is entered while the casebook is open")
    page = LogView(
        rooms.appearance,
        rooms.kept(LogViewModel, lambda: LogViewModel(casebook, clock, rooms)),
        rooms.kept(HandOffsViewModel, lambda: HandOffsViewModel(casebook, clock, rooms)),
        rooms.kept(AmendingViewModel, lambda: AmendingViewModel(casebook, clock, rooms)),
        terms=terms,
        wish=rooms.take_wish,
    )
    page.refer_wanted.connect(partial(_refer, rooms.window))
    return page


def _refer(window: "MainWindow", person: str) -> None:
    """Go to Find: the next referral is for whoever the encounter is about, and belongs to it."""
    window.door.at_hand().refer.last_person = person
    window.pages.show_find()
    window.say(QCoreApplication.translate("Log", "Choose a place and press R: the referral belongs to this encounter."))
