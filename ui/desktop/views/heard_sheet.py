"""What a place said on the telephone: how many are free; or what is wrong about it here. Codes and numbers, no words."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from navigator.directory.overlay import MOST_HEARD, ReportKind, Unit
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.text_line import TextLine
from ui.wording import UNITS, phone_words, said

NARROW = 520
MANY = "more"


class HeardSheet(SideSheet):
    """Two answers; nothing is chosen beforehand."""

    def __init__(self, appearance: Appearance, row: Row, keep: Callable[[Row, Unit, int], None], host: QWidget) -> None:
        super().__init__(appearance, self.tr("Heard: {name}").format(name=row.name), host, width=NARROW)
        self._row, self._hear = row, keep
        units = [(unit.value, said(more).capitalize()) for unit, (_, more) in UNITS.items()]
        numbers = [(str(number), str(number)) for number in range(10)]
        self.unit = ChoiceStrip(appearance, self.tr("What is free"), units)
        self.number = ChoiceStrip(appearance, self.tr("How many"), [*numbers, (MANY, self.tr("10 or more"))])
        self.many = TextLine(appearance, self.tr("How many exactly"), "copy", digits=len(str(MOST_HEARD)))
        self.many.setVisible(False)
        self.save = KeyButton(appearance, self.tr("Keep"), self.tr("Ctrl Enter"), "primary")
        self.save.setShortcut("Ctrl+Return")
        note = self.tr("It holds until the next opening, one night at most, and everybody on this laptop sees it.")
        for strip in (self.unit, self.number):
            self.body.addWidget(words(strip.accessibleName(), "small_strong"))
            self.body.addWidget(strip)
        for part in (self.many, words(note, "soft", wrap=True)):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        for strip in (self.unit, self.number):
            strip.chosen.connect(self._arrange)
        self.unit.done.connect(self.number.focus)
        self.many.edit.textChanged.connect(self._arrange)
        self.save.clicked.connect(self._keep)
        self._arrange()

    def focus_first(self) -> None:
        """Begin with what is free."""
        self.unit.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as how many, where that is asked."""
        if event.text().isdecimal() and self.number.isAncestorOf(self.window().focusWidget()):
            self.number.press(int(event.text()))
            self.number.focus()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.many.setVisible(self.number.value == MANY)
        self.save.setEnabled(bool(self.unit.value) and self._count() is not None)

    def _count(self) -> int | None:
        text = self.many.text if self.number.value == MANY else self.number.value
        return int(text) if text.isdecimal() else None

    def _keep(self) -> None:
        count = self._count()
        if count is not None:
            self._hear(self._row, Unit(self.unit.value), count)
            self.leave()


class WrongSheet(SideSheet):
    """What is wrong, and which number where it is a number."""

    def __init__(
        self, appearance: Appearance, row: Row, keep: Callable[[Row, ReportKind, int | None], None], host: QWidget
    ) -> None:
        super().__init__(appearance, self.tr("Wrong: {name}").format(name=row.name), host, width=NARROW)
        self._row, self._report = row, keep
        kinds = {
            ReportKind.CLOSED: self.tr("Closed for good"),
            ReportKind.WRONG_NUMBER: self.tr("Wrong number"),
            ReportKind.MOVED: self.tr("Moved"),
            ReportKind.OTHER: self.tr("Something else"),
        }
        phones = [(str(at), phone_words(phone)) for at, phone in enumerate(row.hit.listing.phones)]
        self.kind = ChoiceStrip(
            appearance, self.tr("What is wrong"), [(kind.value, said) for kind, said in kinds.items()]
        )
        self.phone = ChoiceStrip(appearance, self.tr("Which number"), phones)
        self.which = words(self.phone.accessibleName(), "small_strong")
        self.save = KeyButton(appearance, self.tr("Report"), self.tr("Ctrl Enter"), "primary")
        self.save.setShortcut("Ctrl+Return")
        note = self.tr(
            "The editor of the directory decides. Nothing changes here until then, and nobody's name is kept."
        )
        for part in (words(self.kind.accessibleName(), "small_strong"), self.kind, self.which, self.phone):
            self.body.addWidget(part)
        self.body.addWidget(words(note, "soft", wrap=True))
        self.body.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        self.kind.chosen.connect(self._arrange)
        self.phone.chosen.connect(self._arrange)
        self.save.clicked.connect(self._keep)
        self._arrange()

    def focus_first(self) -> None:
        """Begin with what is wrong."""
        self.kind.focus()

    def _arrange(self) -> None:
        about_phone = self.kind.value == ReportKind.WRONG_NUMBER
        for part in (self.which, self.phone):
            part.setVisible(about_phone)
        self.save.setEnabled(bool(self.kind.value) and (not about_phone or bool(self.phone.value)))

    def _keep(self) -> None:
        at = int(self.phone.value) if self.kind.value == ReportKind.WRONG_NUMBER else None
        self._report(self._row, ReportKind(self.kind.value), at)
        self.leave()
