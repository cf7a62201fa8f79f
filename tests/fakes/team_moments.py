"""Moments, places and a number that tests of team.db share."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from resources_db.team.file import TeamFile
from resources_db.team.store import TeamStore

AT = datetime(2026, 11, 17, 23, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
HARBOR, MILL = str(UUID(int=1)), str(UUID(int=2))
PHONE = str(UUID(int=9))


def again(path: Path) -> TeamStore:
    return TeamStore(TeamFile(path))
