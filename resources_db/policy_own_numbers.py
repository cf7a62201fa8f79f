"""The entry of the policy with the agency's own numbers, which stand pinned below the list of Find."""

from collections.abc import Mapping
from typing import cast

from navigator.directory.listing import Audience, Phone
from navigator.directory.own_number import OwnNumber

MOST, LONGEST = 8, 40
NEEDED, KNOWN = {"name", "number"}, {"name", "number", "public"}


def own_numbers(value: object) -> tuple[OwnNumber, ...]:
    """Return the numbers in their order; raises ValueError in words that name the entry."""
    if not isinstance(value, list):
        raise ValueError("it wants a list")  # noqa: TRY004 - one kind of error for the one who calls
    entries = cast("list[object]", value)
    if len(entries) > MOST:
        raise ValueError(f"it wants at most {MOST} numbers")
    return tuple(_own_number(at, entry) for at, entry in enumerate(entries, start=1))


def _own_number(at: int, entry: object) -> OwnNumber:
    fields: Mapping[str, object] = cast("Mapping[str, object]", entry) if isinstance(entry, Mapping) else {}
    if not set(fields) >= NEEDED or not set(fields) <= KNOWN:
        raise ValueError(f"number {at} wants name and number, perhaps public, and nothing else")
    name, public = fields["name"], fields.get("public", False)
    if not isinstance(name, str) or not name.strip() or not name.isprintable() or len(name) > LONGEST:
        raise ValueError(f"number {at} wants a name of at most {LONGEST} characters")
    if not isinstance(public, bool):
        raise ValueError(f"number {at} wants true or false at public")  # noqa: TRY004 - see above
    return OwnNumber(name=name.strip(), phone=_phone(at, fields["number"], public=public))


def _phone(at: int, number: object, *, public: bool) -> Phone:
    """Return what is dialled as the directory's numbers are: it must be one, with its area code, and no fax."""
    from resources_db.formats.cells.phones import read_phones  # noqa: PLC0415 - only where an agency has numbers

    found = read_phones(number) if isinstance(number, str) else None
    if found is None or len(found.phones) != 1 or found.faults or found.phones[0].type == "fax":
        raise ValueError(f"number {at} wants one number that can be dialled, such as 541-555-0101")
    (read,) = found.phones
    return Phone(
        number=read.number,
        extension=read.extension,
        type=read.type,
        text_keyword=read.keyword,
        audience=Audience.PUBLIC if public else Audience.PARTNERS,
    )
