"""Files that are not what they claim: exit 4, one sentence, and the old directory byte for byte as it was."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Ran

Command = Callable[..., Ran]
Maker = Callable[[Path], object]


def zipped(**members: str) -> Maker:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in members.items():
                archive.writestr(name.replace("__", "/"), text)

    return make


def cut_short(path: Path) -> None:
    zipped(**{"services.csv": "id,name\n" + "1,Shelter\n" * 200})(path)
    path.write_bytes(path.read_bytes()[:-40])


HOSTILE: dict[str, Maker] = {
    "wrong.txt": lambda path: path.write_text("Dear colleague, here is the list."),
    "picture.png": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
    "empty.csv": lambda path: path.write_bytes(b""),
    "folder": lambda path: path.mkdir(),
    "folder of nothing": lambda path: (path.mkdir(), (path / "note.md").write_text("x")),
    "zero.zip": lambda path: path.write_bytes(b""),
    "no.zip": lambda path: path.write_bytes(b"PK\x03\x04 and then nothing of a zip"),
    "empty.zip": zipped(),
    "up.zip": zipped(**{"..__..__services.csv": "id,name\n1,Shelter\n"}),
    "absolute.zip": zipped(**{"__etc__services.csv": "id,name\n1,Shelter\n"}),
    "short.zip": cut_short,
    "deep.json": lambda path: path.write_text("[" * 5000),
    "half.json": lambda path: path.write_text('{"services": [{"id": "1"'),
    "other.json": lambda path: path.write_text('{"cats": [1, 2]}'),
    "other.csv": lambda path: path.write_text("colour,weight\nred,3\n"),
}


@pytest.fixture
def before(run_here: Command, county: Path, home: Path) -> dict[str, bytes]:
    """Return the directory that stands there, every file of it."""
    assert run_here("directory", "import", str(county)).code == 0
    return files(home)


def files(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (home / "directory").iterdir()}


@pytest.mark.expects_log
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_sentence_and_changes_nothing(
    run_here: Command, before: dict[str, bytes], home: Path, tmp_path: Path, name: str
) -> None:
    HOSTILE[name](tmp_path / name)
    ran = run_here("directory", "import", str(tmp_path / name))
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    assert files(home) == before


def test_a_file_that_is_not_there_is_exit_3(run_here: Command, tmp_path: Path) -> None:
    ran = run_here("directory", "import", str(tmp_path / "absent.zip"))
    assert (ran.code, ran.err.count("\n")) == (3, 1)


def test_a_damaged_directory_is_set_aside_and_no_dead_end(run_here: Command, county: Path, home: Path) -> None:
    run_here("directory", "import", str(county))
    path = home / "directory" / "directory.db"
    content = bytearray(path.read_bytes())
    content[6000] ^= 1
    path.write_bytes(content)
    ran = run_here("directory", "import", str(county))
    assert (ran.code, ran.err) == (0, "")
    assert "directory.db was damaged." in ran.out
    assert path.with_name("directory.db.damaged").read_bytes() == bytes(content)
    assert run_here("directory", "verify").code == 0


@pytest.mark.parametrize("name", ["up.zip", "absolute.zip"])
def test_a_zip_with_names_that_lead_out_of_it_is_not_opened_at_all(
    run_here: Command, tmp_path: Path, name: str
) -> None:
    HOSTILE[name](tmp_path / name)
    ran = run_here("directory", "import", str(tmp_path / name))
    assert (ran.code, "leads out of it, so it was not opened" in ran.err) == (4, True)
