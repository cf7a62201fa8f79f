"""The one order of events: what a laptop knew comes before what it wrote, and no clock has a say (ARCHITECTURE, fold)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from navigator.casebook.journal.canonical import Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event as the fold sees it; `put` is None where it is sealed to us, and `blanked` where nobody can read it any more."""

    device: str
    seq: int
    kind: str
    actor: str
    role: str
    custodian: str
    at: int
    after: Mapping[str, int] = field(default_factory=dict[str, int])
    put: Mapping[str, Plain] | None = None
    blanked: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """Return what it is named by."""
        return self.device, self.seq

    def knew(self, device: str, seq: int) -> bool:
        """Tell whether whoever wrote this knew an event; a laptop knows all it wrote before."""
        return seq < self.seq if device == self.device else seq <= self.after.get(device, 0)


def ordered(events: Iterable[Happened]) -> Iterator[Happened]:
    """Yield the events of one subject in their order: causes first, then by (device, number).

    Whatever order they come in, however often, and whatever their clocks say, the order is the same. Events that claim to
    know each other, which no honest laptop writes, are taken by (device, number).
    """
    waiting: dict[str, list[Happened]] = {}
    for event in {event.place: event for event in events}.values():
        waiting.setdefault(event.device, []).append(event)
    for queue in waiting.values():
        queue.sort(key=lambda event: event.seq, reverse=True)
    while waiting:
        heads = [queue[-1] for _, queue in sorted(waiting.items())]
        event = next((head for head in heads if _is_free(head, heads)), heads[0])
        yield event
        waiting[event.device].pop()
        if not waiting[event.device]:
            del waiting[event.device]


def _is_free(event: Happened, heads: list[Happened]) -> bool:
    """Tell whether nothing that it knew is still to come."""
    return not any(other.device != event.device and event.knew(*other.place) for other in heads)
