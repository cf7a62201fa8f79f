"""An encounter that was finished or came back: what it says with all versions, its correction, the signature."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navigator.casebook.review import ReviewState
from navigator.use_cases.refer import Terms
from ui.desktop.models.log_rows import RowKind
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.amending import AmendingViewModel
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.viewmodels.log_words import Line, beside_words, flag_words, kind_words, lines_of, review_words
from ui.desktop.views.amend_part import AmendPart
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.parts import clear_out, frame, words
from ui.phrases.spoken import label_words

NAME_WIDTH = 108


class LogRecordView(QWidget):
    """Nothing in it is overwritten: a correction stands beside what it corrects."""

    def __init__(self, appearance: Appearance, log: LogViewModel, amending: AmendingViewModel, terms: Terms) -> None:
        super().__init__()
        self._appearance, self._log, self._terms = appearance, log, terms
        self.title = words("", "section", wrap=True)
        self.reason = words("", "strong", wrap=True)
        self.sign = words("", "soft", wrap=True)
        self.amend = AmendPart(appearance, amending, terms)
        self._lines = QVBoxLayout()
        self._shown: tuple[Line, ...] = ()
        self.also = words("", "body", wrap=True)
        self._lay_out()

    def focus_first(self) -> None:
        """Begin with what is to be corrected."""
        self.amend.field.focus()

    def show_record(self) -> None:
        """Show the chosen encounter as it was saved."""
        seen, row = self._log.seen, self._log.row
        if seen is None or row is None:
            self.clear()
            return
        kind = label_words(self._terms.codes.label("contact_kinds", seen.encounter.contact_kind))
        self.title.setText(f"{kind}   {kind_words(row.kind)}")
        back = self.tr("Sent back: {reason}").format(reason=row.reason) if row.kind is RowKind.RETURNED else ""
        self.reason.setText(back)
        self.reason.setVisible(bool(back))
        self.sign.setText("" if back else review_words(seen.review))
        self.sign.setVisible(bool(self.sign.text()))
        self._show_lines(lines_of(seen.encounter, seen.corrected, self._terms))
        self._show_also()
        self.amend.show_record(seen.encounter.id, self._shown)
        waits = seen.review in (ReviewState.WAITING, ReviewState.RETURNED, ReviewState.SIGNED)
        services = self._log.casebook.services
        self.amend.ask.setVisible(not waits and not (services is not None and services.team_of_one))

    def clear(self) -> None:
        """Let no word stay in a widget that nobody sees."""
        self._show_lines(())
        for label in (self.title, self.reason, self.sign, self.also):
            label.setText("")
        self.amend.clear()

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        inside = QWidget()
        inside.setObjectName("inside")
        body = self.body = QVBoxLayout(inside)
        body.setContentsMargins(pad, look.px(12), pad, pad)
        body.setSpacing(look.px(8))
        self._lines.setSpacing(look.px(6))
        for part in (self.title, self.reason, self.sign):
            body.addWidget(part)
        body.addLayout(self._lines)
        body.addWidget(self.also)
        body.addWidget(frame(name="rule"))
        body.addWidget(self.amend)
        body.addStretch(1)
        self.page = ColumnScroll(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        clear_out(self._lines)
        for line in lines:
            self._lines.addWidget(self._one(line))

    def _one(self, line: Line) -> QWidget:
        """Return a field with what counts, and below it what counted before."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._appearance.look.px(8))
        name = words(line.name, "strong")
        name.setMinimumWidth(self._appearance.look.px(NAME_WIDTH))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        for label in self._versions(line):
            column.addWidget(label)
        row.addLayout(column, 1)
        return made

    def _versions(self, line: Line) -> list[QLabel]:
        now = self.tr("{words} (amended)").format(words=line.words) if line.before else line.words
        return [words(now, "body", wrap=True), *(words(old, "faint", wrap=True) for old in line.before)]

    def _show_also(self) -> None:
        seen, sitter = self._log.seen, self._log.casebook.sitter
        if seen is None:
            return
        dangers = [flag_words(flag, self._terms, sitter.user if sitter else "") for flag in seen.flags]
        sealed = [self.tr("Some of it is sealed to your role.")] if seen.sealed else []
        safety = [self.tr("Safety, seen"), *dangers] if dangers else []
        self.also.setText("\n".join(filter(None, (*safety, beside_words(seen, self._terms), *sealed))))
        self.also.setVisible(bool(self.also.text()))
