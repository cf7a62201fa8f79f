"""The weekly look at who saw whom, and at what asks for a second look (ROLES.md, audit; S9; SAFETY 3)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.metrics.measure import Period
from navigator.casebook_ports import AuditEntry
from navigator.use_cases.desk import Desk
from navigator.use_cases.see_people import note_list

# What asks for a second look by its kind, the gravest first; the rest is daily work.
SECOND_LOOK = (
    AuditKind.GLASS, AuditKind.REFUSED, AuditKind.WIDENED, AuditKind.FAILED, AuditKind.RECOVERY_USED,
    AuditKind.NOT_WHOLE, AuditKind.CLOCK_MOVED, AuditKind.EXPORTED, AuditKind.PRINTED, AuditKind.COPIED,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How one account looked at one person: opened them, or records about them, or read their name in a search.

    `sealed` of the records were sealed, and opened with a reason.
    """

    actor: str
    person: str
    name: str
    opened: int
    records: int
    searches: int
    sealed: int
    last: datetime

    @property
    def times(self) -> int:
        """Return how often in all."""
        return self.opened + self.records + self.searches


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What an account did that asks for a second look, how often, and when last."""

    actor: str
    kind: AuditKind
    count: int
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoSaw:
    """The looks of a period, and the acts that ask for a second look; `unreadable` entries are in neither."""

    looks: tuple[Looked, ...]
    acts: tuple[Act, ...]
    unreadable: int


def who_saw(desk: Desk, period: Period) -> WhoSaw:
    """Return who saw whom in a period, whoever was seen by most accounts first; raises NotAllowedError.

    That somebody reads the audit is itself written down first, and so are the names that this list shows.
    """
    desk.demand(Action.AUDIT_ALL, new_record(desk.who, KeyClass.AUDIT))
    begin, end = (int(each.timestamp()) for each in (period.begin, period.end))
    desk.note_shown(AuditKind.SEEN_AUDIT, f"{begin} {end}", {"since": begin, "until": end})
    entries = list(desk.casebook.audited(period.begin, period.end))
    looks = _looks(desk, entries)
    note_list(desk, "who_saw_whom", sorted({look.person for look in looks}))
    return WhoSaw(looks=looks, acts=_acts(entries), unreadable=sum(one.detail is None for one in entries))


def _looks(desk: Desk, entries: Iterable[AuditEntry]) -> tuple[Looked, ...]:
    held: dict[tuple[str, str], list[AuditEntry]] = defaultdict(list)
    for entry in entries:
        for person in _persons(desk, entry):
            held[entry.actor, person].append(entry)
    made = [_looked(desk, actor, person, seen) for (actor, person), seen in held.items()]
    accounts = Counter(look.person for look in made)
    return tuple(sorted(made, key=lambda look: (-accounts[look.person], look.person, -look.times, look.actor)))


def _looked(desk: Desk, actor: str, person: str, seen: Sequence[AuditEntry]) -> Looked:
    kinds = Counter(entry.kind for entry in seen)
    state = desk.casebook.state("person", person)
    return Looked(
        actor=actor,
        person=person,
        name=str(state.get("name") or "") if state else "",
        opened=kinds[AuditKind.SEEN_PERSON],
        records=kinds[AuditKind.SEEN_RECORD],
        searches=kinds[AuditKind.SEARCHED],
        sealed=sum("why" in (entry.detail or {}) for entry in seen),
        last=max(entry.at for entry in seen),
    )


def _persons(desk: Desk, entry: AuditEntry) -> Iterator[str]:
    """Yield whom an act showed by name; a list of follow-ups shows initials, which is no look at anybody."""
    told = entry.detail
    if told is None:
        return
    if entry.kind == AuditKind.SEEN_PERSON:
        yield str(told["person"])
    elif entry.kind == AuditKind.SEEN_RECORD:
        yield from _person_of(desk, told)
    elif entry.kind == AuditKind.SEARCHED:
        ids = told.get("ids", ())
        yield from (str(each) for each in ids) if isinstance(ids, Sequence) else ()


def _person_of(desk: Desk, told: Mapping[str, object]) -> Iterator[str]:
    kind, id_ = str(told["kind"]), str(told["id"])
    state = desk.casebook.state(kind, id_)
    person = id_ if kind == "person" else state.get("person_id") if state else None
    if person:
        yield str(person)


def _acts(entries: Iterable[AuditEntry]) -> tuple[Act, ...]:
    held: dict[tuple[AuditKind, str], list[datetime]] = defaultdict(list)
    for entry in entries:
        if entry.kind in SECOND_LOOK:
            held[AuditKind(entry.kind), entry.actor].append(entry.at)
    made = [Act(actor=actor, kind=kind, count=len(ats), last=max(ats)) for (kind, actor), ats in held.items()]
    return tuple(sorted(made, key=lambda act: (SECOND_LOOK.index(act.kind), -act.count, act.actor)))
