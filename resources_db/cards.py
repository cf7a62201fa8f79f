"""What a printed card needs of this machine: the phrases that ship, and a place to be saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from navigator.errors import NavigatorError
from resources_db.durable import NotFlushedError, write_durably

if TYPE_CHECKING:
    from navigator.directory.card_words import CardLanguage, CardWords


class CardDesk:
    """Fits Cards of the window's services."""

    def words(self, language: "CardLanguage") -> "CardWords":
        """Return the phrases of a language."""
        from resources_db.bundled.card_words import card_words  # noqa: PLC0415 - when a card is first wanted

        return card_words(language)

    def save(self, path: str, content: bytes) -> None:
        """Write a file, whole or not at all; raises NavigatorError."""
        try:
            write_durably(Path(path), content)
        except NotFlushedError as error:
            raise NavigatorError(
                "The card is saved, but the disk did not confirm it.", hint="Open it once.", detail=type(error).__name__
            ) from error
        except OSError as error:
            raise NavigatorError(
                "The card could not be saved.",
                hint="Choose another folder, or check that the disk is not full.",
                detail=type(error).__name__,
            ) from error
