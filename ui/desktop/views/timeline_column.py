"""The timeline of a person: a list of entries, and the selected one in all its words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.entry_words import entry_record, filter_words
from ui.desktop.viewmodels.people import Intent, PeopleViewModel
from ui.desktop.views.entry_panel import EntryPanel
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.record_list import RecordList


class TimelineColumn(QWidget):
    """`opening` tells that somebody wants to open a sealed entry. Chosen kinds narrow it, none chosen shows all."""

    opening = Signal(Intent)

    def __init__(self, appearance: Appearance, people: PeopleViewModel) -> None:
        super().__init__()
        self._model = people
        self.setObjectName("inside")
        self._person = ""
        self.kinds = ChoiceStrip(appearance, self.tr("Only"), filter_words(), several=True)
        self.sealed = words("", "small_strong")
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("Timeline"))
        self.entry = EntryPanel(appearance, people)
        self._lay_out(appearance)
        self.kinds.chosen.connect(self._show)
        self.list.selected.connect(self._selected)
        self.list.doubleClicked.connect(self.open_entry)
        self.entry.open.clicked.connect(self.open_entry)
        self.list.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    def open_entry(self) -> None:
        """Tell that the selected entry is to be opened, where it is sealed and may be."""
        intent = self.entry.intent_of(self.list.current())
        if intent is not None:
            self.opening.emit(intent)

    def set_low(self, *, low: bool) -> None:
        """Leave the choice of kinds out where there is little room."""
        self.kinds.setVisible(not low)

    def show_page(self, sealed: str) -> None:
        """Show the entries of the page, none where nobody is open; all of another person's."""
        person = self._model.page.person.id if self._model.page is not None else ""
        if person != self._person:
            self._person = person
            self.kinds.put()
        self.sealed.setText(sealed)
        self._show()

    def _lay_out(self, appearance: Appearance) -> None:
        look = appearance.look
        pad = look.size("pane_padding")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.setContentsMargins(pad, look.px(10), pad, look.px(4))
        head.addWidget(words(self.tr("Timeline"), "head"))
        head.addStretch(1)
        head.addWidget(self.sealed)
        column.addLayout(head)
        narrow = QHBoxLayout()
        narrow.setContentsMargins(pad, 0, pad, look.px(2))
        narrow.addWidget(self.kinds, 1)
        column.addLayout(narrow)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(pad, 0, pad, look.px(8))
        foot.addWidget(self.entry)
        column.addLayout(foot)

    def _show(self) -> None:
        page, terms, model = self._model.page, self._model.terms, self._model
        kinds = self.kinds.values
        entries = [entry for entry in page.entries if not kinds or entry.kind in kinds] if page is not None else []
        records = tuple(entry_record(entry, terms, model.crew, model.opened) for entry in entries) if terms else ()
        self.list.show_records(records, max(0, self.list.currentIndex().row()))
        self._selected()

    def _keep_in_sight(self) -> None:
        """Show the selected entry still when the room for the list changes."""
        self.list.scrollTo(self.list.currentIndex())

    def _selected(self) -> None:
        self.entry.show_record(self.list.current())
