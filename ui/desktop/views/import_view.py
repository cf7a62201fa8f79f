"""An import: progress with Cancel, then what came in and what was wrong; or why nothing did."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NARROW_BELOW
from ui.desktop.viewmodels.import_words import counted, problem_lines, verdict
from ui.desktop.viewmodels.importing import ImportViewModel, Stage
from ui.desktop.widgets.parts import IconLabel, words
from ui.desktop.widgets.pressing import pressed_by_escape
from ui.desktop.widgets.scrolled_page import scrolled_page
from ui.desktop.widgets.spoken_role import speak_as

LEAST_LIST, BETWEEN = 140, 16


class Figures(QWidget):
    """Counts with their names, some beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)

    def show_figures(self, figures: Sequence[tuple[str, str]], columns: int) -> None:
        """Show other figures."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for at, (figure, name) in enumerate(figures):
            row, column = at // columns * 2, at % columns
            self._grid.addWidget(words(figure, "section"), row, column)
            self._grid.addWidget(words(name, "small"), row + 1, column)


class ImportView(QWidget):
    """One page for all stages of an import."""

    back_chosen = Signal()
    open_chosen = Signal()
    again_chosen = Signal()

    def __init__(self, appearance: Appearance, importing: ImportViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._importing = importing
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        speak_as(self, QAccessible.Role.Document)
        self.title = words("", "title", wrap=True)
        self.note = words("", "soft", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)  # how much is left nobody knows: a file does not say how many rows it has
        self.progress.setRange(0, 0)
        self.counts = Figures()
        self.problems = QListView()
        self.problems.setObjectName("problems")
        self._problem_lines = QStringListModel(self)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.open = QPushButton(self.tr("Open Find"))
        self.again = QPushButton(self.tr("Choose another file\u2026"))
        self.back = QPushButton(self.tr("Back"))
        self._lay_out()
        self._bind()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc stop a running import, else go back, or on to what came in."""
        if not pressed_by_escape(event, self.cancel, self.back, self.open):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("page_padding")
        inside = scrolled_page(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(12))
        top = QHBoxLayout()
        self._icons = {
            name: IconLabel(self._appearance, name, colour, "icon_need")
            for name, colour in (("check", "takes"), ("triangle", "ask"), ("file", "accent"))
        }
        for icon in self._icons.values():
            top.addWidget(icon)
        top.addWidget(self.title, 1)
        column.addLayout(top)
        for widget in (self.note, self.progress, self.counts):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        for button in (self.cancel, self.open, self.again, self.back):
            button.setProperty("kind", "primary" if button is self.open else "large")
            buttons.addWidget(button)
        buttons.addStretch(1)
        # Before the problems: with the way on in sight the result is, too.
        column.addLayout(buttons)
        column.addWidget(self.problems, 1)
        column.addStretch(0)
        self.problems.setModel(self._problem_lines)
        self.problems.setUniformItemSizes(True)
        self.problems.setMinimumHeight(look.px(LEAST_LIST))
        self.problems.setWordWrap(True)
        self.problems.setAccessibleName(self.tr("Problems"))

    def _bind(self) -> None:
        self._importing.changed.connect(self._show)
        self.cancel.clicked.connect(self._importing.cancel)
        self.open.clicked.connect(self.open_chosen)
        self.again.clicked.connect(self.again_chosen)
        self.back.clicked.connect(self.back_chosen)

    def _show(self) -> None:
        stage = self._importing.stage
        running = stage in (Stage.RUNNING, Stage.STOPPING)
        if stage is Stage.STOPPING:
            # Nothing can be pressed until its end: the page has the focus, and says so.
            self.setFocus()
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(stage is Stage.RUNNING)
        self.open.setVisible(stage is Stage.DONE)
        self.again.setVisible(stage in (Stage.FAILED, Stage.CANCELLED))
        self.back.setVisible(stage in (Stage.FAILED, Stage.CANCELLED))
        self.counts.setVisible(stage is Stage.DONE)
        self.problems.setVisible(stage is Stage.DONE and bool(self._problem_lines.rowCount()))
        shown = {Stage.DONE: "check", Stage.FAILED: "triangle"}.get(stage, "file")
        for name, icon in self._icons.items():
            icon.setVisible(name == shown)
        {Stage.DONE: self._show_report, Stage.FAILED: self._show_failure, Stage.CANCELLED: self._show_cancelled}.get(
            stage, self._show_progress
        )()
        self.setAccessibleName(self.title.text())

    def _show_progress(self) -> None:
        state = self._importing
        self.title.setText(self.tr("Importing {file}").format(file=PurePath(state.file).name))
        self.note.setText(self.tr("Stopping\u2026") if state.stage is Stage.STOPPING else state.step)
        self.progress.setAccessibleName(state.step)
        if not self.cancel.hasFocus() and state.stage is Stage.RUNNING:
            self.cancel.setFocus()

    def _show_report(self) -> None:
        report = self._importing.report
        if report is None:
            return
        self.title.setText(self.tr("The directory is in"))
        self.note.setText(verdict(report))
        self.counts.show_figures(counted(report), 3 if self.width() < self._appearance.look.px(NARROW_BELOW) else 6)
        self._problem_lines.setStringList(list(problem_lines(report)))
        self.problems.setVisible(bool(self._problem_lines.rowCount()))
        self.open.setFocus()

    def _show_failure(self) -> None:
        failure = self._importing.failure
        self.title.setText(failure.message if failure else "")
        nothing = self.tr("Nothing was changed: the directory in use is still the one from before.")
        self.note.setText(f"{failure.hint if failure else ''} {nothing}".strip())
        self.again.setFocus()

    def _show_cancelled(self) -> None:
        self.title.setText(self.tr("The import was stopped"))
        self.note.setText(self.tr("Nothing was changed: the directory in use is still the one from before."))
        self.back.setFocus()
