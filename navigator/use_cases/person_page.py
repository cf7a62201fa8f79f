"""All that a page shows of one person to one role: how to reach them safely, what they allowed, what is known, what happened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from navigator.access.actions import Action
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentStatus
from navigator.casebook.contact import GOES_TO, Contact, ContactKind, Way
from navigator.casebook.events.fold import Folded
from navigator.casebook.follow_up.usable_time import AgencyHours, UsableTime
from navigator.casebook.person import Person
from navigator.casebook.safe_hours import SafeHours
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import Said
from navigator.casebook.same_person import LinkState, PersonLink
from navigator.use_cases.desk import Desk
from navigator.use_cases.find_people import PersonFound, found_of
from navigator.use_cases.people import likely_same
from navigator.use_cases.person_links import ends, links_of
from navigator.use_cases.person_timeline import Entry, timeline
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import note_list, read, see_person
from navigator.use_cases.two_answers import TwoAnswers, two_answers


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSeen:
    """A number or a place with what is safe there; `value` is "" while no way to it is safe, and `opens_at` says when one is.

    Both are empty where no way at all is safe. `ways` are the ways that lead to such a contact, with what was answered.
    """

    id: str
    kind: ContactKind
    value: str
    opens_at: datetime | None
    belongs_to: str
    ways: Mapping[Way, Said]
    hours: SafeHours
    say_we_are: str
    may_say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentSeen:
    """A consent and what it is worth now; `sealed` says that its kind, and whom it names, is not for these eyes."""

    consent: Consent
    status: ConsentStatus
    sealed: bool
    may_revoke: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSeen:
    """A record that a human said to be of the same person, with that decision."""

    link: PersonLink
    other: PersonFound


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """The page; `person` has no contacts, those that may be seen are beside it. `sealed` counts entries with a sealed part."""

    person: Person
    contacts: tuple[ContactSeen, ...] = ()
    consents: tuple[ConsentSeen, ...] = ()
    flags: tuple[SafetyFlag, ...] = ()
    entries: tuple[Entry, ...] = ()
    sealed: int = 0
    maybe: tuple[PersonFound, ...] = ()
    links: tuple[LinkSeen, ...] = ()
    twice: tuple[TwoAnswers, ...] = ()
    may_link: bool = False


def person_page(desk: Desk, person_id: str, agency: AgencyHours) -> PersonPage:
    """Return the page of a person; raises NotAllowedError, NotFoundError.

    That somebody looks is on the disk before anything is read, and so are the other people whom the page names (S9).
    """
    seen = see_person(desk, person_id)
    facts = facts_of(desk.casebook, desk.who, "person", person_id)
    now, person = desk.clock.now(), seen.person
    entries = timeline(desk, person_id, seen.timeline)
    may_link = desk.may(Action.PERSON_LINK, facts).allowed
    flags = person.flags_at(now) if desk.may(Action.FLAG_VIEW, facts).allowed else ()
    return PersonPage(
        person=replace(person, contacts=(), flags=()),
        contacts=tuple(_contact(contact, now, agency) for contact in person.contacts),
        consents=tuple(_consents(desk, entries, now)), flags=flags, entries=entries,
        sealed=sum(entry.sealed for entry in entries) + bool(seen.sealed),
        maybe=likely_same(desk, person_id) if may_link else (),
        links=_links(desk, person_id) if may_link else (),
        twice=tuple(_twice(desk, person_id, entries, agency)), may_link=may_link,
    )  # fmt: skip


def _contact(contact: Contact, now: datetime, agency: AgencyHours) -> ContactSeen:
    ways = {way: _answer(contact, way) for way, kind in GOES_TO.items() if kind is contact.kind}
    safe_now = contact.is_shown_at(now, agency.zone)
    later = None if safe_now or not any(map(contact.allows, ways)) else _opens(contact, now, agency)
    return ContactSeen(
        id=contact.id, kind=contact.kind, value=contact.value if safe_now else "", opens_at=later,
        belongs_to=contact.belongs_to, ways=ways, hours=contact.hours, say_we_are=contact.say_we_are,
        may_say=contact.may_say,
    )  # fmt: skip


def _answer(contact: Contact, way: Way) -> Said:
    return {
        Way.CALL: contact.safe_to_call,
        Way.VOICEMAIL: contact.safe_voicemail,
        Way.TEXT: contact.safe_text,
        Way.VISIT: contact.safe_visit,
        Way.LETTER: contact.safe_letter,
    }[way]


def _opens(contact: Contact, now: datetime, agency: AgencyHours) -> datetime | None:
    span = UsableTime(agency=agency, safe=contact.hours).first_after(now)
    return span.begin if span else None


def _consents(desk: Desk, entries: Sequence[Entry], now: datetime) -> Iterator[ConsentSeen]:
    for entry in entries:
        if isinstance(entry.record, Consent) and not entry.part:
            facts = facts_of(desk.casebook, desk.who, entry.kind, entry.id)
            status = entry.record.status_at(now)
            standing = entry.record.given.is_yes and status in (ConsentStatus.ACTIVE, ConsentStatus.NOT_YET)
            may = standing and desk.may(Action.CONSENT_REVOKE, facts).allowed
            yield ConsentSeen(consent=entry.record, status=status, sealed=entry.sealed, may_revoke=may)


def _links(desk: Desk, person_id: str) -> tuple[LinkSeen, ...]:
    """Return the linked records that somebody may see; which ones is written down before a name appears."""
    held = [link for link in links_of(desk, person_id) if link.state is LinkState.LINKED]
    seen = {other: link for link in held for other in ends(link) - {person_id} if _may_see(desk, other)}
    if seen:
        note_list(desk, "linked", sorted(seen))
    return tuple(
        LinkSeen(link=link, other=found_of(desk, other, desk.casebook.state("person", other) or Folded()))
        for other, link in sorted(seen.items())
    )


def _may_see(desk: Desk, person_id: str) -> bool:
    return desk.may(Action.PERSON_SEARCH, facts_of(desk.casebook, desk.who, "person", person_id)).allowed


def _twice(desk: Desk, person_id: str, entries: Sequence[Entry], agency: AgencyHours) -> Iterator[TwoAnswers]:
    """Yield what was written at once of the person, as they are read here, and of the entries, without what is sealed."""
    facts = facts_of(desk.casebook, desk.who, "person", person_id)
    yield from two_answers(desk, "person", person_id, read(desk, "person", person_id, facts), agency.zone)
    for kind, id_ in dict.fromkeys((entry.kind, entry.id) for entry in entries):
        yield from two_answers(desk, kind, id_, desk.casebook.state(kind, id_) or Folded(), agency.zone)
