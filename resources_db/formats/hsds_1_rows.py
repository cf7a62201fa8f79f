"""One row of HSDS 1 or 2 in the words of HSDS 3. Each function yields the row's own record first, then what hangs on it."""

import re
from collections.abc import Iterator, Mapping

from resources_db.directory.records import Record
from resources_db.directory.values import own_id, tidy
from resources_db.formats.clock_words import DAYS, time_of_day
from resources_db.formats.naming import record
from resources_db.formats.tables import Cells

WHOLE_NUMBER = 10


def organization(cells: Cells, file: str) -> Iterator[Record]:
    """Call the address of its page a website."""
    yield record("organization", _renamed(cells, url="website"), file, cells.row)


def service(cells: Cells, file: str) -> Iterator[Record]:
    """Turn the list of its taxonomy ids into attributes."""
    told = dict(cells.by_column)
    terms = told.pop("taxonomy_ids", "")
    own = record("service", told, file, cells.row)
    yield own
    for term in _listed(terms):
        yield _term(own.source_id, term, file, cells.row)


def contact(cells: Cells, file: str) -> Iterator[Record]:
    """Join the pieces of its number; a fragment stays with the contact, a guessed digit could send a call astray."""
    told = dict(cells.by_column)
    number = "-".join(part for part in (_cell(told, "phone_areacode"), _cell(told, "phone_number")) if part)
    whole = len(re.sub(r"\D", "", number)) >= WHOLE_NUMBER
    extension = _cell(told, "phone_extension")
    for piece in ("phone_areacode", "phone_number", "phone_extension") if whole else ():
        told.pop(piece, None)
    own = record("contact", told, file, cells.row)
    named = any(own.values.get(column) for column in ("name", "title", "department", "email")) or own.extra
    if named or not whole:
        yield own
    if whole:
        parents = {column: told.get(column) for column in ("organization_id", "service_id", "service_at_location_id")}
        reached = {"contact_id": own.source_id} if named else parents
        values = {"number": number, "extension": extension, "type": "voice"} | reached
        yield record("phone", values, file, cells.row, f"contact:{own.source_id}")


def phone(cells: Cells, file: str) -> Iterator[Record]:
    """Turn its languages into rows of their own."""
    told = dict(cells.by_column)
    languages = told.pop("language", "")
    own = record("phone", told, file, cells.row)
    if not own.values.get("number"):
        yield record("phone", cells.by_column, file, cells.row)
        return
    yield own
    for language in _listed(languages):
        values = {"phone_id": own.source_id, **_spoken(language)}
        yield record("language", values, file, cells.row, f"phone:{own.source_id}:{language}")


def language(cells: Cells, file: str) -> Iterator[Record]:
    """Call the language a name."""
    yield record("language", _renamed(cells, language="name"), file, cells.row)


def service_area(cells: Cells, file: str) -> Iterator[Record]:
    """Call the area a name."""
    yield record("service_area", _renamed(cells, service_area="name"), file, cells.row)


def physical_address(cells: Cells, file: str) -> Iterator[Record]:
    """Say that it is where the door is."""
    yield record("address", _address(cells, "physical"), file, cells.row)


def postal_address(cells: Cells, file: str) -> Iterator[Record]:
    """Say that it is where letters go; its ids may be those of the other table."""
    yield record("address", _address(cells, "postal"), file, cells.row, _prefixed("postal", cells))


def regular_schedule(cells: Cells, file: str) -> Iterator[Record]:
    """Write the weekday as a weekly rule beside the original text."""
    told = dict(cells.by_column)
    day = DAYS.get(_cell(told, "weekday").lower(), "")
    if day:
        told |= {"freq": "WEEKLY", "byday": day}
        del told["weekday"]
    told["description"] = told.pop("original_text", "") or told.get("description", "")
    yield record("schedule", _timed(told), file, cells.row)


def holiday_schedule(cells: Cells, file: str) -> Iterator[Record]:
    """Write the days as a rule of their own; its ids may be those of the other table."""
    told = dict(cells.by_column)
    start, end = told.pop("start_date", ""), told.pop("end_date", "")
    told |= {"valid_from": start, "valid_to": end, "dtstart": start, "until": end, "freq": "DAILY"}
    told["notes"] = "Closed" if _cell(told, "closed").lower() in ("true", "1", "yes") else "Holiday hours"
    yield record("schedule", _timed(told), file, cells.row, _prefixed("holiday", cells))


