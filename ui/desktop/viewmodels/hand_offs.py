"""Notes of the shift before that nobody read yet, and the one that is written for the next."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.casebook.hand_off import HandOffNote
from navigator.clock import Clock
from navigator.use_cases.shift_note import acknowledge, hand_off, waiting_for
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.drafts import DraftsViewModel
from ui.desktop.workers.runner import Failure

FORM = "hand_off"


class HandOffsViewModel(QObject):
    """What is typed is an encrypted draft until it is saved; nothing of it stays here once it locks."""

    changed = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.drafts = DraftsViewModel(FORM, casebook, clock, self)
        self.notes: Sequence[HandOffNote] = ()
        self.text = ""
        # "" is one's own team.
        self.to_unit = ""
        self.saving = False
        self.drafts.found.connect(self._go_on)
        self.drafts.changed.connect(self.changed)
        self.drafts.failed.connect(self.failed)
        casebook.left.connect(self.forget)

    def load(self) -> None:
        """Read the notes anew, and what was being written."""
        if self._casebook.is_open:
            self._casebook.room.read("hand-offs", lambda seat: waiting_for(seat.desk), self._take, self._fail)
            self.drafts.look()

    def put(self, *, text: str, to_unit: str) -> None:
        """Take what is typed; the draft is kept once the hand rests."""
        if not self.drafts.id:
            self.drafts.begin()
        self.text, self.to_unit = text, to_unit
        content: dict[str, Any] = {"text": text, "to_unit": to_unit}
        self.drafts.put(content)
        self.changed.emit()

    def save(self) -> None:
        """Leave the note to the next shift."""
        text, to_unit, draft = self.text, self.to_unit.strip(), self.drafts.id
        if not text.strip() or self.saving:
            return
        self.saving = True
        self.drafts.keep_now()
        self.changed.emit()
        self._casebook.room.work(
            lambda seat: hand_off(seat.desk, text.strip(), to_unit=to_unit or seat.desk.who.team, draft_id=draft),
            self._saved,
            self._fail,
        )

    def read(self, note_id: str) -> None:
        """Say that one read a note; it leaves the list."""
        self._casebook.room.work(lambda seat: acknowledge(seat.desk, note_id), self._was_read, self._fail)

    def forget(self) -> None:
        """Let go of everybody."""
        self.notes, self.text, self.to_unit, self.saving = (), "", "", False
        self.changed.emit()

    def _take(self, notes: Sequence[HandOffNote]) -> None:
        if self._casebook.is_open:
            self.notes = notes
            self.changed.emit()

    def _go_on(self) -> None:
        """Go on with the note that was left, where nothing else is being written."""
        if self.drafts.left and not self.text and not self.saving:
            draft = self.drafts.left[0]
            self.drafts.begin(draft)
            self.text, self.to_unit = str(draft.content.get("text", "")), str(draft.content.get("to_unit", ""))
            self.changed.emit()

    def _saved(self, _note: HandOffNote) -> None:
        self.saving = False
        self.text, self.to_unit = "", ""
        if self._casebook.is_open:
            self.drafts.begin()
            self.said.emit(self.tr("Saved: the note for the next shift."))
            self.changed.emit()
            self.load()

    def _was_read(self, _note: HandOffNote) -> None:
        if self._casebook.is_open:
            self.said.emit(self.tr("Saved: you read the note."))
            self.load()

    def _fail(self, failure: Failure) -> None:
        self.saving = False
        self.changed.emit()
        self.failed.emit(failure.sentence)
