"""What a laptop remembers outside the file: told when it cannot be read, is another's, or was torn (S9, R6)."""

import json
from pathlib import Path

import pytest

from navigator.casebook.journal.chain import Anchor
from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.anchor import AnchorFile

KEY = bytes(range(32))
HERE, THERE = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


def anchor(device: str = HERE, seq: int = 1) -> Anchor:
    return Anchor(device=device, seq=seq, head=f"{seq:064}", marks={1: f"{1:064}"}, put_away=0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    AnchorFile(tmp_path / "anchor", KEY).write(anchor())
    return tmp_path / "anchor"


def read(path: Path) -> Anchor | None:
    return AnchorFile(path, KEY).read()


def marks(path: Path) -> Path:
    return path.with_name("anchor.marks")


def test_before_the_first_event_nothing_is_remembered(tmp_path: Path) -> None:
    assert read(tmp_path / "anchor") is None


def test_what_was_written_last_is_remembered(path: Path) -> None:
    kept = AnchorFile(path, KEY)
    for seq in (1, 2, 2, 3):
        kept.write(anchor(seq=seq))
        assert read(path) == anchor(seq=seq)


def test_a_disk_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "anchor").mkdir()
    with pytest.raises(NavigatorError, match="cannot be read or written") as caught:
        read(tmp_path / "anchor")
    assert not isinstance(caught.value, DamagedFileError)


def test_marks_that_cannot_be_read_are_told(path: Path) -> None:
    marks(path).unlink()
    marks(path).mkdir()
    with pytest.raises(NavigatorError, match="cannot be read or written") as caught:
        read(path)
    assert not isinstance(caught.value, DamagedFileError)


@pytest.mark.parametrize("lying", [None, b"", b"[]", b"{}", b"\xff", b'{"mac": 1}'])
def test_marks_that_are_gone_or_none_are_told(path: Path, lying: bytes | None) -> None:
    marks(path).unlink() if lying is None else marks(path).write_bytes(lying)
    with pytest.raises(DamagedFileError, match="remembers"):
        read(path)


def test_the_marks_of_another_laptop_are_none(path: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    AnchorFile(tmp_path / "other" / "anchor", KEY).write(anchor(THERE))
    marks(path).write_bytes(marks(tmp_path / "other" / "anchor").read_bytes())
    with pytest.raises(DamagedFileError, match="remembers"):
        read(path)


def test_marks_that_were_changed_are_none(path: Path) -> None:
    told = json.loads(marks(path).read_bytes())
    told["marks"]["1"] = "f" * 64
    marks(path).write_text(json.dumps(told), "utf-8")
    with pytest.raises(DamagedFileError, match="remembers"):
        read(path)
