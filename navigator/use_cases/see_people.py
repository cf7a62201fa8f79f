"""Shows people and lists of them; that somebody looks is on the disk before anything is seen (S9, R15)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from navigator.access.about import About
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.person import Person
from navigator.casebook_ports import Pointer
from navigator.errors import NotFoundError
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeen:
    """A person as somebody may see them; `sealed` counts entries that stay closed to them."""

    person: Person
    timeline: tuple[Pointer, ...]
    sealed: int


def see_person(desk: Desk, id: str) -> PersonSeen:  # noqa: A002 - the field's name
    """Return a person and what there is about them; raises NotAllowedError, NotFoundError."""
    facts = facts_of(desk.casebook, desk.who, "person", id)
    if not facts.custodian:
        raise NotFoundError("There is no such person in this casebook.", hint="Search by name.")
    desk.demand(Action.PERSON_VIEW, facts)
    desk.note_shown(AuditKind.SEEN_PERSON, id, {"person": id})
    state = read(desk, "person", id, facts)
    person: Person = record_from("person", id, state)
    timeline = desk.casebook.about(id) if desk.may(Action.PERSON_TIMELINE, facts).allowed else ()
    return PersonSeen(person=person, timeline=tuple(timeline), sealed=state.sealed)


def see_record(desk: Desk, kind: str, id: str, action: Action) -> Folded:  # noqa: A002 - the field's name
    """Return a record as far as somebody may read it; raises NotAllowedError, NotFoundError."""
    facts = facts_of(desk.casebook, desk.who, kind, id)
    if not facts.custodian:
        raise NotFoundError("There is no such record in this casebook.", hint="Look at the person's timeline.")
    desk.demand(action, facts)
    desk.note_shown(AuditKind.SEEN_RECORD, f"{kind} {id}", {"kind": kind, "id": id})
    return read(desk, kind, id, facts)


def record_for(desk: Desk, kind: str, id: str, action: Action) -> Any:  # noqa: A002, ANN401 - the field's name; a record of that kind
    """Return a record to do something with it; raises NotAllowedError, which is written down, or NotFoundError."""
    facts = facts_of(desk.casebook, desk.who, kind, id)
    if not facts.custodian:
        raise NotFoundError("There is no such record in this casebook.", hint="Look at the list again.")
    desk.demand(action, facts)
    return record_from(kind, id, read(desk, kind, id, facts))


def record_if_allowed(desk: Desk, kind: str, id: str, action: Action) -> Any | None:  # noqa: A002, ANN401 - the field's name; a record of that kind
    """Return a record that somebody may act on, None for any other: for lists, which leave out what nobody asked for."""
    facts = facts_of(desk.casebook, desk.who, kind, id)
    if not facts.custodian or not desk.may(action, facts).allowed:
        return None
    return record_from(kind, id, read(desk, kind, id, facts))


def note_list(desk: Desk, name: str, ids: Sequence[str]) -> None:
    """Write down which records a list is about to show (S9)."""
    told: dict[str, Plain] = {"list": name, "team": desk.who.team, "count": len(ids), "ids": list(ids)}
    desk.note_shown(AuditKind.SEEN_LIST, " ".join([name, *ids]), told)


def read(desk: Desk, kind: str, id: str, facts: About) -> Folded:  # noqa: A002 - the field's name
    """Return a record with its sealed parts for those who may read them and for its author, without them for all others."""
    sealed = replace(facts, record_class=KeyClass.CLINICAL)
    opens = desk.may(Action.SEALED_READ, sealed).allowed or _wrote(desk, kind, id)
    state = desk.casebook.opened(kind, id) if opens else desk.casebook.state(kind, id)
    return state or Folded()


def _wrote(desk: Desk, kind: str, id: str) -> bool:  # noqa: A002 - the field's name
    state = desk.casebook.state(kind, id)
    return state is not None and desk.who.own_key and state.author == desk.who.user
