"""A note of the care team on an encounter: sealed as a whole, added at any time, never changed (ROLES.md; S11)."""

from collections.abc import Iterator
from datetime import datetime

from navigator.access.actions import Action
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.stand_ins import record_from
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import note_list, read, record_for


def note_on(desk: Desk, encounter: Encounter, text: str, now: datetime) -> ClinicalNote:
    """Return a note about an encounter and whoever it is about; raises NavigatorError for an empty one."""
    return ClinicalNote(
        id=desk.new_id(), custodian=desk.who.agency, by=desk.who.user, at=now, entered_at=now, text=text.strip(),
        person_id=encounter.person_id, encounter_id=encounter.id,
    )  # fmt: skip


def add_note(desk: Desk, encounter_id: str, text: str, *, draft_id: str = "") -> ClinicalNote:
    """Keep a note, finished the encounter or not; its draft is gone. Raises NotAllowedError, NotFoundError, NavigatorError."""
    encounter: Encounter = record_for(desk, "encounter", encounter_id, Action.ENCOUNTER_VIEW)
    made = note_on(desk, encounter, text, desk.clock.now())
    keep_record(desk, None, made, draft_id=draft_id)
    return made


def notes_on(desk: Desk, encounter_id: str) -> tuple[ClinicalNote, ...]:
    """Return the notes that somebody may read, the earliest first; which ones is written down before they are shown (S9)."""
    found = tuple(sorted(_notes(desk, encounter_id), key=lambda one: (one.at, one.id)))
    if found:
        note_list(desk, "clinical_notes", [note.id for note in found])
    return found


def _notes(desk: Desk, encounter_id: str) -> Iterator[ClinicalNote]:
    about = [id_ for id_, state in desk.casebook.each("clinical_note") if state.get("encounter_id") == encounter_id]
    for id_ in about:
        facts = facts_of(desk.casebook, desk.who, "clinical_note", id_)
        if not desk.may(Action.SEALED_READ, facts).allowed:
            continue
        state = read(desk, "clinical_note", id_, facts)
        # Allowed is not enough: who lacks the key sees none of it, and what is past its time nobody does.
        if not (state.sealed or state.blanked):
            yield record_from("clinical_note", id_, state)
