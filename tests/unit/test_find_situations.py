"""Find for a person: facts of the text and of the panel, the verdict of each hit, its reasons, questions and group."""

from collections.abc import Sequence
from datetime import date

from fakes.asking import asking, services
from fakes.plain_directory import PlainDirectory, listing
from fakes.plain_index import PlainIndex

from navigator.directory.listing import Fact
from navigator.directory.schedule import Rule, Schedule, Timetable
from navigator.geo import Point
from navigator.search.query import SearchQuery
from navigator.search.rank import Group
from navigator.search.result import NO_VERDICT, Hit, SearchResult
from navigator.search.understand.chips import ChipKind
from navigator.search.verdict import Code
from navigator.use_cases.public_view import PublicDirectory

HERE = Point(44.05, -123.09)
CHECKED = date(2026, 11, 20)
NEEDS = ("Emergency shelter",)
ROWS = [listing(name, HERE, needs=NEEDS, assured_date=CHECKED) for name in ("Alder", "Birch", "Cedar", "Dogwood")]
ALWAYS = Schedule(rules=(Rule(opens=0, closes=24 * 60),), zone="America/Los_Angeles")
NEVER = Schedule(rules=(Rule(opens=1 * 60, closes=2 * 60),), zone="America/Los_Angeles")


def pets(answer: str, **more: object) -> Fact:
    told = {"fact": "pet", "answer": answer, "value": "yes", "assured_date": CHECKED, "source": "the desk"}
    return Fact(**(told | {"first_hand": True} | more))  # type: ignore[arg-type]


TOLD: dict[int, Sequence[Fact]] = {0: [pets("refuses")], 1: [pets("allows")], 2: [], 3: [pets("allows")]}
HOURS = {0: ALWAYS, 1: ALWAYS, 2: ALWAYS, 3: NEVER}


def kennels() -> PlainDirectory:
    return PlainDirectory(ROWS, told=TOLD, tables={key: Timetable(schedule=made) for key, made in HOURS.items()})


def find(text: str = "shelter", **query: object) -> SearchResult:
    return asking(kennels())(SearchQuery(text=text, **query))  # type: ignore[arg-type]


def by_name(result: SearchResult) -> dict[str, Hit]:
    return {hit.listing.service: hit for hit in result.hits}


def test_without_a_fact_there_is_no_verdict_and_nothing_is_read_about_facts() -> None:
    class Silent(PlainDirectory):
        def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
            raise AssertionError(keys)

    result = asking(Silent(ROWS, told=TOLD))(SearchQuery(text="shelter"))
    assert {hit.verdict for hit in result.hits} == {NO_VERDICT}
    assert (result.situation, {hit.group for hit in result.hits}) == ({}, {Group.NOW})


def test_each_hit_has_its_verdict_its_group_and_stands_there() -> None:
    result = find(situation={"pet": "yes"})
    told = {name: (hit.verdict.code, hit.group) for name, hit in by_name(result).items()}
    assert told == {
        "Birch": (Code.TAKES, Group.NOW),
        "Cedar": (Code.ASK_FIRST, Group.ASK),
        "Dogwood": (Code.ASK_FIRST, Group.LATER),
        "Alder": (Code.WONT, Group.NO),
    }
    assert services(result) == list(told)
    assert result.situation == {"pet": "yes"}


def test_the_verdict_says_why_and_what_to_ask() -> None:
    hits = by_name(find(situation={"pet": "yes"}))
    (refused,) = [reason for reason in hits["Alder"].verdict.reasons if reason.fact == "pet"]
    assert (refused.service_says, refused.verdict, refused.source) == ("refuses", Code.WONT, "the desk")
    assert refused.assured_date == CHECKED
    (unknown,) = [reason for reason in hits["Cedar"].verdict.reasons if reason.fact == "pet"]
    assert (unknown.service_says, unknown.verdict) == ("unknown", Code.ASK_FIRST)
    assert unknown.question in hits["Cedar"].verdict.questions
    assert "pet" in unknown.question.casefold()
    assert hits["Birch"].verdict.questions == ()


def test_what_the_text_tells_of_the_person_counts_like_the_panel() -> None:
    result = find("shelter with dog ")
    assert result.situation == result.meant.situation == {"pet": "yes"}
    assert {name: hit.verdict.code for name, hit in by_name(result).items()} == {
        name: hit.verdict.code for name, hit in by_name(find(situation={"pet": "yes"})).items()
    }


def test_the_panel_outranks_the_text_and_adds_to_it() -> None:
    result = find("shelter with dog ", situation={"pet": "no", "veteran": "yes"})
    assert result.meant.situation == {"pet": "yes"}
    assert result.situation == {"pet": "no", "veteran": "yes"}
    assert by_name(result)["Alder"].verdict.code is not Code.WONT


def test_a_fact_that_is_taken_back_is_no_fact() -> None:
    (chip,) = find("shelter with dog ").meant.of(ChipKind.FACT)
    result = find("shelter with dog ", dropped=frozenset({chip.id}))
    assert (result.situation, {hit.verdict for hit in result.hits}) == ({}, {NO_VERDICT})


def test_hits_that_allow_it_lack_nothing_and_silence_hides_none() -> None:
    hits = by_name(find("shelter with dog "))
    assert {name: hit.missed for name, hit in hits.items()} == {"Birch": 0, "Dogwood": 0, "Alder": 1, "Cedar": 1}


def test_at_any_time_nobody_is_known_to_be_taking_people_in() -> None:
    hits = by_name(find(situation={"pet": "yes"}, any_time=True))
    assert (hits["Birch"].verdict.code, hits["Birch"].group) == (Code.ASK_FIRST, Group.ASK)
    assert "intake_open" in {reason.fact for reason in hits["Birch"].verdict.reasons}


def test_prose_alone_never_takes() -> None:
    told = PlainIndex(ROWS, descriptions={1: "zanzibar"}, facts=TOLD, hours=tuple(HOURS))
    directory = PlainDirectory(ROWS, told=TOLD, tables=kennels().tables, made=told)
    (hit,) = asking(directory)(SearchQuery(text="zanzibar ", situation={"pet": "yes"})).hits
    assert hit.verdict.code is Code.ASK_FIRST
    assert "meets_need" in {reason.fact for reason in hit.verdict.reasons}


def test_the_public_view_judges_alike() -> None:
    shown = asking(PublicDirectory(kennels()))(SearchQuery(text="shelter", situation={"pet": "yes"}))
    assert [hit.verdict for hit in shown.hits] == [hit.verdict for hit in find(situation={"pet": "yes"}).hits]
