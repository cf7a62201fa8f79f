"""The number of the selected hit: as large as can be, and on the clipboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from navigator.directory.overlay import Answer, Use
from navigator.search.told import OpenQuestion
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.say_words import say_words
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.copying import Copying

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.views.number_view import NumberView
    from ui.desktop.views.pages import Pages


class NumberPlace(QObject):
    """The screen is made when a number is first shown; each showing and each copy counts one use of the place."""

    def __init__(self, pages: "Pages", appearance: Appearance, session: Session) -> None:
        super().__init__(pages)
        self._pages = pages
        self._appearance = appearance
        self._session = session
        self._copying = Copying()
        self.view: NumberView | None = None
        self._return_to: QWidget | None = None

    def show(self) -> None:
        """Show the number of the selected hit."""
        detail = self._session.detail
        if (detail.row is None and detail.own is None) or not self._pages.finding:
            return
        if self.view is None:
            self.view = self._made()
        self._return_to = self._pages.window().focusWidget()
        self._fill(self.view)
        self._pages.setCurrentWidget(self.view)
        self.view.setFocus()

    @property
    def is_shown(self) -> bool:
        """Whether the number screen is shown."""
        return self.view is not None and self._pages.currentWidget() is self.view

    def copy(self, number: str) -> None:
        """Put a number on the clipboard and say so."""
        if number:
            row = self._session.detail.row
            self._copying.copy(number, row or self._session.detail.own)
            self._pages.said.emit(self.tr("Copied {number}").format(number=number))
            if row is not None:
                self._session.uses.count(row.hit.listing, Use.COPIED)

    def take_over(self, before: "NumberPlace") -> None:
        """Look after what was copied before the pages were made anew."""
        self._copying = before._copying  # noqa: SLF001 - of the same kind

    def give_focus_back(self) -> bool:
        """Put the focus where it was before the number was shown; False where it was not."""
        back, self._return_to = self._return_to, None
        if back is not None:
            back.setFocus()
        return back is not None

    @property
    def copied(self) -> str:
        """Return the public number that was copied last."""
        return self._copying.public

    def forget_teams(self) -> None:
        """Let go of numbers that are for partners only, large and on the clipboard: whoever saw them left."""
        self._copying.forget_teams()
        if self.view is not None:
            self._pages.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None

    def _fill(self, view: "NumberView") -> None:
        """Show what is selected: of a place that is counted, of a number of the agency's own it is not."""
        session, row, own = self._session, self._session.detail.row, self._session.detail.own
        if row is not None:
            session.uses.count(row.hit.listing, Use.SHOWN)
            view.show_row(row, say_words(row, {**session.search.told_by_text, **session.situation.told}))
        elif own is not None:
            view.show_own(own)

    def _made(self) -> "NumberView":
        from ui.desktop.views.number_view import NumberView  # noqa: PLC0415 - after the first paint

        made = NumberView(self._appearance)
        made.answered.connect(self._keep)
        made.back_chosen.connect(self._pages.show_find)
        made.copy_chosen.connect(self.copy)
        made.action_chosen.connect(self._pages.find_view.action_chosen)
        self._pages.addWidget(made)
        return made

    def _keep(self, question: OpenQuestion, answer: Answer) -> None:
        if self._session.detail.row is not None and self.view is not None:
            self._session.calls.answer(self._session.detail.row, question, answer)
            self.view.say.answered_one(question)
