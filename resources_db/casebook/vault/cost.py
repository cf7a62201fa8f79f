"""How long one guess at a password takes on this machine, for `unlock check` (S2)."""

import os
from dataclasses import dataclass
from time import perf_counter, process_time

from resources_db.casebook.vault.locks import Work, waste

GUESS_BYTES = 16


@dataclass(frozen=True, slots=True)
class GuessCost:
    """Seconds of one guess: as somebody waits for it, and of all processors that worked on it."""

    waited: float
    worked: float


def guess_cost(work: Work) -> GuessCost:
    """Make one guess and return what it took. Argon2 works in threads of its own, so the processor's time is the process's."""
    waited, worked = perf_counter(), process_time()
    waste(os.urandom(GUESS_BYTES), work)
    return GuessCost(perf_counter() - waited, process_time() - worked)
