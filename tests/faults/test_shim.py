"""The shim writes down all that is done to a folder, and a rig that runs over it sees each flush that is left out."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import casebook_cuts
import key_cuts
import pytest
import recorded
import shim
from images import is_whole_record
from room import fast_room
from tally import Tally

pytestmark = [pytest.mark.needs("gcc"), pytest.mark.skipif(sys.platform != "linux", reason="a shim of Linux")]
TRANSACTIONS = 3


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shim.built(tmp_path_factory.mktemp("shim"))


def without_flushes(run: Iterable[recorded.Op], *, of_folder: bool) -> list[recorded.Op]:
    """Return a run as if either the folder or the files in it were never flushed."""
    handles: dict[int, str] = {}
    kept = []
    for op in run:
        if op.what in (recorded.MADE, recorded.OPENED):
            handles[op.handle] = op.name
        if op.what != recorded.FLUSHED or (handles[op.handle] == "") is not of_folder:
            kept.append(op)
    return kept


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Path]:
    with fast_room(tmp_path) as room:
        yield room


def test_a_record_of_a_casebook_is_whole_and_each_kind_of_flush_is_needed(library: Path, room: Path) -> None:
    run = casebook_cuts._record(library, room / "casebook", TRANSACTIONS, 0, "flushing")
    assert is_whole_record(room / "casebook", run)
    assert not is_whole_record(room / "casebook", run[:-30])
    tallies = {how: Tally(how) for how in ("as it is", "folder", "files")}
    casebook_cuts._open_images(tallies["as it is"], run, room / "image", 1, 1)
    for how, of_folder in (("folder", True), ("files", False)):
        casebook_cuts._open_images(tallies[how], without_flushes(run, of_folder=of_folder), room / "image", 1, 1)
    assert {how: tally.lost > 0 for how, tally in tallies.items()} == {"as it is": False, "folder": True, "files": True}
    assert tallies["as it is"].ok


@pytest.mark.parametrize("of_folder", [True, False])
def test_each_kind_of_flush_of_a_key_file_is_needed(library: Path, room: Path, *, of_folder: bool) -> None:
    run = key_cuts._record(library, room / "vault", "durably")
    assert is_whole_record(room / "vault", run)
    tally = Tally("without a flush")
    key_cuts._open_images(tally, without_flushes(run, of_folder=of_folder), room / "image", 1)
    assert tally.lost > 0
