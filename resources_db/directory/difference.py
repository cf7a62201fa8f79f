"""The difference between the rows of a source as they stand and as a new file tells them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from navigator.directory.difference import Change, Difference
from resources_db.directory.records import Value
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.shape import OWN, shapes
from resources_db.directory.succession import RETIRED

# Links tell nothing by themselves, and a source's own remarks are not shown to anybody.
SILENT = frozenset(
    {"metadata", "meta_table_description", "taxonomy", "taxonomy_term", "source", "match", "suppression"}
)
Pair = tuple[Rows, Rows]


def difference(pairs: Iterable[Pair]) -> Difference:
    """Return what would change between each pair of rows before and after."""
    made = _Made()
    for before, after in pairs:
        made.compare(before, after)
    told = {name: dict(sorted(found.items())) for name, found in made.counts.items() if found}
    return Difference(
        added=tuple(made.lists["added"]),
        changed=tuple(made.lists["changed"]),
        retired=tuple(made.lists["retired"]),
        counts=told,
    )


class _Made:
    """What was found so far."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Change]] = {"added": [], "changed": [], "retired": []}
        self.counts: dict[str, Counter[str]] = {}

    def compare(self, before: Rows, after: Rows) -> None:
        """Compare the rows of one source."""
        names = _names(before) | _names(after)
        # Rows of a service that is new or gone tell nothing that its own line does not.
        stays = {str(row["id"]) for row in before["service"]} & {str(row["id"]) for row in after["service"]}
        secret = {row["id"] for rows in (before, after) for row in rows["location"] if row["confidential"]}
        for name in shapes():
            if name not in SILENT:
                self._table(name, _by_id(before, name), _by_id(after, name), _Known(names, stays, secret))

    def _table(self, name: str, old: Mapping[str, Row], new: Mapping[str, Row], known: "_Known") -> None:
        counted = self.counts.setdefault(name, Counter())
        for own in sorted(own for own in {*old, *new} if not _same(old.get(own), new.get(own))):
            row = new.get(own) or old[own]
            kind, found = _compared(name, old.get(own), new.get(own), known)
            if kind:
                counted[kind] += 1
            # What became of a confidential place is counted and not told (S16).
            if not known.secret.isdisjoint({row["id"], row.get("location_id"), row.get("link_id")}):
                continue
            self.lists.get(kind, self.lists["changed"]).extend(found)


@dataclass(frozen=True, slots=True)
class _Known:
    """Names of services by what belongs to them, services that were there and stay, confidential places."""

    names: Mapping[str, str]
    stays: set[str]
    secret: set[Value]


def _same(old: Row | None, new: Row | None) -> bool:
    return old is not None and new is not None and old["row_hash"] == new["row_hash"]


def _compared(name: str, old: Row | None, new: Row | None, known: _Known) -> tuple[str, list[Change]]:
    """Return what became of one row, and what to list of it: services by name, other rows by what they say."""
    row = new or old or {}
    if name == "service":
        kind = _of_service(old, new)
        about = known.names.get(str(row["id"]), "")
        if kind != "changed":
            return kind, [Change(table=name, record_id=str(row["id"]), service=about)] if kind else []
    else:
        kind = "changed" if old and new else "came" if new else "went"
        owner = row.get("service_id") or row["id"]
        if kind != "changed" and str(owner) not in known.stays:
            return kind, []
        about = _about(name, row, known.names)
    return kind, list(_cells(name, old or {}, new or {}, about))


def _of_service(old: Row | None, new: Row | None) -> str:
    """Return what became of a service, "" for one that was retired and stays so."""
    was, now = (row is not None and row["status"] != RETIRED for row in (old, new))
    return {(False, True): "added", (True, False): "retired", (True, True): "changed"}.get((was, now), "")


def _cells(name: str, old: Row, new: Row, about: str) -> Iterator[Change]:
    columns = [column for column in (old | new) if column not in OWN and column not in shapes()[name].references]
    for column in columns:
        before, after = old.get(column), new.get(column)
        # A flag that nobody set says nothing new.
        if before != after and not (before in (None, 0) and after in (None, 0)):
            yield Change(
                table=name,
                record_id=str((new or old)["id"]),
                service=about,
                column=column,
                before=None if before is None else str(before),
                after=None if after is None else str(after),
            )


def _by_id(rows: Rows, name: str) -> dict[str, Row]:
    return {str(row["id"]): row for row in rows[name]}


def _names(rows: Rows) -> dict[str, str]:
    """Return the names of services by the ids of services, links and places."""
    services = {str(row["id"]): str(row["name"]) for row in rows["service"]}
    links = rows["service_at_location"]
    at = {str(row["location_id"]): services.get(str(row["service_id"]), "") for row in links}
    return at | {str(row["id"]): services.get(str(row["service_id"]), "") for row in links} | services


def _about(name: str, row: Row, names: Mapping[str, str]) -> str:
    owners = (
        ("id",)
        if name in ("service", "location")
        else ("service_id", "service_at_location_id", "location_id", "link_id")
    )
    return next((names[str(row.get(owner))] for owner in owners if names.get(str(row.get(owner)))), "")
