"""HSDS 3.1 as a CSV data package: a zip with one table a file and datapackage.json, which says what is in them."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from resources_db.directory.shape import shapes
from resources_db.formats.naming import PLURALS
from resources_db.formats.own_terms import IDS, NAME, TAXONOMY, attribute_id
from resources_db.formats.writers.fitting import Fitted, Told
from resources_db.formats.writers.known import ids_text
from resources_db.formats.writers.standard import NUMBERS

# The names of the files in HSDS's own schemas, where they are not the plural.
FILES = {"service_at_location": "service_at_location", "service_capacity": "service_capacity", "url": "url"}
IDS_A_ROW = 200
Step = Callable[[], None]


def write_package(fits: Fitted, path: Path, step: Step) -> None:
    """Write the package; raises what `step` raises, which is asked before each table."""
    _add_ids(fits)
    tables = {name: rows for name, rows in fits.tables.items() if rows}
    whole = io.BytesIO()  # a zip that meets a full disk complains once more when it is thrown away
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", _description(fits, list(tables)))
        for name, rows in tables.items():
            step()
            archive.writestr(f"{_stem(name)}.csv", _table(["id", *fits.version.columns[name].values()], rows))
    path.write_bytes(whole.getbuffer())


def _stem(name: str) -> str:
    return FILES.get(name) or PLURALS.get(name, f"{name}s")


def _table(columns: list[str], rows: list[Told]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _add_ids(fits: Fitted) -> None:
    """Let our own taxonomy say under which ids the sources know the rows."""
    fits.term("ids", "Source ids", "Under which id the source knows each record: source, our id, its id.")
    for number, lot in enumerate(_lots(list(fits.known_as))):
        own = attribute_id(TAXONOMY, f"ids/{number}")
        fits.attribute(own, "taxonomy", TAXONOMY, IDS, ids_text(lot, fits.known_as))


def _lots(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + IDS_A_ROW] for start in range(0, len(ids), IDS_A_ROW))


def _description(fits: Fitted, tables: list[str]) -> str:
    package = {
        "name": "human_services_data",
        "title": f"A directory of services, written by {NAME}",
        "profile": "tabular-data-package",
        "version": "3.1.0",
        "homepage": "https://docs.openreferral.org",
        "resources": [_resource(fits, name) for name in tables],
    }
    return json.dumps(package, indent=1)


def _resource(fits: Fitted, name: str) -> dict[str, object]:
    columns = fits.version.columns[name]
    fields = [{"name": "id", "type": "string"}]
    fields += [{"name": theirs, "type": _kind(name, column)} for column, theirs in columns.items()]
    foreign = [
        {"fields": column, "reference": {"resource": target, "fields": "id"}}
        for column, target in shapes()[name].references.items()
        if column in columns and fits.tables[target]
    ]
    schema = {"primaryKey": "id", "fields": fields, "foreignKeys": foreign, "missingValues": [""]}
    return {
        "name": name,
        "path": f"{_stem(name)}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": schema,
    }


def _kind(table: str, column: str) -> str:
    return "string" if shapes()[table].kinds[column] is str and (table, column) not in NUMBERS else "number"
