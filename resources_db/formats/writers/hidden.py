"""Confidential places once more, before anything leaves: what the import took out is looked for again, and doubt hides.

Of such a place only the bare record and its mark leave, so that whoever reads the file hides it too. Its service and the
public numbers stay; texts that name a street, notes on the way in, contacts and unknown fields go.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from resources_db.directory.confidential import TYPES, tells_hours_only
from resources_db.directory.merging import JOINED
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.secrecy import is_marker, says_secret
from resources_db.directory.streets import names_a_street

BARE = ("id", "source", "source_id", "row_hash", "confidential")
GONE = ("address", "accessibility", "contact")
# Of the service, so they stay, but for texts that name a street.
TOLD = ("fact", "required_document", "cost_option", "service_area", "service_capacity")
NAMELESS = "Confidential place"
Rule = Callable[[Row], Row | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """The ids of confidential locations, of what is offered there, and of the services offered."""

    locations: frozenset[str]
    links: frozenset[str]
    services: frozenset[str]

    def touches(self, row: Row) -> bool:
        """Tell whether a row is about the place itself or about what is offered there."""
        return row.get("location_id") in self.locations or row.get("service_at_location_id") in self.links

    def concerns(self, row: Row) -> bool:
        """Tell whether a row is about such a place or about a service offered there."""
        return self.touches(row) or row.get("service_id") in self.services


def hidden_in(rows: Rows) -> Hidden:
    """Return what is confidential by any row, by a word on the suppression list, or by its likeness to what is."""
    locations = _spread(set(_marked(rows)), rows)
    links = [row for row in rows["service_at_location"] if row["location_id"] in locations]
    return Hidden(
        locations=frozenset(locations),
        links=frozenset(str(row["id"]) for row in links),
        services=frozenset(str(row["service_id"]) for row in links),
    )


def without_hidden(rows: Rows) -> Rows:
    """Return the rows without anything that leads to a confidential place."""
    hidden = hidden_in(rows)
    if not hidden.locations:
        return rows
    rules = _rules(hidden)
    shown = {name: list(_ruled(table, rules[name])) if name in rules else table for name, table in rows.items()}
    return _without_words_about(shown, rows, hidden)


def _marked(rows: Rows) -> Iterator[str]:
    yield from (str(row["id"]) for row in rows["location"] if row["confidential"] or says_secret("location", row, {}))
    yield from (str(row["location_id"]) for row in rows["address"] if says_secret("address", row, {}))
    yield from (str(row["location_id"]) for row in rows["service_at_location"] if _says_so(row))
    yield from (str(row["location_id"]) for row in rows.get("suppression", ()))
    for row in rows["attribute"]:
        if row["link_entity"] == "location" and is_marker(row["label"], row["value"]):
            yield str(row["link_id"])


def _says_so(row: Row) -> bool:
    return says_secret("service_at_location", row, {})


def _spread(locations: set[str], rows: Rows) -> set[str]:
    """Return the locations with those that are the same place in another source's words."""
    pairs = [
        {str(row["first_id"]), str(row["second_id"])}
        for row in rows.get("match", ())
        if row["kind"] == "location" and row["state"] in JOINED
    ]
    while reached := [pair for pair in pairs if pair & locations and not pair <= locations]:
        locations = locations.union(*reached)
    return locations


def _ruled(table: list[Row], rule: Rule) -> Iterator[Row]:
    return (kept for row in table if (kept := rule(row)) is not None)


def _rules(hidden: Hidden) -> Mapping[str, Rule]:
    def location(row: Row) -> Row:
        return _bare(row) if row["id"] in hidden.locations else row

    def link(row: Row) -> Row:
        return row | {"description": None} if row["id"] in hidden.links else row

    def service(row: Row) -> Row:
        return _without_streets(row) if row["id"] in hidden.services else row

    def about(change: Rule) -> Rule:
        return lambda row: change(row) if hidden.concerns(row) else row

    def freed(row: Row) -> Row | None:
        return _freed(row, hidden)

    def metadata(row: Row) -> Row | None:
        return None if _means(row["resource_id"], hidden) else row

    rules: dict[str, Rule] = {
        "location": location,
        "service_at_location": link,
        "service": service,
        "schedule": about(lambda row: _hours_only(row, hidden)),
        "phone": about(lambda row: _told_less(freed(row), "description")),
        "language": about(lambda row: _told_less(freed(row), "note")),
        "note": about(lambda row: _note(row, hidden)),
        "metadata": metadata,
    }
    return rules | dict.fromkeys(TOLD, about(_without_streets)) | dict.fromkeys(GONE, about(lambda _row: None))


def _means(about: object, hidden: Hidden) -> bool:
    return about in hidden.locations or about in hidden.links or about in hidden.services


def _bare(row: Row) -> Row:
    kind = row["location_type"] if row["location_type"] in TYPES else None
    return {column: value if column in BARE else None for column, value in row.items()} | {
        "confidential": 1,
        "not_public": row["not_public"],
        "location_type": kind,
    }


def _freed(row: Row, hidden: Hidden) -> Row | None:
    """Return a number or a language without the place; None when it is of the house alone."""
    if row["location_id"] not in hidden.locations:
        return row
    stays = row["service_id"] or row.get("service_at_location_id")
    return row | {"location_id": None} if stays else None


def _told_less(row: Row | None, column: str) -> Row | None:
    return row | {column: None} if row else None


def _hours_only(row: Row, hidden: Hidden) -> Row | None:
    if row["location_id"] in hidden.locations:
        return None
    text = str(row["description"] or "")
    return row | {
        "notes": None,
        "schedule_link": None,
        "description": text if text and tells_hours_only(text) else None,
    }


def _note(row: Row, hidden: Hidden) -> Row | None:
    leads = row["kind"] == "way_in" or names_a_street(str(row["text"]))
    return None if leads or row["service_at_location_id"] in hidden.links else row


def _without_streets(row: Row) -> Row:
    """Return a row without texts that name a street; some programs are called after their door."""
    told = {column: None if names_a_street(str(value or "")) else value for column, value in row.items()}
    return told | ({"name": told["name"] or NAMELESS} if row.get("name") else {})


def _without_words_about(shown: Rows, rows: Rows, hidden: Hidden) -> Rows:
    """Drop the unknown fields of whatever concerns a hidden place: nobody knows what they tell; a bare term may stay."""
    about = {
        str(row["id"]) for name, table in rows.items() if name != "service" for row in table if hidden.concerns(row)
    }
    about |= hidden.locations | hidden.links | hidden.services
    kept = [row for row in shown["attribute"] if row["value"] is None or row["link_id"] not in about]
    return shown | {"attribute": kept}
