"""Whose follow-ups, which of them, how many; give one to somebody, print the sheet of the day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.casebook.follow_up.lists import Group
from navigator.use_cases.work_list import Asked, Whose, WorkPage
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.follow_up_words import count_words
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import KeyButton, words


class FollowUpTop(QWidget):
    """The line above the list; in more lines where it is narrow."""

    chosen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        look = appearance.look
        whose = [(Whose.MINE.value, self.tr("Mine")), (Whose.TEAM.value, self.tr("Team"))]
        groups = [
            (Group.OVERDUE.value, self.tr("Overdue")),
            (Group.TODAY.value, self.tr("Today")),
            (Group.NEXT.value, self.tr("Next")),
        ]
        self.whose = ChoiceStrip(appearance, self.tr("Whose"), whose)
        self.group = ChoiceStrip(appearance, self.tr("Which"), groups)
        self.count = words("", "soft")
        self.give = KeyButton(appearance, self.tr("Give"), "G")
        self.print = KeyButton(appearance, self.tr("Sheet of the day\u2026"), "Ctrl+P")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.title = words(self.tr("Follow-ups"), "title")
        column.addWidget(self.title)
        line = QWidget()
        flow = FlowLayout(line, look.px(12))
        for part in (self.whose, self.group, self.give, self.print, self.count):
            flow.addWidget(part)
        column.addWidget(line)
        for strip in (self.whose, self.group):
            strip.chosen.connect(self._choose)

    def set_low(self, *, low: bool) -> None:
        """Leave out what a key does as well, where the list needs the room."""
        for part in (self.title, self.give, self.print, self.count):
            part.setVisible(not low)

    def show_asked(self, asked: Asked, page: WorkPage) -> None:
        """Show what is asked for, and how many there are."""
        self.whose.put(asked.whose.value)
        self.group.put(*([asked.group.value] if asked.group else []))
        self.count.setText(count_words(page))

    def _choose(self, _value: str) -> None:
        self.chosen.emit()
