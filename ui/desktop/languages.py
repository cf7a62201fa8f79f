"""The languages that the window speaks: which one is chosen, and the words that come with it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.desktop.services import Settings
from ui.tongue import ENGLISH, speak

SPANISH = "es"
LANGUAGES = (ENGLISH, SPANISH)
# The choice in settings.json.
LANGUAGE = "language"
WORDS = Path(__file__).parent / "i18n"
# What a translator of ours is called, so that it is found again and goes when another language comes.
OURS = "words of the window"


def chosen_language(settings: Settings) -> str:
    """Return the language that was chosen; before anybody chose, Spanish where the system speaks it."""
    chosen = settings.get(LANGUAGE, "")
    if chosen in LANGUAGES:
        return str(chosen)
    system = next(iter(QLocale.system().uiLanguages()), "")
    return SPANISH if system.casefold().split("-")[0] == SPANISH else ENGLISH


def other_language(spoken: str) -> str:
    """Return the language that the menu offers."""
    return ENGLISH if spoken == SPANISH else SPANISH


def speak_in(wanted: str) -> None:
    """Say everything in a language from now on; where its words are missing, in English."""
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in app.findChildren(QTranslator, OURS):
        QCoreApplication.removeTranslator(old)
        old.setObjectName("")
        old.deleteLater()
    # Qt's own words first: what is installed last is asked first.
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{wanted}.qm"
    is_there = wanted != ENGLISH and [_bring(app, file) for file in (qt_words, WORDS / f"navigator_{wanted}.qm")][-1]
    speak(QCoreApplication.translate, wanted if is_there else ENGLISH)


def _bring(app: QCoreApplication, file: Path) -> bool:
    """Let Qt find its words in a file; tell whether they are there."""
    words = QTranslator(app)
    words.setObjectName(OURS)
    return words.load(str(file)) and QCoreApplication.installTranslator(words)
