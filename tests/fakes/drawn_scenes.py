"""Situations and places drawn by Hypothesis: any fact of the vocabulary, any answer, any day, first-hand or not."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from navigator.directory.facts import HOURS, NUMBER, WORD, FactSpec
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.search.verdict import Standing
from resources_db.bundled.vocabulary import vocabulary

TODAY = date(2026, 11, 24)
SPECS: Sequence[FactSpec] = tuple(vocabulary())
ALL_ON = frozenset(spec.key for spec in SPECS if not spec.on)
AGES = ("0", "11", "12", "17", "18", "24", "25", "64", "65", "99", "101")
BANDS = ("0-17", "12-17", "18-24", "18-99", "65-120", "0-99")
# Both sides of every edge of every tier, today and tomorrow.
AGO = (-1, 0, 1, 29, 30, 31, 60, 61, 90, 91, 180, 181, 360, 361, 365, 366, 730, 731, 3000)

tiers = st.sampled_from(Tier)
agos = st.sampled_from(AGO)
standings = st.builds(Standing, meets_need=..., active=..., verified_in_date=..., intake_open=...)


def person_values(spec: FactSpec) -> list[str]:
    """Return what a situation may say about a fact."""
    forms = {NUMBER: AGES, HOURS: ("1", "12"), WORD: ("en", "es", "uk")}
    return [value for name in spec.values for value in forms.get(name, (name,))]


def place_values(spec: FactSpec) -> list[str]:
    """Return what a place may speak about, each thing once: nothing and hours stand for a yes."""
    forms = {NUMBER: BANDS, HOURS: (), WORD: ("en", "es", "uk")}
    return [value for name in spec.values for value in forms.get(name, (name,))]


@st.composite
def situations(draw: st.DrawFn, *, least: int = 0) -> dict[str, str]:
    keys = draw(st.lists(st.sampled_from(SPECS), min_size=least, max_size=5, unique=True))
    return {spec.key: draw(st.sampled_from(person_values(spec))) for spec in keys}


@st.composite
def facts(draw: st.DrawFn, spec: FactSpec | None = None) -> Fact:
    spec = spec or draw(st.sampled_from(SPECS))
    ago = draw(st.none() | agos)
    return Fact(
        fact=spec.key,
        answer=draw(st.sampled_from(("allows", "refuses", "condition"))),
        value=draw(st.sampled_from(place_values(spec))),
        words=draw(st.sampled_from(("", "words of the place"))),
        assured_date=None if ago is None else TODAY - timedelta(days=ago),
        source="told by the desk",
        first_hand=draw(st.booleans()),
    )


@st.composite
def places(draw: st.DrawFn, about: dict[str, str], *, least: int = 0) -> list[Fact]:
    """Return what a place says, most of it about what is set; one thing about each fact."""
    keys = st.sampled_from([vocabulary()[key] for key in about] or SPECS) | st.sampled_from(SPECS)
    specs = draw(st.lists(keys, min_size=least, max_size=6, unique_by=lambda spec: spec.key))
    return [draw(facts(spec)) for spec in specs]


@st.composite
def talkative_places(draw: st.DrawFn, about: dict[str, str]) -> list[Fact]:
    """Return what a place says that may speak several times of the same, and contradict itself."""
    keys = st.sampled_from([vocabulary()[key] for key in about] or SPECS) | st.sampled_from(SPECS)
    return [draw(facts(spec)) for spec in draw(st.lists(keys, max_size=8))]
