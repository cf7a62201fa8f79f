"""Errors that reach people: one sentence, and what to do next."""


class NavigatorError(Exception):
    """A known fault. `message` goes on screen, `hint` says what to do next, `detail` goes to the log only."""

    def __init__(self, message: str, *, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail


class UsageError(NavigatorError):
    """What was asked for cannot be asked for, or not yet."""


class NotFoundError(NavigatorError):
    """An unknown or ambiguous place, or nothing that matches; `candidates` are offered instead."""

    def __init__(self, message: str, *, hint: str = "", candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint=hint)
        self.candidates = candidates


class DamagedFileError(NavigatorError):
    """A file that is damaged, unsafe, or not what it claims to be. Nothing was changed."""


class NotAllowedError(NavigatorError):
    """Locked, or not for this role."""
