"""The situation of one scene: held in memory alone, gone with New, with the lock and after an hour."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.directory.facts import FactSpec
from navigator.search.wishes import FACT
from ui.desktop.models.facts import HOURS_ASKED, FactFace
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.asking import hours_of, with_hours, without
from ui.desktop.viewmodels.fact_faces import fact_face, hours_face, stepped
from ui.desktop.viewmodels.search import MINUTE_MS, SearchViewModel
from ui.desktop.workers.runner import Failure, Runner

LASTS = timedelta(minutes=60)


class SituationViewModel(QObject):
    """Facts set by hand; those that the words typed tell are shown beside them and give way to them."""

    changed = Signal()
    forgotten = Signal()

    def __init__(
        self, runner: Runner, services: DesktopServices, search: SearchViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._search = search
        self._specs: Mapping[str, FactSpec] = {}
        self._typing = ""
        self._touched: datetime = services.clock.now()
        self.facts: tuple[FactFace, ...] = ()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.expire)
        self._minute.start()
        search.changed.connect(self._show)
        search.loading_changed.connect(self._touch)

    @property
    def told(self) -> Mapping[str, str]:
        """Return what is set by hand."""
        return self._search.query.situation

    @property
    def count(self) -> int:
        """Return how many facts are set, by hand or by the words typed."""
        return sum(1 for fact in self.facts if fact.value and fact.key != HOURS_ASKED)

    def load(self) -> None:
        """Read which facts can be asked."""
        facts = self._services.facts
        self._runner.start("facts", lambda _token: facts(), self._take, _unsaid)

    def set(self, key: str, value: str) -> None:
        """Say something of a fact; "" takes it back, and so does what is said by hand already."""
        self._typing = ""
        by_hand = hours_of(self._search.query) if key == HOURS_ASKED else self.told.get(key)
        self._put(key, "" if value == by_hand else value)

    def step(self, key: str, step: int) -> None:
        """Go to the next number up or down."""
        face = self.fact(key)
        if face is not None and face.number:
            self._typing = ""
            self._put(key, stepped(face.number, face.value, step))

    def type_digit(self, key: str, digit: str) -> None:
        """Take one digit of a number that is being typed."""
        more = self._value(key) + digit if self._typing == key else digit
        spec = self._specs.get(key)
        self._put(key, more if spec and spec.fits(more) else digit)
        self._typing = key

    def erase_digit(self, key: str) -> None:
        """Take the last digit back."""
        self._put(key, self._value(key)[:-1] if self._value(key).isdigit() else "")
        self._typing = key

    def fact(self, key: str) -> FactFace | None:
        """Return one fact as it stands."""
        return next((fact for fact in self.facts if fact.key == key), None)

    def clear(self) -> None:
        """Forget what was set by hand."""
        self._typing = ""
        self._search.put(replace(self._search.query, situation={}, aside=frozenset[str]()))
        self._show()

    def forget(self) -> None:
        """Forget the scene: the facts, the words typed and what was taken back of them."""
        self.clear()
        self._search.clear()
        self.forgotten.emit()

    def expire(self) -> None:
        """Forget the scene once nobody has touched it for an hour, as far as it tells of a person."""
        if self.count and self._services.clock.now() - self._touched >= LASTS:
            self.forget()

    def resume(self, before: "SituationViewModel") -> None:
        """Go on with a scene over another directory."""
        self._search.put(replace(self._search.query, situation=before.told))

    def _put(self, key: str, value: str) -> None:
        spec, query = self._specs.get(key), self._search.query
        if key == HOURS_ASKED:
            self._search.put(with_hours(query, value))
        elif spec is None or (value and not spec.fits(value)):
            return
        elif value or key in self.told:
            others = {known: said for known, said in self.told.items() if known != key}
            # What is said of a fact by hand counts, whatever was put aside before.
            aside = query.aside - {f"{FACT}{key}"}
            self._search.put(replace(query, situation={**others, key: value} if value else others, aside=aside))
        if not value and self._search.query == query:
            self._search.put(without(query, {chip.id for chip in self._search.shown.chips if chip.fact == key}))
        self._touch()
        self._show()

    def _value(self, key: str) -> str:
        face = self.fact(key)
        return face.value if face else ""

    def _touch(self) -> None:
        self._touched = self._services.clock.now()

    def _take(self, specs: Mapping[str, FactSpec]) -> None:
        self._specs = specs
        self._show()

    def _show(self) -> None:
        by_text = self._search.told_by_text
        faces = tuple(
            fact_face(spec, self.told.get(key) or by_text.get(key, ""), by_text=key in by_text and key not in self.told)
            for key, spec in self._specs.items()
        )
        asked = hours_of(self._search.query)
        hours = hours_face(asked or by_text.get(HOURS_ASKED, ""), by_text=not asked and HOURS_ASKED in by_text)
        faces = (hours, *faces) if faces else ()
        if faces != self.facts:
            self.facts = faces
            self.changed.emit()


def _unsaid(_failure: Failure) -> None:
    """Stay silent: the search says what is wrong with the directory, and the runner has logged the rest."""
