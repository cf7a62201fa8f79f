"""Choices of this laptop."""

import json
from pathlib import Path

import pytest

from navigator.errors import NavigatorError
from resources_db.settings import Scalar, SettingsFile


def test_a_choice_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    SettingsFile(path).set("theme", "night")
    assert SettingsFile(path).get("theme") == "night"
    assert json.loads(path.read_text()) == {"theme": "night"}


def test_what_was_never_chosen_is_the_default(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.json")
    assert settings.get("size", 12) == 12
    assert settings.get("size") is None
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("value", ["ñ", 3, 1.5, True, None])
def test_every_kind_of_choice_comes_back(tmp_path: Path, value: Scalar) -> None:
    SettingsFile(tmp_path / "s.json").set("key", value)
    assert SettingsFile(tmp_path / "s.json").get("key", "default") == value


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b'"x"'])
def test_an_unreadable_file_counts_as_empty_and_choices_can_be_made_again(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    settings = SettingsFile(path)
    assert settings.get("theme", "day") == "day"
    settings.set("theme", "night")
    assert SettingsFile(path).get("theme") == "night"


def test_an_unchanged_choice_is_not_written_again(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "s.json")
    settings.set("theme", "night")
    (tmp_path / "s.json").unlink()
    settings.set("theme", "night")
    assert not (tmp_path / "s.json").exists()


def test_a_choice_that_could_not_be_saved_says_so_each_time_and_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("I am no folder")
    settings = SettingsFile(tmp_path / "file" / "s.json")
    for _ in range(2):
        with pytest.raises(NavigatorError, match="could not be saved") as caught:
            settings.set("theme", "night")
        assert caught.value.detail.startswith("errno")
    assert settings.get("theme", "day") == "day"
