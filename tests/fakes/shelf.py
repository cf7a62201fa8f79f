"""Stored rows by the ids of their source, to look whether an object of a file was kept whole."""

from collections.abc import Iterator

from navigator.ids import record_id
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.shape import shapes


class Shelf:
    """The stored rows by the source's id, each with the attributes that hang on it."""

    def __init__(self, rows: Rows, source: str) -> None:
        self.source = source
        self.rows: dict[str, list[tuple[str, Row]]] = {}
        self.kept: dict[object, list[str]] = {}
        for name, table in rows.items():
            for row in table:
                self.rows.setdefault(str(row["source_id"]), []).append((name, row))
        for row in rows["attribute"]:
            self.kept.setdefault(row["link_id"], []).append(str(row["value"]))

    def holds(self, found: dict[str, object]) -> bool:
        scalars = {key: value for key, value in found.items() if not isinstance(value, dict | list) and key != "id"}
        places = self.rows.get(str(found["id"]), [])
        return any(all(self._says(name, row, key, value) for key, value in scalars.items()) for name, row in places)

    def _says(self, name: str, row: Row, key: str, value: object) -> bool:
        column = {("funding", "source"): "funding_source"}.get((name, key), key)
        stored, target = row.get(column), shapes()[name].references.get(column, "")
        meant = [record_id(self.source, table, str(value)) for table in ([target] if target else shapes())]
        shown = {_plain(kept) for kept in [stored, *self.kept.get(row["id"], [])] if kept is not None}
        return _plain(value) in shown or stored in meant


def _plain(value: object) -> str:
    """Return a scalar as text: white space around it and the type of a number do not matter."""
    try:
        return str(float(str(value)))
    except ValueError:
        return str(value).strip()


def objects(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if "id" in value:
            yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)
