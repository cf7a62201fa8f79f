"""Monday's review: one section at a time, the record that is read before it is signed; nothing of it stays once it locks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.casebook.review import Review
from navigator.clock import Clock
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import kind_of
from navigator.use_cases.refer import Terms
from navigator.use_cases.review import co_sign, overdue_by_owner, returned_by_us, send_back, to_co_sign, unreached
from navigator.use_cases.seat import Seat
from navigator.use_cases.under_review import UnderReview, under_review
from navigator.use_cases.who_saw import who_saw
from ui.desktop.models.records import Record
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.counts import CountsViewModel
from ui.desktop.viewmodels.record_words import record_html
from ui.desktop.viewmodels.review_words import (
    ReviewSection,
    Teller,
    empty_words,
    overdue_record,
    review_record,
    sections_of,
    seen_records,
    unreached_record,
)
from ui.desktop.viewmodels.weeks import week_before
from ui.desktop.workers.runner import Failure


def _with_kinds(desk: Desk, reviews: tuple[Review, ...]) -> tuple[tuple[Review, str], ...]:
    return tuple((review, kind_of(desk.casebook, review.record_id)) for review in reviews)


READS: Mapping[ReviewSection, Callable[[Seat], Any]] = MappingProxyType(
    {
        ReviewSection.OVERDUE: lambda seat: overdue_by_owner(seat.desk),
        ReviewSection.UNREACHED: lambda seat: unreached(seat.desk),
        ReviewSection.TO_SIGN: lambda seat: _with_kinds(seat.desk, to_co_sign(seat.desk)),
        ReviewSection.RETURNED: lambda seat: _with_kinds(seat.desk, returned_by_us(seat.desk)),
        ReviewSection.SEEN: lambda seat: who_saw(seat.desk, week_before(seat.desk.clock.now())),
    }
)
ROWS: Mapping[ReviewSection, Callable[[Teller, Any], Record]] = MappingProxyType(
    {
        ReviewSection.OVERDUE: overdue_record,
        ReviewSection.UNREACHED: unreached_record,
        ReviewSection.TO_SIGN: review_record,
        ReviewSection.RETURNED: review_record,
    }
)


class ReviewViewModel(QObject):
    """What the room shows; `said` tells what was done, `failed` why not."""

    changed = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.section = ReviewSection.OVERDUE
        self.records: tuple[Record, ...] = ()
        self.loaded = False
        self.text = ""
        self.reading: Review | None = None
        self.counts = CountsViewModel(casebook, clock, self)
        self.counts.changed.connect(self.changed)
        self.counts.said.connect(self.said)
        self.counts.failed.connect(self.failed)
        casebook.left.connect(self.forget)

    @property
    def sections(self) -> tuple[ReviewSection, ...]:
        """Return the sections of the room, in their order."""
        return sections_of(self._casebook.services)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self._casebook.terms

    @property
    def sentence(self) -> str:
        """Return what stands in the place of rows, "" while there are some, or none were read yet."""
        return empty_words()[self.section] if self.loaded and not self.records else ""

    def show(self, section: ReviewSection) -> None:
        """Go to a section."""
        self.section = section
        self.load()

    def load(self) -> None:
        """Read the section anew."""
        self._empty()
        self.changed.emit()
        if not self._casebook.is_open:
            return
        if self.section is ReviewSection.COUNTS:
            self.counts.load()
            return
        section, read = self.section, READS[self.section]
        self._casebook.room.read("review", lambda seat: (section, read(seat), seat.names), self._take, self._fail)

    def open(self, review: Review) -> None:
        """Read the record of a review; that it is read is noted first."""
        self._casebook.room.read(
            "record", lambda seat: (under_review(seat.desk, review.id), seat.names), self._take_record, self._fail
        )

    def close(self) -> None:
        """Put the record away."""
        self.reading, self.text = None, ""
        self.changed.emit()

    def sign(self) -> None:
        """Sign the record that is read."""
        self._decide(lambda seat, review: co_sign(seat.desk, review), self.tr("Signed."))

    def send_back(self, reason: str) -> None:
        """Send the record that is read back to its author."""
        self._decide(lambda seat, review: send_back(seat.desk, review, reason), self.tr("Sent back to its author."))

    def forget(self) -> None:
        """Let go of everybody."""
        self.section = ReviewSection.OVERDUE
        self._empty()
        self.counts.forget()
        self.changed.emit()

    def _empty(self) -> None:
        self.records, self.loaded = (), False
        self.reading, self.text = None, ""

    def _decide(self, decide: Callable[[Seat, str], Review], words: str) -> None:
        reading = self.reading
        if reading is None:
            return

        def done(_made: Review) -> None:
            self.said.emit(words)
            self.load()

        self._casebook.room.work(lambda seat: decide(seat, reading.id), done, self._fail)

    def _take(self, found: tuple[ReviewSection, Any, Mapping[str, str]]) -> None:
        section, things, names = found
        if not self._casebook.is_open or section is not self.section:
            return
        tell = self._teller(names)
        self.records = seen_records(tell, things) if section is ReviewSection.SEEN else self._rows(tell, things)
        self.loaded = True
        self.changed.emit()

    def _rows(self, tell: Teller, things: tuple[Any, ...]) -> tuple[Record, ...]:
        return tuple(ROWS[self.section](tell, thing) for thing in things)

    def _take_record(self, found: tuple[UnderReview, Mapping[str, str]]) -> None:
        if self._casebook.is_open:
            seen, names = found
            self.reading, self.text = seen.review, record_html(self._teller(names), seen)
            self.changed.emit()

    def _teller(self, names: Mapping[str, str]) -> Teller:
        terms = self.terms
        if terms is None:
            raise RuntimeError("a casebook that is open without its terms")
        return Teller(names=names, codes=terms.codes, zone=terms.hours.zone)

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
