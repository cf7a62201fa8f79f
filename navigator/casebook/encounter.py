"""One encounter: what came in, what was done, how it ended (RECORDS.md ENCOUNTER)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from navigator.casebook.codes import Code
from navigator.casebook.encounter_states import NEXT_ENCOUNTER, EncounterState
from navigator.casebook.record import Record
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.scene import Place, Times, Transport
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError


class ContactMeaning(StrEnum):
    """What a kind of contact means to the rules; the groups of the list "contact_kinds"."""

    CRISIS = "crisis"
    PLANNED = "planned"
    NO_PERSON = "no_person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diversion:
    """What would have been without the team, whether it was avoided, and on whose judgment; nothing has a default."""

    would_have_been: str
    avoided: Said
    basis: str

    @classmethod
    def not_asked(cls) -> "Diversion":
        """Return the answers before anybody gave them."""
        return cls(would_have_been=NOT_ASKED, avoided=Said.NOT_ASKED, basis=NOT_ASKED)

    @property
    def is_complete(self) -> bool:
        """All was answered; a basis belongs to saying that something was, or was not, avoided."""
        claims = self.avoided in {Said.YES, Said.NO}
        is_based = self.basis != NOT_ASKED or not claims
        return self.would_have_been != NOT_ASKED and self.avoided.was_asked and is_based


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter(Record):
    """One encounter of a unit with a person, an unknown person, or nobody (resource only).

    `contact_kind` and `contact_meaning` are a code and its group as the list stood then; the other codes are of the lists
    that bear their names. `disposition`, `diversion`, `force` and `injury` have no default: they start as not asked.
    """

    created_by: str
    unit: str
    team_form: str
    origin: str
    contact_kind: str
    contact_meaning: ContactMeaning
    times: Times
    disposition: str
    diversion: Diversion
    force: str
    injury: str
    place: Place | None = None
    person_id: str | None = None
    unknown_person: bool = False
    reasons: tuple[str, ...] = ()
    reason_groups: frozenset[str] = frozenset()
    interventions: tuple[str, ...] = ()
    also_disposed: tuple[str, ...] = ()
    transport: Transport | None = None
    agency_case_no: str = ""
    state: EncounterState = EncounterState.OPEN
    error_reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a person where there is none, and a person both known and unknown: raises NavigatorError."""
        Record.__post_init__(self)
        if self.contact_meaning is ContactMeaning.NO_PERSON and (self.person_id is not None or self.unknown_person):
            raise NavigatorError("A resource-only contact has no person.", hint="Choose another kind of contact.")
        if self.person_id is not None and self.unknown_person:
            raise NavigatorError("The person is either known or unknown.", hint="Take one of the two away.")

    def with_times(self, times: Times) -> "Encounter":
        """Return the encounter with its times; raises NavigatorError once it is closed."""
        return replace(self._open(), times=times)

    def with_person(self, person_id: str) -> "Encounter":
        """Return the encounter of a known person; raises NavigatorError once it is closed."""
        return replace(self._open(), person_id=person_id, unknown_person=False)

    def with_unknown_person(self) -> "Encounter":
        """Return the encounter of somebody whom nobody could name; raises NavigatorError once it is closed."""
        return replace(self._open(), person_id=None, unknown_person=True)

    def with_reasons(self, *reasons: Code) -> "Encounter":
        """Return the encounter with its reasons and what they mean to the rules; raises NavigatorError once it is closed."""
        groups = frozenset(reason.group for reason in reasons)
        return replace(self._open(), reasons=tuple(reason.code for reason in reasons), reason_groups=groups)

    def with_interventions(self, *interventions: str) -> "Encounter":
        """Return the encounter with what was done; raises NavigatorError once it is closed."""
        return replace(self._open(), interventions=interventions)

    def with_disposition(self, disposition: str, *also: str) -> "Encounter":
        """Return the encounter with how it ended, and how else; raises NavigatorError once it is closed."""
        return replace(self._open(), disposition=disposition, also_disposed=also)

    def with_diversion(self, diversion: Diversion) -> "Encounter":
        """Return the encounter with what would have been; raises NavigatorError once it is closed."""
        return replace(self._open(), diversion=diversion)

    def with_transport(self, transport: Transport) -> "Encounter":
        """Return the encounter with a transport; raises NavigatorError once it is closed."""
        return replace(self._open(), transport=transport)

    def missing(self) -> tuple[str, ...]:
        """Return what must still be said before it can be closed, in words."""
        someone = self.contact_meaning is not ContactMeaning.NO_PERSON
        needed = {
            "the end": self.times.end is not None,
            "the person, or that nobody could name them": not someone
            or self.person_id is not None
            or self.unknown_person,
            "a reason": not someone or bool(self.reasons),
            "what was done": not someone or bool(self.interventions),
            "how it ended": not someone or self.disposition != NOT_ASKED,
            "what would have been": self.contact_meaning is not ContactMeaning.CRISIS or self.diversion.is_complete,
        }
        return tuple(words for words, there in needed.items() if not there)

    def closed(self) -> "Encounter":
        """Return the encounter as closed; raises NavigatorError that names what is missing."""
        check_move(NEXT_ENCOUNTER, self.state, EncounterState.CLOSED, "contact")
        if missing := self.missing():
            raise NavigatorError(
                f"Not said yet: {', '.join(missing)}.", hint="Fill in what is marked; “unknown” counts."
            )
        return replace(self, state=EncounterState.CLOSED)

    def in_error(self, reason: str) -> "Encounter":
        """Return the encounter as entered in error: it stays, with the reason. Raises NavigatorError without one."""
        check_move(NEXT_ENCOUNTER, self.state, EncounterState.IN_ERROR, "contact")
        if not reason.strip():
            raise NavigatorError("Say why it was an error.", hint="One line is enough.")
        return replace(self, state=EncounterState.IN_ERROR, error_reason=reason)

    @property
    def ended_at(self) -> datetime | None:
        """The moment from which follow-up is counted (RECORDS.md: clock from encounter end)."""
        return self.times.end

    def _open(self) -> "Encounter":
        if self.state is not EncounterState.OPEN:
            raise NavigatorError("This encounter is closed.", hint="Write an amendment; both versions stay visible.")
        return self
