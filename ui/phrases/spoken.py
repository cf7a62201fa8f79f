"""Says what the domain and the shipped lists say; in English all of it stays as it is, and no table is loaded."""

from functools import cache

from ui.phrases.book import Book
from ui.tongue import ENGLISH, language


def label_words(label: str) -> str:
    """Return the label of a code; one that an agency worded stays."""
    return label if language() == ENGLISH else _lists().said(label)


def measure_words(text: str) -> str:
    """Return what a definition of a figure says."""
    return text if language() == ENGLISH else _measures().said(text)


def state_words(text: str) -> str:
    """Return whether a place is open, how old the knowledge of it is, or how a line is known."""
    return text if language() == ENGLISH else _states().said(text)


def situation_words(text: str) -> str:
    """Return a fact, a question, the reason of a verdict, or what was understood; the words of a place itself stay."""
    return text if language() == ENGLISH else _situation().said(text)


def need_words(name: str) -> str:
    """Return the name of a need; one that only a real directory has stays."""
    return name if language() == ENGLISH else _needs().said(name)


def error_words(sentence: str) -> str:
    """Return what went wrong, or the next step."""
    return sentence if language() == ENGLISH else _errors().said(sentence)


@cache
def _lists() -> Book:
    from ui.phrases.lists import LABELS  # noqa: PLC0415 - nobody pays for words that are not spoken

    return Book("Lists", LABELS)


@cache
def _measures() -> Book:
    from ui.phrases.measures import DEFINITIONS  # noqa: PLC0415 - as above

    return Book("Measures", DEFINITIONS)


@cache
def _states() -> Book:
    from ui.phrases import states  # noqa: PLC0415 - as above

    return Book("States", states.WORDS, states.FORMS)


@cache
def _situation() -> Book:
    from ui.phrases import situation  # noqa: PLC0415 - as above

    return Book("Situation", situation.WORDS, situation.FORMS)


@cache
def _needs() -> Book:
    from ui.phrases.more_needs import MORE  # noqa: PLC0415 - as above
    from ui.phrases.needs import FIRST  # noqa: PLC0415 - as above

    return Book("Needs", (*FIRST, *MORE))


@cache
def _errors() -> Book:
    from ui.phrases import errors_casebook, errors_directory, errors_packs, errors_people  # noqa: PLC0415 - as above

    parts = (errors_people, errors_casebook, errors_packs, errors_directory)
    whole = (sentence for part in parts for sentence in part.SENTENCES)
    return Book("Errors", whole, (form for part in parts for form in part.FORMS))
