"""An attempt that can still be taken back: it is not written yet, so nothing has to be deleted (SAFETY, journal)."""

from dataclasses import dataclass

from navigator.casebook.follow_up.attempt import Attempt

# As long as somebody may say "that was the wrong button".
UNDO_MS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingAttempt:
    """An attempt that was checked and waits to be kept. To undo it, drop it.

    `unsafe` says that it was entered afterwards and was made against what the person said is safe.
    """

    follow_up_id: str
    attempt: Attempt
    unsafe: bool = False
