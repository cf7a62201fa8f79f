"""An encounter as it counts for whoever looks: what was amended and may be read here; what may not be read says so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from navigator.casebook.amendment import Amendment
from navigator.casebook.corrected import as_it_counts
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.stand_ins import SEALED, record_from
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import read

DISPOSITION = "disposition"


def as_amended(desk: Desk, encounters: Iterable[Encounter]) -> tuple[Encounter, ...]:
    """Return encounters with what was amended in them, in their order.

    How one ended that was corrected in a way that is sealed here is itself sealed: the old word would be a wrong one.
    """
    known = list(encounters)
    changes = _changes(desk, {one.id for one in known})
    return tuple(_amended(one, changes.get(one.id, {})) for one in known)


def corrected_fields(desk: Desk, record_id: str) -> frozenset[str]:
    """Return which fields of a record were amended, whoever may read how."""
    told = (state for _, state in desk.casebook.each("amendment") if state.get("record_id") == record_id)
    return frozenset(str(state.get("field")) for state in told)


def _changes(desk: Desk, ids: set[str]) -> Mapping[str, dict[str, Amendment | str]]:
    """Return for each record its amendments by id; of one that cannot be read here its field alone."""
    found: dict[str, dict[str, Amendment | str]] = {}
    for record_id, id_, change in _all(desk, ids):
        found.setdefault(record_id, {})[id_] = change
    return found


def _all(desk: Desk, ids: set[str]) -> Iterator[tuple[str, str, Amendment | str]]:
    for id_, state in list(desk.casebook.each("amendment")):
        record_id = str(state.get("record_id"))
        if record_id in ids and not state.blanked:
            opened = read(desk, "amendment", id_, facts_of(desk.casebook, desk.who, "amendment", id_))
            try:
                yield record_id, id_, record_from("amendment", id_, opened)
            except (KeyError, TypeError, ValueError, NavigatorError):
                yield record_id, id_, str(state.get("field"))


def _amended(encounter: Encounter, changes: Mapping[str, Amendment | str]) -> Encounter:
    made = as_it_counts(encounter, [change for change in changes.values() if isinstance(change, Amendment)])
    return replace(made, disposition=SEALED) if DISPOSITION in changes.values() else made
