"""Binds the table of actions to the window."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from navigator.directory.listing import Scope
from ui.desktop.actions.table import ACTIONS
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.sheets import AboutSheet, KeysSheet, Sheet

if TYPE_CHECKING:
    from ui.desktop.views.main_window import MainWindow


OF_FIND = ("find", "query", "origin", "lines", "facts", "new", "questions", "leave_out", "map", "places", "browse")
OF_LOG = ("log", "new_encounter", "resource_only")
# What may be done while something lies over the window.
OVER_A_SHEET = ("lock", "officer", "night", "dimmer", "full_screen", "high_contrast", "vehicle", "larger", "smaller")
BETWEEN_PANES = ("next_pane", "previous_pane")


class WindowKeys(QObject):
    """Runs an action by its id, its shortcut, or its letter."""

    def __init__(self, window: "MainWindow", appearance: Appearance) -> None:
        super().__init__(window)
        self.window = window
        self.appearance = appearance
        self._sheet: Sheet | None = None
        for entry in ACTIONS:
            for key in entry.keys:
                QShortcut(QKeySequence(key), window).activated.connect(partial(self.run, entry.id))

    def run(self, action_id: str) -> None:
        """Do what the table calls by this id."""
        pages = self.window.pages
        if self.window.door.is_covered and action_id not in OVER_A_SHEET:
            if action_id == "card" and self.window.door.sheets is not None:
                self.window.door.sheets.print()
            return
        shown = self.window.door.rooms.shown
        if shown is not None and shown.obey(action_id):
            return
        if pages.arrivals.is_first and action_id in (*OF_FIND, *BETWEEN_PANES, *OF_LOG, "directory", "settings"):
            return
        if action_id in OF_FIND or (action_id in BETWEEN_PANES and not pages.has_panes):
            if not pages.finding:
                pages.show_find()
            pages.find_view.bar.setVisible(True)
        DOES[action_id](self)

    def enter_log(self, wish: str) -> None:
        """Go to the Log, and begin what is wished for there; a sign-in may come first."""
        self.window.door.rooms.come_for(wish)
        self.window.door.enter("log")

    def show_settings(self) -> None:
        """Go to Settings."""
        from ui.desktop.viewmodels.accounts import AccountsViewModel  # noqa: PLC0415 - after the first paint
        from ui.desktop.viewmodels.own_passphrase import OwnPassphraseViewModel  # noqa: PLC0415 - see above

        rooms, book = self.window.door.rooms, self.window.casebook
        own = rooms.kept(OwnPassphraseViewModel, lambda: OwnPassphraseViewModel(book, rooms))
        self.window.pages.show_settings(own, rooms.kept(AccountsViewModel, lambda: AccountsViewModel(book, rooms)))

    def letter(self, text: str) -> bool:
        """Obey a letter of the window; a text field has eaten it before while a caret is in it."""
        action_id = {"/": "query", "?": "keys"}.get(text) if self.appearance.letters else None
        if action_id:
            self.run(action_id)
        return action_id is not None

    def show_keys(self) -> None:
        """Show every action with its key."""
        self._open(KeysSheet(self.appearance, training=self._training, parent=self.window))

    def show_about(self) -> None:
        """Show what this is and whose work is in it."""
        notices = self.window.session.services.notices
        self._open(AboutSheet(self.appearance, notices, training=self._training, parent=self.window))

    def show_card(self) -> None:
        """Put the selected hit on the card, and show it before it is printed."""
        from ui.desktop.views.card_sheet import CardSheet  # noqa: PLC0415 - after the first paint

        session = self.window.session
        row = session.detail.row
        if row is None or not self.window.pages.finding or self._sheet is not None:
            return
        session.card.add(row.hit.listing)
        sheet = CardSheet(self.appearance, session.card, session.lines, training=self._training, parent=self.window)
        sheet.said.connect(self.window.pages.said)
        self._open(sheet)

    def show_heard(self) -> None:
        """Ask how many are free at the selected place."""
        from ui.desktop.views.heard_sheet import HeardSheet  # noqa: PLC0415 - after the first paint

        session = self.window.session
        if (row := self._placed()) is not None:
            self.window.door.cover(HeardSheet(self.appearance, row, session.heard.hear, self.window.stage))

    def show_wrong(self) -> None:
        """Ask what is wrong about the selected place."""
        from ui.desktop.views.heard_sheet import WrongSheet  # noqa: PLC0415 - after the first paint

        session = self.window.session
        if (row := self._placed()) is not None:
            self.window.door.cover(WrongSheet(self.appearance, row, session.heard.report, self.window.stage))

    def show_places(self) -> None:
        """Show the saved places; what is typed there goes when the casebook locks."""
        from ui.desktop.views.places_sheet import PlacesSheet  # noqa: PLC0415 - after the first paint

        window = self.window
        sheet = PlacesSheet(self.appearance, window.session.saved_places, window.stage)
        sheet.said.connect(window.say)
        window.casebook.left.connect(sheet.leave)
        window.door.cover(sheet)

    def _placed(self) -> Row | None:
        """Return the selected place of Find, None elsewhere, and for a line that nobody can visit."""
        pages = self.window.pages
        row = self.window.session.detail.row if pages.finding or pages.number.is_shown else None
        return row if row is not None and row.hit.listing.scope is Scope.LOCAL else None

    @property
    def _training(self) -> bool:
        return self.window.session.directory.training

    def close_sheet(self) -> None:
        """Close what lies over the window: it is of the scene that ends."""
        if self._sheet is not None:
            self._sheet.reject()

    def _open(self, sheet: Sheet) -> None:
        self._sheet = sheet
        sheet.finished.connect(self._closed)
        sheet.open()

    def _closed(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None


DOES: Mapping[str, Callable[[WindowKeys], None]] = MappingProxyType(
    {
        "find": lambda _keys: None,  # `run` has gone to Find already
        "directory": lambda keys: keys.window.pages.show_room(),
        "settings": WindowKeys.show_settings,
        "log": lambda keys: keys.enter_log(""),
        "new_encounter": lambda keys: keys.enter_log("new_encounter"),
        "resource_only": lambda keys: keys.enter_log("resource_only"),
        "follow_ups": lambda keys: keys.window.door.enter("follow_ups"),
        "people": lambda keys: keys.window.door.enter("people"),
        "review": lambda keys: keys.window.door.enter("review"),
        "lock": lambda keys: keys.window.door.at_hand().open_door(),
        "sitter": lambda keys: keys.window.door.at_hand().show_sitter(),
        "switch": lambda keys: keys.window.door.at_hand().switch_rider(),
        "refer": lambda keys: keys.window.door.refer(),
        "draft": lambda keys: keys.window.door.at_hand().go_on_with_draft(),
        "query": lambda keys: keys.window.pages.find_view.bar.focus_query(),
        "origin": lambda keys: keys.window.pages.find_view.bar.focus_place(),
        "places": WindowKeys.show_places,
        "facts": lambda keys: keys.window.pages.find_view.facts.toggle(),
        "map": lambda keys: keys.window.pages.find_view.map.toggle(),
        "browse": lambda keys: keys.window.pages.find_view.browse.toggle(),
        "new": lambda keys: keys.window.clear_situation(),
        "leave_out": lambda keys: keys.window.session.changes.apply(),
        "questions": lambda keys: keys.window.pages.find_view.answer_questions(),
        "number": lambda keys: keys.window.pages.show_number(),
        "copy": lambda keys: keys.window.pages.copy_selected(),
        "card": WindowKeys.show_card,
        "heard": WindowKeys.show_heard,
        "wrong": WindowKeys.show_wrong,
        "lines": lambda keys: keys.window.pages.find_view.show_lines(),
        "next_pane": lambda keys: keys.window.pages.next_pane(1),
        "previous_pane": lambda keys: keys.window.pages.next_pane(-1),
        "night": lambda keys: keys.appearance.toggle_night(),
        "dimmer": lambda keys: keys.appearance.dim_more(),
        "officer": lambda keys: keys.window.officer.toggle(),
        "full_screen": lambda keys: keys.window.memory.toggle_full_screen(),
        "high_contrast": lambda keys: keys.appearance.toggle_high_contrast(),
        "vehicle": lambda keys: keys.appearance.toggle_vehicle(),
        "larger": lambda keys: keys.appearance.step_size(1),
        "smaller": lambda keys: keys.appearance.step_size(-1),
        "language": lambda keys: keys.window.change_language(),
        "import": lambda keys: keys.window.pages.arrivals.choose_file(),
        "pack": lambda keys: keys.window.pages.arrivals.choose_pack(),
        "keys": WindowKeys.show_keys,
        "about": WindowKeys.show_about,
    }
)
