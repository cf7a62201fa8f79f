"""The page of the selected hit, phones first, with its actions pinned below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from navigator.directory.overlay import Answer
from navigator.search.told import OpenQuestion
from ui.desktop.actions.table import action
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.calls import CallsViewModel
from ui.desktop.viewmodels.detail import DetailViewModel
from ui.desktop.views.detail_actions import DetailActions
from ui.desktop.views.detail_parts import DetailBody
from ui.desktop.views.own_body import OwnBody
from ui.desktop.views.verdict_block import VerdictBlock
from ui.desktop.widgets.parts import KeyHint, words
from ui.desktop.widgets.spoken_role import speak_as

SHOWN_KEYS = ("hits", "open", "questions", "number", "copy", "origin", "lines", "night", "keys")


class DetailPane(QWidget):
    """Scrolls alone; the actions stay."""

    copy_chosen = Signal(str)
    number_chosen = Signal()
    back_chosen = Signal()
    # Refer, card, heard, wrong: by the name of its action.
    action_chosen = Signal(str)
    fact_wanted = Signal(str)

    def __init__(self, appearance: Appearance, detail: DetailViewModel, calls: CallsViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._detail = detail
        self._calls = calls
        self._verdict: VerdictBlock | None = None
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = QScrollArea()
        self.page.setObjectName("detail")
        self.page.setWidgetResizable(True)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self.page, QAccessible.Role.Document)
        self.bar = DetailActions(appearance)
        self.copy, self.number, self.back = (self.bar.buttons[name] for name in ("copy", "number", "back"))
        self._lay_out()
        self._bind()
        self.set_as_page(as_page=False)
        self._show()

    def set_as_page(self, *, as_page: bool) -> None:
        """Offer the way back when the pane covers the list."""
        self.back.setVisible(as_page)

    def focus(self) -> None:
        """Put the focus on the page."""
        self.page.setFocus()

    def focus_questions(self) -> None:
        """Put the focus on the first thing that is to be asked, on the page where there is none."""
        if self._verdict is None or not self._verdict.focus_question():
            self.page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last answer back on its key; all others are for the views around."""
        undoes = event.text().upper() == "U" and not event.modifiers() and self._appearance.acts(event)
        if undoes and self._verdict and self._verdict.undo:
            self._undo()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.bar)

    def _bind(self) -> None:
        self._detail.changed.connect(self._show)
        self._appearance.changed.connect(self._show)
        self.bar.pressed.connect(self._press)

    def _press(self, name: str) -> None:
        if name == "copy":
            self.copy_chosen.emit(self._detail.number)
        elif name == "number":
            self.number_chosen.emit()
        elif name == "back":
            self.back_chosen.emit()
        else:
            self.action_chosen.emit(name)

    def _show(self) -> None:
        face, own = self._detail.face, self._detail.own
        self.bar.setVisible(face is not None or own is not None)
        self.bar.allow(number=bool(self._detail.number))
        self.bar.for_place(is_place=own is None)
        if own is not None:
            self._show_own(own)
            return
        if face is None:
            self._verdict = None
            self.page.setAccessibleName(self.tr("Detail: nothing is selected"))
            self.page.setWidget(self._hints())
            return
        self.page.setAccessibleName(self.tr("Detail: {row}").format(row=face.spoken))
        self._put(DetailBody(self._appearance, face, self._calls.last(face.row.hit.listing.id)))

    def _show_own(self, own: OwnRow) -> None:
        self._verdict = None
        self.page.setAccessibleName(self.tr("Detail: {row}").format(row=own.spoken))
        body = OwnBody(self._appearance, own)
        body.number_chosen.connect(self.number_chosen)
        self.page.setWidget(body)

    def _put(self, body: DetailBody) -> None:
        """Show another body; whoever was answering goes on there."""
        asked = self._verdict.focused if self._verdict else None
        body.copy_chosen.connect(self.copy_chosen)
        body.number_chosen.connect(self.number_chosen)
        self._verdict = body.verdict
        self.page.setWidget(body)
        if self._verdict:
            self._verdict.answered.connect(self._answer)
            self._verdict.undone.connect(self._undo)
            self._verdict.fact_wanted.connect(self.fact_wanted)
        if asked is not None and not (self._verdict and self._verdict.focus_question(asked)):
            self.page.setFocus()

    def _answer(self, question: OpenQuestion, answer: Answer) -> None:
        if self._detail.row is not None and self._verdict is not None:
            self._calls.answer(self._detail.row, question, answer)
            self._verdict.focus_after(question)

    def _undo(self) -> None:
        if self._detail.row is not None:
            self._calls.undo(self._detail.row.hit.listing.id)

    def _hints(self) -> QWidget:
        look = self._appearance.look
        made = QWidget()
        made.setObjectName("inside")
        column = QVBoxLayout(made)
        pad = look.size("page_padding")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(10))
        column.addWidget(words(self.tr("Who will take this person, here, now?"), "title", wrap=True))
        column.addWidget(
            words(
                self.tr("Type what is needed or press a need. A place in \u201cFrom\u201d gives distances."),
                "soft",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        for at, name in enumerate(SHOWN_KEYS):
            entry = action(name)
            grid.addWidget(
                KeyHint(self._appearance, entry.letter_shown or entry.keys[0]), at, 0, Qt.AlignmentFlag.AlignLeft
            )
            grid.addWidget(words(entry.label, "body", wrap=True), at, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return made
