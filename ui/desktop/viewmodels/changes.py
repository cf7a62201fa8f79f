"""If one thing changes: which wish stands in the way, asked after a thin answer is shown and never before it."""

from PySide6.QtCore import QObject, Signal

from navigator.ports import CancelToken
from navigator.search.one_change import Change
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.asking import put_aside
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.workers.runner import Failure, Runner
from ui.explaining import change_words

LANE = "change"


class ChangesViewModel(QObject):
    """Offers to put one wish aside; what was put aside stands among the chips.

    An offer stays until the next answer has its own or needs none, so that nothing jumps while somebody types.
    """

    changed = Signal()

    def __init__(
        self, runner: Runner, services: DesktopServices, search: SearchViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._search = search
        self._change: Change | None = None
        search.changed.connect(self._look)

    @property
    def words(self) -> str:
        """Return what would come along without the wish, "" where no single one helps."""
        return change_words(self._change) if self._change else ""

    def apply(self) -> None:
        """Ask without the wish that is offered."""
        if self._change is not None:
            self._search.put(put_aside(self._search.query, self._change.wish.key))

    def _look(self) -> None:
        result = self._search.shown.result
        if result is None:
            self._runner.cancel(LANE)
            self._take(None)
            return
        change = self._services.find.change

        def work(token: CancelToken) -> Change | None:
            return change(result, token)

        self._runner.start(LANE, work, self._take, self._fail)

    def _take(self, change: Change | None) -> None:
        if change != self._change:
            self._change = change
            self.changed.emit()

    def _fail(self, _failure: Failure) -> None:
        """Offer nothing: the search says what is wrong, and the runner has logged the rest."""
        self._take(None)
