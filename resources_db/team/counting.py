"""Counts of what was used and of what was not found, on this day, for the queue of calls and the report of gaps."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from navigator.clock import SystemClock
from navigator.directory.gap import Gap
from navigator.directory.overlay import Use
from resources_db.home import Home
from resources_db.team.file import TeamFile
from resources_db.team.gaps import GapStore
from resources_db.team.store import TeamStore

if TYPE_CHECKING:
    from navigator.search.result import SearchResult
    from resources_db.directory.reader import DirectoryReader

logger = logging.getLogger(__name__)


def count_use(at: Home, listing: str, kind: str) -> None:
    """Count one use of a listing on this day; raises NavigatorError when it cannot be kept."""
    TeamStore(TeamFile(at.made().team)).use(listing, Use(kind), SystemClock().now().date())


def count_not_found(
    own: Home | None, reader: "DirectoryReader", gap_of: "Callable[[SearchResult], Gap | None]", result: "SearchResult"
) -> None:
    """Count a search if it found nothing good; `own` is None for a directory that is not this laptop's own.

    What is invented lacks nothing, and nothing is opened when there is nothing to count. Raises NavigatorError when it
    cannot be kept.
    """
    gap = None if own is None or reader.training else gap_of(result)
    if own and gap:
        count_gap(own, gap)


def count_gap(at: Home, gap: Gap) -> None:
    """Count one search that found nothing good on this day; raises NavigatorError when it cannot be kept."""
    file = TeamFile(at.made().team)
    GapStore(file).count(gap, SystemClock().now().date())
    if file.notice:
        # Nobody reads a sentence beside an answer at night; what was kept there before is asked for again when it is missed.
        logger.warning("a damaged team.db was set aside")
