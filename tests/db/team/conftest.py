"""A team.db of its own for each test."""

from pathlib import Path

import pytest

from resources_db.team.file import TeamFile
from resources_db.team.store import TeamStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "team.db"


@pytest.fixture
def store(path: Path) -> TeamStore:
    return TeamStore(TeamFile(path))
