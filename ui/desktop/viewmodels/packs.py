"""Brings a signed directory pack in: who signed it is looked at first, and nothing changes before its key is trusted."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from navigator.directory.signed_pack import PackInstalled, PackOffer
from ui.desktop.services import DesktopServices
from ui.desktop.workers.runner import Failure, Runner


class PackStage(Enum):
    """How far an installation is."""

    LOOKING = auto()
    OFFERED = auto()
    INSTALLING = auto()
    DONE = auto()
    FAILED = auto()


class PackViewModel(QObject):
    """One pack at a time, in the long worker."""

    changed = Signal()

    def __init__(self, long_runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = long_runner
        self._services = services
        self.stage = PackStage.FAILED
        self.file = ""
        self.offer: PackOffer | None = None
        self.done: PackInstalled | None = None
        self.failure: Failure | None = None

    @property
    def running(self) -> bool:
        """Whether one is being put in place."""
        return self.stage is PackStage.INSTALLING

    @property
    def is_expired(self) -> bool:
        """Whether the time of the pack that is offered is over."""
        return self.offer is not None and self.offer.pack.expired(self._services.clock.now())

    def look(self, file: str) -> None:
        """Look at what a file says of itself; nothing is changed."""
        self.file, self.offer, self.done, self.failure = file, None, None, None
        self._turn(PackStage.LOOKING)
        packs = self._services.packs
        self._runner.start("pack", lambda _token: packs().look(file), self._offered, self._failed)

    def install(self, words: str) -> None:
        """Put its directory in place; `words` are those of a key that is not trusted here yet, as the agency told them."""
        if self.offer is not None and not self.offer.known and not words.strip():
            self._refused(Failure(message=self.tr("Type the six words of its key, as your agency told you.")))
            return
        self._turn(PackStage.INSTALLING)
        file, packs = self.file, self._services.packs
        self._runner.start("pack", lambda _token: packs().install(file, words), self._installed, self._refused)

    def _offered(self, offer: PackOffer) -> None:
        self.offer = offer
        self._turn(PackStage.OFFERED)

    def _installed(self, done: PackInstalled) -> None:
        self.done = done
        self._turn(PackStage.DONE)

    def _refused(self, failure: Failure) -> None:
        """Say why; wrong words can be typed again."""
        self.failure = failure
        self._turn(PackStage.OFFERED)

    def _failed(self, failure: Failure) -> None:
        self.failure = failure
        self._turn(PackStage.FAILED)

    def _turn(self, stage: PackStage) -> None:
        if stage in (PackStage.LOOKING, PackStage.INSTALLING):
            self.failure = None
        self.stage = stage
        self.changed.emit()
