"""What the shift before tells this one, each note with "Read", and the line for the next shift."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navigator.casebook.hand_off import HandOffNote
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.hand_offs import HandOffsViewModel
from ui.desktop.viewmodels.log_words import clock, day_words
from ui.desktop.widgets.parts import IconLabel, KeyButton, clear_out, frame, plain_button, words
from ui.desktop.widgets.text_line import TextLine


class LogNotes(QWidget):
    """A note waits until somebody else read it; nobody reads their own."""

    def __init__(self, appearance: Appearance, notes: HandOffsViewModel, terms: Terms) -> None:
        super().__init__()
        self._appearance, self._model, self._terms = appearance, notes, terms
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.none = words(self.tr("No note waits to be read."), "soft", wrap=True)
        self._notes = QVBoxLayout()
        self._shown: tuple[HandOffNote, ...] = ()
        self.reads: list[QPushButton] = []
        self.text = TextLine(appearance, self.tr("What the next shift must know"), "speech")
        self.to_unit = TextLine(appearance, self.tr("To unit"), "people", hint=self.tr("our own"))
        self.save = KeyButton(appearance, self.tr("Add the note"), self.tr("Ctrl Enter"), "large")
        self.error = words("", "danger", wrap=True)
        self.kept = words("", "faint")
        self._lay_out()
        for line in (self.text, self.to_unit):
            line.edit.textEdited.connect(self._put)
        self.save.clicked.connect(self.press_save)
        notes.changed.connect(self._show)
        notes.failed.connect(self._fail)
        self._show()

    def press_save(self) -> None:
        """Leave the note to the next shift."""
        self._say("")
        if not self._model.text.strip():
            self._say(self.tr("The note is empty. Write what the next shift must know."))
        else:
            self._model.save()

    def focus_text(self) -> None:
        """Begin to write a note."""
        self.text.edit.setFocus()

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, look.px(12), pad, pad)
        column.setSpacing(look.px(8))
        self._notes.setSpacing(look.px(8))
        column.addWidget(words(self.tr("Hand-off"), "section"))
        column.addWidget(self.none)
        column.addLayout(self._notes)
        for part in (self.text, self.to_unit, self.save, self.error, self.kept):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(frame(name="rule"))
        hint = QHBoxLayout()
        hint.setSpacing(look.px(8))
        hint.addWidget(IconLabel(self._appearance, "info", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        said = self.tr(
            "No places where a person stays, no doses: whoever may read the unit\u2019s records reads this; officers do not."
            " Each note is ticked as read."
        )
        hint.addWidget(words(said, "small", wrap=True), 1)
        column.addLayout(hint)

    def _put(self) -> None:
        self._model.put(text=self.text.text, to_unit=self.to_unit.text)

    def _show(self) -> None:
        model = self._model
        for line, text in ((self.text, model.text), (self.to_unit, model.to_unit)):
            if line.text != text:
                line.edit.setText(text)
        self.save.setEnabled(not model.saving)
        is_kept = bool(model.text) and model.drafts.is_kept
        self.kept.setText(self.tr("Draft kept, encrypted.") if is_kept else "")
        self.none.setVisible(not model.notes)
        if tuple(model.notes) != self._shown:
            self._show_notes(tuple(model.notes))

    def _show_notes(self, notes: tuple[HandOffNote, ...]) -> None:
        self._shown, self.reads = notes, []
        clear_out(self._notes)
        for note in notes:
            self._notes.addWidget(self._card(note))
        if not notes:
            self._say("")

    def _card(self, note: HandOffNote) -> QWidget:
        look = self._appearance.look
        card = frame("panel")
        column = QVBoxLayout(card)
        column.setSpacing(look.px(6))
        at = f"{day_words(note.at, self._terms)} {clock(note.at, self._terms)}"
        head = self.tr("From {unit}, {at}").format(unit=note.from_unit, at=at)
        column.addWidget(words(head, "small_strong", wrap=True))
        column.addWidget(words(note.text, "body", wrap=True))
        read = plain_button(self.tr("Read"), "large")
        read.setAccessibleName(self.tr("Read: the note {head}").format(head=head))
        read.clicked.connect(partial(self._model.read, note.id))
        self.reads.append(read)
        column.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _fail(self, sentence: str) -> None:
        self._say(self.tr("Not saved. {why} What you typed is kept.").format(why=sentence))

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
