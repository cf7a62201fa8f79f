"""What an export wrote, and what it left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class LeftOut(StrEnum):
    """Why a service does not leave; of several reasons the first one here counts."""

    NATIONAL_LINE = "national_line"
    TRAINING = "training"
    RETIRED = "retired"
    NOT_ACTIVE = "not_active"
    NOT_PUBLIC = "not_public"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """The file that was written; `problem` is to be said when the directory is not the one meant."""

    file: str
    format: str
    services: int
    left_out: Mapping[LeftOut, int] = field(default_factory=dict[LeftOut, int])
    took_ms: float = 0.0
    problem: str = ""
