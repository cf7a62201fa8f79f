"""Runs work off the UI thread: one job at a time, the newest of a lane wins, late answers are dropped."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from navigator.errors import NavigatorError, NotFoundError
from navigator.ports import Cancelled, CancelToken
from ui.phrases.spoken import error_words

logger = logging.getLogger(__name__)
translate = QCoreApplication.translate
Answer = TypeVar("Answer")
PATIENCE_S = 1.0
# What somebody typed is written down before the window goes.
FINISH_S = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why there is no answer: a sentence, the next step, and what may have been meant."""

    message: str
    hint: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """Return message and next step in one."""
        return f"{self.message} {self.hint}".strip()


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[CancelToken], Any]
    done: Callable[[Any], None]
    failed: Callable[[Failure], None]
    token: CancelToken


class Runner(QObject):
    """A thread of its own with lanes; `start` in a lane withdraws what that lane was doing.

    `at_end` is done in that thread as its last work.
    """

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, at_end: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self._at_end = at_end
        self._waiting: dict[str, _Job] = {}
        self._tokens: dict[str, CancelToken] = {}
        self._change = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None
        self._finished.connect(self._deliver)

    def start(
        self,
        lane: str,
        work: Callable[[CancelToken], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Failure], None],
    ) -> None:
        """Do `work` in the background and call `done` or `failed` in the UI thread, unless it is withdrawn before."""
        self.cancel(lane)
        token = CancelToken()
        with self._change:
            self._tokens[lane] = token
            self._waiting[lane] = _Job(work, done, failed, token)
            self._change.notify()
        if self._thread is None and not self._closed:
            self._thread = threading.Thread(target=self._serve, name="runner", daemon=True)
            self._thread.start()

    def cancel(self, lane: str) -> None:
        """Withdraw what a lane is doing; its answer will be dropped."""
        if lane in self._tokens:
            self._tokens[lane].cancel()
        with self._change:
            self._waiting.pop(lane, None)

    def close(self, *, finish: bool = False) -> None:
        """Withdraw everything and wait shortly for the thread to end; with `finish` do what waits, and wait for that."""
        with self._change:
            self._closed = True
            if not finish:
                self._waiting.clear()
            self._change.notify()
        if not finish:
            for token in self._tokens.values():
                token.cancel()
        if self._thread:
            self._thread.join(FINISH_S if finish else PATIENCE_S)
            self._thread = None

    def _serve(self) -> None:
        while job := self._next():
            outcome = _outcome(job)
            try:
                self._finished.emit(job, outcome)
            except RuntimeError:  # the window is gone: nobody waits for this answer
                break
        if self._at_end is not None:
            self._end(self._at_end)

    def _end(self, at_end: Callable[[], None]) -> None:
        try:
            at_end()
        except Exception:
            logger.exception("the last work of a thread failed")

    def _next(self) -> _Job | None:
        with self._change:
            self._change.wait_for(lambda: self._closed or self._waiting)
            if not self._waiting:
                return None
            return self._waiting.pop(next(iter(self._waiting)))

    def _deliver(self, job: _Job, outcome: object) -> None:
        if job.token.cancelled or self._closed:
            return
        if isinstance(outcome, Failure):
            job.failed(outcome)
        else:
            job.done(outcome)


def _failure(error: NavigatorError, candidates: tuple[str, ...] = ()) -> Failure:
    return Failure(message=error_words(error.message), hint=error_words(error.hint), candidates=candidates)


def _outcome(job: _Job) -> object:
    """Return the answer, or a Failure; an error nobody foresaw is logged and becomes a sentence."""
    try:
        job.token.check()
        return job.work(job.token)
    except Cancelled:
        job.token.cancel()
        return None
    except NotFoundError as error:
        return _failure(error, candidates=error.candidates)
    except NavigatorError as error:
        return _failure(error)
    except Exception:
        # The one log formatter writes types and frames only; the error's text may hold names.
        logger.exception("background work failed")
        return Failure(
            message=translate("Runner", "Something went wrong in this program."),
            hint=translate("Runner", "Try again; if it stays, run \u201cnavigator doctor\u201d."),
        )
