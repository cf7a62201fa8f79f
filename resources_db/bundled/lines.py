"""The national and statewide lines as records: one service a line, its numbers and channels as phones, evidence in words."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from navigator.directory.evidence import Dialled, Seen, evidence_words, is_confirmed
from resources_db.directory.records import Record, Value

SOURCE = "lifelines"
HERE = Path(__file__).parent / "lifelines"
LINES, CATEGORIES, DIALLED = HERE / "lines.csv", HERE / "categories.csv", HERE / "dialled.csv"
TAXONOMY = "lines"
# The day on which the pages were read: what "as of" means for the whole list.
AS_OF = "2026-11-23"
Line = Mapping[str, str]


def read_csv(path: Path) -> list[dict[str, str]]:
    """Return the rows of one of our own CSV files, or of one that a spreadsheet saved."""
    # A spreadsheet that saves "CSV UTF-8" puts a mark before the first name.
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def dialled(path: Path = DIALLED) -> dict[str, Dialled]:
    """Return the newest call made to each number, by the id of its row."""
    rows = sorted(read_csv(path), key=lambda row: row["dialled_on"])
    return {
        row["id"]: Dialled(on=date.fromisoformat(row["dialled_on"]), by=row["dialled_by"], result=row["result"])
        for row in rows
    }


def line_records(calls_made: Path = DIALLED) -> Iterator[Record]:
    """Yield every record of the bundled lines, as the calls made to them leave them."""
    yield _record("source", SOURCE, title="National and state lines", format="bundled", as_of=AS_OF, training=0)
    yield _record("taxonomy", TAXONOMY, name="Kinds of lines", description="Kinds of national and statewide lines")
    for row in read_csv(CATEGORIES):
        yield _record("taxonomy_term", row["category"], name=row["name"], aliases=row["aliases"], taxonomy_id=TAXONOMY)
    calls = dialled(calls_made)
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for row in read_csv(LINES):
        lines[row["line"]].append(row)
    organizations = dict.fromkeys(rows[0]["organization"] or rows[0]["name"] for rows in lines.values())
    for name in organizations:
        yield _record("organization", name, name=name)
    for line, rows in lines.items():
        yield from _line(line, rows, calls)


def _line(line: str, rows: Sequence[Line], calls: Mapping[str, Dialled]) -> Iterator[Record]:
    first = rows[0]
    seen, call, always = _seen(first), calls.get(first["id"]), first["always"] == "yes"
    yield _record(
        "service",
        line,
        organization_id=first["organization"] or first["name"],
        name=first["name"],
        description=" ".join(part.rstrip(".") + "." for part in (first["who_for"], first["notes"]) if part),
        url=first["website"],
        status="active",
        assured_date=call.on.isoformat() if call else "",
    )
    yield _record(
        "line",
        line,
        service_id=line,
        scope=first["scope"],
        state=first["state"],
        category=first["category"].replace("_", " "),
        evidence=evidence_words(seen, call, always=always),
        confirmed=int(is_confirmed(seen, call, always=always)),
        always=int(always),
        page=first["page"],
        page_date=first["page_date"],
    )
    yield _record(
        "attribute",
        line,
        link_id=line,
        link_entity="service",
        link_type="need",
        taxonomy_term_id=first["category"],
    )
    if first["hours"]:
        yield _record("schedule", line, service_id=line, kind="open", description=first["hours"])
    for language in filter(None, (part.strip() for part in first["languages"].split(";"))):
        yield _record("language", f"{line}/{language}", service_id=line, name=language)
    for sort, row in enumerate(rows):
        yield _phone(line, sort, row, calls)


def _phone(line: str, sort: int, row: Line, calls: Mapping[str, Dialled]) -> Record:
    label = [{"tty": "TTY", "videophone": "videophone"}.get(row["channel"], "")]
    if sort:
        label += [
            row["hours"],
            evidence_words(_seen(row), calls.get(row["id"]), always=row["always"] == "yes"),
        ]
    return _record(
        "phone",
        f"{line}/{sort}/{row['id']}",
        service_id=line,
        number=row["phone"],
        type=row["channel"],
        menu_option=row["menu_option"],
        text_keyword=row["text_keyword"],
        audience="public",
        call_first=int(sort == 0),
        description=", ".join(part for part in label if part),
    )


def _seen(row: Line) -> Seen:
    return Seen(page_kind=row["page_kind"], page_date=row["page_date"], needs_confirming=row["confirmed"] != "yes")


def _record(table: str, source_id: str, **values: Value) -> Record:
    return Record(
        table=table,
        source_id=source_id,
        values={k: v for k, v in values.items() if v != ""},
        file="lifelines",
    )
