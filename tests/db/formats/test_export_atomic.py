"""An export is written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fakes.small_county import rows

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError, UsageError
from navigator.ports import Cancelled, CancelToken
from resources_db.directory.builder import build
from resources_db.formats.writers.atomic import replacing
from resources_db.formats.writers.exporter import WRITERS, export

OLD = b"what stood there before"
FULL = """
import resource, signal, sys
from pathlib import Path
from navigator.errors import NavigatorError
from resources_db.formats.writers.exporter import export
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), int(sys.argv[4])))
try:
    export(Path(sys.argv[1]), Path(sys.argv[2]), format_name=sys.argv[3])
except NavigatorError as error:
    print(error.message)
"""


class Withdrawn(CancelToken):
    """A token that is withdrawn when it has been asked a number of times."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._left = after

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            self.cancel()
        super().check()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    build(rows(), tmp_path / "directory.db")
    return tmp_path / "directory.db"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "county").write_bytes(OLD)
    return folder / "county"


@pytest.mark.parametrize("format_name", WRITERS)
@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_withdrawn_export_leaves_the_old_file(directory: Path, out: Path, format_name: str, after: int) -> None:
    with pytest.raises(Cancelled):
        export(directory, out, format_name=format_name, token=Withdrawn(after))
    assert out.read_bytes() == OLD
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("format_name", WRITERS)
@pytest.mark.parametrize("room", [0, 700])
def test_a_full_disk_leaves_the_old_file(directory: Path, out: Path, format_name: str, room: int) -> None:
    words = [sys.executable, "-c", FULL, str(directory), str(out), format_name, str(room)]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(words, check=False, capture_output=True, text=True, env=env)
    assert "unchanged" in done.stdout, done.stderr
    assert "Traceback" not in done.stderr
    assert out.read_bytes() == OLD
    assert list(out.parent.iterdir()) == [out]


def test_a_failure_while_writing_leaves_nothing(out: Path) -> None:
    with pytest.raises(UnicodeEncodeError), replacing(out) as new:
        new.write_text("half of it, then é", "ascii")
    assert (out.read_bytes(), list(out.parent.iterdir())) == (OLD, [out])


def test_a_link_stays_a_link(directory: Path, out: Path) -> None:
    link = out.with_name("link")
    link.symlink_to(out)
    export(directory, link, format_name="csv")
    assert link.is_symlink()
    assert out.read_bytes() != OLD


def test_the_directory_itself_is_never_replaced(directory: Path) -> None:
    before = directory.read_bytes()
    for name in ("directory.db", "directory.db.sums", "directory.db.previous", "directory.db.pack"):
        with pytest.raises(UsageError):
            export(directory, directory.with_name(name), format_name="csv")
    assert directory.read_bytes() == before


def test_faults_have_their_own_errors(directory: Path, out: Path) -> None:
    with pytest.raises(UsageError, match="no export format"):
        export(directory, out, format_name="xml")
    with pytest.raises(UsageError, match="folder"):
        export(directory, out.parent, format_name="csv")
    with pytest.raises(NavigatorError, match="could not be written"):
        export(directory, out.parent / "none" / "x", format_name="csv")
    with pytest.raises(NotFoundError):
        export(directory.with_name("other.db"), out, format_name="csv")
    directory.write_bytes(directory.read_bytes()[:-1])
    with pytest.raises(DamagedFileError):
        export(directory, out, format_name="csv")
    assert out.read_bytes() == OLD
