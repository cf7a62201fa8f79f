"""Dialogs: each carries the training bar while the directory is invented."""

from PySide6.QtCore import QCoreApplication, QMargins, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.actions.table import ACTIONS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import KeyButton, KeyHint, words
from ui.desktop.widgets.pressing import pressed_by_enter
from ui.desktop.widgets.spoken_role import speak_as
from ui.desktop.widgets.training_bar import TrainingBar

translate = QCoreApplication.translate


class Sheet(QDialog):
    """A title, a body, a way back."""

    def __init__(self, appearance: Appearance, title: str, *, training: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        look = appearance.look
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        if training:
            outer.addWidget(TrainingBar(appearance))
        self.body = QVBoxLayout()
        pad = look.size("page_padding")
        self.body.setContentsMargins(pad, look.px(16), pad, pad)
        self.body.setSpacing(look.px(12))
        outer.addLayout(self.body)
        top = QHBoxLayout()
        top.addWidget(words(title, "title"), 1)
        self.back = KeyButton(appearance, self.tr("Back"), "Esc")
        self.back.clicked.connect(self.reject)
        top.addWidget(self.back)
        self.body.addLayout(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter; Esc goes back."""
        if not pressed_by_enter(event):
            super().keyPressEvent(event)


class KeysSheet(Sheet):
    """Every action with its key, two beside each other."""

    def __init__(self, appearance: Appearance, *, training: bool, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Keys"), training=training, parent=parent)
        look = appearance.look
        inside = QWidget()
        inside.setObjectName("page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnMinimumWidth(2, look.px(24))
        entries = [entry for entry in ACTIONS if entry.keys or entry.letter]
        half = (len(entries) + 1) // 2
        for at, entry in enumerate(entries):
            row, column = at % half, at // half * 3
            grid.addLayout(self._keys(entry.letter_shown, entry.keys), row, column)
            grid.addWidget(words(entry.label, "body"), row, column + 1)
        self.body.addWidget(self._scrolled(inside, parent))
        note = self.tr("Letters and Space act only while the list or the detail has the focus.")
        self.body.addWidget(words(note, "small", wrap=True))

    def _scrolled(self, inside: QWidget, parent: QWidget) -> QScrollArea:
        """Return the table in as much room as the window has; large words need more."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        speak_as(scroll, QAccessible.Role.Document)
        scroll.setAccessibleName(self.tr("Keys"))
        look = self._appearance.look
        # Where it scrolls, what scrolls takes room beside the words.
        wanted = inside.sizeHint().grownBy(QMargins(0, 0, scroll.verticalScrollBar().sizeHint().width(), 0))
        room = parent.size().shrunkBy(QMargins(0, 0, look.px(60), look.px(140)))
        scroll.setMinimumSize(wanted.boundedTo(room))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if wanted.height() > room.height() else Qt.FocusPolicy.NoFocus)
        return scroll

    def _keys(self, letter: str, keys: tuple[str, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(4))
        for key in (*([letter] if letter else []), *keys):
            line.addWidget(KeyHint(self._appearance, key))
        line.addStretch(1)
        return line


class AboutSheet(Sheet):
    """What this is and whose work is in it."""

    def __init__(self, appearance: Appearance, notices: str, *, training: bool, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("About"), training=training, parent=parent)
        text = QPlainTextEdit(notices)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Notices"))
        self.body.addWidget(text)
        self.resize(appearance.look.px(620), appearance.look.px(460))


def file_sheet(appearance: Appearance, *, training: bool, parent: QWidget) -> QFileDialog:
    """Return a dialog that asks for a directory file."""
    kinds = translate("FileSheet", "Directory files (*.zip *.json *.ndjson *.csv *.tsv *.xlsx *.xls *.ods)")
    return _asking(
        translate("FileSheet", "Import a directory file"), kinds, appearance, training=training, parent=parent
    )


def pack_sheet(appearance: Appearance, *, training: bool, parent: QWidget) -> QFileDialog:
    """Return a dialog that asks for a signed pack."""
    kinds = translate("FileSheet", "Signed packs (*.pack *.zip)")
    return _asking(translate("FileSheet", "Install a signed pack"), kinds, appearance, training=training, parent=parent)


def _asking(title: str, kinds: str, appearance: Appearance, *, training: bool, parent: QWidget) -> QFileDialog:
    """Return Qt's own dialog, so that it is dark at night and carries the bar."""
    dialog = QFileDialog(parent)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setWindowTitle(title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kinds, translate("FileSheet", "All files (*)")])
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    layout = dialog.layout()
    if training and layout is not None:
        layout.setMenuBar(TrainingBar(appearance))
    return dialog
