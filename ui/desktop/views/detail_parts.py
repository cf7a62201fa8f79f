"""The pieces of the detail pane, built anew for each page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import wording
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.page_face import FactFace, NoteFace, PageFace
from ui.desktop.views.phone_rows import PhoneRows, selectable
from ui.desktop.views.verdict_block import VerdictBlock
from ui.desktop.widgets.parts import IconLabel, TagLabel, frame, words
from ui.desktop.widgets.week_strip import WeekStrip


class DetailBody(QWidget):
    """Everything of one page, in the order of the design."""

    copy_chosen = Signal(str)
    number_chosen = Signal()

    def __init__(self, appearance: Appearance, face: PageFace, kept: str = "") -> None:
        super().__init__()
        self._appearance = appearance
        self.verdict: VerdictBlock | None = None
        self.setObjectName("inside")
        look = appearance.look
        pad = look.size("pane_padding")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(pad, look.px(10), pad, pad)
        self._column.setSpacing(look.px(6))
        if face.why:
            self.verdict = VerdictBlock(appearance, face, kept)
            self._column.addWidget(self.verdict)
        self._head(face)
        self._phones(face)
        if face.row.beds:
            self._beds(face.row.beds)
        self._facts(face.facts, face.told)
        if face.week is not None:
            self._column.addWidget(words(self.tr("This week"), "head"))
            self._column.addWidget(WeekStrip(appearance, face.week))
        for note in face.notes:
            self._note(note)
        self._column.addStretch(1)

    def _head(self, face: PageFace) -> None:
        top = QHBoxLayout()
        top.addWidget(selectable(words(face.row.name, "detail_name", wrap=True)), 1)
        if face.row.training:
            top.addWidget(
                TagLabel(self._appearance, wording.said(wording.TRAINING), training=True), 0, Qt.AlignmentFlag.AlignTop
            )
        self._column.addLayout(top)
        self._column.addWidget(selectable(words(face.subtitle, "soft", wrap=True)))
        self._column.addLayout(self._age(face))
        if face.alert:
            self._column.addWidget(self._warning(face.alert))

    def _age(self, face: PageFace) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(6))
        if face.row.old:
            line.addWidget(IconLabel(self._appearance, "triangle", "ask"))
        line.addWidget(words(face.row.age, "old" if face.row.old else "small", wrap=True), 1)
        return line

    def _warning(self, text: str) -> QFrame:
        made = frame("warn")
        line = QHBoxLayout(made)
        line.addWidget(IconLabel(self._appearance, "triangle", "warn_text"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words(text, "warn", wrap=True), 1)
        return made

    def _phones(self, face: PageFace) -> None:
        if not face.phones:
            self._column.addWidget(words(face.row.phone, "section", wrap=True))
            return
        rows = PhoneRows(self._appearance, face.phones)
        rows.copy_chosen.connect(self.copy_chosen)
        rows.number_chosen.connect(self.number_chosen)
        self._column.addWidget(rows)

    def _beds(self, beds: str) -> None:
        look = self._appearance.look
        made = frame("dashed")
        line = QHBoxLayout(made)
        line.setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(6))
        known = beds != wording.said(wording.NO_BEDS)
        line.addWidget(IconLabel(self._appearance, "check" if known else "question", "text2"))
        line.addWidget(words(beds.capitalize(), "strong"))
        line.addStretch(1)
        line.addWidget(words(self.tr("for this night") if known else self.tr("ask when you call"), "small"))
        self._column.addWidget(made)

    def _facts(self, facts: tuple[FactFace, ...], told: str) -> None:
        if not facts:
            return
        look = self._appearance.look
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(6))
        for at, fact in enumerate(facts):
            grid.addLayout(self._fact(fact), at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)
        if told:
            self._column.addWidget(words(told, "faint", wrap=True))

    def _fact(self, fact: FactFace) -> QHBoxLayout:
        look = self._appearance.look
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        icon = IconLabel(self._appearance, fact.icon, fact.colour)
        icon.setAccessibleName(fact.answer)
        icon.setToolTip(fact.answer)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(words(fact.words, "body", wrap=True))
        if fact.origin:
            texts.addWidget(words(fact.origin, "faint", wrap=True))
        texts.addStretch(1)
        line.addLayout(texts, 1)
        return line

    def _note(self, note: NoteFace) -> None:
        look = self._appearance.look
        head = QHBoxLayout()
        head.setContentsMargins(0, look.px(6), 0, 0)
        head.addWidget(words(note.title, "head"))
        if note.audience:
            head.addWidget(TagLabel(self._appearance, note.audience))
        head.addStretch(1)
        self._column.addLayout(head)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(3))
        for at, text in enumerate(note.lines, start=1):
            shown = f"{at}. {text}" if note.numbered else text
            lines.addWidget(selectable(words(shown, "body", wrap=True)))
        self._column.addLayout(lines)
