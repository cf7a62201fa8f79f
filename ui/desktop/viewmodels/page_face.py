"""A page as it is read: every word of the detail pane, chosen before a widget is made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from navigator.directory.listing import Audience, Fact, Listing, Note, Page, Phone
from navigator.directory.week import Week
from navigator.search.told import STILL_RIGHT
from ui import wording
from ui.dates import day_words
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row, RowMaker
from ui.desktop.viewmodels.verdict_face import ReasonFace, beside_pill, reason_faces
from ui.phrases.spoken import need_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneFace:
    """A number, what it is for, who may have it, and what Copy puts on the clipboard."""

    words: str
    label: str
    teams: bool
    copied: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFace:
    """A fact with the icon of its answer and who said so, unless one source said all."""

    icon: str
    colour: str
    answer: str
    words: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFace:
    """Lines under one title; `audience` when it matters who may have them."""

    title: str
    lines: tuple[str, ...]
    numbered: bool = False
    audience: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFace:
    """All that the detail pane shows, in its order."""

    row: Row
    subtitle: str
    phones: tuple[PhoneFace, ...]
    alert: str
    facts: tuple[FactFace, ...]
    told: str
    notes: tuple[NoteFace, ...]
    beside_pill: str = ""
    reasons: tuple[ReasonFace, ...] = ()
    why: tuple[str, ...] = ()
    week: Week | None = None

    @property
    def spoken(self) -> str:
        """Return what a screen reader says when the page opens."""
        return self.row.spoken


def page_face(page: Page, row: Row, maker: RowMaker) -> PageFace:
    """Put a page into words."""
    listing = page.listing
    facts = tuple(dict.fromkeys(_fact_face(fact) for fact in known_facts(page.facts, row.hit.told)))
    origins = {fact.origin for fact in facts}
    told = origins.pop() if len(origins) == 1 else ""
    return PageFace(
        row=row,
        subtitle=subtitle(listing, row),
        phones=phone_faces(listing),
        alert=page.alert,
        facts=tuple(replace(fact, origin="") for fact in facts) if told else facts,
        told=told,
        notes=tuple(note for note in _notes(page, row.hit.told, maker) if note.lines),
        beside_pill=beside_pill(row),
        reasons=reason_faces(row),
        why=row.why,
    )


def known_facts(facts: Sequence[Fact], told: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return what the team was told, then what the directory says, less what a newer word to the team outdoes."""
    newest = {_about(fact): fact for fact in told}
    kept = (fact for fact in facts if not _outdone(fact, newest.get(_about(fact))))
    return (*(fact for fact in told if fact.fact != STILL_RIGHT), *kept)


def _about(fact: Fact) -> tuple[str, str]:
    return fact.fact, fact.value or "yes"


def _outdone(fact: Fact, told: Fact | None) -> bool:
    """Tell whether the team was told otherwise since; that there is a condition leaves the words of one standing."""
    if told is None or (told.answer == "condition" and fact.answer == "condition"):
        return False
    return (fact.assured_date or date.min) <= (told.assured_date or date.min)


def subtitle(listing: Listing, row: Row) -> str:
    """Say organization, kind, place, distance and drive in one line."""
    scope = wording.scope_words(listing)
    where = wording.way_to(listing)
    distance = row.distance if listing.point is not None and not listing.confidential else ""
    parts = (row.organization, need_words(row.need), scope or where, distance, wording.drive_words_in_full(row.hit))
    return " \u00b7 ".join(part for part in parts if part)


def phone_faces(listing: Listing) -> tuple[PhoneFace, ...]:
    """Return the numbers, the one to call first in front."""
    first = wording.first_phone(listing)
    ordered = sorted(listing.phones, key=lambda phone: phone is not first)
    return tuple(_phone_face(phone) for phone in ordered)


def own_phone(own: OwnRow) -> PhoneFace:
    """Return one of the agency's own numbers as a page shows numbers."""
    return PhoneFace(words=own.phone, label="", teams=own.own.for_teams, copied=own.copied)


def _phone_face(phone: Phone) -> PhoneFace:
    return PhoneFace(
        words=wording.phone_words(phone),
        label=phone.label or (translate("PageFace", "call first") if phone.call_first else ""),
        teams=phone.audience is Audience.PARTNERS,
        copied=phone.number + (f" ext. {phone.extension}" if phone.extension else ""),
    )


