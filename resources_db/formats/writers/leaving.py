"""Which rows may leave: services that anybody may be sent to, and what they need; everything else stays here.

What is not plainly about something that leaves stays too: a row leaves only when all that it names leaves.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from navigator.directory.export_report import LeftOut
from navigator.directory.listing import Audience
from resources_db.directory.records import Value
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.secrecy import affirms
from resources_db.directory.shape import PARENTS, shapes
from resources_db.directory.statuses import is_active
from resources_db.directory.succession import RETIRED
from resources_db.formats.own_terms import TRAINING_LABEL
from resources_db.formats.writers.hidden import without_hidden
from resources_db.formats.writers.reach import with_terms

LINES = "lifelines"
STAYS = ("source", "line", "saved_place", "match", "correction", "suppression")
# Chosen by the services that leave; everything else hangs on these.
CHOSEN = ("organization", "program", "service", "location", "service_at_location", "attribute", "metadata")
# How iCarol's offices mark what they do not publish.
UNPUBLISHED = re.compile(r"exclude_?from_?(?:website|directory)|not_?public|do_?not_?(?:publish|print)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """The rows that leave by table, how many services stay and why, and the sources that are invented."""

    rows: Rows
    left_out: Mapping[LeftOut, int]
    training: frozenset[str]


def leaving(rows: Rows, *, with_lines: bool = False) -> Leaving:
    """Return what may leave of a directory."""
    judge = Judge(rows, with_lines=with_lines)
    stays = {str(row["id"]): why for row in rows["service"] if (why := judge.why_not(row))}
    counted = Counter(stays.values())
    shown = without_hidden(rows)
    kept = _kept(shown, {str(row["id"]) for row in rows["service"]} - set(stays))
    return Leaving(rows=kept, left_out={why: counted[why] for why in LeftOut}, training=judge.training)


class Judge:
    """Says of each service why it may not leave."""

    def __init__(self, rows: Rows, *, with_lines: bool) -> None:
        self._with_lines = with_lines
        self._lines = {row["service_id"] for row in rows["line"]}
        self.training = frozenset(str(row["source"]) for row in rows["source"] if row["training"])
        marked = {row["link_id"] for row in rows["attribute"] if row["label"] == TRAINING_LABEL}
        self._invented = {row["id"] for row in rows["service"] if row["source"] in self.training or row["id"] in marked}
        self._real = any(not self._is_line(row) and row["id"] not in self._invented for row in rows["service"])
        self._private = set(_private(rows))

    def why_not(self, row: Row) -> LeftOut | None:
        """Return why a service stays, None when it may leave."""
        status = str(row["status"] or "")
        reasons = {
            LeftOut.NATIONAL_LINE: self._is_line(row) and not self._with_lines,
            LeftOut.TRAINING: self._real and row["id"] in self._invented,
            LeftOut.RETIRED: status == RETIRED,
            LeftOut.NOT_ACTIVE: not is_active(status),
            LeftOut.NOT_PUBLIC: row["id"] in self._private,
        }
        return next((why for why, is_so in reasons.items() if is_so), None)

    def _is_line(self, row: Row) -> bool:
        return row["source"] == LINES or row["id"] in self._lines


def _private(rows: Rows) -> Iterator[Value]:
    """Yield the services that are not public, or whose organization or place is not."""
    closed = {row["id"] for name in ("organization", "location", "service") for row in rows[name] if row["not_public"]}
    closed |= {row["link_id"] for row in rows["attribute"] if _unpublished(row)}
    closed |= {row["id"] for row in rows["location"] if row["organization_id"] in closed}
    at = {row["service_id"] for row in rows["service_at_location"] if row["location_id"] in closed}
    for row in rows["service"]:
        if row["id"] in closed | at or row["organization_id"] in closed:
            yield row["id"]


def _unpublished(row: Row) -> bool:
    return UNPUBLISHED.fullmatch(str(row["label"] or "").replace(" ", "_")) is not None and affirms(row["value"])


def _kept(rows: Rows, services: set[str]) -> Rows:
    """Return the services with what they need, then whatever hangs on those and names nothing that stays."""
    kept: Rows = {name: [] for name in rows}
    kept["service"] = [row for row in rows["service"] if row["id"] in services]
    kept["service_at_location"] = [row for row in rows["service_at_location"] if row["service_id"] in services]
    kept["location"] = _named(rows, "location", {row["location_id"] for row in kept["service_at_location"]})
    owners = {row["organization_id"] for row in [*kept["service"], *kept["location"]]}
    kept["organization"] = _alone(_named(rows, "organization", owners), "parent_organization_id", owners)
    kept["program"] = _named(rows, "program", {row["program_id"] for row in kept["service"]})
    told = {row["source"] for row in kept["service"]}
    kept["meta_table_description"] = [row for row in rows["meta_table_description"] if row["source"] in told]
    _hang(rows, kept)
    return with_terms(rows, kept)


def _named(rows: Rows, name: str, wanted: set[Value]) -> list[Row]:
    return [row for row in rows[name] if row["id"] in wanted]


def _alone(table: list[Row], column: str, there: set[Value]) -> list[Row]:
    """Return rows without references to what stays."""
    return [row if row[column] in there else row | {column: None} for row in table]


def _hang(rows: Rows, kept: Rows) -> None:
    here = {name: {row["id"] for row in kept[name]} for name in kept}
    for name, shape in shapes().items():
        parents = {column: target for column, target in shape.references.items() if target in PARENTS}
        if name in (*STAYS, *CHOSEN) or not parents:
            continue
        freed = (_without_contact(row, here["contact"]) for row in rows[name] if _public(name, row))
        kept[name] = [row for row in freed if _whole(row, parents, here)]
        here[name] = {row["id"] for row in kept[name]}
    units = {row["unit_id"] for row in kept["service_capacity"]}
    kept["unit"] = _named(rows, "unit", units)


def _public(name: str, row: Row) -> bool:
    return name not in ("phone", "note") or Audience.of(str(row["audience"] or "")) is Audience.PUBLIC


def _without_contact(row: Row, contacts: set[Value]) -> Row:
    """Return a number of a service without the contact that stays; one that is the contact's alone names nobody then."""
    return row if row.get("contact_id") in (None, *contacts) else row | {"contact_id": None}


def _whole(row: Row, parents: Mapping[str, str], here: Mapping[str, set[Value]]) -> bool:
    named = {column: target for column, target in parents.items() if row[column] is not None}
    return bool(named) and all(row[column] in here[target] for column, target in named.items())
