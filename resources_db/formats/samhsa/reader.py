"""Reads SAMHSA's directory: one row is one facility with its codes in groups, "SA DT * OP OD * MD MC".

The workbook has no points: a facility is shown at the middle of its ZIP. The id of a facility is its row, as SAMHSA gives none:
"SA-2" is the first row below the header of the substance-use directory.
"""

from collections.abc import Iterator, Mapping, Sequence

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record, Value
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.sheets import Sheet, read_sheets
from resources_db.formats.heads import Head
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.samhsa.codes import COLUMNS, code_records, codes_of, known_codes
from resources_db.formats.strangers import pass_over
from resources_db.formats.tables import count

FACILITIES = ("name1", "name2", "street1", "city", "state", "zip", "phone", "service_code_info")
NUMBERS = {"phone": "", "intake1": "Intake", "intake2": "Intake", "intake1a": "Intake", "intake2a": "Intake"}
EMPTY = frozenset({"", "- - -"})
HEADER_ROWS = 1
# Categories that say what is offered, and to whom: only these are needs. Licences, tests, smoking rules and the like stay in the
# text of the codes, which is kept whole.
NEEDS = frozenset({"TC", "SET", "HOSP", "OM", "OT", "PHR", "SG", "TRSRV", "RSS", "OTHR", "DETOX", "EXCL", "AS", "AUT"})


def is_samhsa(head: Head) -> bool:
    """Tell whether a workbook holds the facilities and their codes."""
    return all(any(set(columns) <= set(sheet) for sheet in head.tables) for columns in (FACILITIES, COLUMNS))


def read_samhsa(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield the records of every directory among the members; raises DamagedFileError when one cannot be read."""
    for member in members:
        facilities, codes = _sheets(read_sheets(member, tally) if is_workbook(member.name) else [])
        if facilities is None or codes is None:
            pass_over(member, tally)
            continue
        tally.opened(codes.label)
        for _ in codes.rows:
            count(tally, codes.label)
        yield from code_records(codes)
        yield from _facilities(facilities, codes_of(codes), tally)


def _sheets(sheets: Sequence[Sheet]) -> tuple[Sheet | None, Sheet | None]:
    facilities = next((sheet for sheet in sheets if set(FACILITIES) <= set(sheet.columns)), None)
    codes = next((sheet for sheet in sheets if set(COLUMNS) <= set(sheet.columns)), None)
    return facilities, codes


def _facilities(sheet: Sheet, categories: Mapping[str, str], tally: Tally) -> Iterator[Record]:
    tally.opened(sheet.label)
    named: set[str] = set()
    for number, line in sheet.rows:
        count(tally, sheet.label)
        cells = {
            name: "" if cell.strip() in EMPTY else cell.strip() for name, cell in zip(sheet.columns, line, strict=False)
        }
        if not cells.get("name1"):
            tally.skip(ProblemKind.EMPTY_ROW, sheet.label, number, reason="The row names no facility.")
            continue
        facility = _Facility(cells, sheet.label, number, f"SA-{number + HEADER_ROWS}", tally)
        if cells["name1"] not in named:
            named.add(cells["name1"])
            yield facility.organization()
        yield from facility.records(categories)


class _Facility:
    """One facility: an organization by its name, a service, a place, its numbers and codes."""

    def __init__(self, cells: Mapping[str, str], label: str, number: int, source_id: str, tally: Tally) -> None:
        self._cells = cells
        self._label = label
        self._number = number
        self._id = source_id
        self._tally = tally

    def organization(self) -> Record:
        """Return the organization: facilities of one name are of one."""
        return self._record("organization", self._cells["name1"], name=self._cells["name1"])

    def records(self, categories: Mapping[str, str]) -> Iterator[Record]:
        """Yield everything that the row says."""
        cells = self._cells
        yield self._record(
            "service",
            self._id,
            organization_id=cells["name1"],
            name=cells["name1"],
            alternate_name=cells["name2"],
            status="active",
        )
        yield self._record("location", self._id, organization_id=cells["name1"], name=cells["name2"] or cells["name1"])
        yield self._record("service_at_location", self._id, service_id=self._id, location_id=self._id)
        yield self._record(
            "address",
            self._id,
            location_id=self._id,
            address_1=cells["street1"],
            address_2=cells.get("street2", ""),
            city=cells["city"],
            state_province=cells["state"],
            postal_code=cells["zip"],
            address_type="physical",
        )
        yield self._record(
            "attribute",
            f"{self._id}/codes",
            link_id=self._id,
            link_entity="service",
            label="codes",
            value=cells["service_code_info"],
        )
        yield from self._phones()
        yield from self._codes(categories)

    def _phones(self) -> Iterator[Record]:
        for sort, (column, label) in enumerate(NUMBERS.items()):
            number, _, extension = self._cells.get(column, "").partition(" x")
            if number:
                values = {"number": number, "extension": extension.strip(), "description": label}
                yield self._record("phone", f"{self._id}/{sort}", service_id=self._id, type="voice", **values)

    def _codes(self, categories: Mapping[str, str]) -> Iterator[Record]:
        """Yield a term for each code, and the fact or the language that some of them say."""
        for sort, code in enumerate(dict.fromkeys(self._cells["service_code_info"].replace("*", " ").split())):
            if code not in categories:
                self._tally.problem(
                    ProblemKind.NOT_PARSED, self._label, self._number, "service_code_info", f"There is no code {code}."
                )
                continue
            yield from self._told(code)
            if categories[code] not in NEEDS:
                continue
            link = {"link_id": self._id, "link_entity": "service", "link_type": categories[code]}
            yield self._record("attribute", f"{self._id}/{sort:03}", taxonomy_term_id=code, **link)

    def _told(self, code: str) -> Iterator[Record]:
        known = known_codes().get(code)
        if known and known.fact:
            # The workbook dates no row, and an undated fact counts as guessed (VERDICTS.md): it can never earn a "takes".
            fact = {"fact": known.fact, "answer": known.answer, "value": known.value}
            yield self._record(
                "fact", f"{self._id}/{code}", service_at_location_id=self._id, told_by="SAMHSA directory", **fact
            )
        if known and known.language:
            yield self._record("language", f"{self._id}/{code}", service_id=self._id, name=known.language)

    def _record(self, table: str, source_id: str, **values: Value) -> Record:
        told = {name: value for name, value in values.items() if value != ""}
        return Record(table=table, source_id=source_id, values=told, file=self._label, row=self._number)
