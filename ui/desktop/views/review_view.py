"""Review: sections at the left, the rows of one at the right, and below them the record that is read before it is signed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from navigator.casebook.review import Review
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW
from ui.desktop.viewmodels.review import ReviewViewModel
from ui.desktop.viewmodels.review_words import ReviewSection, notes, titles
from ui.desktop.views.casebook_page import CasebookPage
from ui.desktop.views.counts_part import CountsPart
from ui.desktop.views.signing_part import SigningPart
from ui.desktop.widgets.parts import frame, words
from ui.desktop.widgets.record_list import RecordList
from ui.desktop.widgets.section_list import SectionList

LOW, SHORT = 560, 300
ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewView(CasebookPage):
    """Everything by keyboard: sections, rows, Enter opens a record, Esc goes back step by step."""

    def __init__(self, appearance: Appearance, review: ReviewViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = review
        self.sections = SectionList(appearance, [titles()[section] for section in review.sections])
        self.title = words("", "title", wrap=True)
        self.note = words("", "soft", wrap=True)
        self.sentence = words("", "soft", wrap=True)
        self.error = words("", "danger", wrap=True)
        self.list = RecordList(appearance)
        self.counts = CountsPart(appearance, review.counts)
        self.signing = SigningPart(appearance, review)
        self._lay_out()
        self._bind()
        self._show()

    def open(self) -> None:
        """Read the section anew, with the focus on the sections."""
        self._model.load()
        self.sections.select(self._model.sections.index(self._model.section))
        self.sections.setFocus(Qt.FocusReason.TabFocusReason)

    def print(self) -> None:
        """Print the counts, masked; nothing that names a person is printed from here."""
        if self._model.section is ReviewSection.COUNTS:
            self._model.counts.print()

    def next_pane(self, step: int) -> None:
        """Move the focus between sections, rows and the record."""
        panes: list[QWidget] = [self.sections, self._rows]
        panes += [self.signing.page] if self.signing.isVisible() else []
        at = next((index for index, pane in enumerate(panes) if pane.hasFocus()), len(panes) - 1)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row on Enter, go back on Esc, where no child wanted them."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._back()
        elif key in ON and self.list.hasFocus():
            self._open()
        elif key == Qt.Key.Key_Left and self.list.hasFocus():
            self.sections.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange for the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Stand sections above rows where it is narrow; where it is low, the record that is read has the room alone."""
        low = self.height() < self._appearance.look.px(LOW) and self._model.reading is not None
        self._stack.setVisible(not low)
        # The line of sections names the one that is chosen, too.
        self._bar.setVisible(not low and self.height() >= self._appearance.look.px(SHORT))
        narrow = self.width() < self._appearance.look.px(NARROW_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self.sections.set_as_line(as_line=narrow)

    @property
    def _rows(self) -> QWidget:
        return self.counts.page if self._model.section is ReviewSection.COUNTS else self.list

    def _lay_out(self) -> None:
        look = self._appearance.look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._bar = bar = frame(name="bar")
        head = QVBoxLayout(bar)
        pad = look.size("pane_padding")
        head.setContentsMargins(pad, look.px(12), pad, look.px(10))
        head.setSpacing(look.px(2))
        for line in (self.title, self.note, self.error):
            head.addWidget(line)
        self._stack = QStackedWidget()
        alone = frame(name="surface")
        column = QVBoxLayout(alone)
        column.setContentsMargins(pad, look.px(16), pad, pad)
        column.addWidget(self.sentence)
        column.addStretch(1)
        for page in (self.list, alone, self.counts):
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(0)
        for part, share in ((bar, 0), (self._stack, 1), (self.signing, 2)):
            right.addWidget(part, share)
        self._row.addWidget(self.sections)
        self._row.addLayout(right, 1)

    def _bind(self) -> None:
        self.sections.chosen.connect(self._choose)
        self.sections.entered_rows.connect(self._enter_rows)
        self.list.doubleClicked.connect(self._open)
        self.signing.left.connect(self._to_list)
        self._model.changed.connect(self._show)
        self._model.failed.connect(self._fail)
        self._model.said.connect(self.said)
        self.bind_key("Alt+Left", partial(self.counts.step, -1))
        self.bind_key("Alt+Right", partial(self.counts.step, 1))
        self.bind_key("Ctrl+S", self.counts.ask_file)

    def _choose(self, position: int) -> None:
        if (section := self._model.sections[position]) is not self._model.section:
            self._model.show(section)

    def _enter_rows(self) -> None:
        if not self.sentence.text():
            self._rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        record = self.list.current()
        if record is not None and isinstance(record.thing, Review):
            self._model.open(record.thing)

    def _to_list(self) -> None:
        (self.sections if self._model.sentence else self.list).setFocus(Qt.FocusReason.TabFocusReason)

    def _back(self) -> None:
        if self._model.reading is not None:
            self._model.close()
            self._to_list()
        elif self.sections.hasFocus():
            self.back_chosen.emit()
        else:
            self.sections.setFocus(Qt.FocusReason.TabFocusReason)

    def _fail(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(True)

    def _show(self) -> None:
        model = self._model
        self.title.setText(titles()[model.section])
        self.note.setText(notes()[model.section])
        self.error.setText("")
        self.error.setVisible(False)
        self.sentence.setText(model.sentence)
        counting = model.section is ReviewSection.COUNTS
        self._stack.setCurrentIndex(2 if counting else int(bool(model.sentence)))
        if model.records != self.list.records.records:
            self.list.show_records(model.records, max(0, self.list.currentIndex().row()))
        self.list.setAccessibleName(f"{titles()[model.section]}, {len(model.records)}")
        self.arrange()
