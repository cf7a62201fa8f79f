"""The import of this laptop: readers in a child process, the national lines along, the places that ship."""

from collections.abc import Callable, Sequence
from pathlib import Path

from navigator.directory.import_report import ImportReport
from navigator.ports import CancelToken
from resources_db.bundled.shipped import lifelines_rows
from resources_db.directory.importer import DirectoryImporter, Progress
from resources_db.formats.child import read_in_child
from resources_db.home import Home, bundled_places
from resources_db.places.book import PlaceBook


def import_files(  # noqa: PLR0913 - the switches of one command
    at: Home,
    files: Sequence[str],
    *,
    into: Path | None = None,
    format_name: str | None = None,
    source: str | None = None,
    mapping: Path | None = None,
    dry_run: bool = False,
    accept_fewer: bool = False,
    progress: Progress | None = None,
    token: CancelToken | None = None,
    before_swap: Callable[[], None] = lambda: None,
) -> ImportReport:
    """Read files into a directory; the national lines come along, training goes."""
    places = bundled_places()
    importer = DirectoryImporter(
        always=lifelines_rows,
        zip_point=PlaceBook(places).zip_point,
        places=places,
        read=read_in_child,
        before_swap=before_swap,
    )
    return importer.run(
        [Path(file) for file in files],
        into=into or at.made().directory,
        format_name=format_name,
        source=source,
        mapping=mapping,
        dry_run=dry_run,
        accept_fewer=accept_fewer,
        progress=progress,
        token=token,
    )
