"""What the casebook needs from outside, as Protocols."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from navigator.access.who import Who
from navigator.casebook.events.audit import Noted
from navigator.casebook.events.changing import Change
from navigator.casebook.events.fold import Folded, Place
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.retention import EventFacts


class DueRow(NamedTuple):
    """One open follow-up of a list: no name, only ids and its window in seconds since 1970."""

    id: str
    person: str
    owner: str
    opens_at: int
    due_by: int


class Pointer(NamedTuple):
    """One record about a person: its kind, its id, and when it was opened in milliseconds since 1970."""

    kind: str
    id: str
    at: int


class Written(NamedTuple):
    """Who wrote an event, and when by the clock of their laptop in milliseconds since 1970."""

    actor: str
    at: int


class AuditEntry(NamedTuple):
    """What was written down of the casebook's use: when, by whose account, what kind of act, and of what.

    `detail` is None where the keys at hand do not open it, or where retention took it away.
    """

    at: datetime
    actor: str
    kind: str
    detail: Mapping[str, Plain] | None


class Casebook(Protocol):
    """The casebook of one laptop while somebody is signed in.

    What `keep` and `note` took is on the disk and anchored when they return; else they raise, and nothing of it is.
    """

    def keep(
        self, changes: Sequence[Change], by: Who, *, noted: Sequence[Noted] = (), draft_id: str = ""
    ) -> Sequence[str]:
        """Write down what happened to records, and what is to be noted of it, together; return the events' ids."""
        ...

    def state(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record as the team may read it, None where there is none."""
        ...

    def opened(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record with all that the keys at hand open, None where there is none."""
        ...

    def written(self, places: Sequence[Place]) -> Mapping[Place, Written]:
        """Return who wrote events, and when; those that are not there are left out."""
        ...

    def due(self, team: str, *, before: int, limit: int = 200) -> Sequence[DueRow]:
        """Return a team's open follow-ups that are due before a moment in seconds since 1970, the most urgent first."""
        ...

    def persons_named(self, words: Sequence[str], *, limit: int = 50) -> Sequence[str]:
        """Return the ids of persons who bear names that begin with each of these words."""
        ...

    def persons_alike(self, words: Sequence[Sequence[str]], *, limit: int = 50) -> Sequence[str]:
        """Return the ids of persons who are found by a key for each word, which may begin in several ways (see `sounds`)."""
        ...

    def about(self, person: str) -> Sequence[Pointer]:
        """Return the records about a person, the latest first."""
        ...

    def each(self, kind: str) -> Iterator[tuple[str, Folded]]:
        """Yield all records of a kind with their ids, as the team may read them."""
        ...

    def facts(self) -> Iterator[EventFacts]:
        """Yield what retention must know of every event."""
        ...

    def audited(self, since: datetime, until: datetime) -> Iterator[AuditEntry]:
        """Yield what was written down of the casebook's use from one moment up to, but without, another."""
        ...

    def still_open(self) -> frozenset[str]:
        """Return persons and records with something to do: nothing about them is past its time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A form as far as it was filled in; `at` are milliseconds since 1970."""

    id: str
    form: str
    at: int
    content: Mapping[str, Any]


class DraftBox(Protocol):
    """What somebody is typing, for their own eyes only, until it is saved or thrown away (R3, S6)."""

    def keep(self, draft: KeptDraft) -> None:
        """Keep a draft as it stands now; where that fails the one before stands."""
        ...

    def all(self) -> Sequence[KeptDraft]:
        """Return the owner's drafts, the latest first."""
        ...

    def drop(self, id: str) -> None:  # noqa: A002 - the field's name
        """Throw a draft away."""
        ...
