"""What was dangerous: what was seen, by whom, when, first-hand or told, and when it ends; no bare word about a person."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.casebook.log_form import FIRST_HAND, SeenFlag, clock_time
from navigator.casebook.safety_flag import LONGEST_FLAG
from navigator.casebook.said import NOT_ASKED
from navigator.clock import Clock
from navigator.errors import NavigatorError
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.log_words import clock
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import error_words, label_words

# Nothing dangerous is no danger that ends.
NOTHING_SEEN = "nothing"
ENDS_IN = (7, 30, LONGEST_FLAG.days)


class SafetyPart(QWidget):
    """One danger at a time; what else it needs appears once something was seen."""

    put = Signal(object)

    def __init__(self, appearance: Appearance, terms: Terms, now: Clock) -> None:
        super().__init__()
        self._terms, self._clock = terms, now
        self._flag = SeenFlag()
        codes = terms.codes
        seen = [
            (code.code, label_words(code.label))
            for code in codes["safety_flags"].offered()
            if code.group != NOTHING_SEEN
        ]
        self.what = ChoiceStrip(appearance, self.tr("Safety, seen"), seen)
        bases = [(code.code, label_words(code.label)) for code in codes["flag_bases"].offered()]
        self.basis = ChoiceStrip(appearance, self.tr("How it is known"), bases)
        self.detail = TextLine(appearance, self.tr("What exactly"), "info")
        self.by = TextLine(appearance, self.tr("Seen or told by"), "person")
        self.at = TextLine(appearance, self.tr("Seen at"), "clock", hint=self.tr("now"))
        days = [(str(each), self.tr("{days} days").format(days=each)) for each in ENDS_IN]
        self.ends = ChoiceStrip(appearance, self.tr("Ends after"), days)
        self.problem = words("", "danger", wrap=True)
        self.known = words("", "small", wrap=True)
        self.rest = QWidget()
        self._lay_out(appearance)
        self._bind()

    @property
    def fault(self) -> str:
        """Return what is wrong with the time as it is typed, "" where nothing is."""
        return self.problem.text()

    def show_flag(self, flag: SeenFlag, *, anew: bool) -> None:
        """Show a danger as it is entered."""
        self._flag = flag
        self.what.put(flag.code)
        self.basis.put(flag.basis)
        self.ends.put(str(flag.days))
        mine = flag.basis in (NOT_ASKED, FIRST_HAND)
        self.by.edit.setPlaceholderText(self.tr("you") if mine else self.tr("who told it"))
        for line, text in (
            (self.detail, flag.words),
            (self.by, flag.seen_by),
            (self.at, clock(flag.seen_at, self._terms)),
        ):
            if line.text != text and (anew or not line.edit.hasFocus()):
                line.edit.setText(text)
        if anew:
            self._say("")
        self.rest.setVisible(not flag.is_empty)

    def show_known(self, sentences: list[str]) -> None:
        """Show the dangers that the casebook knows of the person."""
        self.known.setText("\n".join(sentences))
        self.known.setVisible(bool(sentences))

    def _lay_out(self, appearance: Appearance) -> None:
        column, inside = QVBoxLayout(self), QVBoxLayout(self.rest)
        for each in (column, inside):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(appearance.look.px(6))
        for part in (self.known, self.what, self.rest):
            column.addWidget(part)
        inside.addWidget(self.detail)
        for name, part in ((self.basis.accessibleName(), self.basis), (self.ends.accessibleName(), self.ends)):
            inside.addWidget(words(name, "small_strong"))
            inside.addWidget(part)
        for line in (self.by, self.at):
            inside.addWidget(line)
        inside.addWidget(self.problem)
        self.problem.setVisible(False)
        self.known.setVisible(False)

    def _bind(self) -> None:
        for field, strip in (("code", self.what), ("basis", self.basis)):
            strip.chosen.connect(partial(self._put_code, field))
        for field, line in (("words", self.detail), ("seen_by", self.by)):
            line.edit.textEdited.connect(partial(self._put_text, field))
        self.ends.chosen.connect(self._put_days)
        self.at.edit.textEdited.connect(self._put_time)

    def _put(self, **answers: Any) -> None:  # noqa: ANN401 - fields of the danger
        self.put.emit(replace(self._flag, **answers))

    def _put_code(self, field: str, code: str) -> None:
        self._put(**{field: code or NOT_ASKED})

    def _put_text(self, field: str, text: str) -> None:
        self._put(**{field: text})

    def _put_days(self, days: str) -> None:
        self._put(days=int(days) if days else LONGEST_FLAG.days)

    def _put_time(self, text: str) -> None:
        self._say("")
        try:
            at = clock_time(text, self._clock.now(), self._terms.hours.zone) if text.strip() else None
        except NavigatorError as error:
            self._say(f"{self.at.edit.accessibleName()}: {error_words(error.message)} {error_words(error.hint)}")
            return
        self._put(seen_at=at)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
