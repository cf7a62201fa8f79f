"""One line of tests/data/verdict_cases.csv as a directory of one row, asked as the product asks.

situation: `pet=yes;age=16;on:registry`; place: `pet allows 5;has_id:no refuses 61 guessed`, the number is how many days
ago it was said; service: a name, after " #" its number; hours: doors, after " & intake: " when people are taken in; moment:
the clock in Oregon, with an offset where it shows a time twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from fakes.asking import SomePlaces
from fakes.plain_directory import CountingRuler, PlainDirectory, listing
from fakes.plain_index import PlainIndex
from fakes.sentences import Then

from navigator.directory.freshness import Tier, tier_of
from navigator.directory.listing import Fact, Listing, Phone
from navigator.directory.schedule import Kind, Schedule, Timetable
from navigator.search.query import SearchQuery
from navigator.search.result import Hit
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import Speech, TextReader
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.timetables import COLUMNS, combined, schedule_of
from resources_db.speech import speech

ZONE = "America/Los_Angeles"
NAME = "Wexford"
PROSE = "zanzibar"
NEEDS = {"crisis": "Emergency shelter", "treatment": "Counseling", "food": "Food pantry", "other": "Job training"}
TIERS = {"crisis": Tier.CRISIS, "treatment": Tier.TREATMENT, "food": Tier.FOOD, "other": Tier.OTHER}
INTAKE = " & intake: "


@dataclass(frozen=True)
class Told:
    """What a case expects and what came out are compared as this."""

    verdict: str
    group: str
    deciding: frozenset[str]


def expected(row: Mapping[str, str]) -> Told:
    return Told(row["verdict"], row["group"], frozenset(row["deciding"].split()))


def found(row: Mapping[str, str]) -> Told:
    hit = answer(row)
    code = hit.verdict.code
    deciding = frozenset(reason.fact for reason in hit.verdict.reasons if reason.verdict is code)
    return Told(code or "null", hit.group.name.lower(), deciding if code else frozenset())


def answer(row: Mapping[str, str]) -> Hit:
    """Return the one hit of a case."""
    moment = moment_of(row["moment"])
    one = listing_of(row, moment.date())
    facts = {0: [fact_of(text, moment.date()) for text in row["place"].split(";") if text]}
    tables = {0: Timetable(schedule=schedule_in(row["hours"]), state="OR")} if row["hours"] else {}
    index = PlainIndex([one], descriptions={0: PROSE}, facts=facts, hours=tuple(tables))
    directory = PlainDirectory([one], told=facts, tables=tables, made=index)
    texts = {"terms": "", "name": f"{one.service} ", "prose": f"{PROSE} "}
    situation = dict(pair.split("=") for pair in row["situation"].split(";") if "=" in pair)
    on = frozenset(part[3:] for part in row["situation"].split(";") if part.startswith("on:"))
    texts_read = TextReader(lambda: speech_with(on), SomePlaces())
    find = FindResources(directory, texts_read, CountingRuler(), HolidayBook(), Then(moment))
    (hit,) = find(SearchQuery(text=texts[row["met"]], situation=situation)).hits
    return hit


@cache
def speech_with(turned_on: frozenset[str]) -> Speech:
    ours = speech()
    return Speech(lexicon=ours.lexicon, book=ours.book, vocabulary=ours.vocabulary, turned_on=turned_on)


def moment_of(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(ZONE))


def listing_of(row: Mapping[str, str], today: date) -> Listing:
    name, _, number = (row["service"] or NAME).partition(" #")
    needs = (NEEDS[row["risk"]],)
    assert tier_of(needs) is TIERS[row["risk"]]
    phones = (Phone(number=number or "541-555-0101"),)
    checked = today - timedelta(days=int(row["checked"])) if row["checked"] else None
    return listing(name, needs=needs, phones=phones, assured_date=checked)


def fact_of(text: str, today: date) -> Fact:
    key, answered, ago, *sureness = text.split(" ")
    fact, _, value = key.partition(":")
    assert answered in ("allows", "refuses", "condition"), text
    assert sureness in ([], ["guessed"], ["report"]), text
    return Fact(
        fact=fact,
        answer=answered,
        value=value,
        words="words of the place",
        assured_date=None if ago == "undated" else today - timedelta(days=int(ago)),
        source="turned away" if sureness == ["report"] else "told by the desk",
        first_hand=ago != "undated" and not sureness,
    )


@cache
def schedule_in(text: str) -> Schedule:
    doors, _, intake = text.partition(INTAKE)
    parts = [(doors, Kind.OPEN)] + ([(intake, Kind.INTAKE)] if intake else [])
    return combined([schedule_of([dict.fromkeys(COLUMNS) | {"description": part}], kind, ZONE) for part, kind in parts])
