"""Keeps an encounter as its form says, with whom it was about and what was dangerous: all of it, or nothing (PRODUCT, Log)."""

from dataclasses import dataclass, replace
from datetime import datetime

from navigator.access.actions import Action
from navigator.casebook.codes import CodeBook
from navigator.casebook.encounter import ContactMeaning, Encounter
from navigator.casebook.log_form import LogForm
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.said import NOT_ASKED
from navigator.casebook.scene import Place
from navigator.errors import NavigatorError
from navigator.use_cases.clinical_notes import note_on
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_records
from navigator.use_cases.refer import Terms, new_encounter
from navigator.use_cases.see_people import record_for, see_person


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """What was saved, by ids; `person` "" where there is none, `missing` what is still to be said, in words."""

    encounter: str
    person: str
    finished: bool
    missing: tuple[str, ...]


def new_form(terms: Terms, now: datetime, *, resource_only: bool = False) -> LogForm:
    """Return the form of an encounter that begins now; the agency's usual ways are in it, no answer is."""
    meaning = ContactMeaning.NO_PERSON if resource_only else ContactMeaning.CRISIS
    usual = {name: code for name, code in terms.usual.items() if code in terms.codes[name]}
    return LogForm(
        contact_kind=kind_of(terms.codes, meaning), start=now, origin=usual.get("origins", NOT_ASKED),
        team_form=usual.get("team_forms", NOT_ASKED),
    )  # fmt: skip


def kind_of(codes: CodeBook, meaning: ContactMeaning) -> str:
    """Return the first kind of contact of the agency's list that means this; raises NavigatorError where it has none."""
    for code in codes["contact_kinds"].offered():
        if code.group == meaning:
            return code.code
    raise NavigatorError("The agency's list has no such kind of contact.", hint="Choose another kind.")


def meaning_of(codes: CodeBook, contact_kind: str) -> ContactMeaning:
    """Return what a kind of contact means to the rules; raises NavigatorError for one that the list never had."""
    return ContactMeaning(codes["contact_kinds"][contact_kind].group)


def log_encounter(
    desk: Desk, terms: Terms, form: LogForm, *, finish: bool = False, meet: bool = False, draft_id: str = ""
) -> Logged:
    """Save an encounter, and close it with `finish`; all of it is on the disk when this returns, and its draft is gone.

    With `meet` whoever it is about has a record from now on, be it a nameless one: a referral can be theirs. Raises
    NotAllowedError, which is written down; NavigatorError for answers that contradict each other, for a danger that lacks
    something, and, with `finish`, that names what is missing: before anything is written.
    """
    now = desk.clock.now()
    before: Encounter | None = None
    if form.encounter_id:
        before = record_for(desk, "encounter", form.encounter_id, Action.ENCOUNTER_WRITE)
    met, person = _person(desk, form, now, meet=meet)
    after = filled(before or new_encounter(desk, form.start), terms.codes, form, now)
    after = _about(after, person, form)
    missing = after.missing()
    after = after.closed() if finish else after
    kept: list[tuple[Record | None, Record]] = [(met, person)] if person is not None and person != met else []
    if after != before:
        kept.append((before, after))
    if form.note and form.note.strip():
        kept.append((None, note_on(desk, after, form.note, now)))
    keep_records(desk, kept, draft_id=draft_id)
    return Logged(encounter=after.id, person=after.person_id or "", finished=finish, missing=missing)


def missing_of(terms: Terms, form: LogForm, now: datetime) -> tuple[str, ...]:
    """Return what must still be said before it can be finished; raises NavigatorError for answers that contradict each other."""
    blank = Encounter(
        id="form", custodian="form", created_by="", unit="", team_form=NOT_ASKED, origin=NOT_ASKED,
        contact_kind=form.contact_kind, contact_meaning=meaning_of(terms.codes, form.contact_kind),
        times=form.times(now), disposition=NOT_ASKED, diversion=form.diversion, force=NOT_ASKED, injury=NOT_ASKED,
        person_id=form.person_id or ("form" if form.name.strip() or not form.flag.is_empty else None),
    )  # fmt: skip
    made = filled(blank, terms.codes, form, now)
    return (made.with_unknown_person() if form.unnamed and made.person_id is None else made).missing()


def filled(encounter: Encounter, codes: CodeBook, form: LogForm, now: datetime) -> Encounter:
    """Return an open encounter with the answers of its form; raises NavigatorError once it is closed.

    What is sealed to whoever fills it in is not in the form, and stays as it is.
    """
    meaning = meaning_of(codes, form.contact_kind)
    known = encounter.with_times(form.times(now)).with_diversion(form.diversion)
    if form.reasons != known.reasons:
        known = known.with_reasons(*(codes["reasons"][code] for code in form.reasons))
    known = known.with_interventions(*form.interventions).with_disposition(form.disposition, *known.also_disposed)
    area, point = form.area.strip(), known.place.point if known.place else None
    somewhere = form.place != NOT_ASKED or bool(area) or point is not None
    place = Place(kind=form.place, area=area, point=point) if somewhere else None
    return replace(
        known, contact_kind=form.contact_kind, contact_meaning=meaning, origin=form.origin, team_form=form.team_form,
        agency_case_no=form.agency_case_no.strip(), force=form.force, injury=form.injury, place=place,
    )  # fmt: skip


def _person(desk: Desk, form: LogForm, now: datetime, *, meet: bool) -> tuple[Person | None, Person | None]:
    """Return the person as they were and as they are now, None for nobody; whoever has no name gets a record where it must."""
    name = form.name.strip()
    said = bool(name) or not form.flag.is_empty
    before = see_person(desk, form.person_id).person if form.person_id and said else None
    person = before
    if not form.person_id and (said or meet):
        person = Person.unknown(id=desk.new_id(), custodian=desk.who.agency)
    if person is None:
        return None, None
    if name and name != person.name:
        person = person.identified(name)
    if not form.flag.is_empty:
        person = person.with_flag(form.flag.made(desk.new_id(), by=desk.who.user, now=now))
    return before, person


def _about(encounter: Encounter, person: Person | None, form: LogForm) -> Encounter:
    """Return the encounter of whom the form says; raises NavigatorError for a person where there is none."""
    known = person.id if person is not None else form.person_id
    if known:
        return encounter.with_person(known)
    if form.unnamed:
        return encounter.with_unknown_person()
    return replace(encounter, person_id=None, unknown_person=False)
