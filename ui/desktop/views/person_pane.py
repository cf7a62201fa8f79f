"""The page of one person: blocks beside the timeline, and the reason that a step asks for below both."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import SHORT_BELOW
from ui.desktop.viewmodels.people import OPENING_REASONS, Intent, PeopleViewModel, Step
from ui.desktop.viewmodels.person_faces import face_of
from ui.desktop.views.person_cards import PersonCards
from ui.desktop.views.reason_bar import ReasonBar
from ui.desktop.views.timeline_column import TimelineColumn
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.record_list import RecordList
from ui.desktop.widgets.spoken_role import speak_as
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate
STACKED_BELOW, CARDS_WIDTH = 700, 330
ANY_WIDTH = 16_777_215  # Qt's own word for "no limit"


class PersonPane(QWidget):
    """Empty until somebody is chosen."""

    back_chosen = Signal()

    def __init__(self, appearance: Appearance, people: PeopleViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = people
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = words("", "detail_name", wrap=True)
        self.about = words("", "soft", wrap=True)
        self.error = words("", "danger", wrap=True)
        self.back = KeyButton(appearance, self.tr("Back"), "Esc", "large")
        self.cards: PersonCards | None = None
        self.page = QScrollArea()
        self.page.setObjectName("detail")
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self.page, QAccessible.Role.Document)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.timeline = TimelineColumn(appearance, people)
        self.reason = ReasonBar(appearance)
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._lay_out()
        people.page_changed.connect(self._show)
        people.kept.connect(self._kept)
        self.reason.given.connect(people.do)
        self.reason.asked.connect(self._arrange)
        self.reason.cancel.clicked.connect(self.focus)
        self.timeline.opening.connect(self._ask_to_open)
        self.back.clicked.connect(self.back_chosen)
        appearance.changed.connect(self._show)
        self.set_as_page(as_page=False)
        self.say_error("")
        self._show()

    @property
    def entries(self) -> RecordList:
        """Return the list of the timeline."""
        return self.timeline.list

    def set_as_page(self, *, as_page: bool) -> None:
        """Offer the way back where the page covers the list."""
        self.back.setVisible(as_page)

    def focus(self) -> None:
        """Put the focus on the timeline, or on the blocks of somebody without one."""
        (self.entries if self.entries.records.records else self.page).setFocus(Qt.FocusReason.TabFocusReason)

    def open_entry(self) -> None:
        """Ask why the selected entry is to be opened."""
        self.timeline.open_entry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the blocks above the timeline where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def say_error(self, sentence: str) -> None:
        """Say above the page why something was not done on it; the page stays."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        top = QHBoxLayout()
        top.setContentsMargins(pad, look.px(10), pad, look.px(4))
        top.addWidget(self.name, 1)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        for line in (self.about, self.error):
            line.setContentsMargins(pad, 0, pad, look.px(6))
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self.page)
        self._columns.addWidget(self.timeline, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addWidget(self.error)
        column.addWidget(self._body, 1)
        column.addWidget(self.reason)
        column.addStretch(0)

    def _kept(self, _intent: Intent) -> None:
        self.reason.put_away()
        self.focus()

    def _ask_to_open(self, intent: Intent) -> None:
        terms = self._model.terms
        if terms is not None:
            choices = [(code.code, label_words(code.label)) for code in terms.codes[OPENING_REASONS].offered()]
            self.reason.ask(intent, self.tr("Why do you open this? It is written down."), choices)

    def _want(self, intent: Intent, title: str) -> None:
        self.reason.ask(intent, _question(intent.step).format(who=title))

    def _show(self) -> None:
        page, terms = self._model.page, self._model.terms
        if page is None or terms is None:
            self.reason.put_away()
            self.name.setText("")
            self.about.setText(self.tr("Nobody is open. Enter opens whom you selected, and that is written down."))
            self.timeline.show_page("")
            self.page.takeWidget()
            self.page.setAccessibleName("")
            self.page.setAccessibleDescription("")
            self.cards = None
            self._arrange()
            return
        focus = self.window().focusWidget()
        inside = self.cards is not None and bool(focus) and self.cards.isAncestorOf(focus)
        face = face_of(page, terms, self._model.crew, self._model.opened)
        self.name.setText(face.name)
        self.about.setText(face.about)
        self.timeline.show_page(face.sealed)
        self.cards = PersonCards(self._appearance, face)
        self.cards.wanted.connect(self._want)
        self.cards.picked.connect(self._model.deciding.decide)
        self.page.setWidget(self.cards)
        for before, button in pairwise((self.page, *self.cards.buttons)):
            QWidget.setTabOrder(before, button)
        if inside:
            # The button that had it is gone.
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.setAccessibleName(self.tr("About {name}").format(name=face.name))
        self.page.setAccessibleDescription(face.spoken)
        self._arrange()

    def _arrange(self) -> None:
        look = self._appearance.look
        # Where there is little room the question alone is shown.
        low = self.height() < look.px(SHORT_BELOW)
        self._body.setVisible(self._model.page is not None and not (low and self.reason.intent is not None))
        self.timeline.set_low(low=low)
        stacked = self.width() < look.px(STACKED_BELOW)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._columns.setStretch(0, 1 if stacked else 0)
        self.page.setMinimumWidth(0 if stacked else look.px(CARDS_WIDTH))
        self.page.setMaximumWidth(ANY_WIDTH if stacked else look.px(CARDS_WIDTH))


def _question(step: Step) -> str:
    """Return what is asked before a step is done."""
    return {
        Step.LINK: translate("PersonPane", "{who}: why is this the same person? Both records stay."),
        Step.APART: translate("PersonPane", "{who}: why are these two persons?"),
        Step.UNLINK: translate("PersonPane", "{who}: why are these two persons after all?"),
        Step.REVOKE: translate("PersonPane", "{who}: how did the person take it back?"),
    }[step]
