"""Every cell of ROLES.md, written out by hand, and an agency's changes to them."""

import pytest
from fakes.access import account

from navigator.access.actions import CUSTODIAN_ONLY, OPENED_BY_GLASS, OUTSIDE, UNLOGGED, WRITES, Action
from navigator.access.permissions import AS_SHIPPED, SHIPPED, TAKES_TWO, Permissions, Scope, as_decided
from navigator.access.roles import Role
from navigator.errors import NavigatorError

# The rows of ROLES.md in their order, one line for each verb that a cell tells apart. Columns: officer, clinician, case
# manager, peer, supervisor, directory editor, administrator. A cell without a scope word is "all"; "-" is "none".
EXPECTED = """
directory: search, card, print
    directory.use           all all all all all all all
overlay: heard, wrong, closed, answers during the call
    overlay.add             all all all all all all -
    overlay.decide          - - - - all all -
directory: import, edit, merge, pack
    directory.edit          - - - - - all -
    pack.install            - - - - - all all
encounter: create, amend own operational part
    encounter.write         own_encounter own_encounter own_encounter own_encounter team - -
encounter: view operational part
    encounter.view          own_encounter team assigned assigned team - -
person: identity, contacts, safe-contact
    person.view             own_open team assigned assigned team - -
    person.write            own_open team assigned assigned team - -
person: search, timeline, link
    person.search           - all all assigned all - -
    person.timeline         - all all assigned all - -
    person.link             - all all assigned all - -
safety flags
    flag.view               own_open all all all all - -
    flag.add                all all all all all - -
    flag.review             - - - - all - -
sealed: clinical notes, scores, SUD, Part 2
    sealed.read             - all assigned own all - -
    sealed.write            - all assigned own all - -
consent: record / view scope / revoke
    consent.record_verbal   all all all all all - -
    consent.record          - all all all all - -
    consent.view            all all all all all - -
    consent.revoke          - all all - all - -
referral: make, status
    referral.make           own_encounter team assigned assigned team - -
    referral.status         own_encounter team assigned assigned team - -
follow-up: view list, attempt, reassign
    follow_up.view          own team team own all - -
    follow_up.attempt       own team own own all - -
    follow_up.reassign      own team own own all - -
disclosure, print, export of a person
    disclose                - with_consent with_consent - with_consent - -
    register.view           - - - - all - -
reports: aggregate / line-level de-identified
    report.aggregate        team all all team all - -
    report.lines            - - - - all - -
    report.directory        - all all - all all -
amend, co-sign, return, close early
    amend                   own own own own all - -
    co_sign                 - - - - all - -
    return                  - - - - all - -
    close_early             - - - - all - -
    seal_text               - - - - all - -
audit: own / all, weekly review
    audit.own               own own own own own own -
    audit.all               - - - - all - -
    audit.review            - - - - all - -
    audit.technical         - - - - all - all
accounts, roles, break-glass review, retention
    accounts                - - - - all - -
    account.disable         - - - - all - all
    glass.review            - - - - all - -
    retention               - - - - all - -
    policy_file             - - - - - - all
break-glass (reason, 60 minutes, supervisor task)
    break_glass             all all all all all - -
"""
# What else is true of an action; the other tests rest on it.
KINDS = {
    # Public facts, and what an administrator does without a key.
    "outside": "directory.use overlay.add overlay.decide directory.edit pack.install report.directory audit.technical "
    "account.disable policy_file",
    "only adds": "encounter.write flag.add sealed.write consent.record_verbal consent.record referral.make "
    "follow_up.attempt follow_up.reassign break_glass",
    "opened by glass": "encounter.view person.view person.search person.timeline flag.view sealed.read consent.view "
    "follow_up.view",
    "the custodian's": "disclose amend co_sign return close_early seal_text retention",
    "unlogged": "directory.use overlay.add overlay.decide report.directory",
    "takes two": "co_sign return",
}
SETS = (OUTSIDE, WRITES, OPENED_BY_GLASS, CUSTODIAN_ONLY, UNLOGGED, TAKES_TWO)
COLUMNS = ["officer", "clinician", "case_manager", "peer", "supervisor", "directory_editor", "administrator"]
ROWS = 18
ROLES_ROWS = [line for line in EXPECTED.splitlines() if line and not line.startswith(" ")]
LINES = [line.split() for line in EXPECTED.splitlines() if line.startswith(" ")]
CELLS = [
    (action, role, "none" if cell == "-" else cell)
    for action, *cells in LINES
    for role, cell in zip(COLUMNS, cells, strict=True)
]


