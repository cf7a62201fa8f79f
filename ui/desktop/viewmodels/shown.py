"""What the middle of Find shows: one of six states, with its rows and its words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import groupby

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.geo import miles
from navigator.search.rank import Group
from navigator.search.result import Hit, SearchResult
from navigator.search.until_then import until_then
from ui.desktop.models.chips import ChipFace, aside_faces, chip_faces
from ui.desktop.models.facts import HOURS_ASKED
from ui.desktop.models.rows import Head, Row, RowMaker, Section, numbered, with_heads
from ui.desktop.viewmodels.asking import ANY_TIME, OPEN_NOW
from ui.desktop.workers.runner import Failure
from ui.explaining import group_words, until_then_parts


class Mode(Enum):
    """Which state."""

    NEEDS = auto()
    HITS = auto()
    LINES = auto()
    BROWSE = auto()
    EMPTY = auto()
    ERROR = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A state; `title` and `note` are for the empty and the error state, `reasons` say why rows are not shown.

    `result` is the answer that it shows, None while nothing is asked or nothing was answered.
    """

    mode: Mode = Mode.NEEDS
    rows: tuple[Row, ...] = ()
    title: str = ""
    note: str = ""
    hidden: int = 0
    reasons: tuple[str, ...] = ()
    more: int = 0
    took: str = ""
    chips: tuple[ChipFace, ...] = ()
    summary: str = ""
    told: Mapping[str, str] = field(default_factory=dict[str, str])
    result: SearchResult | None = field(default=None, compare=False, repr=False)


translate = QCoreApplication.translate


NOTES = {
    None: str(QT_TRANSLATE_NOOP("Shown", "confirm before you rely on them")),
    Group.NOW: "",
    Group.ASK: str(QT_TRANSLATE_NOOP("Shown", "call to confirm")),
    Group.LATER: str(QT_TRANSLATE_NOOP("Shown", "closed to new people then")),
    Group.NO: str(QT_TRANSLATE_NOOP("Shown", "the rule, when, who told it")),
}
REASONS = {
    "beyond_reach": str(QT_TRANSLATE_NOOP("Shown", "further away than the nearest shown beyond")),
    "other_need": str(QT_TRANSLATE_NOOP("Shown", "another need than the one chosen")),
    "other_state": str(QT_TRANSLATE_NOOP("Shown", "only for another state")),
    "closed": str(QT_TRANSLATE_NOOP("Shown", "closed at that time")),
    "not_active": str(QT_TRANSLATE_NOOP("Shown", "closed for good, or not to be referred to")),
}


def answer(result: SearchResult, maker: RowMaker) -> Shown:
    """Put an answer into a state."""
    rows = numbered(with_heads(sections(result, replace(maker, result=result))))
    return Shown(
        mode=Mode.HITS if rows else Mode.EMPTY,
        rows=rows,
        title="" if rows else translate("Shown", "Nothing in this directory answers that."),
        note="" if rows else _empty_note(result),
        hidden=sum(result.hidden.values()),
        reasons=reasons(result),
        more=result.total - len(result.hits),
        took=took(result),
        chips=(*chip_faces(result.meant.chips, result.moment), *aside_faces(result.aside)),
        summary=summary(result, then=maker.asks_later(result)),
        told=_told(result),
        result=result,
    )


def _told(result: SearchResult) -> Mapping[str, str]:
    """Return what the words tell: facts, and whether hours count."""
    meant = result.meant
    hours = OPEN_NOW if meant.open_only else ANY_TIME if meant.any_time else ""
    return {**meant.situation, HOURS_ASKED: hours} if hours else meant.situation


def announcement(shown: Shown) -> str:
    """Return what is spoken once the keys rest: the count and the first hit, or why there is none."""
    if not shown.rows:
        return f"{shown.title} {shown.note}".strip()
    words = translate("Shown", "{count}. First: {row}")
    return words.format(count=_hits(shown.result.total) if shown.result else "", row=shown.rows[0].spoken)


def failed(failure: Failure) -> Shown:
    """Put a failure into a state."""
    return Shown(mode=Mode.ERROR, title=failure.message, note=failure.hint)


