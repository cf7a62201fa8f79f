"""Whatever is changed in a pack, it is refused and the old directory stays byte for byte."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import signed
from fakes.signed import Laptop

from navigator.errors import DamagedFileError
from resources_db.directory.pack.container import PackFile

PARTS = ("manifest.json", "manifest.sig", "directory.db", "directory.db.sums")


def refused(laptop: Laptop, pack: Path, content: bytes) -> bool:
    pack.write_bytes(content)
    try:
        laptop.install(pack)
    except DamagedFileError:
        return True
    return False


def standing(laptop: Laptop) -> list[bytes]:
    return [path.read_bytes() for path in sorted(laptop.directory.parent.iterdir()) if not path.name.startswith(".")]


@pytest.mark.parametrize("every", [pytest.param(97, marks=pytest.mark.long), 991])
def test_bytes_flipped_all_over_are_refused(laptop: Laptop, pack: Path, tmp_path: Path, every: int) -> None:
    whole, target, before = pack.read_bytes(), tmp_path / "flipped.pack", standing(laptop)
    taken = []
    for at in range(0, len(whole), every):
        content = bytearray(whole)
        content[at] ^= 1 << at % 8
        if not refused(laptop, target, bytes(content)):
            taken.append(at)
    assert taken == []
    assert standing(laptop) == before
    assert not refused(laptop, target, whole)


def test_every_byte_outside_the_directory_flipped_is_refused(laptop: Laptop, pack: Path, tmp_path: Path) -> None:
    whole, target = pack.read_bytes(), tmp_path / "flipped.pack"
    begins = whole.index(b"SQLite format 3\x00")
    places = [*range(begins), *range(len(whole) - 700, len(whole))]
    taken = [at for at in places if not refused(laptop, target, whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])]
    assert taken == []


def test_every_length_but_the_whole_one_is_refused(laptop: Laptop, pack: Path, tmp_path: Path) -> None:
    whole, target, before = pack.read_bytes(), tmp_path / "cut.pack", standing(laptop)
    lengths = {*range(700), *range(0, len(whole), 4999), *range(len(whole) - 700, len(whole))}
    assert [length for length in sorted(lengths) if not refused(laptop, target, whole[:length])] == []
    assert [more for more in (b"\x00", b"PK", whole) if not refused(laptop, target, whole + more)] == []
    assert standing(laptop) == before


def rezipped(pack: Path, change: Callable[[zipfile.ZipFile, dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(pack) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        change(made, parts)
    return out.getvalue()


def all_of(made: zipfile.ZipFile, parts: dict[str, bytes], **more: int) -> None:
    for name, content in parts.items():
        made.writestr(zipfile.ZipInfo(name), content, **more)  # type: ignore[arg-type]


TRICKS: dict[str, Callable[[zipfile.ZipFile, dict[str, bytes]], None]] = {
    "an extra part": lambda made, parts: all_of(made, parts | {"extra.txt": b"x"}),
    "a way out": lambda made, parts: all_of(made, parts | {"../../escaped": b"x"}),
    "a full path": lambda made, parts: all_of(made, parts | {"/escaped": b"x"}),
    "renamed": lambda made, parts: all_of(made, {name.upper(): content for name, content in parts.items()}),
    "another order": lambda made, parts: all_of(made, dict(reversed(parts.items()))),
    "one missing": lambda made, parts: all_of(made, {name: parts[name] for name in PARTS[:3]}),
    "swelling": lambda made, parts: all_of(
        made, parts | {"directory.db": bytes(50_000_000)}, compress_type=zipfile.ZIP_DEFLATED
    ),
    "nothing": lambda made, parts: all_of(made, dict.fromkeys(parts, b"")),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("trick", [*TRICKS, "twice"])
def test_tricks_of_the_zip_format_are_refused(laptop: Laptop, pack: Path, tmp_path: Path, trick: str) -> None:
    def twice(made: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
        all_of(made, parts)
        made.writestr("directory.db", b"another")

    before = standing(laptop)
    content = rezipped(pack, TRICKS.get(trick, twice))
    assert refused(laptop, tmp_path / "tricky.pack", content)
    assert standing(laptop) == before
    assert not list(tmp_path.rglob("escaped"))


def test_a_size_that_is_only_declared_is_refused_before_anything_is_written(pack: Path) -> None:
    whole = bytearray(pack.read_bytes())
    at = whole.rindex(b"directory.db", 0, whole.index(b"SQLite format 3")) - 30
    for size in (2**30 + 1, 2**32 - 1, 10**9):
        whole[at + 18 : at + 26] = struct.pack("<II", size, size)
        with pytest.raises(DamagedFileError):
            PackFile(io.BytesIO(bytes(whole)))


def test_a_signature_of_another_key_is_refused(laptop: Laptop, pack: Path, agency: signed.Agency, source: Path) -> None:
    whole, other = pack.read_bytes(), agency.pack(source, counter=5, seed=2).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as mine, zipfile.ZipFile(io.BytesIO(other)) as theirs:
        forged = whole.replace(mine.read("manifest.sig"), theirs.read("manifest.sig"))
    assert forged != whole
    assert refused(laptop, laptop.folder / "forged.pack", forged)


def test_parts_of_two_packs_do_not_mix(laptop: Laptop, pack: Path, tmp_path: Path) -> None:
    """A newer manifest over an older directory is the roll-back that a counter alone would not see."""
    changed = signed.directory(tmp_path, "small.db", signed.service("tea", "Tea Room"))
    newer = signed.Agency(tmp_path).pack(changed, counter=9)
    with zipfile.ZipFile(newer) as opened:
        manifest = {name: opened.read(name) for name in PARTS[:2]}
    mixed = _exact(pack, manifest)
    assert refused(laptop, tmp_path / "mixed.pack", mixed)
    assert not refused(laptop, tmp_path / "newer.pack", newer.read_bytes())


def _exact(pack: Path, replaced: dict[str, bytes]) -> bytes:
    """Return a pack of the exact shape with other parts in it: only what is signed can tell."""
    from resources_db.directory.pack.container import Part, contents, describe

    out, parts = io.BytesIO(), list[Part]()
    with zipfile.ZipFile(pack) as opened:
        for name in PARTS:
            content = replaced.get(name, opened.read(name))
            part = describe(name, io.BytesIO(content)).placed(out.tell())
            out.write(part.header + content)
            parts.append(part)
    out.write(contents(parts))
    return out.getvalue()


@pytest.mark.parametrize("part", PARTS)
def test_a_part_changed_with_right_checksums_is_refused_by_the_signature(
    laptop: Laptop, pack: Path, tmp_path: Path, part: str
) -> None:
    with zipfile.ZipFile(pack) as opened:
        content = bytearray(opened.read(part))
    content[len(content) // 2] ^= 1
    assert refused(laptop, tmp_path / "changed.pack", _exact(pack, {part: bytes(content)}))
    assert not refused(laptop, tmp_path / "same.pack", _exact(pack, {}))
