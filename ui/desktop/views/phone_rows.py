"""The numbers of a page: the one to call first largest, the others below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import wording
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.page_face import PhoneFace
from ui.desktop.widgets.parts import IconLabel, KeyButton, TagLabel, frame, words

LONG_NUMBER = 20
LONG_LABEL = 36
LARGE_WORDS = 1.3


class PhoneRows(QWidget):
    """One row for each number, with what it is for and who may have it."""

    copy_chosen = Signal(str)
    number_chosen = Signal()

    def __init__(self, appearance: Appearance, phones: tuple[PhoneFace, ...]) -> None:
        super().__init__()
        self._appearance = appearance
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(6))
        for at, phone in enumerate(phones):
            column.addWidget(self._first(phone) if at == 0 else self._other(phone))

    def _first(self, phone: PhoneFace) -> QFrame:
        look = self._appearance.look
        made = frame("panel")
        grid = QGridLayout(made)
        grid.setContentsMargins(look.px(14), look.px(8), look.px(10), look.px(8))
        grid.setVerticalSpacing(look.px(1))
        grid.setHorizontalSpacing(look.px(10))
        number = words(phone.words, "detail_phone", wrap=len(phone.words) > LONG_NUMBER)
        large = KeyButton(self._appearance, self.tr("Large"), self.tr("Space"))
        large.clicked.connect(self.number_chosen)
        grid.addWidget(IconLabel(self._appearance, "phone", "accent", "icon_need"), 0, 0, 2, 1)
        grid.addWidget(selectable(number), 0, 1)
        grid.addLayout(self._for(phone), 1, 1)
        grid.addWidget(large, 0, 2, 2, 1)
        grid.setColumnStretch(1, 1)
        return made

    def _other(self, phone: PhoneFace) -> QWidget:
        look = self._appearance.look
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(look.px(14), 0, look.px(10), 0)
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(0)
        below = look.scale > LARGE_WORDS
        number = selectable(words(phone.words, "row_phone", wrap=len(phone.words) > LONG_NUMBER))
        grid.addWidget(number, 0, 0)
        grid.addLayout(self._for(phone), int(below), int(not below))
        grid.setColumnStretch(int(not below), 1)
        copy = QPushButton(self.tr("Copy"))
        copy.setProperty("kind", "link")
        copy.setAccessibleName(self.tr("Copy {number}").format(number=phone.words))
        copy.clicked.connect(lambda: self.copy_chosen.emit(phone.copied))
        grid.addWidget(copy, 0, 2, 1 + below, 1)
        return made

    def _for(self, phone: PhoneFace) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(6))
        long = len(phone.label) * self._appearance.look.scale > LONG_LABEL
        if phone.label:
            line.addWidget(words(phone.label, "small", wrap=long), int(long))
        line.addWidget(
            TagLabel(
                self._appearance, wording.said(wording.TEAMS_ONLY) if phone.teams else wording.said(wording.PUBLIC)
            )
        )
        line.addStretch(int(not long))
        return line


def selectable(label: QLabel) -> QLabel:
    """Let the mouse select; the keyboard's way is Copy."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
