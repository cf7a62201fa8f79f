"""An encounter as it counts: what an amendment chose from a list says something else now (ROLES.md, amend).

Both versions stay; figures and exports count the last one. An amendment in words alone changes no figure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from navigator.casebook.amendment import Amendment
from navigator.casebook.codes import CodeList
from navigator.casebook.encounter import Diversion, Encounter
from navigator.casebook.said import NOT_ASKED, Said

# What stands for a list where yes, no and not known are the answers.
SAID = "said"
# Fields of an encounter that are answered from lists, and which; several: one answer of each.
LISTS: Mapping[str, tuple[str, ...]] = {
    "origin": ("origins",),
    "reasons": ("reasons",),
    "interventions": ("interventions",),
    "disposition": ("dispositions",),
    "diversion": ("diversion_outcomes", SAID, "diversion_bases"),
    "force": ("force",),
    "injury": ("injuries",),
}
MANY = frozenset({"reasons", "interventions"})


def codes_of(encounter: Encounter, field: str) -> tuple[str, ...]:
    """Return what an encounter says in a field of `LISTS`, as codes."""
    value: str | tuple[str, ...] | Diversion = getattr(encounter, field)
    if isinstance(value, Diversion):
        return (value.would_have_been, value.avoided.value, value.basis)
    return value if isinstance(value, tuple) else (value,)


def fits(field: str, codes: tuple[str, ...] | None) -> bool:
    """Tell whether codes answer a field: another laptop may have other lists."""
    if codes is None or field not in LISTS:
        return False
    if field == "diversion":
        return len(codes) == len(LISTS[field]) and codes[1] in set(Said)
    return bool(codes) if field in MANY else len(codes) == 1


def as_it_counts(encounter: Encounter, amendments: Iterable[Amendment], reasons: CodeList | None = None) -> Encounter:
    """Return an encounter with what was amended in it, the latest last.

    With the list of `reasons` what they mean to the rules grows, too; it never shrinks: whom a first word protected stays
    protected.
    """
    theirs = [one for one in amendments if one.record_id == encounter.id and fits(one.field, one.codes)]
    for change in sorted(theirs, key=lambda one: (one.at, one.id)):
        encounter = _answered(encounter, change.field, change.codes or ())
    return encounter if reasons is None else _with_groups(encounter, reasons)


def _answered(encounter: Encounter, field: str, codes: tuple[str, ...]) -> Encounter:
    if field == "diversion":
        would, avoided, basis = codes
        said = Diversion(would_have_been=would, avoided=Said(avoided), basis=basis)
        return replace(encounter, diversion=said)
    several = tuple(code for code in codes if code != NOT_ASKED)
    changed: dict[str, str | tuple[str, ...]] = {field: several if field in MANY else codes[0]}
    return replace(encounter, **changed)  # type: ignore[arg-type]


def _with_groups(encounter: Encounter, reasons: CodeList) -> Encounter:
    known = (reasons.get(code) for code in encounter.reasons)
    groups = frozenset(code.group for code in known if code is not None)
    return replace(encounter, reason_groups=encounter.reason_groups | groups)
