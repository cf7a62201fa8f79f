"""Saved places to count from: keep the one in force under a name, count from another, remove one."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from navigator.directory.overlay import LONGEST_PLACE_NAME
from navigator.use_cases.keep_places import KnownPlace
from ui.desktop.models.records import Record
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.saved_places import SavedPlacesViewModel
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.record_list import RecordList
from ui.desktop.widgets.text_line import TextLine
from ui.desktop.widgets.twice_button import TwiceButton

WIDTH = 560
ROWS_SHOWN = 5
TEAM, PERSON = "team", "person"
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PlacesSheet(SideSheet):
    """Above the place in force with a name to type, below the list. An exact point asks first whose it is."""

    said = Signal(str)

    def __init__(self, appearance: Appearance, places: SavedPlacesViewModel, host: QWidget) -> None:
        super().__init__(appearance, self.tr("Saved places"), host, width=WIDTH)
        self._places = places
        self.here = words("", "body", wrap=True)
        self.name = TextLine(appearance, self.tr("Name"), "pin", hint=self.tr("District 6 station"))
        self.name.edit.setMaxLength(LONGEST_PLACE_NAME)
        whose = [(TEAM, self.tr("A post of the team")), (PERSON, self.tr("Somebody stays there"))]
        self.whose = ChoiceStrip(appearance, self.tr("What is at this point"), whose)
        self.asked = words(self.whose.accessibleName(), "small_strong")
        self.problem = words("", "danger", wrap=True)
        self.save = KeyButton(appearance, self.tr("Keep"), self.tr("Ctrl Enter"), "primary")
        self.save.setShortcut("Ctrl+Return")
        self.list = RecordList(appearance)
        self.none = words(self.tr("None yet."), "soft", wrap=True)
        self.use = KeyButton(appearance, self.tr("Count from it"), self.tr("Enter"))
        self.remove = TwiceButton(self.tr("Remove"), self.tr("Remove? Press again"))
        self._lay_out_body()
        self._bind()
        places.open()

    def focus_first(self) -> None:
        """Begin with the name; where there is no place to keep, with the list."""
        (self.name.edit if self._places.here else self.list).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the list Enter counts from a place, Delete twice removes it."""
        key = Qt.Key(event.key())
        if self.list.hasFocus() and key in ENTER:
            self._use()
        elif self.list.hasFocus() and key == Qt.Key.Key_Delete:
            self.remove.click()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _lay_out_body(self) -> None:
        note = self.tr(
            "The name and the point are kept on this laptop without encryption, and everybody who opens it sees them."
            " Never keep where a person stays."
        )
        head = words(self.tr("Keep the place in From"), "section")
        for part in (head, self.here, self.name, self.asked, self.whose, self.problem, words(note, "soft", wrap=True)):
            self.body.addWidget(part)
        self.body.addSpacing(self._appearance.look.px(12))
        self.body.addWidget(words(self.tr("Kept"), "section"))
        self.body.addWidget(self.none)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        self.foot.addWidget(self.use)
        self.foot.addWidget(self.remove)

    def _bind(self) -> None:
        places = self._places
        places.changed.connect(self._show)
        places.kept.connect(self._end)
        places.removed.connect(self.said)
        self.name.edit.textChanged.connect(places.think_again)
        self.name.edit.textChanged.connect(self._arrange)
        self.name.edit.returnPressed.connect(self._keep)
        self.whose.chosen.connect(self._arrange)
        self.whose.done.connect(self.save.setFocus)
        self.save.clicked.connect(self._keep)
        self.list.selected.connect(self._arrange)
        self.list.doubleClicked.connect(self._use)
        self.use.clicked.connect(self._use)
        self.remove.sure.connect(self._remove)

    def _show(self) -> None:
        records = tuple(self._record(place) for place in self._places.places)
        if records != self.list.records.records:
            self.list.show_records(records, max(self.list.currentIndex().row(), 0))
        rows = min(max(len(records), 1), ROWS_SHOWN)
        self.list.setFixedHeight(rows * self._appearance.look.size("result_row") + 2)
        self.list.setAccessibleName(self.tr("Saved places, {count}").format(count=len(records)))
        self.list.setVisible(bool(records))
        self.none.setVisible(not records)
        self._arrange()

    def _arrange(self) -> None:
        """Offer what can be done now."""
        places, current = self._places, self._current()
        set_first = self.tr("None is set. Close this, set one (Ctrl+O), and come back.")
        self.here.setText(places.here or set_first)
        self.name.setEnabled(bool(places.here))
        for part in (self.asked, self.whose):
            part.setVisible(places.is_exact)
        refused = places.is_exact and self.whose.value == PERSON
        told = self.tr("Then it is not kept here. Where a person stays belongs in the casebook.")
        self.problem.setText(told if refused else places.problem)
        self.problem.setVisible(bool(self.problem.text()))
        if self.problem.text():
            self.page.ensureWidgetVisible(self.problem)
        self.save.setText(self.tr("Move it here") if places.moves else self.tr("Keep"))
        self.save.setEnabled(self._may_keep())
        self.use.setEnabled(current is not None)
        self.remove.setEnabled(current is not None and current.ours)
        self.remove.ask_again()

    def _may_keep(self) -> bool:
        conscious = not self._places.is_exact or self.whose.value == TEAM
        return bool(self._places.here and self.name.text.strip()) and conscious

    def _record(self, place: KnownPlace) -> Record:
        point, kept = place.origin.point, self.tr("kept by the team on this laptop")
        whose = kept if place.ours else self.tr("comes with the directory")
        return Record(
            thing=place,
            title=place.name,
            second=whose,
            third=f"{point.latitude:.4f}, {point.longitude:.4f}",
            spoken=f"{place.name}, {whose}",
        )

    def _current(self) -> KnownPlace | None:
        record = self.list.current()
        return cast("KnownPlace", record.thing) if record else None

    def _keep(self) -> None:
        if self._may_keep():
            self._places.keep(self.name.text)

    def _use(self) -> None:
        place = self._current()
        if place is not None:
            self._places.count_from(place)
            self.leave()

    def _remove(self) -> None:
        place = self._current()
        if place is not None:
            self._places.remove(place)

    def _end(self, sentence: str) -> None:
        self.said.emit(sentence)
        self.leave()
