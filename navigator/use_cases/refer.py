"""Keeps a referral from a hit with all that belongs to it, in one step: all of it is saved, or nothing (PRODUCT, Refer)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from navigator.casebook.codes import CodeBook
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentForm, ConsentMeaning
from navigator.casebook.disclosure import Disclosure, authority_for
from navigator.casebook.encounter import ContactMeaning, Diversion, Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.rules import Clock, FollowUpRule, RulePack, Trigger
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import AgencyHours, UsableTime
from navigator.casebook.follow_up.window import DueWindow, day_window, due_window
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.refer_form import Allowed, ReferForm
from navigator.casebook.referral import Referral, Refusal
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.scene import Times
from navigator.casebook_ports import Pointer
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_records
from navigator.use_cases.see_people import see_person

CONTACT_KIND, RELEASE_KIND, INFORMATION_KIND = "verbal_contact_ok", "roi_general", "none_needed_info_only"
CRISIS, REFERRAL_PURPOSE = "crisis_response", "referral"
# Two codes of the list "desk_answers", and the group of those that say no.
TAKES, WAITS, REFUSES = "will_take", "waitlist", "no"
# A rule that counts from the end of an encounter counts from now while the encounter runs.
FROM_NOW = frozenset({Trigger.SAFETY, Trigger.CRISIS, Trigger.REFERRAL})
DAYS_AHEAD = 15
CLOCKS_NOW = frozenset({Clock.ENCOUNTER_END, Clock.REFERRAL_MADE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an agency set: its code lists, its follow-up rules, its hours; `usual` is the usual code of some lists."""

    codes: CodeBook
    rules: RulePack
    hours: AgencyHours
    usual: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A follow-up that may be proposed to the person: its rule, and when it would be due."""

    rule: FollowUpRule
    window: DueWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """What was saved, by ids; `follow_up` "" where none was agreed."""

    referral: str
    encounter: str
    person: str
    follow_up: str


def offers(terms: Terms, now: datetime, person: Person | None = None) -> Sequence[Offer]:
    """Return the follow-ups that the rules propose from now on, in the safe hours of the person, the earliest first."""
    usable = _usable(terms, person)
    rules = (rule for rule in terms.rules if rule.trigger in FROM_NOW and rule.clock in CLOCKS_NOW)
    made = [Offer(rule=rule, window=due_window(rule, now, usable)) for rule in rules]
    return sorted(made, key=lambda offer: (offer.window.due_by, offer.rule.code))


def days_offered(terms: Terms, now: datetime) -> Sequence[date]:
    """Return the days of the next fortnight on which the agency still follows up, today's first."""
    today = now.astimezone(terms.hours.zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
    return [day for day in days if (hours := terms.hours.on(day)) and hours.end > now]


def window_of(terms: Terms, form: ReferForm, now: datetime, person: Person | None = None) -> DueWindow | None:
    """Return when the follow-up of a sheet would be due, None for none; a chosen day counts before the rule's.

    Raises NavigatorError for a day without an hour that is safe for the person.
    """
    offer = _offer(terms, form, now, person)
    if offer is None or form.day is None:
        return offer.window if offer else None
    usable = _usable(terms, person)
    window = day_window(form.day, offer.window.due_by, now, usable)
    if window is None:
        raise NavigatorError(
            "That day has no hour in which this follow-up is safe.", hint="Choose another day, or the one of the rule."
        )
    return window


def _offer(terms: Terms, form: ReferForm, now: datetime, person: Person | None) -> Offer | None:
    return next((offer for offer in offers(terms, now, person) if offer.rule.code == form.rule), None)


def _usable(terms: Terms, person: Person | None) -> UsableTime:
    return UsableTime(agency=terms.hours, safe=person.safe_hours()) if person else UsableTime(agency=terms.hours)


def refer(desk: Desk, terms: Terms, form: ReferForm, *, draft_id: str = "") -> Referred:
    """Save a referral; all of it is on the disk when this returns, and its draft is gone.

    Raises NotAllowedError, which is written down; NavigatorError for answers that contradict each other, before anything is
    written. An answer that nobody gave is kept as "not asked".
    """
    now = desk.clock.now()
    before, person = _person(desk, form)
    encounter, is_new = _encounter(desk, person, now)
    consent = _consent(desk, form, person, now)
    referral = _referral(desk, terms, form, encounter, person, now, consent)
    kept: list[tuple[Record | None, Record]] = [(before, person)] if person != before else []
    kept += [(None, encounter)] if is_new else []
    kept += [(None, each) for each in (consent, referral, _disclosure(desk, form, person, now, consent)) if each]
    task = _follow_up(desk, terms, form, encounter, person, referral, now)
    kept += [(None, task)] if task else []
    keep_records(desk, kept, sealed_service=form.sealed_service, flees=form.flees, draft_id=draft_id)
    return Referred(
        referral=referral.id, encounter=encounter.id, person=person.id, follow_up=task.id if task else ""
    )  # fmt: skip


def _person(desk: Desk, form: ReferForm) -> tuple[Person | None, Person]:
    """Return the person as they were and as they are now; somebody without a name gets a record of their own."""
    before = see_person(desk, form.person_id).person if form.person_id else None
    now = before or Person.unknown(id=desk.new_id(), custodian=desk.who.agency)
    if form.name.strip() and now.name != form.name.strip():
        now = now.identified(form.name.strip())
    return before, now.with_contact(form.contact) if form.contact else now


def _encounter(desk: Desk, person: Person, now: datetime) -> tuple[Encounter, bool]:
    """Return the open encounter with this person, else a new one, and whether it is new."""
    for each in desk.casebook.about(person.id):
        known: Encounter | None = _encounter_of(desk, each) if each.kind == "encounter" else None
        if known is not None:
            return known, False
    return new_encounter(desk, now).with_person(person.id), True


def _encounter_of(desk: Desk, pointer: Pointer) -> Encounter | None:
    """Return an encounter that this account opened and has not closed, None for another one."""
    state = desk.casebook.state("encounter", pointer.id)
    if state is None or (state.get("created_by"), state.get("state")) != (desk.who.user, EncounterState.OPEN.value):
        return None
    encounter: Encounter = record_from("encounter", pointer.id, state)
    return encounter


def new_encounter(desk: Desk, now: datetime) -> Encounter:
    """Return an encounter as it begins: what nobody said yet is "not asked"."""
    return Encounter(
        id=desk.new_id(), custodian=desk.who.agency, created_by=desk.who.user, unit=desk.who.team, team_form=NOT_ASKED,
        origin=NOT_ASKED, contact_kind=CRISIS, contact_meaning=ContactMeaning.CRISIS, times=Times(start=now),
        disposition=NOT_ASKED, diversion=Diversion.not_asked(), force=NOT_ASKED, injury=NOT_ASKED,
    )  # fmt: skip


def _consent(desk: Desk, form: ReferForm, person: Person, now: datetime) -> Consent | None:
    """Return what the person said to being contacted or told about, None where nobody asked."""
    if form.allowed is Allowed.NOT_ASKED:
        return None
    kind, meaning, given = {
        Allowed.CONTACT: (CONTACT_KIND, ConsentMeaning.CONTACT, Said.YES),
        Allowed.NO: (CONTACT_KIND, ConsentMeaning.CONTACT, Said.NO),
        Allowed.RELEASE: (RELEASE_KIND, ConsentMeaning.RELEASE, Said.YES),
        Allowed.INFORMATION_ONLY: (INFORMATION_KIND, ConsentMeaning.NONE_NEEDED, Said.NOT_ASKED),
    }[form.allowed]
    made = Consent(
        id=desk.new_id(), custodian=desk.who.agency, person_id=person.id, kind=kind, meaning=meaning, given=Said.NOT_ASKED,
        form=ConsentForm.VERBAL if meaning is ConsentMeaning.CONTACT else ConsentForm.NOT_ASKED,
        at=now, entered_at=now, recorded_by=desk.who.user,
    )  # fmt: skip
    if meaning is ConsentMeaning.RELEASE:
        return _released(made, form)
    return replace(made, given=given)


def _released(made: Consent, form: ReferForm) -> Consent:
    """Return a release that names the place; raises NavigatorError that says what it lacks."""
    told = form.release
    return replace(
        made, given=Said.YES, form=ConsentForm.WRITTEN, discloser=made.custodian,
        recipients=frozenset({form.snapshot.service_at_location_id}), what=told.what,
        purposes=frozenset({REFERRAL_PURPOSE}), expires_at=told.until, signed_by=told.signed_by,
        told_of_right_to_revoke=told.told_of_right_to_revoke,
    )  # fmt: skip


def _referral(
    desk: Desk,
    terms: Terms,
    form: ReferForm,
    encounter: Encounter,
    person: Person,
    now: datetime,
    consent: Consent | None,
) -> Referral:
    made = Referral(
        id=desk.new_id(), custodian=desk.who.agency, encounter_id=encounter.id, person_id=person.id,
        snapshot=form.snapshot, need=form.need, method=form.method, agreed=form.agreed, desk_answer=form.desk_answer,
        made_by=desk.who.user, made_at=now, spoken_to=form.spoken_to, called_at=form.called_at,
        consent_id=consent.id if consent and form.allowed is Allowed.RELEASE else None,
    ).moved_to(ReferralState.OFFERED, now)  # fmt: skip
    if form.agreed is Said.NO:
        return made.declined(now)
    made = _refused(terms, form, made, now)
    return _gone_on(form, made, now) if form.agreed.is_yes else made


def _refused(terms: Terms, form: ReferForm, made: Referral, now: datetime) -> Referral:
    """Return the referral with the provider's refusal, if the desk said no: the county's gap report is made of these."""
    answer = terms.codes["desk_answers"].get(form.desk_answer)
    if answer is None or answer.group != REFUSES:
        return made
    return made.refused(Refusal(by=form.spoken_to, at=form.called_at or now, reason=form.refusal))


def _gone_on(form: ReferForm, made: Referral, now: datetime) -> Referral:
    """Return a referral that the person agreed to as far as the desk let it come."""
    if form.called_at is None:
        return made.moved_to(ReferralState.GIVEN, now)
    made = made.moved_to(ReferralState.CONTACTED, form.called_at)
    further = {TAKES: ReferralState.ACCEPTED, WAITS: ReferralState.WAITLISTED}.get(form.desk_answer)
    return made.moved_to(further, form.called_at) if further else made


def _disclosure(
    desk: Desk, form: ReferForm, person: Person, now: datetime, consent: Consent | None
) -> Disclosure | None:
    """Return the entry of the disclosure register, None where nobody said what was told: no screen claims "nothing"."""
    if not form.told:
        return None
    recipient = form.snapshot.service_at_location_id
    covered = consent is not None and consent.covers(
        recipient=recipient, what=form.told, purpose=REFERRAL_PURPOSE, moment=now
    )
    return Disclosure(
        id=desk.new_id(), custodian=desk.who.agency, person_id=person.id, recipient=recipient, told=form.told,
        purpose=REFERRAL_PURPOSE, authority=authority_for(form.told, covered=covered), at=form.called_at or now,
        entered_at=now, by=desk.who.user, consent_id=consent.id if consent and covered else None,
    )  # fmt: skip


def _follow_up(
    desk: Desk,
    terms: Terms,
    form: ReferForm,
    encounter: Encounter,
    person: Person,
    referral: Referral,
    now: datetime,
) -> FollowUp | None:
    offer, window = _offer(terms, form, now, person), window_of(terms, form, now, person)
    if offer is None or window is None:
        return None
    return FollowUp(
        id=desk.new_id(), custodian=desk.who.agency, kind=offer.rule.kind, reason="", owner=desk.who.user,
        team=desk.who.team, window=window, first_due_by=offer.window.due_by, unable_rule=offer.rule.unable,
        clock_from=now, person_id=person.id, encounter_id=encounter.id, referral_id=referral.id, rule=offer.rule.code,
        priority=offer.rule.priority,
    )  # fmt: skip
