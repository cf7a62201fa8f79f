"""How it stands with the casebook of this laptop: whether it is open, and who sits there."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from navigator.access.actions import Action
from navigator.access.roles import Role
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.services import Settings

if TYPE_CHECKING:
    from navigator.use_cases.refer import Terms
    from navigator.use_cases.seat import Seat

VEHICLE = "vehicle"


class Stage(StrEnum):
    """What can be done with the casebook now."""

    UNKNOWN = "unknown"
    UNUSABLE = "unusable"
    ABSENT = "absent"
    LOCKED = "locked"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """Who sits at the open casebook."""

    user: str
    name: str
    role: Role
    agency: str
    may: frozenset[Action] = frozenset()
    # What is shown is what an officer may see.
    is_turned: bool = False

    @property
    def initials(self) -> str:
        """Return the first letters of the first and the last word of the name."""
        found = [word[0].upper() for word in self.name.split() if word[0].isalpha()]
        return "".join(found[:1] + found[-1:]) if len(found) > 1 else "".join(found)


def sitter_of(seat: "Seat") -> Sitter:
    """Return who sits there, by what may be read of a seat outside its thread."""
    who, is_turned = seat.desk.who, seat.desk.by is not None
    may = seat.desk.permissions.open_to(who)
    return Sitter(user=who.user, name=seat.name, role=who.role, agency=who.agency, may=may, is_turned=is_turned)


class CasebookState(QObject):
    """What is known of it in the window; nothing here is read from the casebook itself."""

    changed = Signal()
    failed = Signal(str)
    # A new casebook, with the recovery key to be printed and whose records it keeps.
    made = Signal(str, str)
    # It is about to lock, or somebody else sits down: what is typed can still be kept.
    leaving = Signal()
    # It locked, or somebody else sits there: whoever shows a person lets go of them.
    left = Signal()
    warned = Signal(int)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.services: CasebookServices | None = None
        self.stage = Stage.UNKNOWN
        self.problem = ""
        self.riders = 0
        self.sitter: Sitter | None = None
        self.busy = False
        # The screen is being turned to an officer, or back: nobody left.
        self.turning = False

    @property
    def is_turned(self) -> bool:
        """Whether the screen is turned to an officer: then nothing is begun that is to be saved."""
        return self.sitter is not None and self.sitter.is_turned

    @property
    def is_open(self) -> bool:
        """Whether somebody sits at it."""
        return self.stage is Stage.OPEN

    def may(self, action: Action) -> bool:
        """Tell whether whoever sits there may do this to some record at least."""
        return self.sitter is not None and action in self.sitter.may

    @property
    def terms(self) -> "Terms | None":
        """Return what the agency set, None until that is loaded."""
        return self.services.terms if self.services else None

    @property
    def minutes(self) -> int:
        """Return after how many minutes without a touch it locks."""
        return self.services.idle_minutes(self._settings.get(VEHICLE, default=False) is True) if self.services else 0
