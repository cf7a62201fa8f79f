"""Changes that people make to the directory: decisions on matches and corrections, by building a new file and swapping it in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from navigator.errors import NotFoundError, UsageError
from navigator.ids import record_id
from resources_db.directory.builder import build
from resources_db.directory.confidential import DROPPED
from resources_db.directory.listings import ZipPoint
from resources_db.directory.local.corrections import lifted
from resources_db.directory.lock import alone
from resources_db.directory.matching.find import LOCAL
from resources_db.directory.matching.stage import staged
from resources_db.directory.matching.suppress import confidential
from resources_db.directory.resolve import Row, Rows, sealed
from resources_db.directory.shape import shapes
from resources_db.directory.stored import stored_rows
from resources_db.directory.succession import hides_more
from resources_db.directory.swap import Keep
from resources_db.directory.values import fitted

Edit = Callable[[Rows], Rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A new value for one column of one record, or that the old one holds (`value` None), and who found out when."""

    table: str
    record_id: str
    column: str
    value: str | None
    on: str
    by: str = ""
    confirm: bool = False


def edit(
    path: Path, change: Edit, *, zip_point: ZipPoint = lambda _zip: None, before_swap: Callable[[], None] = lambda: None
) -> Rows:
    """Change the rows of a directory and swap the new file in; raises NavigatorError and leaves the old one when it can't."""
    with alone(path):
        old = stored_rows(path)
        changed = change(lifted(old))
        made = staged(changed, _sources(changed))
        keep = Keep.NOTHING if hides_more(old, made.rows) else Keep.PREVIOUS
        build(made.rows, path, zip_point=zip_point, before_swap=before_swap, keep=keep)
    return made.rows


def decide(
    path: Path,
    first: str,
    second: str,
    *,
    joined: bool | None,
    on: str,
    zip_point: ZipPoint = lambda _zip: None,
    before_swap: Callable[[], None] = lambda: None,
) -> None:
    """Join two records of a match, set them apart, or take the decision back (None); raises NotFoundError."""
    pair = tuple(sorted((first, second)))

    def change(rows: Rows) -> Rows:
        known = [row for row in rows["match"] if (row["first_id"], row["second_id"]) == pair]
        if not known:
            raise NotFoundError("There is no match of these two.", hint="See `navigator directory duplicates`.")
        others = [row for row in rows["match"] if row not in known]
        if joined is None:
            return rows | {"match": others}
        return rows | {"match": [*others, _decision(known[0], "joined" if joined else "apart", on)]}

    edit(path, change, zip_point=zip_point, before_swap=before_swap)


def correct(
    path: Path,
    corrections: Iterable[Correction],
    *,
    zip_point: ZipPoint = lambda _zip: None,
    before_swap: Callable[[], None] = lambda: None,
) -> None:
    """Lay corrections over the directory; a later one of the same cell takes the place of the one before.

    Raises UsageError for a column that there is none of or that cannot hold the value, NotFoundError for a record.
    """
    wanted = list(corrections)

    edit(path, lambda rows: with_corrections(rows, wanted), zip_point=zip_point, before_swap=before_swap)


def with_corrections(rows: Rows, wanted: Iterable[Correction]) -> Rows:
    """Return rows with corrections added, for an edit that changes more; raises UsageError and NotFoundError."""
    made = {str(row["id"]): row for row in (_correction(one, rows) for one in wanted)}
    others = [row for row in rows["correction"] if row["id"] not in made]
    return rows | {"correction": [*others, *made.values()]}


def lift(path: Path, ids: Iterable[str], *, zip_point: ZipPoint = lambda _zip: None) -> None:
    """Take corrections back: what the source says shows again."""
    gone = set(ids)

    def change(rows: Rows) -> Rows:
        return rows | {"correction": [row for row in rows["correction"] if row["id"] not in gone]}

    edit(path, change, zip_point=zip_point)


def _sources(rows: Rows) -> set[str]:
    training = {str(row["source"]) for row in rows["source"] if row["training"]}
    lines = {str(row["source"]) for row in rows["line"]}
    return {str(row["source"]) for row in rows["service"]} - training - lines


def _decision(row: Row, state: str, on: str) -> Row:
    own = f"{row['kind']}:{row['first_id']}:{row['second_id']}"
    local: Row = {
        "id": record_id(LOCAL, "match", own),
        "source": LOCAL,
        "source_id": own,
        "state": state,
        "decided_on": on,
    }
    return sealed(row | local)


def _correction(one: Correction, rows: Rows) -> Row:
    kinds: Mapping[str, type] = shapes()[one.table].kinds if one.table in shapes() else {}
    if one.column not in kinds or one.column in shapes()[one.table].references:
        raise UsageError(
            f"“{one.table}.{one.column}” is no field that can be corrected.",
            hint="See `navigator directory corrections`.",
        )
    try:
        fitted(one.value, kinds[one.column])
    except ValueError as error:
        raise UsageError(
            f"“{one.value}” is no value for {one.table}.{one.column}.", hint="Correct the row and read it again."
        ) from error
    row = next((row for row in rows[one.table] if row["id"] == one.record_id), None)
    if row is None:
        raise NotFoundError(f"There is no {one.table} {one.record_id} in this directory.", hint="Write the list anew.")
    if one.table in ("location", *DROPPED) and (row.get("location_id") or row["id"]) in confidential(rows):
        raise UsageError("This place is confidential: nothing is kept about where it is.", hint="Leave the row empty.")
    before = row[one.column]
    own = f"{one.table}:{one.record_id}:{one.column}"
    return sealed(
        {
            "id": record_id(LOCAL, "correction", own),
            "source": LOCAL,
            "source_id": own,
            "row_hash": None,
            "record_table": one.table,
            "record_id": one.record_id,
            "record_column": one.column,
            "kind": "confirm" if one.confirm else "correct",
            "value": None if one.confirm else one.value,
            "replaced": None if before is None else str(before),
            "state": "holds",
            "assured_date": one.on,
            "told_by": one.by or None,
            "first_hand": 1,
        }
    )
