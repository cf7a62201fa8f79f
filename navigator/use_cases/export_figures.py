"""Figures that may leave the team: totals with small cells masked, or lines without anybody's name (RECORDS.md; S15, S17)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.codes import CodeBook
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.line_export import Contacts, LineExport, LineRules, line_export
from navigator.casebook.metrics.masked_lines import MASK
from navigator.casebook.metrics.masking import TOTAL, masked
from navigator.casebook.metrics.measure import SMALLEST_SHOWN, Figure, Period
from navigator.casebook.minimum_necessary import ExportLevel, ExportRequest, FieldSpec
from navigator.casebook.person import Person
from navigator.casebook.same_person import PersonLink
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.month_counts import Counted, counts
from navigator.use_cases.reading_records import Reading


@dataclass(frozen=True, slots=True)
class Row:
    """One line of totals: which measure, of what, how many, out of how many ("" for a mere count)."""

    measure: str
    of: str
    count: str
    out_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What leaves. `unreadable` records are in no figure; those `in_part` are counted by what can be read of them.

    In part are records of which something is sealed to this account, and those that say two things at once.
    """

    rows: tuple[Row, ...]
    unreadable: int
    in_part: int

    @property
    def words(self) -> tuple[str, ...]:
        """Return what the figures say of themselves."""
        return (
            f"“{MASK}” stands for fewer than {SMALLEST_SHOWN}, and for a figure that would give such a one away.",
            f"{self.unreadable} records could not be read; they are in no figure.",
            f"{self.in_part} records are sealed in part, or say two things at once; they count by what can be read.",
        )


def totals(desk: Desk, period: Period, zone: ZoneInfo, *, how: AuditKind = AuditKind.EXPORTED) -> Totals:
    """Return the figures of a period; raises NotAllowedError. That they leave is written down first (S9)."""
    desk.demand(Action.REPORT_AGGREGATE, new_record(desk.who, KeyClass.TEAM))
    found = counts(desk, period, zone)
    rows = tuple(row for measure in found.measures for row in _rows(measure))
    made = Totals(rows=rows, unreadable=found.unreadable, in_part=found.in_part)
    told: dict[str, Plain] = {"rows": len(rows), "unreadable": made.unreadable, "in_part": made.in_part}
    desk.note(how, {"level": ExportLevel.TOTALS.value, **told})
    return made


def lines(
    desk: Desk, period: Period, zone: ZoneInfo, ticked: Sequence[str], *, fields: Sequence[FieldSpec], codes: CodeBook
) -> LineExport:
    """Return one line for each contact with the ticked fields; raises NotAllowedError, NavigatorError."""
    desk.demand(Action.REPORT_LINES, new_record(desk.who, KeyClass.TEAM))
    read = Reading(desk)
    people: dict[str, Person] = {person.id: person for person in read.all("person")}
    links: list[PersonLink] = list(read.all("person_link"))
    encounters = read.encounters(codes["reasons"])
    if read.unreadable or read.in_part:
        raise NavigatorError(
            "Some records cannot be read, or say two things at once, so nobody knows whom to leave out.",
            hint="Export with all keys, after a supervisor decided what two laptops said.",
        )
    request = ExportRequest(level=ExportLevel.LINES, fields=frozenset(ticked))
    rules = LineRules(period=period, zone=zone, codes=codes, fields=fields)
    contacts = Contacts(encounters=encounters, people=people, links=links)
    made = line_export(contacts, request, rules, by=desk.who, permissions=desk.permissions)
    desk.note(AuditKind.EXPORTED, {"level": ExportLevel.LINES.value, "rows": len(made.rows), "fields": sorted(ticked)})
    return made


def _rows(counted: Counted) -> Iterator[Row]:
    if counted.share is not None:
        yield _share(counted.measure, counted.share)
    elif counted.counts:
        yield from _counts(counted.measure, counted.counts)


def _counts(measure: str, counted: Mapping[str, int]) -> Iterator[Row]:
    shown = masked({(of, "n"): count for of, count in counted.items()})
    for of in sorted(counted):
        count = shown[of, TOTAL]
        yield Row(measure, of, MASK if count is None else str(count))


def _share(measure: str, figure: Figure) -> Row:
    """Return a share; where one of its two sides is a few persons, none of it is shown."""
    few = any(0 < side < SMALLEST_SHOWN for side in (figure.numerator, figure.denominator - figure.numerator))
    hidden = few or 0 < figure.denominator < SMALLEST_SHOWN
    return Row(measure, "", MASK if hidden else str(figure.numerator), MASK if hidden else str(figure.denominator))
