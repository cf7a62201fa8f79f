"""One's own log: its rows, and the one that is chosen, as a form or as it was saved; nothing of it stays once it locks."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.casebook.log_form import LogForm
from navigator.clock import Clock
from navigator.use_cases.log_encounter import Logged, log_encounter, new_form
from navigator.use_cases.own_log import EncounterSeen, OwnLog, own_log, see_encounter
from navigator.use_cases.refer import Terms
from ui.desktop.models.log_rows import DRAFTED, SAVED, LogRow, rows_of
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.log_forms import LogForms
from ui.desktop.workers.runner import Failure


class LogViewModel(QObject):
    """Nothing is said to be saved before it is; what was typed stays until then."""

    changed = Signal()
    # Another row was chosen: what is shown of it begins anew.
    chosen = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.casebook = casebook
        self.forms = LogForms(casebook, clock, self)
        self._log: OwnLog | None = None
        self.key = ""
        self.seen: EncounterSeen | None = None
        self.saving = False
        self.forms.changed.connect(self.changed)
        self.forms.found.connect(self._settle)
        self.forms.failed.connect(self.failed)
        casebook.left.connect(self.forget)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self.casebook.terms

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing in the log; before it was read nobody knows."""
        return self._log is not None and not self.rows

    @property
    def unit(self) -> str:
        """Return one's own team."""
        return self._log.unit if self._log else ""

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

    def begin(self, *, resource_only: bool = False) -> None:
        """Begin an encounter now; it is a draft at once."""
        terms = self.terms
        if terms is not None and self.casebook.is_open:
            form = new_form(terms, self.forms.clock.now(), resource_only=resource_only)
            self.seen = None
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

    def save(self, *, finish: bool = False) -> None:
        """Save the form; with `finish` close the encounter."""
        terms, form, draft = self.terms, self.forms.form, self.forms.draft_id
        if terms is None or form is None or self.saving:
            return
        self.saving = True
        self.forms.drafts.keep_now()
        self.changed.emit()

        def done(logged: Logged) -> None:
            self._saved(logged, draft)

        self.casebook.room.work(
            lambda seat: log_encounter(seat.desk, terms, form, finish=finish, draft_id=draft), done, self._fail
        )

    def discard(self) -> None:
        """Throw the draft away; what was saved before stays."""
        row = self.row
        if row is not None and row.draft_id and not self.saving:
            self.forms.let_go(row.draft_id)
            self.forms.drafts.drop(row.draft_id)
            self.key = f"{SAVED}{row.encounter_id}" if row.encounter_id else ""
            self._open()

    def look_again(self) -> None:
        """Read the chosen encounter with what belongs to it."""
        row = self.row
        if row is not None and row.encounter_id and self.casebook.is_open:
            id_ = row.encounter_id
            self.casebook.room.read("entry", lambda seat: see_encounter(seat.desk, id_), self._take_seen, self._fail)

    def forget(self) -> None:
        """Let go of everybody."""
        self._log, self.seen, self.key, self.saving = None, None, "", False
        self._show()

    def _open(self) -> None:
        """Show what the chosen row holds; the first, where none is chosen."""
        self.forms.leave()
        self.seen = None
        if self.row is None:
            self.key = self.rows[0].key if self.rows else ""
        row = self.row
        if row is not None and row.draft_id:
            self.forms.resume(row.draft_id)
        self.look_again()
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

    def _take_seen(self, seen: EncounterSeen) -> None:
        row = self.row
        if row is None or row.encounter_id != seen.encounter.id or not self.casebook.is_open:
            return
        self.seen = seen
        if self.forms.form is None and row.is_form:
            self.forms.show(LogForm.of(seen.encounter))
            self.chosen.emit()
        self.changed.emit()

    def _saved(self, done: Logged, draft_id: str) -> None:
        self.saving = False
        self.forms.let_go(draft_id)
        if self.casebook.is_open:
            self.key, self.seen = f"{SAVED}{done.encounter}", None
            ended = self.tr("Saved: the encounter is finished.")
            self.said.emit(ended if done.finished else self.tr("Saved: the encounter."))
            self.load()

    def _fail(self, failure: Failure) -> None:
        self.saving = False
        self.changed.emit()
        self.failed.emit(failure.sentence)
