"""What the commands need of the places of the night: the verdict yield, and the first-forty worksheet out and in."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from navigator.directory.night import NightPlace
from navigator.directory.worksheet import Answered, Worksheet, first_forty, questions_of
from navigator.errors import NavigatorError, UsageError
from navigator.search.situation import VerdictYield
from navigator.use_cases.measure_yield import MeasureYield
from navigator.use_cases.public_view import public_listing
from resources_db.bundled.situations import standard_situations
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.night import NightReader
from resources_db.directory.standing import sound
from resources_db.home import bundled_directory, bundled_places
from resources_db.policy import Policy

if TYPE_CHECKING:
    from resources_db.directory.resolve import Rows

# Uses longer ago say little about the next night.
COUNTED = timedelta(days=365)


class NightDesk:
    """Answers about one directory; `team` is the file of what the team found out, which need not exist."""

    def __init__(self, directory: Path, policy: Policy, team: Path) -> None:
        self._path = directory
        self._policy = policy
        self._team = team

    def verdict_yield(self, today: date) -> VerdictYield:
        """Return how much the directory decides; raises NotFoundError and DamagedFileError."""
        measure = MeasureYield(self._reader(), vocabulary(), standard_situations())
        return measure(today, self._policy.facts_turned_on)

    def worksheet(self, today: date) -> Worksheet:
        """Return the sheet, partners' numbers only as the policy shows them; raises NotFoundError and DamagedFileError."""
        places = self._reader().night_places()
        if not self._policy.show_partner_numbers_without_login:
            places = [_public(place) for place in places]
        printable = [place for place in places if not place.listing.not_public]
        return first_forty(printable, vocabulary(), today, self._uses(today))

    def as_csv(self, sheet: Worksheet) -> str:
        """Return the sheet as CSV to fill."""
        from resources_db.directory.local.sheet_files import as_csv  # noqa: PLC0415 - read for a sheet only

        return as_csv(sheet)

    def as_html(self, sheet: Worksheet, today: date) -> str:
        """Return the sheet as a page to print."""
        from resources_db.directory.local.sheet_files import as_html  # noqa: PLC0415 - read for a sheet only

        return as_html(sheet, "the places of the night", today)

    def write(self, path: Path, text: str) -> None:
        """Write a sheet; raises NavigatorError when the disk refuses."""
        try:
            path.write_text(text, "utf-8")
        except OSError as error:
            raise NavigatorError(
                f"{path.name} could not be written.",
                hint="Check the folder and its space.",
                detail=f"errno {error.errno}",
            ) from error

    def read(self, path: Path, today: date) -> tuple[int, int]:
        """Store the answers of a filled sheet in one rebuild; return how many, and of how many places.

        Raises NotFoundError, DamagedFileError (it names row and column; nothing is stored) and UsageError for what ships.
        """
        from resources_db.directory.local.sheet_files import read_sheet  # noqa: PLC0415 - read for a sheet only

        if self._path == bundled_directory():
            raise UsageError("The directory that ships takes no answers.", hint="Import your own directory first.")
        known = {place.listing.id: place.listing.service_id for place in self._reader().night_places()}
        answers = read_sheet(path, questions_of(vocabulary()), known, today)
        if answers:
            self._store(answers)
        return len(answers), len({answer.listing_id for answer in answers})

    def _reader(self) -> NightReader:
        """Return what reads the directory, or the whole one before it when this one is damaged."""
        return NightReader(sound(self._path).path)

    def _store(self, answers: list[Answered]) -> None:
        # Building a directory loads an ORM that no search pays for.
        from resources_db.directory.editing import Correction, edit, with_corrections  # noqa: PLC0415
        from resources_db.directory.local.facts import with_answers  # noqa: PLC0415
        from resources_db.places.book import PlaceBook  # noqa: PLC0415

        newest: dict[str, Answered] = {}
        for answer in answers:
            before = newest.get(answer.service_id)
            if before is None or answer.on > before.on:
                newest[answer.service_id] = answer

        def change(rows: "Rows") -> "Rows":
            assured = {str(row["id"]): str(row["assured_date"] or "") for row in rows["service"]}
            checked = [
                Correction(table="service", record_id=own, column="assured_date", value=told.on.isoformat(),
                           on=told.on.isoformat(), by=told.by)
                for own, told in newest.items()
                if told.on.isoformat() > assured[own]
            ]  # fmt: skip
            return with_corrections(with_answers(rows, answers), checked)

        edit(self._path, change, zip_point=PlaceBook(bundled_places()).zip_point)

    def _uses(self, today: date) -> Mapping[str, int]:
        if not self._team.is_file():
            return {}
        from resources_db.team.file import TeamFile  # noqa: PLC0415 - most laptops have no such file yet
        from resources_db.team.store import TeamStore  # noqa: PLC0415

        counted: Counter[str] = Counter()
        for use in TeamStore(TeamFile(self._team)).uses(today - COUNTED):
            counted[use.service_at_location_id] += use.n
        return counted


def _public(place: NightPlace) -> NightPlace:
    return NightPlace(listing=public_listing(place.listing), facts=place.facts, needs=place.needs)
