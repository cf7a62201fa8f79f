"""A consent names who, what and why; it ends, and what has ended never covers again (S12, S13, 42 CFR 2.31)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from fakes.casebook import DAY, HOUR, NOW, consent, disclosure, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentForm, ConsentMeaning, ConsentStatus, Told
from navigator.casebook.disclosure import Telling, covering, may_be_confirmed_by, register
from navigator.casebook.said import Said
from navigator.errors import NavigatorError

ENDED = {ConsentStatus.EXPIRED, ConsentStatus.REVOKED}
TREATMENT: Mapping[str, Any] = {"kind": "part2_single", "meaning": ConsentMeaning.PART2, "what": frozenset(Told)}
SPOKEN: Mapping[str, Any] = {"form": ConsentForm.VERBAL, "signed_by": "", "witness": "o2"}
LEGAL: Mapping[str, Any] = {"meaning": ConsentMeaning.PART2_LEGAL, "purposes": frozenset({"legal"})}
VAWA: Mapping[str, Any] = {"meaning": ConsentMeaning.VAWA, "what": frozenset(Told)}


def covers(one: Consent, moment: datetime = NOW, **asked: Any) -> bool:
    plain: dict[str, Any] = {"recipient": "org1", "what": {Told.NEED}, "purpose": "referral"}
    return one.covers(moment=moment, **plain | asked)


moments = st.builds(lambda hours: NOW + timedelta(hours=hours), st.integers(-24 * 3, 24 * 60))


@steady
@given(
    st.none() | st.integers(0, 1000),
    st.none() | st.integers(1, 1000),
    st.none() | st.integers(0, 1000),
    moments,
    moments,
)
def test_s13_once_expired_or_revoked_it_never_covers_again(
    revoked: int | None, expires: int | None, event: int | None, first: datetime, second: datetime
) -> None:
    one = consent(expires_at=None if expires is None else NOW + expires * HOUR, ends_with="discharge")
    if event is not None:
        one = one.event_came(NOW + event * HOUR)
    if revoked is not None:
        one = one.revoked(by="o1", at=NOW + revoked * HOUR, how="by phone")
    earlier, later = sorted((first, second))
    if one.status_at(earlier) in ENDED:
        assert one.status_at(later) in ENDED
        assert not covers(one, later)
    ends = [NOW + hours * HOUR for hours in (revoked, expires, event) if hours is not None]
    assert one.is_active_at(later) == (later >= NOW and all(later < end for end in ends))
    assert covers(one, later) == one.is_active_at(later)


@steady
@given(st.sampled_from([answer for answer in Said if not answer.is_yes]), moments)
def test_only_a_yes_covers(given_: Said, moment: datetime) -> None:
    one = consent(given=given_)
    assert not covers(one, moment)
    asked = given_ is not Said.NOT_ASKED
    assert one.status_at(moment) is (ConsentStatus.REFUSED if asked else ConsentStatus.NOT_ASKED)


def test_the_status_in_the_order_of_time() -> None:
    one = consent().revoked(by="o1", at=NOW + 40 * DAY, how="in person")
    seen = [one.status_at(NOW + at) for at in (-HOUR, HOUR, 30 * DAY, 40 * DAY)]
    assert seen == [ConsentStatus.NOT_YET, ConsentStatus.ACTIVE, ConsentStatus.EXPIRED, ConsentStatus.REVOKED]


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ({}, True),
        ({"what": {Told.NEED, Told.NAME}}, True),
        ({"what": {Told.NOTHING}}, True),
        ({"what": {Told.NEED, Told.HEALTH}}, False),
        ({"recipient": "org2"}, False),
        ({"purpose": "payment"}, False),
    ],
)
def test_s12_recipient_content_and_purpose_must_all_fit(asked: dict[str, Any], fits: bool) -> None:  # noqa: FBT001 - a case
    assert covers(consent(), **asked) is fits


@pytest.mark.parametrize("meaning", list(ConsentMeaning))
def test_a_general_release_never_covers_treatment(meaning: ConsentMeaning) -> None:
    # 42 CFR 2.32(a)(1): a general authorization is not sufficient.
    legal = meaning is ConsentMeaning.PART2_LEGAL
    purpose = "legal" if legal else "referral"
    one = consent(meaning=meaning, what=frozenset(Told), purposes=frozenset({purpose}))
    part2 = meaning in (ConsentMeaning.PART2, ConsentMeaning.PART2_LEGAL)
    assert covers(one, what={Told.TREATMENT}, purpose=purpose) is part2


@pytest.mark.parametrize("meaning", [ConsentMeaning.NONE_NEEDED, ConsentMeaning.CONTACT])
def test_that_somebody_may_be_called_releases_nothing(meaning: ConsentMeaning) -> None:
    one = consent(meaning=meaning)
    assert not covers(one)
    assert not one.names("org1")


LACKING: list[tuple[Mapping[str, Any], str]] = [
    ({"form": ConsentForm.NOT_ASKED}, "how it was given"),
    ({"discloser": ""}, "who tells"),
    ({"recipients": frozenset()}, "who is told"),
    ({"what": frozenset()}, "what is told"),
    ({"what": frozenset({Told.NOTHING})}, "what is told"),
    ({"purposes": frozenset()}, "a purpose"),
    ({"signed_by": ""}, "who signed"),
    ({**SPOKEN, "witness": ""}, "a witness"),
    ({"told_of_right_to_revoke": False}, "right to revoke"),
    ({"expires_at": None}, "an end"),
    ({"expires_at": NOW}, "an end after it was given"),
    ({"purposes": frozenset({"legal", "referral"})}, "of its own for legal proceedings"),
    ({**TREATMENT, **SPOKEN}, "signature on paper or screen"),
    ({**VAWA, **SPOKEN}, "signature on paper or screen"),
    ({**VAWA, "expires_at": None, "ends_with": "she leaves"}, "an end"),
    ({**LEGAL, "purposes": frozenset({"legal", "referral"})}, "only purpose"),
]


@pytest.mark.parametrize(("fields", "words"), LACKING)
def test_a_yes_that_lacks_an_element_is_refused_by_its_name(fields: Mapping[str, Any], words: str) -> None:
    with pytest.raises(NavigatorError, match=words) as refused:
        consent(**fields)
    assert refused.value.hint
    assert consent(**{**fields, "given": Said.NO}).status_at(NOW) is ConsentStatus.REFUSED


@pytest.mark.parametrize(
    "fields",
    [
        {"recipients": frozenset(), "recipient_class": "my treating providers"},
        {"expires_at": None, "ends_with": "end of treatment"},
        SPOKEN,
        {**TREATMENT, "form": ConsentForm.ELECTRONIC},
        LEGAL,
        VAWA,
        {"meaning": ConsentMeaning.CONTACT, **SPOKEN, "expires_at": None, "recipients": frozenset()},
        {"meaning": ConsentMeaning.CONTACT, "purposes": frozenset({"legal"})},
    ],
)
def test_what_its_kind_needs_is_enough(fields: Mapping[str, Any]) -> None:
    assert consent(**fields).is_active_at(NOW)


def test_it_is_taken_back_once_and_after_it_was_given() -> None:
    gone = consent().revoked(by="o1", at=NOW, how="by phone")
    assert gone.status_at(NOW) is ConsentStatus.REVOKED
    for fault, words in (
        (lambda: gone.revoked(by="o1", at=NOW, how="again"), "already"),
        (lambda: consent().revoked(by="o1", at=NOW - HOUR, how="x"), "after it was given"),
        (lambda: consent(given=Said.DECLINED).revoked(by="o1", at=NOW, how="x"), "never given"),
    ):
        with pytest.raises(NavigatorError, match=words):
            fault()


def test_an_event_ends_only_what_ends_with_one_and_once() -> None:
    ended = consent(ends_with="discharge").event_came(NOW + HOUR)
    assert ended.status_at(NOW + HOUR) is ConsentStatus.EXPIRED
    for one, at in ((consent(), NOW), (ended, NOW), (consent(ends_with="discharge"), NOW - HOUR)):
        with pytest.raises(NavigatorError, match="event"):
            one.event_came(at)


def telling(*what: Told, fleeing: bool = False, recipient: str = "org1") -> Telling:
    return Telling(recipient=recipient, what=frozenset(what), purpose="referral", moment=NOW, fleeing=fleeing)


@pytest.mark.parametrize("what", [Told.NAME, Told.CONTACT, Told.WHEREABOUTS, Told.HEALTH])
def test_who_flees_violence_is_named_only_under_a_victim_services_release(what: Told) -> None:
    general, release = consent(what=frozenset(Told)), consent(id="k2", **VAWA)
    assert covering([general], telling(what)) == general
    assert covering([general], telling(what, fleeing=True)) is None
    assert covering([general, release], telling(what, fleeing=True)) == release
    assert covering([general], telling(Told.NEED, fleeing=True)) == general


def test_provider_confirms_needs_a_live_release_that_names_the_provider() -> None:
    live = consent()
    gone = live.revoked(by="o1", at=NOW, how="by phone")
    by_class = consent(recipients=frozenset(), recipient_class="shelters")
    assert may_be_confirmed_by([gone, live], "org1", NOW)
    assert not may_be_confirmed_by([live], "org2", NOW)
    assert not may_be_confirmed_by([gone, by_class], "org1", NOW)
    assert not may_be_confirmed_by([live], "org1", NOW + 30 * DAY)


@pytest.mark.parametrize("told", [set(), {Told.NOTHING, Told.NAME}])
def test_every_telling_says_what_was_told(told: set[Told]) -> None:
    with pytest.raises(NavigatorError, match="what was told"):
        disclosure(told=frozenset(told))


@pytest.mark.parametrize("fields", [{"authority": "consent"}, {"authority": "court_order", "consent_id": "k1"}])
def test_a_consent_as_authority_is_named(fields: dict[str, Any]) -> None:
    with pytest.raises(NavigatorError, match="authority is named"):
        disclosure(**fields)


def test_a_telling_without_authority_is_kept_and_found() -> None:
    assert disclosure().lacks_authority
    assert not disclosure(told=frozenset({Told.NOTHING})).lacks_authority
    assert not disclosure(authority="consent", consent_id="k1").lacks_authority


def test_s14_the_register_keeps_what_was_told_under_a_consent_that_ended() -> None:
    entries = [
        disclosure(id="d1", at=NOW - 9 * DAY, authority="consent", consent_id="k1"),
        disclosure(id="d2", at=NOW - DAY),
        disclosure(id="d3", at=NOW - DAY, told=frozenset({Told.NOTHING})),
        disclosure(id="d4", at=NOW - 366 * DAY),
        disclosure(id="d5", at=NOW - 365 * DAY),
    ]
    assert [entry.id for entry in register(entries, since=NOW - 365 * DAY)] == ["d2", "d1", "d5"]
