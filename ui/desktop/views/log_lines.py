"""The lines of an encounter's form; none that another person must say, no end of it and no diversion, has a default."""

from datetime import datetime
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.access.actions import Action
from navigator.casebook.encounter import ContactMeaning
from navigator.casebook.log_form import LogForm, SeenFlag
from navigator.casebook.said import NOT_ASKED, Said
from navigator.clock import Clock
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.viewmodels.log_words import flag_words, state_words
from ui.desktop.views.form_row import FormRow
from ui.desktop.views.log_answers import UNNAMED, LogAnswers
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.folded_strip import FoldedStrip
from ui.desktop.widgets.parts import words

# The lines that a contact without a person has: its kind, its times, the call.
WITHOUT_PERSON = frozenset({0, 1, 10})


class LogLines(LogAnswers):
    """What is answered goes to the form at once; the form says what is shown."""

    def __init__(self, appearance: Appearance, log: LogViewModel, terms: Terms, clock: Clock) -> None:
        super().__init__(appearance, terms, clock)
        self._log = log
        self.rows: list[FormRow] = []
        self._first: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._place_rows()
        self._bind()
        appearance.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the lines for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for row in self.rows:
            row.arrange(self.width())

    def jump(self, number: int) -> None:
        """Go to a line by its number; one that this kind of contact has not is passed over."""
        if 1 <= number <= len(self.rows) and self.rows[number - 1].isVisibleTo(self):
            first = self._first[number - 1]
            if isinstance(first, ChoiceStrip):
                first.focus()
            else:
                first.setFocus()

    def show_form(self, form: LogForm, *, anew: bool) -> None:
        """Show what the form holds; `anew` where it is another form: what was typed into the last one does not come back."""
        for line, text in ((self.case_no, form.agency_case_no), (self.area, form.area), (self.name, form.name)):
            if anew or line.text != text:
                line.edit.setText(text)
        for field, strip in self.one_of.items():
            strip.put(getattr(form, field))
        self.avoided.put(form.avoided.value)
        self.reasons.put(*form.reasons)
        self.did.put(*form.interventions)
        self.unnamed.put(UNNAMED if form.unnamed else "")
        known = self.tr("The person of the referral") if form.person_id else self.tr("Empty: not said yet")
        self.name.edit.setPlaceholderText(known)
        self.unnamed.setVisible(not form.person_id)
        (self.note.begin if anew else self.note.put)(form.note or "")
        self.times.show_form(form, anew=anew)
        self.safety.show_flag(form.flag, anew=anew)
        self._show_rows(form)
        if anew:
            for strip in self.findChildren(FoldedStrip):
                strip.fold()

    def show_known(self) -> None:
        """Show the dangers that the casebook knows of the person."""
        seen, sitter = self._log.seen, self._log.casebook.sitter
        flags = seen.flags if seen else ()
        self.safety.show_known([flag_words(flag, self._terms, sitter.user if sitter else "") for flag in flags])

    @property
    def is_about_somebody(self) -> bool:
        """Tell whether this kind of contact is one with a person."""
        form = self._log.forms.form
        kinds = self._terms.codes["contact_kinds"]
        return form is not None and kinds[form.contact_kind].group != ContactMeaning.NO_PERSON

    def _show_rows(self, form: LogForm) -> None:
        nobody = not self.is_about_somebody
        for at, (row, state) in enumerate(zip(self.rows, state_words(form), strict=True)):
            row.state.setText(state)
            row.setVisible(at in WITHOUT_PERSON or not nobody)
        self.rows[-1].setVisible(self._log.casebook.may(Action.SEALED_WRITE) and (bool(form.note) or not nobody))

    def _place_rows(self) -> None:
        self._row(self.tr("Kind"), self.kind)
        self._row(self.tr("Times"), self.times, first=self.times.lines["on_scene"].edit)
        self._row(self.tr("Why"), self.reasons)
        self._row(self.tr("Safety, seen"), self.safety, first=self.safety.what)
        self._row(self.tr("We did"), self.did)
        self._row(self.tr("Ended as"), self.ended)
        self._row(self.tr("Without us"), self.would, self.avoided, self.basis)
        self._row(self.tr("Force, injury"), self.force, self.injury)
        self._row(self.tr("Person"), self.name, self.unnamed, first=self.name.edit)
        self._row(self.tr("Where"), self.place, self.area)
        self._row(self.tr("Call"), self.origin, self.team_form, self.case_no)
        self._row(self.tr("Note"), self.note, first=self.note.edit)

    def _row(self, name: str, *parts: QWidget, first: QWidget | None = None) -> None:
        """Put parts below each other in a line of the form, answers of their own under their names."""
        made = FormRow(self._appearance, len(self.rows) + 1, name)
        for part in parts:
            if isinstance(part, ChoiceStrip) and len(parts) > 1 and part.accessibleName() != name:
                made.add(words(part.accessibleName(), "small_strong"))
            made.add(part)
        self.rows.append(made)
        self._first.append(first or next(iter(parts)))
        self._column.addWidget(made)

    def _bind(self) -> None:
        for field, strip in self.one_of.items():
            if field != "contact_kind":
                strip.chosen.connect(partial(self._put, field))
        self.kind.chosen.connect(self._put_kind)
        self.avoided.chosen.connect(self._put_avoided)
        self.reasons.chosen.connect(lambda: self._log.put(reasons=self.reasons.values))
        self.did.chosen.connect(lambda: self._log.put(interventions=self.did.values))
        self.unnamed.chosen.connect(self._put_unnamed)
        for field, line in (("agency_case_no", self.case_no), ("area", self.area), ("name", self.name)):
            line.edit.textEdited.connect(partial(self._put_text, field))
        self.times.put.connect(self._put_moment)
        self.safety.put.connect(self._put_flag)
        self.note.typed.connect(partial(self._put_text, "note"))
        for strip, further in ((self.would, self.avoided), (self.avoided, self.basis), (self.force, self.injury)):
            strip.done.connect(further.focus)
        for strip, number in ((self.kind, 2), (self.ended, 7), (self.basis, 8), (self.injury, 9)):
            strip.done.connect(partial(self.jump, number))

    def clear(self) -> None:
        """Let no word and no answer stay in a widget that nobody sees, nor whether there was one."""
        super().clear()
        for row in self.rows:
            row.state.setText("")

    def _put(self, field: str, code: str) -> None:
        self._log.put(**{field: code or NOT_ASKED})

    def _put_avoided(self, said: str) -> None:
        self._log.put(avoided=Said(said or NOT_ASKED))

    def _put_unnamed(self, value: str) -> None:
        self._log.put(unnamed=bool(value))

    def _put_moment(self, field: str, moment: datetime | None) -> None:
        self._log.put(**{field: moment})

    def _put_flag(self, flag: SeenFlag) -> None:
        self._log.put(flag=flag)

    def _put_text(self, field: str, text: str) -> None:
        self._log.put(**{field: text})

    def _put_kind(self, code: str) -> None:
        """Take another kind; there is always one."""
        form = self._log.forms.form
        if code:
            self._log.put(contact_kind=code)
        elif form is not None:
            self.kind.put(form.contact_kind)
