"""The parser against schedules that a reader who had not seen it wrote down: `python tests/bench/hours_sample.py`.

`tests/data/hours_truth_*.jsonl` hold the schedules by their place in a list of texts; the texts themselves stay in the
data. The sample of 200 was drawn with the first eight hex digits of the commit at which the parser was frozen.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from hours_texts import ROOT, SOURCES

from navigator.directory.open_state import HORIZON_DAYS, state_at
from navigator.directory.schedule import (
    DAY_MINUTES,
    NTHS,
    Effect,
    Kind,
    MonthDay,
    Outcome,
    Rule,
    Schedule,
    Season,
    State,
)

# Later commits of the parser were held equal to it on all 2,754 texts; what changes a reading needs a new sample.
FROZEN = "5005048a"
SAMPLE = 200
TRUTH = ROOT / "tests/data"
SHORT = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
WEEKS = (date(2026, 1, 5), date(2026, 7, 6))
PERIOD = timedelta(weeks=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One text: what the parser made of it, and the first instants at which it says otherwise than the reader."""

    number: int
    source: str
    text: str
    outcome: Outcome
    wrong: tuple[str, ...]
    bold: tuple[str, ...]


def drawn(data: Path) -> list[tuple[str, str]]:
    pool = sorted((name, text) for name in ("dc211", "va", "pantries") for text in SOURCES[name][0](data))
    return random.Random(int(FROZEN, 16)).sample(pool, SAMPLE)  # noqa: S311 - a sample, no secret


def miami(data: Path) -> list[tuple[str, str]]:
    return [("miami211", text) for text in SOURCES["miami211"][0](data)]


LISTS = {"sample": ("hours_truth_sample.jsonl", drawn), "miami": ("hours_truth_miami.jsonl", miami)}


def judge(name: str, data: Path) -> Iterator[Judged]:
    """Yield every text of a list, judged."""
    file, texts = LISTS[name]
    told = {row["n"]: row for row in map(json.loads, (TRUTH / file).read_text("utf-8").splitlines())}
    for number, (source, text) in enumerate(texts(data), start=1):
        ours, theirs = replace(SOURCES[source][1](text), zone="UTC"), schedule_of(told[number])
        wrong, bold = compared(ours, theirs)
        yield Judged(number=number, source=source, text=text, outcome=ours.outcome, wrong=wrong, bold=bold)


def compared(ours: Schedule, theirs: Schedule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return where they contradict each other, and where ours is sure of what the reader was not."""
    wrong: list[str] = []
    bold: list[str] = []
    kinds = [
        kind
        for kind in Kind
        if any(rule.kind is kind and rule.effect is not Effect.CLOSED for rule in (*ours.rules, *theirs.rules))
    ]
    for kind in kinds:
        for first in WEEKS:
            start = datetime(first.year, first.month, first.day, tzinfo=UTC)
            one, two = states(ours, start, kind), states(theirs, start, kind)
            for moment in sorted({*one, *two}):
                mine, told = at(one, moment), at(two, moment)
                if State.UNKNOWN != mine != told:
                    found = f"{kind} {moment:%a %d %b %H:%M} {mine}, reader {told}"
                    (bold if told is State.UNKNOWN else wrong).append(found)
    return tuple(wrong), tuple(bold)


def states(schedule: Schedule, start: datetime, kind: Kind) -> dict[datetime, State]:
    """Return the states of five weeks by the moment from which each holds."""
    found: dict[datetime, State] = {}
    moment = start
    while moment < start + PERIOD:
        answer = state_at(schedule, moment, is_holiday=lambda _day: False, kind=kind)
        found[moment] = answer.state
        moment = answer.until.astimezone(UTC) if answer.until else moment + timedelta(days=HORIZON_DAYS)
    return found


def at(found: dict[datetime, State], moment: datetime) -> State:
    return found[max(begin for begin in found if begin <= moment)]


def schedule_of(row: dict[str, Any]) -> Schedule:
    rules = tuple(rule for told in row["rules"] for rule in rules_of(told))
    return Schedule(rules=rules, zone="UTC", may_open=row.get("elsewhere") == "unknown")


def rules_of(told: dict[str, Any]) -> Iterator[Rule]:
    days = told.get("days") or "daily"
    opens, closes = minutes(told["from"]), minutes(told["to"])
    nth = frozenset(told.get("nth", ()))
    yield Rule(
        opens=opens,
        closes=closes if closes > opens else closes + DAY_MINUTES,
        kind=Kind(told.get("kind", "open")),
        # "The last two" has no place among ours: then it is one of those days, and which is not sure.
        effect=Effect(told.get("what", "open")) if nth <= set(NTHS) else Effect.MAYBE,
        weekdays=frozenset() if days == "daily" else frozenset(SHORT.index(day) for day in days.split(",")),
        nth=nth & set(NTHS) if nth <= set(NTHS) else frozenset(),
        month_days=frozenset(told.get("month_days", ())),
        season=season(told["season"]) if told.get("season") else None,
        dates=frozenset(map(date.fromisoformat, told.get("dates", ()))),
    )


def season(text: str) -> Season:
    first, last = ([int(part) for part in end.split("-")] for end in text.split(".."))
    return Season(first=MonthDay(*first), last=MonthDay(*last))


def minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    parser.add_argument("name", nargs="?", choices=list(LISTS), default="sample")
    asked = parser.parse_args()
    judged = list(judge(asked.name, asked.data))
    read = [one for one in judged if one.outcome is not Outcome.NOT_PARSED]
    for one in judged:
        if one.wrong or one.bold:
            print(f"{one.number} {one.source} {one.outcome}: {one.text}")
            print(f"    {len(one.wrong)} wrong {one.wrong[:3]}; {len(one.bold)} bold {one.bold[:3]}")
    wrong, bold = sum(bool(one.wrong) for one in read), sum(bool(one.bold) for one in read)
    print(f"{asked.name}: {len(judged)} texts, {len(read)} read, {wrong} wrong, {bold} surer than the reader")


if __name__ == "__main__":
    main()
