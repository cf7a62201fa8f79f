"""Files made to hang, to swell or to grow whoever reads them."""

import io
import struct
import zipfile
from collections.abc import Callable
from functools import partial

from fuzz_files import Parts, workbook, zip_of
from fuzz_inputs import Input
from fuzz_seeds import SEEDS, Seed

MEG = 1 << 20
Bombs = dict[str, Callable[[Seed], bytes]]


def bombs(name: str) -> dict[str, Callable[[], Input]]:
    """Return the bombs of a format by their names, the quick ones first; each is made when it is asked for."""
    seed = SEEDS[name]
    made = {"zip": ZIPS, "xlsx": BOOKS, "csv": TABLES, "tsv": TABLES, "json": JSONS, "ndjson": JSONS}[seed.form]
    return {what: partial(_bomb, seed, make) for what, make in made.items()}


def _bomb(seed: Seed, make: Callable[[Seed], bytes]) -> Input:
    return Input(file=f"county.{seed.form}", data=make(seed), format_name=seed.names[-1], mapped=seed.mapping)


def _head(seed: Seed) -> list[str]:
    return next(iter(seed.tables.values()))[0]


def _line(seed: Seed, cells: list[str]) -> bytes:
    return ("\t" if seed.form == "tsv" else ",").join(cells).encode() + b"\n"


def _with(seed: Seed, text: str) -> bytes:
    """Return a table of one row, each cell of which is the same."""
    head = _head(seed)
    return _line(seed, head) + _line(seed, [f'"{text}"'] * len(head))


def _first(seed: Seed, text: str) -> bytes:
    """Return a table of one row whose last cell is a text; the others are as they were."""
    head, row = next(iter(seed.tables.values()))[:2]
    cells = [f'"{cell}"' for cell in row[: len(head) - 1]]
    return _line(seed, head) + _line(seed, [*cells, f'"{text}"'])


TABLES: Bombs = {
    "a cell without end": lambda seed: _line(seed, _head(seed)) + b'"' + b"x" * (17 * MEG),
    "tags without end": lambda seed: _with(seed, "<script " * 20_000),
    "columns without end": lambda seed: _line(seed, [f"c{n}" for n in range(200_000)]) * 2,
    "brackets without end": lambda seed: _with(seed, "(" * 200_000),
    "one enormous cell": lambda seed: _first(seed, "x" * (15 * MEG)),
    "numbers that look like phones": lambda seed: _with(seed, "1-1-541 555 " * 15_000),
    "a list without end": lambda seed: _with(seed, ";".join(map(str, range(200_000)))),
    "rows without end": lambda seed: _line(seed, _head(seed)) + _line(seed, ["a"] * len(_head(seed))) * 500_001,
    "old letters without end": lambda seed: _first(seed, "é" * 100).replace(b"\xc3", b"\xe9") * 100_000,
}
JSONS: Bombs = {
    "nested without end": lambda _seed: b"[" * MEG,
    "objects nested without end": lambda _seed: b'{"services":[{"id":"1","name":"a","x":' * 100_000,
    "one enormous text": lambda _seed: b'[{"id":"1","name":"' + b"x" * (60 * MEG) + b'"}]',
    "a number without end": lambda _seed: b'[{"id":' + b"9" * (8 * MEG) + b"}]",
    "empty objects without end": lambda _seed: b"[" + b"{}," * (2 * MEG) + b"{}]",
    "lines without end": lambda _seed: b'{"id":1,"name":"a","b":{}}\n' * 600_000,
    "fields without end": lambda _seed: b"[{" + b",".join(b'"%d":[[[]]]' % n for n in range(200_000)) + b"}]",
}


def _parts(seed: Seed) -> Parts:
    if seed.form == "xlsx":
        return workbook(seed.tables)
    return {f"{name}.csv": "\n".join(",".join(row) for row in rows).encode() for name, rows in seed.tables.items()}


def _ratio(seed: Seed) -> bytes:
    return zip_of(_parts(seed) | {"notes.csv": b"id,name\n" + b"1,Shelter\n" * 3_000_000})


def _nested(seed: Seed) -> bytes:
    inner = zip_of({"a.csv": b"1,Shelter\n" * 2_000_000})
    for _ in range(4):
        inner = zip_of({"a.csv": inner, "b.xlsx": inner, "c.zip": inner})
    return zip_of(_parts(seed) | {"more.xlsx": inner, "more.csv": inner})


def _declares(seed: Seed) -> bytes:
    """Return a zip whose last member says that it is ten times what a zip may hold (4 GiB is the most that fits there)."""
    data = bytearray(zip_of(_parts(seed)))
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, 0xFFFFFFFE)
    return bytes(data)


def _many(seed: Seed) -> bytes:
    return zip_of(_parts(seed) | {f"x/{n}.csv": b"" for n in range(10_001)})


def _slow(seed: Seed) -> bytes:
    """Return many members that swell less than is forbidden, all of one table."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in _parts(seed).items():
            package.writestr(name, data)
        for number in range(40):
            package.writestr(f"{number}/services.csv", b"id,name\n" + b"1,\n" * 50_000)
    return out.getvalue()


ZIPS: Bombs = {
    "swells a hundredfold": _ratio,
    "zips in zips": _nested,
    "declares 4 GiB": _declares,
    "members without end": _many,
    "many of one name": _slow,
}


def _sheet(seed: Seed, old: bytes, new: bytes) -> bytes:
    """Return a workbook with something else in its first sheet."""
    parts = workbook(seed.tables)
    name = "xl/worksheets/s1.xml"
    return zip_of(parts | {name: parts[name].replace(old, new, 1)})


def _laughing(seed: Seed) -> bytes:
    parts = workbook(seed.tables)
    sheet = parts["xl/worksheets/s1.xml"].replace(b'<?xml version="1.0"?>', LAUGHS + b"]>")
    return zip_of(parts | {"xl/worksheets/s1.xml": sheet.replace(b"</t>", b"&a9;</t>")})


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">' + b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
)
END = b"</sheetData>"
BOOKS: Bombs = {
    # 17 thousand million cells: 10 GB and more in any reader that makes them.
    "a cell at the far end": lambda seed: _sheet(seed, END, b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' + END),
    "laughs a thousand million times": _laughing,
    "declares 10 GB": lambda seed: _sheet(seed, b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'),
    "a row far down": lambda seed: _sheet(seed, END, b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>' + END),
    "one enormous cell": lambda seed: _sheet(seed, b"</t>", b"%s</t>" % b"".join(b"%d " % n for n in range(3_000_000))),
    "swells a hundredfold": lambda seed: _sheet(seed, b"<sheetData>", b"<sheetData>" + b"<row></row>" * 1_000_000),
    "sheets without end": lambda seed: zip_of(workbook({f"s{n}": [["a"]] for n in range(3_000)} | seed.tables)),
    "declares 4 GiB": _declares,
}  # fmt: skip
