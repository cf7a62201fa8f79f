"""The casebook file: what must be true of every opening, and what is refused (R2, R8, R9)."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError
from resources_db.casebook.engine import (
    HELD,
    HELD_WRITING,
    PLAIN,
    Connection,
    check_engine,
    check_whole,
    only_one,
    open_casebook,
)
from resources_db.casebook.place import is_copied, kind_of, mounts_of, refuse_shared

KEY = bytes(range(32))
NEEDLE = "Needle Of A Name"
ROOT = Path(__file__).resolve().parents[3]
# Writes rows, says how many are saved, and waits to be killed.
WRITER = """
import sys
from pathlib import Path
from resources_db.casebook.engine import open_casebook
db = open_casebook(Path(sys.argv[1]), bytes(range(32)))
for number in range(100, 120):
    db.execute("INSERT INTO note VALUES (?)", [str(number)])
    print(number, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "casebook.db"


@pytest.fixture
def db(path: Path) -> Generator[Connection, None, None]:
    with closing(open_casebook(path, KEY, create=True)) as made:
        made.execute("CREATE TABLE note (words TEXT)")
        made.execute("INSERT INTO note VALUES (?)", [NEEDLE])
        yield made


def words(db: Connection) -> list[str]:
    return [row[0] for row in db.execute("SELECT words FROM note ORDER BY rowid")]


@pytest.mark.parametrize(("name", "wanted"), [*HELD, *HELD_WRITING])
def test_every_opening_is_safe(path: Path, db: Connection, name: str, wanted: str) -> None:
    db.close()
    with closing(open_casebook(path, KEY)) as again:
        assert str(again.execute(f"PRAGMA {name}").fetchone()[0]) == wanted
        assert words(again) == [NEEDLE]


def test_a_commit_returns_when_the_disk_has_it_and_not_before(path: Path, db: Connection) -> None:
    """In figures, not in our own names for them: 2 is FULL, and a power cut loses what is written under any less (SAFETY 0.2)."""
    db.close()
    with closing(open_casebook(path, KEY)) as again:
        asked = ("journal_mode", "synchronous", "fullfsync", "checkpoint_fullfsync")
        told = [again.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert told == ["wal", 2, 1, 1]


def test_an_engine_that_does_not_do_as_it_is_told_is_refused(
    path: Path, db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.close()
    monkeypatch.setattr("resources_db.casebook.engine.HELD", (*HELD, ("page_size", "1024")))
    with pytest.raises(NavigatorError, match="cannot be opened safely"):
        open_casebook(path, KEY)


def test_no_word_lies_readable_in_any_file(path: Path, db: Connection) -> None:
    lying = b"".join(each.read_bytes() for each in path.parent.iterdir())
    assert len(lying) > 4096
    assert NEEDLE.encode() not in lying
    assert PLAIN not in lying
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert NEEDLE.encode() not in path.read_bytes()


def test_another_key_opens_nothing_and_changes_nothing(path: Path, db: Connection) -> None:
    db.close()
    before = path.read_bytes()
    with pytest.raises(DamagedFileError, match="does not open with this key"):
        open_casebook(path, bytes(32))
    assert path.read_bytes() == before
    with pytest.raises(ValueError, match="32 bytes"):
        open_casebook(path, b"short")


def test_a_file_that_anybody_can_read_is_refused(path: Path) -> None:
    path.write_bytes(PLAIN + bytes(4080))
    for create in (False, True):
        with pytest.raises(DamagedFileError, match="not encrypted"):
            open_casebook(path, KEY, create=create)
    assert path.read_bytes() == PLAIN + bytes(4080)


def test_a_missing_file_is_made_only_when_asked(path: Path) -> None:
    with pytest.raises(NotFoundError, match="no casebook"):
        open_casebook(path, KEY)
    assert not path.exists()


def test_an_empty_file_is_no_new_casebook(path: Path) -> None:
    path.touch()
    with pytest.raises(DamagedFileError, match="empty"):
        open_casebook(path, KEY)
    assert path.read_bytes() == b""
    open_casebook(path, KEY, create=True).close()


@pytest.mark.parametrize("old", ["3.40.1", "3.51.1", "3.51.2", "3.7.0"])
def test_an_engine_with_the_known_fault_is_refused(old: str) -> None:
    with pytest.raises(NavigatorError, match="known fault"):
        check_engine(old)


@pytest.mark.parametrize("sound", ["3.51.3", "3.53.4", "4.0.0"])
def test_a_sound_engine_is_taken(sound: str) -> None:
    check_engine(sound)


def test_a_flipped_bit_is_found_and_health_is_not_called_damage(path: Path, db: Connection) -> None:
    assert check_whole(db)
    db.execute("INSERT INTO note VALUES ('waits in the log')")
    assert check_whole(db)
    db.close()
    data = bytearray(path.read_bytes())
    data[6000] ^= 1
    path.write_bytes(bytes(data))
    try:
        with closing(open_casebook(path, KEY)) as again:
            assert not check_whole(again)
    except DamagedFileError:
        pass


def test_what_was_saved_is_there_after_a_kill(path: Path, db: Connection) -> None:
    db.close()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline().strip() for _ in range(7)]
        child.kill()
        said += [line.strip() for line in child.stdout]
    with closing(open_casebook(path, KEY)) as again:
        assert words(again)[1:][: len(said)] == said
        assert check_whole(again)


def test_what_cannot_be_written_can_still_be_read(path: Path, db: Connection) -> None:
    assert check_whole(db)
    db.close()
    with closing(open_casebook(path, KEY, read_only=True)) as reading:
        assert words(reading) == [NEEDLE]
        with pytest.raises(NavigatorError, match="cannot be written here"):
            reading.execute("DELETE FROM note")


def test_a_second_window_is_refused(path: Path) -> None:
    with only_one(path), pytest.raises(NavigatorError, match="another window"), only_one(path):
        pass
    with only_one(path):
        pass


@pytest.mark.parametrize(
    "folder",
    [
        PurePosixPath("/home/a/OneDrive - City/nav"),
        PurePosixPath("/Users/a/Library/Mobile Documents/nav"),
        PurePosixPath("/home/a/Dropbox"),
        PureWindowsPath("C:/Users/a/OneDrive/nav"),
        PurePosixPath("/srv/Nextcloud/a"),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_told(folder: PurePosixPath) -> None:
    assert is_copied(folder)
    assert not is_copied(PurePosixPath("/home/a/.local/share/navigator"))


def test_the_deepest_mount_decides() -> None:
    told = "dev / ext4 rw 0 0\nsrv:/x /home nfs4 rw 0 0\ndev /home/a\\040b ext4 rw 0 0\n"
    mounts = mounts_of(told)
    kinds = [kind_of(PurePosixPath(folder), mounts) for folder in ("/srv", "/home/a", "/home/a b/nav", "/homely")]
    assert kinds == ["ext4", "nfs4", "ext4", "ext4"]


def test_a_synchronised_folder_holds_no_casebook(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    with pytest.raises(NavigatorError, match="shared or synchronised"):
        open_casebook(folder / "casebook.db", KEY, create=True)
    assert list(folder.iterdir()) == []
    refuse_shared(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_its_owner_may_read_a_new_casebook(tmp_path: Path) -> None:
    with closing(open_casebook(tmp_path / "casebook.db", KEY, create=True)) as db:
        db.execute("CREATE TABLE t (a)")
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
