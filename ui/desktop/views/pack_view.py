"""A signed pack: who made it and how old it is, the words of a key that is new here, and what came in."""

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.pack_words import installed_words, offer_words
from ui.desktop.viewmodels.packs import PackStage, PackViewModel
from ui.desktop.widgets.parts import IconLabel, words
from ui.desktop.widgets.pressing import pressed_by_escape
from ui.desktop.widgets.scrolled_page import scrolled_page
from ui.desktop.widgets.spoken_role import speak_as
from ui.desktop.widgets.text_line import TextLine

WIDTH = 620


class PackView(QWidget):
    """One page for all stages; nothing is changed before Install."""

    back_chosen = Signal()
    open_chosen = Signal()
    again_chosen = Signal()

    def __init__(self, appearance: Appearance, packs: PackViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._packs = packs
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # While nothing can be pressed the page itself has the focus, and says what is done.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        speak_as(self, QAccessible.Role.Document)
        self.title = words("", "title", wrap=True)
        self.note = words("", "soft", wrap=True)
        self.words = TextLine(
            appearance, self.tr("The words of its key"), "lock", hint=self.tr("Six words, as your agency told you")
        )
        self.error = words("", "danger", wrap=True)
        self.install = QPushButton(self.tr("Install"))
        self.open = QPushButton(self.tr("Open Find"))
        self.again = QPushButton(self.tr("Choose another file\u2026"))
        self.back = QPushButton(self.tr("Back"))
        self._lay_out()
        self._bind()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back, or on to what came in; not while it is being put in place."""
        if not pressed_by_escape(event, self.back, self.open):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("page_padding")
        inside = scrolled_page(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(12))
        top = QHBoxLayout()
        top.addWidget(IconLabel(self._appearance, "seal", "accent", "icon_need"))
        top.addWidget(self.title, 1)
        column.addLayout(top)
        for part in (self.note, self.error, self.words):
            part.setMaximumWidth(look.px(WIDTH))
            column.addWidget(part)
        buttons = QHBoxLayout()
        for button in (self.install, self.open, self.again, self.back):
            button.setProperty("kind", "primary" if button in (self.install, self.open) else "large")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def _bind(self) -> None:
        self._packs.changed.connect(self._show)
        self.install.clicked.connect(self._install)
        self.words.edit.returnPressed.connect(self._install)
        self.open.clicked.connect(self.open_chosen)
        self.again.clicked.connect(self.again_chosen)
        self.back.clicked.connect(self.back_chosen)

    def _install(self) -> None:
        if self._packs.stage is PackStage.OFFERED:
            self._packs.install(self.words.text if self.words.isVisibleTo(self) else "")

    def _show(self) -> None:
        packs, stage = self._packs, self._packs.stage
        offered = stage is PackStage.OFFERED
        is_new = packs.offer is not None and not packs.offer.known
        self.words.setVisible(offered and is_new)
        self.install.setVisible(offered)
        self.open.setVisible(stage is PackStage.DONE)
        self.again.setVisible(stage is PackStage.FAILED)
        self.back.setVisible(offered or stage is PackStage.FAILED)
        self.error.setText(packs.failure.sentence if packs.failure and offered else "")
        self.error.setVisible(bool(self.error.text()))
        {
            PackStage.OFFERED: self._show_offer,
            PackStage.DONE: self._show_done,
            PackStage.FAILED: self._show_failure,
        }.get(stage, self._show_busy)()
        self.setAccessibleName(self.title.text())

    def _show_busy(self) -> None:
        putting = self._packs.stage is PackStage.INSTALLING
        name = PurePath(self._packs.file).name
        says = (
            self.tr("Putting the directory of {file} in place\u2026") if putting else self.tr("Looking at {file}\u2026")
        )
        self.title.setText(says.format(file=name))
        self.note.setText(self.tr("Until it is complete and checked, the directory in use stays as it is."))
        self.setFocus()

    def _show_offer(self) -> None:
        offer = self._packs.offer
        if offer is None:
            return
        self.title.setText(self.tr("A directory of {agency}").format(agency=offer.pack.agency))
        self.note.setText(offer_words(offer, is_expired=self._packs.is_expired))
        (self.install if offer.known else self.words.edit).setFocus()

    def _show_done(self) -> None:
        done = self._packs.done
        if done is None:
            return
        self.words.clear()
        self.title.setText(self.tr("The directory is in"))
        self.note.setText(installed_words(done))
        self.open.setFocus()

    def _show_failure(self) -> None:
        failure = self._packs.failure
        self.title.setText(failure.message if failure else "")
        self.note.setText(failure.hint if failure else "")
        self.again.setFocus()
