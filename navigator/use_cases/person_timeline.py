"""What happened around a person, entry by entry: whoever looks sees that something is sealed, and nothing of it before they say why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from navigator.access.about import About
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.codes import CodeList
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook_ports import Pointer
from navigator.errors import NotFoundError
from navigator.use_cases.amended import corrected_fields
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import read
from navigator.use_cases.two_answers import TwoAnswers, two_answers

# What it takes to see an entry of a kind; for all others the timeline's own row of the table.
NEEDS: Mapping[str, Action] = MappingProxyType(
    {
        "encounter": Action.ENCOUNTER_VIEW,
        "hand_off": Action.ENCOUNTER_VIEW,
        "follow_up": Action.FOLLOW_UP_VIEW,
        "consent": Action.CONSENT_VIEW,
        "disclosure": Action.REGISTER_VIEW,
        "legal_exception": Action.REGISTER_VIEW,
    }
)
# Of these a part may be sealed and the rest still read.
READ_IN_PART = frozenset({"encounter", "referral", "follow_up", "consent"})
AMENDMENT, ATTEMPT, REVOKED, CHANGED = "amendment", "attempt", "revoked", "changed"
# Where a kind says when it was, and who did it.
WHEN = ("at", "made_at", "decided_at")
WHO = ("by", "created_by", "made_by", "recorded_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry; `record` is None where all of it is sealed. `part` names one of its moments: an attempt, a change.

    `sealed` says that there is more than is shown, `opens` that whoever looks may read it once they say why. `twice` is what
    two laptops wrote of it at once, for an entry that was opened; `corrected` names the fields that were amended since.
    """

    kind: str
    id: str
    at: datetime
    by: str
    record: Any | None = None
    part: str = ""
    of_part: Any | None = None
    sealed: bool = False
    opens: bool = False
    twice: tuple[TwoAnswers, ...] = ()
    corrected: frozenset[str] = frozenset()


def timeline(desk: Desk, person_id: str, pointers: Sequence[Pointer]) -> tuple[Entry, ...]:
    """Return what somebody may see of a timeline, the latest first; nothing sealed is in it."""
    seen = [(pointer, facts) for pointer in pointers if (facts := _seen(desk, pointer)) is not None]
    entries = [entry for pointer, facts in seen for entry in _entries(desk, pointer, facts)]
    fields = corrected_fields(desk)
    entries = [replace(each, corrected=fields[each.id]) if each.id in fields else each for each in entries]
    ids = frozenset({person_id, *(pointer.id for pointer, _ in seen)})
    entries += _amendments(desk, ids)
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.id, entry.part), reverse=True))


def open_sealed(desk: Desk, kind: str, id: str, why: str, reasons: CodeList) -> Entry:  # noqa: A002 - the field's name
    """Return an entry with all that is sealed in it; that and why it is opened is on the disk before that (S9, S11).

    Raises NotAllowedError, NotFoundError, NavigatorError for a reason that is none of the list "opening_reasons".
    """
    code = reasons[why].code
    facts = facts_of(desk.casebook, desk.who, kind, id)
    state = desk.casebook.state(kind, id)
    if state is None:
        raise NotFoundError("There is no such entry in this casebook.", hint="Open the person again.")
    if not _opens(desk, state, facts):
        desk.demand(Action.SEALED_READ, replace(facts, record_class=KeyClass.CLINICAL))
    desk.note(AuditKind.SEEN_RECORD, {"kind": kind, "id": id, "why": code})
    opened = read(desk, kind, id, facts)
    entry = _entry(kind, id, opened, _record(kind, id, opened), opened.opened_at)
    return replace(entry, twice=tuple(two_answers(desk, kind, id, opened)))


def _seen(desk: Desk, pointer: Pointer) -> About | None:
    facts = facts_of(desk.casebook, desk.who, pointer.kind, pointer.id)
    action = NEEDS.get(pointer.kind, Action.PERSON_TIMELINE)
    return facts if facts.custodian and desk.may(action, facts).allowed else None


def _entries(desk: Desk, pointer: Pointer, facts: About) -> Iterator[Entry]:
    state = desk.casebook.state(pointer.kind, pointer.id) or Folded()
    record = _record(pointer.kind, pointer.id, state)
    opens = bool(state.sealed) and _opens(desk, state, facts)
    entry = _entry(pointer.kind, pointer.id, state, record, pointer.at, opens=opens)
    yield entry
    if isinstance(record, FollowUp):
        for attempt in record.attempts:
            yield _part(entry, ATTEMPT, attempt.at, attempt.by, attempt)
        for change in record.changes:
            yield _part(entry, CHANGED, change.at, change.by, change)
    if (revoked := getattr(record, "revoked_at", None)) is not None:
        yield _part(entry, REVOKED, revoked, getattr(record, "revoked_by", ""), None)


def _record(kind: str, id: str, state: Folded) -> Any | None:  # noqa: A002, ANN401 - the field's name; a record of that kind
    """Return the record as far as it makes one here: what was blanked, or is sealed as a whole, makes none."""
    readable = not state.blanked and (not state.sealed or kind in READ_IN_PART)
    return record_from(kind, id, state) if readable else None


def _part(whole: Entry, part: str, at: datetime, by: str, of_part: object) -> Entry:
    return replace(whole, part=part, at=at, by=by, of_part=of_part, sealed=False, opens=False)


def _amendments(desk: Desk, ids: frozenset[str]) -> Iterator[Entry]:
    """Yield the corrections of what the timeline holds: both versions are sealed, as nobody knows what they tell."""
    for id_, state in list(desk.casebook.each(AMENDMENT)):
        if state.get("record_id") in ids:
            facts = facts_of(desk.casebook, desk.who, AMENDMENT, id_)
            yield _entry(AMENDMENT, id_, state, None, state.opened_at, opens=_opens(desk, state, facts))


def _entry(kind: str, id: str, state: Folded, record: Any | None, at: int, *, opens: bool = False) -> Entry:  # noqa: A002, ANN401 - the field's name; a record
    return Entry(
        kind=kind, id=id, at=_when(state, record, at), by=_who(state), record=record, sealed=bool(state.sealed),
        opens=opens,
    )  # fmt: skip


def _when(state: Folded, record: Any | None, at: int) -> datetime:  # noqa: ANN401 - a record
    if (times := getattr(record, "times", None)) is not None:
        start: datetime = times.start
        return start
    told = next((value for path in WHEN if isinstance(value := state.get(path), str)), "")
    return datetime.fromisoformat(told) if told else datetime.fromtimestamp(at / 1000, UTC)


def _who(state: Folded) -> str:
    return next((value for path in WHO if isinstance(value := state.get(path), str) and value), state.author)


def _opens(desk: Desk, state: Folded, facts: About) -> bool:
    sealed = replace(facts, record_class=KeyClass.CLINICAL)
    wrote = desk.who.own_key and state.author == desk.who.user
    return wrote or desk.may(Action.SEALED_READ, sealed).allowed
