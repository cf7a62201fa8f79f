"""A card as groups of atoms: what belongs together stays together while it fits."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from navigator.directory.card import Card, CardLine, CardPlace
from navigator.directory.vcard import vcard
from ui.desktop.printing.atoms import Atom, Beside, Gap, Square, text_lines
from ui.desktop.printing.paper import Style
from ui.desktop.theme.look import sized_font

Group = list[Atom]
PLAIN, BOLD = 400, 700
SIDE = 128.0
MOST_BESIDE = 0.6


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets a card in type, for one style and one width."""

    card: Card
    style: Style
    width: float

    def title(self, key: str) -> Group:
        """Return what stands above a frame."""
        return [*self._text(self.card.words.say(key), 18, BOLD), Gap(6)]

    def foot(self, *, emergency: bool) -> Group:
        """Return what stands below a frame: 911 in its box, the day of printing (not of checking), and TRAINING."""
        shown = self.card.emergency if emergency and not self.style.is_tight else None
        box = [self._beside(shown, boxed=9.0), Gap(4)] if shown else []
        mark = self._text(self.card.words.say("training"), 8, BOLD) if self.card.training else []
        return [*box, Gap(5, ruled=True), *self._text(self.card.printed, 8, faint=True), *mark]

    def places(self) -> list[Group]:
        """Return a group for each place."""
        return [self._place(place) for place in self.card.places]

    def more(self) -> list[Group]:
        """Return the lines and the square code, where there is little room 911 first."""
        groups = [self._line(line) for line in self.card.lines]
        if self.style.is_tight and self.card.emergency:
            groups.insert(0, [self._beside(self.card.emergency, boxed=9.0), Gap(4)])
        if self.card.numbers:
            groups.append(self._square())
        return groups

    def _place(self, place: CardPlace) -> Group:
        group: Group = [Gap(8, ruled=True), *self._text(place.name, 12, BOLD)]
        for number in place.numbers:
            group += self._text(number.number, 16, BOLD)
            group += self._text(number.words, 9, faint=True) if number.words else []
        for line in (place.address, *place.details):
            group += self._text(line, 10) if line else []
        return [*group, *self._text(place.checked, 9, faint=True)]

    def _line(self, line: CardLine) -> Group:
        return [Gap(8, ruled=True), self._beside(line)]

    def _beside(self, line: CardLine, boxed: float = 0.0) -> Atom:
        """Return words with their number beside them; where the number would be cut, it stands below."""
        width = self.width - 2 * boxed
        rest = QFontMetricsF(self._font(16, BOLD)).horizontalAdvance(line.number.number) + 4
        split = width - rest if rest <= width * MOST_BESIDE else width
        left = self._text(line.name, 11, BOLD if boxed else PLAIN, width=split - 6)
        left += self._text(line.words, 9, faint=True, width=split - 6) if line.words else []
        number = self._text(line.number.number, 16, BOLD, width=width)
        return Beside(left, number, split, boxed) if split < width else Beside([*left, *number], [], width, boxed)

    def _square(self) -> Group:
        words, split = self.card.words, min(SIDE, self.width / 2) + 8
        if self.style.is_tight:
            said = [*self._text(words.say("scan"), 10, BOLD), *self._text(words.say("scan_more"), 10)]
            return [Gap(8, ruled=True), *said, Square(vcard(self.card), SIDE)]
        left = self._text(words.say("scan"), 10, BOLD, width=self.width - split)
        left += self._text(words.say("scan_more"), 10, width=self.width - split)
        return [Gap(8, ruled=True), Beside([Square(vcard(self.card), split - 8)], left, split)]

    def _text(self, text: str, size: float, weight: int = PLAIN, *, faint: bool = False, width: float = 0) -> Group:
        return text_lines(text, self._font(size, weight), width or self.width, faint=faint)

    def _font(self, size: float, weight: int) -> QFont:
        font = sized_font(self.style.points(size), weight)
        # Digits of a feature are glyphs without a character: the PDF could be neither read aloud nor copied.
        font.clearFeatures()
        font.setFeature(QFont.Tag("calt"), 0)
        return font
