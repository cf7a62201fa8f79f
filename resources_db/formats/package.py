"""Opens what somebody chose to import: a folder, a zip or one file, as a list of members that can be read safely.

Nothing is ever unpacked to the disk. A zip is judged by its directory before a byte of it is read: no absolute or `..`
names, no links, at most 1 GiB declared, no entry that swells more than a hundredfold.
"""

import lzma
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path, PurePosixPath

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError
from resources_db.formats.named_days import named_day

MOST_BYTES = 1 << 30
MOST_RATIO = 100
SMALL_ENTRY = 1 << 20
MOST_MEMBERS = 10_000
WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".ods", ".xls")
READABLE = (".csv", ".json", ".ndjson", ".jsonl", ".txt", ".tsv", *WORKBOOKS)
# What an office program writes beside a workbook that is open just now.
LOCKS = ("~$", ".~lock")
HINT = "Choose a folder, a zip, a CSV or a JSON file in the HSDS form, or give a mapping file for any other table."
ENCRYPTED = 0x1
# What the zip reader raises of an archive that lies; it seeks before the beginning of the file, too (OSError).
BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
FOLDER_DEPTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One readable file of a package; `label` is what reports call it."""

    name: str
    label: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What was chosen: its name, its readable members, the day that it is of.

    `dated` is true when it says so itself; else the day is that on which it was written here.
    """

    name: str
    members: tuple[Member, ...]
    as_of: date
    dated: bool = False


def is_workbook(name: str) -> bool:
    """Return whether a file is named like a workbook."""
    return name.lower().endswith(WORKBOOKS)


def open_package(path: Path) -> Package:
    """Return the members of a folder, a zip or one file.

    Raises NotFoundError when nothing is there, DamagedFileError when it is unsafe, damaged, or nothing can be read from it.
    """
    try:
        package = _dated(_opened(path))
    except OSError as error:
        raise NavigatorError(
            f"{path.name} could not be read.",
            hint="Check that the file is still there and that you may read it.",
            detail=type(error).__name__,
        ) from error
    if not package.members:
        raise DamagedFileError(f"There is no CSV or JSON file and no workbook in {path.name}.", hint=HINT)
    return package


def _opened(path: Path) -> Package:
    if not path.exists():
        raise NotFoundError(f"There is no file named {path.name} there.", hint="Check the name and the folder.")
    day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    if path.is_dir():
        return Package(name=path.name, members=tuple(_in_folder(path)), as_of=day)
    if not path.is_file():
        raise DamagedFileError(f"{path.name} is not a file.", hint=HINT)
    if path.stat().st_size == 0:
        raise DamagedFileError(f"{path.name} is empty.", hint="Fetch the file again.")
    if not is_workbook(path.name) and _looks_zipped(path):
        return _zip(path)
    return Package(name=path.name, members=(_file(path, path.name),), as_of=day)


def _dated(package: Package) -> Package:
    """Return a package as of the day in its name, where that lies before the day on which it was written."""
    day = named_day(package.name)
    return replace(package, as_of=day, dated=True) if day and day <= package.as_of else package


def _looks_zipped(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"PK" or path.suffix.lower() == ".zip"


def _file(path: Path, label: str) -> Member:
    if path.stat().st_size > MOST_BYTES:
        raise DamagedFileError(f"{path.name} is larger than 1 GiB, more than any directory.", hint=HINT)
    if is_workbook(path.name) and zipfile.is_zipfile(path):
        with _whole(path.name), zipfile.ZipFile(path) as archive:
            _judge(path.name, archive.infolist(), path.stat().st_size)
    return Member(name=path.name, label=label, read=path.read_bytes)


def _in_folder(folder: Path) -> Iterator[Member]:
    files = sorted(_walk(folder, FOLDER_DEPTH))
    if sum(path.stat().st_size for path in files) > MOST_BYTES:
        raise DamagedFileError(f"{folder.name} holds more than 1 GiB, more than any directory.", hint=HINT)
    for path, inside in zip(files, _short([path.relative_to(folder).as_posix() for path in files]), strict=True):
        yield _file(path, f"{folder.name}!{inside}")


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Yield readable files; links are not followed, they may lead anywhere."""
    for path in folder.iterdir():
        if path.is_symlink() or path.name.startswith((".", *LOCKS)):
            continue
        if path.is_dir() and depth > 1:
            yield from _walk(path, depth - 1)
        elif path.is_file() and path.suffix.lower() in READABLE:
            yield path


def _short(names: list[str]) -> list[str]:
    """Return names without their folders where that leaves them distinct."""
    last = [PurePosixPath(name).name for name in names]
    often = Counter(last)
    return distinct(name if often[short] > 1 else short for name, short in zip(names, last, strict=True))


def distinct(names: Iterable[str]) -> list[str]:
    """Return names with a number behind each that comes again: a zip may hold two files of one name."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _zip(path: Path) -> Package:
    with _whole(path.name), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    _judge(path.name, entries, path.stat().st_size)
    files = [entry for entry in entries if _is_wanted(entry)]
    names = _short([entry.filename for entry in files])
    members = (_entry(path, entry, f"{path.name}!{short}") for entry, short in zip(files, names, strict=True))
    return Package(name=path.name, members=tuple(members), as_of=_day(files))


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    inside = PurePosixPath(entry.filename)
    hidden = any(part.startswith((".", "__MACOSX", *LOCKS)) for part in inside.parts)
    return not entry.is_dir() and not hidden and inside.suffix.lower() in READABLE


def _day(entries: list[zipfile.ZipInfo]) -> date:
    days = [entry.date_time[:3] for entry in entries if entry.date_time[1] and entry.date_time[2]]
    try:
        return date(*max(days, default=(1980, 1, 1)))
    except ValueError:
        return date(1980, 1, 1)


def _judge(name: str, entries: list[zipfile.ZipInfo], size: int) -> None:
    if sum(entry.compress_size for entry in entries) > size:
        raise _unsafe(name, "declares more than it holds")
    if len(entries) > MOST_MEMBERS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _unsafe(name, "would unpack to more than any directory holds")
    for entry in entries:
        if _leads_out(entry.filename):
            raise _unsafe(name, "holds a file whose name leads out of it")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _unsafe(name, "holds a link to another file")
        if entry.flag_bits & ENCRYPTED:
            raise DamagedFileError(f"{name} is locked with a password.", hint="Unpack it and choose the folder.")
        if entry.file_size > SMALL_ENTRY and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            raise _unsafe(name, "swells more than a hundredfold")


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _entry(path: Path, entry: zipfile.ZipInfo, label: str) -> Member:
    def read() -> bytes:
        """Return the entry; it can't be longer than it declared, zipfile stops there."""
        with _whole(path.name), zipfile.ZipFile(path) as archive:
            return _judged(name, archive.read(entry))

    name = PurePosixPath(entry.filename).name
    return Member(name=name, label=label, read=read)


def _judged(name: str, data: bytes) -> bytes:
    """Return an entry; a workbook in a zip is a zip itself, which is judged like the one around it."""
    if is_workbook(name) and zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _judge(name, archive.infolist(), len(data))
    return data


@contextmanager
def _whole(name: str) -> Generator[None, None, None]:
    """Raise DamagedFileError where the archive read inside the block turns out to be broken."""
    try:
        yield
    except BROKEN as error:
        detail = type(error).__name__
        raise DamagedFileError(
            f"{name} is not a whole zip file.", hint="Fetch the file again.", detail=detail
        ) from error


def _unsafe(name: str, why: str) -> DamagedFileError:
    return DamagedFileError(f"{name} {why}, so it was not opened.", hint="Ask its publisher for a clean copy.")
