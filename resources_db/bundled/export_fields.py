"""Reads the fields that a de-identified line may hold: the data dictionary of the export."""

from functools import cache

from navigator.casebook.minimum_necessary import FieldSpec
from resources_db.bundled.code_lists import FOLDER, rows_of


@cache
def export_fields() -> tuple[FieldSpec, ...]:
    """Return the fields in their order; raises KeyError when the file has a fault."""
    return tuple(
        FieldSpec(
            code=row["field"],
            title=row["title"],
            meaning=row["meaning"],
            values=row["values"],
            source=row["source"],
        )
        for row in rows_of(FOLDER / "export_fields.csv")
    )
