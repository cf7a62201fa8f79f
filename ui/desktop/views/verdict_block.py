"""The top of a page: the verdict with its reasons, what to ask, and why the hit stands where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.page_face import PageFace
from ui.desktop.viewmodels.verdict_face import ReasonFace
from ui.desktop.views.phone_rows import selectable
from ui.desktop.widgets.parts import IconLabel, frame, words
from ui.desktop.widgets.pill import PillLabel

MOST_SHOWN = 3


class VerdictBlock(QFrame):
    """Built anew for each page that a search has found; all but the first reasons wait behind one press."""

    def __init__(self, appearance: Appearance, face: PageFace) -> None:
        super().__init__()
        self._appearance = appearance
        look = appearance.look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.px(2))
        self._column.setSpacing(look.px(4))
        self._pill(face)
        self._reasons(self._column, face.reasons[:MOST_SHOWN])
        self.more = QPushButton()
        self.rest = frame()
        if len(face.reasons) > MOST_SHOWN:
            self._rest(face.reasons[MOST_SHOWN:])
        why = self.tr("Why here: {words}").format(words=" \u00b7 ".join(face.why))
        self._column.addWidget(selectable(words(why, "faint", wrap=True)))

    def _pill(self, face: PageFace) -> None:
        if face.row.pill is None:
            return
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(10))
        line.addWidget(PillLabel(self._appearance, face.row.pill))
        line.addWidget(words(face.beside_pill, "soft", wrap=True), 1)
        self._column.addLayout(line)

    def _rest(self, reasons: Sequence[ReasonFace]) -> None:
        self.more.setText(self.tr("{count} more reasons").format(count=len(reasons)))
        self.more.setProperty("kind", "link")
        self.more.setCheckable(True)
        column = QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._appearance.look.px(4))
        self._reasons(column, reasons)
        self.rest.setVisible(False)
        self.more.toggled.connect(self.rest.setVisible)
        self._column.addWidget(self.rest)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _reasons(self, column: QVBoxLayout, reasons: Sequence[ReasonFace]) -> None:
        for reason in reasons:
            column.addLayout(self._reason(reason))

    def _reason(self, reason: ReasonFace) -> QHBoxLayout:
        look = self._appearance.look
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        icon = IconLabel(self._appearance, reason.icon, reason.colour)
        icon.setAccessibleName(reason.answer)
        icon.setToolTip(reason.answer)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        said = " \u00b7 ".join(part for part in (reason.text, reason.origin) if part)
        if reason.question:
            texts.addWidget(selectable(words(reason.question, "strong", wrap=True)))
            texts.addWidget(words(said, "small", wrap=True))
        else:
            texts.addWidget(selectable(words(reason.text, "body", wrap=True)))
            if reason.origin:
                texts.addWidget(words(reason.origin, "small", wrap=True))
        line.addLayout(texts, 1)
        return line
