"""A small file is replaced whole, and what is said when the disk fails is true (R7, R26)."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from resources_db.durable import NotFlushedError, write_durably

real_fsync = os.fsync


def failing(is_its_kind: Callable[[int], bool]) -> Callable[[int], None]:
    """Return a flush that fails for one kind of file."""

    def fsync(handle: int) -> None:
        if is_its_kind(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        real_fsync(handle)

    return fsync


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_durably(tmp_path / "keys", b"old", 0o600)
    return tmp_path / "keys"


def test_a_file_that_is_not_flushed_never_takes_the_old_ones_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(stat.S_ISREG))
    with pytest.raises(OSError, match="Input/output") as caught:
        write_durably(path, b"new")
    assert not isinstance(caught.value, NotFlushedError)
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folders")
def test_a_file_that_stands_already_is_not_called_unchanged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(stat.S_ISDIR))
    with pytest.raises(NotFlushedError) as caught:
        write_durably(path, b"new")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"new"
