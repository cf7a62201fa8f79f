"""Reads a section of the Directory room; runs in the background."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from navigator.directory.gap import LOOKED_BACK
from navigator.directory.listing import Listing
from navigator.errors import NotFoundError
from navigator.ports import CancelToken, DirectorySummary, ResourceDirectory
from ui.desktop.models.records import Record, RoomSection
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels import room_records
from ui.desktop.viewmodels.room_words import NOTES, in_words
from ui.office import Stewards

translate = QCoreApplication.translate
ORDER = ("queued", "joined", "apart", "sure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a section holds, and a sentence about it."""

    note: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a section is read from, on which day, and whether the directory is invented."""

    office: Stewards
    directory: ResourceDirectory
    today: date
    training: bool
    token: CancelToken


def load(section: RoomSection, services: DesktopServices, *, training: bool, token: CancelToken) -> Loaded:
    """Return a section; raises NavigatorError, and Cancelled when another section was chosen meanwhile."""
    desk = Desk(
        office=services.office(),
        directory=services.directory,
        today=services.clock.now().date(),
        training=training,
        token=token,
    )
    if section is RoomSection.SOURCES:
        summary = desk.directory.summary(desk.today)
        return Loaded(note=freshness(summary), records=tuple(map(room_records.source_record, summary.sources)))
    return Loaded(note=in_words(NOTES[section]), records=tuple(READS[section](desk)))


def freshness(summary: DirectorySummary) -> str:
    """Say how much of the directory was checked in time."""
    words = translate(
        "RoomLoading", "{fresh} services checked in time, {stale} too old to rely on, {never} never checked."
    )
    return words.format(fresh=f"{summary.fresh:,}", stale=f"{summary.stale:,}", never=f"{summary.never:,}")


def _calls(desk: Desk) -> Sequence[Record]:
    return [room_records.call_record(call, desk.today) for call in desk.office.calls(None, None)]


def _same(desk: Desk) -> Sequence[Record]:
    pairs = sorted(desk.office.duplicates(None), key=lambda pair: (ORDER.index(pair.state), -pair.score))
    return [room_records.duplicate_record(pair, training=desk.training) for pair in pairs]


def _reports(desk: Desk) -> Sequence[Record]:
    return [
        room_records.report_record(one, _shown(desk.directory, one.listing_id), training=desk.training)
        for one in desk.office.reports()
    ]


def _corrections(desk: Desk) -> Sequence[Record]:
    lines = desk.office.corrections(None, None)
    return [room_records.correction_record(line, training=desk.training) for line in lines]


def _not_referred(desk: Desk) -> Sequence[Record]:
    return [room_records.not_referred_record(one, training=desk.training) for one in desk.office.not_referred(None)]


def _not_found(desk: Desk) -> Sequence[Record]:
    return [room_records.gap_record(one) for one in desk.office.gaps(desk.today - LOOKED_BACK)]


READS: Mapping[RoomSection, Callable[[Desk], Sequence[Record]]] = MappingProxyType(
    {
        RoomSection.CALLS: _calls,
        RoomSection.SAME: _same,
        RoomSection.REPORTS: _reports,
        RoomSection.CORRECTIONS: _corrections,
        RoomSection.NOT_REFERRED: _not_referred,
        RoomSection.NOT_FOUND: _not_found,
    }
)


def _shown(directory: ResourceDirectory, listing_id: str) -> Listing | None:
    """Return a listing as Find may show it, None when it is no longer there."""
    try:
        return directory.page(listing_id).listing
    except NotFoundError:
        return None
