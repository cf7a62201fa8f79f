"""A record leaves with a covering consent or an exception, and never otherwise (S12, S13, S14, S15)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.access import account
from fakes.casebook import DAY, HOUR, NOW, consent
from fakes.release import (
    ABOUT,
    EVERYTHING,
    NEEDLE,
    TEXTS,
    ask,
    dossier,
    entry,
    exception,
    for_part2,
    general,
    let_out,
    part2,
    request,
    written,
)

from navigator.access.roles import KeyClass, Role
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentMeaning, Told
from navigator.casebook.release.entry import Dossier, Marking
from navigator.casebook.release.layout import Document, document
from navigator.casebook.release.legal_exception import ExceptionKind, LegalException
from navigator.casebook.release.notice import Statement, Texts
from navigator.casebook.release.refusal import REFUSALS, No, Refusal
from navigator.casebook.release.release import Released
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError


def no(found: Released | Refusal) -> No:
    assert isinstance(found, Refusal)
    return found.no


def test_nothing_is_ticked_beforehand_and_nothing_leaves_without_a_purpose() -> None:
    bare = replace(request(), chosen=frozenset())
    assert no(ask(what=bare, consents=(general(),))) is No.NOTHING_CHOSEN
    assert no(ask(what=request("n1", "n9"), consents=(general(),))) is No.UNKNOWN_PART
    for purpose in ("", "curiosity"):
        assert no(ask(what=request(purpose=purpose), consents=(general(),))) is No.NO_PURPOSE


def test_only_what_was_chosen_leaves() -> None:
    both = dossier(entry(), entry(id="n5", lines=("another thing",)))
    text = written(let_out(both, consents=(general(),))).text
    assert NEEDLE in text
    assert "another thing" not in text


@pytest.mark.parametrize(
    "papers",
    [
        (),
        (general(given=Said.DECLINED),),
        (general(person_id="p2"),),
        (general(discloser="bend"),),
        (general(recipients=frozenset({"org2"})),),
        (general(recipients=frozenset(), recipient_class="clinics"),),
        (general(what=frozenset({Told.NEED})),),
        (general(purposes=frozenset({"payment"})),),
        (general(at=NOW - 9 * DAY, expires_at=NOW),),
        (general().revoked(by="o1", at=NOW, how="by phone"),),
        (general(at=NOW + timedelta(minutes=1), entered_at=NOW),),
        (consent(meaning=ConsentMeaning.CONTACT, what=EVERYTHING),),
        # Two halves make no whole: each covers only part of what is told.
        (general(what=frozenset({Told.HEALTH})), general(id="k9", what=frozenset({Told.NEED}))),
    ],
)
def test_s12_s13_what_does_not_cover_all_of_it_covers_nothing(papers: tuple[Consent, ...]) -> None:
    both = dossier(entry(told=frozenset({Told.HEALTH, Told.NEED})))
    assert no(ask(both, consents=papers)) is No.NOT_COVERED
    assert isinstance(ask(both, consents=(*papers, general(id="k8"))), Released)


@pytest.mark.parametrize("marking", [Marking.PART2, Marking.UNKNOWN])
def test_s12_a_marked_record_and_an_unknown_one_need_a_part_2_consent(marking: Marking) -> None:
    marked = dossier(part2(marking=marking))
    assert no(ask(marked, request("n2"), (general(),))) is No.NOT_COVERED_PART2
    narrow = for_part2(what=frozenset({Told.HEALTH}))
    assert no(ask(marked, request("n2"), (narrow,))) is No.NOT_COVERED_PART2
    found = let_out(marked, request("n2"), (general(), for_part2()))
    assert (found.disclosure.consent_id, found.disclosure.told) == ("k2", {Told.HEALTH, Told.TREATMENT})
    assert found.notice == TEXTS.notices[Statement.FULL]


def test_one_protected_part_protects_the_whole_document() -> None:
    mixed = dossier(entry(), part2())
    assert no(ask(mixed, request("n1", "n2"), (general(),))) is No.NOT_COVERED_PART2
    assert let_out(mixed, request("n1", "n2"), (for_part2(),)).notice is not None
    assert let_out(mixed, request("n1"), (general(),)).notice is None
    says_so = dossier(entry(told=frozenset({Told.TREATMENT})))
    assert no(ask(says_so, consents=(general(),))) is No.NOT_COVERED_PART2
    assert let_out(says_so, consents=(for_part2(),)).notice is not None


def test_legal_proceedings_need_a_consent_of_their_own() -> None:
    legal = for_part2(id="k4", kind="part2_legal", meaning=ConsentMeaning.PART2_LEGAL, purposes=frozenset({"legal"}))
    asked = request("n2", purpose="legal")
    assert no(ask(dossier(part2()), asked, (for_part2(),))) is No.NOT_COVERED_PART2
    assert let_out(dossier(part2()), asked, (legal,)).disclosure.consent_id == "k4"


@pytest.mark.parametrize("kind", ExceptionKind)
def test_an_exception_is_chosen_for_one_disclosure_with_who_and_why(kind: ExceptionKind) -> None:
    found = let_out(dossier(part2()), request("n2"), (), (exception(kind),))
    assert (found.disclosure.authority, found.disclosure.consent_id) == (kind, None)
    assert "exception x1" in found.disclosure.words
    assert let_out(dossier(part2()), request("n2"), (for_part2(),), (exception(kind),)).authority.exception is None


@pytest.mark.parametrize(
    "other",
    [
        exception(person_id="p2"),
        exception(disclosure_id="d2"),
        exception(recipient="org2"),
        exception(what=frozenset({Told.HEALTH})),
        exception(at=NOW + HOUR),
    ],
)
def test_an_exception_for_something_else_covers_nothing(other: LegalException) -> None:
    assert no(ask(dossier(part2()), request("n2"), (), (other,))) is No.NOT_COVERED_PART2


@pytest.mark.parametrize(
    "fields", [{"chosen_by": ""}, {"why": " "}, {"reference": "", "kind": ExceptionKind.COURT_ORDER}]
)
def test_an_exception_without_who_why_or_the_number_of_the_order_is_none(fields: dict[str, str]) -> None:
    with pytest.raises(NavigatorError) as refused:
        exception(**fields)
    assert refused.value.hint


def test_the_table_of_permissions_decides_too() -> None:
    papers = (general(), for_part2())
    for role in (Role.OFFICER, Role.PEER, Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR):
        assert no(ask(consents=papers, by=account(role))) is No.NOT_ALLOWED
    for role in (Role.CLINICIAN, Role.SUPERVISOR):
        assert isinstance(ask(consents=papers, by=account(role)), Released)
    manager = account(Role.CASE_MANAGER)
    assert no(ask(consents=papers, by=manager)) is No.NOT_ALLOWED
    assigned = replace(dossier(), about=replace(ABOUT, assigned_to=frozenset({"me"})))
    assert isinstance(ask(assigned, consents=papers, by=manager), Released)
    blind = account(Role.CLINICIAN, keys=frozenset({KeyClass.TEAM}))
    refused = ask(dossier(part2()), request("n2"), papers, by=blind)
    assert isinstance(refused, Refusal)
    assert "no key" in refused.message


@pytest.mark.parametrize(
    "theirs",
    [
        dossier(entry(custodian="bend")),
        replace(dossier(entry(custodian="bend")), about=replace(ABOUT, shared_to=frozenset({"linden"}))),
        dossier(of=replace(dossier().person, custodian="bend")),
    ],
)
def test_what_another_agency_keeps_does_not_leave_here(theirs: Dossier) -> None:
    assert no(ask(theirs, consents=(general(),))) is No.NOT_ALLOWED


def test_s14_nothing_is_handed_out_before_the_register_has_it() -> None:
    found = let_out(consents=(general(),))
    for register in ([], [replace(found.disclosure, told=frozenset({Told.NEED}))]):
        with pytest.raises(NotAllowedError, match="register"):
            document(found, register, now=NOW, texts=TEXTS)
    disclosure = found.disclosure
    assert (disclosure.recipient, disclosure.purpose, disclosure.by, disclosure.at) == ("org1", "referral", "me", NOW)
    assert (disclosure.consent_id, disclosure.authority, disclosure.person_id) == ("k1", "consent", "p1")
    assert isinstance(written(found), Document)


@pytest.mark.parametrize("minutes", [-1, 11])
def test_a_release_does_not_keep(minutes: int) -> None:
    found = let_out(consents=(general(),))
    assert document(found, [found.disclosure], now=NOW + timedelta(minutes=10), texts=TEXTS)
    with pytest.raises(NotAllowedError, match="fresh"):
        document(found, [found.disclosure], now=NOW + timedelta(minutes=minutes), texts=TEXTS)


def test_s13_a_consent_that_ends_in_between_lets_nothing_out() -> None:
    found = let_out(consents=(general(expires_at=NOW + timedelta(minutes=5)),))
    assert written(found).text
    with pytest.raises(NotAllowedError, match="fresh"):
        document(found, [found.disclosure], now=NOW + timedelta(minutes=5), texts=TEXTS)


def test_neither_a_release_nor_a_document_can_be_made_by_hand() -> None:
    found = let_out(consents=(general(),))
    forgeries: list[Callable[[], object]] = [
        lambda: Released(
            disclosure=found.disclosure,
            request=found.request,
            authority=found.authority,
            notice=None,
            entries=(part2(),),
            token=object(),
        ),
        lambda: Document(file_name="x", label="", sections=(), token=None),
    ]
    for forgery in forgeries:
        with pytest.raises(TypeError, match=r"alone|was released"):
            forgery()
    with pytest.raises((TypeError, ValueError)):
        replace(found, entries=(part2(),))
    with pytest.raises((TypeError, ValueError)):
        replace(written(found), label="")


@pytest.mark.parametrize("which", REFUSALS)
def test_every_no_is_a_sentence_with_a_next_step(which: No) -> None:
    error = Refusal.of(which).error()
    assert isinstance(error, NotAllowedError)
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
    assert set(REFUSALS) | {No.NOT_ALLOWED} == set(No)


def test_what_is_asked_is_of_one_person_and_says_something() -> None:
    for fault in (
        lambda: dossier(entry(person_id="p2")),
        lambda: dossier(entry(), entry(id="n2", person_id="p2")),
        lambda: dossier(entry(), entry()),
        lambda: entry(told=frozenset({Told.NOTHING})),
        lambda: Texts(notices={}, codes=TEXTS.codes),
        lambda: replace(TEXTS.notices[Statement.SHORT], text=" "),
        lambda: replace(TEXTS.notices[Statement.SHORT], source=""),
        lambda: replace(TEXTS.notices[Statement.SHORT], as_of=""),
    ):
        with pytest.raises(ValueError, match=r"\w"):
            fault()
