"""What the blocks of a person's page are made of."""

from dataclasses import dataclass
from enum import Enum

from ui.desktop.viewmodels.deciding import Pick
from ui.desktop.viewmodels.people import Intent


class Tone(Enum):
    """How a block stands out, each beside words that say the same."""

    PLAIN = "text2"
    GOOD = "takes"
    BAD = "danger"
    CARE = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several answers of a block: its words, who wrote it and when; `pick` is None where it is not to be chosen."""

    words: str
    by: str
    pick: Pick | None = None

    @property
    def spoken(self) -> str:
        """Return its words in one sentence."""
        return f"{self.words}, {self.by}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One thing of a section: its name, a word on its state, lines and answers below, and what may be done."""

    title: str
    icon: str
    tone: Tone = Tone.PLAIN
    state: str = ""
    lines: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    acts: tuple[tuple[str, Intent], ...] = ()

    @property
    def spoken(self) -> str:
        """Return its words in one sentence."""
        told = (choice.spoken for choice in self.choices)
        return ", ".join(filter(None, (self.title, self.state, *told, *self.lines)))
