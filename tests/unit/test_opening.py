"""Find at a moment: what is open leads, what is closed is later, what nobody knows is never left out."""

from dataclasses import replace
from datetime import UTC, datetime

from fakes.asking import asking
from fakes.plain_directory import PlainDirectory, listing

from navigator.directory.schedule import Kind, Rule, Schedule, State, Timetable
from navigator.geo import Point
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import Group
from navigator.search.result import UNKNOWN_HOURS, SearchResult

EUGENE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
ZONE = "America/Los_Angeles"
ROWS = [
    listing(f"shelter {name}", Point(44.05 + n / 100, -123.09)) for n, name in enumerate(("near", "blank", "far"), 1)
]
DAY = Schedule(rules=(Rule(opens=9 * 60, closes=17 * 60),), zone=ZONE)
NIGHT = Schedule(rules=(Rule(opens=18 * 60, closes=31 * 60),), zone=ZONE)


def find(tables: dict[int, Schedule], **query: object) -> SearchResult:
    directory = PlainDirectory(ROWS, tables={key: Timetable(schedule=made) for key, made in tables.items()})
    return asking(directory)(SearchQuery(**({"text": "shelter", "origin": EUGENE} | query)))  # type: ignore[arg-type]


def told(result: SearchResult) -> list[tuple[str, State]]:
    return [(hit.listing.service.removeprefix("shelter "), hit.status.state) for hit in result.hits]


def test_open_before_unknown_before_closed() -> None:
    assert told(find({0: NIGHT, 2: DAY})) == [
        ("far", State.OPEN), ("blank", State.UNKNOWN), ("near", State.CLOSED),
    ]  # fmt: skip


def test_another_moment_turns_the_order() -> None:
    night = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    assert [name for name, _ in told(find({0: NIGHT, 2: DAY}, moment=night))] == ["near", "blank", "far"]


def test_open_only_counts_what_it_leaves_out_and_keeps_the_unknown() -> None:
    result = find({0: NIGHT, 2: DAY}, open_only=True)
    assert [name for name, _ in told(result)] == ["far", "blank"]
    assert result.hidden["closed"] == 1


def test_the_hit_says_until_when_and_when_it_opens_in_the_zone_of_the_place() -> None:
    hits = {hit.listing.service: hit.status for hit in find({0: NIGHT, 2: DAY}).hits}
    until, opens = hits["shelter far"].until, hits["shelter near"].opens
    assert until
    assert opens
    assert (until.isoformat(), hits["shelter far"].words) == ("2026-11-24T17:00:00-08:00", "open until 17:00")
    assert opens.isoformat() == "2026-11-24T18:00:00-08:00"


def test_intake_decides_where_it_is_told() -> None:
    rule = Rule(kind=Kind.INTAKE, opens=17 * 60, closes=19 * 60)
    both = replace(DAY, rules=(*DAY.rules, rule))
    (first, *_) = find({0: both}).hits[::-1]
    assert (first.status.state, first.status.words) == (State.CLOSED, "intake closed, opens 17:00")


def test_each_timetable_is_asked_once() -> None:
    asked: list[int] = []

    class Counting(PlainDirectory):
        def timetable(self, hours: int) -> Timetable:
            asked.append(hours)
            return super().timetable(hours)

    find = asking(Counting(ROWS, tables={0: Timetable(schedule=DAY)}))
    find(SearchQuery(text="shelter"))
    assert asked == [0, 0]  # once to rank, once for the row that is shown
    find(SearchQuery(text="shel"))
    assert asked == [0, 0]  # at the same moment it answers by what it knows
    find(SearchQuery(text="shelter", moment=datetime(2026, 11, 25, 8, 0, tzinfo=UTC)))
    assert asked == [0, 0, 0, 0]


def test_at_any_time_no_timetable_is_asked_and_nothing_is_said_of_hours() -> None:
    result = find({0: NIGHT, 2: DAY}, any_time=True, open_only=True)
    assert told(result) == [(name, State.UNKNOWN) for name in ("near", "blank", "far")]
    assert (result.moment, result.hidden) == (None, {"not_active": 2})
    assert {hit.status for hit in result.hits} == {UNKNOWN_HOURS}
    assert all(hit.group is Group.NOW for hit in result.hits)


def test_what_is_closed_stands_under_later() -> None:
    assert [hit.group for hit in find({0: NIGHT, 2: DAY}).hits] == [Group.NOW, Group.NOW, Group.LATER]


def test_the_moment_is_this_minute_unless_another_is_asked_for() -> None:
    night = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    assert find({}).moment == datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    assert find({}, moment=night).moment == night


def test_the_text_tells_the_moment_and_the_query_outranks_it() -> None:
    at_eleven = find({0: NIGHT, 2: DAY}, text="shelter at 11 pm").moment
    assert at_eleven
    assert at_eleven.hour == 23
    tonight = find({0: NIGHT, 2: DAY}, text="shelter open now", moment=None)
    assert (tonight.hidden["closed"], [name for name, _ in told(tonight)]) == (1, ["far", "blank"])
    night = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    assert find({0: NIGHT}, text="shelter at 11 pm", moment=night).moment == night
