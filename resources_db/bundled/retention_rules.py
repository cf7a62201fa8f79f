"""Reads how long each class of records is kept."""

from collections.abc import Mapping
from functools import cache

from navigator.casebook.retention import RetentionRule
from resources_db.bundled.code_lists import FOLDER, rows_of


@cache
def retention_rules() -> Mapping[str, RetentionRule]:
    """Return the rules as they ship; raises NavigatorError, ValueError or KeyError when the file has a fault."""
    read = (
        RetentionRule(
            kept_as=row["kept_as"],
            years=int(row["years"]) if row["years"] else None,
            floor=int(row["floor"]),
            source=row["source"],
        )
        for row in rows_of(FOLDER / "retention.csv")
    )
    return {rule.kept_as: rule for rule in read}
