"""The language that people read: words stay as they are written here until a window brings its own way to say them.

The names are those that lupdate looks for, so that it collects from modules that know no Qt.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

Says = Callable[[str, str], str]
ENGLISH = "en"


class _Tongue:
    """Holds how a text of a context is said now, and in which language that is."""

    def __init__(self) -> None:
        self.says: Says = lambda _context, text: text
        self.language = ENGLISH


_TONGUE = _Tongue()
_AS_WRITTEN: ContextVar[bool] = ContextVar("as_written", default=False)


def speak(says: Says, language: str = ENGLISH) -> None:
    """Say everything from now on as this does."""
    _TONGUE.says, _TONGUE.language = says, language


def language() -> str:
    """Return the code of the language that is spoken now."""
    return ENGLISH if _AS_WRITTEN.get() else _TONGUE.language


@contextmanager
def as_written() -> Generator[None]:
    """Say what this thread says meanwhile as it is written here: a record reads the same whoever kept it in which language."""
    before = _AS_WRITTEN.set(True)
    try:
        yield
    finally:
        _AS_WRITTEN.reset(before)


def translate(context: str, text: str) -> str:
    """Return a text in the language that is spoken now."""
    return text if _AS_WRITTEN.get() else _TONGUE.says(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Mark a text of a table, which is translated when it is said."""
    return text
