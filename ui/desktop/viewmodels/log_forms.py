"""The forms of the log that were not saved yet: the one that is filled in, and those that wait as drafts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.casebook.events.plain import of_plain, to_plain
from navigator.casebook.log_form import LogForm
from navigator.clock import Clock
from navigator.errors import NavigatorError
from navigator.use_cases.log_encounter import missing_of
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.drafts import DraftsViewModel
from ui.phrases.spoken import error_words

FORM = "log"


class LogForms(QObject):
    """Each is kept once the hand rests; what stands here is newer than what was kept of it."""

    changed = Signal()
    found = Signal()
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.clock = clock
        self.drafts = DraftsViewModel(FORM, casebook, clock, self)
        self.waiting: dict[str, LogForm] = {}
        # Saved or thrown away: a list of drafts that was read before that brings none of them back.
        self._gone: set[str] = set()
        self.form: LogForm | None = None
        self.missing: tuple[str, ...] = ()
        self.problem = ""
        self.drafts.changed.connect(self.changed)
        self.drafts.found.connect(self._take)
        self.drafts.failed.connect(self.failed)
        casebook.left.connect(self._forget)

    @property
    def draft_id(self) -> str:
        """Return which draft the form is, or becomes with the first answer."""
        return self.drafts.id

    def begin(self, form: LogForm) -> None:
        """Fill in a form that is a draft from now on."""
        self.show(form)
        self.hold(form)

    def show(self, form: LogForm) -> None:
        """Show what was saved; the first answer makes it a draft."""
        self.drafts.keep_now()
        self.drafts.begin()
        self.form = form
        self._weigh()

    def resume(self, draft_id: str) -> None:
        """Go on with a draft."""
        self.drafts.keep_now()
        self.drafts.resume(draft_id)
        self.form = self.waiting[draft_id]
        self._weigh()

    def put(self, answers: Mapping[str, Any]) -> None:
        """Take answers."""
        if self.form is not None:
            self.hold(replace(self.form, **answers))

    def hold(self, form: LogForm) -> None:
        """Hold a form as it stands, and let its draft be kept."""
        self.form = self.waiting[self.drafts.id] = form
        told: Any = to_plain(form)
        self.drafts.put(told)
        self._weigh()
        self.changed.emit()

    def leave(self) -> None:
        """Put the form away; what was typed is kept."""
        self.drafts.keep_now()
        self.form, self.missing, self.problem = None, (), ""

    def let_go(self, draft_id: str) -> None:
        """Let go of a draft that was saved, or thrown away."""
        if draft_id == self.drafts.id:
            self.drafts.stop()
            self.form, self.missing, self.problem = None, (), ""
        self.waiting.pop(draft_id, None)
        self._gone.add(draft_id)

    def _forget(self) -> None:
        self.waiting.clear()
        self.form, self.missing, self.problem = None, (), ""

    def _weigh(self) -> None:
        """Find what is missing, or what contradicts itself."""
        self.missing, self.problem = (), ""
        terms = self._casebook.terms
        if self.form is not None and terms is not None:
            try:
                self.missing = missing_of(terms, self.form, self.clock.now())
            except NavigatorError as error:
                self.problem = f"{error_words(error.message)} {error_words(error.hint)}".strip()

    def _take(self) -> None:
        for draft in self.drafts.left:
            if draft.id not in self.waiting and draft.id not in self._gone:
                self._take_one(draft.id, draft.content)
        self.found.emit()

    def _take_one(self, draft_id: str, content: Mapping[str, Any]) -> None:
        """Take a draft; one of an older form is thrown away."""
        try:
            self.waiting[draft_id] = of_plain(LogForm, dict(content))
        except (KeyError, TypeError, ValueError):
            self.drafts.drop(draft_id)
