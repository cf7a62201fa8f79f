"""Files that are not what they claim: one sentence, and the old directory stays byte for byte."""

import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from navigator.directory.import_report import ImportReport
from navigator.errors import DamagedFileError, NotFoundError

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200)
Import = Callable[..., ImportReport]
Make = Callable[..., Path]
GOOD = "id,name\no1,Harbor Trust\n"


def _file(name: str, data: bytes) -> Callable[[Path], Path]:
    def make(at: Path) -> Path:
        (at / name).write_bytes(data)
        return at / name

    return make


def _zip(name: str, data: str | bytes = GOOD, *, mode: int = 0, squeeze: bool = False) -> Callable[[Path], Path]:
    def make(at: Path) -> Path:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        entry.compress_type = zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED
        with zipfile.ZipFile(at / "bad.zip", "w") as archive:
            archive.writestr("organizations.csv", GOOD)
            archive.writestr(entry, data)
        return at / "bad.zip"

    return make


def _patched(offset: int, value: int, form: str) -> Callable[[Path], Path]:
    """Return a zip whose directory tells a lie about its first entry."""

    def make(at: Path) -> Path:
        path = _zip("services.csv")(at)
        data = bytearray(path.read_bytes())
        start = data.index(b"PK\x01\x02")
        data[start + offset : start + offset + struct.calcsize(form)] = struct.pack(form, value)
        path.write_bytes(data)
        return path

    return make


def _cut(at: Path) -> Path:
    path = _zip("services.csv", GOOD * 100)(at)
    path.write_bytes(path.read_bytes()[:-40])
    return path


def _flipped(at: Path) -> Path:
    path = _zip("services.csv", GOOD * 100)(at)
    data = bytearray(path.read_bytes())
    data[60] ^= 1
    path.write_bytes(data)
    return path


def _before_its_beginning(at: Path) -> Path:
    """Return a zip whose members would begin before the file does."""
    path = _zip("services.csv")(at)
    data = bytearray(path.read_bytes())
    place = data.rindex(b"PK\x05\x06") + 16
    struct.pack_into("<I", data, place, struct.unpack_from("<I", data, place)[0] + 500)
    path.write_bytes(data)
    return path


def _lying_workbook(at: Path) -> Path:
    data = _zip("services.csv")(at).read_bytes()
    (at / "county.xlsx").write_bytes(data.replace(b"PK\x01\x02", b"PK\x01\x00"))
    return at / "county.xlsx"


def _far_down(at: Path) -> Path:
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "name"
    book.active["A1000000"] = "Harbor"
    book.save(at / "county.xlsx")
    return at / "county.xlsx"


def _empty_folder(at: Path) -> Path:
    (at / "empty").mkdir()
    return at / "empty"


def _folder_of_pictures(at: Path) -> Path:
    (at / "pictures").mkdir()
    (at / "pictures" / "door.png").write_bytes(PNG)
    return at / "pictures"


def _linked_folder(at: Path) -> Path:
    (at / "secret.csv").write_text(GOOD)
    (at / "linked").mkdir()
    (at / "linked" / "organizations.csv").symlink_to(at / "secret.csv")
    return at / "linked"


def _zip_of_pictures(at: Path) -> Path:
    with zipfile.ZipFile(at / "pictures.zip", "w") as archive:
        archive.writestr("door.png", PNG)
    return at / "pictures.zip"


