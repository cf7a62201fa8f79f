"""The phrases of a card as they ship, by language."""

from navigator.directory.card_words import CardLanguage, CardWords
from resources_db.bundled.card_words import card_words

ENGLISH: CardWords = card_words(CardLanguage.ENGLISH)
SPANISH: CardWords = card_words(CardLanguage.SPANISH)
