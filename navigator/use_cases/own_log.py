"""One's own log: the encounters of today and those still open, and each of them with what belongs to it (PRODUCT, Log)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.moments import day_of
from navigator.casebook.referral import Referral
from navigator.casebook.review import Review, ReviewState
from navigator.casebook.safety_flag import SafetyFlag
from navigator.use_cases.amended import as_amended
from navigator.use_cases.clinical_notes import notes_on
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.review import returned_to
from navigator.use_cases.see_people import note_list, read, record_for, record_if_allowed, see_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """One's own encounter that a supervisor sent back, with what should be changed."""

    encounter: Encounter
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLog:
    """What came back, then one's own encounters, the latest first; `unit` is one's own team."""

    unit: str
    returned: tuple[Returned, ...] = ()
    encounters: tuple[Encounter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One referral of an encounter: `service` "" where that is sealed to whoever looks."""

    id: str
    service: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One amendment; `was`, `says` and `reason` are None where they are sealed to whoever looks, `codes` too."""

    field: str
    was: str | None
    says: str | None
    reason: str | None
    at: datetime
    codes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterSeen:
    """An encounter with its referrals, its amendments, its dangers and notes, and where its signature stands."""

    encounter: Encounter
    sealed: int = 0
    referrals: tuple[Offered, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    flags: tuple[SafetyFlag, ...] = ()
    notes: tuple[ClinicalNote, ...] = ()
    review: ReviewState | None = None


def own_log(desk: Desk, zone: ZoneInfo) -> OwnLog:
    """Return one's own log; raises NotAllowedError.

    An encounter that is still open stays in it past midnight. The list is written down before it is shown (S9).
    """
    desk.demand(Action.ENCOUNTER_VIEW, new_record(desk.who))
    back = tuple(_returned(desk))
    day = day_of(desk.clock.now(), zone)
    states = desk.casebook.each("encounter")
    ids = [id_ for id_, state in states if state.get("created_by") == desk.who.user and _of_today(state, day, zone)]
    note_list(desk, "own_log", ids)
    found: list[Encounter] = [record_for(desk, "encounter", id_, Action.ENCOUNTER_VIEW) for id_ in ids]
    found.sort(key=lambda one: (one.times.start, one.id), reverse=True)
    return OwnLog(unit=desk.who.team, returned=back, encounters=as_amended(desk, found))


def see_encounter(desk: Desk, encounter_id: str) -> EncounterSeen:
    """Return an encounter with what belongs to it; raises NotAllowedError, NotFoundError. That somebody looks is noted."""
    state = see_record(desk, "encounter", encounter_id, Action.ENCOUNTER_VIEW)
    encounter: Encounter = record_from("encounter", encounter_id, state)
    referrals = tuple(_offered(desk, encounter))
    _note(desk, "referrals", [each.id for each in referrals])
    return EncounterSeen(
        encounter=encounter,
        sealed=state.sealed,
        referrals=referrals,
        corrected=tuple(_corrected(desk, encounter_id)),
        flags=_flags(desk, encounter.person_id),
        notes=notes_on(desk, encounter_id),
        review=_review(desk, encounter_id),
    )


def _note(desk: Desk, name: str, ids: Sequence[str]) -> None:
    """Write down what is about to be shown beside the encounter; of nothing there is nothing to write."""
    if ids:
        note_list(desk, name, ids)


def _returned(desk: Desk) -> Iterator[Returned]:
    if not desk.may(Action.AMEND, new_record(desk.who)).allowed:
        return
    for review in returned_to(desk):
        encounter: Encounter | None = record_if_allowed(desk, "encounter", review.record_id, Action.ENCOUNTER_VIEW)
        if encounter is not None:
            yield Returned(encounter=encounter, reason=review.steps[-1].reason)


def _of_today(state: Folded, day: object, zone: ZoneInfo) -> bool:
    times = state.get("times")
    if state.get("state") == EncounterState.OPEN.value:
        return True
    return isinstance(times, Mapping) and day_of(datetime.fromisoformat(str(times["start"])), zone) == day


def _offered(desk: Desk, encounter: Encounter) -> Iterator[Offered]:
    pointers = desk.casebook.about(encounter.person_id) if encounter.person_id else ()
    for id_ in [pointer.id for pointer in pointers if pointer.kind == "referral"]:
        state = desk.casebook.state("referral", id_)
        if state is None or state.get("encounter_id") != encounter.id:
            continue
        facts = facts_of(desk.casebook, desk.who, "referral", id_)
        if desk.may(Action.ENCOUNTER_VIEW, facts).allowed:
            seen = read(desk, "referral", id_, facts)
            made: Referral = record_from("referral", id_, seen)
            yield Offered(id=id_, service=made.snapshot.service if seen.get("snapshot") else "", state=made.state.value)


def _corrected(desk: Desk, encounter_id: str) -> Iterator[Corrected]:
    """Yield the amendments in their order; a text that a supervisor sealed for its danger is shown to nobody here."""
    hidden = {
        (str(state.get("text_of")), str(state.get("field"))) for _, state in desk.casebook.each("sealed_text")
        if state.get("record_id") == encounter_id
    }  # fmt: skip
    before: dict[str, str] = {}
    for id_, told in _amendments(desk, encounter_id):
        field = str(told.get("field"))
        was = _text(told, "was") if (before.get(field, encounter_id), field) not in hidden else None
        shown = (id_, field) not in hidden
        yield Corrected(
            field=field, was=was, says=_text(told, "says") if shown else None,
            reason=_text(told, "reason") if shown else None, at=datetime.fromisoformat(str(told.get("at"))),
            codes=_codes(told) if shown else None,
        )  # fmt: skip
        before[field] = id_


def _amendments(desk: Desk, encounter_id: str) -> Sequence[tuple[str, Folded]]:
    ids = [id_ for id_, state in desk.casebook.each("amendment") if state.get("record_id") == encounter_id]
    found = [(id_, read(desk, "amendment", id_, facts_of(desk.casebook, desk.who, "amendment", id_))) for id_ in ids]
    return sorted(found, key=lambda one: str(one[1].get("at")))


def _text(state: Folded, path: str) -> str | None:
    value = state.get(path)
    return value if isinstance(value, str) else None


def _codes(state: Folded) -> tuple[str, ...] | None:
    value = state.get("codes")
    return tuple(str(code) for code in value) if isinstance(value, Sequence) and not isinstance(value, str) else None


def _flags(desk: Desk, person_id: str | None) -> tuple[SafetyFlag, ...]:
    if person_id is None:
        return ()
    facts = facts_of(desk.casebook, desk.who, "person", person_id)
    if not desk.may(Action.FLAG_VIEW, facts).allowed:
        return ()
    person = record_from("person", person_id, read(desk, "person", person_id, facts))
    shown: tuple[SafetyFlag, ...] = person.flags_at(desk.clock.now())
    _note(desk, "flags", [flag.id for flag in shown])
    return shown


def _review(desk: Desk, encounter_id: str) -> ReviewState | None:
    """Return where the latest review of an encounter stands, None where nobody was asked for one."""
    ids = [id_ for id_, state in desk.casebook.each("review") if state.get("record_id") == encounter_id]
    found: list[Review | None] = [record_if_allowed(desk, "review", id_, Action.ENCOUNTER_VIEW) for id_ in ids]
    asked = sorted((one for one in found if one is not None), key=lambda one: one.asked_at)
    return asked[-1].state if asked else None
