"""Puts the parts together: the only entry, and the only place that knows the stores and the faces at once.

Heavy parts (Qt, readers, geopy) are imported inside functions: a search in the terminal pays for no window, and a window
paints before anything that it does not need.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from multiprocessing import freeze_support
from pathlib import Path
from typing import TYPE_CHECKING, Any

from navigator.clock import SystemClock
from navigator.directory.export_report import ExportReport
from navigator.directory.import_report import ImportReport
from navigator.errors import NavigatorError
from navigator.health import Check, Verification
from navigator.ports import CancelToken
from navigator.use_cases.public_view import PublicDirectory
from resources_db.directory.reader import DirectoryReader
from resources_db.finder import Finder, facts_in_use
from resources_db.home import Home, bundled_directory, bundled_places, home
from resources_db.logs import start_logging
from resources_db.policy import read_policy
from ui.desktop.display import lacks_display

if TYPE_CHECKING:
    from navigator.directory.signed_pack import Pack
    from resources_db.casebook.office import CasebookOffice
    from resources_db.directory.office import DirectoryOffice
    from resources_db.directory.pack.office import PackOffice
    from ui.desktop.app import DesktopServices, Progress
    from ui.desktop.casebook_services import CasebookServices
    from ui.terminal.services import OpenDirectory, TerminalServices

VERSION = "0.1.0"


def main() -> int:
    """Run `navigator` and return its exit code; a known error that nobody else took becomes its sentence."""
    freeze_support()
    try:
        return _run()
    except NavigatorError as error:
        if sys.stderr is not None:
            sys.stderr.write(f"{error.message} {error.hint}\n")
        return 1


def _run() -> int:
    """With no words open the window, else do a command."""
    at = home()
    start_logging(_log_folder(at))
    arguments = sys.argv[1:]
    if not arguments:
        return open_window([])
    from ui.terminal.commands import run
    from ui.terminal.output import print_what_can_be

    print_what_can_be()
    return run(arguments, terminal_services(at), VERSION)


def _log_folder(at: Home) -> Path | None:
    """Return where to log; nowhere when the folder can't be made: a search must work on a full disk too."""
    try:
        return at.made().logs
    except NavigatorError:
        return None


def terminal_services(at: Home) -> "TerminalServices":
    """Return what the commands need."""
    from resources_db.directory.local.night_desk import NightDesk
    from ui.terminal.services import TerminalServices

    return TerminalServices(
        clock=SystemClock(),
        open_directory=lambda path: open_directory(path or directory_in_use(at), at, counted=path is None),
        verify=lambda path: verify(path or directory_in_use(at)),
        import_files=partial(import_files, at),
        export=partial(export_to, at),
        propose_mapping=propose_mapping,
        dial_sheet=dial_sheet,
        read_dial_sheet=read_dial_sheet,
        packs=lambda: packs(at),
        office=lambda: office(at),
        nights=lambda path: NightDesk(path or directory_in_use(at), read_policy().policy, at.team),
        casebook=lambda: casebook(at),
        doctor=lambda: doctor(at),
        window=open_window,
    )


def directory_in_use(at: Home) -> Path:
    """Return the directory of this laptop; while none was imported, the one that ships."""
    from resources_db.directory.sums import sidecar

    return at.directory if at.directory.exists() or sidecar(at.directory).exists() else bundled_directory()


def open_directory(path: Path, at: Home | None = None, *, counted: bool = False) -> "OpenDirectory":
    """Open a directory whose every block is what was written, and return the questions it answers.

    The team's answers `at` this laptop count; `counted`: what is not found is counted there.
    Raises NotFoundError, and DamagedFileError when nothing whole is left.
    """
    from resources_db.directory.standing import sound
    from resources_db.not_found import count_not_found
    from ui.terminal.services import OpenDirectory

    standing = sound(path)
    reader = DirectoryReader(standing.path)
    shown = PublicDirectory(reader, to_all=read_policy().policy.show_partner_numbers_without_login)
    find = Finder(shown, reader, at.team if at else None)
    return OpenDirectory(
        directory=shown,
        places=find.places,
        find=find,
        facts=facts_in_use,
        not_found=partial(count_not_found, at if counted else None, reader, find.gap),
        problem=problems_of(standing.path, standing.problem),
        pack=pack_of(standing.path),
    )


def problems_of(path: Path, problem: str) -> str:
    """Return everything to be said of a directory that is opened: its own problem, an expired pack, a faulty policy."""
    pack = pack_of(path)
    expired = pack.warning(SystemClock().now()) if pack else ""
    return " ".join(filter(None, (problem, expired, read_policy().problem)))


