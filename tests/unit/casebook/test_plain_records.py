"""Records as plain words and parts: nothing is lost on the way, and every field has its readers."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from fakes.casebook import (
    DAY,
    NOW,
    attempt,
    consent,
    contact,
    disclosure,
    encounter,
    evenings,
    follow_up,
    person,
    referral,
)

from navigator.access.roles import KeyClass
from navigator.casebook.clinical_note import ClinicalNote, Score
from navigator.casebook.contact import ContactKind
from navigator.casebook.encounter import Diversion
from navigator.casebook.events.changing import changes
from navigator.casebook.events.kinds import KINDS, kind_of_record, name_of
from navigator.casebook.events.parts import OUTSIDE, changed_parts, is_gone, parts_of, record_of
from navigator.casebook.events.plain import of_plain, to_plain
from navigator.casebook.events.sealing import BY_CODE, BY_GROUP, RULES, Circumstances
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.journal.canonical import canonical
from navigator.casebook.record import Record
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import Said
from navigator.casebook.scene import Place, Transport
from navigator.errors import NavigatorError
from navigator.geo import Point
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.sealing import sealing_of, substance_words

SEALING = sealing_of(code_book())
OPEN = Circumstances(flees=False, sealed_service=False)
FLAG = SafetyFlag(
    id="g1", code="dogs", basis="seen", seen_by="o1", seen_at=NOW, entered_at=NOW, expires_at=NOW + 30 * DAY
)
NOTE = ClinicalNote(
    id="n1", custodian="linden", by="o1", at=NOW, entered_at=NOW, person_id="p1", text="spoke of plans",
    scores=(Score(instrument="C-SSRS", value="moderate", by="o1", part2=False),),
)  # fmt: skip
WHOLE: list[Record] = [
    replace(
        person(), born_on=date(1990, 2, 3), contacts=(contact(hours=evenings(1, 3)), contact(id="c2")), flags=(FLAG,),
        aliases=("Ada", "M."),
    ),
    encounter(
        reasons=("overdose", "homelessness"), reason_groups=frozenset({"overdose", "basic"}),
        place=Place(kind="street", area="6", point=Point(39.739, -104.985)),
        transport=Transport(confidential=False, service_at_location_id="s1", miles=4.5),
        diversion=Diversion(would_have_been="arrest", avoided=Said.YES, basis="officer_statement"),
    ),
    referral(),
    consent(),
    disclosure(),
    follow_up().attempted(attempt()),
    NOTE,
    HandOffNote(id="h1", custodian="linden", from_unit="u1", to_unit="u2", by="o1", at=NOW, text="call at six").read_by("o2", NOW),
]  # fmt: skip


@pytest.mark.parametrize("record", WHOLE, ids=name_of)
def test_a_record_comes_back_from_its_parts(record: Record) -> None:
    told = parts_of(record)
    canonical(told)
    back = record_of(type(record), told, id=record.id, custodian=record.custodian)
    assert parts_of(back) == told
    if not isinstance(record, type(person())):
        assert back == record


@pytest.mark.parametrize("odd", [object(), b"x", 1 + 2j, {"a": object()}])
def test_what_no_record_holds_has_no_words(odd: Any) -> None:
    with pytest.raises(TypeError):
        to_plain(odd)


def test_a_moment_without_a_zone_has_no_words() -> None:
    with pytest.raises(ValueError, match="zone"):
        to_plain(NOW.replace(tzinfo=None))


def test_plain_words_are_typed_by_the_record() -> None:
    assert to_plain(timedelta(hours=2)) == 7200
    assert of_plain(timedelta, 7200) == timedelta(hours=2)
    assert to_plain(True) == 1  # noqa: FBT003 - the value is the point
    assert of_plain(bool, 1) is True
    with pytest.raises(KeyError):
        of_plain(Place, {"area": "6"})


def test_only_what_changed_is_told_and_what_is_gone_is_answered() -> None:
    before = person().with_contact(contact())
    after = replace(before, contacts=(contact(id="c2"),), housing="street")
    told = changed_parts(before, after)
    assert set(told) == {"contacts/c1", "contacts/c2", "housing"}
    assert is_gone(told["contacts/c1"])
    assert changed_parts(before, before) == {}
    dropped = changed_parts(replace(before, born_on=date(1990, 1, 1)), before)
    assert list(dropped) == ["born_on"]
    assert is_gone(dropped["born_on"])


def test_every_field_of_every_record_has_its_readers() -> None:
    for name, kind in KINDS.items():
        assert set(SEALING.rules[name]) == {each.name for each in fields(kind)} - OUTSIDE, name
    assert SEALING.rules.keys() == KINDS.keys()


def test_every_record_has_a_name_for_what_happens_to_it() -> None:
    assert {kind.__name__ for kind in Record.__subclasses__()} == {kind.__name__ for kind in KINDS.values()}


def test_every_rule_is_one_that_is_understood() -> None:
    for rules in SEALING.rules.values():
        for rule in rules.values():
            word, _, name = rule.partition(":")
            assert rule in RULES or (word in (BY_CODE, BY_GROUP) and SEALING.codes[name])


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (WHOLE[1], "reasons/overdose"),
        (WHOLE[1], "reason_groups/overdose"),
        (NOTE, "text"),
        (follow_up(reason="missed the methadone dose"), "reason"),
    ],
)
def test_what_is_sealed_by_field_or_code_goes_to_its_readers_alone(record: Record, path: str) -> None:
    by_class = {change.record_class: change.body["put"] for change in changes(None, record, SEALING, OPEN)}
    assert path in by_class[KeyClass.CLINICAL]  # type: ignore[operator]
    assert path not in by_class[KeyClass.TEAM]  # type: ignore[operator]


def test_a_thing_on_a_list_is_sealed_by_the_code_inside_it() -> None:
    book = code_book()["referral_barriers"]
    met = referral().met(book["sobriety_rule"], NOW).met(book["no_bed"], NOW)
    sealed, open_to_all = (
        {thing["code"] for path, thing in parts.items() if path.startswith("barriers/")}  # type: ignore[index]
        for parts in (
            SEALING.split("referral", parts_of(met), OPEN)[each] for each in (KeyClass.CLINICAL, KeyClass.TEAM)
        )
    )
    assert (sealed, open_to_all) == ({"sobriety_rule"}, {"no_bed"})


def test_a_code_that_nobody_knows_is_sealed() -> None:
    unknown = encounter(reasons=("new_code",), disposition="other_new")
    (team, clinical) = changes(None, unknown, SEALING, OPEN)
    assert set(clinical.body["put"]) == {"disposition", "reasons/new_code"}  # type: ignore[arg-type]
    assert team.kind == "encounter.opened"


def test_where_somebody_is_who_flees_violence_is_sealed_and_so_while_nobody_asked() -> None:
    where = replace(person(), contacts=(contact(id="c3", kind=ContactKind.ADDRESS, value="2 Elm Street"), contact()))
    for about, sealed in ((Circumstances(), True), (Circumstances(flees=True), True), (OPEN, False)):
        parts = SEALING.split("person", parts_of(where), about)
        assert ("contacts/c3" in parts.get(KeyClass.CLINICAL, {})) is sealed
        assert "contacts/c1" in parts[KeyClass.TEAM]
        there = SEALING.split("encounter", parts_of(WHOLE[1]), about)
        assert ("place" in there.get(KeyClass.CLINICAL, {})) is sealed


@pytest.mark.parametrize(
    ("service", "needs", "facts", "told"),
    [
        ("Night shelter", ("emergency shelter",), (), False),
        ("Linden Detox", ("crisis care",), (), True),
        ("Linden House", ("Substance Use Treatment",), (), True),
        ("Night shelter", ("emergency shelter",), ("methadone",), True),
        ("Night shelter", ("emergency shelter",), ("pet: dog",), False),
        ("Night shelter", (), (), True),
        ("Casa", ("centro de desintoxicación",), (), True),
    ],
)
def test_the_name_of_a_service_for_substance_use_is_sealed(
    service: str, needs: tuple[str, ...], facts: tuple[str, ...], *, told: bool
) -> None:
    offered = referral()
    snapshot = replace(offered.snapshot, service=service, facts=facts)
    assert substance_words().told_by(snapshot, needs) is told
    about = Circumstances(flees=False, sealed_service=substance_words().told_by(snapshot, needs))
    parts = SEALING.split("referral", parts_of(replace(offered, snapshot=snapshot)), about)
    assert ("snapshot" in parts.get(KeyClass.CLINICAL, {})) is told
    assert "state" in parts[KeyClass.TEAM]


def test_a_change_is_one_event_for_each_class_and_none_without_news() -> None:
    before = WHOLE[1]
    assert changes(before, before, SEALING, OPEN) == []
    after = replace(encounter(), custodian="linden", injury="none")
    (only,) = changes(encounter(), after, SEALING, OPEN)
    assert (only.kind, only.subject, only.body) == ("encounter.changed", "e1", {"put": {"injury": "none"}})
    with pytest.raises(ValueError, match="one record"):
        changes(encounter(), encounter(id="e2"), SEALING, OPEN)


def test_an_event_names_its_kind_of_record() -> None:
    assert kind_of_record("person.opened") == "person"
    assert kind_of_record("person.seen") is None
    assert kind_of_record("retention.blanked") is None


def test_a_clinical_note_says_something_about_somebody() -> None:
    with pytest.raises(NavigatorError, match="empty"):
        replace(NOTE, text=" ", scores=())
    with pytest.raises(NavigatorError, match="whom"):
        replace(NOTE, person_id=None)
