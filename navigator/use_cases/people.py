"""People who may be one person: suggested, linked and taken back by a human, never by itself."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from navigator.access.actions import Action
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.names import name_keys
from navigator.casebook.person import Person
from navigator.casebook.same_person import LinkState, PersonLink
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import PersonFound, note_list, read, record_for, record_if_allowed

# Two parts of a name that differ in a letter or two are alike; the first letters are those that an index finds.
ALIKE, FIRST, CANDIDATES = 0.75, 2, 1_000
DECIDED = frozenset({LinkState.LINKED, LinkState.REJECTED})


def likely_same(desk: Desk, person_id: str) -> tuple[PersonFound, ...]:
    """Return who may be the same person: born on the same day, with a name alike, and not decided yet.

    Raises NotAllowedError, NotFoundError. Who was suggested is written down before a name appears (S9).
    """
    person = _person(desk, person_id)
    decided = {other for link in _links(desk, person_id) if link.state in DECIDED for other in _ends(link)}
    found = [
        other for other in _candidates(desk, person)
        if other.id not in decided and other.born_on == person.born_on and _alike(person, other)
    ]  # fmt: skip
    note_list(desk, "likely_same", [other.id for other in found])
    return tuple(PersonFound(id=other.id, name=other.name) for other in found)


def link_people(desk: Desk, first_id: str, second_id: str, reason: str) -> PersonLink:
    """Say that two records are one person; raises NotAllowedError, NotFoundError, NavigatorError without a reason."""
    if not reason.strip():
        raise NavigatorError("Say why these are one person.", hint="One line is enough.")
    for each in (first_id, second_id):
        _person(desk, each)
    return _decide(desk, first_id, second_id, LinkState.LINKED, reason)


def unlink_people(desk: Desk, first_id: str, second_id: str, reason: str) -> PersonLink:
    """Say that two records are two persons after all; raises NotAllowedError, NavigatorError without a reason."""
    for each in (first_id, second_id):
        _person(desk, each)
    return _decide(desk, first_id, second_id, LinkState.UNLINKED, reason)


def _decide(desk: Desk, first_id: str, second_id: str, state: LinkState, reason: str) -> PersonLink:
    pair = {first_id, second_id}
    before = next((link for link in _links(desk, first_id) if _ends(link) == pair), None)
    start = before or PersonLink(id=desk.new_id(), custodian=desk.who.agency, first_id=first_id, second_id=second_id)
    after = start.decided(state, by=desk.who.user, at=desk.clock.now(), reason=reason)
    keep_record(desk, before, after)
    return after


def _person(desk: Desk, id: str) -> Person:  # noqa: A002 - the field's name
    person: Person = record_for(desk, "person", id, Action.PERSON_LINK)
    return person


def _candidates(desk: Desk, person: Person) -> Iterator[Person]:
    """Yield whom one may search, with a part of a name that begins alike; nobody where no day of birth is known."""
    if person.born_on is None:
        return
    begins = {key[:FIRST] for key in name_keys([person.name, *person.aliases])}
    named = {id_ for begin in begins for id_ in desk.casebook.persons_named([begin], limit=CANDIDATES)}
    for id_ in sorted(named - {person.id}):
        other: Person | None = record_if_allowed(desk, "person", id_, Action.PERSON_LINK)
        if other is not None:
            yield other


def _alike(one: Person, other: Person) -> bool:
    mine, theirs = (name_keys([each.name, *each.aliases]) for each in (one, other))
    return any(SequenceMatcher(None, a, b).ratio() >= ALIKE for a in mine for b in theirs)


def _links(desk: Desk, person_id: str) -> Iterator[PersonLink]:
    for id_, state in list(desk.casebook.each("person_link")):
        if person_id in (state.get("first_id"), state.get("second_id")):
            facts = facts_of(desk.casebook, desk.who, "person_link", id_)
            yield record_from("person_link", id_, read(desk, "person_link", id_, facts))


def _ends(link: PersonLink) -> set[str]:
    return {link.first_id, link.second_id}
