"""The line to search people in, and who was found."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.use_cases.find_people import MOST, PersonFound
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.people import PeopleViewModel
from ui.desktop.viewmodels.person_words import count_words, found_record
from ui.desktop.widgets.field import Field
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.record_list import RecordList


class PeopleSide(QWidget):
    """Nobody is looked for before somebody types."""

    def __init__(self, appearance: Appearance, people: PeopleViewModel) -> None:
        super().__init__()
        self._model = people
        self.query = Field(appearance, "search", "query")
        self.query.edit.setAccessibleName(self.tr("Name or alias"))
        self.query.edit.setPlaceholderText(self.tr("Name or alias"))
        # No keyboard of the system learns who was looked for.
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.query.edit.setInputMethodHints(hints)
        self.count = words("", "soft", wrap=True)
        self.error = words("", "danger", wrap=True)
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("People found"))
        self._lay_out(appearance)
        self.query.edit.textChanged.connect(people.type)
        self.query.edit.returnPressed.connect(self._search_now)
        people.found_changed.connect(self._show)
        people.forgotten.connect(self._forget)
        self._show()

    @property
    def chosen(self) -> PersonFound | None:
        """Return the selected person."""
        record = self.list.current()
        return record.thing if record is not None and isinstance(record.thing, PersonFound) else None

    def focus_query(self) -> None:
        """Put the caret into the line."""
        self.query.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_list(self) -> None:
        """Put the focus on whom was found, if anybody was."""
        if self.list.records.records:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focus_query()

    def say_error(self, sentence: str) -> None:
        """Say why there is nobody to show."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _lay_out(self, appearance: Appearance) -> None:
        look = appearance.look
        pad = look.size("pane_padding")
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, 0)
        column.setSpacing(look.px(8))
        column.addWidget(words(self.tr("People"), "title"))
        for part in (self.query, self.count, self.error):
            column.addWidget(part)
        column.addWidget(self.list, 1)

    def _search_now(self) -> None:
        """Whoever presses Enter does not wait for the words to rest, and goes to whom was found."""
        if self.list.records.records:
            self.focus_list()
        else:
            self._model.search()

    def _show(self) -> None:
        model, terms = self._model, self._model.terms
        records = tuple(found_record(each, terms) for each in model.found) if terms else ()
        if records != self.list.records.records:
            self.list.show_records(records, max(0, self.list.currentIndex().row()))
        self.count.setText(count_words(model.found, MOST, asked=model.asked))
        self.say_error("")
        if model.asked:
            self._announce(self.count.text())

    def _announce(self, sentence: str) -> None:
        """Tell a screen reader how many were found, politely; no name is spoken before somebody goes to the list."""
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _forget(self) -> None:
        self.query.edit.setText("")
        self.say_error("")