def pack_of(path: Path) -> "Pack | None":
    """Return the signed pack that a directory came in; without a record beside it nothing of packs is loaded."""
    if not path.with_name(path.name.removesuffix(".previous") + ".pack").exists():
        return None
    from resources_db.directory.pack.office import installed_pack

    return installed_pack(path)


def packs(at: Home) -> "PackOffice":
    """Return what makes and takes signed packs."""
    from resources_db.directory.pack.office import PackOffice

    return PackOffice(at, SystemClock())


def verify(path: Path) -> Verification:
    """Compare a directory with its sums, and its index with its rows; raises NotFoundError when there is none."""
    from resources_db.directory.agreement import index_agrees
    from resources_db.directory.connection import require
    from resources_db.doctor import verify as compare

    require(path)
    found = compare(path)
    return replace(found, index_agrees=index_agrees(path)) if found.whole else found


def import_files(at: Home, files: Sequence[str], **switches: Any) -> ImportReport:  # noqa: ANN401 - those of the command, checked there
    """Read files into a directory; the national lines come along, training goes."""
    from resources_db.imports import import_files as run

    return run(at, files, **switches)


def office(at: Home, before_swap: Callable[[], None] = lambda: None) -> "DirectoryOffice":
    """Return what an editor works with; `before_swap` lets go of a file that the window holds open."""
    from resources_db.directory.office import DirectoryOffice
    from resources_db.places.book import PlaceBook

    return DirectoryOffice(
        at=at,
        read=lambda: directory_in_use(at),
        clock=SystemClock(),
        zip_point=PlaceBook(bundled_places()).zip_point,
        before_swap=before_swap,
    )


def casebook(at: Home) -> "CasebookOffice":
    """Return what looks after this laptop's casebook; raises NavigatorError for a policy with a fault."""
    from resources_db.casebook.office import office_at

    return office_at(at.casebook, read_policy().demand())


def export_to(at: Home, directory: Path | None, into: Path, *, format_name: str, with_lines: bool) -> ExportReport:
    """Write what may leave of a directory to a file."""
    from resources_db.formats.writers.exporter import export

    return export(directory or directory_in_use(at), into, format_name=format_name, with_lines=with_lines)


def propose_mapping(path: Path) -> str:
    """Return a mapping file for a table, for a person to correct; it is read where no file can do harm."""
    from resources_db.formats.child import propose_in_child

    return propose_in_child(path)


def dial_sheet() -> str:
    """Return the sheet on which the bundled numbers are checked."""
    from resources_db.bundled.dial_sheet import sheet

    return sheet()


def read_dial_sheet(path: Path) -> int:
    """Take the results of a filled sheet."""
    from resources_db.bundled.dial_sheet import read_back

    return read_back(path)


def doctor(at: Home) -> list[Check]:
    """Return every check of this machine."""
    from resources_db.doctor import examine

    return list(examine(at))


def open_window(arguments: list[str]) -> int:
    """Open the window; without a display say how to get an answer all the same."""
    if lacks_display():
        return 1
    # What is loaded for the first paint stays: looking through it for rubbish meanwhile costs a tenth of the start.
    gc.disable()
    from ui.desktop.app import run

    return run(lambda: desktop_services(home()), arguments)


def desktop_services(at: Home) -> "DesktopServices":
    """Return what the window needs; a directory that cannot be opened becomes a sentence on the screen."""
    from resources_db.directory.standing import at_first_paint
    from resources_db.window import PackDesk, parts_of
    from ui.desktop.app import DesktopServices

    standing = at_first_paint(at.directory, bundled_directory())
    reader, parts = parts_of(at, standing.path, read_policy().policy)
    return DesktopServices(
        **parts,
        clock=SystemClock(),
        import_file=partial(_import_one, at, reader),
        health=partial(doctor, at),
        packs=lambda: PackDesk(packs(at), reader.release),
        reopen=lambda: desktop_services(at),
        office=lambda: office(at, reader.release),
        startup_problem=problems_of(standing.path, standing.problem),
        casebook=partial(window_casebook, at),
    )


def window_casebook(at: Home) -> "CasebookServices":
    """Return the casebook for the window; raises NavigatorError for a policy with a fault."""
    from resources_db.casebook.window import parts_of
    from ui.desktop.casebook_services import CasebookServices

    return CasebookServices(**parts_of(casebook(at), read_policy().policy))


def _import_one(at: Home, reader: DirectoryReader, file: str, progress: "Progress", token: CancelToken) -> ImportReport:
    """Read one file into the directory that the window holds open."""
    return import_files(at, [file], progress=progress, token=token, before_swap=reader.release)


if __name__ == "__main__":
    sys.exit(main())
