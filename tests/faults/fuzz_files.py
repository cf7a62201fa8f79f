"""Changes to files: bytes, members of a zip, the parts of a workbook."""

import csv
import io
import struct
import zipfile
from random import Random
from warnings import catch_warnings, simplefilter
from xml.sax.saxutils import escape

from fuzz_seeds import Tables
from fuzz_values import TOKENS

Parts = dict[str, bytes]
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGES = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SPICES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', b'<!DOCTYPE x SYSTEM "file:///etc/passwd">', b"&b;",
    b"&undefined;", b"<f>1+1</f>", b'<f t="shared" si="0" ref="A1:A9">A1</f>', b"<v>", b"</row>", b"<row>", b'<c t="s"><v>99999</v></c>',
    b'<c t="e"><v>#REF!</v></c>', b'<c t="d"><v>x</v></c>', b'<c t="n"><v>1e999</v></c>', b"<![CDATA[", b"\x00", b"<!--", b' r="A0"',
    b'<c r="ZZ9"/>', b'<c r="9"/>', b'<mergeCell ref="A1:B"/>', b'<dimension ref="B9:A1"/>', b'<?xml version="9.9"?>', b'xml:space="x"',
)  # fmt: skip
NAMES = (
    "../services.csv",
    "/etc/passwd",
    "C:\\x.csv",
    "a\\..\\b.csv",
    "services.csv",
    "x/y/z/phones.csv",
    ".csv",
    "\u202ecsv",
    "b.zip",
    "n" * 300 + ".csv",
)


def some_bytes(random: Random, data: bytes) -> bytes:
    """Return bytes with a few changes."""
    found = bytearray(data)
    for _ in range(random.choice((1, 2, 5, 20))):
        place = random.randrange(len(found) + 1)
        kind = random.randrange(6)
        if kind == 0 and place < len(found):
            found[place] = random.randrange(256)
        elif kind == 1:
            found[place:place] = random.choice(TOKENS)[:2000].encode("utf-8", "surrogatepass")
        elif kind == 2:
            del found[place : place + random.randrange(1, 40)]
        elif kind == 3:
            found[place:place] = found[place : place + random.randrange(1, 200)]
        elif kind == 4 and random.random() < 0.2:
            del found[place:]
        else:
            found[place:place] = bytes(random.randrange(256) for _ in range(random.randrange(1, 4)))
    return bytes(found)


def written(random: Random, rows: list[list[str]], delimiter: str = ",") -> bytes:
    """Return rows as text, in an encoding of some office."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=random.choice(("\n", "\r\n")), escapechar="\\").writerows(rows)
    encoding = random.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"))
    return text.getvalue().encode(encoding, "surrogatepass" if encoding == "utf-8" else "replace")


def zipped(random: Random, parts: Parts) -> bytes:
    """Return members as a zip, now and then with one that is odd, then perhaps broken."""
    out = io.BytesIO()
    members = list(parts.items())
    if random.random() < 0.3 and members:
        name, data = random.choice(members)
        odd = zipfile.ZipInfo(random.choice((*NAMES, name)).replace("\x00", "") or "x.csv")
        odd.external_attr = random.choice((0, 0o120777 << 16))
        members.append((odd.filename, random.choice((data, b"", zip_of(parts)))))
    with (
        catch_warnings(),
        zipfile.ZipFile(out, "w", random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as package,
    ):
        # Two members of one name are meant.
        simplefilter("ignore")
        for name, data in members:
            package.writestr(name, data)
    return broken_zip(random, out.getvalue()) if random.random() < 0.4 else out.getvalue()


def zip_of(parts: Parts) -> bytes:
    """Return members as a plain zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def broken_zip(random: Random, data: bytes) -> bytes:
    """Return a zip whose directory lies, or of which bytes are lost."""
    if random.random() < 0.5:
        return some_bytes(random, data)
    found = bytearray(data)
    start = found.rfind(b"PK\x01\x02")
    # Flags, method, date, checksum, packed size, size, name length, attributes, offset.
    offset, form = random.choice(
        ((8, "<H"), (10, "<H"), (14, "<H"), (16, "<I"), (20, "<I"), (24, "<I"), (28, "<H"), (38, "<I"), (42, "<I"))
    )
    most = 2 ** (8 * struct.calcsize(form)) - 1
    struct.pack_into(form, found, start + offset, random.choice((0, 1, 12, 99, most, random.randint(0, most))))
    return bytes(found)


def workbook(tables: Tables) -> Parts:
    """Return tables as the parts of a workbook."""
    names = [escape(name, {'"': "&quot;"})[:31] or "x" for name in tables]
    ids = range(1, len(names) + 1)
    sheets = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in zip(ids, names, strict=True))
    links = "".join(f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/s{n}.xml"/>' for n in ids)
    types = "".join(f'<Override PartName="/xl/worksheets/s{n}.xml" ContentType="{TYPE}.worksheet+xml"/>' for n in ids)
    root = f'<Relationship Id="r0" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    texts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGES}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGES}/relationships">{root}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGES}/relationships">{links}</Relationships>',
    }
    texts |= {f"xl/worksheets/s{n}.xml": _sheet(rows) for n, rows in zip(ids, tables.values(), strict=True)}
    return {name: f'<?xml version="1.0"?>{text}'.encode("utf-8", "replace") for name, text in texts.items()}


def _sheet(rows: list[list[str]]) -> str:
    lines = "".join(
        f'<row r="{number}">{"".join(_inline(number, place, text) for place, text in enumerate(row) if text)}</row>'
        for number, row in enumerate(rows, start=1)
    )
    return f'<worksheet xmlns="{SHEET}"><sheetData>{lines}</sheetData></worksheet>'


def _inline(number: int, place: int, text: str) -> str:
    column = chr(65 + place // 26 - 1) * (place > 25) + chr(65 + place % 26)
    plain = "".join(letter for letter in text if letter >= " " or letter in "\t\n\r")
    return f'<c r="{column}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(plain)}</t></is></c>'


def spiced(random: Random, parts: Parts) -> Parts:
    """Return a workbook with something odd in a part, or without one."""
    found = dict(parts)
    name = random.choice([*found, *(name for name in found if "sheets/" in name)])
    data, kind = found[name], random.randrange(5)
    if kind == 0:
        del found[name]
    elif kind == 1:
        found[name] = some_bytes(random, data)
    else:
        marks = [place for place in range(len(data)) if data[place : place + 1] in (b"<", b">")]
        place = random.choice(marks) + random.randrange(2)
        found[name] = data[:place] + random.choice(SPICES) + data[place:]
    return found
