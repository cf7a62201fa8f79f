"""What an encounter's form asks: lists of the agency, lines to type in, the times, the dangers; nothing is answered."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from navigator.clock import Clock
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.log_words import avoided_words
from ui.desktop.views.log_safety import SafetyPart
from ui.desktop.views.log_times import TimesPart
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.folded_strip import FoldedStrip
from ui.desktop.widgets.text_box import TextBox
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import label_words

UNNAMED = "unnamed"
FEW = 6


class LogAnswers(QWidget):
    """The widgets of the form, each with its name; whoever lays them out binds them."""

    def __init__(self, appearance: Appearance, terms: Terms, clock: Clock) -> None:
        super().__init__()
        self._appearance, self._terms = appearance, terms
        self.kind = self._strip(self.tr("Kind"), "contact_kinds")
        self.origin = self._strip(self.tr("Came by"), "origins")
        self.team_form = self._strip(self.tr("Who went"), "team_forms")
        self.case_no = TextLine(appearance, self.tr("Case no. of dispatch"), "log")
        self.times = TimesPart(appearance, terms, clock)
        self.place = self._strip(self.tr("Where"), "places")
        self.area = TextLine(appearance, self.tr("Beat or ZIP, no address"), "pin")
        self.name = TextLine(appearance, self.tr("Name, if they said one"), "person")
        self.unnamed = ChoiceStrip(appearance, self.tr("Person"), [(UNNAMED, self.tr("Nobody could name them"))])
        self.reasons = self._strip(self.tr("Why"), "reasons", several=True)
        self.safety = SafetyPart(appearance, terms, clock)
        self.did = self._strip(self.tr("We did"), "interventions", several=True)
        self.ended = self._strip(self.tr("Ended as"), "dispositions")
        self.would = self._strip(self.tr("Without us"), "diversion_outcomes")
        self.avoided = ChoiceStrip(appearance, self.tr("Was it avoided"), avoided_words())
        self.basis = self._strip(self.tr("Basis of that"), "diversion_bases")
        self.force = self._strip(self.tr("Force"), "force")
        self.injury = self._strip(self.tr("Injury"), "injuries")
        self.note = TextBox(appearance, self.tr("Sealed: for whoever may read notes, never an officer"))

    @property
    def fault(self) -> str:
        """Return what is wrong with what is typed and not in the form, "" where nothing is."""
        return self.times.fault or self.safety.fault

    @property
    def one_of(self) -> Mapping[str, ChoiceStrip]:
        """Return the lines with one answer out of a list, by the field of the form."""
        return {
            "contact_kind": self.kind, "origin": self.origin, "team_form": self.team_form, "place": self.place,
            "disposition": self.ended, "would_have_been": self.would, "basis": self.basis, "force": self.force,
            "injury": self.injury,
        }  # fmt: skip

    def clear(self) -> None:
        """Let no word and no answer stay in a widget that nobody sees."""
        for line in self.findChildren(TextLine):
            line.clear()
        self.note.clear()
        for strip in self.findChildren(ChoiceStrip):
            strip.put()
        self.name.edit.setPlaceholderText("")
        self.safety.show_known([])
        self.times.spans.setText("")

    def _strip(self, name: str, codes: str, *, several: bool = False) -> FoldedStrip:
        offered = [(code.code, label_words(code.label)) for code in self._terms.codes[codes].offered()]
        return FoldedStrip(self._appearance, name, offered, several=several, few=FEW)
