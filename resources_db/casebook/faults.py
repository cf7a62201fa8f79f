"""What the disk does to the casebook, in a sentence: full, failing, held by another program, damaged (R3, R26).

A connection tells it of itself, so that no caller can forget to. What is none of these is a bug of ours and stays one.
"""

from types import TracebackType
from typing import Any, Self

from sqlcipher3 import dbapi2 as sqlcipher

from navigator.errors import DamagedFileError, NavigatorError

# Primary result codes of SQLite.
BUSY, LOCKED, READ_ONLY, FAILED, CORRUPT, FULL, CANNOT_OPEN, NO_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26


class UnsureError(NavigatorError):
    """The disk failed while something was being saved: only the next opening tells whether it is there."""


class ReadOnlyError(NavigatorError):
    """The disk cannot be written; what lies on it can still be read."""


def in_words(code: int, *, saving: bool = False) -> NavigatorError | None:
    """Return the sentence for a result code, None for one that no disk causes; `saving`: the last step of it failed."""
    if code == FAILED and saving:
        return UnsureError(
            "The disk failed while this was being saved; it may be there or not.",
            hint="Open the casebook again and look before you enter it once more.",
        )
    if code in (CORRUPT, NO_DATABASE):
        return DamagedFileError(
            "The casebook does not open with this key, or is damaged.", hint="Restore the last backup."
        )
    sentence, hint = _SENTENCES.get(code, ("", ""))
    kind = ReadOnlyError if code in (READ_ONLY, CANNOT_OPEN) else NavigatorError
    return kind(sentence, hint=hint, detail=f"SQLite {code}") if sentence else None


def in_use() -> NavigatorError:
    """Return the sentence for a casebook that another program holds."""
    return NavigatorError(_HELD[0], hint=_HELD[1])


def of_disk(error: OSError) -> NavigatorError:
    """Return the sentence for a file of the casebook that cannot be read or written."""
    sentence, hint = _SENTENCES[FAILED]
    return NavigatorError(sentence, hint=hint, detail=f"errno {error.errno}")


_HELD = ("The casebook is in use by another program.", "Close that program, wait a moment, then try again.")
_READ_ONLY = ("The casebook cannot be written here.", "Check the disk. It can still be read.")
_SENTENCES = {
    BUSY: _HELD,
    LOCKED: _HELD,
    READ_ONLY: _READ_ONLY,
    CANNOT_OPEN: _READ_ONLY,
    FULL: ("The disk of this laptop is full; this was not saved.", "Free some space, then try again."),
    FAILED: (
        "This laptop's disk cannot be read or written.",
        "Check the disk and its space, then try again. Find works meanwhile.",
    ),
}


class _Telling:
    """Turns an error of the engine into a sentence; `with` itself costs nothing while all goes well."""

    def __init__(self, *, saving: bool = False) -> None:
        self._saving = saving

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, sqlcipher.DatabaseError):
            known = in_words(getattr(error, "sqlite_errorcode", 0) & 0xFF, saving=self._saving)
            if known is not None:
                raise known from error


# Stand around what asks the engine.
TELLING, _SAVING = _Telling(), _Telling(saving=True)


class Rows(sqlcipher.Cursor):
    """A cursor that tells what the disk does; rows are read when they are asked for, so each of these may fail."""

    def execute(self, statement: str, values: Any = (), /) -> "Rows":  # noqa: ANN401 - whatever SQLite takes
        """Run a statement; raises NavigatorError, DamagedFileError, UnsureError."""
        with _SAVING if statement == "COMMIT" else TELLING:
            super().execute(statement, values)
            return self

    def executemany(self, statement: str, values: Any, /) -> "Rows":  # noqa: ANN401 - whatever SQLite takes
        """Run a statement for each of many; raises as execute does."""
        with TELLING:
            super().executemany(statement, values)
            return self

    def __next__(self) -> Any:  # noqa: ANN401 - a row
        with TELLING:
            return super().__next__()

    def fetchone(self) -> Any:  # noqa: ANN401 - a row
        """Return the next row, None after the last; raises as execute does."""
        with TELLING:
            return super().fetchone()

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """Return the next rows; raises as execute does."""
        with TELLING:
            return super().fetchmany(size)

    def fetchall(self) -> list[Any]:
        """Return all rows that are left; raises as execute does."""
        with TELLING:
            return super().fetchall()


class Connection(sqlcipher.Connection):
    """A connection whose cursors tell what the disk does; what `execute` gives is one of them."""

    def cursor(self, factory: Any = Rows) -> Any:  # noqa: ANN401 - as the library has it
        """Return a cursor."""
        return super().cursor(factory)