def _fact_face(fact: Fact) -> FactFace:
    icon, colour, answer = {
        "allows": ("check", "takes", translate("PageFace", "allowed")),
        "refuses": ("cross", "wont", translate("PageFace", "not allowed")),
    }.get(fact.answer, ("question", "ask", translate("PageFace", "ask")))
    return FactFace(
        icon=icon, colour=colour, answer=answer, words=wording.fact_words(fact), origin=wording.fact_origin(fact)
    )


def _notes(page: Page, told: Sequence[Fact], maker: RowMaker) -> Iterable[NoteFace]:
    yield from _ways_in(page)
    yield NoteFace(title=translate("PageFace", "Rules"), lines=_texts(page.notes, "rule"))
    yield NoteFace(title=translate("PageFace", "Hours"), lines=_hours(page))
    yield NoteFace(title=translate("PageFace", "What to expect"), lines=_texts(page.notes, "expect"))
    yield from _prose(page)
    yield NoteFace(title=translate("PageFace", "How we know"), lines=_source(page, told, maker))


def _ways_in(page: Page) -> Iterable[NoteFace]:
    ways = [note for note in page.notes if note.kind == "way_in"]
    teams = tuple(note.text for note in ways if note.audience is Audience.PARTNERS)
    public = tuple(note.text for note in ways if note.audience is Audience.PUBLIC)
    title = translate("PageFace", "How to get in")
    for_teams = teams or ((wording.said(wording.WITHHELD),) if page.ways_withheld else ())
    if for_teams:
        yield NoteFace(title=title, lines=for_teams, numbered=len(teams) > 1, audience=wording.said(wording.TEAMS_ONLY))
    yield NoteFace(title=title, lines=public, audience=wording.said(wording.PUBLIC) if for_teams else "")


def _texts(notes: Sequence[Note], kind: str) -> tuple[str, ...]:
    return tuple(note.text for note in notes if note.kind == kind)


def _hours(page: Page) -> tuple[str, ...]:
    if not page.hours:
        return (wording.hours_words(page.listing),)
    names = {"open": translate("PageFace", "Open"), "intake": translate("PageFace", "Intake")}
    named = ((names.get(hours.kind, hours.kind.capitalize()), hours.text) for hours in page.hours)
    return tuple(text if text.casefold().startswith(name.casefold()) else f"{name}: {text}" for name, text in named)


def _prose(page: Page) -> Iterable[NoteFace]:
    titled = (
        (translate("PageFace", "Who it is for"), page.eligibility),
        (translate("PageFace", "About"), page.description),
        (translate("PageFace", "How to apply"), page.application_process),
        (translate("PageFace", "Wait"), page.wait_time),
        (translate("PageFace", "Fees"), page.fees),
        (translate("PageFace", "Bring"), ", ".join(page.documents)),
        (translate("PageFace", "Languages"), ", ".join(page.languages)),
        (translate("PageFace", "Accessibility"), ", ".join(page.accessibility)),
        (translate("PageFace", "Area served"), ", ".join(page.served_areas)),
        (translate("PageFace", "Getting there"), "" if page.listing.confidential else page.transportation),
        (translate("PageFace", "Website"), page.website),
        (translate("PageFace", "Email"), page.email),
        (translate("PageFace", "Organization"), page.organization_description),
    )
    return (NoteFace(title=title, lines=(text,) if text else ()) for title, text in titled)


def _source(page: Page, told: Sequence[Fact], maker: RowMaker) -> tuple[str, ...]:
    age = wording.freshness_words(page.listing, maker.today)
    dated = f"{age} ({day_words(page.listing.assured_date)})" if page.listing.assured_date else age
    private = (
        translate("PageFace", "Not public: for staff, not to be printed or passed on")
        if page.listing.not_public
        else ""
    )
    right = [day_words(fact.assured_date) for fact in told if fact.fact == STILL_RIGHT]
    checked = translate("PageFace", "Right as it stands: told the team, {day}").format(day=right[-1]) if right else ""
    return tuple(line for line in (checked, dated, page.source_note, private, *_origins(page)) if line)


def _origins(page: Page) -> Iterable[str]:
    """Say which source each part is from, where several sources tell of the place."""
    names = {
        "phones": translate("PageFace", "Numbers"),
        "hours": translate("PageFace", "Hours"),
        "address": translate("PageFace", "Address"),
        "service": translate("PageFace", "Name"),
    }
    told = {origin.field: origin for origin in page.origins}
    for field, name in names.items():
        if field in told:
            yield f"{name}: {told[field].source}, {day_words(told[field].assured_date)}"
