"""HSDS 3 as JSON: nested objects are walked into records, each linked to the one around it."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.directory.values import own_id, tidy
from resources_db.formats.json_documents import (
    Object,
    as_list,
    as_object,
    contents,
    documents,
    looks_like_json,
    note_missing_pages,
)
from resources_db.formats.json_shapes import LINKS, child_link, nested_in, parent_link, table_of_object, tables_in
from resources_db.formats.naming import record
from resources_db.formats.package import HINT, Member
from resources_db.formats.strangers import DESCRIPTIONS, pass_over
from resources_db.formats.tables import count

DEEPEST = 40
# The first answer of an HSDS interface: which version it speaks.
VERSION_WORDS = frozenset({"version", "profile", "openapi_url"})


def read_hsds_3_json(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield a record for each object at any depth; raises DamagedFileError when a file is no JSON."""
    for member in members:
        if member.name.lower() in DESCRIPTIONS:
            continue
        if looks_like_json(member):
            yield from Walk(member, tally).records()
        else:
            pass_over(member, tally)


class Walk:
    """One walk through the documents of a file."""

    def __init__(self, member: Member, tally: Tally) -> None:
        self._member = member
        self._tally = tally
        self._rows: Counter[str] = Counter()

    def records(self) -> Iterator[Record]:
        """Yield the records of every document."""
        for document in documents(self._member, self._tally):
            yield from self._document(document)

    def _document(self, document: object) -> Iterator[Record]:
        found = as_object(document)
        items = contents(found) if found else as_list(document)
        if items is not None:
            if found:
                note_missing_pages(found, self._member, self._tally)
            for item in items:
                yield from self._item(as_object(item))
        else:
            yield from self._item(found)

    def _item(self, found: Object | None) -> Iterator[Record]:
        tables = tables_in(found) if found else {}
        for field, (table, items) in tables.items():
            for each in map(as_object, items):
                if each:
                    yield from self._object(table, each, {}, field, 1)
                else:
                    self._stranger(field)
        table = table_of_object(found) if found else ""
        if found and table:
            yield from self._object(table, found, {}, table, 1)
        elif found and VERSION_WORDS.issuperset(found):
            yield from self._object("meta_table_description", found, {}, "meta_table_description", 1)
        elif not tables:
            self._stranger()

    def _stranger(self, part: str = "") -> None:
        label, row = self._next(part)
        self._tally.skip(ProblemKind.NOT_PARSED, label, row, reason="This is no object of HSDS; it was passed over.")

    def _next(self, part: str) -> tuple[str, int]:
        label = f"{self._member.label}!{part}" if part else self._member.label
        self._rows[label] += 1
        count(self._tally, label)
        return label, self._rows[label]

    def _object(
        self, table: str, found: Object, given: Mapping[str, object], part: str, depth: int
    ) -> Iterator[Record]:
        if depth > DEEPEST:
            raise DamagedFileError(f"{self._member.name} is nested too deeply to be a directory.", hint=HINT)
        label, row = self._next(part)
        nested = nested_in(found)
        own = id_of(table, found)
        cells = _linked(table, _flat(found, nested), given)
        for child, objects in nested.values():
            column = parent_link(table, child)
            if column and not child_link(table, child):
                cells[column] = cells.get(column) or id_of(child, objects[0])
        yield record(table, cells, label, row, own)
        for child, objects in nested.values():
            links = _links(table, own, child, cells)
            for each in objects:
                yield from self._object(child, each, links, child, depth + 1)


def id_of(table: str, found: Object) -> str:
    """Return the id that an object has, or one made of its contents."""
    return str(tidy(found.get("id")) or own_id(table, found))


def _flat(found: Object, nested: Mapping[str, object]) -> Object:
    """Return the fields that are no objects of tables; other structures stay as JSON text."""
    flat: Object = {}
    for field, value in found.items():
        if field not in nested and value not in (None, [], {}):
            flat[field] = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
    return flat


def _linked(table: str, flat: Object, given: Mapping[str, object]) -> Object:
    """Return the fields with the links that the place of an object implies, where it does not name them itself."""
    which, what = LINKS.get(table, ("", ""))
    if what and which in given and which not in flat and flat.get(what) not in (None, given[what]):
        # The place says what the object is about; the word of the source is kept beside it.
        flat[f"{what}_as_written"] = flat.pop(what)
    return {**given, **flat}


def _links(parent: str, own: str, child: str, cells: Object) -> Object:
    if child in LINKS:
        which, what = LINKS[child]
        return {which: own, what: parent}
    column = child_link(parent, child)
    links: Object = {column: own} if column else {}
    if child == "program" and cells.get("organization_id"):
        links["organization_id"] = cells["organization_id"]
    return links
