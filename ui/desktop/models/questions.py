"""What is asked of the person, in words that can be read aloud, in English and in Spanish."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Questions"


@dataclass(frozen=True, slots=True)
class Question:
    """A question in the language of the window, and in Spanish, which is read aloud whatever that language is."""

    text: str
    spanish: str

    @property
    def words(self) -> str:
        """Return it as a line under what is asked."""
        own = QCoreApplication.translate(CONTEXT, self.text)
        beside = self.text if own == self.spanish else self.spanish
        return f"\u201c{own}\u201d  \u201c{beside}\u201d"


QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        "agreed": Question(
            str(QT_TRANSLATE_NOOP("Questions", "Do you want to go there?")), "\u00bfQuiere ir a ese lugar?"
        ),
        "allowed": Question(
            str(QT_TRANSLATE_NOOP("Questions", "May we get in touch with you again?")),
            "\u00bfPodemos comunicarnos con usted de nuevo?",
        ),
        "release": Question(
            str(
                QT_TRANSLATE_NOOP("Questions", "May we tell this place about you? You can take that back at any time.")
            ),
            "\u00bfPodemos hablarle de usted a ese lugar? Puede retirar su permiso en cualquier momento.",
        ),
        "contact": Question(
            str(QT_TRANSLATE_NOOP("Questions", "How and when is it safe to reach you?")),
            "\u00bfC\u00f3mo y cu\u00e1ndo es seguro comunicarnos con usted?",
        ),
    }
)