def sections(result: SearchResult, maker: RowMaker) -> tuple[Section, ...]:
    """Return the groups of what lies within reach, in the order of the answer, and what lies beyond."""
    grouped = [(key, tuple(hits)) for key, hits in groupby(result.hits, key=_place)]
    within = (
        Section(head=_head(result, place, hits, leads=at == 0, then=maker.asks_later(result)), rows=maker.rows(hits))
        for at, (place, hits) in enumerate(grouped)
    )
    return (*within, Section(head=_head_beyond(result), rows=maker.rows(result.beyond)))


def reasons(result: SearchResult) -> tuple[str, ...]:
    """Say for each reason how many rows are not shown."""
    return tuple(
        f"{count} \u00b7 " + translate("Shown", REASONS.get(reason, reason.replace("_", " ")))
        for reason, count in sorted(result.hidden.items(), key=lambda pair: -pair[1])
    )


def took(result: SearchResult) -> str:
    """Say how many and how fast: "7 hits in 4 ms"."""
    words = translate("Shown", "{hits} in {ms} ms")
    return words.format(hits=_hits(result.total), ms=max(1, round(result.took_ms)))


def _hits(count: int) -> str:
    return translate("Shown", "1 hit") if count == 1 else translate("Shown", "{count} hits").format(count=count)


def summary(result: SearchResult, *, then: bool = False) -> str:
    """Say how many stand in each group: "2 should take now", else how many of how many: "20 of 34 within reach"."""
    reached = translate("Shown", "{shown} of {total} within reach").format(shown=len(result.hits), total=result.total)
    if not result.situation or not result.hits:
        return reached
    counted = Counter(_place(hit) for hit in result.hits)
    parts = [
        f"{count} {_title(place, asked=True, then=then).lower()}"
        for place, count in sorted(counted.items(), key=_last_none)
    ]
    return " \u00b7 ".join((*parts, reached) if len(result.hits) < result.total else parts)


def _place(hit: Hit) -> Group | None:
    """Return the group a hit stands in, None for one that nobody has confirmed: those stand last, by themselves."""
    return hit.group if hit.listing.confirmed else None


def _title(place: Group | None, *, asked: bool, then: bool = False) -> str:
    return translate("Shown", "Not confirmed") if place is None else group_words(place, asked=asked, then=then)


def _last_none(pair: tuple[Group | None, int]) -> int:
    return len(Group) if pair[0] is None else pair[0]


def _reach(result: SearchResult) -> str:
    return f"{miles(result.reach_m):.0f}" if result.reach_m is not None else ""


def _head(result: SearchResult, place: Group | None, hits: Sequence[Hit], *, leads: bool, then: bool) -> Head:
    """Return the head of a group; the first one says how far was looked too, or what nothing answers."""
    asked = bool(result.situation)
    note = translate("Shown", NOTES[place]) if asked or place not in (Group.NOW, Group.ASK) else ""
    if leads:
        note = _left_words(result) or ", ".join(part for part in (_where(result), note) if part)
    meanwhile = until_then(result) if place is Group.LATER else None
    parts = until_then_parts(meanwhile) if meanwhile else ()
    title = _title(place, asked=asked, then=then)
    return Head(title=title, count=str(len(hits)), note=note, until_then=parts)


def _where(result: SearchResult) -> str:
    if result.reach_m is None or (result.meant.origin or result.query.origin) is None:
        return translate("Shown", "anywhere; set a place for distances, Ctrl+O")
    return translate("Shown", "within {miles} miles").format(miles=_reach(result))


def _head_beyond(result: SearchResult) -> Head:
    note = translate("Shown", "nearest first") if result.hits else translate("Shown", "nothing nearer; nearest first")
    title = translate("Shown", "Beyond {miles} miles").format(miles=_reach(result))
    return Head(title=title, count=str(len(result.beyond)), note=note)


def _left_words(result: SearchResult) -> str:
    return translate("Shown", "no row carries: {words}").format(words=", ".join(result.left)) if result.left else ""


def _empty_note(result: SearchResult) -> str:
    left = _left_words(result)
    advice = translate("Shown", "Try fewer or other words, or press a need. The lines below always answer.")
    return f"{left[:1].upper()}{left[1:]}. {advice}" if left else advice
