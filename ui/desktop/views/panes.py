"""Results and detail beside each other, or the detail as a page of its own where there is little room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from ui.desktop.services import Settings
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import DETAIL_IS_PAGE_BELOW, SIZE, WIDE_FROM
from ui.desktop.views.results_pane import ResultsPane
from ui.desktop.widgets.parts import frame

if TYPE_CHECKING:
    from ui.desktop.views.detail_pane import DetailPane

SPLIT_KEY = "detail_width"
REST_MS = 400


class Panes(QSplitter):
    """Holds an empty place until the detail is built, after the first paint."""

    def __init__(self, appearance: Appearance, results: ResultsPane, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self._settings = settings
        self._results = results
        self._second: QWidget = frame(name="later")
        self._detail: DetailPane | None = None
        self._arranged = False
        self.as_page = False
        width = settings.get(SPLIT_KEY, 0)
        self._detail_width = int(width) if isinstance(width, int | float) else 0
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(results)
        self.addWidget(self._second)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        # Saved once the hand rests, not at each pixel.
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._save)
        self.splitterMoved.connect(self._keep)

    def put_detail(self, detail: "DetailPane") -> None:
        """Put the detail into its place."""
        self.replaceWidget(1, detail)
        self._second.deleteLater()
        self._second = self._detail = detail
        self._arranged = False
        self.arrange(self.width())

    def arrange(self, pixels: int) -> bool:
        """Share a width between the panes; tell whether that brought the list back."""
        look = self._appearance.look
        width = pixels / look.scale
        as_page = width + SIZE["rail_width"] < DETAIL_IS_PAGE_BELOW
        anew = as_page != self.as_page or not self._arranged
        if anew:
            self._arranged, self.as_page = True, as_page
            self.show_panes(results=True, detail=not as_page)
        if self._detail:
            self._detail.set_as_page(as_page=as_page)
        if not as_page:
            usual = SIZE["detail_width_wide"] if width >= WIDE_FROM else SIZE["detail_width"]
            wanted = min(look.px(self._detail_width or usual), pixels // 2)
            self.setSizes([pixels - wanted, wanted])
        return anew

    def show_panes(self, *, results: bool, detail: bool) -> None:
        """Show one pane or both."""
        self._results.setVisible(results)
        self._second.setVisible(detail)

    def _keep(self) -> None:
        self._detail_width = round(self.sizes()[1] / self._appearance.look.scale)
        self._rest.start()

    def _save(self) -> None:
        self._settings.set(SPLIT_KEY, self._detail_width)
