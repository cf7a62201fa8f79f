"""What humans decided about records that may be of one person."""

from collections.abc import Iterator

from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.same_person import LinkState, PersonLink
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import read

DECIDED = frozenset({LinkState.LINKED, LinkState.REJECTED})


def links_of(desk: Desk, person_id: str) -> Iterator[PersonLink]:
    """Yield all that was said of a person's record and another one."""
    for id_, state in list(desk.casebook.each("person_link")):
        if person_id in (state.get("first_id"), state.get("second_id")):
            facts = facts_of(desk.casebook, desk.who, "person_link", id_)
            yield record_from("person_link", id_, read(desk, "person_link", id_, facts))


def decided_pairs(desk: Desk) -> frozenset[frozenset[str]]:
    """Return the pairs of records that nobody has to be asked about again."""
    states = (state for _, state in desk.casebook.each("person_link"))
    return frozenset(
        frozenset({str(state.get("first_id")), str(state.get("second_id"))})
        for state in states
        if state.get("state") in DECIDED
    )


def ends(link: PersonLink) -> frozenset[str]:
    """Return the two records."""
    return frozenset({link.first_id, link.second_id})
