"""Every figure of a month equals what is counted by hand from the records themselves (RECORDS.md, reports)."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, attempt, encounter, follow_up, reached, referral
from fakes.desks import Moments, Team
from fakes.laptop import drafts, laptop

from navigator.access.roles import Role
from navigator.casebook.amendment import Amendment
from navigator.casebook.encounter import Diversion
from navigator.casebook.metrics.measure import month_of
from navigator.casebook.referral import Barrier, BarrierMeaning, OutcomeMeaning
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.scene import Times
from navigator.errors import NotAllowedError
from navigator.use_cases.month_counts import Counts, counts

MARCH = month_of(NOW.astimezone(DENVER).date(), DENVER)
LATER = MARCH.end + 5 * DAY
ORIGINS, REASONS = ("911", "crisis_line", "walk_in"), ("homelessness", "overdose", "self_harm")
ENDS = ("not_asked", "er_voluntary", "referral_only")


@dataclass
class Month:
    """What a month was made of, in plain words, and the casebook that holds it."""

    met: list[dict[str, Any]]
    referred: list[dict[str, Any]]
    due: list[dict[str, Any]]
    made: Counts

    def of(self, measure: str) -> Any:
        (found,) = [one for one in self.made.measures if one.measure == measure]
        return (found.share.numerator, found.share.denominator) if found.share is not None else dict(found.counts)


def a_time(dice: Random) -> datetime:
    """Return a moment around the month, the edges among them."""
    return dice.choice(
        [MARCH.begin, MARCH.begin - timedelta(seconds=1), MARCH.end, MARCH.end - timedelta(seconds=1)]
        + [MARCH.begin + timedelta(minutes=dice.randrange(-10_000, 55_000)) for _ in range(12)]
    )


def contacts(dice: Random) -> list[dict[str, Any]]:
    return [
        {
            "start": a_time(dice), "origin": dice.choice(ORIGINS), "reasons": tuple(dice.sample(REASONS, dice.randrange(3))),
            "end": dice.choice(ENDS), "avoided": dice.choice([None, "arrest"]), "amended": dice.choice([None, None, *ENDS[1:]]),
        }
        for _ in range(60)
    ]  # fmt: skip


def referrals(dice: Random) -> list[dict[str, Any]]:
    return [
        {
            "made": a_time(dice), "agreed": dice.choice([Said.YES, Said.YES, Said.NO, Said.NOT_ASKED]),
            "connected": dice.choice([None, 2, 6, 8, 20, 40]), "barrier": dice.choice([None, "no_bed", "waitlist"]),
            "draft": dice.random() < 0.1,
        }
        for _ in range(60)
    ]  # fmt: skip


def tasks(dice: Random) -> list[dict[str, Any]]:
    return [
        {"due": a_time(dice), "tried": dice.choice([None, -2, 2]), "answered": dice.random() < 0.5} for _ in range(40)
    ]


def as_encounter(number: int, one: dict[str, Any]) -> Any:
    said = Diversion(would_have_been="arrest", avoided=Said.YES, basis="officer_statement")
    return encounter(
        id=f"e{number}", origin=one["origin"], reasons=one["reasons"], disposition=one["end"],
        diversion=said if one["avoided"] else Diversion.not_asked(), times=Times(start=one["start"]),
    )  # fmt: skip


def as_referral(number: int, one: dict[str, Any]) -> Any:
    got: dict[str, Any] = {}
    if one["connected"] is not None:
        at = one["made"] + one["connected"] * DAY
        got = {"outcome": "got_help", "outcome_meaning": OutcomeMeaning.CONNECTED, "outcome_at": at}
    barriers = (
        (Barrier(code=one["barrier"], meaning=BarrierMeaning.CAPACITY, at=one["made"]),) if one["barrier"] else ()
    )
    state = ReferralState.DRAFT if one["draft"] else ReferralState.OFFERED
    return referral(
        id=f"r{number}",
        made_at=one["made"],
        agreed=one["agreed"],
        need="shelter",
        barriers=barriers,
        state=state,
        **got,
    )


def as_task(number: int, one: dict[str, Any]) -> Any:
    made = follow_up(one["due"], id=f"f{number}", clock_from=one["due"] - DAY)
    if one["tried"] is None:
        return made
    at = one["due"] + one["tried"] * HOUR
    tried = made.attempted(reached(at) if one["answered"] else attempt(at=at))
    return tried.done(by="o1", at=at) if one["answered"] else tried


def amended(number: int, says: str, **more: Any) -> Amendment:
    told: dict[str, Any] = {"codes": (says,), "at": NOW} | more
    return Amendment(
        id=f"m{number}{told['at']:%d}", custodian="linden", record_id=f"e{number}", field="disposition", was="before",
        says=says, reason="heard later", by="o1", **told,
    )  # fmt: skip


@pytest.fixture(params=[1, 2, 3])
def month(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Month]:
    dice = Random(request.param)  # noqa: S311 - no secret
    made = contacts(dice), referrals(dice), tasks(dice)
    ways: tuple[Callable[[int, dict[str, Any]], Any], ...] = (as_encounter, as_referral, as_task)
    with laptop(tmp_path) as records:
        kept = [way(number, one) for way, ones in zip(ways, made, strict=True) for number, one in enumerate(ones)]
        kept += [amended(number, one["amended"]) for number, one in enumerate(made[0]) if one["amended"]]
        kept.append(amended(3, "referral_only", codes=None, at=LATER))  # in words alone: it changes no figure
        records.keep([draft for one in kept for draft in drafts(None, one)])
        desk = Team(records, Moments(at=LATER)).desk(Role.SUPERVISOR)
        yield Month(*made, counts(desk, MARCH, DENVER))


def in_march(moment: datetime) -> bool:
    local = moment.astimezone(DENVER)
    return (local.year, local.month) == (2026, 3)


def test_contacts(month: Month) -> None:
    met = [one for one in month.met if in_march(one["start"])]
    assert 0 < len(met) < len(month.met)
    assert month.of("volume") == {"all": len(met)}
    assert month.of("volume_by_origin") == Counter(one["origin"] for one in met)
    assert month.of("volume_by_reason") == Counter(reason for one in met for reason in one["reasons"])
    hours = Counter(f"{one['start'].astimezone(DENVER):%a %H}" for one in met)
    assert month.of("volume_by_hour") == hours
    assert month.of("disposition") == Counter(one["amended"] or one["end"] for one in met)
    assert Counter(one["amended"] or one["end"] for one in met) != Counter(one["end"] for one in met)
    avoided = sum(one["avoided"] is not None for one in met)
    assert month.of("diversion") == {
        "arrest, avoided yes, officer_statement": avoided,
        "not_asked, avoided not_asked, not_asked": len(met) - avoided,
    }


def test_referrals(month: Month) -> None:
    made = [one for one in month.referred if in_march(one["made"])]
    offered = [one for one in made if not one["draft"]]
    assert month.of("declined") == (sum(one["agreed"] is Said.NO for one in offered), len(offered))
    assert month.of("gaps") == Counter(f"shelter, {one['barrier']}" for one in made if one["barrier"])
    for days, code in ((7, "connected_7d"), (30, "connected_30d")):
        agreed = [one for one in offered if one["agreed"] is Said.YES and one["made"] + days * DAY <= LATER]
        came = [one for one in agreed if one["connected"] is not None and one["connected"] <= days]
        assert month.of(code) == (len(came), len(agreed))


def test_follow_ups(month: Month) -> None:
    due = [one for one in month.due if in_march(one["due"])]
    before = [one for one in due if one["tried"] == -2]
    answered = [one for one in before if one["answered"]]
    assert month.of("attempted_in_time") == (len(before), len(due))
    assert month.of("reached_in_time") == (len(answered), len(due))
    assert month.of("late") == (len(due) - len(answered), len(due))
    assert month.of("unable") == (0, len(due))


def test_where_an_amendment_is_sealed_the_record_counts_as_it_was_and_in_part(tmp_path: Path) -> None:
    one = contacts(Random(1))[0] | {"start": NOW, "end": "referral_only"}  # noqa: S311 - no secret
    with laptop(tmp_path) as records:
        records.keep(
            [draft for each in (as_encounter(1, one), amended(1, "er_voluntary")) for draft in drafts(None, each)]
        )
        team = Team(records)
        made = counts(replace(team.desk(Role.OFFICER), casebook=team.seen_with()), MARCH, DENVER)
    (ended,) = [each.counts for each in made.measures if each.measure == "disposition"]
    assert (dict(ended), made.unreadable, made.in_part) == ({"referral_only": 1}, 0, 1)


def test_reasons_that_were_all_taken_away_count_no_more(tmp_path: Path) -> None:
    one = contacts(Random(1))[0] | {"start": NOW, "reasons": ("homelessness", "overdose")}  # noqa: S311 - no secret
    change = replace(amended(1, NOT_ASKED), field="reasons", says="\u2013")
    with laptop(tmp_path) as records:
        records.keep([draft for each in (as_encounter(1, one), change) for draft in drafts(None, each)])
        made = counts(Team(records, Moments(at=LATER)).desk(Role.SUPERVISOR), MARCH, DENVER)
    (reasons,) = [each.counts for each in made.measures if each.measure == "volume_by_reason"]
    assert (dict(reasons), made.in_part) == ({}, 0)


def test_a_directory_editor_counts_nobody(tmp_path: Path) -> None:
    with laptop(tmp_path) as records, pytest.raises(NotAllowedError):
        counts(Team(records).desk(Role.DIRECTORY_EDITOR), MARCH, DENVER)
