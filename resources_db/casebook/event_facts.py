"""What retention asks of the journal: envelopes alone, and what is still to be done (S10, S24)."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

from navigator.access.roles import KeyClass
from navigator.casebook.retention import EventFacts
from resources_db.casebook.engine import Connection


def event_facts(db: Connection) -> Iterator[EventFacts]:
    """Yield the facts of every event; whom a record is about is asked of the tables beside the journal."""
    persons = dict(db.execute("SELECT id, person FROM about").fetchall())
    persons |= {id_: id_ for (id_,) in db.execute("SELECT id FROM record WHERE kind = 'person'").fetchall()}
    question = "SELECT envelope, record_class, sealed IS NULL FROM event ORDER BY device, seq"
    with closing(db.execute(question)) as rows:
        for spelt, record_class, is_blank in rows:
            told = json.loads(spelt)
            yield EventFacts(
                id=told["id"],
                kind=told["kind"],
                subject=told["subject"],
                custodian=told["custodian"],
                record_class=KeyClass(record_class),
                at=datetime.fromtimestamp(told["at"] / 1000, UTC),
                person=persons.get(told["subject"], ""),
                is_blank=bool(is_blank),
            )


def still_open(db: Connection) -> frozenset[str]:
    """Return open follow-ups and encounters, and whom they are about."""
    found = {each for row in db.execute("SELECT id, person FROM due WHERE state = 'open'").fetchall() for each in row}
    encounters = db.execute("SELECT id, state FROM record WHERE kind = 'encounter'").fetchall()
    for id_, state in encounters:
        said = {path: answers for path, *answers in json.loads(state)["parts"] if path in ("state", "person_id")}
        if any(value == "open" for value, _ in said.get("state", ())):
            found |= {id_, *(str(value) for value, _ in said.get("person_id", ()))}
    return frozenset(found - {""})
