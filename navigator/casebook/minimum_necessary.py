"""No more than is needed: an export begins with totals and with no field ticked (S15)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from navigator.errors import NavigatorError


class ExportLevel(StrEnum):
    """Totals, or de-identified lines."""

    TOTALS = "totals"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field that a line may hold, with its entry in the data dictionary."""

    code: str
    title: str
    meaning: str
    values: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What somebody asks to export; what is not ticked does not leave."""

    level: ExportLevel = ExportLevel.TOTALS
    fields: frozenset[str] = frozenset()

    def with_field(self, code: str) -> "ExportRequest":
        """Return the request with one more field; that it is about lines is said apart."""
        return replace(self, fields=self.fields | {code})

    def ticked(self, allowed: Iterable[FieldSpec]) -> Sequence[FieldSpec]:
        """Return the ticked fields in the order of the allowed ones.

        Raises NavigatorError for totals, which have no lines, for no field, and for one that may not leave.
        """
        if self.level is not ExportLevel.LINES:
            raise NavigatorError("This request is for totals.", hint="Choose lines where totals cannot answer it.")
        offered = {spec.code: spec for spec in allowed}
        if not self.fields:
            raise NavigatorError("No field is ticked.", hint="Tick what the question needs, and no more.")
        if not self.fields <= offered.keys():
            raise NavigatorError("A ticked field may not leave.", hint="Choose among the fields that are shown.")
        return [spec for code, spec in offered.items() if code in self.fields]
