"""Settings: how the window looks and obeys, one's own passphrase, who has an account, and whether this machine is sound."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navigator.health import Check
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.accounts import AccountsViewModel
from ui.desktop.viewmodels.health import HealthViewModel
from ui.desktop.viewmodels.own_passphrase import OwnPassphraseViewModel
from ui.desktop.views.accounts_part import AccountsPart
from ui.desktop.views.look_part import LookPart
from ui.desktop.views.own_passphrase_part import OwnPassphrasePart
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.parts import panel_column, plain_button, words

WIDTH = 660
MARKS = {"ok": "\u2713", "warn": "!", "fail": "\u2717"}


class SettingsView(QWidget):
    """Choices count at once; nothing here is about a person who is helped."""

    back_chosen = Signal()
    said = Signal(str)

    def __init__(
        self, appearance: Appearance, own: OwnPassphraseViewModel, accounts: AccountsViewModel, health: HealthViewModel
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._accounts, self._health = accounts, health
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.look = LookPart(appearance)
        self.own = OwnPassphrasePart(appearance, own)
        self.accounts = AccountsPart(appearance, accounts)
        self.checks = words("", "body", wrap=True)
        self.again = plain_button(self.tr("Look at this machine"))
        self._lay_out()
        self.again.clicked.connect(health.look)
        health.changed.connect(self._show_checks)
        own.said.connect(self.said)
        self._show_checks()

    def open(self) -> None:
        """Read anew what it shows, and take the focus."""
        self.own.follow()
        self._accounts.load()
        self.look.place.focus()

    def next_pane(self, step: int) -> None:
        """Move the focus to the next block."""
        shown = [part for part in (self.own, self.accounts) if part.isVisibleTo(self)]
        panes: list[QWidget] = [self.look, *shown, self.again]
        focus = self.window().focusWidget()
        at = next((at for at, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), 0)
        to = panes[(at + step) % len(panes)]
        if to is self.look:
            self.look.place.focus()
        else:
            first: dict[QWidget, QWidget] = {self.own: self.own.now.edit, self.accounts: self.accounts.name.edit}
            first.get(to, to).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_chosen.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        look = self._appearance.look
        inside, middle = QWidget(), QWidget()
        inside.setObjectName("page")
        middle.setMaximumWidth(look.px(WIDTH))
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(look.size("page_padding"), look.px(16), look.size("page_padding"), look.px(16))
        outer.addWidget(middle, 8)
        outer.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(words(self.tr("Settings"), "title"))
        column.addWidget(self._panel(self.tr("This window"), self.look))
        column.addWidget(self.own)
        column.addWidget(self.accounts)
        column.addWidget(self._panel(self.tr("This laptop"), self.checks, self.again))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ColumnScroll(inside))

    def _panel(self, title: str, *parts: QWidget) -> QFrame:
        made, column = panel_column(self._appearance)
        for part in (words(title, "section"), *parts):
            side = Qt.AlignmentFlag.AlignLeft if isinstance(part, QPushButton) else Qt.AlignmentFlag(0)
            column.addWidget(part, 0, side)
        return made

    def _show_checks(self) -> None:
        health = self._health
        idle = self.tr(
            "Whether all files are whole, whether there is room, which policy holds: what navigator doctor says."
        )
        found = "\n".join(map(check_words, health.checks)) or health.problem or idle
        self.checks.setText(self.tr("Looking\u2026") if health.looking else found)
        self.again.setEnabled(not health.looking)


def check_words(check: Check) -> str:
    """Return one check in a line: its mark, its name, what was found, and what to do where something is wrong."""
    told = f"{MARKS.get(check.state, '')}  {check.name}: {check.text}"
    stop = "" if told.endswith((".", ";", ":")) else "."
    return told if check.state == "ok" or not check.hint else f"{told}{stop} {check.hint}"