def service_taxonomy(cells: Cells, file: str) -> Iterator[Record]:
    """Give the service its term."""
    told = _renamed(cells, service_id="link_id", taxonomy_id="taxonomy_term_id", taxonomy_detail="value")
    yield record("attribute", {"link_entity": "service", **told}, file, cells.row, _prefixed("taxonomy", cells))


def service_attribute(cells: Cells, file: str) -> Iterator[Record]:
    """Give the service its term (HSDS 2)."""
    told = _renamed(cells, service_id="link_id")
    yield record("attribute", {"link_entity": "service", **told}, file, cells.row, _prefixed("service", cells))


def other_attribute(cells: Cells, file: str) -> Iterator[Record]:
    """Give any record its term (HSDS 2)."""
    told = _renamed(cells, link_type="link_entity")
    yield record("attribute", told, file, cells.row, _prefixed("other", cells))


def payment_accepted(cells: Cells, file: str) -> Iterator[Record]:
    """Keep how one can pay as an attribute: HSDS 3 has no table for it."""
    told = _renamed(cells, service_id="link_id", payment="value")
    values = {"link_entity": "service", "label": "payment_accepted", **told}
    yield record("attribute", values, file, cells.row, _prefixed("payment", cells))


def accessibility(cells: Cells, file: str) -> Iterator[Record]:
    """Call what is offered a description."""
    yield record("accessibility", _renamed(cells, accessibility="description"), file, cells.row)


def taxonomy_term(cells: Cells, file: str) -> Iterator[Record]:
    """Call the vocabulary a taxonomy, and HSDS 2's term a name."""
    yield record("taxonomy_term", _renamed(cells, vocabulary="taxonomy", term="name"), file, cells.row)


def faults(found: Record) -> Iterator[tuple[str, str, str]]:
    """Yield kind, column and reason of what a translated row could not say in the words of HSDS 3."""
    if found.table == "contact" and "phone_number" in found.extra:
        yield "bad_phone", "phone_number", "This is a piece of a number; it is kept with the contact as written."
    for column in ("opens_at_as_written", "closes_at_as_written", "weekday"):
        if found.table == "schedule" and column in found.extra:
            yield "bad_hours", column.removesuffix("_as_written"), "This is not understood; it is kept as written."


def _address(cells: Cells, kind: str) -> dict[str, str]:
    """Return the cells with their kind; a row of ids only stays one."""
    written = any(tidy(cell) for column, cell in cells.by_column.items() if not column.endswith("id"))
    return {"address_type": kind, **cells.by_column} if written else cells.by_column


def _renamed(cells: Cells, **names: str) -> dict[str, str]:
    return {names.get(column, column): value for column, value in cells.by_column.items()}


def _cell(told: Mapping[str, str], column: str) -> str:
    return str(tidy(told.get(column)) or "")


def _prefixed(prefix: str, cells: Cells) -> str:
    own = _cell(cells.by_column, "id")
    return f"{prefix}:{own}" if own else own_id(prefix, cells.by_column)


def _listed(text: str) -> list[str]:
    return [part for part in dict.fromkeys(part.strip() for part in re.split(r"[,;|]", text)) if part]


def _spoken(language_word: str) -> dict[str, str]:
    code = re.fullmatch(r"[a-z]{2,3}", language_word)
    return {"code": language_word} if code else {"name": language_word}


def _term(service_id: str, term: str, file: str, row: int) -> Record:
    values = {"link_entity": "service", "link_id": service_id, "taxonomy_term_id": term}
    return record("attribute", values, file, row, f"service:{service_id}:{term}")


def _timed(told: dict[str, str]) -> dict[str, str]:
    """Return times as HH:MM; one that is not understood keeps its words, in a column that is not a column."""
    for column in ("opens_at", "closes_at"):
        text = _cell(told, column)
        told[column] = time_of_day(text) or ""
        if text and not told[column]:
            told[f"{column}_as_written"] = text
    return told
