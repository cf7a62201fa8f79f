"""Reads the texts that must stand word for word."""

from collections.abc import Mapping
from functools import cache

from navigator.casebook.release.notice import Notice, Statement
from resources_db.bundled.code_lists import FOLDER, rows_of


@cache
def notices() -> Mapping[Statement, Notice]:
    """Return the notices by code; raises ValueError or KeyError when the file has a fault."""
    read = (
        Notice(
            code=Statement(row["notice"]),
            title=row["title"],
            text=row["text"],
            source=row["source"],
            as_of=row["as_of"],
        )
        for row in rows_of(FOLDER / "notices.csv")
    )
    return {notice.code: notice for notice in read}
