import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from casebook_kit import Kit
    from command import Ran

sys.path.insert(0, str(Path(__file__).parent))

ORGANIZATIONS = "id,name\no1,Harbor\n"
SERVICES = "id,organization_id,name,status\ns1,o1,Night shelter,active\ns2,gone,Day room,active\n"
LOCATIONS = "id,organization_id,name,latitude,longitude\nl1,o1,Harbor house,25.78,-80.2\n"
LINKS = "id,service_id,location_id\na1,s1,l1\n"
PHONES = "id,service_id,number\np1,s1,305-555-0143\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """A small HSDS 1 package with one broken reference."""
    path = tmp_path / "county.zip"
    tables = {
        "organizations": ORGANIZATIONS,
        "services": SERVICES,
        "locations": LOCATIONS,
        "services_at_location": LINKS,
        "phones": PHONES,
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, text in tables.items():
            package.writestr(f"data/{name}.csv", text)
    return path


@pytest.fixture
def run_here(home: Path, capsys: pytest.CaptureFixture[str], bundled: Path) -> Callable[..., "Ran"]:
    """Return `navigator` in this process, with the real services: quick, so that many cases can be tried."""
    from command import Ran

    from resources_db.home import Home
    from ui.bootstrap import VERSION, terminal_services
    from ui.terminal.commands import run

    assert bundled.is_file()

    def command(*words: str) -> Ran:
        capsys.readouterr()
        code = run(list(words), terminal_services(Home(home)), VERSION)
        return Ran(code, *capsys.readouterr())

    return command


@pytest.fixture(scope="session")
def casebook_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook with a supervisor and an officer, made once; each test has a copy."""
    from casebook_kit import make

    folder = tmp_path_factory.mktemp("casebook")
    make(folder / "home", folder / "key.txt")
    return folder


@pytest.fixture
def empty_kit(run_here: Callable[..., "Ran"], home: Path, tmp_path: Path) -> "Kit":
    """A laptop without a casebook."""
    from casebook_kit import Kit

    room = tmp_path / "room"
    room.mkdir()
    return Kit(run_here, home, room)


@pytest.fixture
def kit(empty_kit: "Kit", casebook_made: Path) -> "Kit":
    """A laptop with a casebook."""
    from casebook_kit import copy

    return copy(casebook_made, empty_kit)
