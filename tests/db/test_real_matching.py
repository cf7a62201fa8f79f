"""Real lists of one country side by side: what is joined, what waits, and that an undo gives the file back."""

import csv
import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from resources_db.directory.editing import decide
from resources_db.directory.importer import DirectoryImporter

pytestmark = pytest.mark.real_data
STATES = {"IL", "WA", "MA", "OR", "MS", "WV"}
HOSPITALS = """
[source]
name = "hospitals"
[columns]
"Name" = "service.name"
"Hospital.Type" = "taxonomy_term.name"
"Address" = "address.address_1"
"City" = "address.city"
"State" = "address.state_province"
"Zipcode" = "address.postal_code"
"Latitude" = "location.latitude"
"Longitude" = "location.longitude"
"""


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """Return a directory of hospitals and health centers."""
    folder = tmp_path_factory.mktemp("country")
    mapping = folder / "hospitals.toml"
    mapping.write_text(HOSPITALS, "utf-8")
    into, data = folder / "directory.db", shared / "data"
    importer = DirectoryImporter(dict)
    importer.run([some(data / "hospitals/hospitals_raw.csv", folder, "State")], into=into, mapping=mapping)
    importer.run([some(data / "hrsa_fqhc/FQHC.csv", folder, "st_abbr")], into=into)
    return into


def some(file: Path, folder: Path, column: str) -> Path:
    """Return the rows of a few states: enough to compare, and quick."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row[column] in STATES]
    with (folder / file.name).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return folder / file.name


def ask(path: Path, question: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(question).fetchall()


def test_each_pair_says_why(country: Path) -> None:
    pairs = ask(country, 'SELECT kind, state, reasons FROM "match"')
    counted = Counter((kind, state) for kind, state, _ in pairs)
    assert counted["location", "sure"] >= 3
    assert counted["location", "queued"] >= 10
    assert all(json.loads(reasons) for _, _, reasons in pairs)


def test_no_sure_pair_lies_in_two_states(country: Path) -> None:
    where = "(SELECT state_province FROM address WHERE location_id = m.{})"
    pairs = ask(
        country,
        f'SELECT {where.format("first_id")}, {where.format("second_id")} FROM "match" AS m'
        " WHERE kind = 'location' AND state = 'sure'",
    )
    assert pairs
    assert all(one == two for one, two in pairs)


def test_a_decision_taken_back_gives_the_very_file(country: Path) -> None:
    before = country.read_bytes()
    first, second = ask(
        country, "SELECT first_id, second_id FROM \"match\" WHERE kind = 'service' ORDER BY id LIMIT 1"
    )[0]
    decide(country, first, second, joined=True, on="2026-11-24")
    assert country.read_bytes() != before
    decide(country, first, second, joined=None, on="2026-11-24")
    assert country.read_bytes() == before
