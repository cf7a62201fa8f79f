"""The file of a pack: a zip of one exact shape. Four stored parts, in this order, under these names, and not a byte more.

It is read by comparing with what the writer would have written, so no trick of the zip format is even parsed: other names,
doubles, compressed or encrypted parts, two tables of contents, gaps, comments and bytes at the end are simply another shape.
Any zip program opens it all the same.
"""

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from navigator.errors import DamagedFileError

MANIFEST, SIGNATURE, DIRECTORY, SUMS = "manifest.json", "manifest.sig", "directory.db", "directory.db.sums"
NAMES = (MANIFEST, SIGNATURE, DIRECTORY, SUMS)
MOST_MANIFEST, SIGNATURE_BYTES, MOST_SUMS, MOST_DIRECTORY = 64 * 1024, 64, 1024 * 1024, 1024**3
MOST = {MANIFEST: MOST_MANIFEST, SIGNATURE: SIGNATURE_BYTES, DIRECTORY: MOST_DIRECTORY, SUMS: MOST_SUMS}
CHUNK = 1024 * 1024
ZIP_VERSION, UNIX = 20, 3
# The first day that the format knows: when a pack was made stands in its manifest.
MIDNIGHT, FIRST_DAY = 0, 1 << 5 | 1
PLAIN_FILE = 0o100644 << 16
LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a pack: its name, its CRC-32, its size, and where its bytes begin."""

    name: str
    crc: int
    size: int
    start: int = 0

    @property
    def header(self) -> bytes:
        """Return what stands before its bytes."""
        name = self.name.encode("ascii")
        fields = (ZIP_VERSION, 0, 0, MIDNIGHT, FIRST_DAY, self.crc, self.size, self.size, len(name), 0)
        return LOCAL.pack(b"PK\x03\x04", *fields) + name

    @property
    def entry(self) -> bytes:
        """Return its line in the table of contents."""
        name = self.name.encode("ascii")
        begins = self.start - len(self.header)
        versions = (UNIX << 8 | ZIP_VERSION, ZIP_VERSION)
        fields = (0, 0, MIDNIGHT, FIRST_DAY, self.crc, self.size, self.size, len(name), 0, 0, 0, 0, PLAIN_FILE, begins)
        return CENTRAL.pack(b"PK\x01\x02", *versions, *fields) + name

    def placed(self, begins: int) -> "Part":
        """Return the part with its place in the file, when its header begins there."""
        return Part(self.name, self.crc, self.size, begins + len(self.header))


def contents(parts: Sequence[Part]) -> bytes:
    """Return what stands behind the last part."""
    table = b"".join(part.entry for part in parts)
    last = parts[-1]
    return table + END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), len(table), last.start + last.size, 0)


class PackFile:
    """A pack opened for reading, its shape proved; raises DamagedFileError when it has another."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.parts = {part.name: part for part in _parts(file)}

    def small(self, name: str) -> bytes:
        """Return the bytes of a small part; raises DamagedFileError when they are not what the file says."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a part; raises DamagedFileError when they are not what the file says."""
        part = self.parts[name]
        self._file.seek(part.start)
        left, crc = part.size, 0
        while left:
            chunk = self._file.read(min(CHUNK, left))
            if not chunk:
                raise no_pack()
            left -= len(chunk)
            crc = zlib.crc32(chunk, crc)
            yield chunk
        if crc != part.crc:
            raise no_pack()


def no_pack() -> DamagedFileError:
    """Return the error for a file that is no whole pack."""
    return DamagedFileError(
        "This is not a whole directory pack, so nothing was changed.",
        hint="Copy it again from where it came from, or ask your agency for a new one.",
    )


def describe(name: str, file: BinaryIO) -> Part:
    """Return a part for the bytes of a file."""
    file.seek(0)
    crc = size = 0
    while chunk := file.read(CHUNK):
        crc, size = zlib.crc32(chunk, crc), size + len(chunk)
    return Part(name, crc, size)


def _parts(file: BinaryIO) -> list[Part]:
    parts: list[Part] = []
    begins = 0
    file.seek(0)
    for name in NAMES:
        part = _part(file, name, begins)
        parts.append(part)
        begins = part.start + part.size
        file.seek(begins)
    expected = contents(parts)
    # One byte more is asked for than may be there.
    if file.read(len(expected) + 1) != expected:
        raise no_pack()
    return parts


def _part(file: BinaryIO, name: str, begins: int) -> Part:
    head = file.read(LOCAL.size + len(name))
    if len(head) != LOCAL.size + len(name):
        raise no_pack()
    fields = LOCAL.unpack(head[: LOCAL.size])
    part = Part(name, fields[6], fields[7]).placed(begins)
    if head != part.header or part.size > MOST[name]:
        raise no_pack()
    return part
