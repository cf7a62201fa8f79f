"""Looking for people, and the page of one of them; nothing of anybody stays here once it locks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.use_cases.find_people import PersonFound, find_people
from navigator.use_cases.people import keep_apart, link_people, unlink_people
from navigator.use_cases.person_page import PersonPage, person_page
from navigator.use_cases.person_timeline import Entry, open_sealed
from navigator.use_cases.refer import Terms
from navigator.use_cases.take_back import revoke_consent
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.deciding import Deciding, Pick
from ui.desktop.viewmodels.person_words import Crew
from ui.desktop.workers.runner import Failure

if TYPE_CHECKING:
    from navigator.use_cases.seat import Seat

# A search is written down once the words have rested so long (ARCHITECTURE, view events).
REST_MS = 300
OPENING_REASONS = "opening_reasons"


class Step(StrEnum):
    """What may be done on the page of a person; each but a decision between two answers asks for a reason first."""

    LINK = "link"
    APART = "apart"
    UNLINK = "unlink"
    REVOKE = "revoke"
    OPEN = "open"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What somebody is about to do, to which record: another person's, a consent, an entry; `kind` is the entry's."""

    step: Step
    id: str
    kind: str = ""


class PeopleViewModel(QObject):
    """Who was found, who is shown, and what was opened of it."""

    found_changed = Signal()
    page_changed = Signal()
    forgotten = Signal()
    kept = Signal(Intent)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._words = ""
        self._names: Mapping[str, str] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.search)
        self.found: tuple[PersonFound, ...] = ()
        self.asked = False
        self.page: PersonPage | None = None
        self.opened: Mapping[tuple[str, str], Entry] = MappingProxyType({})
        self.deciding = Deciding(casebook, self)
        self.deciding.decided.connect(self._decided)
        casebook.left.connect(self.forget)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self._casebook.terms

    @property
    def crew(self) -> Crew:
        """Return whose session this is, and what the accounts of this laptop are called."""
        return Crew(self._casebook.sitter.user if self._casebook.sitter else "", self._names)

    @property
    def _asks(self) -> bool:
        """Whether something may be asked: not while somebody else sits down, or it would be asked in their name."""
        return self._casebook.is_open and not self._casebook.busy

    def type(self, words: str) -> None:
        """Look for these words once they rest; none find nobody, at once."""
        self._words = words
        if words.strip():
            self._rest.start()
        else:
            self._rest.stop()
            self._found((), asked=False)

    def search(self) -> None:
        """Look for what is typed now."""
        self._rest.stop()
        words = self._words
        if words.strip() and self._asks:
            self._casebook.room.read(
                "people",
                lambda seat: (words, tuple(find_people(seat.desk, words))),
                self._take_found,
                self._fail,
            )

    def open(self, person_id: str) -> None:
        """Show the page of a person."""
        terms = self.terms
        if terms is not None and self._asks:
            self._casebook.room.read(
                "person",
                lambda seat: (person_page(seat.desk, person_id, terms.hours), dict(seat.names)),
                self._take_page,
                self._fail,
            )

    def close_page(self) -> None:
        """Show nobody any more."""
        self.page, self.opened = None, MappingProxyType({})
        self.page_changed.emit()

    def do(self, intent: Intent, reason: str) -> None:
        """Do what somebody gave a reason for, and read the page anew."""
        terms, page = self.terms, self.page
        if terms is None or page is None or not self._asks:
            return
        if intent.step is Step.OPEN:
            reasons = terms.codes[OPENING_REASONS]
            self._casebook.room.work(
                lambda seat: open_sealed(seat.desk, intent.kind, intent.id, reason, reasons),
                lambda entry: self._take_opened(intent, entry),
                self._fail,
            )
            return
        mine = page.person.id
        self._casebook.room.work(
            lambda seat: _done(seat, intent, mine, reason), lambda done: self._kept(intent, done), self._fail
        )

    def forget(self) -> None:
        """Let go of everybody, and of what was typed."""
        self._rest.stop()
        self._words, self._names = "", {}
        self._found((), asked=False)
        self.close_page()
        self.forgotten.emit()

    def _found(self, found: tuple[PersonFound, ...], *, asked: bool) -> None:
        self.found, self.asked = found, asked
        self.found_changed.emit()

    def _take_found(self, answer: tuple[str, tuple[PersonFound, ...]]) -> None:
        words, found = answer
        if self._casebook.is_open and words == self._words:
            self._found(found, asked=True)

    def _take_page(self, read: tuple[PersonPage, Mapping[str, str]]) -> None:
        if not self._casebook.is_open:
            return
        page, self._names = read
        if self.page is None or self.page.person.id != page.person.id:
            self.opened = MappingProxyType({})
        self.page = page
        self.page_changed.emit()

    def _take_opened(self, intent: Intent, entry: Entry) -> None:
        shown = self.page is not None and any(each.id == entry.id for each in self.page.entries)
        if self._casebook.is_open and shown:
            self.opened = MappingProxyType({**self.opened, (entry.kind, entry.id): entry})
            self.kept.emit(intent)
            self.page_changed.emit()

    def _kept(self, intent: Intent, person_id: str) -> None:
        if self._casebook.is_open:
            self.kept.emit(intent)
            self.search()
            if self.page is not None and self.page.person.id == person_id:
                self.open(person_id)

    def _decided(self, pick: Pick) -> None:
        """Close the entry that was decided: what was opened of it says something else now."""
        record = (pick.shown.kind, pick.shown.id)
        self.opened = MappingProxyType({key: entry for key, entry in self.opened.items() if key != record})
        mine = self.page.person.id if self.page is not None else ""
        self._kept(Intent(step=Step.DECIDE, id=pick.shown.id, kind=pick.shown.kind), mine)

    def _fail(self, failure: Failure) -> None:
        if self._casebook.is_open:
            self.failed.emit(failure.sentence)


def _done(seat: "Seat", intent: Intent, person_id: str, reason: str) -> str:
    """Do it, and return whose page it was done on."""
    if intent.step is Step.REVOKE:
        revoke_consent(seat.desk, intent.id, reason)
    else:
        decide = {Step.LINK: link_people, Step.APART: keep_apart, Step.UNLINK: unlink_people}[intent.step]
        decide(seat.desk, person_id, intent.id, reason)
    return person_id
