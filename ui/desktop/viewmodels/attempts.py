"""One attempt at a time: checked at once, ten seconds of Undo, then it is kept for good."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.casebook.contact import GOES_TO, Way
from navigator.casebook.follow_up.pending import UNDO_MS, PendingAttempt
from navigator.casebook.typed_moment import typed_moment
from navigator.errors import NavigatorError
from navigator.use_cases.attempts import Attempted, Tried, attempt, keep_attempt
from navigator.use_cases.seat import Seat
from navigator.use_cases.work_list import WorkRow
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.follow_up_text import next_words
from ui.desktop.workers.runner import Failure

# The result of a call that ended in a voicemail: a message there takes a yes of its own (S19).
MESSAGE_LEFT = "left_msg_safe"


@dataclass(slots=True)
class _Held:
    """What waits to be kept; it belongs to the casebook's thread, so that a lock never comes between."""

    pending: PendingAttempt | None = None


class AttemptViewModel(QObject):
    """What was entered is kept before it locks, and by the window's end."""

    changed = Signal()
    # Something was kept: lists say something else now.
    kept = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._held = _Held()
        # Whether something was entered that can be taken back.
        self.waits = False
        self._timer = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._timer.timeout.connect(self.keep_now)
        casebook.leaving.connect(self.keep_now)

    def enter(self, row: WorkRow, mode: str, result: str, *, when: str = "") -> None:
        """Take an attempt that was made just now, or at the time that was typed; the one before is kept."""
        terms = self._casebook.terms
        if terms is None:
            return
        self.keep_now()
        self.waits = True
        held, (way, contact) = self._held, _way_of(row, Way(terms.codes["attempt_modes"][mode].group), result)

        def work(seat: Seat) -> None:
            if held.pending is not None:
                raise NavigatorError(
                    self.tr("The attempt before this one is not saved yet."),
                    hint=self.tr("Wait until it is, or undo it."),
                )
            now = seat.desk.clock.now()
            tried = Tried(
                mode=terms.codes["attempt_modes"][mode], result=terms.codes["attempt_results"][result],
                at=typed_moment(when, now, terms.hours.zone) if when.strip() else now, contact_id=contact, voicemail=way is Way.VOICEMAIL,
            )  # fmt: skip
            held.pending = attempt(seat.desk, row.id, tried, terms.hours)

        self._casebook.room.work(work, lambda _: None, self._refused)
        self._timer.start()
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was entered last, as long as it was not kept."""
        if self.waits:
            held = self._held

            def work(_seat: Seat) -> None:
                held.pending = None

            self._settle()
            self._casebook.room.work(work, lambda _: None, self._refuse)

    def keep_now(self) -> None:
        """Keep what was entered."""
        held, terms = self._held, self._casebook.terms
        if not self.waits or terms is None:
            return

        def work(seat: Seat) -> Attempted | None:
            if held.pending is None:
                return None
            done = keep_attempt(seat.desk, held.pending, terms.hours)
            held.pending = None
            return done

        self._settle()
        self._casebook.room.work(work, self._kept, self._not_kept)

    def _settle(self) -> None:
        self._timer.stop()
        self.waits = False
        self.changed.emit()

    def _kept(self, done: Attempted | None) -> None:
        if done is not None:
            ended = self.tr("Saved: reached, the follow-up is done.")
            terms = self._casebook.terms
            proposed = next_words(done.next, terms) if terms else ""
            made = " ".join(filter(None, (self.tr("Saved: the attempt."), proposed)))
            self.said.emit(made if done.task.is_open else ended)
            self.kept.emit()

    def _not_kept(self, failure: Failure) -> None:
        """Hold it, and try again in ten seconds: what was entered is not lost because a disk was full."""
        if self._casebook.is_open:
            self.waits = True
            self._timer.start()
            self.changed.emit()
        self._refuse(failure)

    def _refused(self, failure: Failure) -> None:
        """Say at once that an attempt is not kept: nothing of it waits."""
        self._settle()
        self._refuse(failure)

    def _refuse(self, failure: Failure) -> None:
        self.failed.emit(self.tr("Not saved. {why}").format(why=failure.sentence))


def _way_of(row: WorkRow, way: Way, result: str) -> tuple[Way, str | None]:
    """Return the way that was really used, and the contact that the person said is safe for it, now before later."""
    used = Way.VOICEMAIL if way is Way.CALL and result == MESSAGE_LEFT else way
    safe = sorted((each for each in row.ways if each.way is used), key=lambda each: not each.now)
    return used, safe[0].contact_id if safe and used in GOES_TO else None
