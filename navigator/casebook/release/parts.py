"""Parts of a record made of what the casebook holds: codes in words, and what each part tells. No free text is taken over."""

from collections.abc import Iterator

from navigator.access.roles import KeyClass
from navigator.casebook.codes import CodeBook
from navigator.casebook.consent_rules import Told
from navigator.casebook.contact import Contact, ContactKind
from navigator.casebook.encounter import Encounter
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.referral import Referral
from navigator.casebook.release.entry import Entry, Marking
from navigator.casebook.release.scope import moment_words
from navigator.casebook.said import NOT_ASKED
from navigator.casebook.states import in_words

PLACES = frozenset({ContactKind.ADDRESS, ContactKind.USUAL_PLACE})
BY_PHONE = "Call for location"


def identity_of(person: Person, marking: Marking) -> Entry:
    """Return who somebody is: the name, other names, the day of birth."""
    lines = [f"Name: {person.name}"] if person.name else []
    lines += [f"Also called: {alias}" for alias in person.aliases]
    lines += [f"Born: {person.born_on.isoformat()}"] if person.born_on else []
    return _entry(person, person.id, {Told.NAME}, marking, "Person", lines, part="identity")


def contacts_of(person: Person, marking: Marking) -> Entry:
    """Return how somebody may be reached and what is safe there; a place tells where the person is."""
    told = {Told.CONTACT}
    if any(one.kind in PLACES for one in person.contacts):
        told.add(Told.WHEREABOUTS)
    lines = [line for contact in person.contacts for line in _contact_lines(contact)]
    return _entry(person, person.id, told, marking, "Contacts", lines, part="contacts")


def _contact_lines(contact: Contact) -> Iterator[str]:
    yield f"{in_words(contact.kind)}: {contact.value}"
    answers = {
        "call": contact.safe_to_call,
        "voicemail": contact.safe_voicemail,
        "text": contact.safe_text,
        "visit": contact.safe_visit,
        "letter": contact.safe_letter,
    }
    safe = [way for way, answer in answers.items() if answer.is_yes]
    yield f"safe: {', '.join(safe) or 'nothing that the person said'}"


def encounter_part(encounter: Encounter, codes: CodeBook, marking: Marking, *, person_id: str) -> Entry:
    """Return the operational part of an encounter; a code whose name is sealed tells of treatment (ROLES.md)."""
    said = {
        "reasons": encounter.reasons,
        "interventions": encounter.interventions,
        "dispositions": (encounter.disposition, *encounter.also_disposed),
    }
    titles = {"reasons": "Reasons", "interventions": "Done", "dispositions": "Ended"}
    told = {Told.HEALTH}
    if any(_is_sealed(name, code, codes) for name, chosen in said.items() for code in chosen):
        told.add(Told.TREATMENT)
    lines = [f"Began: {moment_words(encounter.times.start)}"]
    lines.append(f"Contact: {codes.label('contact_kinds', encounter.contact_kind)}")
    for name, title in titles.items():
        lines.append(f"{title}: {', '.join(codes.label(name, code) for code in said[name]) or 'not said'}")
    if encounter.place is not None and encounter.place.area:
        told.add(Told.WHEREABOUTS)
        lines.append(f"Area: {encounter.place.area}")
    return _entry(encounter, person_id, told, marking, "Encounter", lines)


def referral_part(
    referral: Referral, codes: CodeBook, marking: Marking, *, person_id: str, sealed_service: bool
) -> Entry:
    """Return a referral as it was told; `sealed_service` says that the very name of the service is sealed (ROLES.md)."""
    place = referral.snapshot
    lines = [
        f"Made: {moment_words(referral.made_at)}",
        f"Service: {place.service}, {place.organization}",
        f"Where: {BY_PHONE if place.confidential else place.address or 'not said'}",
        f"State: {codes.label('referral_statuses', referral.state)}",
        f"Became of it: {codes.label('referral_outcomes', referral.outcome)}",
    ]
    told = {Told.NEED}
    if sealed_service or _is_sealed("referral_outcomes", referral.outcome, codes):
        told.add(Told.TREATMENT)
    return _entry(referral, person_id, told, marking, "Referral", lines)


def _is_sealed(name: str, code: str, codes: CodeBook) -> bool:
    """Tell whether the very name of a code is sealed; one that nobody knows is, what nobody was asked is no code."""
    return code != NOT_ASKED and codes[name].seals(code)


def _entry(
    record: Record, person_id: str, told: set[Told], marking: Marking, heading: str, lines: list[str], *, part: str = ""
) -> Entry:
    protected = marking is not Marking.NOT_PART2 or Told.TREATMENT in told
    return Entry(
        id=f"{record.id}/{part}" if part else record.id,
        person_id=person_id,
        custodian=record.custodian,
        told=frozenset(told),
        marking=marking,
        record_class=KeyClass.CLINICAL if protected else KeyClass.TEAM,
        heading=heading,
        lines=tuple(lines),
    )
