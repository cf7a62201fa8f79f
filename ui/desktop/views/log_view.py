"""The Log: one's own encounters of today, the one that is filled in, and the notes of the shift before."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from navigator.use_cases.refer import Terms
from ui.desktop.models.log_rows import LogRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.amending import AmendingViewModel
from ui.desktop.viewmodels.hand_offs import HandOffsViewModel
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.viewmodels.log_words import day_words, record_of
from ui.desktop.views.casebook_page import CasebookPage
from ui.desktop.views.log_form_view import LogFormView
from ui.desktop.views.log_notes import LogNotes
from ui.desktop.views.log_record import LogRecordView
from ui.desktop.widgets.parts import KeyButton, frame, words
from ui.desktop.widgets.record_list import RecordList

# Widths of the page without the rail, at 100 %.
NOTES_BESIDE_FROM, LIST_BESIDE_FROM = 1160, 700
LIST_WIDTH, NOTES_WIDTH, LIST_HEIGHT, NOTES_HEIGHT = 292, 296, 136, 170
LARGEST = 16_777_215
NEW, RESOURCE_ONLY = "new_encounter", "resource_only"


class LogView(CasebookPage):
    """`wish` tells once what somebody came for: a new encounter, one without a person, or nothing but to look."""

    def __init__(
        self,
        appearance: Appearance,
        log: LogViewModel,
        notes: HandOffsViewModel,
        amending: AmendingViewModel,
        *,
        terms: Terms,
        wish: Callable[[], str],
    ) -> None:
        super().__init__()
        self._appearance, self._log, self._terms, self._wish = appearance, log, terms, wish
        self._notes_model, self._amending = notes, amending
        self.day = words("", "soft")
        self.only = KeyButton(appearance, self.tr("Resource only"), self.tr("Ctrl Shift R"), "large")
        self.new = KeyButton(appearance, self.tr("New encounter"), self.tr("Ctrl N"), "primary")
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("Your encounters of today"))
        self.empty = words(self.tr("No encounters today: Ctrl+N begins one."), "soft", wrap=True)
        self.form = LogFormView(appearance, log, terms)
        self.record = LogRecordView(appearance, log, amending, terms)
        self.notes = LogNotes(appearance, notes, terms)
        self.middle = QStackedWidget()
        self._lay_out()
        self._bind()
        self._show()

    def open(self) -> None:
        """Read the log, with the focus on it; begin what somebody came for."""
        self._log.load()
        self._notes_model.load()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        wish = self._wish()
        if wish:
            self.begin(wish)

    def begin(self, wish: str) -> None:
        """Begin an encounter, with or without a person."""
        self._log.begin(resource_only=wish == RESOURCE_ONLY)
        self.form.focus_first()

    def next_pane(self, step: int) -> None:
        """Move the focus between the list, what is shown of it, and the notes."""
        panes = (self.list, self.middle, self.notes)
        focus = QApplication.focusWidget()
        at = next((at for at, pane in enumerate(panes) if pane is focus or (focus and pane.isAncestorOf(focus))), 0)
        self._enter(panes[(at + step) % len(panes)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panes beside or below each other, as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, the draft kept; go into what is chosen with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self._log.forms.drafts.keep_now()
            self.back_chosen.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._enter(self.middle)
        else:
            super().keyPressEvent(event)

    def _enter(self, pane: QWidget) -> None:
        if pane is self.middle and self.middle.currentWidget() in (self.form, self.record):
            (self.form if self.middle.currentWidget() is self.form else self.record).focus_first()
        elif pane is self.notes:
            (self.notes.reads[0].setFocus if self.notes.reads else self.notes.focus_text)()
        else:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        top = QHBoxLayout()
        top.setContentsMargins(pad, look.px(8), pad, look.px(8))
        top.setSpacing(look.px(12))
        for part in (words(self.tr("Log"), "title"), self.day):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.only)
        top.addWidget(self.new)
        bar = frame(name="bar")
        bar.setLayout(top)
        for page in (self.empty, self.form, self.record):
            self.middle.addWidget(page)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(pad, pad, pad, pad)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panes.setSpacing(1)
        self._panes.addWidget(self.list)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(1)
        self._beside.addWidget(self.middle, 1)
        self._beside.addWidget(self._side())
        self._panes.addLayout(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self._panes, 1)

    def _side(self) -> QScrollArea:
        """Return the place of the notes, which scrolls by itself."""
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setWidget(self.notes)
        return self.side

    def _bind(self) -> None:
        self.only.clicked.connect(partial(self.begin, RESOURCE_ONLY))
        self.new.clicked.connect(partial(self.begin, NEW))
        self.list.selected.connect(self._selected)
        self._log.changed.connect(self._show)
        self._log.chosen.connect(self._show_anew)
        self._log.failed.connect(self._fail)
        self._amending.kept.connect(self._log.load)
        self._amending.kept.connect(self._log.look_again)
        for model in (self._log, self._notes_model, self._amending):
            model.said.connect(self.said)
        keys = {"Ctrl+Return": partial(self._save, finish=False), "Ctrl+Shift+Return": partial(self._save, finish=True),
                "Ctrl+Shift+N": self.notes.focus_text}  # fmt: skip
        for key, does in keys.items():
            made = QShortcut(QKeySequence(key), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(does)
        self._appearance.changed.connect(self._arrange)

    def _save(self, *, finish: bool) -> None:
        """Save where the focus is: the note, the amendment, or the encounter."""
        focus = QApplication.focusWidget()
        if focus is not None and self.notes.isAncestorOf(focus):
            self.notes.press_save()
        elif self.middle.currentWidget() is self.record:
            self.record.amend.press_save()
        else:
            self.form.press_save(finish=finish)

    def _fail(self, sentence: str) -> None:
        if self.middle.currentWidget() is self.form:
            self.form.fail(sentence)
        elif sentence:
            self.said.emit(sentence)

    def _selected(self) -> None:
        record = self.list.current()
        if record is not None and isinstance(record.thing, LogRow):
            self._log.choose(record.thing.key)

    def _show_anew(self) -> None:
        self.form.show_form(anew=True)

    def _show(self) -> None:
        log = self._log
        self.day.setText(day_words(log.forms.clock.now(), self._terms))
        self._show_list()
        if log.forms.form is not None:
            if log.saving:
                # What is being saved takes no more letters; if it fails, the focus goes back into it.
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.show_form()
            self.record.clear()
            self.middle.setCurrentWidget(self.form)
            return
        self.form.clear()
        self.record.show_record()
        self.empty.setText(self.tr("No encounters today: Ctrl+N begins one.") if log.is_empty else "")
        self.middle.setCurrentWidget(self.record if log.seen is not None else self.empty)

    def _show_list(self) -> None:
        """Show the rows, the chosen one selected; that it is shown chooses no other."""
        rows = self._log.rows
        records = tuple(record_of(row, self._terms) for row in rows)
        at = next((at for at, row in enumerate(rows) if row.key == self._log.key), 0)
        with QSignalBlocker(self.list):
            if records != self.list.records.records:
                self.list.show_records(records, at)
            if records and self.list.currentIndex().row() != at:
                self.list.setCurrentIndex(self.list.records.index(at))

    def _arrange(self) -> None:
        look = self._appearance.look
        width = self.width() / look.scale
        wide, beside = width >= NOTES_BESIDE_FROM, width >= LIST_BESIDE_FROM
        across = QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(across if beside else QBoxLayout.Direction.TopToBottom)
        self.list.setMaximumSize(
            look.px(LIST_WIDTH) if beside else LARGEST, LARGEST if beside else look.px(LIST_HEIGHT)
        )
        self.list.setMinimumWidth(look.px(LIST_WIDTH) if beside else 0)
        self._beside.setDirection(across if wide else QBoxLayout.Direction.TopToBottom)
        self.side.setMaximumSize(look.px(NOTES_WIDTH) if wide else LARGEST, LARGEST if wide else look.px(NOTES_HEIGHT))
        self.side.setMinimumWidth(look.px(NOTES_WIDTH) if wide else 0)
        self.form.arrange(self.middle.width())
