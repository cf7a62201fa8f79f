"""The difference between the rows of a source as they stand and as a new file tells them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from navigator.directory.difference import Change, Difference
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
    added: list[Change] = []
    changed: list[Change] = []
    gone: list[Change] = []
    counts: dict[str, Counter[str]] = {}
    for before, after in pairs:
        names = _names(before) | _names(after)
        secret = {row["id"] for rows in (before, after) for row in rows["location"] if row["confidential"]}
        for name in shapes():
            if name in SILENT:
                continue
            old, new = _by_id(before, name), _by_id(after, name)
            counted = counts.setdefault(name, Counter())
            for own in sorted({*old, *new}):
                kind, found = _compared(name, old.get(own), new.get(own), names)
                counted[kind] += 1
                row = new.get(own) or old[own]
                if secret & {row["id"], row.get("location_id"), row.get("link_id")}:
                    continue  # what became of a confidential place is counted and not told (S16)
                {"added": added, "retired": gone}.get(kind, changed).extend(found)
    told = {name: {kind: n for kind, n in sorted(found.items()) if kind != "same"} for name, found in counts.items()}
    return Difference(
        added=tuple(added),
        changed=tuple(changed),
        retired=tuple(gone),
        counts={name: found for name, found in told.items() if found},
    )


def _compared(name: str, old: Row | None, new: Row | None, names: Mapping[str, str]) -> tuple[str, list[Change]]:
    """Return what became of one row, and what to list of it: services by name, other rows by what they say."""
    if old and new and old["row_hash"] == new["row_hash"]:
        return "same", []
    row = new or old or {}
    about = _about(name, row, names)
    if name == "service" and (old is None or old["status"] == RETIRED) and new and new["status"] != RETIRED:
        return "added", [Change(table=name, record_id=str(row["id"]), service=about)]
    if name == "service" and old and (new is None or new["status"] == RETIRED):
        kind = "same" if old["status"] == RETIRED else "retired"
        return kind, [Change(table=name, record_id=str(row["id"]), service=about)] if kind == "retired" else []
    kind = "changed" if old and new else "came" if new else "went"
    return kind, list(_cells(name, old or {}, new or {}, about))


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
