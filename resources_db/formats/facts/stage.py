"""Adds to the rows of one source the facts that it tells in columns, labels and prose; the same at every import.

Columns and labels of a service with a date are an editor's dated record, so first-hand; prose is always guessed
(VERDICTS.md). Nothing is added about a fact that the source told first-hand itself.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from navigator.ids import record_id
from resources_db.directory.records import Value
from resources_db.directory.resolve import Row, Rows, sealed
from resources_db.formats.any_table.told import ToldFact, told_fact
from resources_db.formats.facts.prose import facts_in

LABELS = Path(__file__).parent / "labels.csv"
OLDEST = 120
# Taxonomies and links that say for whom a service is, not what it is.
AUDIENCES = frozenset({"eligibility", "open eligibility", "openeligibility", "human situations"})
PROSE = {
    "eligibility": ("eligibility_description",),
    "application": ("application_process",),
    "fees": ("fees_description", "fees"),
    "description": ("description",),
}


def with_facts(rows: Rows) -> Rows:
    """Return the rows of one source with what they tell as facts."""
    shelf = _Shelf(rows)
    added = [fact for service in rows["service"] for fact in _added(service, shelf)]
    return rows | {"fact": [*rows["fact"], *added]}


class _Shelf:
    """What hangs on the services of a source, by service id."""

    def __init__(self, rows: Rows) -> None:
        service_of = {str(row["id"]): str(row["service_id"]) for row in rows["service_at_location"]}
        at: defaultdict[str, list[str]] = defaultdict(list)
        for row in rows["service_at_location"]:
            at[str(row["location_id"])].append(str(row["service_id"]))
        self.documents: defaultdict[str, list[str]] = defaultdict(list)
        for row in rows["required_document"]:
            self.documents[str(row["service_id"])].append(str(row["document"] or ""))
        self.labels: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for owner, kind, label in _labels(rows):
            for service in (owner, service_of.get(owner, ""), *at.get(owner, ())):
                self.labels[service].append((kind, label))
        self.told: defaultdict[str, list[Row]] = defaultdict(list)
        for row in rows["fact"]:
            self.told[str(row["service_id"] or service_of.get(str(row["service_at_location_id"])))].append(row)

    def prose(self, service: Row) -> dict[str, str]:
        """Return what is to be read, by column."""
        texts = {
            name: next((str(service[c]) for c in columns if service.get(c)), "") for name, columns in PROSE.items()
        }
        texts["documents"] = "\n".join(self.documents.get(str(service["id"]), ()))
        texts["accessibility"] = "\n".join(
            word for kind, word in self.labels.get(str(service["id"]), ()) if kind == "accessibility"
        )
        return {name: text for name, text in texts.items() if text}


def _labels(rows: Rows) -> Iterator[tuple[str, str, str]]:
    """Yield whom or what a label is on, its kind and the label."""
    for row in rows["language"]:
        yield str(row["service_id"] or row["location_id"]), "language", str(row["name"] or "")
    for row in rows["accessibility"]:
        yield str(row["location_id"]), "accessibility", str(row["description"] or row["details"] or "")
    taxonomy = {str(row["id"]): str(row["name"] or "") for row in rows["taxonomy"]}
    terms = {str(row["id"]): row for row in rows["taxonomy_term"]}
    for row in rows["attribute"]:
        term = terms.get(str(row["taxonomy_term_id"]))
        if term is None:
            continue
        of = {row["link_type"], term.get("taxonomy"), taxonomy.get(str(term.get("taxonomy_id")))}
        if any(str(name or "").casefold() in AUDIENCES for name in of):
            yield str(row["link_id"]), "eligibility", str(term["name"] or "")


@cache
def _known_labels() -> dict[tuple[str, str], ToldFact]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(row["kind"], row["label"].casefold()): told_fact(row["facts"]) for row in rows}


def _added(service: Row, shelf: _Shelf) -> Iterator[Row]:
    told = shelf.told.get(str(service["id"]), [])
    sure = {row["fact"] for row in told if row["first_hand"]}
    seen = {(row["fact"], row["value"] or "") for row in told}
    day = service["assured_date"]
    recorded = [*_ages(service), *_labelled(shelf.labels.get(str(service["id"]), ()))]
    for fact in recorded:
        if fact.fact not in sure and (fact.fact, fact.value) not in seen:
            seen.add((fact.fact, fact.value))
            yield _row(
                service,
                fact,
                {
                    "assured_date": day,
                    "told_by": service.get("assurer") or service["source"],
                    "first_hand": int(day is not None),
                },
            )
    sure |= {fact.fact for fact in recorded if day is not None}
    for fact in facts_in(shelf.prose(service)):
        if fact.fact not in sure and (fact.fact, fact.value) not in seen:
            yield _row(service, fact, {"first_hand": 0})


def _ages(service: Row) -> Iterator[ToldFact]:
    """Yield the band of minimum_age and maximum_age; nothing where they are no ages."""
    low, high = (service.get(name) for name in ("minimum_age", "maximum_age"))
    if low is None and high is None:
        return
    youngest, oldest = int(float(low or 0)), int(float(OLDEST if high is None else high))
    if 0 <= youngest <= min(oldest, OLDEST) and oldest > 0:
        yield ToldFact(fact="age", answer="allows", value=f"{youngest}-{min(oldest, OLDEST)}")


def _labelled(labels: Iterable[tuple[str, str]]) -> Iterator[ToldFact]:
    for kind, label in labels:
        fact = _known_labels().get((kind, label.strip().casefold()))
        if fact is not None:
            yield fact


def _row(service: Row, fact: ToldFact, more: dict[str, Value]) -> Row:
    own = f"read:{service['source_id']}:{fact.fact}:{fact.value or 'yes'}"
    source = str(service["source"])
    row: Row = {"id": record_id(source, "fact", own), "source": source, "source_id": own, "row_hash": None}
    row |= {"service_at_location_id": None, "service_id": service["id"], "fact": fact.fact, "answer": fact.answer}
    row |= {"value": fact.value or None, "words": fact.words or None, "assured_date": None, "told_by": None}
    return sealed(row | more)
