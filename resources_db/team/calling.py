"""Keeps what a place said during a call, and takes a slip back."""

from navigator.directory.overlay import CallAnswer
from resources_db.home import Home
from resources_db.team.file import TeamFile
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

    def _store(self) -> TeamStore:
        return TeamStore(TeamFile(self._at.made().team))
