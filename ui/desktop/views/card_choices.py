"""How a card is printed: language, form, paper, large print."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from navigator.directory.card_words import CardLanguage
from ui.desktop.printing.paper import Form, Paper, Style
from ui.desktop.viewmodels.card import BOTH, CardViewModel


class CardChoices(QWidget):
    """Three lists and a tick."""

    def __init__(self, card: CardViewModel) -> None:
        super().__init__()
        self._card = card
        self.language, self.form, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.large = QCheckBox(self.tr("Large print"))
        self._languages = (BOTH, (CardLanguage.ENGLISH,), (CardLanguage.SPANISH,))
        self.language.addItems([self.tr("English and Spanish"), self.tr("English"), self.tr("Spanish")])
        self.form.addItems([self.tr("One page"), self.tr("Pocket: cut and fold")])
        self.paper.addItems([self.tr("US Letter"), self.tr("A4")])
        self.language.setCurrentIndex(self._languages.index(card.languages))
        self.form.setCurrentIndex(list(Form).index(card.style.form))
        self.paper.setCurrentIndex(list(Paper).index(card.style.paper))
        self.large.setChecked(card.style.large)
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        titles = (self.tr("Language"), self.tr("Form"), self.tr("Paper"))
        for title, box in zip(titles, (self.language, self.form, self.paper), strict=True):
            rows.addRow(title, box)
            box.setAccessibleName(title)
            box.currentIndexChanged.connect(self._choose)
        rows.addRow(self.large)
        self.large.toggled.connect(self._choose)

    def _choose(self) -> None:
        style = Style(
            paper=list(Paper)[self.paper.currentIndex()],
            form=list(Form)[self.form.currentIndex()],
            large=self.large.isChecked(),
        )
        self._card.choose(style, self._languages[self.language.currentIndex()])
