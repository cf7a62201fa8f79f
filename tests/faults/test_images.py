"""The disk after a cut: what was flushed is there, all else may be there, may not, or may be torn; names wait for the folder."""

from random import Random

import pytest
from images import SECTOR, Disk
from recorded import CLOSED, CUT, FLUSHED, MADE, OPENED, RENAMED, UNLINKED, WRITTEN, Op

MANY = 200
FILE, FOLDER = 3, 4
FLUSH, FLUSH_FOLDER = Op(FLUSHED, FILE), Op(FLUSHED, FOLDER)
LONG = b"a" * SECTOR + b"b" * SECTOR


def after_cuts(*ops: Op) -> list[dict[str, bytes]]:
    """Return what many cuts after the last of these leave."""
    disk, chance = Disk(), Random(1)  # noqa: S311 - the same cuts again
    for op in (Op(OPENED, FOLDER), *ops):
        disk.take(op)
    return [disk.after_a_cut(chance) for _ in range(MANY)]


def made(name: str, content: bytes, at: int = 0) -> list[Op]:
    return [Op(MADE, FILE, name=name), Op(WRITTEN, FILE, at, data=content)]


def contents(images: list[dict[str, bytes]], name: str = "f") -> set[bytes | None]:
    return {image.get(name) for image in images}


def test_what_was_flushed_with_its_name_is_there() -> None:
    assert contents(after_cuts(*made("f", LONG), FLUSH, FLUSH_FOLDER)) == {LONG}


def test_a_name_is_sure_only_when_the_folder_was_flushed() -> None:
    assert contents(after_cuts(*made("f", LONG), FLUSH)) == {None, LONG}


def test_a_write_that_was_not_flushed_is_there_or_not_or_torn_at_a_sector() -> None:
    lost_middle = bytes(SECTOR) + LONG[SECTOR:]
    assert contents(after_cuts(*made("f", LONG), FLUSH_FOLDER)) == {b"", LONG[:SECTOR], lost_middle, LONG}


def test_sectors_begin_where_the_disks_do_and_not_where_the_write_does() -> None:
    images = contents(after_cuts(*made("f", b"xy", SECTOR - 1), FLUSH_FOLDER))
    assert images == {b"", bytes(SECTOR - 1) + b"x", bytes(SECTOR) + b"y", bytes(SECTOR - 1) + b"xy"}


def test_writes_of_one_file_may_arrive_in_another_order() -> None:
    ops = [*made("f", b"1"), Op(WRITTEN, FILE, 1, data=b"2"), FLUSH_FOLDER]
    assert contents(after_cuts(*ops)) == {b"", b"1", b"\0" + b"2", b"12"}


def test_a_file_that_was_cut_may_have_its_old_end() -> None:
    ops = [*made("f", LONG), FLUSH, FLUSH_FOLDER, Op(CUT, FILE, 1)]
    assert contents(after_cuts(*ops)) == {LONG, b"a"}
    assert contents(after_cuts(*ops, FLUSH)) == {b"a"}


def test_a_file_that_was_unlinked_may_come_back() -> None:
    ops = [*made("f", b"1"), FLUSH, FLUSH_FOLDER, Op(CLOSED, FILE), Op(UNLINKED, name="f")]
    assert contents(after_cuts(*ops)) == {None, b"1"}
    assert contents(after_cuts(*ops, FLUSH_FOLDER)) == {None}


OLD = [*made("f", b"old"), FLUSH, FLUSH_FOLDER, Op(CLOSED, FILE)]
RECIPE = [*made("new", b"new"), FLUSH, Op(CLOSED, FILE), Op(RENAMED, name="new", data=b"f"), FLUSH_FOLDER]


def test_the_whole_recipe_leaves_the_old_or_the_new_and_at_last_the_new() -> None:
    seen = set[bytes | None]()
    for end in range(len(RECIPE)):
        seen |= contents(after_cuts(*OLD, *RECIPE[:end]))
    assert seen == {b"old", b"new"}
    assert contents(after_cuts(*OLD, *RECIPE)) == {b"new"}


@pytest.mark.parametrize(("left_out", "seen"), [(FLUSH, {b"", b"new"}), (FLUSH_FOLDER, {b"old", b"new"})])
def test_a_flush_that_is_left_out_is_seen(left_out: Op, seen: set[bytes]) -> None:
    assert contents(after_cuts(*OLD, *(op for op in RECIPE if op != left_out))) == seen
