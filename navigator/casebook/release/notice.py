"""Texts that must stand word for word on what leaves, each with its source and date (42 CFR 2.32; S12)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from navigator.casebook.codes import CodeBook


class Statement(StrEnum):
    """Which of the two statements of 42 CFR 2.32(a) accompanies a disclosure; both are sufficient."""

    FULL = "statement_1"
    SHORT = "statement_2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One text, where it stands, and as of when."""

    code: Statement
    title: str
    text: str
    source: str
    as_of: str

    def __post_init__(self) -> None:
        """Refuse a notice without words or source: raises ValueError."""
        if not self.text.strip() or not self.source or not self.as_of:
            raise ValueError("a notice has words, a source and a date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The words that a released document is written in: notices, and the agency's code lists."""

    notices: Mapping[Statement, Notice]
    codes: CodeBook

    def __post_init__(self) -> None:
        """Refuse to go without one of the statements: raises ValueError."""
        if set(self.notices) != set(Statement):
            raise ValueError("both statements of 42 CFR 2.32(a)")
