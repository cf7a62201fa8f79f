"""HSDS 1.0 to 2.0 as a data package: CSV tables whose words are turned into those of HSDS 3."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats import hsds_1_rows as rows
from resources_db.formats.hsds_1_eligibility import Eligibility
from resources_db.formats.naming import record, table_of
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.strangers import pass_over
from resources_db.formats.tables import Cells, read_rows

# Tables that HSDS 3 no longer has, by the names that packages use (singular in the standard, plural in files).
GONE = {
    "physical_addresses": "physical_address",
    "postal_addresses": "postal_address",
    "regular_schedules": "regular_schedule",
    "holiday_schedules": "holiday_schedule",
    "services_taxonomy": "service_taxonomy",
    "service_taxonomies": "service_taxonomy",
    "services_taxonomies": "service_taxonomy",
    "service_attributes": "service_attribute",
    "other_attributes": "other_attribute",
    "eligibility": "eligibility",
    "eligibilities": "eligibility",
    "payments_accepted": "payment_accepted",
    "payment_accepteds": "payment_accepted",
    "accessibility_for_disabilities": "accessibility_for_disabilities",
    "taxonomy": "taxonomy",
    "taxonomies": "taxonomy",
}
# In which these packages alone differ: a single one of them tells the format.
TELLING = frozenset(GONE) - {"taxonomy", "taxonomies"} | frozenset(GONE.values()) - {"taxonomy"}

Translate = Callable[[Cells, str], Iterator[Record]]
TRANSLATED: Mapping[str, Translate] = {
    "organization": rows.organization,
    "service": rows.service,
    "contact": rows.contact,
    "phone": rows.phone,
    "language": rows.language,
    "service_area": rows.service_area,
    "physical_address": rows.physical_address,
    "postal_address": rows.postal_address,
    "regular_schedule": rows.regular_schedule,
    "holiday_schedule": rows.holiday_schedule,
    "service_taxonomy": rows.service_taxonomy,
    "service_attribute": rows.service_attribute,
    "other_attribute": rows.other_attribute,
    "payment_accepted": rows.payment_accepted,
    "accessibility_for_disabilities": rows.accessibility,
    "taxonomy": rows.taxonomy_term,
    "taxonomy_term": rows.taxonomy_term,
}
# How these tables call columns that have another name now.
THEIRS: Mapping[str, Mapping[str, str]] = {
    "service_taxonomy": {"link_id": "service_id", "taxonomy_term_id": "taxonomy_id"},
    "service_attribute": {"link_id": "service_id"},
    "payment_accepted": {"link_id": "service_id"},
    "language": {"name": "language"},
    "organization": {"website": "url"},
}


def table_1(file: str) -> str:
    """Return the table of HSDS 1 or 2 that a file is named for, or an empty text."""
    if is_workbook(file):
        return ""
    stem = file.lower().rsplit(".", 1)[0].replace("-", "_")
    return GONE.get(stem, "") or (stem if stem in GONE.values() else table_of(file))


def read_hsds_1(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield the records of a package, eligibility first; raises DamagedFileError when a table cannot be read."""
    named = [(table_1(member.name), member) for member in members]
    eligibility = Eligibility(tally)
    for table, member in named:
        if table == "eligibility":
            eligibility.read(member)
    for table, member in named:
        if table == "service":
            yield from eligibility.given_to(_read(table, member, tally))
        elif table and table != "eligibility":
            yield from _read(table, member, tally)
        elif not table:
            pass_over(member, tally)
    yield from eligibility.left()


def _read(table: str, member: Member, tally: Tally) -> Iterator[Record]:
    translate = TRANSLATED.get(table)
    tally.speaks(member.label, THEIRS.get(table, {}))
    for cells in read_rows(member, tally):
        if translate is None:
            yield record(table, cells.by_column, member.label, cells.row)
            continue
        for found in translate(cells, member.label):
            _report(found, tally)
            yield found


def _report(found: Record, tally: Tally) -> None:
    for kind, column, reason in rows.faults(found):
        tally.problem(ProblemKind(kind), found.file, found.row, column, reason)
