"""How the window looks on this laptop: desk or vehicle, colours, size, whether letters act; each press counts at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.actions.table import action
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import SCALES
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import plain_button, words

DESK, VEHICLE = "desk", "vehicle"
ACT, QUIET = "act", "quiet"


class LookPart(QWidget):
    """A few lines; each shows what is in force, however it was changed, and can't be left unanswered."""

    language_chosen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance.look.px(4))
        place = ((DESK, self.tr("At a desk")), (VEHICLE, self.tr("In a vehicle")))
        colours = (
            ("day", self.tr("Day")),
            ("night", self.tr("Night")),
            ("high_contrast", self.tr("High contrast")),
        )
        letters = ((ACT, self.tr("Act by themselves")), (QUIET, self.tr("Only with Ctrl")))
        sizes = [(str(scale), f"{scale:.0%}") for scale in SCALES]
        self.place = self._line(self.tr("Used"), place, self._set_place)
        self.theme = self._line(self.tr("Colours"), colours, self._set_theme)
        self.scale = self._line(self.tr("Size"), sizes, self._set_size)
        self.letters = self._line(self.tr("Letters (R, C, P ...)"), letters, self._set_letters)
        other = action("language").label
        self.language = plain_button(other)
        self.language.clicked.connect(self.language_chosen)
        self._column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        appearance.changed.connect(self._show)
        self._show()

    def _line(self, name: str, choices: Sequence[tuple[str, str]], take: Callable[[str], None]) -> ChoiceStrip:
        made = ChoiceStrip(self._appearance, name, choices)
        made.chosen.connect(take)
        self._column.addWidget(words(name, "small_strong"))
        self._column.addWidget(made)
        return made

    def _set_place(self, value: str) -> None:
        if value:
            self._appearance.set_vehicle(vehicle=value == VEHICLE)
        self._show()

    def _set_theme(self, value: str) -> None:
        if value:
            self._appearance.set_theme(value)
        self._show()

    def _set_size(self, value: str) -> None:
        if value:
            self._appearance.set_size(float(value))
        self._show()

    def _set_letters(self, value: str) -> None:
        if value:
            self._appearance.set_letters(act=value == ACT)
        self._show()

    def _show(self) -> None:
        look = self._appearance.look
        self.place.put(VEHICLE if look.vehicle else DESK)
        self.theme.put(look.theme)
        self.scale.put(str(look.scale))
        self.letters.put(ACT if self._appearance.letters else QUIET)
