"""A row as it is read: every word chosen before it is painted or spoken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from navigator.directory.listing import Audience, Listing
from navigator.directory.overlay import HeardCapacity
from navigator.directory.schedule import State
from navigator.search.rank import Group, TextTier
from navigator.search.result import NO_VERDICT, Hit, SearchResult
from navigator.search.verdict import Code, Reason
from ui import wording
from ui.explaining import GROUP_WORDS, UNTIL_THEN, deciding, explained, reasons_in_order, verdict_words, why
from ui.phrases.spoken import situation_words
from ui.tongue import as_written

# A moment so near is now: whoever reads it drives there first.
SOON = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """A verdict as it is seen: its kind chooses colour and icon. A place that is closed then reads Later instead."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One hit in words. `bearing` turns the arrow, None draws none; `head` stands above the first row of a section.

    `pill` is None while no fact is set; `deciding` are the reasons that made it so, in one line. `on_map` is the number of
    its marker, None where there is none; it is where the row stands, which a screen reader says by itself.
    """

    hit: Hit
    name: str
    organization: str
    need: str
    phone: str
    teams: bool
    withheld: bool
    hours: str
    state: State
    hours_known: bool
    beds: str
    distance: str
    drive: str
    drive_short: str
    bearing: float | None
    age: str
    old: bool
    spoken: str
    pill: Pill | None = None
    deciding: str = ""
    reasons: tuple[Reason, ...] = ()
    why: tuple[str, ...] = ()
    head: "Head | None" = None
    on_map: int | None = None

    @property
    def training(self) -> bool:
        """Whether the place is invented."""
        return self.hit.listing.training


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above a section: it belongs to its first row and is no item of its own.

    `until_then` is its second line, what matters most first; only the first part of it may be shortened.
    """

    title: str
    count: str = ""
    note: str = ""
    until_then: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """Return what is said of it after its first row."""
        return f", {explained(UNTIL_THEN)}: {', '.join(self.until_then)}" if self.until_then else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A head and its rows."""

    head: Head
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMaker:
    """Puts hits into words as of a day; those of a search with the reasons it had."""

    today: date
    result: SearchResult | None = None
    # What was heard for this night, by place, and the moment and clock at which it is read.
    heard: Mapping[str, HeardCapacity] = field(default_factory=dict[str, HeardCapacity])
    now: datetime | None = None

    def asks_later(self, result: SearchResult | None) -> bool:
        """Whether an answer is about a moment that is still to come: what is open then need not be open now."""
        moment = result.moment if result else None
        return moment is not None and self.now is not None and moment - self.now > SOON

    def _hours(self, hit: Hit) -> str:
        words = wording.status_words(hit)
        later = self.result.moment if self.result and self.asks_later(self.result) else None
        if later is None or hit.status.state is State.UNKNOWN:
            return words
        at = QCoreApplication.translate("Rows", "At {time}: {status}")
        return at.format(time=f"{later:%H:%M}", status=f"{words[:1].lower()}{words[1:]}")

    def rows(self, hits: Iterable[Hit]) -> tuple[Row, ...]:
        """Return the rows of hits."""
        return tuple(self.row(hit) for hit in hits)

    def row(self, hit: Hit) -> Row:
        """Return the row of a hit."""
        listing = hit.listing
        phone = wording.first_phone(listing)
        withheld = phone is None and listing.withheld
        missing = wording.said(wording.WITHHELD) if withheld else wording.said(wording.NO_NUMBER)
        distance = wording.distance_words(hit)
        situation: Mapping[str, str] = self.result.situation if self.result else {}
        pill, decided = _pill(hit), [_said(reason) for reason in deciding(hit, situation)]
        return Row(
            hit=hit,
            name=listing.service,
            organization="" if listing.organization == listing.service else listing.organization,
            need=next(iter(listing.needs), ""),
            phone=wording.phone_words(phone) if phone else missing,
            teams=phone is not None and phone.audience is Audience.PARTNERS,
            withheld=withheld,
            hours=self._hours(hit),
            state=hit.status.state,
            hours_known=bool(listing.hours_text) or hit.status.state is not State.UNKNOWN,
            beds=self._beds(listing),
            distance=distance,
            drive=wording.drive_words(hit),
            drive_short=wording.drive_words_in_short(hit),
            bearing=None if listing.confidential or listing.point is None else hit.bearing,
            age=wording.freshness_words(listing, self.today),
            old=wording.is_old(listing, self.today),
            spoken=wording.spoken(
                hit,
                self.today,
                no_number=missing,
                status=self._hours(hit),
                verdict=pill.words if pill else "",
                reason=next(iter(decided), ""),
            ),
            pill=pill,
            deciding=" \u00b7 ".join(decided),
            reasons=reasons_in_order(hit, situation),
            why=tuple(text for _, text in why(hit, self.result, explain=False)) if self.result else (),
        )

    def _beds(self, listing: Listing) -> str:
        found = self.heard.get(listing.id)
        if found is None or self.now is None or not found.valid_at(self.now):
            return wording.beds_words(listing)
        return wording.heard_words(found, self.now)


def _said(reason: Reason) -> str:
    """Return a reason as a row says it: a rule that says no with who told it."""
    told = reason.verdict is not Code.WONT or reason.source in reason.text
    text = situation_words(reason.text)
    return text if told else f"{text}, {situation_words(reason.source)}"


def recorded_words(row: Row) -> tuple[str, tuple[str, ...]]:
    """Return the status and the verdict of a row as a record keeps them: the same in whichever language the window speaks."""
    with as_written():
        pill, code = _pill(row.hit), row.hit.verdict.code
        decided = " \u00b7 ".join(_said(reason) for reason in row.reasons if reason.verdict is code)
        return wording.status_words(row.hit), tuple(filter(None, (pill.words if pill else "", decided)))


def _pill(hit: Hit) -> Pill | None:
    """Return the pill; closed is later, not a no, and every closed place has to be asked first."""
    if hit.verdict == NO_VERDICT or hit.verdict.code is None:
        return None
    if hit.group is Group.LATER:
        return Pill(kind="later", words=explained(GROUP_WORDS[Group.LATER]))
    return Pill(kind=hit.verdict.code.value, words=verdict_words(hit))


def row_of(listing: Listing, today: date) -> Row:
    """Return the row of a listing that no search has found."""
    return RowMaker(today=today).row(Hit(listing=listing, tier=TextTier.NAME, score=1.0))


def has_marker(row: Row) -> bool:
    """Tell whether a place may be drawn on a map; a confidential one never is."""
    return row.hit.listing.point is not None and not row.hit.listing.confidential


def numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows of an answer with the numbers that their markers bear: where they stand in the list."""
    return tuple(replace(row, on_map=at) if has_marker(row) else row for at, row in enumerate(rows, 1))


def with_heads(sections: Iterable[Section]) -> tuple[Row, ...]:
    """Return all rows in order, the first of each section carrying its head."""
    return tuple(
        replace(row, head=section.head, spoken=f"{row.spoken}{section.head.spoken}") if index == 0 else row
        for section in sections
        for index, row in enumerate(section.rows)
    )
