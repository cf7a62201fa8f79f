"""The phrases of a printed card in both languages, as they ship."""

from functools import lru_cache
from pathlib import Path

from navigator.directory.card_words import CardLanguage, CardWords
from resources_db.bundled.lines import read_csv

FILE = Path(__file__).parent / "card_words.csv"
COLUMNS = {CardLanguage.ENGLISH: "english", CardLanguage.SPANISH: "spanish"}


@lru_cache(maxsize=2)
def card_words(language: CardLanguage) -> CardWords:
    """Return the phrases of one language."""
    column = COLUMNS[language]
    return CardWords(language=language, phrases={row["key"]: row[column] for row in read_csv(FILE)})
