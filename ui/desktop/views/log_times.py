"""The moments of an encounter: each is typed as a time of day, or is now at a press; none but the start is there by itself."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navigator.casebook.log_form import LogForm, clock_time
from navigator.clock import Clock
from navigator.errors import NavigatorError
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.log_words import clock
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import KeyButton, plain_button, words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import error_words

LINE_WIDTH = 92


class TimesPart(QWidget):
    """`put` tells the field and its moment, None where it was emptied."""

    put = Signal(str, object)

    def __init__(self, appearance: Appearance, terms: Terms, now: Clock) -> None:
        super().__init__()
        self._appearance, self._terms, self._clock = appearance, terms, now
        self._start = now.now()
        names = {
            "start": self.tr("Came in"),
            "dispatched": self.tr("Dispatched"),
            "on_scene": self.tr("On scene"),
            "end": self.tr("End"),
        }
        self.lines = {field: TextLine(appearance, name, "clock", hint="\u2013") for field, name in names.items()}
        self.now: dict[str, QPushButton] = {}
        self.spans = words("", "faint", wrap=True)
        self.problem = words("", "danger", wrap=True)
        self._lay_out(appearance)
        appearance.changed.connect(self._fit)
        for field, line in self.lines.items():
            line.edit.textEdited.connect(partial(self._typed, field))
            line.edit.editingFinished.connect(partial(self._left, field))

    @property
    def fault(self) -> str:
        """Return what is wrong with a time as it is typed, "" where nothing is."""
        return next(filter(None, (self._fault(field) for field in self.lines)), "")

    def show_form(self, form: LogForm, *, anew: bool) -> None:
        """Show the moments; what is being typed stays as it is."""
        self._start = form.start
        for field, line in self.lines.items():
            text = clock(getattr(form, field), self._terms)
            if anew or not line.edit.hasFocus():
                line.edit.setText(text)
        self.spans.setText(self._spans(form))
        self.spans.setVisible(bool(self.spans.text()))
        self._say()

    def set_now(self, field: str) -> None:
        """Let a moment be now."""
        self.lines[field].edit.setText(clock(self._clock.now(), self._terms))
        self.put.emit(field, self._clock.now())
        self._say()

    def _fit(self) -> None:
        """Give each line room for a time in letters of this size."""
        for line in self.lines.values():
            line.field.setFixedWidth(self._appearance.look.px(LINE_WIDTH))

    def _lay_out(self, appearance: Appearance) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(4))
        self._row = QWidget()
        row = FlowLayout(self._row, appearance.look.px(16))
        for field, line in self.lines.items():
            row.addWidget(self._one(appearance, field, line))
        for part in (self._row, self.spans, self.problem):
            column.addWidget(part)
        self.problem.setVisible(False)
        self._fit()

    def _one(self, appearance: Appearance, field: str, line: TextLine) -> QWidget:
        """Return a line with its button; the start is there already."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.look.px(4))
        row.addWidget(line)
        if field == "start":
            return made
        key = self.tr("F9") if field == "end" else ""
        button = KeyButton(appearance, self.tr("Now"), key) if key else plain_button(self.tr("Now"))
        button.setAccessibleName(f"{line.edit.accessibleName()}: {button.text()}")
        button.clicked.connect(partial(self.set_now, field))
        self.now[field] = button
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(button)
        row.addLayout(column)
        return made

    def _typed(self, field: str, text: str) -> None:
        if not self._fault(field):
            self.put.emit(field, self._moment(text))

    def _left(self, field: str) -> None:
        line = self.lines[field]
        if not self._fault(field) and line.text.strip():
            line.edit.setText(clock(self._moment(line.text), self._terms))
        self._say()

    def _fault(self, field: str) -> str:
        line = self.lines[field]
        try:
            if self._moment(line.text) is None and field == "start":
                return self.tr("The start is missing: enter when it came in.")
        except NavigatorError as error:
            return f"{line.edit.accessibleName()}: {error_words(error.message)} {error_words(error.hint)}"
        return ""

    def _moment(self, text: str) -> datetime | None:
        return clock_time(text, self._start, self._terms.hours.zone) if text.strip() else None

    def _say(self) -> None:
        self.problem.setText(self.fault)
        self.problem.setVisible(bool(self.problem.text()))

    def _spans(self, form: LogForm) -> str:
        """Return how long the way and the work took, as far as it is known."""
        begun, scene, end = form.dispatched or form.start, form.on_scene, form.end
        way = self.tr("{minutes} min response").format(minutes=_minutes(begun, scene)) if scene else ""
        work = self.tr("{minutes} min on scene").format(minutes=_minutes(scene, end)) if scene and end else ""
        return ", ".join(filter(None, (way, work)))


def _minutes(begin: datetime, end: datetime) -> int:
    return max(0, (end - begin) // timedelta(minutes=1))
