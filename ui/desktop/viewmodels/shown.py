"""What the middle of Find shows: one of six states, with its rows and its words."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.directory.schedule import State
from navigator.geo import miles
from navigator.search.result import Hit, SearchResult
from ui.desktop.models.chips import ChipFace, chip_faces
from ui.desktop.models.rows import Head, Row, RowMaker, Section, with_heads
from ui.desktop.workers.runner import Failure


class Mode(Enum):
    """Which state."""

    NEEDS = auto()
    HITS = auto()
    LINES = auto()
    EMPTY = auto()
    ERROR = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A state; `title` and `note` are for the empty and the error state, `reasons` say why rows are not shown."""

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


translate = QCoreApplication.translate


REASONS = {
    "beyond_reach": str(QT_TRANSLATE_NOOP("Shown", "further away than the nearest shown beyond")),
    "other_need": str(QT_TRANSLATE_NOOP("Shown", "another need than the one chosen")),
    "other_state": str(QT_TRANSLATE_NOOP("Shown", "only for another state")),
    "closed": str(QT_TRANSLATE_NOOP("Shown", "closed at that time")),
    "not_active": str(QT_TRANSLATE_NOOP("Shown", "closed for good, or not to be referred to")),
}


def answer(result: SearchResult, maker: RowMaker) -> Shown:
    """Put an answer into a state."""
    rows = with_heads(sections(result, maker))
    return Shown(
        mode=Mode.HITS if rows else Mode.EMPTY,
        rows=rows,
        title="" if rows else translate("Shown", "Nothing in this directory answers that."),
        note="" if rows else _empty_note(result),
        hidden=sum(result.hidden.values()),
        reasons=reasons(result),
        more=result.total - len(result.hits),
        took=took(result),
        chips=chip_faces(result.meant.chips),
        summary=summary(result),
    )


def failed(failure: Failure) -> Shown:
    """Put a failure into a state."""
    return Shown(mode=Mode.ERROR, title=failure.message, note=failure.hint)


def sections(result: SearchResult, maker: RowMaker) -> tuple[Section, ...]:
    """Return what lies within reach, what of it is closed at this moment, and what lies beyond."""
    later = tuple(hit for hit in result.hits if hit.status.state is State.CLOSED)
    now = tuple(hit for hit in result.hits if hit.status.state is not State.CLOSED)
    return (
        Section(head=_head_within(result, len(now)), rows=maker.rows(now)),
        Section(head=_head_later(result, later), rows=maker.rows(later)),
        Section(head=_head_beyond(result), rows=maker.rows(result.beyond)),
    )


def reasons(result: SearchResult) -> tuple[str, ...]:
    """Say for each reason how many rows are not shown."""
    return tuple(
        f"{count} \u00b7 " + translate("Shown", REASONS.get(reason, reason.replace("_", " ")))
        for reason, count in sorted(result.hidden.items(), key=lambda pair: -pair[1])
    )


def took(result: SearchResult) -> str:
    """Say how many and how fast: "7 hits in 4 ms"."""
    words = (
        translate("Shown", "1 hit in {ms} ms") if result.total == 1 else translate("Shown", "{count} hits in {ms} ms")
    )
    return words.format(count=result.total, ms=max(1, round(result.took_ms)))


def summary(result: SearchResult) -> str:
    """Say how many of how many are shown: "20 of 34 within reach"."""
    words = translate("Shown", "{shown} of {total} within reach")
    return words.format(shown=len(result.hits), total=result.total)


def _reach(result: SearchResult) -> str:
    return f"{miles(result.reach_m):.0f}" if result.reach_m is not None else ""


def _head_within(result: SearchResult, shown: int) -> Head:
    count = (
        str(shown)
        if len(result.hits) == result.total
        else translate("Shown", "{shown} of {total}").format(shown=shown, total=result.total)
    )
    if result.query.origin is None or result.reach_m is None:
        title, note = translate("Shown", "Anywhere"), translate("Shown", "set a place for distances, Ctrl+O")
    else:
        title, note = (
            translate("Shown", "Within {miles} miles").format(miles=_reach(result)),
            translate("Shown", "call to confirm"),
        )
    return Head(title=title, count=count, note=_left_words(result) or note)


def _head_later(result: SearchResult, later: tuple[Hit, ...]) -> Head:
    """Say that these are closed; when none is open, this head also says what the first one would have said."""
    alone = len(later) == len(result.hits)
    note = _left_words(result) if alone else ""
    return Head(title=translate("Shown", "Later"), count=str(len(later)), note=note or translate("Shown", "closed now"))


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
