"""What another person must say has no default, every record names its custodian, every moment its zone (RECORDS.md)."""

import importlib
import pkgutil
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from typing import Any

import pytest

import navigator.casebook
from navigator.casebook.consent import Consent
from navigator.casebook.contact import Contact
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.encounter import Diversion, Encounter
from navigator.casebook.follow_up.attempt import Attempt
from navigator.casebook.mandated_report import MandatedReport
from navigator.casebook.person import Person
from navigator.casebook.persons_words import AskedFor
from navigator.casebook.record import Record
from navigator.casebook.referral import Referral, Refusal
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import NOT_ASKED, Said

SAID_BY_OTHERS: dict[type, str] = {
    Referral: "agreed desk_answer",
    Consent: "given form",
    Contact: "safe_to_call safe_voicemail safe_text safe_visit safe_letter hours belongs_to",
    Disclosure: "told authority",
    Encounter: "disposition diversion force injury",
    Diversion: "would_have_been avoided basis",
    Attempt: "result meaning connected",
    Person: "interpreter veteran pregnant fleeing_violence minor who_may_consent share_with_parent housing insurance "
    "language age_band",
    SafetyFlag: "code basis seen_by seen_at",
    MandatedReport: "decision",
    AskedFor: "was_available",
    Refusal: "by reason",
}


def has_default(kind: Any, name: str) -> bool:
    field = next(field for field in fields(kind) if field.name == name)
    return field.default is not MISSING or field.default_factory is not MISSING


@pytest.mark.parametrize(("kind", "names"), SAID_BY_OTHERS.items())
def test_what_another_person_must_say_has_no_default(kind: type, names: str) -> None:
    assert [name for name in names.split() if has_default(kind, name)] == []


def domain_classes() -> list[Any]:
    found: set[Any] = set()
    for module in pkgutil.walk_packages(navigator.casebook.__path__, "navigator.casebook."):
        members = vars(importlib.import_module(module.name)).values()
        found |= {one for one in members if isinstance(one, type) and is_dataclass(one)}
    return sorted(
        (one for one in found if one.__module__.startswith("navigator.casebook")), key=lambda one: one.__name__
    )


@pytest.mark.parametrize("kind", domain_classes())
def test_no_answer_of_any_class_has_a_default_but_not_asked(kind: Any) -> None:
    answers = [field for field in fields(kind) if field.type is Said or field.type == "Said"]
    assert [field.name for field in answers if field.default is not MISSING and field.default != NOT_ASKED] == []


@pytest.mark.parametrize("kind", domain_classes())
def test_every_domain_object_is_frozen_and_small(kind: Any) -> None:
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


def test_every_record_names_its_custodian_agency() -> None:
    records = [kind for kind in domain_classes() if issubclass(kind, Record)]
    assert len(records) > 12
    for kind in records:
        assert not has_default(kind, "custodian")
    with pytest.raises(ValueError, match="custodian"):
        Record(id="r1", custodian="")
    with pytest.raises(ValueError, match="id"):
        Record(id="", custodian="linden")


def test_unknown_and_declined_are_no_yes() -> None:
    assert [answer for answer in Said if answer.is_yes] == [Said.YES]
    assert [answer for answer in Said if not answer.was_asked] == [Said.NOT_ASKED]


def test_an_unknown_person_was_asked_nothing() -> None:
    somebody = Person.unknown(id="p1", custodian="linden", also_called=("Red coat",))
    answers = [getattr(somebody, field.name) for field in fields(Person)]
    assert {answer for answer in answers if isinstance(answer, Said)} == {Said.NOT_ASKED}
    assert (somebody.is_unknown, somebody.aliases) == (True, ("Red coat",))


def test_a_moment_without_a_zone_is_a_mistake_of_ours() -> None:
    from navigator.casebook.scene import Times

    with pytest.raises(ValueError, match="zone"):
        Times(start=datetime(2026, 3, 2, 10))  # noqa: DTZ001 - the point
