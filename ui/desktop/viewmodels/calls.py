"""What a place says during a call, one question at a time: kept in the background, then the search answers again."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from navigator.directory.overlay import Answer, CallAnswer
from navigator.search.query import SearchQuery
from navigator.search.told import OpenQuestion
from ui.desktop.models.rows import Row
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.workers.runner import Failure, Runner
from ui.phrases.spoken import situation_words

translate = QCoreApplication.translate
ANSWERS: Mapping[Answer, str] = MappingProxyType(
    {
        Answer.ALLOWS: str(QT_TRANSLATE_NOOP("Calls", "yes")),
        Answer.REFUSES: str(QT_TRANSLATE_NOOP("Calls", "no")),
        Answer.CONDITION: str(QT_TRANSLATE_NOOP("Calls", "it depends")),
    }
)


class CallsViewModel(QObject):
    """Nothing is said to be kept before it is."""

    said = Signal(str)

    def __init__(
        self, runner: Runner, services: DesktopServices, search: SearchViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._search = search
        # The last answer for each place, with its words, for as long as this window is open: that much can be undone.
        self._last: dict[str, tuple[CallAnswer, str]] = {}
        self._waiting: tuple[SearchQuery, str, str] | None = None
        search.changed.connect(self._say_verdict)

    def answer(self, row: Row, question: OpenQuestion, answer: Answer) -> None:
        """Keep what a place said about one thing."""
        made = CallAnswer(
            service_at_location_id=row.hit.listing.id,
            fact=question.fact,
            value=question.value,
            answer=answer,
            at=self._services.clock.now(),
        )
        words = told_words(question, answer)

        def kept() -> None:
            self._last[made.service_at_location_id] = (made, words)

        keep = self._services.calls.keep
        self._work(made, lambda: keep(made), kept, translate("Calls", "Kept: {words}.").format(words=words))

    def last(self, listing_id: str) -> str:
        """Return in words what was kept last about a place and can be undone, "" for nothing."""
        return self._last[listing_id][1] if listing_id in self._last else ""

    def forget(self) -> None:
        """Let nobody take back what somebody else kept: whoever sat there has left."""
        self._last.clear()

    def undo(self, listing_id: str) -> None:
        """Take back what was kept last about a place."""
        if listing_id not in self._last:
            return
        made, words = self._last[listing_id]
        take_back = self._services.calls.take_back

        def taken() -> None:
            self._last.pop(listing_id, None)

        self._work(made, lambda: take_back(made), taken, translate("Calls", "Taken back: {words}.").format(words=words))

    def _work(self, made: CallAnswer, work: Callable[[], None], done: Callable[[], None], sentence: str) -> None:
        place = made.service_at_location_id

        def finished(_answer: None) -> None:
            done()
            self._waiting = (self._search.query, place, sentence)
            self.said.emit(sentence)
            self._search.refresh()

        self._runner.start(f"call {place} {made.fact} {made.value}", lambda _token: work(), finished, self._not_kept)

    def _not_kept(self, failure: Failure) -> None:
        self.said.emit(translate("Calls", "Not kept. {why}").format(why=failure.sentence))

    def _say_verdict(self) -> None:
        """Say what the answer made of the verdict, once it did."""
        if self._waiting is None:
            return
        (query, place, sentence), self._waiting = self._waiting, None
        row = next((row for row in self._search.shown.rows if row.hit.listing.id == place), None)
        if query == self._search.query and row is not None and row.pill is not None:
            self.said.emit(f"{sentence} {row.name}: {row.pill.words}.")


def told_words(question: OpenQuestion, answer: Answer) -> str:
    """Return an answer in words: "a pet, yes", "still right"."""
    if question.yes_only:
        return translate("Calls", "still right")
    return f"{situation_words(question.words)}, {translate('Calls', ANSWERS[answer])}"
