"""The blocks of a person's page: how to reach them, what they allowed, who may be the same; built anew for each page."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.deciding import Pick
from ui.desktop.viewmodels.people import Intent
from ui.desktop.viewmodels.person_blocks import Block, Choice
from ui.desktop.viewmodels.person_faces import PersonFace, Section
from ui.desktop.widgets.parts import IconLabel, frame, words


class PersonCards(QWidget):
    """All blocks in one column; warnings first. `wanted` tells what somebody is about to do, `picked` what counts."""

    wanted = Signal(Intent, str)
    picked = Signal(Pick)

    def __init__(self, appearance: Appearance, face: PersonFace) -> None:
        super().__init__()
        self._appearance = appearance
        self.buttons: list[QPushButton] = []
        self.setObjectName("inside")
        look = appearance.look
        pad = look.size("pane_padding")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(pad, look.px(8), pad, pad)
        self._column.setSpacing(look.px(8))
        for warning in face.warnings:
            made = frame("warn")
            self._block(QVBoxLayout(made), warning, "warn", "warn_text")
            self._column.addWidget(made)
        for section in face.sections:
            self._section(section)
        self._column.addStretch(1)

    def _section(self, section: Section) -> None:
        look = self._appearance.look
        made = QFrame()
        made.setProperty("kind", "panel")
        made.setAccessibleName(section.head)
        inside = QVBoxLayout(made)
        inside.setSpacing(look.px(4))
        inside.addWidget(words(section.head, "head"))
        if not section.blocks and section.none:
            inside.addWidget(words(section.none, "soft", wrap=True))
        for at, block in enumerate(section.blocks):
            if at:
                inside.addWidget(frame(name="rule"))
            self._block(inside, block, "strong", block.tone.value)
        self._column.addWidget(made)

    def _block(self, column: QVBoxLayout, block: Block, kind: str, colour: str) -> None:
        look = self._appearance.look
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(IconLabel(self._appearance, block.icon, colour), 0, top)
        line.addWidget(words(block.title, kind, wrap=True), 1)
        if block.state:
            line.addWidget(words(block.state, "small_strong"), 0, top)
        column.addLayout(line)
        for choice in block.choices:
            self._choice(column, block, choice)
        for text in block.lines:
            column.addWidget(words(text, "small" if kind == "strong" else "body", wrap=True))
        if block.acts:
            column.addLayout(self._acts(block))

    def _choice(self, column: QVBoxLayout, block: Block, choice: Choice) -> None:
        """Place an answer, who wrote it, and the button that lets it count."""
        column.addWidget(words(choice.words, "body", wrap=True))
        column.addWidget(words(choice.by, "small", wrap=True))
        if choice.pick is not None:
            text = self.tr("This one counts")
            button = self._button(text, f"{text}: {choice.spoken}. {block.title}")
            button.clicked.connect(partial(self._pick, choice.pick))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _acts(self, block: Block) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(8))
        for text, intent in block.acts:
            button = self._button(text, f"{block.title}: {text}")
            button.clicked.connect(partial(self._want, intent, block.title))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _button(self, text: str, spoken: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "large")
        button.setAutoDefault(False)
        button.setAccessibleName(spoken)
        self.buttons.append(button)
        return button

    def _pick(self, pick: Pick) -> None:
        self.picked.emit(pick)

    def _want(self, intent: Intent, title: str) -> None:
        self.wanted.emit(intent, title)
