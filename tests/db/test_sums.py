"""Sums beside a file: no flipped bit is missed, and the sums themselves cannot be bent unseen."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.directory import sums
from resources_db.directory.sums import Sums, damaged_blocks, is_whole, known_sums, sidecar, sums_of, write_sums

CONTENT = bytes(range(256)) * 40


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a sealed file of ten small blocks and a bit."""
    monkeypatch.setattr(sums, "BLOCK_BYTES", 1000)
    path = tmp_path / "directory.db"
    path.write_bytes(CONTENT)
    write_sums(path, [sums_of(path)])
    return path


def bent(path: Path, **changed: object) -> None:
    data = json.loads(sidecar(path).read_text("ascii"))
    data["files"][0] |= changed
    sidecar(path).write_text(json.dumps(data), "ascii")


def test_an_untouched_file_is_whole(file: Path) -> None:
    assert is_whole(file)
    assert damaged_blocks(file) == ()


@settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, len(CONTENT) - 1), bit=st.integers(0, 7))
def test_one_flipped_bit_anywhere_is_seen_in_its_block(file: Path, at: int, bit: int) -> None:
    flipped = bytearray(CONTENT)
    flipped[at] ^= 1 << bit
    file.write_bytes(flipped)
    assert not is_whole(file)
    assert damaged_blocks(file) == (at // 1000,)


@pytest.mark.parametrize(
    ("content", "blocks"),
    [(CONTENT[:-1], (10,)), (CONTENT + b"\0", (10,)), (CONTENT[:5000], tuple(range(5, 11))), (b"", tuple(range(11)))],
)
def test_a_shorter_or_longer_file_is_not_whole(file: Path, content: bytes, blocks: tuple[int, ...]) -> None:
    file.write_bytes(content)
    assert not is_whole(file)
    assert damaged_blocks(file) == blocks


def test_two_swapped_blocks_are_seen(file: Path) -> None:
    file.write_bytes(CONTENT[1000:2000] + CONTENT[:1000] + CONTENT[2000:])
    assert damaged_blocks(file) == (0, 1)


def test_bent_sums_count_for_nothing(file: Path) -> None:
    bent(file, blocks=["0" * 64] * 11)
    assert known_sums(file) == []
    assert not is_whole(file)
    assert damaged_blocks(file) == (0,)


def test_bending_the_size_alone_is_seen(file: Path) -> None:
    bent(file, size=1)
    assert not is_whole(file)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "3", "null", '{"files": 3}', '{"files": [3]}', '{"files": [{"size": "x", "blocks": [], "seal": ""}]}',
     '{"files": [{"size": Infinity, "blocks": [], "seal": ""}]}', '{"files": [{"size": 1, "blocks": 1, "seal": ""}]}',
     '{"files": null}', "\x00", '{"files": [{"size": 1, "blocks": [[1]], "seal": ""}]}'],
)  # fmt: skip
def test_a_sidecar_that_is_no_sidecar_knows_nothing(file: Path, text: str) -> None:
    sidecar(file).write_text(text, "utf-8")
    assert known_sums(file) == []
    assert not is_whole(file)


def test_a_sidecar_that_is_not_ascii_knows_nothing(file: Path) -> None:
    sidecar(file).write_bytes(b"\xff\xfe{}")
    assert known_sums(file) == []


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_flipped_bit_in_the_sidecar_never_blesses_another_file(file: Path, data: st.DataObject) -> None:
    file.write_bytes(CONTENT)
    write_sums(file, [sums_of(file)])
    text = bytearray(sidecar(file).read_bytes())
    text[data.draw(st.integers(0, len(text) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    sidecar(file).write_bytes(text)
    file.write_bytes(CONTENT[:-1] + b"x")
    assert not is_whole(file)


def test_without_a_sidecar_or_a_file_nothing_is_whole(file: Path) -> None:
    sidecar(file).unlink()
    assert not is_whole(file)
    assert not is_whole(file.with_name("absent.db"))


def test_only_the_last_two_sums_are_kept_newest_first(file: Path) -> None:
    three = [Sums(1, ("a",)), Sums(2, ("b",)), Sums(3, ("c",))]
    write_sums(file, [three[0], *three])
    assert known_sums(file) == three[:2]


def test_the_sidecar_is_replaced_whole(file: Path) -> None:
    write_sums(file, [Sums(1, ("a",))])
    assert {path.name for path in file.parent.iterdir()} == {"directory.db", "directory.db.sums"}


def test_a_block_is_4_mib() -> None:
    assert sums.BLOCK_BYTES == 4 * 2**20
