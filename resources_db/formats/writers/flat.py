"""One row a service at a location, in words that people read in a spreadsheet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from resources_db.directory.pages import one_line
from resources_db.directory.records import ABSENT, Value
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.short_hours import short_hours
from resources_db.formats.writers.leaving import Leaving
from resources_db.formats.writers.safe_cells import phone_words

COLUMNS = (
    "Service", "Also called", "Organization", "Program", "Needs", "Description", "Place", "Street", "City", "State", "ZIP", "Phones",
    "Hours", "Eligibility", "Minimum age", "Maximum age", "Fees", "How to apply", "How to get in", "Documents", "Languages",
    "Area served", "Accessibility", "Transportation", "Alert", "Website", "Email", "Checked on", "Source", "Training", "Id",
)  # fmt: skip
NOT_SHOWN = "Confidential: call"
Cells = tuple[str, ...]


def flat_rows(leaving: Leaving) -> Iterator[Cells]:
    """Yield the cells of each service at a location, and of each service that has none."""
    book = Book(leaving)
    links = defaultdict[Value, list[Row]](list)
    for link in leaving.rows["service_at_location"]:
        links[link["service_id"]].append(link)
    for service in sorted(leaving.rows["service"], key=lambda row: (str(row["name"]).casefold(), str(row["id"]))):
        for place in links.get(service["id"]) or (None,):
            yield book.cells(service, place)


class Book:
    """All rows by what they hang on."""

    def __init__(self, leaving: Leaving) -> None:
        self._training = leaving.training
        self._rows = leaving.rows
        self._by_id = {name: {row["id"]: row for row in table} for name, table in leaving.rows.items()}
        self._hanging = _hanging(leaving.rows)

    def cells(self, service: Row, link: Row | None) -> Cells:
        """Return the cells of one service at one location, or at none."""
        place = self._row("location", link["location_id"] if link else None)
        owner = self._row("organization", service["organization_id"])
        told: Row = {
            "Service": service["name"],
            "Also called": service["alternate_name"],
            "Organization": owner.get("name"),
            "Program": self._row("program", service["program_id"]).get("name"),
            "Alert": service["alert"],
            "Source": service["source"],
            "Training": "TRAINING: invented" if service["source"] in self._training else "",
            "Id": (link or service)["id"],
        }
        told |= self._about_service(service, owner) | self._about_place(place)
        told |= self._hanging_on([row for row in (link, service, place, owner) if row], service, link)
        return tuple(one_line(str(told.get(column) or "")) for column in COLUMNS)

    def _row(self, table: str, own: Value) -> Row:
        return self._by_id[table].get(own, {})

    def _about_service(self, service: Row, owner: Row) -> Row:
        return {
            "Description": service["description"],
            "Eligibility": service["eligibility_description"],
            "Minimum age": _number(service["minimum_age"]),
            "Maximum age": _number(service["maximum_age"]),
            "Fees": service["fees_description"] or service["fees"],
            "How to apply": service["application_process"],
            "Website": service["url"] or owner.get("website"),
            "Email": service["email"] or owner.get("email"),
            "Checked on": service["assured_date"],
        }

    def _about_place(self, place: Row) -> Row:
        if place.get("confidential"):
            return {"Place": NOT_SHOWN}
        letters_last = sorted(self._of("address", place), key=lambda row: row["address_type"] == "postal")
        address: Row = letters_last[0] if letters_last else {}
        return {
            "Place": place.get("name") if place.get("source_id") != ABSENT else "",
            "Street": ", ".join(str(address[line]) for line in ("address_1", "address_2") if address.get(line)),
            "City": address.get("city"),
            "State": address.get("state_province"),
            "ZIP": address.get("postal_code"),
            "Transportation": place.get("transportation"),
            "Accessibility": _joined(row["details"] or row["description"] for row in self._of("accessibility", place)),
        }

    def _hanging_on(self, owners: Sequence[Row], service: Row, link: Row | None) -> Row:
        own = [row for row in (link, service) if row]
        terms = [term for row in own for term in self._hanging["term", row["id"]]]
        return {
            "Phones": _joined(self._phones(owners)),
            "Hours": _joined(self._hours(owners[:-1])),
            "Needs": _joined(self._row("taxonomy_term", term["taxonomy_term_id"]).get("name") for term in terms),
            "How to get in": _joined(note["text"] for row in own for note in self._of("note", row)),
            "Documents": _joined(row["document"] for row in self._of("required_document", service)),
            "Languages": _joined(row["name"] or row["code"] for row in self._of("language", service)),
            "Area served": _joined(row["name"] or row["description"] for row in self._of("service_area", service)),
        }

    def _phones(self, owners: Sequence[Row]) -> list[str]:
        """Return the numbers of the nearest records; the organization's where no nearer one is there."""
        found = [phone_words(phone) for owner in owners[:-1] for phone in self._of("phone", owner)]
        return found or [phone_words(phone) for phone in self._of("phone", owners[-1])]

    def _hours(self, owners: Sequence[Row]) -> list[str]:
        for owner in owners:
            found = [short_hours(row, one_line(str(row["description"] or ""))) for row in self._of("schedule", owner)]
            if any(found):
                return found
        return []

    def _of(self, table: str, owner: Row) -> list[Row]:
        return self._hanging[table, owner.get("id")]


def _hanging(rows: Rows) -> defaultdict[tuple[str, Value], list[Row]]:
    """Return rows by table and nearest owner, in the source's order; the terms of a record under "term"."""
    hanging = defaultdict[tuple[str, Value], list[Row]](list)
    owners = ("service_at_location_id", "service_id", "location_id", "organization_id")
    for name in (
        "phone",
        "schedule",
        "address",
        "accessibility",
        "note",
        "required_document",
        "language",
        "service_area",
    ):
        for row in sorted(rows[name], key=lambda row: str(row["source_id"])):
            owner = next((row[column] for column in owners if row.get(column)), None)
            hanging[name, owner].append(row)
    for row in rows["attribute"]:
        if row["taxonomy_term_id"]:
            hanging["term", row["link_id"]].append(row)
    return hanging


def _joined(parts: Iterable[Value]) -> str:
    return "; ".join(dict.fromkeys(str(part) for part in parts if part))


def _number(value: Value) -> str:
    return f"{value:g}" if isinstance(value, int | float) else ""
