"""The page of the hit that is selected."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.ports import CancelToken
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row, RowMaker
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.page_face import PageFace, page_face, phone_faces
from ui.desktop.workers.runner import Failure, Runner

# While letters follow each other no page is read and laid out that the next letter takes away.
REST_MS = 150


class DetailViewModel(QObject):
    """Reads a page in the background; the row that was selected last wins."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.row: Row | None = None
        self.face: PageFace | None = None
        # One of the agency's numbers in place of a page: it is no place, so there is no row then.
        self.own: OwnRow | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read)

    def show(self, row: Row | None, *, soon: bool = False) -> None:
        """Show the page of a row, or nothing; `soon`: once the keys rest."""
        self.own = None
        if row is not None and self.row is not None and _said_of(row) == _said_of(self.row):
            return
        self.row = row
        self._rest.stop()
        if row is None or soon:
            self._runner.cancel("page")
        if row is None:
            self._take(None)
        elif soon:
            self._rest.start()
        else:
            self._read()

    def show_own(self, own: OwnRow) -> None:
        """Show one of the agency's own numbers."""
        self.show(None)
        self.own = own
        self.changed.emit()

    def keep_own(self, seen: Sequence[OwnRow]) -> None:
        """Let go of an own number that is not to be seen any more."""
        if self.own is not None and self.own.own not in [row.own for row in seen]:
            self.show(None)

    def reread(self) -> None:
        """Read the same page again: more of it may be shown now, or less."""
        if self.face is not None:
            self._read()

    def _read(self) -> None:
        row = self.row
        if row is None:
            return
        today = self._services.clock.now().date()
        maker = RowMaker(today=today)
        directory, week_of = self._services.directory, self._services.week

        def work(_token: CancelToken) -> PageFace:
            page = directory.page(row.hit.listing.id)
            week = week_of(page.timetable) if page.timetable else None
            return replace(page_face(page, row, maker), week=week)

        self._runner.start("page", work, self._take, self._fail)

    @property
    def number(self) -> str:
        """Return the number that Copy takes: the first of the row, at once, page or not."""
        if self.own is not None:
            return self.own.copied
        phones = phone_faces(self.row.hit.listing) if self.row else ()
        return phones[0].copied if phones else ""

    def _take(self, face: PageFace | None) -> None:
        self.face = face
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        # Without a row the same hit can be asked for again.
        self.row = None
        self.face = None
        self.changed.emit()
        self.failed.emit(failure.sentence)


def _said_of(row: Row) -> tuple[object, ...]:
    return row.hit, row.why, row.beds
