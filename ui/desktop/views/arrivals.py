"""How a directory comes into the window: the first start asks, a file is imported, a signed pack is installed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.sheets import file_sheet, pack_sheet

if TYPE_CHECKING:
    from ui.desktop.views.first_start import FirstStart
    from ui.desktop.views.import_view import ImportView
    from ui.desktop.views.pack_view import PackView
    from ui.desktop.views.pages import Pages


class Arrivals(QObject):
    """Each page is loaded when it is first opened; one goes back to where one came from."""

    def __init__(self, pages: "Pages", appearance: Appearance, session: Session) -> None:
        super().__init__(pages)
        self._pages = pages
        self._appearance = appearance
        self._session = session
        self.first_start: FirstStart | None = None
        self.importing: ImportView | None = None
        self.pack: PackView | None = None
        self._from_room = False

    @property
    def is_choosing(self) -> bool:
        """Whether the first start is shown."""
        return self.first_start is not None and self._pages.currentWidget() is self.first_start

    @property
    def is_first(self) -> bool:
        """Whether the first start is not over yet."""
        return self.first_start is not None

    def show_first_start(self) -> None:
        """Ask which places Find should know."""
        from ui.desktop.views.first_start import FirstStart  # noqa: PLC0415 - on a new laptop alone

        self.first_start = FirstStart(self._appearance)
        self.first_start.import_chosen.connect(self.choose_file)
        self.first_start.pack_chosen.connect(self.choose_pack)
        self.first_start.training_chosen.connect(self._train)
        self.first_start.language_chosen.connect(self._pages.language_chosen)
        self._pages.addWidget(self.first_start)
        self._pages.setCurrentWidget(self.first_start)
        self.first_start.focus_first()

    def choose_file(self) -> None:
        """Ask for a file to import."""
        dialog = file_sheet(self._appearance, training=self._session.directory.training, parent=self._pages)
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    def choose_pack(self) -> None:
        """Ask for a signed pack."""
        dialog = pack_sheet(self._appearance, training=self._session.directory.training, parent=self._pages)
        dialog.fileSelected.connect(self.look_at_pack)
        dialog.open()

    def import_file(self, file: str) -> None:
        """Import a file, in the background."""
        if self.importing is None:
            from ui.desktop.views.import_view import ImportView  # noqa: PLC0415 - after the first paint

            self.importing = ImportView(self._appearance, self._session.importing)
            self.importing.again_chosen.connect(self.choose_file)
            self._bring(self.importing)
        self._turn_to(self.importing)
        self._session.importing.start(file)

    def look_at_pack(self, file: str) -> None:
        """Look at a pack; it says whose it is before anything changes."""
        if self.pack is None:
            from ui.desktop.views.pack_view import PackView  # noqa: PLC0415 - after the first paint

            self.pack = PackView(self._appearance, self._session.packs)
            self.pack.again_chosen.connect(self.choose_pack)
            self._bring(self.pack)
        self._turn_to(self.pack)
        self._session.packs.look(file)

    def _bring(self, page: "ImportView | PackView") -> None:
        page.back_chosen.connect(self._leave)
        page.open_chosen.connect(self._pages.reopened)
        self._pages.addWidget(page)

    def _turn_to(self, page: QWidget) -> None:
        self._from_room = self._pages.in_room
        self._pages.setCurrentWidget(page)

    def _leave(self) -> None:
        if self.first_start is not None:
            self._pages.setCurrentWidget(self.first_start)
            self.first_start.focus_first()
        elif self._from_room:
            self._pages.show_room()
        else:
            self._pages.show_find()

    def _train(self) -> None:
        self._session.services.choose_training()
        self.first_start = None
        self._pages.show_find()
        self._pages.page_changed.emit()
        self._pages.began.emit()