@pytest.mark.parametrize(("action", "role", "scope"), CELLS)
def test_s11_each_cell_says_what_roles_says(action: str, role: str, scope: str) -> None:
    assert AS_SHIPPED.scope(Action(action), Role(role)) == scope


@pytest.mark.parametrize(("kind", "actions"), list(zip(KINDS, SETS, strict=True)))
def test_each_action_is_of_the_kinds_that_are_written_here(kind: str, actions: frozenset[Action]) -> None:
    assert actions == set(KINDS[kind].split())


def test_no_cell_is_left_out() -> None:
    assert len(ROLES_ROWS) == ROWS
    assert {(action, role) for action, role, _ in CELLS} == {(action, role) for action in Action for role in Role}
    assert len(CELLS) == len(SHIPPED) == len(Action) * len(Role)


def test_an_agency_narrows_without_a_flag() -> None:
    changes = {
        "encounter.view": {"clinician": "assigned", "officer": "own_open"},
        "person.search": {"clinician": "team"},
        "break_glass": {"officer": "none"},
    }
    narrower = as_decided(changes)
    assert narrower.scope(Action.ENCOUNTER_VIEW, Role.CLINICIAN) is Scope.ASSIGNED
    assert narrower.widened() == frozenset()
    assert AS_SHIPPED.scope(Action.ENCOUNTER_VIEW, Role.CLINICIAN) is Scope.TEAM


@pytest.mark.parametrize(
    ("action", "role", "scope"),
    [
        ("encounter.view", "case_manager", "team"),
        ("encounter.view", "officer", "assigned"),
        # Other records, not fewer: who wrote it may not be of the encounter that runs.
        ("person.view", "officer", "own"),
        ("overlay.decide", "peer", "all"),
        ("disclose", "peer", "with_consent"),
    ],
)
def test_whatever_reaches_further_is_flagged(action: str, role: str, scope: str) -> None:
    assert as_decided({action: {role: scope}}).widened() == {(Action(action), Role(role))}


def test_a_wider_view_of_persons_widens_what_may_leave_with_consent() -> None:
    wider = as_decided({"person.view": {"case_manager": "team"}})
    assert wider.widened() == {(Action.PERSON_VIEW, Role.CASE_MANAGER), (Action.DISCLOSE, Role.CASE_MANAGER)}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"person.read": {"officer": "all"}}, "action or a role"),
        ({"person.view": {"chief": "all"}}, "action or a role"),
        ({"person.view": {"officer": "everything"}}, "scope"),
        ({"disclose": {"supervisor": "all"}}, "with a consent or an exception"),
        ({"disclose": {"supervisor": "team"}}, "with a consent or an exception"),
        ({"person.view": {"supervisor": "with_consent"}}, "with a consent or an exception"),
    ],
)
def test_s12_a_policy_cannot_say_what_there_is_not_nor_let_records_out(
    changes: dict[str, dict[str, str]], words: str
) -> None:
    with pytest.raises(NavigatorError, match=words) as refused:
        as_decided(changes)
    assert refused.value.hint
    assert as_decided({"disclose": {"supervisor": "none"}}).widened() == frozenset()


def test_a_team_of_one_joins_three_roles_without_a_co_sign() -> None:
    alone = account(Role.SUPERVISOR, solo=True)
    assert alone.roles == {Role.CLINICIAN, Role.SUPERVISOR, Role.DIRECTORY_EDITOR}
    joined = (Role.CLINICIAN, Role.SUPERVISOR, Role.DIRECTORY_EDITOR)
    for action in set(Action) - TAKES_TWO:
        assert AS_SHIPPED.reach(action, alone) == frozenset[str]().union(
            *(AS_SHIPPED.reach(action, account(role)) for role in joined)
        )
    assert all(not AS_SHIPPED.reach(action, alone) for action in (Action.CO_SIGN, Action.RETURN))
    assert Permissions().cells == SHIPPED
