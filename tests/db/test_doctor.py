"""What `doctor` and `verify` see: a machine as it should be, and one fault at a time."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from fakes.small_county import rows, service

from navigator.health import Check
from resources_db.directory.builder import build
from resources_db.directory.sums import sidecar
from resources_db.directory.swap import previous
from resources_db.doctor import examine, verify
from resources_db.home import Home

DIRECTORY_HERE = "directory of this laptop"


@pytest.fixture
def home(tmp_path: Path, bundled: Path) -> Home:
    assert bundled.is_file()
    return Home(tmp_path / "home").made()


def checks(home: Home) -> Mapping[str, Check]:
    found = list(examine(home))
    assert len({check.name for check in found}) == len(found)
    return {check.name: check for check in found}


def imported(home: Home) -> Path:
    build(rows(), home.directory)
    return home.directory


def flip(path: Path, at: int = 5000) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def test_a_machine_as_it_should_be_has_no_failure_and_every_trouble_has_a_next_step(home: Home) -> None:
    found = checks(home)
    assert {name for name, check in found.items() if check.state == "fail"} == set()
    assert {check.state for check in found.values()} <= {"ok", "warn"}
    assert [check.name for check in found.values() if check.state != "ok" and not check.hint] == []
    assert {"python", "sqlite", "bundled directory", "places", "policy", "folder", "disk", "window", "platform"} == set(
        found
    )


def test_the_directory_of_this_laptop_is_looked_at_once_there_is_one(home: Home) -> None:
    imported(home)
    assert checks(home)[DIRECTORY_HERE].state == "ok"


@pytest.mark.parametrize("fault", ["flipped", "sidecar lost", "cut"])
def test_a_damaged_directory_fails_and_says_what_to_do(home: Home, fault: str) -> None:
    path = imported(home)
    if fault == "flipped":
        flip(path)
    elif fault == "cut":
        path.write_bytes(path.read_bytes()[:-1])
    else:
        sidecar(path).unlink()
    check = checks(home)[DIRECTORY_HERE]
    assert (check.state, check.text, check.hint) == ("fail", "damaged", "Import the directory again.")


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such modes there")
def test_a_folder_that_others_may_read_is_a_warning(home: Home) -> None:
    assert checks(home)["folder"].state == "ok"
    home.root.chmod(0o755)
    check = checks(home)["folder"]
    assert (check.state, check.text) == ("warn", "others on this machine may read it")


def test_a_folder_that_cannot_be_made_fails_and_the_rest_is_still_looked_at(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x", "ascii")
    found = checks(Home(tmp_path / "taken" / "home"))
    assert found["folder"].state == "fail"
    assert "NAVIGATOR_HOME" in found["folder"].hint
    assert "platform" in found


def test_examining_leaves_nothing_behind(home: Home) -> None:
    before = sorted(home.root.rglob("*"))
    checks(home)
    assert sorted(home.root.rglob("*")) == before


def test_a_whole_file_is_verified_whole_and_knows_whether_there_is_one_before_it(home: Home) -> None:
    path = imported(home)
    seen = verify(path)
    assert (seen.file, seen.whole, seen.damaged, seen.previous_whole) == ("directory.db", True, (), False)
    build(rows(service("soup", "Soup Kitchen")), path)
    assert verify(path).previous_whole
    flip(previous(path))
    assert verify(path).whole
    assert not verify(path).previous_whole


def test_a_flipped_bit_is_verified_as_damage_of_its_block(home: Home) -> None:
    path = imported(home)
    flip(path)
    seen = verify(path)
    assert (seen.whole, seen.damaged) == (False, (0,))


def test_a_missing_file_is_not_whole(tmp_path: Path) -> None:
    seen = verify(tmp_path / "none.db")
    assert (seen.whole, seen.damaged, seen.previous_whole) == (False, (), False)
