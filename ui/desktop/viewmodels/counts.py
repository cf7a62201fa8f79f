"""The page of counts: a month of them on the screen as they are, on paper and in a file masked."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from navigator.casebook.events.audit import AuditKind
from navigator.casebook.metrics.measure import Period, month_of, next_month
from navigator.clock import Clock
from navigator.use_cases.export_figures import Totals, totals
from navigator.use_cases.month_counts import Counts, counts
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.count_words import CountsPage, counts_html, masked_html
from ui.desktop.workers.runner import Failure

if TYPE_CHECKING:
    from ui.desktop.casebook_services import CasebookServices


class CountsViewModel(QObject):
    """One month; `printable` brings the text for the printer."""

    changed = Signal()
    said = Signal(str)
    failed = Signal(str)
    printable = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._clock = clock
        self.month: date | None = None
        self.text = ""

    @property
    def is_last(self) -> bool:
        """Whether the month is the one that runs now: there is nothing to count after it."""
        return self.month is None or self.month >= self._today().replace(day=1)

    def load(self) -> None:
        """Count the month anew."""
        services = self._casebook.services
        if services is None:
            return
        self.month = self.month or self._today().replace(day=1)
        period, zone = self._period(services, self.month), services.terms.hours.zone
        self._casebook.room.read("counts", lambda seat: counts(seat.desk, period, zone), self._take, self._fail)

    def step(self, months: int) -> None:
        """Go so many months on, or back; not into what is to come."""
        self.load() if self.month is None else self._go(next_month(self.month, months))

    def save(self, file: Path) -> None:
        """Write the month to a CSV, masked, its definitions beside it."""
        services, month = self._casebook.services, self.month
        if services is None or month is None or services.save_counts is None:
            return
        write, period, zone = services.save_counts, self._period(services, month), services.terms.hours.zone
        self._casebook.room.work(lambda seat: write(seat.desk, file, period, zone), self._saved, self._fail)

    def print(self) -> None:
        """Ask for the text for the printer, masked; that it is printed is written down first (S9)."""
        services, month = self._casebook.services, self.month
        if services is None or month is None:
            return
        period, zone, page = self._period(services, month), services.terms.hours.zone, self._page(services, month)
        self._casebook.room.work(
            lambda seat: totals(seat.desk, period, zone, how=AuditKind.PRINTED),
            lambda found: self._print(page, found),
            self._fail,
        )

    def forget(self) -> None:
        """Let go of the figures."""
        self.month, self.text = None, ""

    def _go(self, month: date) -> None:
        if month <= self._today().replace(day=1):
            self.month = month
            self.load()

    def _today(self) -> date:
        terms = self._casebook.terms
        now = self._clock.now()
        return (now.astimezone(terms.hours.zone) if terms else now).date()

    def _period(self, services: "CasebookServices", month: date) -> Period:
        return month_of(month, services.terms.hours.zone)

    def _page(self, services: "CasebookServices", month: date) -> CountsPage:
        return CountsPage(measures=services.measures, codes=services.terms.codes, month=month, agency=services.agency)

    def _take(self, found: Counts) -> None:
        services, month = self._casebook.services, self.month
        if self._casebook.is_open and services is not None and month is not None:
            self.text = counts_html(self._page(services, month), found)
            self.changed.emit()

    def _print(self, page: CountsPage, found: Totals) -> None:
        if self._casebook.is_open:
            self.printable.emit(masked_html(page, found))

    def _saved(self, written: tuple[int, Path]) -> None:
        rows, beside = written
        sentence = self.tr("Saved: {rows} rows, masked; what they mean is in {file}.")
        self.said.emit(sentence.format(rows=rows, file=beside.name))

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