HOSTILE: dict[str, Callable[[Path], Path]] = {
    "empty file": _file("services.csv", b""),
    "zip of no bytes": _file("lane.zip", b""),
    "picture named zip": _file("lane.zip", PNG),
    "picture named csv": _file("services.csv", PNG),
    "picture named json": _file("services.json", PNG),
    "text of no table": _file("letter.txt", b"Dear sir,\nno table here.\n"),
    "table of something else": _file("mileage.csv", b"day,miles\n1,2\n"),
    "table without rows": _file("services.csv", b"id,name\n"),
    "half a JSON": _file("services.json", b'{"id": "1", "name": '),
    "JSON of something else": _file("weather.json", b'{"temperature": 3}'),
    "JSON of a number": _file("number.json", b"[1, 2, 3]"),
    "JSON nested without end": _file("deep.json", b"[" * 200_000),
    "objects nested without end": _file(
        "deep.json", b'{"id":"1","name":"a","services":[' * 60 + b'{"id":"2","name":"b"}' + b"]}" * 60
    ),
    "cell without end": _file("services.csv", b'id,name\n1,"' + b"x" * (17 << 20) + b'"\n'),
    "more rows than any directory": _file("services.csv", b"id,name\n" + b",\n" * 500_001),
    "more columns than any table": _file("services.csv", b"id,name" + b",x" * 200_000 + b"\n1,a\n"),
    "workbook with a cell far down": _far_down,
    "empty folder": _empty_folder,
    "folder of pictures": _folder_of_pictures,
    "folder of links": _linked_folder,
    "zip with a name that leads up": _zip("../services.csv"),
    "zip with a name that leads up inside": _zip("data/../../services.csv"),
    "zip with a backslash that leads up": _zip("..\\services.csv"),
    "zip with an absolute name": _zip("/etc/services.csv"),
    "zip with a drive": _zip("C:/services.csv"),
    "zip with a link": _zip("services.csv", "/etc/passwd", mode=stat.S_IFLNK | 0o777),
    "zip that swells": _zip("services.csv", "id,name\ns1," + "x" * (4 << 20), squeeze=True),
    "zip that declares more than a GiB": _patched(24, (1 << 30) + 1, "<I"),
    "zip that declares more than it holds": _patched(20, 0xFFFFFFFE, "<I"),
    "zip with a password": _patched(8, 1, "<H"),
    "zip with an unknown packing": _patched(10, 99, "<H"),
    "zip with a broken LZMA member": _patched(10, 14, "<H"),
    "zip that begins before itself": _before_its_beginning,
    "workbook whose directory is broken": _lying_workbook,
    "cut zip": _cut,
    "zip with a flipped bit": _flipped,
    "zip of pictures": _zip_of_pictures,
}


# What has to be the reason, where another guard might refuse the same file.
SAYS = {
    "cell without end": "not a whole table",
    "more rows than any directory": "500,000 rows",
    "objects nested without end": "nested too deeply",
    "more columns than any table": "16,384 columns",
    "workbook with a cell far down": "500,000 rows",
    "zip with a name that leads up": "leads out of it",
    "zip with a name that leads up inside": "leads out of it",
    "zip with a backslash that leads up": "leads out of it",
    "zip with an absolute name": "leads out of it",
    "zip with a drive": "leads out of it",
    "zip with a link": "link",
    "zip that swells": "swells",
    "zip that declares more than a GiB": "unpack to more",
    "zip that declares more than it holds": "declares more than it holds",
    "zip with a password": "password",
    "zip with a broken LZMA member": "not a whole zip",
    "zip that begins before itself": "not a whole zip",
    "workbook whose directory is broken": "not a whole zip",
    "cut zip": "not a whole zip",
    "zip with a flipped bit": "not a whole zip",
    "folder of links": "no CSV or JSON",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(
    name: str, tmp_path: Path, run: Import, folder: Make, small: dict[str, str], into: Path
) -> None:
    run(folder(**small))
    before = {path: path.read_bytes() for path in into.parent.iterdir()}
    at = tmp_path / "hostile"
    at.mkdir()
    with pytest.raises(DamagedFileError) as refused:
        run(HOSTILE[name](at))
    assert refused.value.message.endswith(".")
    assert SAYS.get(name, "") in refused.value.message
    assert refused.value.hint
    assert str(tmp_path) not in refused.value.message + refused.value.hint
    assert {path: path.read_bytes() for path in into.parent.iterdir()} == before


def test_a_missing_file_is_not_found(tmp_path: Path, run: Import, into: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no file named gone\.zip"):
        run(tmp_path / "gone.zip")
    assert not into.exists()


def test_a_small_entry_may_be_squeezed_hard(run: Import, zipped: Make, small: dict[str, str]) -> None:
    small["services.csv"] = small["services.csv"] + "s1,o1,Night Shelter,\n" * 20_000
    assert run(zipped(**small)).totals()["merged"] == 20_000


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_counted_apart(tmp_path: Path, run: Import) -> None:
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        archive.writestr("organizations.csv", GOOD)
        archive.writestr("services.csv", "id,organization_id,name\ns1,o1,Shelter\n")
        archive.writestr("services.csv", "id,organization_id,name\ns2,o1,Pantry\n")
    report = run(tmp_path / "twice.zip")
    assert report.balanced
    assert [(table.file, table.imported) for table in report.tables] == [
        ("twice.zip!organizations.csv", 1),
        ("twice.zip!services.csv", 1),
        ("twice.zip!services.csv (2)", 1),
    ]
