"""What was understood, as chips that can be taken back; on the right what came of it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.widgets.chip_button import ChipButton
from ui.desktop.widgets.parts import KeyButton, words
from ui.phrases.spoken import need_words

LOW_HEIGHT = 32


class ChipStrip(QFrame):
    """One line; the same buttons show other chips, so that the focus stays where it is."""

    left = Signal()
    facts_chosen = Signal()

    def __init__(self, appearance: Appearance, search: SearchViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._search = search
        self._low = False
        self._narrow = False
        self.setObjectName("chips")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.need = QPushButton()
        self.need.setProperty("kind", "chip")
        self.buttons: list[ChipButton] = []
        self.again = QPushButton()
        self.again.setProperty("kind", "link")
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title = words(self.tr("Understood"), "small")
        self.summary = words("", "small")
        self.facts = KeyButton(appearance, self.tr("Facts"), "F3")
        self.facts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._drawer = False
        self._lay_out()
        self.facts.clicked.connect(self.facts_chosen)
        self.again.clicked.connect(self._toggle)
        search.changed.connect(self.show_chips)
        search.loading_changed.connect(self.show_chips)
        appearance.changed.connect(self._apply)
        self._apply()
        self.show_chips()

    def set_room(self, *, narrow: bool, low: bool) -> None:
        """Leave out what explains itself where there is little room."""
        self._narrow, self._low = narrow, low
        self._apply()
        self.show_chips()

    def offer_facts(self, *, drawer: bool, count: int) -> None:
        """Offer the facts where they are in a drawer, with how many are set."""
        self._drawer = drawer
        text = self.tr("Facts: {count}").format(count=count) if count else self.tr("Facts")
        self.facts.setText(text)
        self.facts.setAccessibleName(self.tr("Facts of the situation, {count} set, F3").format(count=count))
        self.facts.updateGeometry()
        self.show_chips()

    def show_chips(self) -> None:
        """Show what the view model has understood."""
        search = self._search
        faces = search.shown.chips if search.asks else ()
        while len(self.buttons) < len(faces):
            self._add_button()
        for button, face in zip(self.buttons, faces, strict=False):
            button.show_face(face)
            button.setVisible(True)
        self._show_need()
        self._show_again()
        self.title.setVisible(bool(faces) and not self._narrow)
        self.summary.setText(search.shown.summary)
        self._hide_from(len(faces))
        self._make_room()
        self.facts.setVisible(self._drawer)
        self.setVisible(search.asks or self._drawer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the chips."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the counts out where the chips would have to be cut for them; the heads of the list say them too."""
        beside = (self.title, self.need, self.again, self.summary, self.facts, *self.buttons)
        gap = self._row.spacing()
        wanted = sum(w.sizeHint().width() + gap for w in beside if w is self.summary or w.isVisibleTo(self))
        self.summary.setVisible(self._search.asks and not self._narrow and wanted <= self.width())

    def _add_button(self) -> None:
        at, button = len(self.buttons), ChipButton(self._appearance)
        button.clicked.connect(lambda: self._take_back(at))
        button.stepped.connect(partial(self._step, at))
        self._chips.addWidget(button)
        self.setTabOrder(self.buttons[-1] if self.buttons else self.need, button)
        self.buttons.append(button)

    def _take_back(self, at: int) -> None:
        face = self.buttons[at].face
        if face is not None:
            self._search.take_back(face.id)

    def _toggle(self) -> None:
        if self._search.query.dropped:
            self._search.understand_again()
        else:
            self._search.take_as_typed()

    def _step(self, at: int, step: int) -> None:
        if at + step < 0:
            self.left.emit()
            return
        shown: list[QWidget] = [*(button for button in self.buttons if button.isVisible()), self.again]
        shown[min(at + step, len(shown) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _hide_from(self, count: int) -> None:
        """Hide the buttons that are left over; a focus on one of them goes to its neighbour."""
        spare = self.buttons[count:]
        if any(button.hasFocus() for button in spare):
            heir = self.buttons[count - 1] if count else self.again if self.again.isVisibleTo(self) else None
            if heir is None:
                self.left.emit()
            else:
                heir.setFocus(Qt.FocusReason.TabFocusReason)
        for button in spare:
            button.setVisible(False)

    def _show_need(self) -> None:
        need = need_words(self._search.query.category)
        self.need.setVisible(bool(need))
        self.need.setText(f"{need}  \u00d7")
        self.need.setAccessibleName(self.tr("Need: {need}. Press to drop it").format(need=need))

    def _show_again(self) -> None:
        taken_back = bool(self._search.query.dropped)
        again = self.tr("Again") if self._narrow else self.tr("Understand again")
        self.again.setText(again if taken_back else self.tr("As typed"))
        self.again.setToolTip(
            self.tr("Understand again what was taken back") if taken_back else self.tr("Take all of it as plain words")
        )
        offered = taken_back or (bool(self._search.shown.chips) and not self._narrow)
        self.again.setVisible(self._search.asks and offered)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._chips = QHBoxLayout()
        for widget in (self.title, self.need):
            self._row.addWidget(widget)
        self._row.addLayout(self._chips)
        self._row.addWidget(self.again)
        self._row.addStretch(1)
        self._row.addWidget(self.summary)
        self._row.addWidget(self.facts)

    def _apply(self) -> None:
        look = self._appearance.look
        self.setFixedHeight(look.px(LOW_HEIGHT) if self._low else look.size("chip_bar"))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(8))
        self._chips.setSpacing(look.px(4 if self._narrow else 8))
