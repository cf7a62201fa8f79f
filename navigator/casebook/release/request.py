"""What somebody asks to release: nothing is ticked beforehand (S15)."""

from dataclasses import dataclass

from navigator.casebook.release.notice import Statement
from navigator.casebook.said import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who gets it: the id that a consent names, the name to print, and whether it is a parent or guardian (no default)."""

    id: str
    name: str
    is_parent: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRequest:
    """Which parts go to whom, for which purpose (a code of "disclosure_purposes"), under which entry of the register."""

    disclosure_id: str
    recipient: Recipient
    purpose: str
    chosen: frozenset[str] = frozenset()
    statement: Statement = Statement.FULL
