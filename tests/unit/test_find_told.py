"""Find, once places told the team something: verdict, group, order and reasons follow; what is not there is left out."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from fakes.answers import FakeAnswers, said
from fakes.asking import SomePlaces, asking, services
from fakes.plain_directory import CountingRuler, NoHolidays, PlainDirectory, listing

from navigator.directory.listing import Fact
from navigator.directory.schedule import Rule, Schedule, Timetable
from navigator.geo import Point
from navigator.search.query import SearchQuery
from navigator.search.rank import Group
from navigator.search.result import NO_VERDICT, Hit, SearchResult
from navigator.search.told import STILL_RIGHT
from navigator.search.verdict import Code
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from navigator.use_cases.team_facts import TeamFacts
from resources_db.speech import speech

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
DAY = timedelta(days=1)
HERE = Point(44.05, -123.09)
ALWAYS = Timetable(schedule=Schedule(rules=(Rule(opens=0, closes=24 * 60),), zone="America/Los_Angeles"))
TOLD = {0: [Fact(fact="pet", answer="refuses", value="yes", assured_date=NOW.date() - 9 * DAY, first_hand=True)]}


def county(*, checked_ago: int = 4) -> PlainDirectory:
    day = NOW.date() - checked_ago * DAY
    rows = [listing(name, HERE, needs=("Emergency shelter",), assured_date=day) for name in ("Alder", "Birch")]
    return PlainDirectory(rows, told=dict(TOLD), tables={0: ALWAYS, 1: ALWAYS})


def find(answers: FakeAnswers, directory: PlainDirectory | None = None, **query: object) -> SearchResult:
    asked = {"text": "shelter", "situation": {"pet": "yes"}} | query
    return asking(directory or county(), answers=answers)(SearchQuery(**asked))  # type: ignore[arg-type]


def by_name(result: SearchResult) -> dict[str, Hit]:
    return {hit.listing.service: hit for hit in result.hits}


def test_an_answer_turns_a_question_into_a_verdict_and_the_order_follows() -> None:
    before = find(FakeAnswers())
    assert {name: hit.group for name, hit in by_name(before).items()} == {"Birch": Group.ASK, "Alder": Group.NO}
    after = find(FakeAnswers(said("Birch", "pet", "refuses", at=NOW), said("Alder", "pet", at=NOW)))
    assert services(after) == ["Alder", "Birch"]
    assert {name: hit.verdict.code for name, hit in by_name(after).items()} == {"Alder": Code.TAKES, "Birch": Code.WONT}
    (reason,) = by_name(after)["Alder"].verdict.reasons
    assert (reason.source, reason.assured_date) == ("told the team", NOW.date())
    assert "told the team 24 Nov 2026" in reason.text
    assert by_name(after)["Alder"].told == (*after.hits[0].told,) != ()


@pytest.mark.parametrize(("days", "code"), [(30, Code.TAKES), (31, Code.ASK_FIRST)])
def test_a_yes_older_than_its_tier_is_asked_again(days: int, code: Code) -> None:
    hit = by_name(find(FakeAnswers(said("Birch", "pet", at=NOW - days * DAY))))["Birch"]
    assert hit.verdict.code is code


def test_a_newer_word_of_the_file_beats_an_older_one_to_the_team() -> None:
    assert by_name(find(FakeAnswers(said("Alder", "pet", at=NOW - 10 * DAY))))["Alder"].verdict.code is Code.WONT


def test_a_listing_that_a_call_found_right_is_checked_and_says_so() -> None:
    answers = FakeAnswers(said("Birch", "pet", at=NOW))
    old = by_name(find(answers, county(checked_ago=50)))["Birch"]
    assert [reason.fact for reason in old.verdict.reasons if reason.question] == [STILL_RIGHT]
    answers.keep(said("Birch", STILL_RIGHT, at=NOW))
    found = by_name(find(answers, county(checked_ago=50)))
    assert (found["Birch"].verdict.code, found["Birch"].listing.assured_date) == (Code.TAKES, NOW.date())
    assert found["Alder"].listing.assured_date == NOW.date() - 50 * DAY


def test_without_a_situation_there_is_no_verdict_but_the_row_knows_what_was_told() -> None:
    hit = by_name(find(FakeAnswers(said("Birch", "pet", at=NOW)), situation={}))["Birch"]
    assert hit.verdict == NO_VERDICT
    assert [fact.fact for fact in hit.told] == ["pet"]


def test_places_and_facts_that_there_are_not_change_nothing() -> None:
    gone = [said("Gone", "pet", at=NOW), said("Birch", "no_such_fact", at=NOW), said("Birch", "warrant", at=NOW)]
    told = find(FakeAnswers(*gone))
    assert [hit.verdict for hit in told.hits] == [hit.verdict for hit in find(FakeAnswers()).hits]


class Late:
    """Half past ten at night on the coast: tomorrow, by UTC."""

    def now(self) -> datetime:
        return datetime(2026, 11, 24, 22, 30, tzinfo=timezone(timedelta(hours=-8)))


def test_what_was_told_late_at_night_was_told_that_day() -> None:
    answers = FakeAnswers(said("Birch", "pet", at=Late().now().astimezone(UTC)))
    texts = TextReader(speech, SomePlaces())
    search = FindResources(county(), texts, CountingRuler(), NoHolidays(), Late(), answers)
    hit = by_name(search(SearchQuery(text="shelter", situation={"pet": "yes"})))["Birch"]
    assert ([fact.assured_date for fact in hit.told], hit.verdict.code) == ([NOW.date()], Code.TAKES)


def test_answers_are_put_to_the_index_once_for_each_change_of_either() -> None:
    directory, answers = county(), FakeAnswers(said("Birch", "pet", at=NOW))
    facts = TeamFacts(answers)
    first = facts.of(directory.index(), UTC)
    assert list(first) == [1]
    assert facts.of(directory.index(), UTC) is first
    assert facts.of(county().index(), UTC) is not first
    again = facts.of(directory.index(), UTC)
    answers.keep(said("Alder", "pet", at=NOW))
    assert sorted(facts.of(directory.index(), UTC)) == [0, 1]
    assert again is not first
