"""The one log: what went wrong and where in the code, never with what. No message text, no `str(error)`, no arguments.

`str(error)` carries what was typed (`KeyError: 'John ...'`), so a record says: when, how bad, which line of ours logged it,
an id to tell somebody, the types of the exceptions and the frames they came through (STYLE.md, trap 14).
"""

import logging
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from secrets import token_hex
from traceback import walk_tb
from types import TracebackType

MOST_BYTES = 1_000_000
KEPT = 3
DEEPEST_CHAIN = 8


class SafeFormatter(logging.Formatter):
    """Writes level, place, id, exception types and frames: words from our code only, never from a person or a file."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the one line of a record."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        where = f"{Path(record.pathname).name}:{record.lineno}"
        line = f"{moment} {record.levelname} {record.name} {where} id={token_hex(4)}"
        error = record.exc_info[1] if record.exc_info else None
        return f"{line} {' <- '.join(_chain(error))}" if error else line


def _chain(error: BaseException) -> Iterator[str]:
    """Yield each exception of a chain as its type and frames, the newest first."""
    link: BaseException | None = error
    for _ in range(DEEPEST_CHAIN):
        if link is None:
            return
        frames = " > ".join(
            f"{Path(frame.f_code.co_filename).name}:{line}" for frame, line in walk_tb(link.__traceback__)
        )
        yield f"{type(link).__module__}.{type(link).__qualname__} [{frames}]"
        link = link.__cause__ or link.__context__


def start_logging(folder: Path | None) -> None:
    """Send every log record and every uncaught exception to one file in `folder` (None: nowhere) through SafeFormatter."""
    handler: logging.Handler = logging.NullHandler()
    if folder is not None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                folder / "navigator.log", maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8"
            )
        except OSError:
            # A laptop whose disk is full must still find a shelter.
            handler = logging.NullHandler()
    handler.setFormatter(SafeFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    # A handler that fails would otherwise print the record with its arguments.
    logging.raiseExceptions = False
    _catch_the_uncaught()


def _catch_the_uncaught() -> None:
    log = logging.getLogger("navigator.uncaught")

    def main_thread(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        log.error("uncaught", exc_info=(kind, error, trace))
        # A windowed program on Windows has no stderr.
        if sys.stderr is not None:
            sys.stderr.write("Something went wrong inside Navigator. It was logged, without what you typed.\n")

    def other_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.error("uncaught in a thread", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    def unraisable(args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            log.error("unraisable", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    sys.excepthook = main_thread
    threading.excepthook = other_thread
    sys.unraisablehook = unraisable
