"""Rows of the store as rows of one version of HSDS; what it has no room for becomes attributes of our own taxonomy."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from resources_db.directory.records import Value
from resources_db.directory.resolve import Row
from resources_db.directory.shape import PARENTS, shapes
from resources_db.directory.values import fitted, tidy
from resources_db.formats.own_terms import LABEL, NAME, TAXONOMY, attribute_id, column_code, row_code, term_id
from resources_db.formats.writers.known import known_as
from resources_db.formats.writers.leaving import Leaving
from resources_db.formats.writers.standard import REQUIRED, Version, said

Told = dict[str, Value]
# A flag that is always set or not says nothing new by a no.
SILENT = ("confidential", "not_public")
TRAINING_ALERT = "TRAINING: invented, not a real service."


@dataclass(slots=True)
class Fitted:
    """The rows of each table of HSDS, and for each row its source and the source's id, where that may leave."""

    version: Version
    tables: dict[str, list[Told]] = field(default_factory=dict[str, list[Told]])
    known_as: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    _terms: set[str] = field(default_factory=set[str])

    def attribute(self, own: str, table: str, about: str, term: str, value: Value) -> None:
        """Add an attribute of one of our terms to a row."""
        told: Told = {"id": own, "link_id": about, "taxonomy_term_id": term, "link_entity": table, "value": str(value)}
        self.tables["attribute"].append(told)

    def term(self, code: str, name: str, description: str) -> str:
        """Return the id of a term of ours that is used; the taxonomy comes along with the first."""
        own = term_id(code)
        if own not in self._terms:
            told: Told = {"id": own, "code": code, "name": name, "description": description}
            self.tables["taxonomy_term"].append({**told, "taxonomy": NAME, "taxonomy_id": TAXONOMY})
            if not self._terms:
                words = "What HSDS has no column for; Navigator reads it back, others may pass it over."
                self.tables["taxonomy"].append({"id": TAXONOMY, "name": NAME, "description": words})
            self._terms.add(own)
        return own


def fit(leaving: Leaving, version: Version) -> Fitted:
    """Return all that leaves in the words of one version of HSDS."""
    fits = Fitted(version, {name: [] for name in version.columns}, known_as(leaving.rows))
    for table, rows in leaving.rows.items():
        for row in rows:
            _fit_row(fits, table, row)
    _mark_training(fits, leaving)
    return fits


def _fit_row(fits: Fitted, table: str, row: Row) -> None:
    own = str(row["id"])
    told = _told(fits.version, table, row)
    if told is None:
        _carry_row(fits, table, row)
        return
    lost = list(_not_said(table, row, told, fits.version))
    if table == "attribute" and fits.version.name == "3.0":
        _label(fits, row, told)
    fits.tables[table].append({"id": own, **told})
    for column, value in lost:
        code = column_code(table, column)
        words = f"The column {column} of our table {table}."
        term = fits.term(code, f"{table.replace('_', ' ')} {column.replace('_', ' ')}", words)
        fits.attribute(attribute_id(own, column), table, own, term, value)


def _told(version: Version, table: str, row: Row) -> Told | None:
    """Return what a row says in HSDS; None when the table is not there, or lacks what HSDS requires."""
    if table not in version.columns:
        return None
    told: Told = {}
    for column, theirs in version.columns[table].items():
        value = said(table, column, row[column])
        if value is not None:
            told[theirs] = value
    required = [version.columns[table][column] for column in REQUIRED.get(table, ())]
    parents = [column for column, target in shapes()[table].references.items() if target in PARENTS and row[column]]
    homeless = bool(parents) and not any(column in version.columns[table] for column in parents)
    return None if homeless or any(column not in told for column in required) else told


def _not_said(table: str, row: Row, told: Told, version: Version) -> Iterator[tuple[str, Value]]:
    """Yield what would not come back as it is: the column, and the value ("" for none)."""
    for column, kind in shapes()[table].kinds.items():
        value = row[column]
        back = told.get(version.columns[table].get(column, ""))
        silent = column in SILENT and not value
        by_a_term = (table, column, version.name) == ("attribute", "label", "3.0")
        if not silent and not by_a_term and fitted(tidy(back), kind) != value:
            yield column, "" if value is None else value


def _label(fits: Fitted, row: Row, told: Told) -> None:
    """Let a term stand for the label that HSDS 3.0 has no column for."""
    label = row["label"]
    if label is None:
        return
    if row["taxonomy_term_id"] is None:
        told["taxonomy_term_id"] = fits.term(
            f"{LABEL}{label}", str(label), "A field of the source, under its own name."
        )
        return
    term = fits.term(column_code("attribute", "label"), "attribute label", "The column label of our table attribute.")
    fits.attribute(attribute_id(str(row["id"]), "label"), "attribute", str(row["id"]), term, label)


def _carry_row(fits: Fitted, table: str, row: Row) -> None:
    """Add a whole row as an attribute of what it is about; the attribute takes the id of the row."""
    shape = shapes()[table]
    told = {column: row[column] for column in shape.kinds if row[column] is not None}
    about = next(
        ((target, str(row[column])) for column, target in _owners(table) if row[column]), ("taxonomy", TAXONOMY)
    )
    term = fits.term(row_code(table), table.replace("_", " "), f"A row of our table {table}, as JSON.")
    value = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    fits.attribute(str(row["id"]), about[0], about[1], term, value)


def _owners(table: str) -> list[tuple[str, str]]:
    references: Mapping[str, str] = shapes()[table].references
    nearest = ("service_at_location", "service", "location", "organization")
    return [(column, target) for want in nearest for column, target in references.items() if target == want]


def _mark_training(fits: Fitted, leaving: Leaving) -> None:
    """Mark invented services for programs and, in the alert, for people; the alert itself is carried beside."""
    invented = {row["id"] for row in leaving.rows["service"] if row["source"] in leaving.training}
    for told in fits.tables["service"]:
        own = str(told["id"])
        if own in invented:
            mark = fits.term("training", "Training", "This service is invented; nobody can be sent there.")
            fits.attribute(attribute_id(own, "training"), "service", own, mark, 1)
            alert = fits.term(
                column_code("service", "alert"), "service alert", "The column alert of our table service."
            )
            fits.attribute(attribute_id(own, "alert"), "service", own, alert, told.get("alert", ""))
            told["alert"] = " ".join(str(part) for part in (TRAINING_ALERT, told.get("alert")) if part)
