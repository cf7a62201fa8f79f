"""What the sign-in sheet asks, one part for each stage: a name and a passphrase, a PIN, or who sits there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from navigator.access.pin import DIGITS, check_pin
from navigator.errors import UsageError
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.role_words import role_words
from ui.desktop.views.make_casebook import MakeCasebook
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import IconLabel, frame, words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import error_words


class Part(QWidget):
    """A title, what is to be filled in, and the names of the buttons; `entered` says that Enter was pressed in a line."""

    title = ""
    go_words = ""
    other_words = ""
    entered = Signal()

    # Whether a problem is said of one line, which it has emptied by itself.
    knows_which = False

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel) -> None:
        super().__init__()
        self.appearance = appearance
        self.casebook = casebook
        self.lines: tuple[TextLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(appearance.look.px(12))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below each other."""
        for widget in widgets:
            self._column.addWidget(widget)

    def take(self, *lines: TextLine) -> None:
        """Take lines to type in."""
        self.lines = lines
        for line in lines:
            line.edit.returnPressed.connect(self.entered)

    def focus_first(self) -> bool:
        """Put the focus on what is typed first; False where nothing is."""
        if self.lines:
            self.lines[0].edit.setFocus()
        return bool(self.lines)

    def go(self) -> str:
        """Do what the button says; return what is still to be said, "" for nothing."""
        return ""

    def wipe_secrets(self) -> None:
        """Take the secrets away after a wrong one, and let whoever typed try again."""
        for line in self.lines:
            if line.is_secret:
                line.clear()

    def wipe(self) -> None:
        """Take everything away that was typed."""
        for line in self.lines:
            line.clear()


class NotePart(Part):
    """Sentences alone: it is loading, or it cannot be used."""

    def __init__(
        self, appearance: Appearance, casebook: CasebookViewModel, title: str, *sentences: tuple[str, str]
    ) -> None:
        super().__init__(appearance, casebook)
        self.title = title
        self.add(*(words(sentence, kind, wrap=True) for sentence, kind in sentences))


class MakingPart(Part):
    """The casebook of a new laptop."""

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel) -> None:
        super().__init__(appearance, casebook)
        self.title = self.tr("Set up the casebook of this laptop")
        self.go_words = self.tr("Create it")
        self._form = MakeCasebook(appearance, casebook.services.agency if casebook.services else "")
        self.add(self._form)
        self.take(*self._form.lines)

    def go(self) -> str:
        """Make it."""
        form = self._form
        if not form.problem:
            self.casebook.create(form.name.text, form.secret.text, agency=form.agency.text, team=form.team.text)
        return form.problem


class SignInPart(Part):
    """Name and passphrase below the banner that everybody accepts (S7); no name is listed."""

    knows_which = True

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel) -> None:
        super().__init__(appearance, casebook)
        second = casebook.is_open
        self.title = self.tr("Second rider: sign in") if second else self.tr("Casebook locked: sign in")
        self.go_words = self.tr("Accept and sign in")
        self.other_words = self.tr("Back") if second or casebook.riders else ""
        self._name = TextLine(
            appearance, self.tr("Sign-in name"), "person", hint=self.tr("Type it: names are not listed here")
        )
        self._secret = TextLine(appearance, self.tr("Passphrase"), "lock", secret=True)
        self._pin = TextLine(
            appearance,
            self.tr("PIN for this shift, {digits} digits (may stay empty)").format(digits=DIGITS),
            "lock",
            secret=True,
            hint=self.tr("Unlocks for 12 hours; no rows such as 123456 or 135791"),
            digits=DIGITS,
        )
        self.add(IconLabel(appearance, "lock", "accent", "icon_need"), self._banner())
        self.add(self._name, self._secret, self._pin)
        self.take(self._name, self._secret, self._pin)

    def go(self) -> str:
        """Sign in; a PIN that is not taken is said before, and the passphrase stays."""
        if pin := self._pin.text:
            try:
                check_pin(pin)
            except UsageError as error:
                self._pin.clear()
                self._pin.edit.setFocus()
                return f"{error_words(error.message)} {error_words(error.hint)}"
        self.casebook.sign_in(self._name.text, self._secret.text, self._pin.text)
        return ""

    def _banner(self) -> QWidget:
        made = frame("panel")
        column = QVBoxLayout(made)
        for point in self.casebook.services.banner if self.casebook.services else ():
            column.addWidget(words(f"\u2022 {point}", "small", wrap=True))
        return made


class PinPart(Part):
    """The PIN of a rider of this shift."""

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel) -> None:
        super().__init__(appearance, casebook)
        self.title = self.tr("Casebook locked")
        self.go_words = self.tr("Unlock")
        self.other_words = self.tr("Sign in with name and passphrase")
        self.add(IconLabel(appearance, "lock", "accent", "icon_need"))
        self._rider: ChoiceStrip | None = None
        if casebook.riders > 1:
            choices = [(str(at), self.tr("Rider {number}").format(number=at + 1)) for at in range(casebook.riders)]
            self._rider = ChoiceStrip(appearance, self.tr("Who unlocks"), choices)
            self.add(self._rider)
        self._pin = TextLine(appearance, self.tr("PIN of this shift"), "lock", secret=True, digits=DIGITS)
        self.add(self._pin)
        self.take(self._pin)

    def focus_first(self) -> bool:
        """Begin with who it is, where two ride."""
        if self._rider is None:
            return super().focus_first()
        self._rider.focus()
        return True

    def go(self) -> str:
        """Unlock."""
        if self._rider is not None and not self._rider.value:
            return self.tr("Say which rider unlocks.")
        self.casebook.unlock(int(self._rider.value) if self._rider else 0, self._pin.text)
        return ""


class SitterPart(Part):
    """Who sits there."""

    second_chosen = Signal()

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel) -> None:
        super().__init__(appearance, casebook)
        self.title = self.tr("Casebook open")
        self.go_words = self.tr("Lock")
        self.other_words = self.tr("Sign out")
        if casebook.sitter is not None:
            self.add(words(casebook.sitter.name, "section"), words(role_words(casebook.sitter.role), "soft"))
        second = QPushButton(self.tr("Second rider: sign in"))
        second.setProperty("kind", "large")
        second.clicked.connect(self.second_chosen)
        self.add(second)

    def go(self) -> str:
        """Lock it."""
        self.casebook.lock()
        return ""
