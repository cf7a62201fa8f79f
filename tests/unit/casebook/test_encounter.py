"""An encounter is closed only when all was said that another person must say; afterwards it is amended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.casebook import HOUR, NOW, encounter, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.encounter import ContactMeaning, Diversion, Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.scene import Place, Times, Transport, coarse
from navigator.errors import NavigatorError
from navigator.geo import Point, haversine_m
from resources_db.bundled.code_lists import code_book

REASONS = code_book()["reasons"]
DIVERTED = Diversion(would_have_been="arrest", avoided=Said.YES, basis="officer_statement")


def whole() -> Encounter:
    return (
        encounter()
        .with_person("p1")
        .with_reasons(REASONS["suicidal_ideation"], REASONS["grief"])
        .with_interventions("safety_plan")
        .with_disposition("safety_plan_remains")
        .with_diversion(DIVERTED)
    )


def test_a_whole_one_is_closed() -> None:
    done = whole().closed()
    assert done.state is EncounterState.CLOSED
    assert done.reason_groups == {"safety", "mental_health"}
    assert done.ended_at == NOW + HOUR


TAKEN_AWAY: list[tuple[str, Callable[[Encounter], Encounter]]] = [
    ("the end", lambda one: one.with_times(Times(start=NOW))),
    ("the person", lambda one: replace(one, person_id=None)),
    ("a reason", lambda one: one.with_reasons()),
    ("what was done", lambda one: one.with_interventions()),
    ("how it ended", lambda one: one.with_disposition(NOT_ASKED)),
    ("what would have been", lambda one: one.with_diversion(Diversion.not_asked())),
    ("what would have been", lambda one: one.with_diversion(replace(DIVERTED, avoided=Said.NOT_ASKED))),
    ("what would have been", lambda one: one.with_diversion(replace(DIVERTED, basis=NOT_ASKED))),
    ("what would have been", lambda one: one.with_diversion(replace(DIVERTED, would_have_been=NOT_ASKED))),
]


@pytest.mark.parametrize(("words", "take_away"), TAKEN_AWAY)
def test_what_was_not_said_is_named(words: str, take_away: Callable[[Encounter], Encounter]) -> None:
    with pytest.raises(NavigatorError, match=words) as refused:
        take_away(whole()).closed()
    assert refused.value.hint


def test_somebody_whom_nobody_could_name_is_enough() -> None:
    assert whole().with_unknown_person().closed().unknown_person
    assert not whole().with_unknown_person().with_person("p2").unknown_person


def test_resource_only_has_no_person_and_asks_for_nothing_about_one() -> None:
    lookup = encounter(contact_kind="resource_only", contact_meaning=ContactMeaning.NO_PERSON)
    assert lookup.closed().state is EncounterState.CLOSED
    with pytest.raises(NavigatorError, match="no person"):
        lookup.with_person("p1")
    with pytest.raises(NavigatorError, match="no person"):
        lookup.with_unknown_person()


def test_only_a_crisis_asks_what_would_have_been() -> None:
    planned = replace(whole(), contact_meaning=ContactMeaning.PLANNED, diversion=Diversion.not_asked())
    assert planned.closed()


@pytest.mark.parametrize("would", ["arrest", "unknown"])
@pytest.mark.parametrize("avoided", [Said.UNKNOWN, Said.DECLINED])
def test_where_nobody_claims_that_something_was_avoided_nobody_is_asked_on_whose_judgment(
    would: str, avoided: Said
) -> None:
    said = Diversion(would_have_been=would, avoided=avoided, basis=NOT_ASKED)
    assert whole().with_diversion(said).closed().diversion == said


@pytest.mark.parametrize("avoided", [Said.YES, Said.NO])
def test_saying_that_something_was_avoided_or_was_not_has_a_basis_even_where_what_is_unknown(avoided: Said) -> None:
    said = Diversion(would_have_been="unknown", avoided=avoided, basis=NOT_ASKED)
    assert whole().with_diversion(said).missing() == ("what would have been",)


def test_a_person_is_not_both_known_and_unknown() -> None:
    with pytest.raises(NavigatorError, match="either known or unknown"):
        encounter(person_id="p1", unknown_person=True)


CHANGES: list[Callable[[Encounter], Encounter]] = [
    lambda one: one.with_times(Times(start=NOW)),
    lambda one: one.with_person("p2"),
    lambda one: one.with_unknown_person(),
    lambda one: one.with_reasons(REASONS["grief"]),
    lambda one: one.with_interventions("none"),
    lambda one: one.with_disposition("arrest"),
    lambda one: one.with_diversion(Diversion.not_asked()),
    lambda one: one.with_transport(Transport.to_hidden_place()),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_closed_one_is_amended_not_changed(change: Callable[[Encounter], Encounter]) -> None:
    assert change(whole())
    for state in (EncounterState.CLOSED, EncounterState.IN_ERROR):
        with pytest.raises(NavigatorError, match="closed") as refused:
            change(replace(whole(), state=state))
        assert "amendment" in refused.value.hint


def test_one_in_error_stays_with_its_reason() -> None:
    assert whole().closed().in_error("wrong person").error_reason == "wrong person"
    with pytest.raises(NavigatorError, match="why"):
        whole().in_error(" ")


minutes = st.none() | st.integers(0, 300)


@steady
@given(minutes, minutes, minutes)
def test_times_run_forward_or_are_refused(dispatched: int | None, on_scene: int | None, end: int | None) -> None:
    def at(minute: int | None) -> object:
        return None if minute is None else NOW + timedelta(minutes=minute)

    known = [minute for minute in (dispatched, on_scene, end) if minute is not None]
    fields = {"start": NOW, "dispatched": at(dispatched), "on_scene": at(on_scene), "end": at(end)}
    if known != sorted(known):
        with pytest.raises(NavigatorError, match="backwards"):
            Times(**fields)  # type: ignore[arg-type]
        return
    times = Times(**fields)  # type: ignore[arg-type]
    assert times.response == (None if on_scene is None else timedelta(minutes=on_scene - (dispatched or 0)))
    there = on_scene is not None and end is not None
    assert times.on_scene_for == (timedelta(minutes=(end or 0) - (on_scene or 0)) if there else None)


@steady
@given(st.floats(-89, 89), st.floats(-179, 179))
def test_a_place_is_known_to_about_a_kilometre(latitude: float, longitude: float) -> None:
    exact = Point(latitude, longitude)
    kept = Place(kind="street", point=exact).point
    assert kept == coarse(exact) == coarse(kept)
    assert haversine_m(exact, kept) < 1000
    assert Place(kind="street", area="beat 4").point is None
    assert Transport(confidential=False, arrival=exact).arrival == kept


@pytest.mark.parametrize("told", [{"service_at_location_id": "s1"}, {"arrival": Point(39.74, -104.99)}, {"miles": 0.0}])
def test_a_transport_to_a_confidential_place_keeps_no_place_point_or_miles(told: dict[str, object]) -> None:
    assert Transport(confidential=False, **told)  # type: ignore[arg-type]
    with pytest.raises(NavigatorError, match="confidential place"):
        Transport(confidential=True, **told)  # type: ignore[arg-type]
    hidden = Transport.to_hidden_place()
    assert (hidden.service_at_location_id, hidden.arrival, hidden.miles) == ("", None, None)
