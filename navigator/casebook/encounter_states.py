"""What an encounter, and a record that needs a second pair of eyes, may become."""

from collections.abc import Mapping
from enum import StrEnum


class EncounterState(StrEnum):
    """Open while it runs, closed for good; one that was entered in error stays and says so."""

    OPEN = "open"
    CLOSED = "closed"
    IN_ERROR = "in_error"


NEXT_ENCOUNTER: Mapping[EncounterState, frozenset[EncounterState]] = {
    EncounterState.OPEN: frozenset({EncounterState.CLOSED, EncounterState.IN_ERROR}),
    EncounterState.CLOSED: frozenset({EncounterState.IN_ERROR}),
    EncounterState.IN_ERROR: frozenset(),
}
