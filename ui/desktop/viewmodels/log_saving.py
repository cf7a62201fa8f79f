"""Saves a form of the log; one at a time."""

from PySide6.QtCore import QObject, Signal

from navigator.use_cases.log_encounter import Logged, log_encounter
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.log_forms import LogForms
from ui.desktop.workers.runner import Failure


class LogSaving(QObject):
    """Whether it is shown meanwhile or not, the form that was saved lets go of its draft."""

    begun = Signal()
    # What was saved, and whether the form is the one that is still shown.
    saved = Signal(object, bool)
    refused = Signal(str)
    # Whom a referral is to be for, by the id.
    met = Signal(str)

    def __init__(self, casebook: CasebookViewModel, forms: LogForms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._forms = forms
        self._draft = ""
        self._meets = False
        casebook.left.connect(self._forget)

    @property
    def is_of_the_form(self) -> bool:
        """Tell whether the form that is shown is being saved: it takes no more answers until then."""
        return bool(self._draft) and self._draft == self._forms.draft_id

    def save(self, *, finish: bool = False, meet: bool = False) -> None:
        """Save the form that is shown; with `finish` close the encounter, with `meet` go on with a referral."""
        terms, form, draft = self._casebook.terms, self._forms.form, self._forms.draft_id
        if terms is None or form is None or self._draft:
            return
        self._draft, self._meets = draft, meet
        self._forms.drafts.keep_now()
        self.begun.emit()
        self._casebook.room.work(
            lambda seat: log_encounter(seat.desk, terms, form, finish=finish, meet=meet, draft_id=draft),
            self._saved,
            self._refused,
        )

    def _saved(self, done: Logged) -> None:
        draft, was_shown = self._draft, self.is_of_the_form
        self._draft = ""
        self._forms.let_go(draft)
        if self._casebook.is_open:
            self.saved.emit(done, was_shown)
            if self._meets and done.person:
                self.met.emit(done.person)

    def _refused(self, failure: Failure) -> None:
        self._draft = ""
        self.refused.emit(failure.sentence)

    def _forget(self) -> None:
        self._draft = ""
