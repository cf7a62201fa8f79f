"""References of one source: to the rows they mean, or to a placeholder, each broken one named."""

from collections.abc import Iterator
from itertools import chain

from navigator.directory.import_report import ProblemKind
from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.placeholders import HOME, NAMES, stand_in
from resources_db.directory.records import Value
from resources_db.directory.shape import ENTITIES, shapes
from resources_db.directory.tally import Tally

KINDS = {
    "organization": ProblemKind.UNKNOWN_ORGANIZATION,
    "service": ProblemKind.UNKNOWN_SERVICE,
    "location": ProblemKind.UNKNOWN_LOCATION,
}
# Rows that may be about any table name it in one column and the row in another.
ANYTHING = {"attribute": ("link_entity", "link_id"), "metadata": ("resource_type", "resource_id")}
# A row without this one means nothing; for others any parent will do.
NEEDED = {"service_at_location": "service_id"}


class Links:
    """Follows the references table by table, so that a rejected row is unknown to those after it."""

    def __init__(self, drafts: Drafts, tally: Tally) -> None:
        self._drafts = drafts
        self._tally = tally
        self._homes: dict[str, str] = {}

    def follow(self) -> None:
        """Settle every reference: afterwards each names a draft of this source, or is empty."""
        for name in shapes():
            if name in ANYTHING:
                self._homes = self._homes or self._tables_by_id()
            for draft in list(self._drafts[name].values()):
                if not self._settled(draft):
                    del self._drafts[name][draft.source_id]

    def _settled(self, draft: Draft) -> bool:
        missing = [column for column in draft.shape.references if self._broken(draft, column)]
        asked = {column: draft.values[column] for column in missing}
        for column in missing:
            self._report(draft, column, draft.shape.references[column])
            draft.keep(column, draft.values[column])
        if draft.table in ANYTHING:
            return self._settle_anything(draft)
        return self._has_home(draft, asked)

    def _broken(self, draft: Draft, column: str) -> bool:
        wanted = draft.values.get(column)
        return wanted is not None and str(wanted) not in self._drafts[draft.shape.references[column]]

    def _report(self, draft: Draft, column: str, target: str, wanted: Value = None) -> None:
        reason = f"There is no {_spoken(target)} with the id {wanted or draft.values.get(column)} in the file."
        self._tally.problem(_kind(target), draft.file, draft.row, column, reason)

    def _has_home(self, draft: Draft, asked: dict[str, Value]) -> bool:
        """Put a row whose parent is missing under a placeholder; False when it names no parent at all."""
        if draft.table not in ENTITIES:
            return not self._is_orphan(draft) or self._adopt(draft, asked)
        for column in asked:
            self._take_home(draft, column)
        if draft.table == "service" and draft.values.get("organization_id") is None:
            self._report_none(draft, "organization_id", "organization")
            self._take_home(draft, "organization_id")
        needed = NEEDED.get(draft.table)
        return needed is None or self._has(draft, needed)

    def _has(self, draft: Draft, column: str) -> bool:
        if draft.values.get(column) is not None:
            return True
        self._reject(draft, column, draft.shape.references[column])
        return False

    def _is_orphan(self, draft: Draft) -> bool:
        parents = draft.shape.parents
        return bool(parents) and all(draft.values.get(column) is None for column in parents)

    def _adopt(self, draft: Draft, asked: dict[str, Value]) -> bool:
        parents = [column for column in draft.shape.parents if column in asked]
        if parents:
            self._take_home(draft, parents[0])
            return True
        first = draft.shape.parents[0]
        self._reject(draft, first, draft.shape.references[first])
        return False

    def _take_home(self, draft: Draft, column: str) -> None:
        target = draft.shape.references[column]
        home = HOME.get(target, "")
        own = next(
            (c for c, t in draft.shape.references.items() if t == home and c != "parent_organization_id"),
            None,
        )
        if own is not None:
            draft.values[own] = stand_in(home, self._drafts).source_id

    def _report_none(self, draft: Draft, column: str, target: str) -> None:
        reason = f"The row names no {_spoken(target)}."
        self._tally.problem(_kind(target), draft.file, draft.row, column, reason)

    def _reject(self, draft: Draft, column: str, target: str) -> None:
        reason = f"The row names no {_spoken(target)}, so nothing can hold it."
        for file, row in draft.places:
            self._tally.reject(_kind(target), file, row, column, reason)

    def _settle_anything(self, draft: Draft) -> bool:
        what, which = ANYTHING[draft.table]
        wanted, named = draft.values.get(which), str(draft.values.get(what) or "")
        if wanted is None:
            self._reject(draft, which, named if named in shapes() else "")
            return False
        draft.about = self._target(named, str(wanted))
        if not draft.about:
            self._lost(draft, which, named, wanted)
        elif draft.table == "attribute":
            self._name_table(draft, named)
        return True

    def _name_table(self, draft: Draft, named: str) -> None:
        if named and named != draft.about:
            draft.extra["link_entity"] = named
        draft.values["link_entity"] = draft.about

    def _target(self, named: str, wanted: str) -> str:
        if named in self._drafts:
            return named if wanted in self._drafts[named] else ""
        return self._homes.get(wanted, "")

    def _lost(self, draft: Draft, which: str, named: str, wanted: Value) -> None:
        self._report(draft, which, named if named in shapes() else "", wanted)
        draft.keep(which, wanted)
        if draft.table == "attribute" and named in NAMES:
            draft.values[which], draft.about = stand_in(named, self._drafts).source_id, named

    def _tables_by_id(self) -> dict[str, str]:
        """Return where each id lives; of several tables the one others are about wins."""
        return dict(chain.from_iterable(self._ids(name) for name in reversed(list(shapes()))))

    def _ids(self, name: str) -> Iterator[tuple[str, str]]:
        return ((source_id, name) for source_id in self._drafts[name])


def _kind(target: str) -> ProblemKind:
    return KINDS.get(target, ProblemKind.UNKNOWN_REFERENCE)


def _spoken(target: str) -> str:
    return target.replace("_", " ") or "record"
