"""Which file is read when one is damaged, gone, or has no sums."""

import shutil
from pathlib import Path

import pytest

from navigator.errors import DamagedFileError, NotFoundError
from resources_db.directory.standing import OLDER, SHIPPED, UNSEALED, Standing, at_first_paint, sound
from resources_db.directory.sums import sidecar
from resources_db.directory.swap import previous, swap_in


@pytest.fixture
def standing(tmp_path: Path, bundled: Path) -> Path:
    """Return a directory that replaced another one."""
    path = tmp_path / "directory.db"
    for number in range(2):
        new = tmp_path / f"new{number}.db"
        shutil.copy(bundled, new)
        with new.open("r+b") as file:
            file.seek(72 + number)  # reserved bytes of the header tell the two apart
            file.write(bytes([number]))
        swap_in(new, path)
    return path


def damage(path: Path, at: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1]))


def test_a_whole_file_is_read_without_a_word(standing: Path) -> None:
    assert sound(standing) == Standing(standing)
    assert at_first_paint(standing, Path("shipped")) == Standing(standing)


def test_a_damaged_file_gives_way_to_the_one_before_and_says_so(standing: Path) -> None:
    damage(standing, standing.stat().st_size - 3000)
    assert sound(standing) == Standing(previous(standing), OLDER)


def test_the_one_before_is_judged_by_the_sums_of_its_successor(standing: Path) -> None:
    damage(standing, 0)
    opened = at_first_paint(standing, Path("shipped"))
    assert opened == Standing(previous(standing), OLDER)
    assert sound(opened.path) == Standing(previous(standing))


def test_nothing_is_answered_from_a_damaged_file_that_has_no_predecessor(standing: Path) -> None:
    previous(standing).unlink()
    damage(standing, standing.stat().st_size - 3000)
    with pytest.raises(DamagedFileError, match="nothing is answered from it"):
        sound(standing)


def test_when_nothing_opens_what_ships_is_shown_and_said(standing: Path) -> None:
    previous(standing).unlink()
    damage(standing, 0)
    assert at_first_paint(standing, Path("shipped")) == Standing(Path("shipped"), SHIPPED)
    standing.unlink()
    assert at_first_paint(standing, Path("shipped")) == Standing(Path("shipped"), SHIPPED)


def test_a_laptop_that_never_had_one_hears_nothing_about_it(tmp_path: Path) -> None:
    assert at_first_paint(tmp_path / "directory.db", Path("shipped")) == Standing(Path("shipped"))
    with pytest.raises(NotFoundError):
        sound(tmp_path / "directory.db")


def test_a_file_without_sums_is_read_and_said_to_be_unsealed(standing: Path) -> None:
    sidecar(standing).unlink()
    assert sound(standing) == Standing(standing, UNSEALED)
