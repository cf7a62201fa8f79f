"""The Log: one's own encounters of today, the one that is filled in, and the notes of the shift before."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from navigator.access.roles import Role
from navigator.use_cases.refer import Terms
from ui.desktop.models.log_rows import LogRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.amending import AmendingViewModel
from ui.desktop.viewmodels.hand_offs import HandOffsViewModel
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.viewmodels.log_words import day_words, record_of
from ui.desktop.views.casebook_page import CasebookPage
from ui.desktop.views.log_form_view import LogFormView
from ui.desktop.views.log_head import LogHead
from ui.desktop.views.log_notes import LogNotes
from ui.desktop.views.log_panes import LogPanes
from ui.desktop.views.log_record import LogRecordView
from ui.desktop.widgets.record_list import RecordList

NEW, RESOURCE_ONLY = "new_encounter", "resource_only"


class LogView(CasebookPage):
    """`wish` tells once what somebody came for: a new encounter, one without a person, or nothing but to look."""

    # For whom, by the id.
    refer_wanted = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        log: LogViewModel,
        notes: HandOffsViewModel,
        amending: AmendingViewModel,
        *,
        terms: Terms,
        wish: Callable[[], str],
    ) -> None:
        super().__init__()
        self._log, self._terms, self._wish = log, terms, wish
        self._notes_model, self._amending = notes, amending
        self.head = LogHead(appearance, notes)
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("Your encounters of today"))
        self.form = LogFormView(appearance, log, terms)
        self.record = LogRecordView(appearance, log, amending, terms)
        self.notes = LogNotes(appearance, notes, terms)
        self.panes = LogPanes(appearance, self.list, self.form, self.record, self.notes)
        self._lay_out()
        self._bind()
        self._show()

    def open(self) -> None:
        """Read the log, with the focus on it; begin what somebody came for."""
        self._log.load()
        self._notes_model.load()
        self.panes.focus_list()
        if wish := self._wish():
            self.begin(wish)

    def begin(self, wish: str) -> None:
        """Begin an encounter, with or without a person; none while the screen is turned to somebody else."""
        if self._log.casebook.is_turned:
            self.said.emit(self.tr("Nothing is written while an officer looks on. F10 goes back."))
            return
        self._log.begin(resource_only=wish == RESOURCE_ONLY)
        self.form.focus_first()

    def obey(self, action_id: str) -> bool:
        """Let Ctrl+N begin an encounter here, and Ctrl+R refer whoever this one is about."""
        if action_id == "new":
            self.begin(NEW)
        elif action_id == "refer" and self.form.isEnabled():
            self.form.press_refer()
        else:
            return super().obey(action_id)
        return True

    def next_pane(self, step: int) -> None:
        """Move the focus between the list, what is shown of it, and the notes."""
        self.panes.next_pane(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, the draft kept; go into what is chosen with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self._log.forms.drafts.keep_now()
            self.back_chosen.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self.panes.focus_middle()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.panes, 1)

    def _bind(self) -> None:
        self.head.officer.clicked.connect(partial(self.action_chosen.emit, "officer"))
        self.head.only.clicked.connect(partial(self.begin, RESOURCE_ONLY))
        self.head.new.clicked.connect(partial(self.begin, NEW))
        self.list.selected.connect(self._selected)
        self._log.changed.connect(self._show)
        self._log.chosen.connect(self.form.show_anew)
        self._log.not_saved.connect(self._refuse)
        self._log.failed.connect(self.said)
        self._log.saving.met.connect(self.refer_wanted)
        self._amending.kept.connect(self._log.load)
        for model in (self._log, self._notes_model, self._amending):
            model.said.connect(self.said)
        self.bind_key("Ctrl+Return", partial(self._save, finish=False))
        self.bind_key("Ctrl+Shift+Return", partial(self._save, finish=True))
        self.bind_key("Ctrl+Shift+N", self.notes.focus_text)
        for key, does in self.form.keys.items():
            self.bind_key(key, does)

    def _save(self, *, finish: bool) -> None:
        """Save where the focus is: the note, the amendment, or the encounter."""
        focus = QApplication.focusWidget()
        if focus is not None and self.notes.isAncestorOf(focus):
            self.notes.press_save()
        elif self.panes.shows_record:
            self.record.amend.press_save()
        else:
            self.form.press_save(finish=finish)

    def _refuse(self, sentence: str) -> None:
        if self._log.forms.form is not None:
            self.form.fail(sentence)
        self.said.emit(self.tr("Not saved. {why}").format(why=sentence))

    def _selected(self) -> None:
        record = self.list.current()
        if record is not None and isinstance(record.thing, LogRow):
            self._log.choose(record.thing.key)

    def _show(self) -> None:
        log = self._log
        sitter = self._log.casebook.sitter
        for part in (self.form, self.record.amend, self.notes):
            part.setEnabled(not self._log.casebook.is_turned)
        self.head.offer_turn(offered=sitter is not None and (sitter.is_turned or sitter.role is not Role.OFFICER))
        self.head.day.setText(day_words(log.forms.clock.now(), self._terms))
        self._show_list()
        if log.forms.form is not None:
            if log.saving.is_of_the_form:
                # What is being saved takes no more letters; if it fails, the focus goes back into it.
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.show_form()
            self.record.clear()
            self.panes.show_form()
            return
        self.form.clear()
        self.record.show_record()
        none = self.tr("No encounters today: Ctrl+N begins one.") if log.is_empty else ""
        self.panes.show_record(is_there=log.seen is not None, otherwise=none)

    def _show_list(self) -> None:
        """Show the rows, the chosen one selected; that it is shown chooses no other."""
        rows = self._log.rows
        records = tuple(record_of(row, self._terms) for row in rows)
        at = next((at for at, row in enumerate(rows) if row.key == self._log.key), 0)
        with QSignalBlocker(self.list):
            if records != self.list.records.records:
                self.list.show_records(records, at)
            if records and self.list.currentIndex().row() != at:
                self.list.setCurrentIndex(self.list.records.index(at, 0))
