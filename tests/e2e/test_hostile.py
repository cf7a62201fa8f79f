import zipfile
from pathlib import Path

import pytest
from command import navigator


def wrong_file(path: Path) -> Path:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    return path


def empty_file(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def a_directory(path: Path) -> Path:
    path.mkdir()
    return path


def empty_zip(path: Path) -> Path:
    target = path.with_suffix(".zip")
    target.write_bytes(b"")
    return target


def escaping_zip(path: Path) -> Path:
    target = path.with_suffix(".zip")
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("../../services.csv", "id,name\n1,Shelter\n")
    return target


def text_file(path: Path) -> Path:
    path.write_text("Dear colleague, attached is the list.\n", "utf-8")
    return path


HOSTILE = (wrong_file, empty_file, a_directory, empty_zip, escaping_zip, text_file)


@pytest.mark.parametrize("make", HOSTILE)
def test_a_file_that_is_no_directory_changes_nothing(home: Path, county: Path, tmp_path: Path, make) -> None:  # noqa: ANN001
    assert navigator(home, "directory", "import", str(county)).returncode == 0
    installed = home / "directory" / "directory.db"
    before = installed.read_bytes()
    done = navigator(home, "directory", "import", str(make(tmp_path / "given")))
    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.rstrip().endswith(".")
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert installed.read_bytes() == before
    assert not list(tmp_path.rglob("services.csv"))
