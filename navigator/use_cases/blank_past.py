"""Takes away what is past its time: shown first, then blanked by an event, and counted (S10, S24)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.events.changing import Change
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.retention import BLANKED, LegalHold, Retention, RetentionRule, blanking, purge_report
from navigator.use_cases.desk import Desk

ABOUT = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What is past its time: the ids of the events, and how many by class and year of the events."""

    ids: tuple[str, ...]
    counted: Mapping[tuple[str, int], int]


def past(desk: Desk, rules: Mapping[str, RetentionRule]) -> Past:
    """Return what is past its time today; raises NotAllowedError, NavigatorError where the clock may be wrong."""
    desk.demand(Action.RETENTION, new_record(desk.who, KeyClass.TEAM))
    events = list(desk.casebook.facts())
    found = Retention(custodian=desk.who.agency, rules=rules).past(
        events, now=desk.clock.now(), holds=_holds(desk), still_open=desk.casebook.still_open()
    )
    return Past(ids=tuple(event.id for event in found), counted=purge_report(found))


def blank_past(desk: Desk, found: Past) -> None:
    """Blank it, for good and for every laptop; the chain stays. Raises NotAllowedError."""
    desk.demand(Action.RETENTION, new_record(desk.who, KeyClass.TEAM))
    if found.ids:
        desk.keep([_blanking(desk, found.ids)])


def _blanking(desk: Desk, ids: Sequence[str]) -> Change:
    return Change(
        kind=BLANKED, subject=ABOUT, custodian=desk.who.agency, record_class=KeyClass.TEAM, body=blanking(ids)
    )


def _holds(desk: Desk) -> Sequence[LegalHold]:
    return [record_from("hold", id_, state) for id_, state in desk.casebook.each("hold")]
