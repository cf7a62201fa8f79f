"""The card before it is printed: what is on it, how, and whether it is safe to carry."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from navigator.directory.card import Card
from navigator.errors import NavigatorError
from ui.desktop.printing.pdf import paint, pdf
from ui.desktop.printing.preview import CardPreview
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW
from ui.desktop.viewmodels.card import CardViewModel
from ui.desktop.viewmodels.lines import LinesViewModel
from ui.desktop.views.card_choices import CardChoices
from ui.desktop.views.sheets import Sheet
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.training_bar import TrainingBar
from ui.phrases.spoken import error_words

WIDTH, HEIGHT = 860, 640


class CardSheet(Sheet):
    """Asks before it prints: the answer is the person's, so it starts empty."""

    said = Signal(str)

    def __init__(
        self, appearance: Appearance, card: CardViewModel, lines: LinesViewModel, *, training: bool, parent: QWidget
    ) -> None:
        super().__init__(appearance, self.tr("Card to hand over"), training=training, parent=parent)
        self._card, self._lines, self._training = card, lines, training
        self.preview = CardPreview(appearance)
        self.choices = CardChoices(card)
        self.places = QVBoxLayout()
        self.message = words("", "small", wrap=True)
        self.safe = QRadioButton(self.tr("Yes, it is safe to carry"))
        self.unsafe = QRadioButton(self.tr("No"))
        self.print = KeyButton(appearance, self.tr("Print\u2026"), "Ctrl+P")
        self.print.setShortcut("Ctrl+P")
        self.save = KeyButton(appearance, self.tr("Save as PDF\u2026"), "Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self._made: tuple[Card, ...] = ()
        self._lay_out()
        self._bind()
        self._list_places()
        self._show()

    def _lay_out(self) -> None:
        columns, inside = QHBoxLayout(), QWidget()
        inside.setObjectName("page")
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(words(self.tr("Places on the card"), "section"))
        left.addLayout(self.places)
        left.addWidget(self.choices)
        question = self.tr("Ask: is it safe for you to carry this? Could somebody find it who should not?")
        left.addWidget(words(question, "section", wrap=True))
        answers = QButtonGroup(self)
        for answer in (self.safe, self.unsafe):
            answers.addButton(answer)
            left.addWidget(answer)
        left.addWidget(self.message)
        look, parent = self._appearance.look, self.parentWidget() or self
        # Large words need more room than the window has.
        columns.addWidget(ColumnScroll(inside), 3)
        if parent.width() < look.px(NARROW_BELOW):
            left.addWidget(self.preview)
        else:
            left.addStretch(1)
            columns.addWidget(self.preview, 2)
        self.body.addLayout(columns, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        self.body.addLayout(buttons)
        self.resize(QSize(look.px(WIDTH), look.px(HEIGHT)).boundedTo(parent.size()))

    def _bind(self) -> None:
        self._card.changed.connect(self._show)
        self._card.failed.connect(self.message.setText)
        self._lines.changed.connect(self._show)
        for answer in (self.safe, self.unsafe):
            answer.toggled.connect(self._answered)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_where)

    def _list_places(self) -> None:
        for listing in self._card.listings:
            name = self.tr("Help by phone (confidential place)") if listing.confidential else listing.service
            box = QCheckBox(name.replace("&", "&&"))
            box.setChecked(listing.id not in self._card.off)
            box.toggled.connect(partial(self._put, listing.id))
            self.places.addWidget(box)

    def _put(self, listing_id: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        self._card.put(listing_id, on=on)

    def _show(self) -> None:
        lines = [pin.row.hit.listing for pin in self._lines.pinned]
        try:
            self._made = self._card.cards(lines, training=self._training) if self._card.is_read else ()
        except NavigatorError as error:
            self._made = ()
            self.message.setText(f"{error_words(error.message)} {error_words(error.hint)}")
        self.preview.show_cards(self._made, self._card.style)
        self._answered()

    def _answered(self) -> None:
        ready = self.safe.isChecked() and bool(self._made)
        self.print.setEnabled(ready)
        self.save.setEnabled(ready)
        if self.unsafe.isChecked():
            self.message.setText(self.tr("Nothing is printed. Say a number aloud, or write it where it is safe."))
        elif self.safe.isChecked():
            self.message.clear()

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # The name of the job is seen by others at the printer.
        printer.setDocName(self._made[0].title)
        printer.setPageSize(self._card.style.page_size)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._print_to(printer))
        self._open(dialog)

    def _print_to(self, printer: QPrinter) -> None:
        try:
            paint(self._made, self._card.style, printer)
        except NavigatorError as error:
            self.message.setText(f"{error_words(error.message)} {error_words(error.hint)}")
            return
        self.said.emit(self.tr("The card was sent to the printer"))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setWindowTitle(self.tr("Save the card as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("card.pdf")
        dialog.fileSelected.connect(self.save_to)
        self._open(dialog)

    def save_to(self, path: str) -> None:
        """Write the card to a file, and say how it went."""
        try:
            self._card.save(path, pdf(self._made, self._card.style))
        except NavigatorError as error:
            self.message.setText(f"{error_words(error.message)} {error_words(error.hint)}")
            return
        self.message.setText(self.tr("Saved. Delete it when it is printed: others may open it."))
        self.said.emit(self.tr("The card was saved"))

    def _open(self, dialog: QDialog) -> None:
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        layout = dialog.layout()
        if self._training and layout is not None:
            layout.setMenuBar(TrainingBar(self._appearance))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
