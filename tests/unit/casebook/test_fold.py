"""The fold: the same state from the same events, in whatever order they came and whatever the clocks said."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from navigator.casebook.events.fold import Folded, fold
from navigator.casebook.events.order import Happened, ordered
from navigator.casebook.journal.canonical import Plain, canonical

DEVICES = ("a", "b", "c")


def happened(device: str, seq: int, put: Mapping[str, Plain] | None, **fields: object) -> Happened:
    plain: dict[str, object] = {
        "kind": "person.changed", "actor": f"of {device}", "role": "officer", "custodian": "linden", "at": 0, "after": {},
    }  # fmt: skip
    return Happened(device=device, seq=seq, put=put, **plain | fields)  # type: ignore[arg-type]


@dataclass
class Laptop:
    """One laptop of a schedule: what it knows, by device."""

    device: str
    known: dict[tuple[str, int], Happened] = field(default_factory=dict)

    def heads(self) -> dict[str, int]:
        return {device: max(seq for name, seq in self.known if name == device) for device in {n for n, _ in self.known}}

    def write(self, path: str, value: int, at: int, *, sealed: bool) -> None:
        heads = self.heads()
        event = happened(
            self.device, heads.get(self.device, 0) + 1, None if sealed else {path: value}, at=at, after=heads
        )
        self.known[event.place] = event

    def learn(self, other: "Laptop", most: int) -> None:
        """Take over a whole beginning of each chain, as the exchange does: never an event before its cause."""
        news = [event for place, event in other.known.items() if place not in self.known]
        for event in list(ordered(news))[:most]:
            self.known[event.place] = event


Step = tuple[str, int, int, int, bool]
steps = st.lists(
    st.tuples(
        st.sampled_from(["write", "write", "learn"]), st.integers(0, 2), st.integers(0, 2), st.integers(-(2**40), 2**40),
        st.booleans(),
    ),
    max_size=40,
)  # fmt: skip


def run(schedule: Sequence[Step]) -> list[Laptop]:
    laptops = [Laptop(name) for name in DEVICES]
    for what, one, other, number, flag in schedule:
        if what == "write":
            laptops[one].write(f"part/{other}", number % 3, number, sealed=flag and number % 5 == 0)
        else:
            laptops[one].learn(laptops[other], 1 + number % 7)
    return laptops


@settings(max_examples=1500, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps, st.randoms(use_true_random=False))
def test_the_state_is_the_same_in_whatever_order_events_come(schedule: Sequence[Step], chance: random.Random) -> None:
    laptops = run(schedule)
    events = list({place: event for laptop in laptops for place, event in laptop.known.items()}.values())
    wanted = canonical(fold(events).to_plain())
    for _ in range(3):
        shuffled = [*events, *chance.sample(events, len(events) // 3)]
        chance.shuffle(shuffled)
        assert canonical(fold(shuffled).to_plain()) == wanted
    forged = [happened(e.device, e.seq, e.put, at=chance.randrange(2**40), after=e.after) for e in events]
    without = {"opened_at": 0}
    assert canonical({**fold(forged).to_plain(), **without}) == canonical({**fold(events).to_plain(), **without})  # type: ignore[dict-item]


@settings(max_examples=300, derandomize=True, deadline=None)
@given(steps)
def test_causes_come_first_and_one_laptop_goes_on_where_it_stands(schedule: Sequence[Step]) -> None:
    for laptop in run(schedule):
        seen: set[tuple[str, int]] = set()
        for event in ordered(laptop.known.values()):
            assert not any(event.knew(*place) and place not in seen for place in laptop.known)
            seen.add(event.place)
        before = fold(laptop.known.values())
        laptop.write("part/9", 1, 0, sealed=False)
        last = laptop.known[laptop.device, laptop.heads()[laptop.device]]
        assert canonical(before.then(last).to_plain()) == canonical(fold(laptop.known.values()).to_plain())


def test_answers_given_at_once_are_both_kept_until_somebody_who_saw_both_decides() -> None:
    first = happened("a", 1, {"owner": "o1"})
    here, there = (happened(name, 2 if name == "a" else 1, {"owner": f"o-{name}"}, after={"a": 1}) for name in "ab")
    split = fold([first, there, here])
    assert split.conflicts == ("owner",)
    assert [answer.value for answer in split.parts["owner"]] == ["o-a", "o-b"]
    decided = fold([there, happened("c", 1, {"owner": "o-a"}, after={"a": 2, "b": 1}), here, first])
    assert decided.conflicts == ()
    assert decided.get("owner") == "o-a"


def test_the_same_answer_twice_is_no_conflict() -> None:
    both = [happened("a", 1, {"state": "done"}), happened("b", 1, {"state": "done"})]
    assert fold(both).conflicts == ()
    assert fold(both).get("state") == "done"


def test_no_clock_decides() -> None:
    early, late = happened("a", 1, {"x": 1}, at=2**40), happened("b", 1, {"x": 2}, at=0, after={"a": 1})
    for order in permutations([early, late]):
        assert fold(order).get("x") == 2


def test_events_that_claim_to_know_each_other_have_an_order_too() -> None:
    loop = [happened("a", 1, {"x": 1}, after={"b": 1}), happened("b", 1, {"x": 2}, after={"a": 1})]
    assert [event.device for event in ordered(reversed(loop))] == ["a", "b"]


def test_sealed_and_blanked_events_are_counted() -> None:
    state = fold([happened("a", 1, {"x": 1}), happened("a", 2, None), happened("a", 3, None, blanked=True)])
    assert (state.events, state.sealed, state.blanked) == (3, 1, 1)
    assert state.author == "of a"
    assert state.get("y") is None
    assert Folded.of_plain(state.to_plain()) == state  # type: ignore[arg-type]
