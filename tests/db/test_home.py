"""Where files lie."""

import sys
from pathlib import Path

import pytest

from navigator.errors import NavigatorError
from resources_db.home import Home, bundled_directory, bundled_places, home


def test_navigator_home_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NAVIGATOR_HOME", str(tmp_path))
    assert home() == Home(tmp_path)


@pytest.mark.parametrize("value", [None, ""])
def test_without_it_the_folder_is_this_persons_own(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("NAVIGATOR_HOME", raising=False)
    if value is not None:
        monkeypatch.setenv("NAVIGATOR_HOME", value)
    root = home().root
    assert root.name == "Co-Response Navigator"
    assert root.is_absolute()


def test_everything_lies_inside_and_nothing_is_made_before_it_is_asked_for(tmp_path: Path) -> None:
    at = Home(tmp_path / "own")
    assert all(path.is_relative_to(at.root) for path in (at.directory, at.settings, at.logs))
    assert not at.root.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such bits")
def test_the_folder_is_private(tmp_path: Path) -> None:
    at = Home(tmp_path / "deep" / "own").made()
    assert at.root.is_dir()
    assert at.root.stat().st_mode & 0o077 == 0
    assert at.made() == at


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("I am no folder")
    for root in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NavigatorError, match="cannot be made") as caught:
            Home(root).made()
        assert "NAVIGATOR_HOME" in caught.value.hint


def test_what_ships_lies_beside_the_code() -> None:
    assert bundled_directory().parent == bundled_places().parent
    assert bundled_directory().is_relative_to(Path(__file__).parents[2] / "resources_db")
