"""Somebody who signed in and sits at the open casebook."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from navigator.casebook_ports import DraftBox
from navigator.use_cases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who sits there, with their desk and what they were typing; it is let go of when the screen locks (S6).

    `name` is what the account is called, `names` what each of this laptop is. All of it belongs to the thread in which the
    casebook was opened.
    """

    desk: Desk
    drafts: DraftBox
    name: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])
