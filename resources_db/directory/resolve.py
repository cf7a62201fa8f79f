"""From the records of one source to complete rows of the store; ids are the same at every import."""

from collections.abc import Iterable, Iterator
from datetime import date

from navigator.ids import record_id
from resources_db.directory.checks import check
from resources_db.directory.confidential import hide
from resources_db.directory.drafts import Draft, Drafts, collect
from resources_db.directory.links import ANYTHING, Links
from resources_db.directory.records import Record, Value
from resources_db.directory.shape import shapes
from resources_db.directory.tally import Fate, Tally
from resources_db.directory.values import row_hash

Row = dict[str, Value]
Rows = dict[str, list[Row]]


def resolve(records: Iterable[Record], source: str, tally: Tally, today: date | None = None) -> Rows:
    """Return the rows of every table, and settle in `tally` what became of each record; `today` bounds days of checks."""
    drafts = collect(records, tally)
    hide(drafts, tally)
    check(drafts, tally, today)
    Links(drafts, tally).follow()
    _attributes(drafts)
    return {name: [_row(draft, source, tally) for draft in table.values()] for name, table in drafts.items()}


def sealed(row: Row) -> Row:
    """Return the row with the hash of what it says now."""
    return row | {"row_hash": row_hash(row)}


def _attributes(drafts: Drafts) -> None:
    """Keep what no column could hold as attributes of the rows it stood in."""
    made = [attribute for table in drafts.values() for draft in table.values() for attribute in _kept(draft)]
    drafts["attribute"] |= {draft.source_id: draft for draft in made}


def _kept(draft: Draft) -> Iterator[Draft]:
    for label, value in draft.extra.items():
        yield Draft(
            table="attribute",
            source_id=f"{label}@{draft.table}:{draft.source_id}",
            values={"link_entity": draft.table, "link_id": draft.source_id, "label": label, "value": value},
            extra={},
            file=draft.file,
            row=draft.row,
            about=draft.table,
            places=draft.places,
        )


def _row(draft: Draft, source: str, tally: Tally) -> Row:
    own = record_id(source, draft.table, draft.source_id)
    for file, row in draft.places:
        tally.settle(file, row, Fate.IMPORTED)
        tally.took(file, row, draft.table, own)
    told: Row = {column: draft.values.get(column) for column in draft.shape.kinds}
    for column, target in _references(draft).items():
        if told[column] is not None:
            told[column] = record_id(source, target, str(told[column]))
    return sealed(
        {"id": own, "source": source, "source_id": draft.source_id, "row_hash": None} | told | _defaults(draft)
    )


def _references(draft: Draft) -> dict[str, str]:
    about = {ANYTHING[draft.table][1]: draft.about} if draft.table in ANYTHING else {}
    return dict(draft.shape.references) | about


def _defaults(draft: Draft) -> Row:
    """Return the flags that the schema wants set; silence means no."""
    flags = [
        column
        for column in ("confidential", "not_public", "first_hand", "always", "training")
        if column in shapes()[draft.table].kinds
    ]
    return {column: draft.values.get(column) or 0 for column in flags}
