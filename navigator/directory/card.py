"""A card handed to a person on paper: numbers and places that anybody may have, and nothing that gives away a hidden one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from navigator.directory.card_words import CardWords
from navigator.directory.listing import Audience, Listing, Note, Page, Phone
from navigator.errors import NavigatorError

EMERGENCY = "911"
# Numbers that anybody may be seen with; of the other lines only those for crises are handed out.
CODES = ("988", EMERGENCY, "211")
CRISIS = "crisis"
MOST_NUMBERS = 3
MOST_NOTES = 3
NOTES = ("way_in", "rule")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardNumber:
    """A number as it is printed, and in a few words what it is for; `dialled` is what a telephone takes."""

    number: str
    words: str = ""
    dialled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlace:
    """One place: its name, its public numbers, the way to it, what it takes, and when that was checked."""

    name: str
    numbers: tuple[CardNumber, ...]
    address: str = ""
    details: tuple[str, ...] = ()
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A line that answers from anywhere, with a word of when to call it."""

    name: str
    words: str
    number: CardNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that is on the paper, in one language; `emergency` stands in a box of its own."""

    title: str
    places: tuple[CardPlace, ...]
    lines: tuple[CardLine, ...]
    emergency: CardLine | None
    words: CardWords
    printed: str
    training: bool = False

    @property
    def numbers(self) -> tuple[tuple[str, CardNumber], ...]:
        """Return every number but the emergency one, each with the name it is kept under."""
        places = [(place.name, number) for place in self.places for number in place.numbers]
        return (*places, *((line.name, line.number) for line in self.lines))


def card_of(
    pages: Sequence[Page], lines: Sequence[Listing], words: CardWords, *, printed_on: date, training: bool = False
) -> Card:
    """Return the card of some places and lines; raises NavigatorError when nothing of them may be on paper.

    Numbers and ways in for partners, and all but the phone of a confidential place, stay off (NOTES.md, Card).
    """
    places = tuple(_place(page, words) for page in pages if _may_print(page.listing))
    spoken = [line for listing in lines if (line := _line(listing, words))]
    if not places and not spoken:
        raise NavigatorError("There is nothing to put on a card.", hint="Choose a place with a public number.")
    return Card(
        title=words.say("title"),
        places=places,
        lines=tuple(line for line in spoken if line.number.dialled != EMERGENCY),
        emergency=next((line for line in spoken if line.number.dialled == EMERGENCY), None),
        words=words,
        printed=words.say("printed", day=words.day(printed_on)),
        training=training or any(page.listing.training for page in pages),
    )


def _may_print(listing: Listing) -> bool:
    """Tell whether a place has anything for paper: a hidden one only by a public number (S16)."""
    if listing.not_public:
        return False
    return bool(public_phones(listing)) or bool(listing.address and not listing.confidential)


def public_phones(listing: Listing) -> tuple[Phone, ...]:
    """Return the numbers that anybody may have, the one to call first in front."""
    public = [phone for phone in listing.phones if phone.audience is Audience.PUBLIC and phone.number]
    return tuple(sorted(public, key=lambda phone: not phone.call_first))


def _place(page: Page, words: CardWords) -> CardPlace:
    listing = page.listing
    checked = listing.assured_date
    said = words.say("checked", day=words.day(checked)) if checked else words.say("not_checked")
    if listing.confidential:
        # Its name says what it is; its labels, hours and ways in may say where.
        name, numbers = words.say("by_phone"), tuple(_bare(phone) for phone in _first(listing))
        return CardPlace(name=name, numbers=numbers, checked=said)
    return CardPlace(
        name=listing.service,
        numbers=tuple(_number(phone, words) for phone in _first(listing)),
        address=listing.address,
        details=tuple(_details(page, words)),
        checked=said,
    )


def _first(listing: Listing) -> tuple[Phone, ...]:
    return public_phones(listing)[:MOST_NUMBERS]


def _details(page: Page, words: CardWords) -> Iterable[str]:
    yield words.hours(page.listing.hours_text)
    if facts := " ".join(words.facts(page.facts)):
        yield facts
    for kind in NOTES:
        public = [note for note in page.notes if note.kind == kind and _is_public(note)]
        yield from (words.quoted(note.text) for note in public[:MOST_NOTES])


def _is_public(note: Note) -> bool:
    return note.audience is Audience.PUBLIC and bool(note.text.strip())


def _number(phone: Phone, words: CardWords) -> CardNumber:
    bare = _bare(phone)
    kind = words.kind(phone.type, phone.text_keyword)
    label = words.quoted(phone.label) if phone.label else ""
    return CardNumber(number=bare.number, dialled=bare.dialled, words=", ".join(part for part in (kind, label) if part))


def _bare(phone: Phone) -> CardNumber:
    number = f"{phone.number} ext. {phone.extension}" if phone.extension else phone.number
    number = f"{number}, {phone.menu_option}" if phone.menu_option else number
    return CardNumber(number=number, dialled=phone.number)


def _line(listing: Listing, words: CardWords) -> CardLine | None:
    phone = next(iter(public_phones(listing)), None)
    if phone is None or listing.not_public or not listing.confirmed:
        return None
    code = phone.number if not phone.menu_option else ""
    if code not in CODES and not _is_for_crises(listing):
        return None
    name, about = words.line(code, listing.service)
    if phone.number == EMERGENCY:
        return CardLine(name=name, words=about, number=_bare(phone))
    hours = words.line_hours(listing.hours_text)
    parts = (words.kind(phone.type, phone.text_keyword), about, hours)
    return CardLine(name=name, words=", ".join(part for part in parts if part), number=_bare(phone))


def _is_for_crises(listing: Listing) -> bool:
    """Tell by what a line is for, never by its name: one for reports or about violence gives away whoever carries it."""
    return any(CRISIS in need.casefold() for need in listing.needs)
