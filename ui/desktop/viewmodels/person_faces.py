"""The page of a person in words, block by block; a view only places them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentStatus
from navigator.casebook.contact import SELF, ContactKind
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import NOT_ASKED
from navigator.use_cases.find_people import PersonFound
from navigator.use_cases.person_page import ConsentSeen, ContactSeen, LinkSeen, PersonPage
from navigator.use_cases.person_timeline import Entry
from navigator.use_cases.refer import Terms
from ui.dates import dated
from ui.desktop.viewmodels.entry_words import form_words, place_names
from ui.desktop.viewmodels.people import Intent, Step
from ui.desktop.viewmodels.person_blocks import Block, Tone
from ui.desktop.viewmodels.person_words import (
    Crew,
    age_words,
    code_words,
    day_words,
    hours_words,
    like_words,
    moment_words,
    name_words,
    needs_words,
    said_words,
    status_words,
    told_words,
    way_words,
)
from ui.desktop.viewmodels.two_answer_faces import pair_block, pairs_of

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Blocks under a head; `none` says that there are none."""

    head: str
    blocks: tuple[Block, ...]
    none: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFace:
    """The whole page beside its timeline."""

    name: str
    about: str
    warnings: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = field(default_factory=tuple)
    sealed: str = ""

    @property
    def spoken(self) -> str:
        """Return all blocks for a screen reader, the warnings first."""
        told = [block.spoken for block in self.warnings]
        for section in self.sections:
            told += [section.head, *([block.spoken for block in section.blocks] or [section.none])]
        return ". ".join(filter(None, told))


def face_of(
    page: PersonPage, terms: Terms, crew: Crew, opened: Mapping[tuple[str, str], Entry] = MappingProxyType({})
) -> PersonFace:
    """Return a page in words, with the entries of it that were opened."""
    pairs = (pair_block(pair, terms, crew) for pair in pairs_of(page, opened))
    return PersonFace(
        name=name_words(page.person.name), about=_about(page, terms),
        warnings=(*(_flag(flag, terms, crew) for flag in page.flags), *pairs),
        sections=tuple(_sections(page, terms, crew)), sealed=sealed_words(page.sealed),
    )  # fmt: skip


def sealed_words(count: int) -> str:
    """Return how many entries have a sealed part, "" where none has."""
    return translate("People", "Sealed entries: {n}").format(n=count) if count else ""


def _sections(page: PersonPage, terms: Terms, crew: Crew) -> Iterator[Section]:
    names = place_names(page.entries)
    yield Section(
        head=translate("People", "Safe contact"), blocks=tuple(_contact(each, terms) for each in page.contacts),
        none=translate("People", "Nobody asked yet how it is safe to reach them."),
    )  # fmt: skip
    yield Section(
        head=translate("People", "Consents"), blocks=tuple(_consent(each, terms, names, crew) for each in page.consents),
        none=translate("People", "None."),
    )  # fmt: skip
    if lines := tuple(needs_words(page.person, terms)):
        told = Block(title=translate("People", "As the person said it"), icon="speech", lines=lines)
        yield Section(head=translate("People", "Needs and rights"), blocks=(told,))
    if page.links:
        yield Section(
            head=translate("People", "Also recorded as"), blocks=tuple(_link(each, terms, crew) for each in page.links)
        )
    if page.maybe:
        yield Section(
            head=translate("People", "Maybe the same person?"), blocks=tuple(_maybe(each, terms) for each in page.maybe)
        )


def _about(page: PersonPage, terms: Terms) -> str:
    person = page.person
    born = translate("People", "born {day}").format(day=dated(person.born_on, "%d %b %Y")) if person.born_on else ""
    also = ", ".join(f"\u201c{alias}\u201d" for alias in person.aliases)
    parts = (
        born or age_words(None, person.age_band, terms),
        translate("People", "also {names}").format(names=also) if also else "",
        "" if person.language == NOT_ASKED else person.language,
        translate("People", "kept by {agency}").format(agency=person.custodian),
    )
    return " \u00b7 ".join(filter(None, parts))


def _flag(flag: SafetyFlag, terms: Terms, crew: Crew) -> Block:
    zone = terms.hours.zone
    seen = translate("People", "{who}, {day}, {basis}. Ends {end} unless seen again.")
    told = seen.format(
        who=crew.seen_by(flag.seen_by), day=day_words(flag.seen_at, zone),
        basis=code_words(terms, "flag_bases", flag.basis).lower(), end=day_words(flag.expires_at, zone),
    )  # fmt: skip
    title = ": ".join(filter(None, (code_words(terms, "safety_flags", flag.code), flag.words)))
    return Block(title=title, icon="triangle", tone=Tone.CARE, lines=(told,))


