"""Small packages, an importer with one bundled line, and the shared data where it is."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.records import Record
from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.stored import stored_rows
from resources_db.directory.tally import Tally

Tables = Mapping[str, str]

SMALL: Tables = {
    "organizations.csv": "id,name\no1,Harbor Trust\no2,River Aid\n",
    "services.csv": "id,organization_id,name,status\ns1,o1,Night Shelter,\ns2,o2,Pantry,active\n",
    "locations.csv": "id,organization_id,name,latitude,longitude\nl1,o1,Main,44.05,-123.09\nl2,o2,Annex,,\n",
    "service_at_location.csv": "id,service_id,location_id\nx1,s1,l1\nx2,s2,l2\n",
    "phones.csv": "id,service_id,number\np1,s1,541-555-0101\np2,s2,541-555-0102\n",
    "addresses.csv": "id,location_id,address_1,city,state_province,postal_code\na1,l1,12 Oak St,Eugene,OR,97401\n",
}


@pytest.fixture(scope="session")
def shared(shared: Path) -> Path:
    """Return the folder of real data."""
    return shared / "data"


def a_line() -> Rows:
    """Return one bundled line, as the real ones come."""
    records = [
        Record(table="organization", source_id="988", values={"name": "988 Lifeline"}),
        Record(table="service", source_id="988", values={"name": "988 Lifeline", "organization_id": "988"}),
        Record(table="phone", source_id="988", values={"number": "988", "service_id": "988"}),
    ]
    return resolve(records, "lifelines", Tally())


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of folders with tables in them."""

    def make(name: str = "lane", /, **tables: str) -> Path:
        made = tmp_path / name
        made.mkdir(exist_ok=True)
        for file, text in tables.items():
            (made / file).write_text(text, "utf-8")
        return made

    return make


@pytest.fixture
def zipped(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of zips with tables in them."""

    def make(name: str = "lane.zip", /, **tables: str) -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for file, text in tables.items():
                archive.writestr(f"data/{file}", text)
        return tmp_path / name

    return make


@pytest.fixture
def small() -> dict[str, str]:
    """Return a whole little directory in HSDS 3 tables."""
    return dict(SMALL)


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Return where the directory goes."""
    return tmp_path / "home" / "directory.db"


@pytest.fixture
def run(into: Path) -> Callable[..., ImportReport]:
    """Return the import, into a directory of its own."""

    def import_(*paths: Path, **switches: object) -> ImportReport:
        return DirectoryImporter(a_line).run(paths, **{"into": into, **switches})  # type: ignore[arg-type]

    return import_


@pytest.fixture
def stored(into: Path) -> Callable[[], Rows]:
    """Return what the directory holds now."""
    return lambda: stored_rows(into)
