"""Reads the code lists that ship, and an agency's changes to them."""

import csv
from functools import cache
from pathlib import Path

from navigator.casebook.codes import Code, CodeBook, CodeList
from navigator.errors import NavigatorError

FOLDER = Path(__file__).parent / "casebook"
INDEX = "lists.csv"
Row = dict[str, str]


@cache
def code_book() -> CodeBook:
    """Return the lists as they ship; raises ValueError or KeyError when a file has a fault."""
    return CodeBook({row["list"]: _code_list(row) for row in rows_of(FOLDER / INDEX)})


def code_book_of(agency: Path) -> CodeBook:
    """Return the lists as an agency edits them: `agency` holds files of the same names with changed or new codes.

    A blank group or version keeps what ships; a new code whose "sealed" is blank is sealed. A `lists.csv` beside them
    may give versions, otherwise each edited list is one version on. Raises NavigatorError that names the file.
    """
    index = agency / INDEX
    versions = {row["list"]: int(row["version"]) for row in rows_of(index)} if index.is_file() else {}
    return CodeBook({shipped.name: _edited(shipped, agency, versions) for shipped in code_book()})


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a data file; a byte order mark, as spreadsheets write it, is no part of the first name."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _code_list(row: Row) -> CodeList:
    codes = tuple(
        Code(
            code=line["code"],
            label=line["label"],
            group=line["group"],
            sealed=line["sealed"] != "no",
            since=int(line["since"]),
            retired=int(line["retired"]) if line["retired"] else None,
        )
        for line in rows_of(FOLDER / f"{row['list']}.csv")
    )
    return CodeList(
        name=row["list"], title=row["title"], version=int(row["version"]), codes=codes, source=row["source"]
    )


def _edited(shipped: CodeList, agency: Path, versions: dict[str, int]) -> CodeList:
    path = agency / f"{shipped.name}.csv"
    if not path.is_file():
        return shipped
    version = versions.get(shipped.name, shipped.version + 1)
    try:
        return shipped.edited([_changed(shipped, row, version) for row in rows_of(path)], version)
    except (ValueError, KeyError) as fault:
        raise NavigatorError(
            f"The agency's list {path.name} cannot be read.",
            hint="It needs the columns code, label, group, sealed, since, retired.",
            detail=repr(fault),
        ) from fault


def _changed(shipped: CodeList, row: Row, version: int) -> Code:
    known = shipped.get(row["code"])
    sealed = row.get("sealed") or ("yes" if known is None or known.sealed else "no")
    return Code(
        code=row["code"],
        label=row.get("label") or (known.label if known else ""),
        group=row.get("group") or (known.group if known else ""),
        sealed=sealed != "no",
        since=int(row.get("since") or (known.since if known else version)),
        retired=int(row["retired"]) if row.get("retired") else None,
    )
