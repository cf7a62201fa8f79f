"""One's own log: its rows, and the one that is chosen, as a form or as it was saved; nothing of it stays once it locks."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.casebook.log_form import LogForm
from navigator.clock import Clock
from navigator.use_cases.log_encounter import Logged, new_form
from navigator.use_cases.own_log import EncounterSeen, OwnLog, own_log
from navigator.use_cases.refer import Terms
from ui.desktop.models.log_rows import DRAFTED, SAVED, LogRow, rows_of
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.log_entry import LogEntry
from ui.desktop.viewmodels.log_forms import LogForms
from ui.desktop.viewmodels.log_saving import LogSaving
from ui.desktop.workers.runner import Failure


class LogViewModel(QObject):
    """Nothing is said to be saved before it is; what was typed stays until then."""

    changed = Signal()
    # Another row was chosen: what is shown of it begins anew.
    chosen = Signal()
    said = Signal(str)
    # What is typed is not saved; something could not be read.
    not_saved = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.casebook = casebook
        self.forms = LogForms(casebook, clock, self)
        self._log: OwnLog | None = None
        self.key = ""
        self.entry = LogEntry(casebook, self)
        self.saving = LogSaving(casebook, self.forms, self)
        self.saving.begun.connect(self.changed)
        self.saving.saved.connect(self._saved)
        self.saving.refused.connect(self._refuse)
        self.forms.changed.connect(self.changed)
        self.entry.came.connect(self._take_entry)
        self.entry.failed.connect(self.failed)
        self.forms.found.connect(self._settle)
        self.forms.failed.connect(self.not_saved)
        casebook.left.connect(self.forget)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self.casebook.terms

    @property
    def seen(self) -> EncounterSeen | None:
        """Return the chosen encounter as it was saved, None where it was not, or was not read yet."""
        return self.entry.seen

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing in the log; before it was read nobody knows."""
        return self._log is not None and not self.rows

    @property
    def rows(self) -> tuple[LogRow, ...]:
        """Return the rows of the log."""
        return rows_of(self._log, self.forms.waiting) if self._log else ()

    @property
    def row(self) -> LogRow | None:
        """Return the chosen one."""
        return next((row for row in self.rows if row.key == self.key), None)

    def load(self) -> None:
        """Read the log anew."""
        terms = self.terms
        if terms is not None and self.casebook.is_open:
            zone = terms.hours.zone
            self.casebook.room.read("log", lambda seat: own_log(seat.desk, zone), self._take, self._fail)
            self.forms.drafts.look()
            self.entry.look_again()

    def begin(self, *, resource_only: bool = False) -> None:
        """Begin an encounter now; it is a draft at once."""
        terms = self.terms
        if terms is not None and self.casebook.is_open:
            form = new_form(terms, self.forms.clock.now(), resource_only=resource_only)
            self.entry.show("")
            self.forms.begin(form)
            self.key = f"{DRAFTED}{self.forms.draft_id}"
            self._show()

    def choose(self, key: str) -> None:
        """Show another row; what was typed into this one is kept first."""
        if key != self.key:
            self.key = key
            self._open()

    def put(self, **answers: Any) -> None:  # noqa: ANN401 - fields of the form
        """Take answers; the draft is kept once the hand rests."""
        if self.forms.form is not None:
            self.key = f"{DRAFTED}{self.forms.draft_id}"
            self.forms.put(answers)

    def discard(self) -> None:
        """Throw the draft away; what was saved before stays."""
        row = self.row
        if row is not None and row.draft_id and not self.saving.is_of_the_form:
            self.forms.let_go(row.draft_id)
            self.forms.drafts.drop(row.draft_id)
            self.key = f"{SAVED}{row.encounter_id}" if row.encounter_id else ""
            self._open()

    def forget(self) -> None:
        """Let go of everybody."""
        self._log, self.key = None, ""
        self._show()

    def _open(self) -> None:
        """Show what the chosen row holds; the first, where none is chosen."""
        self.forms.leave()
        if self.row is None:
            self.key = self.rows[0].key if self.rows else ""
        row = self.row
        if row is not None and row.draft_id:
            self.forms.resume(row.draft_id)
        self.entry.show(row.encounter_id if row is not None else "")
        self._show()

    def _show(self) -> None:
        self.chosen.emit()
        self.changed.emit()

    def _take(self, log: OwnLog) -> None:
        if self.casebook.is_open:
            self._log = log
            self._settle()

    def _settle(self) -> None:
        """Go on with the row that is shown, where it is still there."""
        if self._log is None:
            return
        if self.row is None or (self.forms.form is None and self.seen is None):
            self._open()
        else:
            self.changed.emit()

    def _take_entry(self) -> None:
        row, seen = self.row, self.seen
        if seen is not None and self.forms.form is None and row is not None and row.is_form:
            self.forms.show(LogForm.of(seen.encounter))
            self.chosen.emit()
        self.changed.emit()

    def _saved(self, done: Logged, was_shown: bool) -> None:  # noqa: FBT001 - a signal's
        if was_shown:
            self.key = f"{SAVED}{done.encounter}"
            self.entry.show("")
        ended = self.tr("Saved: the encounter is finished.")
        self.said.emit(ended if done.finished else self.tr("Saved: the encounter."))
        self.load()

    def _refuse(self, sentence: str) -> None:
        self.changed.emit()
        self.not_saved.emit(sentence)

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
