"""What a new reading of a source does to the rows of the last one: same, changed, gone, retired."""

from resources_db.directory.records import ABSENT, Value
from resources_db.directory.resolve import Row, Rows, sealed
from resources_db.directory.shape import shapes

RETIRED = "retired"
TELLING = ("name", "alternate_name", "description")


def unchanged(old: Rows, new: Rows) -> set[tuple[str, str]]:
    """Return table and id of the new rows that say what they said before."""
    before = {(name, row["source_id"], row["row_hash"]) for name, table in old.items() for row in table}
    return {
        (name, str(row["id"]))
        for name, table in new.items()
        for row in table
        if (name, row["source_id"], row["row_hash"]) in before
    }


def retired(old: Rows, new: Rows) -> Rows:
    """Return the services that vanished, as retired, with what they hang on: somebody may have been sent there."""
    there = {name: {row["id"] for row in table} for name, table in new.items()}
    services = [
        _retire(row) for row in old["service"] if row["id"] not in there["service"] and row["source_id"] != ABSENT
    ]
    gone = {row["id"] for row in services}
    links = [row for row in old["service_at_location"] if row["service_id"] in gone]
    secret = {row["id"] for row in new["location"] if row["confidential"]}
    links = [_silent(row, secret) for row in links if row["id"] not in there["service_at_location"]]
    locations = _named(old, "location", there, {row["location_id"] for row in links})
    providers = {row["organization_id"] for row in [*services, *locations]}
    organizations = _named(old, "organization", there, providers)
    kept = {"organization": organizations, "location": locations, "service": services, "service_at_location": links}
    return _freed(kept | {"schedule": _hours(old, there, gone, links, secret)}, there)


def _hours(
    old: Rows, there: dict[str, set[Value]], gone: set[Value], links: list[Row], secret: set[Value]
) -> list[Row]:
    """Return the hours of what closed: a place that opens again is asked for them first. Those of a hidden door stay out."""
    open_links = {row["id"] for row in links if row["location_id"] not in secret}
    return [
        row
        for row in old["schedule"]
        if row["id"] not in there["schedule"]
        and row["location_id"] is None
        and (
            row["service_at_location_id"] in open_links
            or (row["service_at_location_id"] is None and row["service_id"] in gone)
        )
    ]


def hides_more(old: Rows, new: Rows) -> bool:
    """Tell whether a place is confidential now of which the rows before still told something."""
    secret = {row["id"] for row in new["location"] if row["confidential"]}
    told = [row for row in old["location"] if row["id"] in secret]
    return any(not row["confidential"] or any(row[column] is not None for column in TELLING) for row in told)


def _retire(row: Row) -> Row:
    return sealed(row | {"status": RETIRED})


def _silent(link: Row, secret: set[Value]) -> Row:
    """Return a link without its words when its place is confidential by now."""
    return sealed(link | {"description": None}) if link["location_id"] in secret else link


def _named(old: Rows, name: str, there: dict[str, set[Value]], wanted: set[Value]) -> list[Row]:
    return [row for row in old[name] if row["id"] in wanted and row["id"] not in there[name]]


def _freed(kept: Rows, there: dict[str, set[Value]]) -> Rows:
    """Return the rows without references to what is gone, such as the program of a retired service."""
    here = {name: ids | {row["id"] for row in kept.get(name, [])} for name, ids in there.items()}
    return {name: [_without_gone(name, row, here) for row in table] for name, table in kept.items()}


def _without_gone(name: str, row: Row, here: dict[str, set[Value]]) -> Row:
    references = shapes()[name].references.items()
    lost = [column for column, target in references if row[column] is not None and row[column] not in here[target]]
    return sealed(row | dict.fromkeys(lost)) if lost else row
