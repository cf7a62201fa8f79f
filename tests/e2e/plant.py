"""Does everything that could write a word into a log, with words that must not be there. Run as a process by test_logs.py.

Usage: python plant.py FOLDER NEEDLE NEEDLE ...; the log goes to FOLDER/navigator.log.
"""

import logging
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from resources_db.logs import start_logging

log = logging.getLogger("planted")


def ways(needles: Iterator[str]) -> list[Callable[[], None]]:
    """Return the ways, each with a needle of its own; together with the command line they are thirty."""
    take = needles.__next__
    return [
        lambda: log.warning(take()),
        lambda: log.error(f"a message with {take()} in it"),  # noqa: G004 - the fault that is planted
        lambda: log.error("with an argument %s", take()),
        lambda: log.error("with a named one %(who)s", {"who": take()}),
        lambda: log.error("extra", extra={"who": take()}),
        lambda: log.error(ValueError(take())),
        lambda: logging.getLogger("sqlalchemy.engine").error("SELECT %s", take()),
        lambda: logging.getLogger("sqlalchemy.engine").error("stack", stack_info=True, extra={"note": take()}),
        lambda: warnings.warn(take(), UserWarning, stacklevel=1),
        lambda: logged(lambda: {}[take()]),  # type: ignore[index]
        lambda: logged(lambda: int(take())),
        lambda: logged(lambda: fail(take())),
        lambda: logged(lambda: chained(take(), take())),
        lambda: logged(lambda: hidden_cause(take(), take())),
        lambda: logged(lambda: grouped(take(), take())),
        lambda: logged(lambda: noted(take())),
        lambda: logged(lambda: local_variable(take())),
        lambda: logged(lambda: Path("/nowhere", take()).read_text("utf-8")),
        lambda: logged(lambda: (take().encode() + b"\xff").decode("utf-8")),
        lambda: in_thread(lambda: fail(take())),
        lambda: unraisable(take()),
        lambda: malformed(take()),
        lambda: qt_message(take()),
        lambda: runner_error(take()),
    ]


def logged(work: Callable[[], object]) -> None:
    try:
        work()
    except Exception:
        log.exception("it failed")
        return
    raise AssertionError("this way logs nothing")


def fail(word: str) -> None:
    raise RuntimeError(word)


def chained(first: str, second: str) -> None:
    try:
        fail(first)
    except RuntimeError as error:
        raise ValueError(second) from error


def hidden_cause(first: str, second: str) -> None:
    try:
        fail(first)
    except RuntimeError:
        raise LookupError(second)  # noqa: B904 - the context is the point


def grouped(first: str, second: str) -> None:
    raise ExceptionGroup(first, [ValueError(second)])


def noted(word: str) -> None:
    error = ValueError("noted")
    error.add_note(word)
    raise error


def local_variable(word: str) -> None:
    person = word
    raise ValueError(len(person))


def in_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()


def unraisable(word: str) -> None:
    class Leaving:
        def __del__(self) -> None:
            raise RuntimeError(word)

    Leaving()


def malformed(word: str) -> None:
    log.error("two places %s %s", word)  # noqa: PLE1206 - the fault that is planted


def qt_message(word: str) -> None:
    from PySide6.QtCore import qInstallMessageHandler, qWarning

    from ui.desktop.app import log_qt_message

    qInstallMessageHandler(log_qt_message)
    qWarning(word)


def runner_error(word: str) -> None:
    from PySide6.QtCore import QCoreApplication

    from ui.desktop.workers.runner import Runner

    app = QCoreApplication.instance() or QCoreApplication([])
    runner = Runner()
    told: list[object] = []
    runner.start("lane", lambda _token: fail(word), told.append, lambda failure: (told.append(failure), app.quit()))
    app.exec()
    runner.close()


def main(folder: str, *needles: str) -> None:
    start_logging(Path(folder))
    left = iter(needles)
    for way in ways(left):
        way()
    # Last, for it ends the process: an error that nobody caught.
    fail(next(left))


if __name__ == "__main__":
    main(*sys.argv[1:])
