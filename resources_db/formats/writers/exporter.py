"""Exports a directory: what may leave, in the format that was asked for, written whole or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

from navigator.directory.export_report import ExportReport
from navigator.errors import UsageError
from navigator.ports import CancelToken
from resources_db.directory.standing import sound
from resources_db.directory.stored import read_rows
from resources_db.directory.sums import sidecar
from resources_db.directory.swap import aside, previous
from resources_db.formats.writers.atomic import replacing
from resources_db.formats.writers.fitting import fit
from resources_db.formats.writers.hsds_csv import write_package
from resources_db.formats.writers.hsds_json import services_json
from resources_db.formats.writers.leaving import Leaving, leaving
from resources_db.formats.writers.spreadsheets import write_csv, write_xlsx
from resources_db.formats.writers.standard import version

Step = Callable[[], None]
Write = Callable[[Leaving, Path, Step], None]


def export(
    directory: Path, into: Path, *, format_name: str, with_lines: bool = False, token: CancelToken | None = None
) -> ExportReport:
    """Write what may leave of a directory to a file and say what stayed.

    Raises UsageError (no such format, or the file is the directory itself), NotFoundError and DamagedFileError for a directory that
    cannot be used, NavigatorError when the system refuses, Cancelled. The file that stood there is then unchanged.
    """
    started = perf_counter()
    write = _writer(format_name)
    _refuse_own(directory, into)
    standing = sound(directory)
    step = (token or CancelToken()).check
    step()
    goes = leaving(read_rows(standing.path), with_lines=with_lines)
    with replacing(into) as new:
        write(goes, new, step)
        step()
    return ExportReport(
        file=into.name,
        format=format_name,
        services=len(goes.rows["service"]),
        left_out=goes.left_out,
        took_ms=(perf_counter() - started) * 1000,
        problem=standing.problem,
    )


def _json(name: str) -> Write:
    def write(goes: Leaving, path: Path, step: Step) -> None:
        with path.open("w", encoding="ascii", newline="\n") as file:
            for text in services_json(fit(goes, version(name))):
                step()
                file.write(text)

    return write


def _package(goes: Leaving, path: Path, step: Step) -> None:
    write_package(fit(goes, version("3.1")), path, step)


WRITERS: Mapping[str, Write] = {
    "hsds-json-3.0": _json("3.0"),
    "hsds-json-3.1": _json("3.1"),
    "hsds-csv": _package,
    "csv": write_csv,
    "xlsx": write_xlsx,
}


def _writer(name: str) -> Write:
    if name not in WRITERS:
        raise UsageError(f"There is no export format named {name}.", hint=f"Formats: {', '.join(WRITERS)}.")
    return WRITERS[name]


def _refuse_own(directory: Path, into: Path) -> None:
    """Raise UsageError when the file is the directory itself, one beside it that it needs, or a folder."""
    pack = directory.with_name(directory.name + ".pack")
    own = {path.resolve() for path in (directory, sidecar(directory), previous(directory), aside(directory), pack)}
    if into.resolve() in own:
        raise UsageError("An export never replaces the directory itself.", hint="Choose another file.")
    if into.is_dir():
        raise UsageError(f"{into.name} is a folder.", hint="Give the name of a file in it.")
