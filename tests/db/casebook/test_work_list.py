"""The list of follow-ups and the attempts on it, over a real casebook (S9, S19)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.casebook import DAY, HOUR, NOW, OFFICE, consent, contact, evenings, follow_up, person
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.codes import Code
from navigator.casebook.contact import Way
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.follow_up.lists import Group
from navigator.casebook.follow_up.task import FollowUpState
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.attempts import Tried, attempt, close_early, keep_attempt, numbers_now, reassign
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.work_list import PAGE, Asked, Whose, day_list, overdue_mine, work_list
from resources_db.bundled.code_lists import code_book

PHONE = Code(code="phone", label="Phone", sealed=False, group="call")
NO_ANSWER = Code(code="no_answer", label="No answer", sealed=False, group="not_reached")
REACHED = Code(code="reached", label="Reached", sealed=False, group="reached")
CONFIRMED = Code(code="confirmed", label="Confirmed", sealed=False, group="confirmed")
ALL = Asked(whose=Whose.TEAM)


def tried(result: Code = NO_ANSWER, **fields: object) -> Tried:
    told = {"mode": PHONE, "result": result, "at": NOW, "contact_id": "c1"} | fields
    return Tried(**told)  # type: ignore[arg-type]  # a test's fields


def with_phone(team: Team, **fields: object) -> Desk:
    """Give the person a phone that may be called, and return the desk of the follow-up's owner."""
    keep_record(team.desk(Role.CLINICIAN), person(), replace(person(), contacts=(contact(**fields),)))
    return team.desk(Role.CASE_MANAGER)


def add(team: Team, count: int, owner: str = "case_manager", **fields: object) -> None:
    supervisor = team.desk(Role.SUPERVISOR)
    for at in range(count):
        keep_record(
            supervisor, None, follow_up(NOW - HOUR, id=f"n{at:03}", owner=owner, **fields), sealed_service=False
        )


def test_a_row_has_initials_and_no_name_and_says_when_it_is_safe(team: Team) -> None:
    desk = with_phone(team, hours=evenings())
    (row,) = work_list(desk, Asked(), OFFICE).rows
    assert (row.id, row.initials, row.kind, row.owner, row.attempts) == (
        "t1",
        "AM",
        "crisis_check_in",
        "case_manager",
        0,
    )
    (way,) = row.ways
    assert (way.way, way.now, way.next_at) == (Way.CALL, False, NOW + 5 * HOUR)
    team.moments.at = NOW + 5 * HOUR
    assert work_list(desk, Asked(), OFFICE).rows[0].ways[0].now
    assert "Ada" not in repr(row)
    assert "555" not in repr(row)


def test_the_list_is_written_down_with_what_it_shows_and_no_more(team: Team) -> None:
    add(team, PAGE + 1)
    page = work_list(team.desk(Role.CASE_MANAGER), Asked(), OFFICE)
    kind, body = team.noted()[-1]
    assert kind == AuditKind.SEEN_LIST
    assert body["ids"] == [row.id for row in page.rows] == [f"n{at:03}" for at in range(PAGE)]
    assert (page.total, page.counts) == (PAGE + 2, {Group.OVERDUE: PAGE + 1, Group.TODAY: 0, Group.NEXT: 1})
    later = work_list(team.desk(Role.CASE_MANAGER), Asked(skip=PAGE), OFFICE)
    assert [row.id for row in later.rows] == [f"n{PAGE:03}", "t1"]


def test_groups_owner_and_kind_filter_the_list(team: Team) -> None:
    add(team, 1, owner="clinician", kind="welfare")
    desk = team.desk(Role.CASE_MANAGER)

    def ids(asked: Asked) -> list[str]:
        return [row.id for row in work_list(desk, asked, OFFICE).rows]

    assert ids(ALL) == ["n000", "t1"]
    assert ids(Asked()) == ["t1"]
    assert (
        ids(replace(ALL, owner="clinician"))
        == ids(replace(ALL, kind="welfare"))
        == ids(replace(ALL, group=Group.OVERDUE))
        == ["n000"]
    )
    assert ids(replace(ALL, owner="")) == ids(replace(ALL, group=Group.TODAY)) == []
    assert (overdue_mine(desk), overdue_mine(team.desk(Role.CLINICIAN))) == (0, 1)
    team.moments.at = NOW + DAY
    assert overdue_mine(desk) == 1


def test_late_counts_the_safe_hours_of_the_agency(team: Team) -> None:
    desk = with_phone(team, hours=evenings())
    team.moments.at = NOW + 2 * DAY
    (row,) = work_list(desk, Asked(), OFFICE).rows
    # Due on Tuesday at 10:00, now it is Wednesday at 10:00: on Tuesday from 15:00 to 17:00 it was both.
    assert (row.group, row.late) == (Group.OVERDUE, 2 * HOUR)


def test_a_peer_and_an_officer_see_their_own_only_and_an_editor_nothing(team: Team) -> None:
    add(team, 1, owner="peer")
    for role, ids in ((Role.PEER, ["n000"]), (Role.OFFICER, []), (Role.SUPERVISOR, ["n000", "t1"])):
        assert [row.id for row in work_list(team.desk(role), ALL, OFFICE).rows] == ids
    for role in (Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowedError):
            work_list(team.desk(role), ALL, OFFICE)
        with pytest.raises(NotAllowedError):
            overdue_mine(team.desk(role))
    assert team.noted()[-1][0] == AuditKind.REFUSED


def test_an_officer_learns_no_initials_of_a_person_who_is_not_before_them(team: Team) -> None:
    add(team, 1, owner="officer")
    (row,) = work_list(team.desk(Role.OFFICER), Asked(), OFFICE).rows
    assert (row.initials, row.ways) == ("", ())


