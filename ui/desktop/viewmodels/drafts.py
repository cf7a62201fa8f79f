"""What is being typed into a form: kept as it is typed, encrypted, and offered again after a crash, a lock, or a slip (R3)."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.casebook_ports import KeptDraft
from navigator.clock import Clock
from navigator.use_cases.seat import Seat
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure

# Kept once the hand rests, not at each letter.
REST_MS = 300


class DraftsViewModel(QObject):
    """The draft of one form, and those of its kind that were left."""

    changed = Signal()
    found = Signal()
    failed = Signal(str)

    def __init__(self, form: str, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._casebook = casebook
        self._clock = clock
        self._content: Mapping[str, Any] = {}
        self.id = ""
        self.is_kept = False
        self.left: Sequence[KeptDraft] = ()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._keep)
        casebook.leaving.connect(self.keep_now)
        casebook.left.connect(self._forget)

    def begin(self, draft: KeptDraft | None = None) -> None:
        """Begin a new draft, or go on with one."""
        self._rest.stop()
        self.id = draft.id if draft else str(uuid4())
        self.is_kept = draft is not None
        self._content = {}

    def resume(self, draft_id: str) -> None:
        """Go on with a draft whose content is at hand."""
        self._rest.stop()
        self.id, self.is_kept, self._content = draft_id, True, {}

    def put(self, content: Mapping[str, Any]) -> None:
        """Take the form as it stands now."""
        self._content, self.is_kept = content, False
        self._rest.start()

    def keep_now(self) -> None:
        """Keep what is waiting, before somebody leaves."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep()

    def stop(self) -> None:
        """Wait for nothing more: the form is being saved."""
        self._rest.stop()

    def look(self) -> None:
        """Find the drafts that were left."""
        self._casebook.room.read(f"drafts {self._form}", lambda seat: seat.drafts.all(), self._take, _nothing)

    def drop(self, draft_id: str) -> None:
        """Throw a draft away."""
        self._casebook.room.work(lambda seat: seat.drafts.drop(draft_id), lambda _: self.look(), self._fail)

    def _keep(self) -> None:
        at = int(self._clock.now().timestamp() * 1_000)
        draft = KeptDraft(id=self.id, form=self._form, at=at, content=self._content)

        def work(seat: Seat) -> str:
            seat.drafts.keep(draft)
            return draft.id

        # A lane for each draft: one that waits is never withdrawn for the next.
        self._casebook.room.read(f"draft {draft.id}", work, self._kept, self._fail)

    def _kept(self, draft_id: str) -> None:
        if draft_id == self.id and not self._rest.isActive():
            self.is_kept = True
            self.changed.emit()

    def _take(self, drafts: Sequence[KeptDraft]) -> None:
        self.left = tuple(draft for draft in drafts if draft.form == self._form)
        self.found.emit()

    def _forget(self) -> None:
        self._rest.stop()
        self._content, self.left, self.id, self.is_kept = {}, (), "", False

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)


def _nothing(_failure: Failure) -> None:
    """Say nothing: drafts that cannot be read are looked for again."""
