"""What a place said about free beds, and what crews found wrong: kept in the background, then the search answers again."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal

from navigator.directory.overlay import HeardCapacity, ReportKind, Unit, night_ends
from ui.desktop.models.rows import Row
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.workers.runner import Failure, Runner
from ui.wording import heard_words

translate = QCoreApplication.translate


class HeardViewModel(QObject):
    """Numbers, codes and moments only, nothing about a person: it works while the casebook is locked, too."""

    said = Signal(str)

    def __init__(
        self, runner: Runner, services: DesktopServices, search: SearchViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._search = search

    def load(self) -> None:
        """Read what was heard this night."""
        read, now = self._services.calls.heard, self._services.clock.now()
        self._runner.start("heard", lambda _token: read(now), self._take, self._fail)

    def hear(self, row: Row, unit: Unit, number: int) -> None:
        """Keep how many were free, until the next opening."""
        now = self._services.clock.now()
        ends_at = night_ends(now, row.hit.status.opens)
        place = row.hit.listing.id
        made = HeardCapacity(service_at_location_id=place, number=number, unit=unit, at=now, ends_at=ends_at)
        hear, read = self._services.calls.hear, self._services.calls.heard
        sentence = translate("Heard", "Kept: {name}, {heard}.").format(name=row.name, heard=heard_words(made, now))

        def work() -> Mapping[str, HeardCapacity]:
            hear(made)
            return read(now)

        def kept(known: Mapping[str, HeardCapacity]) -> None:
            self._take(known)
            self.said.emit(sentence)

        self._runner.start(f"hear {place}", lambda _token: work(), kept, self._fail)

    def report(self, row: Row, kind: ReportKind, phone_index: int | None = None) -> None:
        """Keep that something about a place is wrong, for the editor."""
        report, now, place = self._services.calls.report, self._services.clock.now(), row.hit.listing.id
        sentence = translate("Heard", "Reported to the editor: {name}. Find shows the old until somebody decided.")

        def work() -> None:
            report(place, kind, now, phone_index)

        def kept(_: None) -> None:
            self.said.emit(sentence.format(name=row.name))

        self._runner.start(f"report {place} {kind}", lambda _token: work(), kept, self._fail)

    def _take(self, known: Mapping[str, HeardCapacity]) -> None:
        if known != self._search.heard:
            self._search.heard = known
            self._search.refresh()

    def _fail(self, failure: Failure) -> None:
        self.said.emit(translate("Calls", "Not kept. {why}").format(why=failure.sentence))
