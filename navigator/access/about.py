"""What is asked about: plain facts of one record, and which of them tie it to whoever asks."""

from dataclasses import dataclass
from enum import StrEnum

from navigator.access.roles import KeyClass
from navigator.access.who import Who


class Tie(StrEnum):
    """What ties a record to an account."""

    OPEN_ENCOUNTER = "open_encounter"
    ENCOUNTER = "encounter"
    AUTHOR = "author"
    OWNER = "owner"
    ASSIGNED = "assigned"
    TEAM = "team"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The record that an action is about; what is not known ties it to nobody.

    `encounter_by` are the accounts whose encounter it belongs to, the riders of that unit too; `owner` is a follow-up's,
    `assigned_to` a person's. `record_class` unknown is sealed (ROLES.md). `shared_to` are agencies; `covered` says that a
    consent or an exception was found to cover this disclosure.
    """

    custodian: str
    author: str = ""
    owner: str = ""
    assigned_to: frozenset[str] = frozenset()
    team: str = ""
    encounter_by: frozenset[str] = frozenset()
    encounter_open: bool = False
    record_class: KeyClass = KeyClass.CLINICAL
    shared_to: frozenset[str] = frozenset()
    covered: bool = False


def new_record(who: Who, record_class: KeyClass = KeyClass.TEAM) -> About:
    """Return the facts of a record that an account is about to make."""
    return About(
        custodian=who.agency,
        author=who.user,
        team=who.team,
        encounter_by=frozenset({who.user}),
        encounter_open=True,
        record_class=record_class,
    )


def ties(who: Who, about: About) -> frozenset[Tie]:
    """Return what ties a record to an account; what is shared with an agency is of each of its teams."""
    rides = who.user in about.encounter_by
    there = {
        Tie.OPEN_ENCOUNTER: rides and about.encounter_open,
        Tie.ENCOUNTER: rides,
        Tie.AUTHOR: who.user == about.author,
        Tie.OWNER: who.user == about.owner,
        Tie.ASSIGNED: who.user in about.assigned_to,
        Tie.TEAM: (bool(who.team) and who.team == about.team) or who.agency in about.shared_to,
        Tie.AGENCY: who.agency == about.custodian or who.agency in about.shared_to,
    }
    return frozenset(tie for tie, holds in there.items() if holds)
