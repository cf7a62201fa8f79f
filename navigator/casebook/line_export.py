"""De-identified lines of contacts for an evaluator (RECORDS.md report 14): no id, no name, no free text, no exact time.

Nothing in a line is the same in the next export but what it says. Who may flee violence is in none (34 USC 12291(b)(2): not
even encoded or hashed; S17).
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.decide import decide
from navigator.access.permissions import AS_SHIPPED, Permissions
from navigator.access.who import Who
from navigator.casebook.codes import CodeBook
from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.metrics.masked_lines import MASK, Row, masked_lines
from navigator.casebook.metrics.measure import Period
from navigator.casebook.minimum_necessary import ExportRequest, FieldSpec
from navigator.casebook.person import Person
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.same_person import PersonLink, same_as
from navigator.errors import NavigatorError

VIOLENCE = "violence"
SEALED, UNKNOWN = "not shown", "unknown"
BANDS = ((15, "under 15"), (30, "15 to 29"), (60, "30 to 59"), (120, "60 to 119"))
HOURS_IN_BAND = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """The records that lines are made of: contacts, the persons, and which of their records are one person."""

    encounters: Sequence[Encounter]
    people: Mapping[str, Person]
    links: Sequence[PersonLink]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineExport:
    """Lines with their head and their data dictionary; a line is masked whole or not at all."""

    fields: tuple[FieldSpec, ...]
    rows: tuple[Row, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return what the export says of itself."""
        return (
            f"{len(self.rows)} contacts; lines whose like fewer than 11 share read “{MASK}”.",
            "Persons who may be fleeing violence, and contacts about violence, are not among them.",
            "A contact of this export cannot be told again in another one.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRules:
    """Whose records, of which days in which zone, in which words; `fields` are those that may leave."""

    period: Period
    zone: ZoneInfo
    codes: CodeBook
    fields: Sequence[FieldSpec]


def line_export(
    contacts: Contacts, request: ExportRequest, rules: LineRules, *, by: Who, permissions: Permissions = AS_SHIPPED
) -> LineExport:
    """Return the lines of what an agency itself keeps.

    Raises NotAllowedError for a role that may not, NavigatorError for what was not ticked rightly or where all would be
    masked.
    """
    decide(by, Action.REPORT_LINES, new_record(by), mono_ms=0, permissions=permissions).demand()
    ticked = tuple(request.ticked(rules.fields))
    hidden = _hidden(contacts)
    lines = [
        _Line(one, contacts.people.get(one.person_id or ""), rules)
        for one in contacts.encounters
        if _counts(one, by.agency, rules.period) and not _is_hidden(one, hidden, contacts.people)
    ]
    rows = masked_lines([tuple(VALUES[spec.code](line) for spec in ticked) for line in lines])
    if all(set(row) == {MASK} for row in rows):
        raise NavigatorError("Too few contacts are alike.", hint="Tick fewer fields, or choose a longer period.")
    return LineExport(fields=ticked, rows=tuple(rows))


def _counts(one: Encounter, agency: str, period: Period) -> bool:
    return one.custodian == agency and one.state is not EncounterState.IN_ERROR and period.holds(one.times.start)


def _hidden(contacts: Contacts) -> frozenset[str]:
    """Return who may flee violence: asked and no “no”, or met about violence; all records of such a person."""
    protects = (Said.NO, Said.NOT_ASKED)
    said = {person.id for person in contacts.people.values() if person.fleeing_violence not in protects}
    met = {one.person_id for one in contacts.encounters if VIOLENCE in one.reason_groups and one.person_id}
    return frozenset[str]().union(*(same_as(person, contacts.links) for person in said | met))


def _is_hidden(one: Encounter, hidden: Collection[str], people: Mapping[str, Person]) -> bool:
    # Of a person whose record is not here nobody knows what was said.
    unknown = one.person_id is not None and one.person_id not in people
    return unknown or one.person_id in hidden or VIOLENCE in one.reason_groups


@dataclass(frozen=True, slots=True)
class _Line:
    encounter: Encounter
    person: Person | None
    rules: LineRules

    def label(self, name: str, code: str) -> str:
        """Return a code in words; a sealed one is not shown."""
        if code == NOT_ASKED:
            return "not asked"
        return SEALED if self.rules.codes[name].seals(code) else self.rules.codes.label(name, code)

    def of_person(self, name: str, said: Callable[[Person], str]) -> str:
        """Return what a person said, in words."""
        return UNKNOWN if self.person is None else self.label(name, said(self.person))


def _month(line: _Line) -> str:
    return f"{line.encounter.times.start.astimezone(line.rules.zone):%Y-%m}"


def _weekday(line: _Line) -> str:
    return ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[
        line.encounter.times.start.astimezone(line.rules.zone).weekday()
    ]


def _hours(line: _Line) -> str:
    begin = line.encounter.times.start.astimezone(line.rules.zone).hour // HOURS_IN_BAND * HOURS_IN_BAND
    return f"{begin:02}:00-{begin + HOURS_IN_BAND - 1:02}:59"


def _minutes(span: timedelta | None) -> str:
    if span is None:
        return UNKNOWN
    minutes = span / timedelta(minutes=1)
    return next((words for below, words in BANDS if minutes < below), "120 and more")


def _reasons(line: _Line) -> str:
    labels: Iterable[str] = (line.label("reasons", code) for code in line.encounter.reasons)
    return "; ".join(sorted(set(labels))) or "none said"


def _place(line: _Line) -> str:
    place = line.encounter.place
    return UNKNOWN if place is None else line.label("places", place.kind)


VALUES: Mapping[str, Callable[[_Line], str]] = {
    "month": _month,
    "weekday": _weekday,
    "hours": _hours,
    "team_form": lambda line: line.label("team_forms", line.encounter.team_form),
    "origin": lambda line: line.label("origins", line.encounter.origin),
    "contact_kind": lambda line: line.label("contact_kinds", line.encounter.contact_kind),
    "reasons": _reasons,
    "place": _place,
    "response": lambda line: _minutes(line.encounter.times.response),
    "on_scene": lambda line: _minutes(line.encounter.times.on_scene_for),
    "disposition": lambda line: line.label("dispositions", line.encounter.disposition),
    "would_have_been": lambda line: line.label("diversion_outcomes", line.encounter.diversion.would_have_been),
    "avoided": lambda line: line.encounter.diversion.avoided.replace("_", " "),
    "basis": lambda line: line.label("diversion_bases", line.encounter.diversion.basis),
    "force": lambda line: line.label("force", line.encounter.force),
    "injury": lambda line: line.label("injuries", line.encounter.injury),
    "age_band": lambda line: line.of_person("age_bands", lambda person: person.age_band),
    "housing": lambda line: line.of_person("housing", lambda person: person.housing),
    "insurance": lambda line: line.of_person("insurance", lambda person: person.insurance),
}
