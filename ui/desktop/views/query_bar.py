"""The query line, where it is asked from, what was understood, and the question when a place is unclear."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QListView, QVBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.origin import OriginViewModel
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.views.chip_strip import ChipStrip
from ui.desktop.views.question_strip import QuestionStrip
from ui.desktop.widgets.field import Field
from ui.desktop.widgets.parts import KeyHint, words

NARROW_PLACE, NARROW_PAD = 126, 8


class QueryBar(QFrame):
    """Two fields; below them a strip only while it has something to say."""

    done = Signal()

    def __init__(self, appearance: Appearance, search: SearchViewModel, origin: OriginViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._search = search
        self._origin = origin
        self._narrow = False
        self.setObjectName("bar")
        self.query = self._query_field()
        self.place = self._place_field()
        self.question = QuestionStrip(appearance)
        self.chips = ChipStrip(appearance, search)
        self._lay_out()
        self._bind()
        self._apply()

    def set_room(self, *, narrow: bool, low: bool) -> None:
        """Leave out what explains itself where there is little room."""
        self.chips.set_room(narrow=narrow, low=low)
        width = self._appearance.look.px(NARROW_PLACE) if narrow else self._appearance.look.size("origin_width")
        self.place.setFixedWidth(width)
        self._from.setVisible(not narrow)
        self._slash.setVisible(not narrow)
        self._narrow = narrow
        self._apply()

    def focus_query(self) -> None:
        """Put the caret into the query."""
        self.query.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.edit.selectAll()

    def focus_place(self) -> None:
        """Put the caret into the place."""
        self.place.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.place.edit.selectAll()

    def _query_field(self) -> Field:
        field = Field(self._appearance, "search", "query")
        field.edit.setPlaceholderText(self.tr("What is needed? Words or a place name"))
        field.edit.setAccessibleName(self.tr("What is needed"))
        self._slash = KeyHint(self._appearance, "/")
        field.put_after(self._slash)
        return field

    def _place_field(self) -> Field:
        field = Field(self._appearance, "pin", "origin")
        field.edit.setPlaceholderText(self.tr("ZIP, city, place"))
        field.edit.setAccessibleName(self.tr("From where: ZIP, city, county or a place of the directory"))
        self._from = words(self.tr("From"), "small")
        field.put_before(self._from)
        self._suggestions = QStringListModel(self)
        completer = QCompleter(self._suggestions, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        popup.setObjectName("suggestions")
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)
        completer.activated.connect(self._origin.choose)
        field.edit.setCompleter(completer)
        self._completer = completer
        self._popup = popup
        return field

    def _lay_out(self) -> None:
        self._fields = QHBoxLayout()
        self._fields.addWidget(self.query, 1)
        self._fields.addWidget(self.place)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._fields)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.question)

    def _bind(self) -> None:
        self.query.edit.textChanged.connect(self._search.set_text)
        self.place.edit.textEdited.connect(self._origin.suggest)
        self.place.edit.returnPressed.connect(self._choose_place)
        self.place.entered.connect(self._offer_saved)
        self.place.left.connect(self._leave_place)
        self.question.chosen.connect(self._origin.choose)
        self.chips.need.clicked.connect(self._drop_need)
        self.chips.left.connect(self.focus_query)
        self._origin.changed.connect(self._show_origin)
        self._origin.suggested.connect(self._show_suggestions)
        self._search.changed.connect(self._show_text)
        self._search.loading_changed.connect(self._show_text)
        self._appearance.changed.connect(self._apply)

    def _choose_place(self) -> None:
        self._origin.choose(self.place.edit.text())

    def _offer_saved(self) -> None:
        """Offer the saved places where nothing is typed."""
        if not self.place.edit.text():
            self._origin.suggest("")

    def _drop_need(self) -> None:
        self._search.set_need("")
        self.focus_query()

    def _leave_place(self) -> None:
        typed = self.place.edit.text().strip()
        if typed != self._origin.text and self._origin.question is None and not self._popup.isVisible():
            self._origin.choose(typed)

    def _show_origin(self) -> None:
        self.question.ask(self._origin.question)
        if self._origin.question is None:
            self.place.edit.setText(self._origin.text)
            self.place.edit.setCursorPosition(0)
            if self.place.edit.hasFocus():
                self.done.emit()

    def _show_suggestions(self) -> None:
        self._suggestions.setStringList(list(self._origin.suggestions))
        if self._origin.suggestions and self.place.edit.hasFocus():
            self._completer.complete()

    def _show_text(self) -> None:
        if self.query.edit.text() != self._search.query.text:
            self.query.edit.setText(self._search.query.text)

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.px(NARROW_PAD) if self._narrow else look.size("pane_padding")
        self._column.setContentsMargins(pad, look.px(8), pad, look.px(4))
        self._column.setSpacing(look.px(3))
        self._fields.setSpacing(look.px(8))
