"""Of which year a list is that comes out anew each year: its name says so, or a column of it."""

from collections.abc import Iterator
from dataclasses import replace

from navigator.errors import UsageError
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.sheets import first_lines
from resources_db.formats.named_days import last_day, named_day
from resources_db.formats.package import Member, Package

DIGITS = 4


def years_of(package: Package, mapping: TableMapping) -> set[int]:
    """Return the years of the lists in a package, as far as they say; a mapping without a column for it knows none."""
    if not mapping.year:
        return set()
    named = named_day(package.name)
    if named and len(package.members) == 1:
        # Its one file is the list, so nothing has to be opened.
        return {named.year}
    return {year for member in package.members for year in _years(member, mapping)}


def dated(package: Package, years: set[int]) -> Package:
    """Return a package as of the year of its list, where its own name does not say a day."""
    if package.dated or len(years) != 1:
        return package
    day = last_day(max(years))
    return replace(package, as_of=day, dated=True) if day <= package.as_of else package


def refuse_several(years: set[int], source: str) -> None:
    """Raise UsageError for the lists of several years: together they would show every service twice."""
    if len(years) > 1:
        told = ", ".join(map(str, sorted(years)))
        raise UsageError(
            f"These are the lists of several years ({told}) of “{source}”.", hint=f"Import that of {max(years)} alone."
        )


def _years(member: Member, mapping: TableMapping) -> Iterator[int]:
    for columns, line in first_lines(member):
        cells = dict(zip(map(fold, columns), line, strict=False))
        if not any(needed <= cells.keys() for needed in mapping.headers):
            continue
        named, said = named_day(member.name), cells.get(mapping.year, "")
        if named:
            yield named.year
        elif said.isdigit() and len(said) == DIGITS:
            yield int(said)
