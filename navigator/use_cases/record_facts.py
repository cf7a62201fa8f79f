"""The facts of a record that tie it to accounts: read from the casebook, never from whoever asks."""

from collections.abc import Iterator, Sequence

from navigator.access.about import About, new_record
from navigator.access.roles import KeyClass
from navigator.access.who import Who
from navigator.casebook.amendment import Amendment, SealedText
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.kinds import KINDS
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.review import Review
from navigator.casebook.same_person import PersonLink
from navigator.casebook_ports import Casebook

# Whoever makes one of these makes it as their own, whomever it is about.
THEIR_OWN = (Encounter, HandOffNote, BreakGlass, Person)
# Whoever makes one of these needs a right to the record that it names.
ABOUT_ANOTHER = (Amendment, Review, SealedText)
OPEN = EncounterState.OPEN.value


def facts_of(casebook: Casebook, who: Who, kind: str, id: str, record_class: KeyClass = KeyClass.TEAM) -> About:  # noqa: A002 - the field's name
    """Return the facts of a record that there is; of one that there is not, those that tie it to nobody."""
    state = casebook.state(kind, id)
    if state is None:
        return About(custodian="", record_class=record_class)
    encounters = list(_encounters(casebook, kind, id, state))
    return About(
        custodian=state.custodian,
        author=state.author if kind != "person" else "",
        owner=_text(state, "owner"),
        assigned_to=_assigned(casebook, id if kind == "person" else _text(state, "person_id")),
        # A casebook is one team's; a follow-up may have been handed to another.
        team=_text(state, "team") or who.team,
        encounter_by=frozenset(_text(each, "created_by") for each in encounters),
        encounter_open=any(each.get("state") == OPEN and _text(each, "created_by") == who.user for each in encounters),
        record_class=record_class,
    )


def facts_of_new(casebook: Casebook, who: Who, record: Record) -> Sequence[About]:
    """Return the facts of what a record that is about to be made is about: the table must allow it for each of them."""
    if isinstance(record, PersonLink):
        return [facts_of(casebook, who, "person", person) for person in (record.first_id, record.second_id)]
    if isinstance(record, ABOUT_ANOTHER):
        return [facts_of(casebook, who, kind_of(casebook, record.record_id), record.record_id)]
    if not isinstance(record, THEIR_OWN):
        for kind in ("encounter", "person"):
            parent = getattr(record, f"{kind}_id", None)
            if parent and casebook.state(kind, parent) is not None:
                return [facts_of(casebook, who, kind, parent)]
    return [new_record(who)]


def kind_of(casebook: Casebook, id: str) -> str:  # noqa: A002 - the field's name
    """Return of which kind a record is, "" where there is none."""
    return next((kind for kind in KINDS if casebook.state(kind, id) is not None), "")


def _encounters(casebook: Casebook, kind: str, id: str, state: Folded) -> Iterator[Folded]:  # noqa: A002 - the field's name
    """Yield the encounters that a record belongs to: itself, its own, or all of its person."""
    if kind == "encounter":
        yield state
        return
    ids = [_text(state, "encounter_id")]
    if kind == "person":
        ids = [pointer.id for pointer in casebook.about(id) if pointer.kind == "encounter"]
    for each in ids:
        found = casebook.state("encounter", each) if each else None
        if found is not None:
            yield found


def _assigned(casebook: Casebook, person: str) -> frozenset[str]:
    """Return who is assigned to a person: whoever owns an open follow-up of theirs."""
    if not person:
        return frozenset()
    tasks = (casebook.state(each.kind, each.id) for each in casebook.about(person) if each.kind == "follow_up")
    return frozenset(
        _text(task, "owner") for task in tasks if task is not None and task.get("state") == OPEN and task.get("owner")
    )


def _text(state: Folded, path: str) -> str:
    value = state.get(path)
    return value if isinstance(value, str) else ""
