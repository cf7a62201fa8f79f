"""HSDS 3 as JSON: a list of services, each complete with all that it needs, one service a line."""

import json
from collections.abc import Iterator

from resources_db.formats.json_documents import as_list
from resources_db.formats.own_terms import BROUGHT, IDS, attribute_id
from resources_db.formats.writers.fitting import Fitted, Told
from resources_db.formats.writers.known import ids_text
from resources_db.formats.writers.nesting import WITHOUT_ATTRIBUTES, Nest, implied

Json = dict[str, object]


def services_json(fits: Fitted) -> Iterator[str]:
    """Yield the text of the list, service by service; ASCII, which any program reads."""
    writer = Services(fits)
    yield "[\n"
    for number, service in enumerate(fits.tables["service"]):
        text = json.dumps(writer.complete(service), ensure_ascii=True, separators=(",", ":"))
        yield f",\n{text}" if number else text
    yield "\n]\n"


class Services:
    """Makes complete services; terms' own attributes, terms above and ids come along where they first come up."""

    def __init__(self, fits: Fitted) -> None:
        self._nest = Nest(fits)
        self._known = fits.known_as
        # Seen in any service, and first seen in this one.
        self._seen: set[str] = set()
        self._new: list[str] = []
        self._loose: list[Told] = list(self._homeless())
        # It has to stand before the first service is written, or nobody knows its name.
        self._ids_term = fits.term(
            "ids", "Source ids", "Under which id the source knows each record: source, our id, its id."
        )
        self._nest.rows["taxonomy_term"] = {str(row["id"]): row for row in fits.tables["taxonomy_term"]}
        self._nest.rows["taxonomy"] = {str(row["id"]): row for row in fits.tables["taxonomy"]}

    def complete(self, service: Told) -> Json:
        """Return one service with everything in it."""
        self._new = []
        found = self._object("service", service, ())
        attributes = as_list(found.pop("attributes", None)) or []
        while self._loose:
            attributes.append(self._object("attribute", self._loose.pop(0), ()))
        known = [own for own in self._new if own in self._known]
        if known:
            attributes.append(self._ids(str(service["id"]), known))
        return found | ({"attributes": attributes} if attributes else {})

    def _object(self, table: str, row: Told, without: tuple[str, ...]) -> Json:
        own = str(row["id"])
        first = own not in self._seen
        if first:
            self._seen.add(own)
            self._new.append(own)
        found: Json = {column: value for column, value in row.items() if column not in without}
        for field, target, inner in self._nest.inside(table, row):
            found.pop(f"{field}_id", None)
            found[field] = self._object(target, inner, ())
        for field, child, inner in self._nest.children.get((table, own), ()):
            made = self._object(child, inner, implied(table, child))
            found[field] = [*(as_list(found.get(field)) or ()), made]
        if first:
            self._bring_along(table, row, found)
        return found

    def _bring_along(self, table: str, row: Told, found: Json) -> None:
        """Note what goes with a record that comes up for the first time: its taxonomy, the term above it, loose attributes."""
        self._loose += self._nest.loose.get(str(row["id"]), ()) if table in WITHOUT_ATTRIBUTES else ()
        if table != "taxonomy_term":
            return
        taxonomy = self._nest.rows["taxonomy"].get(str(row.get("taxonomy_id")))
        if taxonomy:
            found["taxonomy_detail"] = self._object("taxonomy", taxonomy, ())
        above = row.get("parent_id")
        if above and above not in self._seen and above in self._nest.rows["taxonomy_term"]:
            own = attribute_id(str(row["id"]), "parent")
            told: Told = {"id": own, "link_id": row["id"], "link_entity": "taxonomy_term", "link_type": BROUGHT}
            self._loose.append(told | {"taxonomy_term_id": above})

    def _homeless(self) -> Iterator[Told]:
        """Yield attributes about nothing that the file has an object for, such as a whole row of another table."""
        held = {own for name in WITHOUT_ATTRIBUTES for own in self._nest.rows.get(name, ())}
        for about, attributes in self._nest.loose.items():
            if about not in held:
                yield from attributes

    def _ids(self, service: str, known: list[str]) -> Json:
        told: Told = {
            "id": attribute_id(service, "ids"),
            "taxonomy_term_id": IDS,
            "value": ids_text(known, self._known),
        }
        return self._object("attribute", told, ())
