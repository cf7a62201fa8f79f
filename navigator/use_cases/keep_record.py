"""Keeps a record as somebody changed it: allowed, sealed by its classes, written down as what happened."""

from collections.abc import Sequence
from itertools import product

from navigator.access.about import About
from navigator.casebook.acting import actions_for
from navigator.casebook.events.changing import changes
from navigator.casebook.events.kinds import name_of
from navigator.casebook.events.sealing import Circumstances
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.said import Said
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of, facts_of_new

VIOLENCE = "domestic_violence"
# Asked, and not a no: then where the person is is sealed.
MAY_FLEE = frozenset({Said.YES.value, Said.UNKNOWN.value, Said.DECLINED.value})


def keep_record(
    desk: Desk, before: Record | None, after: Record, *, sealed_service: bool = True, draft_id: str = ""
) -> None:
    """Keep a record; it is saved when this returns. Raises NotAllowedError, which is written down too (R14).

    `sealed_service` False says that somebody looked: the service that the record names does not treat substance use.
    """
    keep_records(desk, [(before, after)], sealed_service=sealed_service, draft_id=draft_id)


def keep_records(
    desk: Desk,
    kept: Sequence[tuple[Record | None, Record]],
    *,
    sealed_service: bool = True,
    flees: bool = False,
    draft_id: str = "",
) -> None:
    """Keep several records in one step, each as it was and as it is: all of them, or none; each must be allowed.

    `flees` says that the person may flee violence, whatever the casebook knows of them.
    """
    for before, after in kept:
        for action, facts in product(actions_for(before, after), _facts(desk, before, after)):
            desk.demand(action, facts)
    flees = flees or any(may_flee(desk, after) for _, after in kept)
    about = Circumstances(flees=flees, sealed_service=sealed_service)
    made = [change for before, after in kept for change in changes(before, after, desk.sealing, about)]
    desk.keep(made, draft_id=draft_id)


def _facts(desk: Desk, before: Record | None, after: Record) -> Sequence[About]:
    if before is None:
        # Whoever makes a record makes it as their own: one that is there already is nobody's to take like this.
        if desk.casebook.state(name_of(after), after.id) is not None:
            raise ValueError("a new record has an id of its own")
        return facts_of_new(desk.casebook, desk.who, after)
    return [facts_of(desk.casebook, desk.who, name_of(after), after.id)]


def may_flee(desk: Desk, record: Record) -> bool:
    """Tell whether a record is of somebody who flees violence, said that they may, or came to the team because of it."""
    if VIOLENCE in getattr(record, "reasons", ()):
        return True
    if isinstance(record, Person):
        return record.fleeing_violence.value in MAY_FLEE
    person = getattr(record, "person_id", None)
    known = desk.casebook.state("person", person) if person else None
    return known is not None and known.get("fleeing_violence") in MAY_FLEE
