"""Counts that a listing was used, for the queue of what to check next."""

from navigator.clock import SystemClock
from navigator.directory.overlay import Use
from resources_db.home import Home
from resources_db.team.file import TeamFile
from resources_db.team.store import TeamStore


def count_use(at: Home, listing: str, kind: str) -> None:
    """Count one use of a listing on this day; raises NavigatorError when it cannot be kept."""
    TeamStore(TeamFile(at.made().team)).use(listing, Use(kind), SystemClock().now().date())
