"""Swapping: wherever a crash falls, the file that stands there is whole by its sums."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from navigator.errors import NavigatorError
from resources_db.directory import swap
from resources_db.directory.sums import is_whole, sidecar
from resources_db.directory.swap import previous, previous_is_whole, swap_in

OLD, NEW, NEWER = b"the old directory", b"a newer directory, longer", b"the newest of all"
# Every step of a swap at which the power may go.
STEPS = ("_sync", "sums_of", "write_sums", "_keep", "sync_folder")


class PowerCut(BaseException):
    """The machine stops here: nothing after it runs, not even a handler of exceptions."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a directory file that stands there, sealed."""
    into = tmp_path / "directory.db"
    swap_in(written(tmp_path, OLD), into)
    return into


def written(folder: Path, content: bytes) -> Path:
    new = folder / ".new"
    new.write_bytes(content)
    return new


def cut(monkeypatch: pytest.MonkeyPatch, step: str, *, after: bool) -> None:
    real: Callable[..., object] = getattr(swap, step)

    def stopped(*arguments: object) -> object:
        if after:
            real(*arguments)
        raise PowerCut

    monkeypatch.setattr(swap, step, stopped)


@pytest.fixture(params=[(step, after) for step in STEPS for after in (False, True)], ids=str)
def power(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Return a switch: from then on the swap stops before or after one step."""
    yield lambda: cut(monkeypatch, request.param[0], after=request.param[1])
    monkeypatch.undo()


def test_the_new_file_stands_there_and_the_old_one_is_kept(path: Path) -> None:
    swap_in(written(path.parent, NEW), path)
    assert (path.read_bytes(), previous(path).read_bytes()) == (NEW, OLD)
    assert is_whole(path)
    assert previous_is_whole(path)


def test_the_first_file_has_none_before_it(path: Path) -> None:
    assert not previous(path).exists()
    assert not previous_is_whole(path)
    assert is_whole(path)


def test_a_power_cut_at_any_step_leaves_a_whole_file(path: Path, power: Callable[[], None]) -> None:
    power()
    with pytest.raises(PowerCut):
        swap_in(written(path.parent, NEW), path)
    assert path.read_bytes() in (OLD, NEW)
    assert is_whole(path)


def test_after_a_power_cut_the_next_swap_goes_through(
    path: Path, power: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    power()
    with pytest.raises(PowerCut):
        swap_in(written(path.parent, NEW), path)
    monkeypatch.undo()
    stood = path.read_bytes()
    swap_in(written(path.parent, NEWER), path)
    assert (path.read_bytes(), previous(path).read_bytes()) == (NEWER, stood)
    assert is_whole(path)
    assert previous_is_whole(path)


def test_a_power_cut_at_the_very_first_swap_leaves_nothing_or_a_whole_file(
    tmp_path: Path, power: Callable[[], None]
) -> None:
    power()
    path = tmp_path / "first.db"
    try:
        swap_in(written(tmp_path, NEW), path)
    except PowerCut:
        assert not path.exists() or is_whole(path)
    else:
        assert is_whole(path)


def test_a_damaged_file_is_not_called_whole_while_a_swap_is_under_way(path: Path, power: Callable[[], None]) -> None:
    path.write_bytes(OLD[:-1] + b"x")
    power()
    with pytest.raises(PowerCut):
        swap_in(written(path.parent, NEW), path)
    assert is_whole(path) == (path.read_bytes() == NEW)


def test_readers_let_go_after_the_sums_are_written_and_before_the_file_changes(path: Path) -> None:
    seen: list[bytes] = []
    swap_in(written(path.parent, NEW), path, lambda: seen.append(path.read_bytes()))
    assert seen == [OLD]


def test_a_file_system_without_links_keeps_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_self: Path, _target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    swap_in(written(path.parent, NEW), path)
    assert (path.read_bytes(), previous(path).read_bytes()) == (NEW, OLD)


def test_a_system_that_refuses_is_a_sentence_and_the_old_file_stays(path: Path) -> None:
    def held() -> None:
        raise PermissionError(13, "held by another program")

    with pytest.raises(NavigatorError, match="could not be replaced") as caught:
        swap_in(written(path.parent, NEW), path, held)
    assert (path.read_bytes(), caught.value.detail) == (OLD, "errno 13")
    assert is_whole(path)


def test_a_damaged_older_file_is_not_called_whole(path: Path) -> None:
    swap_in(written(path.parent, NEW), path)
    previous(path).write_bytes(OLD[:-1] + b"x")
    assert not previous_is_whole(path)
    assert is_whole(path)


def test_a_damaged_file_stays_damaged_after_the_next_swap(path: Path) -> None:
    path.write_bytes(OLD[:-1] + b"x")
    assert not is_whole(path)
    swap_in(written(path.parent, NEW), path)
    assert is_whole(path)
    assert not previous_is_whole(path)


def test_lost_sums_do_not_stop_the_next_swap(path: Path) -> None:
    sidecar(path).unlink()
    swap_in(written(path.parent, NEW), path)
    assert is_whole(path)
    assert not previous_is_whole(path)
