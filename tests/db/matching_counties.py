"""Two small sources that know some of the same places, as files in HSDS words, and the import of them."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fakes.asking import ask

from navigator.directory.import_report import ImportReport
from navigator.directory.listing import Page
from navigator.search.rank import TextTier
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.reader import DirectoryReader

Given = Mapping[str, str]
Put = Callable[..., ImportReport]
NORTH = {
    "organizations.csv": "id,name,website\no1,Harbor Light Inc,https://harborlight.example\no2,Meadow Health,\n",
    "services.csv": (
        "id,organization_id,name,description,assured_date,fees_description\n"
        "s1,o1,Harbor Light Night Shelter,Beds for men and women.,2026-03-01,Free\n"
        "s2,o1,Harbor Light Shelter 2,,2026-03-01,\ns3,o2,Meadow Clinic,,2026-03-01,\n"
    ),
    "locations.csv": (
        "id,organization_id,name,latitude,longitude\nl1,o1,,44.05,-123.09\nl2,o1,,44.051,-123.09\nl3,o2,,44.1,-123.2\n"
    ),
    "addresses.csv": (
        "id,location_id,address_1,city,state_province,postal_code\n"
        "a1,l1,120 North Oak Street,Eugene,OR,97401\na2,l2,140 Oak St,Eugene,OR,97401\na3,l3,9 Elm St,Eugene,OR,97402\n"
    ),
    "service_at_location.csv": "id,service_id,location_id\nx1,s1,l1\nx2,s2,l2\nx3,s3,l3\n",
    "phones.csv": "id,service_id,number\np1,s1,541-555-0101\np2,s2,541-555-0102\np3,s3,541-555-0103\n",
}
SOUTH = {
    "organizations.csv": "id,name\nq1,Harbor Light\nq9,Elsewhere\n",
    "services.csv": (
        "id,organization_id,name,description,assured_date,application_process\n"
        "t1,q1,Harbor Light Night Shelter,A shelter.,2026-05-01,Come at 18:00\n"
        "t2,q1,Harbor Light Shelter 3,,2026-05-01,\nt3,q9,Hilltop Pantry,,2026-05-01,\n"
    ),
    "locations.csv": "id,organization_id,name,latitude,longitude\nm1,q1,,44.0501,-123.0901\nm2,q1,,44.051,-123.09\nm3,q9,,,\n",
    "addresses.csv": (
        "id,location_id,address_1,city,state_province,postal_code\n"
        'b1,m1,"120 N Oak St, Suite 1",Eugene,OR,97401\nb2,m2,140 Oak St,Eugene,OR,97401\nb3,m3,1 Hill Rd,Eugene,OR,97405\n'
    ),
    "service_at_location.csv": "id,service_id,location_id\ny1,t1,m1\ny2,t2,m2\ny3,t3,m3\n",
    "phones.csv": "id,service_id,number\nr1,t1,(541) 555-0101\nr2,t1,541-555-0188\nr3,t3,541-555-0109\n",
    "schedules.csv": 'id,service_id,description\nh1,t1,"Daily, 6:00 pm - 7:00 am"\n',
}


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "directory.db"


@pytest.fixture
def put(tmp_path: Path, into: Path) -> Put:
    """Return the import of a source's tables."""

    def put_(source: str, tables: Given, **switches: Any) -> ImportReport:
        folder = tmp_path / source
        folder.mkdir(exist_ok=True)
        for name, text in tables.items():
            (folder / name).write_text(text, "utf-8")
        return DirectoryImporter(dict).run([folder], into=into, source=source, **switches)

    return put_


def rows(into: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(into)) as db:
        return db.execute(question).fetchall()


def page_of(into: Path, name: str) -> Page:
    """Return the page of the one listing that is called this."""
    reader = DirectoryReader(into)
    try:
        (listing,) = [hit.listing for hit in ask(reader, name).hits if hit.tier is TextTier.CALLED]
        return reader.page(listing.id)
    finally:
        reader.release()