def test_a_sheet_of_paper_has_no_initials_and_is_written_down(team: Team) -> None:
    add(team, 2)
    rows = day_list(team.desk(Role.CASE_MANAGER), Asked(), OFFICE)
    assert [(row.id, row.initials) for row in rows] == [("n000", ""), ("n001", "")]
    assert team.noted()[-1] == (AuditKind.PRINTED, {"list": "day", "count": 2, "ids": ["n000", "n001"]})


def test_an_attempt_waits_and_is_nowhere_until_it_is_kept(team: Team) -> None:
    desk = with_phone(team)
    pending = attempt(desk, "t1", tried(), OFFICE)
    assert work_list(desk, Asked(), OFFICE).rows[0].attempts == 0
    done = keep_attempt(desk, pending, OFFICE)
    assert work_list(desk, Asked(), OFFICE).rows[0].attempts == 1
    assert done.next is not None
    assert done.next.way is Way.CALL
    # Mornings were tried: the afternoon is next, of the day from which on somebody may try.
    assert done.next.at.begin == NOW + DAY + 2 * HOUR


def test_who_is_reached_leaves_the_list(team: Team) -> None:
    desk = with_phone(team)
    done = keep_attempt(desk, attempt(desk, "t1", tried(REACHED), OFFICE), OFFICE)
    assert (done.task.state, done.next) == (FollowUpState.DONE, None)
    assert work_list(desk, ALL, OFFICE).rows == ()


def test_an_unsafe_way_hour_or_contact_is_refused(team: Team) -> None:
    desk = with_phone(team, hours=evenings())
    with pytest.raises(NavigatorError, match="safe time"):
        attempt(desk, "t1", tried(), OFFICE)
    team.moments.at = NOW + 5 * HOUR
    with pytest.raises(NavigatorError, match="voicemail"):
        attempt(desk, "t1", tried(at=team.moments.at, voicemail=True), OFFICE)
    for unknown in (None, "c9"):
        with pytest.raises(NavigatorError, match="which contact"):
            attempt(desk, "t1", tried(at=team.moments.at, contact_id=unknown), OFFICE)
    text = Code(code="text", label="Text", sealed=False, group="text")
    with pytest.raises(NavigatorError, match="a text is safe"):
        attempt(desk, "t1", tried(at=team.moments.at, mode=text, contact_id=None), OFFICE)
    assert not attempt(desk, "t1", tried(at=team.moments.at), OFFICE).unsafe


def test_one_entered_afterwards_keeps_its_time_and_says_that_it_was_unsafe(team: Team) -> None:
    desk = with_phone(team, hours=evenings())
    team.moments.at = NOW + 3 * HOUR
    pending = attempt(desk, "t1", tried(), OFFICE)
    assert pending.unsafe
    (made,) = keep_attempt(desk, pending, OFFICE).task.attempts
    assert (made.at, made.entered_at) == (NOW, NOW + 3 * HOUR)
    with pytest.raises(NavigatorError, match="lies ahead"):
        attempt(desk, "t1", tried(at=team.moments.at + HOUR), OFFICE)


def test_a_provider_confirms_only_under_a_release_in_force(team: Team) -> None:
    desk = with_phone(team)
    keep_record(team.desk(Role.CLINICIAN), None, consent())
    assert attempt(desk, "t1", tried(CONFIRMED, consent_id="k1"), OFFICE).attempt.consent_id == "k1"
    team.moments.at = NOW + timedelta(days=31)
    for release in ("k1", "k9"):
        with pytest.raises(NavigatorError, match="not in force"):
            attempt(desk, "t1", tried(CONFIRMED, consent_id=release, at=team.moments.at), OFFICE)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PEER, Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR])
def test_who_may_not_try_hand_on_or_close(team: Team, role: Role) -> None:
    desk = team.desk(role)
    with pytest.raises(NotAllowedError):
        attempt(desk, "t1", tried(), OFFICE)
    with pytest.raises(NotAllowedError):
        reassign(desk, "t1", owner=role.value)
    with pytest.raises(NotAllowedError):
        close_early(desk, "t1", "moved away")
    assert team.noted()[-1][0] == AuditKind.REFUSED


def test_handed_on_and_closed_early_with_a_reason(team: Team) -> None:
    reassign(team.desk(Role.CASE_MANAGER), "t1", owner="clinician")
    assert [row.id for row in work_list(team.desk(Role.CLINICIAN), Asked(), OFFICE).rows] == ["t1"]
    supervisor = team.desk(Role.SUPERVISOR)
    with pytest.raises(NotAllowedError):
        close_early(team.desk(Role.CLINICIAN), "t1", "moved away")
    with pytest.raises(NavigatorError, match="why"):
        close_early(supervisor, "t1", " ")
    assert close_early(supervisor, "t1", "moved away").end_code == "closed_early"
    assert work_list(supervisor, ALL, OFFICE).rows == ()
    with pytest.raises(NotFoundError):
        reassign(supervisor, "t9", owner="clinician")


def test_a_number_is_seen_in_safe_hours_only_and_that_is_written_down(team: Team) -> None:
    whose = code_book()["relationship_types"]
    desk = with_phone(team, hours=evenings())
    assert numbers_now(desk, "t1", OFFICE, whose) == ()
    team.moments.at = NOW + 5 * HOUR
    assert numbers_now(desk, "t1", OFFICE, whose) == ("555-0100 \u00b7 The person",)
    assert AuditKind.SEEN_PERSON in [kind for kind, _ in team.noted()]
    with pytest.raises(NotAllowedError):
        numbers_now(team.desk(Role.OFFICER), "t1", OFFICE, whose)
