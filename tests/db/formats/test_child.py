"""The reader's own process: what it may take, and that it never outlives the import."""

import multiprocessing
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from navigator.errors import DamagedFileError, NotFoundError
from navigator.ports import Cancelled
from resources_db.formats.any_table.propose import propose_mapping
from resources_db.formats.child import Caps, Message, _child, propose_in_child, read_in_child
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
    [
        (Caps(seconds=0.0), "takes longer"),
        (Caps(memory=20 * 1024 * 1024), "needs more memory"),
        (Caps(growth=10 * 1024 * 1024), "needs more memory"),
    ],
)
def test_a_child_that_takes_too_much_is_stopped(tmp_path: Path, caps: Caps, why: str) -> None:
    with pytest.raises(DamagedFileError, match=why):
        list(read_in_child(Order(paths=(package(tmp_path, 200_000),)), quiet, caps))
    assert multiprocessing.active_children() == []


def test_what_becomes_of_a_source_that_was_read_is_not_counted(tmp_path: Path) -> None:
    # Merging and writing take more than reading did: a national list needs a gigabyte and more.
    caps = Caps(growth=48 * 1024 * 1024)
    held = [b"x" * (96 * 1024 * 1024) for _ in read_in_child(Order(paths=(package(tmp_path, 10),)), quiet, caps)]
    assert len(held) == 1


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


def table(folder: Path, rows: int) -> Path:
    path = folder / "county.csv"
    path.write_text("Agency,Phone\n" + "Harbor,541-302-1234\n" * rows, "utf-8")
    return path


def test_a_mapping_is_proposed_in_a_child(tmp_path: Path) -> None:
    path = table(tmp_path, 3)
    assert propose_in_child(path) == propose_mapping(path)
    with pytest.raises(NotFoundError):
        propose_in_child(tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    ("caps", "why"),
    [(Caps(seconds=0.0), "takes longer"), (Caps(memory=20 * 1024 * 1024), "needs more memory")],
)
def test_a_proposal_that_takes_too_much_is_stopped(tmp_path: Path, caps: Caps, why: str) -> None:
    with pytest.raises(DamagedFileError, match=why):
        propose_in_child(table(tmp_path, 400_000), caps)
    assert multiprocessing.active_children() == []


def test_a_bug_of_a_reader_is_told_without_the_words_of_the_file(capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> Iterator[Message]:
        yield from {"John": ("waiting", None)}["Jane"]

    ours, theirs = multiprocessing.Pipe(duplex=False)
    _child(theirs, work, "county.csv", 1 << 40)
    kind, error = ours.recv()
    assert (kind, error.message) == ("failed", "county.csv made the reader stop, so it was not imported.")
    assert error.detail.startswith("KeyError at test_child.py:")
    assert "Jane" not in error.detail
    assert capfd.readouterr() == ("", "")
