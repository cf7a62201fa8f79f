"""Repeat contacts of named persons, and what contacts led elsewhere than to jail or hospital (RECORDS.md, reports 2, 6)."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.metrics.measure import Period
from navigator.casebook.person import Person
from navigator.casebook.said import Said

NAMED_ONLY = "named persons only"


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatContacts:
    """Persons met so often within a span; contacts with unknown persons cannot be counted, and are said."""

    persons: frozenset[str]
    unnamed_contacts: int
    words: str = NAMED_ONLY


def repeat_contacts(
    encounters: Iterable[Encounter], same: Mapping[str, str], *, at_least: int, within: timedelta
) -> RepeatContacts:
    """Return who was met at least so often inside one span; `same` gives one id for records of one person."""
    counted = [one for one in encounters if one.state is not EncounterState.IN_ERROR]
    met: dict[str, list[datetime]] = {}
    for one in counted:
        if one.person_id is not None:
            met.setdefault(same.get(one.person_id, one.person_id), []).append(one.times.start)
    often = frozenset(person for person, starts in met.items() if _often(sorted(starts), at_least, within))
    return RepeatContacts(persons=often, unnamed_contacts=sum(one.unknown_person for one in counted))


def _often(starts: list[datetime], at_least: int, within: timedelta) -> bool:
    pairs = zip(starts, starts[at_least - 1 :], strict=False)
    return any(last - first <= within for first, last in pairs)


def line_list(found: RepeatContacts, fleeing_violence: Collection[str]) -> tuple[str, ...]:
    """Return the persons of a list with lines, without those who flee violence, encoded or not (S17)."""
    return tuple(sorted(found.persons - set(fleeing_violence)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Diverted:
    """One line of the diversion table: what would have been, avoided or not, on whose judgment."""

    would_have_been: str
    avoided: Said
    basis: str


def diversions(encounters: Iterable[Encounter], period: Period) -> Mapping[Diverted, int]:
    """Count what would have been, by basis; contacts for which nobody said it are a line of their own."""
    held = (
        one.diversion
        for one in encounters
        if period.holds(one.times.start) and one.state is not EncounterState.IN_ERROR
    )
    return Counter(Diverted(would_have_been=one.would_have_been, avoided=one.avoided, basis=one.basis) for one in held)


def flags_by_group(
    people: Iterable[Person], moment: datetime, group: Callable[[Person], str]
) -> Mapping[tuple[str, str], int]:
    """Count the safety flags that hold at a moment, by group of persons and code: who is flagged shows in the open."""
    return Counter((group(person), flag.code) for person in people for flag in person.flags_at(moment))
