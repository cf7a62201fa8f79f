"""Somebody who signed in and sits at the open casebook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from navigator.access.who import as_officer
from navigator.casebook_ports import DraftBox, KeptDraft
from navigator.use_cases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who sits there, with their desk and what they were typing; it is let go of when the screen locks (S6).

    `name` is what the account is called, `names` what each of this laptop is: whoever takes them elsewhere takes a copy.
    All of it belongs to the thread in which the casebook was opened.
    """

    desk: Desk
    drafts: DraftBox
    name: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class NoDrafts:
    """Drafts of a screen that is turned to somebody else: what somebody is typing is for their own eyes."""

    desk: Desk

    def keep(self, draft: KeptDraft) -> None:
        """Keep nothing, and say so: raises NotAllowedError."""
        del draft
        self.desk.demand_own()

    def all(self) -> Sequence[KeptDraft]:
        """Return none."""
        return ()

    def drop(self, id: str) -> None:  # noqa: A002 - the field's name
        """Throw nothing away."""


def as_officer_sees(seat: Seat) -> Seat:
    """Return the seat while one key shows the screen as an officer may see it: less is read, nothing is saved (ROLES.md)."""
    shown = replace(seat.desk, who=as_officer(seat.desk.who), by=seat.desk.who, _shown={})
    return replace(seat, desk=shown, drafts=NoDrafts(shown))
