"""Puts what an editor works with into rows of words."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from navigator.directory.correction import SAME, CorrectionLine
from navigator.directory.duplicates import Duplicate, NotReferred, Side
from navigator.directory.gap import GapCount
from navigator.directory.listing import Listing
from navigator.directory.overlay import FieldReport
from navigator.ports import SourceSummary
from navigator.use_cases.plan_calls import Call
from ui import wording
from ui.dates import day_words
from ui.desktop.models.records import Record
from ui.desktop.viewmodels.room_words import ACCEPTING, CORRECTION_STATES, DUPLICATE_STATES, KINDS, in_words
from ui.phrases.spoken import need_words

translate = QCoreApplication.translate


def source_record(source: SourceSummary) -> Record:
    """Say one source: what it is called, how much it gave, of which day it is."""
    services = (
        translate("RoomRecords", "1 service") if source.services == 1 else translate("RoomRecords", "{n} services")
    )
    day = translate("RoomRecords", "as of {day}").format(day=day_words(source.as_of))
    kind = translate("RoomRecords", "invented, to learn with") if source.training else ""
    return _spoken(
        Record(
            thing=source,
            title=source.title,
            right=services.format(n=f"{source.services:,}"),
            second=day if source.as_of else translate("RoomRecords", "undated"),
            second_right=source.source if source.source != source.title else "",
            third=kind,
            training=source.training,
        )
    )


def call_record(call: Call, today: date) -> Record:
    """Say one call: whom, which number, how old, how much used, how often reported."""
    listing = call.listing
    phone = wording.first_phone(listing)
    used = translate("RoomRecords", "used {n}\u00d7").format(n=call.uses)
    reported = translate("RoomRecords", "reported {n}\u00d7").format(n=call.reports) if call.reports else ""
    return _spoken(
        Record(
            thing=call,
            title=listing.service,
            right=wording.phone_words(phone) if phone else wording.said(wording.WITHHELD),
            second=listing.organization,
            second_right=used,
            third=wording.freshness_words(listing, today),
            third_right=reported,
            warn=wording.is_old(listing, today),
            training=listing.training,
        )
    )


def duplicate_record(pair: Duplicate, *, training: bool) -> Record:
    """Say one pair: both names with their sources, how alike they are, and why."""
    return _spoken(
        Record(
            thing=pair,
            title=_side(pair.first),
            right=f"{pair.score:.0%}",
            second=_side(pair.second),
            second_right=in_words(DUPLICATE_STATES.get(pair.state, pair.state)),
            third=", ".join(pair.reasons),
            third_right=pair.kind.replace("_", " "),
            training=training,
        )
    )


def report_record(report: FieldReport, listing: Listing | None, *, training: bool) -> Record:
    """Say one report: what was found, of which listing, on which day."""
    gone = translate("RoomRecords", "No longer in the directory")
    return _spoken(
        Record(
            thing=report,
            title=listing.service if listing else gone,
            right=in_words(KINDS[report.kind]),
            second=listing.organization if listing else "",
            second_right=day_words(report.at.date()),
            third=in_words(ACCEPTING[report.kind]) if listing else translate("RoomRecords", "Reject the report"),
            training=training,
        )
    )


def correction_record(line: CorrectionLine, *, training: bool) -> Record:
    """Say one correction: what the source says, what was found out, on which day, and how they stand."""
    before, after = _values(line)
    if not line.source_says and not line.correction:
        # The office tells of a number for partners without its words.
        before = after = translate("RoomRecords", "not shown here")
    return _spoken(
        Record(
            thing=line,
            title=line.service or line.record_id,
            right=line.field.replace("_", " "),
            second=translate("RoomRecords", "Source says: {text}").format(text=before),
            second_right=_day(line.assured_date),
            third=translate("RoomRecords", "Found out: {text}").format(text=after),
            third_right=in_words(CORRECTION_STATES.get(line.state, line.state)),
            training=training,
        )
    )


def not_referred_record(service: NotReferred, *, training: bool) -> Record:
    """Say one service that is not to be offered, with its source's own words behind a warning mark."""
    return _spoken(
        Record(
            thing=service,
            title=service.service,
            second=service.organization,
            third=service.status,
            third_right=service.source,
            warn=True,
            training=training,
        )
    )


def gap_record(count: GapCount) -> Record:
    """Say what was looked for without a good hit: the need, roughly where, why, how often."""
    times = translate("RoomRecords", "1 search") if count.n == 1 else translate("RoomRecords", "{n} searches")
    return _spoken(
        Record(
            thing=count,
            title=need_words(count.need_words) or _begun(wording.said(wording.NO_NEED)),
            right=times.format(n=f"{count.n:,}"),
            second=count.place_words or _begun(wording.said(wording.NO_PLACE)),
            third=_begun(wording.said(wording.GAP_REASONS[count.gap.reason])),
        )
    )


def _spoken(record: Record) -> Record:
    """Return the record with what a screen reader says of it."""
    parts = (
        wording.said(wording.TRAINING) if record.training else "",
        record.title,
        record.second,
        record.right,
        record.third,
        record.second_right,
        record.third_right,
    )
    return replace(record, spoken=", ".join(part for part in parts if part))


def _begun(words: str) -> str:
    """Return words as the beginning of a line."""
    return f"{words[:1].upper()}{words[1:]}"


def _side(side: Side) -> str:
    provider = side.organization if side.organization != side.name else ""
    about = ", ".join(part for part in (side.name, provider, side.town) if part)
    return f"{about} ({side.source})"


def _values(line: CorrectionLine) -> tuple[str, str]:
    nothing = translate("RoomRecords", "nothing")
    right = translate("RoomRecords", "the source is right")
    return line.source_says or nothing, right if line.correction == SAME else line.correction or nothing


def _day(text: str) -> str:
    try:
        return day_words(date.fromisoformat(text))
    except ValueError:
        return text
