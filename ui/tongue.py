"""The language that people read: words stay as they are written here until a window brings its own way to say them.

The names are those that lupdate looks for, so that it collects from modules that know no Qt.
"""

from collections.abc import Callable

Says = Callable[[str, str], str]


class _Tongue:
    """Holds how a text of a context is said now."""

    def __init__(self) -> None:
        self.says: Says = lambda _context, text: text


_TONGUE = _Tongue()


def speak(says: Says) -> None:
    """Say everything from now on as this does."""
    _TONGUE.says = says


def translate(context: str, text: str) -> str:
    """Return a text in the language that is spoken now."""
    return _TONGUE.says(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Mark a text of a table, which is translated when it is said."""
    return text
