"""Counts of what was used and of what was not found, on this day, for the queue of calls and the report of gaps."""

import logging

from navigator.clock import SystemClock
from navigator.directory.gap import Gap
from navigator.directory.overlay import Use
from resources_db.home import Home
from resources_db.team.file import TeamFile
from resources_db.team.gaps import GapStore
from resources_db.team.store import TeamStore

logger = logging.getLogger(__name__)


def count_use(at: Home, listing: str, kind: str) -> None:
    """Count one use of a listing on this day; raises NavigatorError when it cannot be kept."""
    TeamStore(TeamFile(at.made().team)).use(listing, Use(kind), SystemClock().now().date())


def count_gap(at: Home, gap: Gap) -> None:
    """Count one search that found nothing good on this day; raises NavigatorError when it cannot be kept."""
    file = TeamFile(at.made().team)
    GapStore(file).count(gap, SystemClock().now().date())
    if file.notice:
        # Nobody reads a sentence beside an answer at night; what was kept there before is asked for again when it is missed.
        logger.warning("a damaged team.db was set aside")
