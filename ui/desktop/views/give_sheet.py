"""To whom a follow-up goes; nobody is chosen beforehand, and what it is due by stays."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from navigator.use_cases.work_list import WorkRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.follow_up_words import UNNAMED
from ui.desktop.viewmodels.follow_ups import FollowUpsViewModel
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, words

NARROW = 520
# Nobody: it stands in the team's list until somebody takes it.
NOBODY = "-"


class GiveSheet(SideSheet):
    """One answer, then save."""

    def __init__(
        self,
        appearance: Appearance,
        row: WorkRow,
        names: Mapping[str, str],
        give: Callable[[WorkRow, str], None],
        host: QWidget,
    ) -> None:
        title = self.tr("Give the follow-up of {initials}").format(initials=row.initials or UNNAMED)
        super().__init__(appearance, title, host, width=NARROW)
        self._row, self._give = row, give
        others = [(user, name) for user, name in sorted(names.items(), key=lambda one: one[1]) if user != row.owner]
        choices = [*others, *([(NOBODY, self.tr("Nobody: the team\u2019s"))] if row.owner else [])]
        self.owner = ChoiceStrip(appearance, self.tr("To whom"), choices)
        self.save = KeyButton(appearance, self.tr("Give"), self.tr("Ctrl Enter"), "primary")
        self.save.setShortcut("Ctrl+Return")
        note = self.tr("What it is due by stays. That it was given, by whom and when, stays in its history.")
        self.body.addWidget(words(self.owner.accessibleName(), "small_strong"))
        self.body.addWidget(self.owner)
        self.body.addWidget(words(note, "soft", wrap=True))
        self.body.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        self.owner.chosen.connect(self._arrange)
        self.save.clicked.connect(self._keep)
        self._arrange()

    def focus_first(self) -> None:
        """Begin with to whom."""
        if self.owner.buttons:
            self.owner.focus()
        else:
            super().focus_first()

    def _arrange(self) -> None:
        self.save.setEnabled(bool(self.owner.value))

    def _keep(self) -> None:
        self._give(self._row, "" if self.owner.value == NOBODY else self.owner.value)
        self.leave()


class Giving(QObject):
    """Asks to whom a follow-up goes, one at a time."""

    done = Signal()

    def __init__(self, appearance: Appearance, model: FollowUpsViewModel, host: QWidget) -> None:
        super().__init__(host)
        self._appearance = appearance
        self._model = model
        self._host = host
        self.sheet: GiveSheet | None = None

    def ask(self, row: WorkRow) -> None:
        """Show the accounts of this laptop."""
        self._model.accounts(partial(self._show, row))

    def _show(self, row: WorkRow, names: Mapping[str, str]) -> None:
        if self.sheet is None:
            self.sheet = GiveSheet(self._appearance, row, names, self._model.give, self._host)
            self.sheet.closed.connect(self._closed)
            self.sheet.open()

    def _closed(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
        self.done.emit()
