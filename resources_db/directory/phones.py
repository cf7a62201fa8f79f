"""The numbers of a listing in the order to try them: its own, the service's, the place's; the organization's if none is public."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

COLUMNS = "number, extension, type, description, audience, call_first, menu_option, text_keyword"
PARTNERS = "partners"
DIGITS = 10
OWNERS = ("service_at_location_id", "service_id", "location_id", "organization_id")


class PhoneBook:
    """All numbers by the record that they belong to most closely."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._by_owner: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        of_contact = {
            row[0]: next((owner for owner in row[1:] if owner), None)
            for row in db.execute(f"SELECT id, {', '.join(OWNERS)} FROM contact")  # noqa: S608 - our own column names
        }
        query = f"SELECT {', '.join(OWNERS)}, contact_id, {COLUMNS} FROM phone ORDER BY source_id, id"  # noqa: S608
        for *owners, contact, number, extension, kind, label, audience, first, menu, keyword in db.execute(query):
            owner = next((owner for owner in owners if owner), None) or of_contact.get(contact)
            if owner and number and number.strip():
                self._by_owner[owner].append(_entry(number, extension, kind, label, audience, first, menu, keyword))

    def of(self, row: Mapping[str, Any]) -> str:
        """Return the numbers of a listing as JSON; the organization's too unless a nearer one may be given to anybody."""
        near = [p for key in ("id", "service_id", "location_id") for p in self._by_owner.get(row[key] or "", ())]
        wider = [] if any(map(_answers_anybody, near)) else self._by_owner.get(row["organization_id"] or "", [])
        ordered = sorted([*near, *wider], key=lambda phone: not phone.get("call_first"))
        once = {(p["number"], p.get("extension"), p.get("type"), p.get("menu_option")): p for p in reversed(ordered)}
        return json.dumps(list(reversed(once.values())), ensure_ascii=False, sort_keys=True)


def _answers_anybody(phone: Mapping[str, Any]) -> bool:
    """Tell whether the public may have it and a voice answers it; a fax helps nobody on the street."""
    return phone.get("audience") != PARTNERS and str(phone.get("type", "")).casefold() != "fax"


def _entry(*values: Any) -> dict[str, Any]:  # noqa: ANN401 - cells of SQLite
    names = ("number", "extension", "type", "label", "audience", "call_first", "menu_option", "text_keyword")
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in zip(names, values, strict=True)
        if value
    }


def last_digits(number: str) -> str:
    """Return the last ten digits of a number, by which two spellings of it are one; a number without any as it stands."""
    return "".join(sign for sign in number if sign.isdigit())[-DIGITS:] or number
