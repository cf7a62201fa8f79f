"""A casebook of a team for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.desks import Team, begun
from fakes.laptop import laptop


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        yield begun(records)
