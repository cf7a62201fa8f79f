"""The bottom line: offline, which directory, how fast; and what was just done."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.session import Session
from ui.desktop.widgets.elided_label import ElidedLabel
from ui.desktop.widgets.parts import IconLabel, words

SAID_MS = 5000
SLOW_MS = 150


class StatusBar(QFrame):
    """Three labels."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._session: Session | None = None
        self._icons: dict[str, IconLabel] = {}
        self.setObjectName("status")
        self.offline = words(self.tr("Offline, nothing leaves this machine"), "small")
        # These give way to what was just done.
        self.directory = ElidedLabel("small")
        self.casebook = ElidedLabel("small")
        self.right = words("", "small")
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._said.timeout.connect(self._show)
        self._slow.timeout.connect(self._show_slow)
        self._lay_out()
        self._apply()
        appearance.changed.connect(self._apply)

    def bind(self, session: Session) -> None:
        """Follow a session."""
        self._session = session
        session.directory.changed.connect(self._show)
        session.search.changed.connect(self._show)
        session.search.loading_changed.connect(self._loading)
        self._show()

    def set_narrow(self, *, narrow: bool) -> None:
        """Say less where there is little room."""
        full = self.tr("Offline, nothing leaves this machine")
        self.offline.setText(self.tr("Offline") if narrow else full)
        self.offline.setToolTip(full)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def show_casebook(self, sentence: str) -> None:
        """Say whether the casebook is open, and until when."""
        self.casebook.show_text(sentence)
        self._fit()

    def say(self, sentence: str) -> None:
        """Say what was done, for a few seconds."""
        self.right.setText(sentence)
        self._said.start()
        self._fit()

    def say_no_more(self) -> None:
        """Let go of what was just done: it may tell of what only somebody who left may see."""
        self._said.stop()
        self._show()

    def _loading(self, loading: bool) -> None:  # noqa: FBT001 - a Qt slot
        if loading:
            self._slow.start()
        else:
            self._slow.stop()

    def _show_slow(self) -> None:
        self.right.setText(self.tr("searching\u2026"))
        self._fit()

    def _show(self) -> None:
        if self._session is None:
            return
        self.directory.show_text(self._session.directory.title)
        if not self._said.isActive():
            self.right.setText(self._session.search.shown.took)
        self._fit()

    def _fit(self) -> None:
        """Let the directory's name give way, then the casebook's line, before what was just done is cut short."""
        give_way: tuple[tuple[QLabel, ...], ...] = ((self.directory, self._icons["book"]), (self.casebook,))
        for parts in give_way:
            _show_all(parts, shown=bool(parts[0].text()))
        for parts in give_way:
            if self._row.sizeHint().width() > self.width():
                _show_all(parts, shown=False)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._add("offline", self.offline)
        self._add("book", self.directory)
        self._row.addWidget(self.casebook)
        self._row.addStretch(1)
        self._row.addWidget(self.right)

    def _add(self, icon: str, label: QLabel) -> None:
        self._icons[icon] = IconLabel(self._appearance, icon, "text2")
        self._row.addWidget(self._icons[icon])
        self._row.addWidget(label)
        self._row.addSpacing(16)

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self.setFixedHeight(look.size("status_bar"))
        self._row.setContentsMargins(pad, 0, pad, 0)
        self._row.setSpacing(look.px(6))


def _show_all(parts: Sequence[QLabel], *, shown: bool) -> None:
    for part in parts:
        part.setVisible(shown)
