"""What is written down when a record is kept: one event for each class of readers that has something new in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navigator.access.roles import KeyClass
from navigator.casebook.events.kinds import CHANGED, OPENED, PUT, name_of
from navigator.casebook.events.parts import changed_parts
from navigator.casebook.events.sealing import About, Sealing
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An event to be: what happened to which record, for which readers, and its body."""

    kind: str
    subject: str
    custodian: str
    record_class: KeyClass
    body: Mapping[str, Plain]


def changes(before: Record | None, after: Record, sealing: Sealing, about: About) -> Sequence[Change]:
    """Return what happened between two versions of a record, the first of which is None for a new one.

    A new record always has a part that the team may read, be it an empty one: everybody may know that it is there. Raises
    ValueError for versions of two records.
    """
    if before is not None and (type(before), before.id) != (type(after), after.id):
        raise ValueError("two versions of one record")
    name = name_of(after)
    by_class = sealing.split(name, changed_parts(before, after), about)
    if before is None:
        by_class.setdefault(KeyClass.TEAM, {})
    what = OPENED if before is None else CHANGED
    return [
        Change(kind=f"{name}.{what}", subject=after.id, custodian=after.custodian, record_class=each, body={PUT: parts})
        for each, parts in sorted(by_class.items(), key=lambda pair: pair[0] is not KeyClass.TEAM)
    ]
