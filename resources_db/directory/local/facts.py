"""The agency's own facts: rows of the source "local", which outlive every import and hang on their place again after it."""

from collections.abc import Iterable

from navigator.directory.worksheet import Answered
from navigator.ids import record_id
from resources_db.directory.matching.find import LOCAL
from resources_db.directory.resolve import Row, Rows, sealed

# A place's id never holds one.
BETWEEN = "|"


def hung(rows: Rows) -> Rows:
    """Return rows in which each local fact hangs on its place, or on nothing while its place is gone: kept, not shown."""
    links = {str(row["id"]) for row in rows["service_at_location"]}
    services = {str(row["id"]) for row in rows["service"]}
    facts = [_hung(row, links, services) if row["source"] == LOCAL else row for row in rows["fact"]]
    return rows | {"fact": facts}


def with_answers(rows: Rows, answers: Iterable[Answered]) -> Rows:
    """Return rows with answers as local facts; a later answer to the same question takes the place of the one before."""
    told = {str(row["id"]): row for row in (_fact(answer) for answer in answers)}
    others = [row for row in rows["fact"] if row["id"] not in told]
    return rows | {"fact": [*others, *told.values()]}


def _fact(told: Answered) -> Row:
    own = BETWEEN.join((told.listing_id, told.question.fact, told.question.value))
    return {
        "id": record_id(LOCAL, "fact", own),
        "source": LOCAL,
        "source_id": own,
        "row_hash": None,
        "service_at_location_id": None,
        "service_id": None,
        "fact": told.question.fact,
        "answer": told.answer,
        "value": None if told.value == "yes" else told.value,
        "words": told.words or None,
        "assured_date": told.on.isoformat(),
        "told_by": told.by,
        "first_hand": 1,
    }


def _hung(row: Row, links: set[str], services: set[str]) -> Row:
    place = str(row["source_id"]).partition(BETWEEN)[0]
    return sealed(
        row
        | {
            "service_at_location_id": place if place in links else None,
            "service_id": place if place in services and place not in links else None,
        }
    )
