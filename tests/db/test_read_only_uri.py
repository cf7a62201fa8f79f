from pathlib import Path, PureWindowsPath

import pytest

from resources_db.directory.connection import read_only_uri


class Share:
    """A path on a Windows share, as pathlib spells it there."""

    def resolve(self) -> PureWindowsPath:
        return PureWindowsPath("//server/team/directory.db")


def test_a_path_is_opened_read_only_and_immutable(tmp_path: Path) -> None:
    assert read_only_uri(tmp_path / "a b.db") == f"file://{tmp_path.resolve().as_posix()}/a%20b.db?mode=ro&immutable=1"


def test_a_windows_share_gets_the_slashes_that_sqlite_wants() -> None:
    assert read_only_uri(Share()) == "file:////server/team/directory.db?mode=ro&immutable=1"  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a?b.db", "a#b.db", "100%.db", "größe.db"])
def test_odd_names_open(tmp_path: Path, name: str) -> None:
    import sqlite3

    sqlite3.connect(tmp_path / name).execute("CREATE TABLE t (a)").connection.close()
    db = sqlite3.connect(read_only_uri(tmp_path / name), uri=True)
    assert db.execute("SELECT count(*) FROM t").fetchone() == (0,)
    db.close()
