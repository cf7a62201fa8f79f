"""What was understood, as chips that can be taken back; on the right what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.widgets.chip_button import ChipButton
from ui.desktop.widgets.chip_row import ChipRow
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
        self.chips = ChipRow(appearance)
        self.again = QPushButton()
        self.again.setProperty("kind", "link")
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.title = words(self.tr("Understood"), "small")
        self.summary = words("", "small")
        self.facts = KeyButton(appearance, self.tr("Facts"), "F3")
        self.facts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._drawer = False
        self._lay_out()
        self.facts.clicked.connect(self.facts_chosen)
        self.again.clicked.connect(self._toggle)
        self.chips.taken_back.connect(search.take_back)
        self.chips.left.connect(self.left)
        self.chips.passed.connect(self._go_past)
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

    @property
    def buttons(self) -> list[ChipButton]:
        """Return the chips, those among them that are not in use."""
        return self.chips.buttons

    def show_chips(self) -> None:
        """Show what the view model has understood."""
        search = self._search
        # The focus may go on from a chip to what follows: that stands there first.
        self._show_need()
        self._show_again()
        self.chips.show_faces(search.shown.chips if search.asks else ())
        self.summary.setText(search.shown.summary)
        self.facts.setVisible(self._drawer)
        self._make_room()
        self.setVisible(search.asks or self._drawer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the chips."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what explains, where the chips need its room; the heads of the list say the counts too."""
        gap = self._row.spacing()
        left = self.width()
        for stays in (self.need, self.chips, self.again, self.facts):
            left -= 0 if stays.isHidden() else stays.sizeHint().width() + gap
        wanted = {self.title: not self.chips.is_empty, self.summary: self._search.asks}
        for label, says in wanted.items():
            width = label.sizeHint().width() + gap
            fits = says and not self._narrow and width <= left
            label.setVisible(fits)
            left -= width if fits else 0

    def _toggle(self) -> None:
        if self._search.query.dropped:
            self._search.understand_again()
        else:
            self._search.take_as_typed()

    def _go_past(self) -> None:
        """Go on to what follows the chips; where there is none of them, back to the query."""
        if not self.again.isHidden():
            self.again.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.chips.is_empty:
            self.left.emit()

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
        for widget in (self.title, self.need, self.chips, self.again):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.summary)
        self._row.addWidget(self.facts)

    def _apply(self) -> None:
        look = self._appearance.look
        self.setFixedHeight(look.target(LOW_HEIGHT) if self._low else look.size("chip_bar"))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(4 if self._narrow else 8))
