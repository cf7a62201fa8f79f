"""A directory whose places take, ask, refuse or are closed, once a pet is set."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fakes import linden, ports
from fakes.plain_index import PlainIndex

from navigator.directory.listing import Fact
from navigator.directory.schedule import Rule, Schedule

ALWAYS = Schedule(rules=(Rule(opens=0, closes=24 * 60),), zone="UTC")
MORNING = Schedule(rules=(Rule(opens=6 * 60, closes=9 * 60),), zone="UTC")
TAKES, ASKS, LATER, WONT = "Harbor Night Shelter", "Brigid Shelter", "Alder Shelter", "Covenant Shelter"
TOLD = date(2026, 11, 5)


def pet(answer: str, words: str = "") -> Fact:
    return Fact(
        fact="pet", value="yes", answer=answer, words=words, first_hand=True, source="the desk", assured_date=TOLD
    )


class FourShelters(ports.FakeDirectory):
    """Should take, Ask first, Later, Rule says no: one of each."""

    def __init__(self) -> None:
        super().__init__(hours={TAKES: ALWAYS, ASKS: ALWAYS, LATER: MORNING, WONT: ALWAYS})
        names = (TAKES, ASKS, LATER, WONT)
        self.rows = tuple(replace(linden.PLACES[2], id=name, service=name, assured_date=TOLD) for name in names)

    def index(self) -> PlainIndex:
        made = super().index()
        made.facts = {key: told for key, told in enumerate(self.facts(range(len(self.rows)))) if told}
        return made

    def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
        told = {TAKES: (pet("allows", "kennels inside"),), WONT: (pet("refuses", "no pets"),)}
        return [told.get(self.rows[key].service, ()) for key in keys]
