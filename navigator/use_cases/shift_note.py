"""What one shift tells the next: a note, and that somebody read it (RECORDS.md HAND-OFF)."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.fold import Folded
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.moments import day_of
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import note_list, record_for, record_if_allowed


def today(desk: Desk, zone: ZoneInfo) -> tuple[Encounter, ...]:
    """Return one's own encounters of this day of the agency, the earliest first; raises NotAllowedError."""
    desk.demand(Action.ENCOUNTER_VIEW, new_record(desk.who))
    day = day_of(desk.clock.now(), zone)
    ids = [
        id_
        for id_, state in list(desk.casebook.each("encounter"))
        if state.get("created_by") == desk.who.user and _start(state, zone) == day
    ]
    note_list(desk, "today", ids)
    found: list[Encounter] = [record_for(desk, "encounter", id_, Action.ENCOUNTER_VIEW) for id_ in ids]
    return tuple(sorted(found, key=lambda one: (one.times.start, one.id)))


def hand_off(desk: Desk, text: str, *, to_unit: str, person_id: str | None = None, draft_id: str = "") -> HandOffNote:
    """Leave a note to the next shift; its draft goes with it. Raises NotAllowedError, NavigatorError for an empty one."""
    made = HandOffNote(
        id=desk.new_id(), custodian=desk.who.agency, from_unit=desk.who.team, to_unit=to_unit, by=desk.who.user,
        at=desk.clock.now(), text=text, person_id=person_id,
    )  # fmt: skip
    keep_record(desk, None, made, draft_id=draft_id)
    return made


def waiting_for(desk: Desk) -> tuple[HandOffNote, ...]:
    """Return the notes to one's team that nobody read yet, the oldest first; raises NotAllowedError.

    Only those that the account may see; the list is written down before it is shown (S9).
    """
    desk.demand(Action.ENCOUNTER_VIEW, new_record(desk.who))
    ids = [id_ for id_, state in list(desk.casebook.each("hand_off")) if state.get("to_unit") == desk.who.team]
    seen: list[HandOffNote | None] = [
        record_if_allowed(desk, "hand_off", id_, Action.ENCOUNTER_VIEW) for id_ in ids
    ]  # fmt: skip
    notes = [note for note in seen if note is not None and note.is_waiting and note.by != desk.who.user]
    note_list(desk, "hand_offs", [note.id for note in notes])
    return tuple(sorted(notes, key=lambda one: (one.at, one.id)))


def acknowledge(desk: Desk, note_id: str) -> HandOffNote:
    """Say that one read a note; raises NotAllowedError, NotFoundError, NavigatorError for its author."""
    before: HandOffNote = record_for(desk, "hand_off", note_id, Action.ENCOUNTER_VIEW)
    after = before.read_by(desk.who.user, desk.clock.now())
    if after != before:
        keep_record(desk, before, after)
    return after


def _start(state: Folded, zone: ZoneInfo) -> date | None:
    """Return the day on which an encounter began, None where that is sealed."""
    times = state.get("times")
    return day_of(datetime.fromisoformat(str(times["start"])), zone) if isinstance(times, Mapping) else None
