"""How many contacts, when they came, from where and why (RECORDS.md, report 1)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.metrics.measure import Period

REASONS_WORDS = "a contact with two reasons counts in both; the reasons add up to more than the contacts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """Contacts of a period: all, by weekday (Monday is 0) and hour of the agency's wall clock, by origin, by reason.

    `without_reason` are those for which nobody gave one: they stand beside, not among the reasons.
    """

    contacts: int
    by_hour: Mapping[tuple[int, int], int]
    by_origin: Mapping[str, int]
    by_reason: Mapping[str, int]
    without_reason: int
    words: str = REASONS_WORDS


def volume(encounters: Iterable[Encounter], period: Period, zone: ZoneInfo) -> Volume:
    """Count the contacts that began in a period, those without a person too; what was entered in error does not count."""
    counted = counted_in(encounters, period)
    local = [one.times.start.astimezone(zone) for one in counted]
    return Volume(
        contacts=len(counted),
        by_hour=Counter((start.weekday(), start.hour) for start in local),
        by_origin=Counter(one.origin for one in counted),
        by_reason=Counter(reason for one in counted for reason in set(one.reasons)),
        without_reason=sum(not one.reasons for one in counted),
    )


def counted_in(encounters: Iterable[Encounter], period: Period) -> tuple[Encounter, ...]:
    """Return the contacts that began in a period, without those that were entered in error."""
    return tuple(
        one for one in encounters if period.holds(one.times.start) and one.state is not EncounterState.IN_ERROR
    )
