"""A fact of the situation as it is asked: its label, its choices, what is set and by whom."""

from dataclasses import dataclass

# Whether hours count, asked beside the facts: a key that no fact has.
HOURS_ASKED = "hours asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that can be said of a fact."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFace:
    """One fact. `number` is "age" or "hours" where a number can be said; `value` is empty while it is not asked."""

    key: str
    label: str
    choices: tuple[Choice, ...]
    number: str = ""
    value: str = ""
    by_text: bool = False
    spoken: str = ""
    hint: str = ""

    def choice_of(self, value: str) -> Choice | None:
        """Return the choice of a value."""
        return next((choice for choice in self.choices if choice.value == value), None)
