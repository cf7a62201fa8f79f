"""Which table a JSON object is for, and how a nested object hangs on the one around it."""

from functools import cache

from resources_db.directory.shape import shapes
from resources_db.formats.json_documents import Object, as_list, as_object, as_objects
from resources_db.formats.naming import columns_of, table_names

# Of tables that fit equally well, the one that comes alone most often.
LIKELY = ("organization", "service", "location", "service_at_location", "taxonomy_term", "taxonomy", "program")
FEWEST = 2
ENOUGH = 0.6
LINKS = {"attribute": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}


def table_of_object(found: Object) -> str:
    """Return the table whose words an object uses most, or an empty text when it is a stranger."""
    if "id" not in found and "name" not in found:
        return ""
    fit = {table: len(words_of(table).intersection(found)) for table in (*LIKELY, *sorted(set(table_names().values())))}
    best = max(fit, key=lambda table: fit[table])
    return best if fit[best] >= max(FEWEST, ENOUGH * len(found)) else ""


@cache
def words_of(table: str) -> frozenset[str]:
    """Return the fields that an object of a table may have: columns, and what it can hold."""
    nested = {name for name, child in table_names().items() if child_link(table, child) or parent_link(table, child)}
    return columns_of(table) | nested | {"id"}


def child_link(parent: str, child: str) -> str:
    """Return the column of the child that names its parent, or an empty text."""
    if child in LINKS:
        return LINKS[child][0]
    return f"{parent}_id" if f"{parent}_id" in shapes()[child].references else ""


def parent_link(parent: str, child: str) -> str:
    """Return the column of the parent that names the child, or an empty text."""
    return f"{child}_id" if f"{child}_id" in shapes()[parent].references else ""


def nested_in(found: Object) -> dict[str, tuple[str, list[Object]]]:
    """Return the fields of an object that hold objects of tables: field -> table and objects."""
    nested: dict[str, tuple[str, list[Object]]] = {}
    for field, value in found.items():
        one, table = as_object(value), table_names().get(field, "")
        objects = as_objects(value) if one is None else [one]
        if table and objects:
            nested[field] = (table, objects)
    return nested


def tables_in(found: Object) -> dict[str, tuple[str, list[object]]]:
    """Return the tables of a tabular document (organizations.csv: [...]), nothing when it is none."""
    lists = {field: as_list(value) for field, value in found.items()}
    tables: dict[str, tuple[str, list[object]]] = {}
    for field, items in lists.items():
        table = table_names().get(field.removesuffix(".csv"), "")
        if not table or items is None:
            return {}
        tables[field] = (table, items)
    return tables
