"""The selected entry of a timeline, in all its words; where it is sealed, what there is to do about that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from navigator.use_cases.person_timeline import Entry
from ui.desktop.models.records import Record
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.entry_words import entry_lines
from ui.desktop.viewmodels.people import Intent, PeopleViewModel, Step
from ui.desktop.widgets.parts import KeyButton, words

# What a row of the list has room for.
ROW_LINES, ROW_LETTERS = 2, 48


class EntryPanel(QFrame):
    """Below the timeline, where an entry says more than its row."""

    def __init__(self, appearance: Appearance, people: PeopleViewModel) -> None:
        super().__init__()
        self._model = people
        self.setProperty("kind", "panel")
        self.title = words("", "strong", wrap=True)
        self.lines = words("", "body", wrap=True)
        self.open = KeyButton(appearance, self.tr("Open with a reason"), self.tr("Enter"), "large")
        column = QVBoxLayout(self)
        column.setSpacing(appearance.look.px(4))
        for part in (self.title, self.lines):
            column.addWidget(part)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def intent_of(self, record: Record | None) -> Intent | None:
        """Return what opens an entry, None where there is nothing to open, or not for whoever looks."""
        entry = record.thing if record is not None else None
        if not isinstance(entry, Entry) or not entry.opens or (entry.kind, entry.id) in self._model.opened:
            return None
        return Intent(step=Step.OPEN, id=entry.id, kind=entry.kind)

    def show_record(self, record: Record | None) -> None:
        """Show an entry as far as it was opened."""
        entry, terms = record.thing if record is not None else None, self._model.terms
        if not isinstance(entry, Entry) or terms is None:
            self.title.setText("")
            self.lines.setText("")
            self.hide()
            return
        shown = self._model.opened.get((entry.kind, entry.id), entry) if not entry.part else entry
        title, *lines = entry_lines(shown, terms)
        if shown.sealed:
            lines.append(self._sealed(entry))
        self.title.setText(title)
        self.lines.setText("\n".join(filter(None, lines)))
        self.open.setVisible(self.intent_of(record) is not None)
        self.setVisible(shown.sealed or len(lines) > ROW_LINES or any(len(line) > ROW_LETTERS for line in lines))

    def _sealed(self, entry: Entry) -> str:
        if entry.opens:
            return self.tr("More of it is sealed. It opens with a reason, and that is written down.")
        return self.tr("More of it is sealed. Ask a clinician or a supervisor.")
