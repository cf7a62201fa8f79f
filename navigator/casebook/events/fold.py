"""What a record says after all that happened to it, and where two laptops said different things at once.

Nothing is overwritten by chance: a part that two people changed without knowing of each other keeps both answers until
somebody who saw both decides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from navigator.casebook.events.order import Happened, ordered
from navigator.casebook.journal.canonical import Plain, canonical

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one event says of one part."""

    value: Plain
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A record as far as it can be read here.

    `parts` holds for each path the answers that nobody has answered yet, the one that counts last; `sealed` counts events
    that others can read, `blanked` those that nobody can. `opened_at` is what the clock of the first event's laptop said.
    """

    custodian: str = ""
    author: str = ""
    opened_at: int = 0
    parts: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict[str, tuple[Answer, ...]])
    sealed: int = 0
    blanked: int = 0
    events: int = 0

    def get(self, path: str) -> Plain | None:
        """Return what a part says, None where nothing is known."""
        answers = self.parts.get(path)
        return answers[-1].value if answers else None

    def values(self) -> dict[str, Plain]:
        """Return what all parts say."""
        return {path: answers[-1].value for path, answers in self.parts.items()}

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Return the parts of which different things were said at once: a supervisor looks at them."""
        return tuple(sorted(path for path, answers in self.parts.items() if _differ(answers)))

    def then(self, event: Happened) -> "Folded":
        """Return the record after one more event, which must be the next in order."""
        known = self if self.events else replace(self, author=event.actor, opened_at=event.at)
        known = replace(known, custodian=known.custodian or event.custodian, events=known.events + 1)
        if event.put is None:
            return replace(known, sealed=known.sealed + (not event.blanked), blanked=known.blanked + event.blanked)
        put = {
            path: self._answered(path, Answer(value, event.place), event) for path, value in sorted(event.put.items())
        }
        return replace(known, parts={**known.parts, **put})

    def _answered(self, path: str, answer: Answer, event: Happened) -> tuple[Answer, ...]:
        open_still = (
            old for old in self.parts.get(path, ()) if old.place != event.place and not event.knew(*old.place)
        )
        return (*open_still, answer)

    def to_plain(self) -> Plain:
        """Return it in plain words."""
        parts: list[Plain] = [
            [path, *([answer.value, *answer.place] for answer in answers)] for path, answers in self.parts.items()
        ]
        return {
            "custodian": self.custodian, "author": self.author, "opened_at": self.opened_at, "parts": parts,
            "sealed": self.sealed, "blanked": self.blanked, "events": self.events,
        }  # fmt: skip

    @classmethod
    def of_plain(cls, told: Mapping[str, Any]) -> "Folded":
        """Read it back; raises KeyError, TypeError or ValueError for anything else."""
        parts = {
            path: tuple(Answer(value, (device, seq)) for value, device, seq in answers)
            for path, *answers in told["parts"]
        }
        known: dict[str, Any] = {**told, "parts": parts}
        return cls(**known)


def fold(events: Iterable[Happened]) -> Folded:
    """Return a record of its events, in whatever order they came."""
    found = Folded()
    for event in ordered(events):
        found = found.then(event)
    return found


def _differ(answers: tuple[Answer, ...]) -> bool:
    return len(answers) > 1 and len({canonical(answer.value) for answer in answers}) > 1
