"""An encounter as it counts for whoever looks: what was amended and may be read here; what may not be read says so."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
    changes: defaultdict[str, list[Amendment | str]] = defaultdict(list)
    for record_id, change in amendments_of(desk, {one.id for one in known}):
        changes[record_id].append(change)
    return tuple(_amended(one, changes[one.id]) for one in known)


def corrected_fields(desk: Desk) -> Mapping[str, frozenset[str]]:
    """Return which fields of which records were amended, whoever may read how."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, state in desk.casebook.each("amendment"):
        found[str(state.get("record_id"))].add(str(state.get("field")))
    return {record_id: frozenset(fields) for record_id, fields in found.items()}


def amendments_of(desk: Desk, ids: Collection[str]) -> Iterator[tuple[str, Amendment | str]]:
    """Yield the amendments of records with the record's id; of one that cannot be read here its field alone.

    One that is past its time is none any more.
    """
    for id_, state in list(desk.casebook.each("amendment")):
        record_id = str(state.get("record_id"))
        if record_id in ids and not state.blanked:
            opened = read(desk, "amendment", id_, facts_of(desk.casebook, desk.who, "amendment", id_))
            try:
                if not opened.blanked:
                    yield record_id, record_from("amendment", id_, opened)
            except (KeyError, TypeError, ValueError, NavigatorError):
                yield record_id, str(state.get("field"))


def _amended(encounter: Encounter, changes: Sequence[Amendment | str]) -> Encounter:
    made = as_it_counts(encounter, [change for change in changes if isinstance(change, Amendment)])
    return replace(made, disposition=SEALED) if DISPOSITION in changes else made
