"""A person is known or not; only what they said is safe is safe; a flag ends by itself (S19, S20)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, contact, evenings, person, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.contact import Contact, ContactKind, Way
from navigator.casebook.safe_hours import ANY_TIME
from navigator.casebook.safety_flag import LONGEST_FLAG, SafetyFlag
from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError

ANSWER_OF = {
    Way.CALL: "safe_to_call",
    Way.VOICEMAIL: "safe_voicemail",
    Way.TEXT: "safe_text",
    Way.VISIT: "safe_visit",
    Way.LETTER: "safe_letter",
}
NO_WAY = dict.fromkeys(ANSWER_OF.values(), Said.NO)


def flag(**fields: object) -> SafetyFlag:
    plain = {
        "id": "g1",
        "code": "dogs",
        "basis": "first_hand",
        "seen_by": "o1",
        "seen_at": NOW,
        "entered_at": NOW,
        "expires_at": NOW + 30 * DAY,
    }
    return SafetyFlag(**plain | fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("answer", list(Said))
@pytest.mark.parametrize("kind", list(ContactKind))
def test_s19_only_a_yes_makes_a_way_safe_and_only_where_it_leads(way: Way, answer: Said, kind: ContactKind) -> None:
    fields: dict[str, object] = NO_WAY | ({ANSWER_OF[way]: answer} if way in ANSWER_OF else {})
    where = contact(kind=kind, **fields)
    phone = way in (Way.CALL, Way.VOICEMAIL, Way.TEXT) and kind is ContactKind.PHONE
    door = way in (Way.VISIT, Way.LETTER) and kind is ContactKind.ADDRESS
    assert where.allows(way) == ((phone or door) and answer is Said.YES)


def test_s19_the_wrong_action_is_refused_without_the_number() -> None:
    number = contact(hours=evenings())
    morning, evening = NOW, NOW + 6 * HOUR
    number.check(Way.CALL, evening, DENVER)
    for way, moment, words in ((Way.VOICEMAIL, evening, "voicemail"), (Way.CALL, morning, "safe time")):
        with pytest.raises(NavigatorError, match=words) as refused:
            number.check(way, moment, DENVER)
        assert number.value not in str(refused.value)


def test_a_letter_has_no_hour() -> None:
    door = contact(kind=ContactKind.ADDRESS, hours=evenings(), **NO_WAY | {"safe_letter": Said.YES})
    assert door.allows_at(Way.LETTER, NOW, DENVER)


def test_a_third_partys_phone_says_what_may_be_said_there() -> None:
    with pytest.raises(NavigatorError, match="somebody else"):
        contact(belongs_to="parent")
    assert contact(belongs_to="parent", may_say="that Ada should call the team").allows(Way.CALL)
    assert not contact(belongs_to="parent", **NO_WAY).allows(Way.CALL)


def test_a_contact_is_something() -> None:
    with pytest.raises(NavigatorError, match="number or a place"):
        contact(value=" ")


def test_ways_and_hours_come_from_contacts_that_may_be_used() -> None:
    blocked = contact(id="c2", hours=ANY_TIME, **NO_WAY)
    somebody = person().with_contact(contact(hours=evenings(1))).with_contact(blocked)
    assert somebody.safe_ways() == {Way.CALL}
    assert somebody.safe_hours().times == evenings(1).times
    tuesday_evening = NOW + DAY + 6 * HOUR
    assert [one.id for one in somebody.contacts_for(Way.CALL, tuesday_evening, DENVER)] == ["c1"]
    assert somebody.contacts_for(Way.CALL, NOW, DENVER) == ()


def test_a_contact_with_the_same_id_is_replaced() -> None:
    somebody = person().with_contact(contact()).with_contact(contact(value="555-0199"))
    assert [one.value for one in somebody.contacts] == ["555-0199"]


def test_a_name_that_was_used_before_stays_an_alias() -> None:
    renamed = person("Ada M.").identified("Ada Muster").identified("Ada Muster")
    assert (renamed.name, renamed.aliases) == ("Ada Muster", ("Ada M.",))
    with pytest.raises(NavigatorError, match="name is missing"):
        person().identified(" ")


@pytest.mark.parametrize(
    ("consents", "share", "fits"),
    [
        (NOT_ASKED, Said.NOT_ASKED, False),
        ("person_alone", Said.NOT_ASKED, False),
        (NOT_ASKED, Said.NO, False),
        ("unknown", Said.UNKNOWN, True),
        ("both", Said.YES, True),
    ],
)
def test_s20_a_minor_needs_both_answers_and_unknown_is_one(consents: str, share: Said, fits: bool) -> None:  # noqa: FBT001 - a case
    def minor() -> object:
        return replace(person(), minor=Said.YES, who_may_consent=consents, share_with_parent=share)

    if fits:
        assert minor()
        return
    with pytest.raises(NavigatorError, match="who may consent"):
        minor()


def test_s20_only_a_yes_lets_a_parent_be_told() -> None:
    told = [answer for answer in Said if replace(person(), share_with_parent=answer).may_share_with_parent]
    assert told == [Said.YES]


def test_whereabouts_of_somebody_who_flees_violence_are_sealed() -> None:
    assert replace(person(), fleeing_violence=Said.YES).hides_whereabouts
    assert not person().hides_whereabouts


@steady
@given(st.integers(1, 60 * 24 * 120))
def test_a_flag_ends_within_90_days(minutes: int) -> None:
    end = NOW + timedelta(minutes=minutes)
    if end - NOW > LONGEST_FLAG:
        with pytest.raises(NavigatorError, match="90 days"):
            flag(expires_at=end)
        return
    one = flag(expires_at=end)
    assert one.holds_at(end - timedelta(minutes=1))
    assert not one.holds_at(end)
    assert not one.holds_at(NOW - timedelta(seconds=1))


def test_a_flag_lasts_a_while() -> None:
    with pytest.raises(NavigatorError, match="90 days"):
        flag(expires_at=NOW)


def test_a_flag_says_who_saw_it() -> None:
    with pytest.raises(NavigatorError, match="who saw it"):
        flag(seen_by="")


def test_a_flag_seen_again_lives_on_and_must_be_reviewed_anew() -> None:
    one = flag().reviewed(by="s1", at=NOW + DAY)
    later = NOW + 20 * DAY
    again = one.seen_again(by="o2", basis="told", at=later, entered_at=later, expires_at=later + LONGEST_FLAG)
    assert again.holds_at(NOW + 100 * DAY)
    assert (again.seen_by, again.basis, again.reviewed_at) == ("o2", "told", None)
    with pytest.raises(NavigatorError, match="90 days"):
        one.seen_again(by="o2", basis="told", at=later, entered_at=later, expires_at=later + 91 * DAY)
    with pytest.raises(NavigatorError, match="earlier already"):
        again.seen_again(by="o2", basis="told", at=later, entered_at=later, expires_at=later + DAY)


def test_a_flag_that_was_ended_stays_ended() -> None:
    ended = flag().ended(at=NOW + DAY, reason="dog died")
    assert (ended.holds_at(NOW + DAY - HOUR), ended.holds_at(NOW + DAY)) == (True, False)
    with pytest.raises(NavigatorError, match="was ended"):
        ended.seen_again(by="o2", basis="told", at=NOW + 2 * DAY, entered_at=NOW + 2 * DAY, expires_at=NOW + 3 * DAY)
    with pytest.raises(NavigatorError, match="why"):
        flag().ended(at=NOW, reason=" ")


def test_nobody_reviews_what_they_saw() -> None:
    with pytest.raises(NavigatorError, match="Somebody else"):
        flag().reviewed(by="o1", at=NOW)


def test_a_person_shows_flags_that_hold_the_latest_first() -> None:
    old = flag(id="g0", seen_at=NOW - DAY, expires_at=NOW + DAY)
    over = flag(id="g2", seen_at=NOW - 3 * DAY, expires_at=NOW - DAY)
    somebody = person().with_flag(old).with_flag(flag()).with_flag(over).with_flag(flag(words="two dogs"))
    assert [(one.id, one.words) for one in somebody.flags_at(NOW)] == [("g1", "two dogs"), ("g0", "")]


def test_contacts_are_values() -> None:
    assert isinstance(contact(), Contact)
    assert contact() == contact()
