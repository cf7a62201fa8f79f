"""A casebook folder that is not as it should be: each time one sentence with a next step, and nothing in it is changed (R22).

And a clock that jumps by years while entries are made: none is lost, none changes its place.
"""

import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from itertools import cycle
from pathlib import Path

from journals import ANCHOR_KEY, KEY, add, clock, examine, opened
from room import fast_room
from tally import Tally
from vaults import ACCEPTED, FIRST, made, vault_of

from navigator.errors import NavigatorError
from resources_db.casebook import schema
from resources_db.casebook.engine import PLAIN, only_one, open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.journal import Instant

EVENTS = 5
TEN_YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1_000
Act = Callable[[CasebookFolder], object]


def sign_in(folder: CasebookFolder) -> None:
    """Open the key file."""
    vault_of(folder.path).unlock("Ada", FIRST, ACCEPTED)


def open_it(folder: CasebookFolder) -> None:
    """Open the casebook and check it, as at every start."""
    with opened(folder.path) as journal:
        schema.migrate(journal.db)
        journal.open()


def open_with_another_key(folder: CasebookFolder) -> None:
    """Open it with a key that is not its own."""
    open_casebook(folder.database, ANCHOR_KEY).close()


def open_while_somebody_holds_it(folder: CasebookFolder) -> None:
    """Open it while another program has it for itself."""
    with closing(open_casebook(folder.database, KEY)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        other.execute("BEGIN EXCLUSIVE")
        open_it(folder)


def add_while_somebody_writes(folder: CasebookFolder) -> None:
    """Add an entry while another program is writing, and does not end."""
    with closing(open_casebook(folder.database, KEY)) as other, opened(folder.path) as journal:
        journal.db.execute("PRAGMA busy_timeout = 0").fetchall()
        other.execute("BEGIN IMMEDIATE")
        add(journal)


def start_twice(folder: CasebookFolder) -> None:
    """Open a second window."""
    with only_one(folder.database), only_one(folder.database):
        pass


def be_from_the_future(folder: CasebookFolder) -> None:
    """Make it one of a newer version."""
    with closing(open_casebook(folder.database, KEY)) as db:
        db.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")


def be_unfinished(folder: CasebookFolder) -> None:
    """Leave what a cut leaves of one that was being made."""
    folder.database.unlink()
    open_casebook(folder.database, KEY, create=True).close()


def begin_with(content: bytes) -> Act:
    """Return what writes over the beginning of the casebook."""

    def damage(folder: CasebookFolder) -> None:
        whole = folder.database.read_bytes()
        folder.database.write_bytes(content + whole[len(content) :])

    return damage


def nothing(folder: CasebookFolder) -> None:
    """Leave it as it is."""
    del folder


# What is odd, what is done then, and words of the sentence that must come.
CASES: tuple[tuple[Act, Act, str], ...] = (
    (lambda folder: folder.vault.unlink(), sign_in, "key file of the casebook is missing"),
    (lambda folder: folder.vault.write_bytes(b"{"), sign_in, "key file of the casebook cannot be read"),
    (lambda folder: folder.vault.write_bytes(b'{"format": 99}'), sign_in, "newer version"),
    (lambda folder: folder.database.unlink(), open_it, "no casebook on this laptop"),
    (lambda folder: folder.database.write_bytes(b""), open_it, "empty"),
    (be_unfinished, open_it, "never finished"),
    (be_from_the_future, open_it, "newer version"),
    (begin_with(PLAIN), open_it, "not encrypted"),
    (begin_with(bytes(16)), open_it, "does not open with this key, or is damaged"),
    (begin_with(b"<html>" * 1_000), open_it, "does not open with this key, or is damaged"),
    (lambda folder: folder.anchor.write_bytes(b"?"), open_it, "was changed or is damaged"),
    (nothing, open_with_another_key, "does not open with this key, or is damaged"),
    (nothing, open_while_somebody_holds_it, "in use by another program"),
    (nothing, add_while_somebody_writes, "in use by another program"),
    (nothing, start_twice, "open in another window"),
)


def casebook_odd_files(folder: Path, times: int) -> Tally:
    """Try each case once; a folder as it should be is the control."""
    del times
    tally = Tally("casebook_odd_files")
    with fast_room(folder) as room:
        whole = _whole(room / "whole")
        for make_odd, act, words in CASES:
            case = CasebookFolder(shutil.copytree(whole.path, room / "case"))
            make_odd(case)
            _try(tally, case, act, words)
            shutil.rmtree(case.path)
        tally.tried += 1
        tally.lost += not _clock_may_jump(whole)
        tally.control_failed += _sentence(whole, sign_in) is not None or _sentence(whole, open_it) is not None
    return tally


def _whole(path: Path) -> CasebookFolder:
    path.mkdir()
    made(path)
    with opened(path, create=True) as journal:
        add(journal, EVENTS)
        journal.put_away()
    return CasebookFolder(path)


def _try(tally: Tally, case: CasebookFolder, act: Act, words: str) -> None:
    before = _contents(case)
    error = _sentence(case, act)
    tally.tried += 1
    tally.lost += _contents(case) != before
    is_told = isinstance(error, NavigatorError) and _is_one_sentence(error) and words in error.message
    tally.missed += not is_told or _tells_too_much(case, error)
    if not is_told:
        print(f"casebook_odd_files, wanted '{words}': {error!r}", file=sys.stderr)


def _sentence(case: CasebookFolder, act: Act) -> Exception | None:
    try:
        act(case)
    except Exception as error:  # noqa: BLE001 - whatever comes is looked at
        return error
    return None


def _is_one_sentence(error: NavigatorError) -> bool:
    return error.message.endswith(".") and ". " not in error.message and "\n" not in error.message and bool(error.hint)


def _tells_too_much(case: CasebookFolder, error: Exception | None) -> bool:
    """Tell whether a place or a key is in what goes to the screen or to the log."""
    told = f"{error} {getattr(error, 'hint', '')} {getattr(error, 'detail', '')}"
    return any(secret in told for secret in (str(case.path), KEY.hex(), FIRST))


def _contents(case: CasebookFolder) -> dict[str, bytes]:
    """Return what lies there; what an opening leaves beside the casebook for the next one is no change."""
    passing = (".casebook.db.lock", "casebook.db-shm", "casebook.db-wal", "tries.json")
    return {path.name: path.read_bytes() for path in case.path.iterdir() if path.name not in passing}


def _jumping_clock() -> Callable[[], Instant]:
    jumps = cycle((0, TEN_YEARS_MS, -TEN_YEARS_MS))
    return lambda: clock()._replace(at=clock().at + next(jumps))


def _clock_may_jump(whole: CasebookFolder) -> bool:
    """Tell whether entries keep their order and their number while the clock goes ten years on and back."""
    with opened(whole.path) as journal:
        journal.now = _jumping_clock()
        journal.open()
        for _ in range(EVENTS):
            add(journal)
    found = examine(whole.path)
    return found.as_written and not found.false_alarm and found.events == 2 * EVENTS
