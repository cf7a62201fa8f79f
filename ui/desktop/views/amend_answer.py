"""What a field should say: chosen from the lists of the form where it has some, else typed."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from navigator.casebook.corrected import LISTS, MANY, SAID
from navigator.casebook.said import NOT_ASKED
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.amending import NOTE
from ui.desktop.viewmodels.log_words import avoided_words, field_words
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.folded_strip import FoldedStrip
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.text_box import TextBox
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import label_words

FEW = 6


class Asked(NamedTuple):
    """One list of a field, under its name."""

    head: QLabel
    strip: ChoiceStrip


class AmendAnswer(QWidget):
    """`put` tells that something was chosen or typed; the strips of a field are made when it is first corrected."""

    put = Signal()

    def __init__(self, appearance: Appearance, terms: Terms) -> None:
        super().__init__()
        self._appearance, self._terms = appearance, terms
        self._field = ""
        self._known: tuple[str, ...] = ()
        self.says = TextLine(appearance, self.tr("It should say"), "info")
        self.note = TextBox(appearance, self.tr("Note, sealed: for whoever may read notes, never an officer"))
        self._asked: dict[str, tuple[Asked, ...]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance.look.px(6))
        for part in (self.says, self.note):
            self._column.addWidget(part)
        self.says.edit.textEdited.connect(self.put)
        self.note.typed.connect(self.put)
        self.show_field("", "", ())

    @property
    def codes(self) -> tuple[str, ...]:
        """Return what is chosen, "not_asked" where nothing is; nothing for a field that is typed.

        What stands and is offered no more stays, unless another answer takes its place.
        """
        if self._field in MANY:
            (strip,) = self.strips
            return (*strip.values, *(code for code in self._known if not strip.offers(code))) or (NOT_ASKED,)
        known = self._known if len(self._known) == len(self.strips) else (NOT_ASKED,) * len(self.strips)
        return tuple(
            strip.value or (NOT_ASKED if strip.offers(code) else code)
            for strip, code in zip(self.strips, known, strict=True)
        )

    @property
    def strips(self) -> tuple[ChoiceStrip, ...]:
        """Return the lists of the field, none for one that is typed."""
        return tuple(asked.strip for asked in self._asked.get(self._field, ()))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab comes to, in the order in which it is read."""
        return (self.says.edit, self.note.edit, *(button for strip in self.strips for button in strip.buttons))

    def show_field(self, field: str, says: str, codes: Sequence[str]) -> bool:
        """Ask for a field, "" for none; tell whether it is another one."""
        was, self._field = self._field, field
        self._known = tuple(codes)
        if field in LISTS and field not in self._asked:
            self._asked[field] = self._made(field)
        if self.says.text != says:
            self.says.edit.setText(says)
        (self.note.put if field == was == NOTE else self.note.begin)(says if field == NOTE else "")
        self.says.setVisible(bool(field) and field not in LISTS and field != NOTE)
        self.note.setVisible(field == NOTE)
        for at, strip in enumerate(self.strips):
            strip.put(*(codes if field in MANY else codes[at : at + 1]))
        for name, asked in self._asked.items():
            for part in (part for each in asked for part in each):
                part.setVisible(name == field)
        return field != was

    def clear(self) -> None:
        """Let no word and no answer stay in a widget that nobody sees."""
        self.says.clear()
        self.note.clear()
        for asked in self._asked.values():
            for each in asked:
                each.strip.put()

    def _made(self, field: str) -> tuple[Asked, ...]:
        made = tuple(self._ask(field, name) for name in LISTS[field])
        for asked in made:
            for part in asked:
                self._column.addWidget(part)
            asked.strip.chosen.connect(self.put)
        return made

    def _ask(self, field: str, name: str) -> Asked:
        heads = {SAID: self.tr("Was it avoided"), "diversion_bases": self.tr("Basis of that")}
        head = heads.get(name, self.tr("It should say"))
        spoken = f"{dict(field_words())[field]}: {head}"
        if name == SAID:
            strip = ChoiceStrip(self._appearance, spoken, avoided_words())
        else:
            offered = [(code.code, label_words(code.label)) for code in self._terms.codes[name].offered()]
            strip = FoldedStrip(self._appearance, spoken, offered, several=field in MANY, few=FEW)
        return Asked(words(head, "small_strong"), strip)
