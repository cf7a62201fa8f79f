"""Two imports into one directory never run at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from navigator.errors import NavigatorError
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.lock import alone
from resources_db.directory.sums import is_whole

ROOT = Path(__file__).resolve().parents[2]
# Takes the right to a file, says so, and waits to be killed.
HOLDER = """
import sys
from pathlib import Path
from resources_db.directory.lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Return a folder of two tables."""
    folder = tmp_path / "lane"
    folder.mkdir()
    (folder / "organizations.csv").write_text("id,name\no1,Harbor Trust\n")
    (folder / "services.csv").write_text("id,organization_id,name\ns1,o1,Night Shelter\n")
    return folder


def test_a_second_import_is_refused_and_the_first_goes_through(tables: Path, tmp_path: Path) -> None:
    into = tmp_path / "home" / "directory.db"
    importer = DirectoryImporter(dict)
    refused: list[str] = []

    def meanwhile(_stage: str, _count: int) -> None:
        with pytest.raises(NavigatorError, match="under way") as caught:
            importer.run([tables], into=into)
        refused.append(caught.value.hint)

    assert importer.run([tables], into=into, progress=meanwhile).totals()["imported"] == 2
    assert refused
    assert is_whole(into)
    assert importer.run([tables], into=into).totals()["unchanged"] == 2


def test_a_dry_run_may_look_while_an_import_is_under_way(tables: Path, tmp_path: Path) -> None:
    into = tmp_path / "directory.db"
    with alone(into):
        assert DirectoryImporter(dict).run([tables], into=into, dry_run=True).dry_run
    assert not into.exists()


def test_an_import_into_another_file_is_not_held_up(tables: Path, tmp_path: Path) -> None:
    with alone(tmp_path / "one.db"):
        DirectoryImporter(dict).run([tables], into=tmp_path / "two.db")
    assert is_whole(tmp_path / "two.db")


def test_the_right_is_given_back_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path / "d.db"):
        raise ZeroDivisionError
    with alone(tmp_path / "d.db"), pytest.raises(NavigatorError, match="under way"), alone(tmp_path / "d.db"):
        pass


def test_another_process_holds_it_until_it_ends_even_when_it_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(NavigatorError, match="under way"), alone(path):
            pass
        holder.kill()
    with alone(path):
        assert not path.exists()


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("I am no folder")
    with pytest.raises(NavigatorError, match="could not be written"), alone(tmp_path / "file" / "d.db"):
        pass
