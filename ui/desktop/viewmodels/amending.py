"""A correction of a saved encounter, a note beside it, and the signature that is asked for; both versions stay (ROLES.md, amend)."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.access.actions import Action
from navigator.casebook.corrected import fits
from navigator.clock import Clock
from navigator.use_cases.clinical_notes import add_note
from navigator.use_cases.review import amend, ask_for_signature
from navigator.use_cases.seat import Seat
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.drafts import DraftsViewModel
from ui.desktop.workers.runner import Failure

FORM = "amendment"
# No field of the record: a note of the care team beside it.
NOTE = "note"
BLANK: tuple[str, str, str, tuple[str, ...]] = ("", "", "", ())


class AmendingViewModel(QObject):
    """About one record at a time; what is typed is an encrypted draft until it is saved."""

    changed = Signal()
    # Something was kept: the record says something else now.
    kept = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.drafts = DraftsViewModel(FORM, casebook, clock, self)
        self.record_id = ""
        self.field, self.says, self.reason, self.codes = BLANK
        self.saving = False
        self.drafts.found.connect(self._go_on)
        self.drafts.failed.connect(self.failed)
        casebook.left.connect(self.forget)

    @property
    def may_note(self) -> bool:
        """Tell whether whoever sits there may write notes of the care team."""
        return self._casebook.may(Action.SEALED_WRITE)

    def show(self, record_id: str) -> None:
        """Be about a record; what was typed about another one is kept."""
        if record_id == self.record_id:
            return
        self.drafts.keep_now()
        self.drafts.begin()
        self.record_id = record_id
        self.field, self.says, self.reason, self.codes = BLANK
        self.changed.emit()
        if record_id and self._casebook.is_open:
            self.drafts.look()

    def put(self, *, field: str, says: str, reason: str, codes: tuple[str, ...] = ()) -> None:
        """Take what is typed, and what is chosen from lists; the draft is kept once the hand rests."""
        self.field, self.says, self.reason, self.codes = field, says, reason, codes
        content: dict[str, Any] = {
            "record_id": self.record_id, "field": field, "says": says, "reason": reason, "codes": list(codes)
        }  # fmt: skip
        self.drafts.put(content)
        self.changed.emit()

    def save(self, was: str) -> None:
        """Amend the field; `was` is what counted until now."""
        if not self.record_id or not self.field or self.saving:
            return
        self.saving = True
        self.drafts.keep_now()
        self.changed.emit()
        id_, field, says, reason, draft = self.record_id, self.field, self.says.strip(), self.reason, self.drafts.id
        codes = self.codes if fits(field, self.codes) else None
        if field == NOTE:
            self._work(lambda seat: add_note(seat.desk, id_, says, draft_id=draft), self.tr("Saved: the note, sealed."))
            return
        self._work(
            lambda seat: amend(seat.desk, id_, field, was=was, says=says, reason=reason, codes=codes, draft_id=draft),
            self.tr("Saved: the amendment. Both versions stay."),
        )

    def ask(self) -> None:
        """Ask for a second signature under the record."""
        id_ = self.record_id
        if id_ and not self.saving:
            self.saving = True
            self.changed.emit()
            self._casebook.room.work(
                lambda seat: ask_for_signature(seat.desk, id_), lambda _: self._asked(), self._fail
            )

    def forget(self) -> None:
        """Let go of everybody."""
        self.record_id, self.saving = "", False
        self.field, self.says, self.reason, self.codes = BLANK
        self.changed.emit()

    def _go_on(self) -> None:
        """Go on with what was typed about this record."""
        left = next((each for each in self.drafts.left if each.content.get("record_id") == self.record_id), None)
        now = (self.field, self.says, self.reason, self.codes)
        if left is None or not self.record_id or self.saving or now != BLANK:
            return
        self.drafts.begin(left)
        self.field, self.says, self.reason = (str(left.content.get(name, "")) for name in ("field", "says", "reason"))
        content: dict[str, Any] = dict(left.content)
        self.codes = tuple(content.get("codes", ()))
        self.changed.emit()

    def _work(self, keep: Callable[[Seat], object], sentence: str) -> None:
        self._casebook.room.work(keep, lambda _: self._kept(sentence), self._fail)

    def _kept(self, sentence: str) -> None:
        self.field, self.says, self.reason, self.codes = BLANK
        if self._casebook.is_open:
            self.drafts.begin()
        self._done(sentence)

    def _asked(self) -> None:
        self._done(self.tr("Saved: it waits for a signature."))

    def _done(self, sentence: str) -> None:
        self.saving = False
        if self._casebook.is_open:
            self.changed.emit()
            self.said.emit(sentence)
            self.kept.emit()

    def _fail(self, failure: Failure) -> None:
        self.saving = False
        self.changed.emit()
        self.failed.emit(failure.sentence)
