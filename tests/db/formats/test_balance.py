"""Whatever a source gets wrong, its rows are accounted for and what is stored holds together."""

import csv
import io
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.shape import shapes
from resources_db.directory.tally import Tally
from resources_db.formats.hsds_1 import read_hsds_1
from resources_db.formats.hsds_3_csv import read_hsds_3_csv
from resources_db.formats.package import Member

IDS = st.sampled_from(["", "1", "2", "3", "gone", " 1 "])
WORDS = st.sampled_from(["", "a", "b", "yes", "44.1", "-123", "0", "service", "location", "9:00am", "541-555-0101"])
TABLES = (
    "organizations", "services", "locations", "service_at_location", "phones", "languages", "addresses", "attributes",
    "metadata", "contacts", "taxonomy_terms", "notes", "facts",
)  # fmt: skip
OLD_TABLES = (
    "organizations", "services", "locations", "services_at_location", "eligibility", "regular_schedules", "contacts",
    "holiday_schedules", "postal_addresses", "physical_addresses", "services_taxonomy", "taxonomy", "payments_accepted",
)  # fmt: skip
COLUMNS = (
    "id", "name", "organization_id", "service_id", "location_id", "contact_id", "parent_id", "number", "latitude", "longitude",
    "confidential", "address_1", "link_id", "link_entity", "resource_id", "resource_type", "value", "eligibility",
    "taxonomy_id", "weekday", "opens_at", "phone_number", "kind", "text", "answer", "fact", "odd",
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn, names: tuple[str, ...]) -> dict[str, list[dict[str, str]]]:
    chosen = draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=5))
    columns = ["id", *draw(st.lists(st.sampled_from(COLUMNS[1:]), unique=True, min_size=1, max_size=7))]
    row = st.fixed_dictionaries({c: IDS if c.endswith("id") else WORDS for c in columns})
    return {name: draw(st.lists(row, max_size=6)) for name in chosen}


def members(found: Mapping[str, list[dict[str, str]]]) -> list[Member]:
    def member(name: str, data: bytes) -> Member:
        return Member(name=f"{name}.csv", label=f"{name}.csv", read=lambda: data)

    return [member(name, _text(rows).encode()) for name, rows in found.items()]


def _text(rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]) if rows else ["id"])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def holds_together(rows: Rows) -> None:
    ids = {name: {row["id"] for row in table} for name, table in rows.items()}
    for name, table in rows.items():
        shape = shapes()[name]
        assert len(ids[name]) == len(table)
        for row in table:
            assert all(row[column] is not None for column in shape.required)
            assert all(row[column] in {None, *ids[target]} for column, target in shape.references.items())
    hidden = {row["id"] for row in rows["location"] if row["confidential"]}
    assert all(row["latitude"] is None for row in rows["location"] if row["id"] in hidden)
    assert not [row for row in rows["address"] if row["location_id"] in hidden]
    assert all((row["latitude"] is None) == (row["longitude"] is None) for row in rows["location"])


def check(found: Mapping[str, list[dict[str, str]]], *, old: bool) -> None:
    reader = read_hsds_1 if old else read_hsds_3_csv
    tally, again = Tally("x"), Tally("x")
    rows = resolve(reader(members(found), tally), "lane", tally)
    counts = tally.counts()
    assert all(table.balanced for table in counts)
    assert sum(table.rows_seen for table in counts) == sum(map(len, found.values()))
    holds_together(rows)
    assert resolve(reader(members(found), again), "lane", again) == rows


@given(tables(TABLES))
@settings(max_examples=150, deadline=None)
def test_broken_tables_balance(found: dict[str, list[dict[str, str]]]) -> None:
    check(found, old=False)


@given(tables(OLD_TABLES))
@settings(max_examples=150, deadline=None)
def test_broken_tables_of_hsds_1_balance(found: dict[str, list[dict[str, str]]]) -> None:
    check(found, old=True)
