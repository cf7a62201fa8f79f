from pathlib import Path

import pytest
from fakes import signed


@pytest.fixture(scope="session")
def agency(tmp_path_factory: pytest.TempPathFactory) -> signed.Agency:
    return signed.Agency(tmp_path_factory.mktemp("agency"))


@pytest.fixture(scope="session")
def source(agency: signed.Agency) -> Path:
    return signed.directory(agency.folder, "small.db")


@pytest.fixture(scope="session")
def pack(agency: signed.Agency, source: Path) -> Path:
    return agency.pack(source, counter=5)


@pytest.fixture
def laptop(tmp_path: Path) -> signed.Laptop:
    """A laptop whose policy names the agency's key, with a directory of its own that differs from the packed one."""
    made = signed.Laptop(tmp_path / "laptop", signed.policy(1))
    signed.directory(made.directory.parent, "directory.db", signed.service("soup", "Soup Kitchen"))
    return made
