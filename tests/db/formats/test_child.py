"""The reader's own process: what it may take, and that it never outlives the import."""

import multiprocessing
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from navigator.errors import DamagedFileError, NotFoundError
from navigator.ports import Cancelled
from resources_db.formats.child import Caps, read_in_child
from resources_db.formats.reading import Order, read_here

Stage = Callable[[str, int], None]


def quiet(_stage: str, _count: int) -> None:
    return


def package(folder: Path, rows: int) -> Path:
    path = folder / "county.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("data/organizations.csv", "id,name\no1,Harbor\n")
        made.writestr(
            "data/services.csv", "id,organization_id,name\n" + "".join(f"s{n},o1,House {n}\n" for n in range(rows))
        )
    return path


def test_the_child_reads_what_is_read_here(tmp_path: Path) -> None:
    order = Order(paths=(package(tmp_path, 1234),))
    (there,) = read_in_child(order, quiet)
    (here,) = read_here(order, quiet)
    assert list(there.records) == list(here.records)
    assert (there.source, there.format, there.as_of, there.names) == (here.source, here.format, here.as_of, here.names)
    assert there.tally.counts() == here.tally.counts()


def test_an_error_of_the_reader_arrives_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"There is no file named nothing\.zip there"):
        list(read_in_child(Order(paths=(tmp_path / "nothing.zip",)), quiet))


@pytest.mark.parametrize(
    ("caps", "why"),
    [(Caps(seconds=0.0), "takes longer"), (Caps(memory=20 * 1024 * 1024), "needs more memory")],
)
def test_a_child_that_takes_too_much_is_stopped(tmp_path: Path, caps: Caps, why: str) -> None:
    with pytest.raises(DamagedFileError, match=why):
        list(read_in_child(Order(paths=(package(tmp_path, 200_000),)), quiet, caps))
    assert multiprocessing.active_children() == []


def test_a_cancelled_import_leaves_no_child(tmp_path: Path) -> None:
    def stage(_stage: str, _count: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(read_in_child(Order(paths=(package(tmp_path, 50_000),)), stage))
    assert multiprocessing.active_children() == []


def test_a_child_that_dies_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    def stage(_stage: str, _count: int) -> None:
        for child in multiprocessing.active_children():
            child.kill()

    with pytest.raises(DamagedFileError, match="made the reader stop"):
        list(read_in_child(Order(paths=(package(tmp_path, 100_000),)), stage))
