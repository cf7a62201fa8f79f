"""Counts that a number was copied or shown: by place and day, never by person."""

import logging

from PySide6.QtCore import QObject, Signal

from navigator.directory.listing import Listing
from navigator.directory.overlay import Use
from navigator.errors import NavigatorError
from navigator.ports import CancelToken
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.directory import DirectoryViewModel
from ui.desktop.workers.runner import Failure, Runner

logger = logging.getLogger(__name__)


class Uses(QObject):
    """Counts in the background; a count that fails disturbs nobody, and training counts nothing."""

    used = Signal()

    def __init__(
        self, runner: Runner, services: DesktopServices, directory: DirectoryViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._directory = directory

    def count(self, listing: Listing, kind: Use) -> None:
        """Count one use of a listing."""
        self.used.emit()
        if listing.training or self._directory.training:
            return
        used = self._services.used

        def work(_token: CancelToken) -> None:
            try:
                used(listing.id, kind.value)
            except NavigatorError as error:
                logger.warning("a use was not counted: %s", type(error).__name__)

        self._runner.start(f"used {kind} {listing.id}", work, _nothing, _unsaid)


def _nothing(_answer: None) -> None:
    """Stay silent: nobody waits for a count."""


def _unsaid(_failure: Failure) -> None:
    """Stay silent: the runner has logged it."""
