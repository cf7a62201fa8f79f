"""People who may be one person: suggested, linked and taken back by a human, never by itself."""

from collections.abc import Iterator
from itertools import combinations

from navigator.access.actions import Action
from navigator.casebook.likeness import Known, likeness, surest
from navigator.casebook.names import BORN, name_keys, plain_name
from navigator.casebook.person import Person
from navigator.casebook.same_person import LinkState, PersonLink
from navigator.casebook.sounds import sound_keys
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.find_people import PersonFound, found_of, known_of
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.person_links import DECIDED, ends, links_of
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import note_list, record_for

CANDIDATES = 1_000


def likely_same(desk: Desk, person_id: str) -> tuple[PersonFound, ...]:
    """Return who may be the same person, each with why (see `likeness`), the surest first; nobody decided yet.

    Raises NotAllowedError, NotFoundError. Who was suggested is written down before a name appears (S9).
    """
    _person(desk, person_id)
    state = desk.casebook.state("person", person_id)
    person = known_of(person_id, state) if state else Known(id=person_id, names=())
    decided = {other for link in links_of(desk, person_id) if link.state in DECIDED for other in ends(link)}
    found = sorted(_alike(desk, person, decided), key=lambda each: (surest(each.likes), plain_name(each.name), each.id))
    if found:
        note_list(desk, "likely_same", [other.id for other in found])
    return tuple(found)


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


def keep_apart(desk: Desk, first_id: str, second_id: str, reason: str) -> PersonLink:
    """Say that two records that are alike are two persons; raises NotAllowedError, NotFoundError, NavigatorError."""
    if not reason.strip():
        raise NavigatorError("Say why these are two persons.", hint="One line is enough.")
    for each in (first_id, second_id):
        _person(desk, each)
    return _decide(desk, first_id, second_id, LinkState.REJECTED, reason)


def _decide(desk: Desk, first_id: str, second_id: str, state: LinkState, reason: str) -> PersonLink:
    pair = frozenset({first_id, second_id})
    before = next((link for link in links_of(desk, first_id) if ends(link) == pair), None)
    start = before or PersonLink(id=desk.new_id(), custodian=desk.who.agency, first_id=first_id, second_id=second_id)
    after = start.decided(state, by=desk.who.user, at=desk.clock.now(), reason=reason)
    keep_record(desk, before, after)
    return after


def _person(desk: Desk, id: str) -> Person:  # noqa: A002 - the field's name
    person: Person = record_for(desk, "person", id, Action.PERSON_LINK)
    return person


def _alike(desk: Desk, person: Known, decided: set[str]) -> Iterator[PersonFound]:
    """Yield who is alike; the permission is asked last, of the few that are left."""
    for id_ in sorted(_candidates(desk, person) - decided - {person.id}):
        state = desk.casebook.state("person", id_)
        likes = likeness(person, known_of(id_, state)) if state else ()
        if state and likes and desk.may(Action.PERSON_LINK, facts_of(desk.casebook, desk.who, "person", id_)).allowed:
            yield found_of(desk, id_, state, likes=likes)


def _candidates(desk: Desk, person: Known) -> set[str]:
    """Return who was born on the same day, or bears two parts of a name that sound the same."""
    asked = [[[f"{BORN}{person.born_on.isoformat()}"]]] if person.born_on else []
    for name in person.names:
        keys = [sorted(sound_keys([part])) for part in sorted(name_keys([name]))]
        asked += [list(pair) for pair in combinations(keys, 2)]
    return {id_ for words in asked for id_ in desk.casebook.persons_alike(words, limit=CANDIDATES)}
