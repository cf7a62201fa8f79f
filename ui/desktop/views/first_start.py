"""The first start asks: import a directory, train, or install a pack; and how this laptop is used."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW
from ui.desktop.views.look_part import LookPart
from ui.desktop.widgets.parts import IconLabel, frame, words

WIDTH = 660


class FirstStart(QScrollArea):
    """Three choices, each with what it means."""

    import_chosen = Signal()
    pack_chosen = Signal()
    training_chosen = Signal()
    language_chosen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.import_file = QPushButton(self.tr("Import a directory file\u2026"))
        self.training = QPushButton(self.tr("Train with Linden County"))
        self.pack = QPushButton(self.tr("Install a signed pack\u2026"))
        self.pack.clicked.connect(self.pack_chosen)
        self.import_file.clicked.connect(self.import_chosen)
        self.training.clicked.connect(self.training_chosen)
        self.look = LookPart(appearance)
        self.language = self.look.language
        self.look.language_chosen.connect(self.language_chosen)
        self._rows: list[QBoxLayout] = []
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what a choice means above its button where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < self._appearance.look.px(NARROW_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(way)

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        self.import_file.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        look = self._appearance.look
        inside = QWidget()
        inside.setObjectName("page")
        self.setWidget(inside)
        middle = QWidget()
        middle.setMaximumWidth(look.px(WIDTH))
        outer = QHBoxLayout(inside)
        outer.addStretch(1)
        outer.addWidget(middle, 8)
        outer.addStretch(1)
        column = QVBoxLayout(middle)
        column.setSpacing(look.px(12))
        column.addStretch(1)
        column.addWidget(IconLabel(self._appearance, "app", "accent", "query_height"))
        column.addWidget(words(self.tr("Which places should Find know?"), "title", wrap=True))
        column.addWidget(
            words(
                self.tr("Crisis and help lines are always here. Everything stays on this machine."), "soft", wrap=True
            )
        )
        column.addSpacing(look.px(8))
        for icon, button, note in self._choices():
            column.addWidget(self._choice(icon, button, note))
        column.addSpacing(look.px(8))
        column.addWidget(words(self.tr("This laptop"), "section"))
        column.addWidget(self.look)
        note = self.tr(
            "Each can be changed at any time, in the menu. Next comes the casebook, if this laptop is to keep one."
        )
        column.addWidget(words(note, "faint", wrap=True))
        column.addStretch(2)

    def _choices(self) -> tuple[tuple[str, QPushButton, str], ...]:
        return (
            (
                "file",
                self.import_file,
                self.tr(
                    "Your county\u2019s list: an HSDS zip, JSON or CSV file. It is checked before anything changes."
                ),
            ),
            (
                "practice",
                self.training,
                self.tr("Invented places, people and numbers to learn with. Every screen says TRAINING."),
            ),
            (
                "seal",
                self.pack,
                self.tr(
                    "A whole directory from your agency, proved by its signature. It says whose it is before anything changes."
                ),
            ),
        )

    def _choice(self, icon: str, button: QPushButton, note: str) -> QWidget:
        look = self._appearance.look
        made = frame("panel")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, made)
        self._rows.append(row)
        row.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        row.setSpacing(look.px(16))
        told = QHBoxLayout()
        told.setSpacing(look.px(16))
        told.addWidget(IconLabel(self._appearance, icon, "accent", "icon_need"))
        told.addWidget(words(note, "soft", wrap=True), 1)
        row.addLayout(told, 1)
        button.setProperty("kind", "large")
        button.setMinimumWidth(look.px(210))
        row.addWidget(button)
        return made
