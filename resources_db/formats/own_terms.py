"""Our own taxonomy, under which a file of HSDS carries what HSDS has no column for, and takes it home again.

Four kinds of attribute: a `column` of the row that it hangs on, a whole `row` of a table that HSDS lacks (JSON), a `label` where
HSDS 3.0 has no column for one, and `ids` (JSON: source -> our id -> the source's id).
"""

from collections.abc import Mapping
from functools import cache

from navigator.ids import record_id
from resources_db.directory.shape import shapes
from resources_db.formats.naming import OURS

NAME = "Co-Response Navigator"
TAXONOMY = record_id(NAME, "taxonomy", NAME)
IDS = record_id(NAME, "taxonomy_term", "ids")
# A service that is invented says so wherever it goes.
TRAINING = record_id(NAME, "taxonomy_term", "training")
TRAINING_LABEL = f"{NAME}: training"
# An attribute of this kind gives nobody a term: it only brings one along, such as the term above another.
BROUGHT = f"{NAME}: term brought along"
LABEL = "label:"


def term_id(code: str) -> str:
    """Return the id of one of our terms; it is the same in every file."""
    return record_id(NAME, "taxonomy_term", code)


def column_code(table: str, column: str) -> str:
    """Return the code of the term for one column."""
    return f"column:{table}.{column}"


def row_code(table: str) -> str:
    """Return the code of the term for whole rows of a table."""
    return f"row:{table}"


def attribute_id(row: str, what: str) -> str:
    """Return the id of an attribute that carries something of a row."""
    return record_id(NAME, "attribute", f"{row}/{what}")


@cache
def columns_by_term() -> Mapping[str, tuple[str, str]]:
    """Return the table and the column that each of our column terms stands for."""
    named = ((table, column) for table, shape in shapes().items() if table not in OURS for column in shape.kinds)
    return {term_id(column_code(table, column)): (table, column) for table, column in named}


@cache
def rows_by_term() -> Mapping[str, str]:
    """Return the table that each of our row terms stands for."""
    return {term_id(row_code(table)): table for table in shapes() if table not in OURS}
