"""Figures that leave the team: small cells masked, written down first, and nothing counted that was not read (S9, S15, S17)."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, encounter, follow_up, person, reached, referral
from fakes.desks import Moments, Team
from fakes.laptop import blanking, drafts, laptop
from fakes.two_laptops import pair, that_says

from navigator.access.roles import KeyClass, Role
from navigator.casebook.encounter import Diversion
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.line_export import LineExport
from navigator.casebook.metrics.masked_lines import MASK
from navigator.casebook.metrics.measure import Period
from navigator.casebook.record import Record
from navigator.casebook.referral import Barrier, BarrierMeaning, OutcomeMeaning
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import Said
from navigator.casebook.scene import Times
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.decide_answer import decide_answer
from navigator.use_cases.desk import Desk
from navigator.use_cases.export_figures import Totals, lines, totals
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.export_fields import export_fields
from resources_db.bundled.measures import measures
from resources_db.casebook.records import Records

MARCH = Period(begin=NOW - DAY, end=NOW + 30 * DAY)
FLED: dict[str, object] = {"reasons": ("domestic_violence",), "reason_groups": frozenset({"violence"})}
BED = Barrier(code="no_bed", meaning=BarrierMeaning.CAPACITY, at=NOW)
SAID = Diversion(would_have_been="arrest", avoided=Said.YES, basis="officer_statement")


def met(count: int, name: str, **fields: object) -> list[Record]:
    return [encounter(id=f"{name}-{number}", **fields) for number in range(count)]


def referred(count: int, name: str, **fields: object) -> list[Record]:
    return [referral(id=f"{name}-{number}", state=ReferralState.OFFERED, **fields) for number in range(count)]


def connected(count: int) -> list[Record]:
    got = {"outcome": "got_help", "outcome_meaning": OutcomeMeaning.CONNECTED, "outcome_at": NOW + 2 * DAY}
    return referred(count, "got", **got)


def a_month() -> list[Record]:
    day = [encounter(id="early", origin="911", times=Times(start=NOW - 3 * DAY, end=NOW - 3 * DAY + HOUR))]
    return [
        *met(13, "police", origin="911", reasons=("homelessness", "overdose")), *day,
        *met(12, "line", origin="crisis_line", times=Times(start=NOW + DAY, end=NOW + DAY + HOUR), diversion=SAID),
        *met(3, "rare", origin="walk_in", disposition="er_voluntary"),
        *connected(12), *referred(14, "not", barriers=(BED,)), *referred(3, "no", agreed=Said.NO, need="food"),
        *(follow_up(id=f"kept-{number}").attempted(reached()) for number in range(11)),
        *(follow_up(id=f"missed-{number}") for number in range(11)),
    ]  # fmt: skip


@pytest.fixture
def month(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        records.keep([draft for one in [person(), *a_month()] for draft in drafts(None, one)])
        yield Team(records, Moments(at=NOW + 20 * DAY))


def told(made: Totals, measure: str) -> dict[str, tuple[str, str]]:
    return {row.of: (row.count, row.out_of) for row in made.rows if row.measure == measure}


def of_the_month(desk: Desk) -> Totals:
    return totals(desk, MARCH, DENVER)


def test_what_is_told_is_true_and_whom_few_share_is_masked(month: Team) -> None:
    made = of_the_month(month.desk(Role.SUPERVISOR))
    assert told(made, "volume") == {"all": ("28", "")}
    # Twelve would tell the three beside a total that stands in another table.
    assert told(made, "volume_by_origin") == {"911": ("13", ""), "crisis_line": (MASK, ""), "walk_in": (MASK, "")}
    assert told(made, "volume_by_reason") == {"homelessness": ("13", ""), "overdose": ("13", "")}
    assert told(made, "volume_by_hour") == {"Mon 10": ("16", ""), "Tue 10": ("12", "")}
    assert told(made, "disposition") == {"not_asked": (MASK, ""), "er_voluntary": (MASK, "")}
    assert told(made, "diversion") == {
        "arrest, avoided yes, officer_statement": ("12", ""), "not_asked, avoided not_asked, not_asked": ("16", ""),
    }  # fmt: skip
    assert made.unreadable == 0


def test_referrals_and_follow_ups_are_shares_and_a_small_side_hides_both(month: Team) -> None:
    made = of_the_month(month.desk(Role.SUPERVISOR))
    assert told(made, "connected_7d") == {"": ("12", "26")}
    # Too young to be asked after thirty days: nobody is in it yet.
    assert told(made, "connected_30d") == {"": ("0", "0")}
    assert told(made, "declined") == {"": (MASK, MASK)}
    assert told(made, "gaps") == {"shelter, no_bed": ("14", "")}
    assert told(made, "attempted_in_time") == told(made, "reached_in_time") == {"": ("11", "22")}
    assert told(made, "unable") == {"": ("0", "22")}


def test_no_number_from_one_to_ten_leaves(month: Team) -> None:
    cells = [cell for row in of_the_month(month.desk(Role.SUPERVISOR)).rows for cell in (row.count, row.out_of)]
    assert MASK in cells
    assert not {str(few) for few in range(1, 11)} & set(cells)


def test_every_figure_that_leaves_is_defined(month: Team) -> None:
    made = of_the_month(month.desk(Role.SUPERVISOR))
    assert {row.measure for row in made.rows} <= {one.code for one in measures()}
    assert any("fewer than 11" in words for words in made.words)


def test_that_they_leave_is_written_down_before_they_do(month: Team) -> None:
    desk = month.desk(Role.CLINICIAN)
    made = of_the_month(desk)
    assert month.noted()[-1] == (
        AuditKind.EXPORTED,
        {"level": "totals", "rows": len(made.rows), "unreadable": 0, "in_part": 0},
    )
    db = month.records.journal.db
    db.execute("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")
    for leave in (lambda: of_the_month(desk), lambda: out(month.desk(Role.SUPERVISOR))):
        with pytest.raises(Exception, match="full"):
            leave()


@pytest.mark.parametrize("role", [Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR])
def test_who_sees_nobody_counts_nobody(month: Team, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        of_the_month(month.desk(role))
    assert month.noted()[-1] == (AuditKind.REFUSED, {"action": "report.aggregate", "why": "not_this_role"})


def test_what_is_sealed_to_the_reader_is_not_guessed_and_they_are_told(month: Team) -> None:
    officer = month.desk(Role.OFFICER)
    officer.casebook = month.seen_with()
    made = of_the_month(officer)
    assert told(made, "volume") == {"all": ("28", "")}
    assert told(made, "volume_by_reason") == {"homelessness": ("13", "")}
    # Three went to the emergency room: it is not said of them that nobody asked.
    assert told(made, "disposition") == {"not_asked": (MASK, ""), "sealed": (MASK, "")}
    # The thirteen of the overdose, the three of the emergency room, and what a follow-up is for.
    assert (made.in_part, made.unreadable) == (13 + 3 + 22, 0)
    assert any("38 records are sealed in part" in words for words in made.words)


def test_another_agencys_records_are_its_own(month: Team) -> None:
    theirs = [replace(one, custodian="harbor") for one in met(30, "theirs", origin="911")]
    month.records.keep([draft for one in theirs for draft in drafts(None, one)])
    assert told(of_the_month(month.desk(Role.SUPERVISOR)), "volume") == {"all": ("28", "")}


def out(desk: Desk, *ticked: str) -> LineExport:
    return lines(desk, MARCH, DENVER, ticked or ("origin",), fields=export_fields(), codes=code_book())


def test_lines_hold_no_name_and_nobody_who_may_flee_violence(month: Team) -> None:
    fled = replace(person("Eva Alder"), id="p2", fleeing_violence=Said.YES)
    more = [fled, *met(12, "hers", person_id="p2", origin="911"), *met(12, "of-it", origin="911", **FLED)]
    month.records.keep([draft for one in more for draft in drafts(None, one)])
    made = out(month.desk(Role.SUPERVISOR))
    assert Counter(made.rows) == {("911",): 13, (MASK,): 15}
    assert month.noted()[-1] == (AuditKind.EXPORTED, {"level": "lines", "rows": 28, "fields": ["origin"]})


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SUPERVISOR])
def test_only_a_supervisor_takes_lines_along(month: Team, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        out(month.desk(role))
    assert month.noted()[-1] == (AuditKind.REFUSED, {"action": "report.lines", "why": "not_this_role"})


def test_nothing_leaves_while_nobody_knows_whom_to_leave_out(month: Team) -> None:
    desk = month.desk(Role.SUPERVISOR)
    desk.casebook = month.seen_with(KeyClass.AUDIT)
    with pytest.raises(NavigatorError, match="whom to leave out"):
        out(desk)
    assert AuditKind.EXPORTED not in [kind for kind, _ in month.noted()]


def test_a_record_that_makes_none_is_counted_and_in_no_figure(month: Team) -> None:
    desk, opened = month.desk(Role.SUPERVISOR), month.records.journal
    ids = [json.loads(kept.envelope)["id"] for kept in opened.events() if b'"subject":"line-0"' in kept.envelope]
    month.records.keep([blanking(*ids)])
    made = of_the_month(desk)
    assert (made.unreadable, made.in_part) == (1, 0)
    assert told(made, "volume") == {"all": ("27", "")}
    with pytest.raises(NavigatorError, match="whom to leave out"):
        out(desk)


def both_ways(one: Records, two: Records) -> None:
    """Let two laptops hear of each other."""
    for here, there in ((one, two), (two, one)):
        for name, (last, _) in there.journal.heads().items():
            here.receive(there.sent(name, here.journal.heads().get(name, (0, ""))[0])[:last])


def test_what_two_laptops_said_differently_keeps_lines_in_until_somebody_decides(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with laptop(tmp_path / "one") as records, laptop(tmp_path / "two", 2) as other:
        records.keep([draft for one in [person(), *met(12, "some")] for draft in drafts(None, one)])
        both_ways(records, other)
        fled, safe = (replace(person(), fleeing_violence=said) for said in (Said.YES, Said.NO))
        records.keep(drafts(person(), fled))
        other.keep(drafts(person(), safe))
        both_ways(records, other)
        desk = Team(records).desk(Role.SUPERVISOR)
        assert records.in_conflict() == [("person", "p1")]
        with pytest.raises(NavigatorError, match="say two things at once"):
            out(desk)
        shown = pair(desk, "fleeing_violence")
        decide_answer(desk, shown, that_says(shown, "yes").place)
        assert records.in_conflict() == []
        assert len(out(desk).rows) == 12
