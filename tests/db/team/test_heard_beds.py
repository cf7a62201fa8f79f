"""What a place said about free beds, in the real team.db: of this night alone, the newest first (mock-ups, a heard note)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from navigator.directory.overlay import LONGEST_NIGHT, HeardCapacity, ReportKind, ReportState, Unit, night_ends
from resources_db.home import Home
from resources_db.team.calling import CallBook
from resources_db.team.file import TeamFile
from resources_db.team.store import TeamStore

HARBOR = "6a2f41c0-1111-5222-8333-0a0b0c0d0e0f"
NIGHT = datetime(2026, 11, 17, 6, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def heard(number: int, at: datetime = NIGHT, ends_at: datetime = NIGHT + 10 * HOUR) -> HeardCapacity:
    return HeardCapacity(service_at_location_id=HARBOR, number=number, unit=Unit.BED, at=at, ends_at=ends_at)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_before_the_first_call_nothing_is_heard_and_no_file_is_made(home: Home) -> None:
    assert CallBook(home).heard(NIGHT) == {}
    assert not home.team.exists()


def test_the_newest_of_this_night_holds_and_goes_at_the_next_opening(home: Home) -> None:
    book = CallBook(home)
    book.hear(heard(4, NIGHT - HOUR))
    book.hear(heard(2))
    assert book.heard(NIGHT + HOUR)[HARBOR].number == 2
    assert book.heard(NIGHT + 10 * HOUR) == {}
    assert book.heard(NIGHT - 2 * HOUR) == {}


@pytest.mark.parametrize(
    ("opens", "ends"),
    [
        (NIGHT + 9 * HOUR, NIGHT + 9 * HOUR),
        (NIGHT + 30 * HOUR, NIGHT + LONGEST_NIGHT),
        (NIGHT - HOUR, NIGHT + LONGEST_NIGHT),
        (None, NIGHT + LONGEST_NIGHT),
    ],
)
def test_a_night_ends_at_the_next_opening_or_after_a_day(opens: datetime | None, ends: datetime) -> None:
    assert night_ends(NIGHT, opens) == ends


def test_what_is_wrong_waits_for_the_editor(home: Home) -> None:
    CallBook(home).report(HARBOR, ReportKind.WRONG_NUMBER, NIGHT, 1)
    (report,) = TeamStore(TeamFile(home.team)).reports(HARBOR, ReportState.OPEN)
    assert (report.kind, report.phone_index, report.at) == (ReportKind.WRONG_NUMBER, 1, NIGHT)
