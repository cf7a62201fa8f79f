"""What waits in the log is put away in time, and whoever reads it meanwhile stops no entry (SAFETY 0.3, 0.7)."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from fakes.casebook import NOW, person
from fakes.laptop import ANCHOR_KEY, TEAM_KEY, drafts, laptop

from navigator.casebook.hand_off import HandOffNote
from navigator.errors import NavigatorError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import check_whole, open_casebook
from resources_db.casebook.journal import MOST_WAITING, _waiting
from resources_db.casebook.records import Records

LONG = HandOffNote(
    id="h1",
    custodian="linden",
    from_unit="u1",
    to_unit="u2",
    by="o1",
    at=NOW,
    text="call at six " * (MOST_WAITING // 12),
)


def waiting(folder: Path) -> int:
    return _waiting(str(folder / "casebook.db"))


def put_away(folder: Path) -> int:
    """Return which event the anchor knows to be in the file itself."""
    kept = AnchorFile(folder / "anchor", ANCHOR_KEY).read()
    assert kept is not None
    return kept.put_away


@contextmanager
def somebody_reads(folder: Path, records: Records) -> Generator[None, None, None]:
    """Let another program read what is in the log, while ours does not wait for it."""
    records.journal.db.execute("PRAGMA busy_timeout = 0").fetchall()
    with closing(open_casebook(folder / "casebook.db", TEAM_KEY)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM event").fetchone()
        yield


def test_a_log_that_grows_is_put_away_while_people_work(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        assert 0 < waiting(tmp_path) < MOST_WAITING
        assert put_away(tmp_path) == 0
        records.keep(drafts(None, LONG))
        assert waiting(tmp_path) == 0
        assert put_away(tmp_path) == 2


def test_whoever_reads_meanwhile_stops_no_entry_and_it_is_put_away_later(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        with somebody_reads(tmp_path, records):
            records.keep(drafts(None, LONG))
            records.journal.put_away()
            assert waiting(tmp_path) > MOST_WAITING
            assert put_away(tmp_path) == 0, "it is not all in the file itself, and nobody says so"
        records.journal.put_away()
        assert put_away(tmp_path) == 2
    with laptop(tmp_path) as records:
        assert records.state("hand_off", "h1") is not None


def test_a_casebook_that_somebody_reads_is_not_called_damaged(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        with somebody_reads(tmp_path, records), pytest.raises(NavigatorError, match="in use by another program"):
            check_whole(records.journal.db)
        assert check_whole(records.journal.db)


def test_where_there_is_no_log_nothing_waits(tmp_path: Path) -> None:
    assert waiting(tmp_path) == 0