def _contact(contact: ContactSeen, terms: Terms) -> Block:
    title, icon, tone = contact.value, _CONTACT_ICONS[contact.kind], Tone.GOOD
    if not contact.value:
        icon, tone = "covered", Tone.CARE
        title = _covered(contact, terms)
    lines = [" \u00b7 ".join(f"{way_words(way)}: {said_words(answer)}" for way, answer in contact.ways.items())]
    lines.append(translate("People", "Safe hours: {hours}").format(hours=hours_words(contact.hours)))
    if contact.belongs_to != SELF:
        lines.append(code_words(terms, "relationship_types", contact.belongs_to))
    if contact.say_we_are:
        lines.append(translate("People", "We are: \u201c{words}\u201d").format(words=contact.say_we_are))
    if contact.may_say:
        lines.append(translate("People", "May be said: {words}").format(words=contact.may_say))
    return Block(title=title, icon=icon, tone=tone, lines=tuple(lines))


def _covered(contact: ContactSeen, terms: Terms) -> str:
    if contact.opens_at is None:
        return translate("People", "Covered: no safe way was said")
    at = contact.opens_at.astimezone(terms.hours.zone)
    return translate("People", "Covered, not before {at}").format(at=dated(at, "%a %H:%M"))


def _consent(seen: ConsentSeen, terms: Terms, names: dict[str, str], crew: Crew) -> Block:
    consent, zone = seen.consent, terms.hours.zone
    icon, tone = _STATES[seen.status]
    lines = [_given(consent, terms, crew), _scope(consent, terms, names)]
    if consent.revoked_at is not None:
        back = translate("People", "Taken back {day}: {how}")
        lines.append(back.format(day=day_words(consent.revoked_at, zone), how=consent.revoked_how))
    elif consent.expires_at is not None:
        lines.append(translate("People", "Ends {at}").format(at=moment_words(consent.expires_at, zone)))
    elif consent.ends_with:
        lines.append(translate("People", "Ends with: {what}").format(what=consent.ends_with))
    if seen.sealed:
        lines.append(translate("People", "A part of it is sealed: open it in the timeline"))
    revoke = (translate("People", "Taken back\u2026"), Intent(step=Step.REVOKE, id=consent.id))
    return Block(
        title=code_words(terms, "consent_kinds", consent.kind), icon=icon, tone=tone, state=status_words(seen.status),
        lines=tuple(filter(None, lines)), acts=(revoke,) if seen.may_revoke else (),
    )  # fmt: skip


def _given(consent: Consent, terms: Terms, crew: Crew) -> str:
    day = day_words(consent.at, terms.hours.zone)
    return f"{form_words(consent.form)}, {day}, {crew.named(consent.recorded_by)}"


def _scope(consent: Consent, terms: Terms, names: dict[str, str]) -> str:
    """Return what may be told to whom; a place that no referral of this page names is only counted."""
    what = told_words(consent.what, terms)
    known = [names[each] for each in sorted(consent.recipients) if each in names]
    unknown = len(consent.recipients) - len(known)
    whom = [*known, *([translate("People", "{n} more").format(n=unknown)] if unknown else [])]
    to = ", ".join(filter(None, (*whom, consent.recipient_class)))
    return translate("People", "{what} to {whom}").format(what=what, whom=to) if what and to else what


def _link(link: LinkSeen, terms: Terms, crew: Crew) -> Block:
    by = translate("People", "Linked by {who}: {reason}")
    lines = (by.format(who=crew.named(link.link.by), reason=link.link.reason),)
    undo = (translate("People", "Two persons after all\u2026"), Intent(step=Step.UNLINK, id=link.other.id))
    return Block(title=_with_age(link.other, terms), icon="people", lines=lines, acts=(undo,))


def _maybe(other: PersonFound, terms: Terms) -> Block:
    same = (translate("People", "The same\u2026"), Intent(step=Step.LINK, id=other.id))
    apart = (translate("People", "Two persons\u2026"), Intent(step=Step.APART, id=other.id))
    return Block(
        title=_with_age(other, terms),
        icon="people",
        tone=Tone.CARE,
        lines=(like_words(other.likes),),
        acts=(same, apart),
    )


def _with_age(found: PersonFound, terms: Terms) -> str:
    return ", ".join(filter(None, (name_words(found.name), age_words(found.born, found.age_band, terms))))


_CONTACT_ICONS = {
    ContactKind.PHONE: "phone",
    ContactKind.EMAIL: "speech",
    ContactKind.ADDRESS: "pin",
    ContactKind.USUAL_PLACE: "pin",
}
_STATES = {
    ConsentStatus.ACTIVE: ("check", Tone.GOOD),
    ConsentStatus.REVOKED: ("back", Tone.BAD),
    ConsentStatus.EXPIRED: ("clock", Tone.CARE),
    ConsentStatus.NOT_YET: ("clock", Tone.CARE),
    ConsentStatus.REFUSED: ("wont", Tone.BAD),
    ConsentStatus.NOT_ASKED: ("question", Tone.PLAIN),
}
