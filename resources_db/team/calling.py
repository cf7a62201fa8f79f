"""Keeps what a place said during a call, and takes a slip back."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from navigator.directory.overlay import CallAnswer, HeardCapacity, ReportKind
from resources_db.home import Home

if TYPE_CHECKING:
    from resources_db.team.store import TeamStore


class CallBook:
    """Writes into the team.db of one home; every method raises NavigatorError when it cannot be kept."""

    def __init__(self, at: Home) -> None:
        self._at = at

    def keep(self, answer: CallAnswer) -> None:
        """Keep an answer; what the place said before about the same fact and value ends with it."""
        self._store().answer(answer)

    def take_back(self, answer: CallAnswer) -> None:
        """Take an answer back; the one before it holds again."""
        self._store().take_back(answer)

    def hear(self, heard: HeardCapacity) -> None:
        """Keep how many were free when somebody asked."""
        self._store().hear(heard)

    def heard(self, moment: datetime) -> Mapping[str, HeardCapacity]:
        """Return what was heard for this night, by place; before the first call there is no file to read."""
        return self._store().heard(moment) if self._at.team.exists() else {}

    def report(self, listing_id: str, kind: ReportKind, at: datetime, phone_index: int | None) -> None:
        """Keep that something about a place is wrong, for the editor of the directory."""
        self._store().report(listing_id, kind, at, phone_index=phone_index)

    def _store(self) -> "TeamStore":
        # A window paints before the first answer.
        from resources_db.team.file import TeamFile  # noqa: PLC0415
        from resources_db.team.store import TeamStore  # noqa: PLC0415

        return TeamStore(TeamFile(self._at.made().team))
