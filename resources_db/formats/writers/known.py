"""Under which id its source knows each row; an id that may name a confidential place stays here."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from resources_db.directory.resolve import Row, Rows
from resources_db.formats.writers.hidden import hidden_in

Known = Mapping[str, tuple[str, str]]
# Numbers and hashes tell nothing; "lantern-house" tells all.
OPAQUE = re.compile(r"[\d/:.-]{1,40}|~[0-9a-f]{20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def known_as(rows: Rows) -> dict[str, tuple[str, str]]:
    """Return the source and the source's id of every row that may be known by them, under our id."""
    hidden = hidden_in(rows)
    places = hidden.locations | hidden.links
    about = {row["id"] for name, table in rows.items() if name != "service" for row in table if hidden.concerns(row)}

    closed_to = places | about

    def may(row: Row) -> bool:
        closed = row["id"] in closed_to or row.get("link_id") in closed_to
        return not closed or OPAQUE.fullmatch(str(row["source_id"])) is not None

    named = (row for table in rows.values() for row in table if may(row))
    return {str(row["id"]): (str(row["source"]), str(row["source_id"])) for row in named}


def ids_text(ids: Iterable[str], known: Known) -> str:
    """Return some rows' ids as the value of one attribute: source -> our id -> the source's id."""
    by_source: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for own in ids:
        source, source_id = known[own]
        by_source[source][own] = source_id
    return json.dumps(by_source, ensure_ascii=False, separators=(",", ":"))
