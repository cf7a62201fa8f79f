"""The page of counts with its month, its print and its file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.counts import CountsViewModel
from ui.desktop.views.printer import ask_printer
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import KeyButton
from ui.desktop.widgets.text_page import TextPage

LEAST_PAGE = 48


class CountsPart(QWidget):
    """Months go back and on; paper and file are masked."""

    def __init__(self, appearance: Appearance, counts: CountsViewModel) -> None:
        super().__init__()
        self._model = counts
        self.page = TextPage(appearance, self.tr("Counts"))
        self.before = KeyButton(appearance, self.tr("Month before"), self.tr("Alt Left"), "large")
        self.after = KeyButton(appearance, self.tr("Month after"), self.tr("Alt Right"), "large")
        self.print = KeyButton(appearance, self.tr("Print, masked\u2026"), "Ctrl+P", "large")
        self.save = KeyButton(appearance, self.tr("CSV, masked\u2026"), "Ctrl+S", "large")
        self._lay_out(appearance)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.print.clicked.connect(counts.print)
        self.save.clicked.connect(self.ask_file)
        counts.changed.connect(self._show)
        counts.printable.connect(self._ask_printer)

    def step(self, months: int) -> None:
        """Go to another month, while the page is shown."""
        if self.isVisible():
            self._model.step(months)

    def _lay_out(self, appearance: Appearance) -> None:
        look = appearance.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        # At twice the size they stand below each other, and the page, which scrolls, gives way.
        self.page.setMinimumHeight(look.px(LEAST_PAGE))
        strip, buttons = QWidget(), QWidget()
        pad = look.size("pane_padding")
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(pad, look.px(5), pad, look.px(5))
        inside.addWidget(buttons)
        line = FlowLayout(buttons, look.px(8), gives_way=True)
        for button in (self.before, self.after, self.print, self.save):
            line.addWidget(button)
        column.addWidget(strip)

    def ask_file(self) -> None:
        """Ask where the month is to be written, while the page is shown."""
        if not self.isVisible():
            return
        month = self._model.month
        name = f"counts-{month:%Y-%m}.csv" if month else "counts.csv"
        dialog = QFileDialog(self, self.tr("Save the counts, masked"), name, self.tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, file: str) -> None:
        """Write the month to a file."""
        self._model.save(Path(file))

    def _ask_printer(self, html: str) -> None:
        ask_printer(html, self.tr("Counts"), self)

    def _show(self) -> None:
        self.page.show_html(self._model.text)
        self.after.setEnabled(not self._model.is_last)
