"""Rows as odd as a directory may hold, drawn from a seed: what ranking depends on, in every combination."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from fakes.flat_directory import FlatRow

from navigator.directory.listing import Fact
from navigator.directory.overlay import Answer, CallAnswer
from navigator.directory.schedule import Rule, Schedule
from navigator.geo import Point
from navigator.search.ask import Field
from navigator.search.told import STILL_RIGHT, fact_of
from resources_db.bundled.vocabulary import vocabulary

TODAY = date(2026, 11, 17)
HERE = Point(44.05, -123.09)
# Closed, open, unknown (no zone) at the noon of a Tuesday.
SCHEDULES = (
    Schedule(rules=(Rule(opens=60, closes=120),), zone="America/Los_Angeles"),
    Schedule(rules=(Rule(opens=0, closes=1440),), zone="America/Los_Angeles"),
    Schedule(rules=(Rule(opens=600, closes=900),)),
)
WORDS = ("bed", "shelter", "shell", "food", "pantry", "meal", "clinic", "detox", "safe", "warm")
NEEDS = (
    ("Night shelter", "Shelter"),
    ("Food pantry", "Food"),
    ("Child Protection Line", ""),
    ("Dental", ""),
    ("Jobs", ""),
)
SAID = {
    "age": ("18-99", "0-17", "18-24", "60-120", "odd"), "gender": ("man", "woman"), "payment": ("medicaid", "none", "private"),
    "alcohol": ("", "yes", "no"), "pet": ("", "no"), "has_id": ("no", ""), "language": ("es", "ru"), "veteran": ("", "no"),
    "pregnant": ("",), "registry": ("",), "medical_need": ("", "oxygen"), "nonsense": ("x",), "hold": ("hold", "voluntary"),
}  # fmt: skip
SITUATIONS: Sequence[dict[str, str]] = (
    {"gender": "man"},
    {"pet": "yes", "has_id": "no", "alcohol": "3"},
    {"age": "16", "gender": "woman", "pregnant": "no"},
    {"payment": "medicaid", "language": "es"},
    {"veteran": "yes", "medical_need": "oxygen", "hold": "voluntary"},
    {"pet": "no"},
)


def odd_rows(random: Random, count: int, *, spots: int = 40, wide: bool = True) -> list[FlatRow]:
    """Return rows, many of them at the same few spots, some at the ends of the Earth."""
    places = [_spot(random, wide=wide) for _ in range(spots)]
    return [_row(random, number, places) for number in range(count)]


def _spot(random: Random, *, wide: bool) -> tuple[float, float]:
    if wide and random.random() < 0.2:
        return random.choice(
            [(51.88, -176.65), (52.9, 172.9), (-44.05, 56.91), (90.0, 0.0), (18.2, -66.5), (40.7, -74.0)]
        )
    far = random.choice([0.0, 0.02, 0.14, 0.5, 1.5])
    return HERE.latitude + random.uniform(-far, far), HERE.longitude + random.uniform(-far, far)


def _row(random: Random, number: int, places: Sequence[tuple[float, float]]) -> FlatRow:
    place = random.choice(places) if random.random() < 0.85 else (None, None)
    day = random.choice([0, TODAY.toordinal() - random.choice([0, 29, 30, 31, 91, 400]), TODAY.toordinal() + 3])
    confidential = int(place[0] is None and random.random() < 0.3)
    needs = random.sample(NEEDS, random.choice([0, 1, 1, 2]))
    columns = {
        "latitude": place[0],
        "longitude": place[1],
        "scope": random.choice(["local"] * 6 + ["state", "state", "national"]),
        "states": random.choice(["OR", "WA", "OR WA", ""]),
        "assured_day": day,
        "assured_date": date.fromordinal(day).isoformat() if day else None,
        "confirmed": int(random.random() < 0.9),
        "always": int(random.random() < 0.05),
        "active": int(random.random() < 0.95),
        "confidential": confidential,
        "hours": random.choice([None, 1, 2, 3]),
        "phones": '[{"number": "988"}]' if random.random() < 0.05 else "[]",
    }
    return FlatRow(
        id=f"{random.getrandbits(32):08x}-{number}",
        columns=columns,
        needs=[need for need, _ in needs],
        above=[above for _, above in needs if above],
        facts=[_fact(random) for _ in range(random.choice([0, 0, 1, 2, 5]))],
        texts=[" ".join(random.choices(WORDS, k=random.choice([0, 1, 1, 3]))) for _ in Field],
    )


def _fact(random: Random) -> dict[str, object]:
    key = random.choice(list(SAID))
    ago = random.choice([None, -2, 0, 30, 31, 60, 61, 90, 181, 365, 366, 731])
    return {
        "fact": key,
        "answer": random.choice(["allows", "refuses", "condition"]),
        "value": random.choice(SAID[key]) or None,
        "words": random.choice([None, "ask for Ann"]),
        "assured_date": None if ago is None else (TODAY - timedelta(days=ago)).isoformat(),
        "told_by": "provider",
        "first_hand": random.random() < 0.7,
    }


def told_the_team(random: Random) -> list[Fact]:
    """Return what calls of the team found out about one place."""
    keys = random.choices(["pet", "has_id", "age", "alcohol", "veteran", "hold", "nonsense", STILL_RIGHT], k=3)
    values = {"has_id": "no", "age": "16-16", "hold": "hold"}
    at = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    ago = [timedelta(days=random.choice([-1, 0, 29, 31, 61, 400])) for _ in keys]
    said = [(key, random.choice(list(Answer)), day) for key, day in zip(keys, ago, strict=True)]
    return [
        fact_of(
            CallAnswer(service_at_location_id="x", fact=key, answer=answer, value=values.get(key, ""), at=at - day), UTC
        )
        for key, answer, day in said
    ]


def known_facts() -> frozenset[str]:
    return vocabulary().keys()
