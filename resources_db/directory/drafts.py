"""Records of one source on their way to rows: values that fit their columns, each id once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record, Value
from resources_db.directory.secrecy import says_secret
from resources_db.directory.shape import ENTITIES, FLAGS, Shape, shapes
from resources_db.directory.tally import Fate, Tally
from resources_db.directory.values import fitted, flag, own_id, tidy


@dataclass(slots=True, kw_only=True)
class Draft:
    """A row not yet complete.

    `extra` becomes attributes, `about` is the table that an attribute is about, `secret` says that its place is confidential.
    """

    table: str
    source_id: str
    values: dict[str, Value]
    extra: dict[str, str]
    file: str
    row: int
    about: str = ""
    secret: bool = False
    places: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])

    @property
    def shape(self) -> Shape:
        """Return the table it is for."""
        return shapes()[self.table]

    def keep(self, column: str, value: Value) -> None:
        """Keep what the column cannot hold as an attribute, and empty the column."""
        self.extra[column] = str(value)
        self.values[column] = None


Drafts = dict[str, dict[str, Draft]]


def collect(records: Iterable[Record], tally: Tally) -> Drafts:
    """Return one draft for each record that has something to say, by table and the source's id."""
    drafts: Drafts = {name: {} for name in shapes()}
    for record in records:
        if record.table not in drafts:
            reason = f"There is no table named {record.table}."
            tally.reject(ProblemKind.NOT_PARSED, record.file, record.row, reason=reason)
            continue
        draft = _drafted(record, tally)
        if _says_nothing(draft):
            tally.skip(ProblemKind.EMPTY_ROW, draft.file, draft.row, reason="The row holds ids and nothing else.")
        else:
            _place(draft, drafts[draft.table], tally)
    return drafts


def _drafted(record: Record, tally: Tally) -> Draft:
    draft = Draft(
        table=record.table,
        source_id=str(tidy(record.source_id) or own_id(record.table, dict(record.values), dict(record.extra))),
        values={column: tidy(value) for column, value in record.values.items()},
        extra={column: str(kept) for column, value in record.extra.items() if (kept := tidy(value)) is not None},
        file=record.file,
        row=record.row,
        places=[(record.file, record.row)],
    )
    for column in list(draft.values):
        _fit(draft, column, tally)
    draft.secret = says_secret(draft.table, draft.values, draft.extra)
    return draft


def _fit(draft: Draft, column: str, tally: Tally) -> None:
    value, kind = draft.values[column], draft.shape.kinds.get(column)
    if kind is None:
        del draft.values[column]
        if value is not None:
            draft.extra[column] = str(value)
        return
    try:
        draft.values[column] = _as_flag(column, value) if column in FLAGS else fitted(value, kind)
    except ValueError:
        draft.keep(column, value)
        _cannot_hold(draft, column, tally)


def _cannot_hold(draft: Draft, column: str, tally: Tally) -> None:
    coordinate = column in ("latitude", "longitude")
    kind = ProblemKind.BAD_COORDINATE if coordinate else ProblemKind.NOT_PARSED
    tally.problem(kind, draft.file, draft.row, column, "This is not a number; it is kept as written.")


def _as_flag(column: str, value: Value) -> int | None:
    if value is None:
        return None
    if column not in ("confidential", "not_public"):
        return flag(value)
    try:
        return flag(value)
    except ValueError:
        return 1  # whatever the words are, somebody wrote some: better hidden than shown


def _says_nothing(draft: Draft) -> bool:
    linking = draft.table in ENTITIES or draft.table in ("attribute", "metadata")
    return not linking and not draft.extra and all(draft.values.get(column) is None for column in draft.shape.payload)


def _place(draft: Draft, table: dict[str, Draft], tally: Tally) -> None:
    first = table.get(draft.source_id)
    if first is None:
        table[draft.source_id] = draft
        return
    _share_secret(first, draft)
    if _agree(first, draft):
        _merge(first, draft, tally)
    else:
        _contradicts(draft, table, tally)


def _share_secret(first: Draft, later: Draft) -> None:
    """Let one row that calls the place confidential speak for all of its record, whichever of them is kept."""
    first.secret = later.secret = first.secret or later.secret
    if first.secret and first.table == "location":
        first.values["confidential"] = later.values["confidential"] = 1


def _agree(first: Draft, later: Draft) -> bool:
    both = ((first.values.get(column), value) for column, value in later.values.items())
    extra = ((first.extra.get(column), value) for column, value in later.extra.items())
    return all(one is None or two is None or one == two for pairs in (both, extra) for one, two in pairs)


def _merge(first: Draft, later: Draft, tally: Tally) -> None:
    first.values |= {column: value for column, value in later.values.items() if value is not None}
    first.extra |= later.extra
    first.places += later.places
    tally.settle(later.file, later.row, Fate.MERGED)


def _contradicts(draft: Draft, table: dict[str, Draft], tally: Tally) -> None:
    if draft.table in ENTITIES:
        reason = f"The id {draft.source_id} stands in an earlier row too, which says otherwise and is kept."
        tally.reject(ProblemKind.DUPLICATE_ID, draft.file, draft.row, "id", reason)
        return
    reason = f"The id {draft.source_id} stands in an earlier row too; this row is kept under an id of its own."
    tally.problem(ProblemKind.DUPLICATE_ID, draft.file, draft.row, "id", reason)
    draft.source_id += own_id(draft.values, draft.extra)
    _place(draft, table, tally)
