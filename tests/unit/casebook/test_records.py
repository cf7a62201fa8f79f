"""Reviews, amendments, links, notes and reports: who did what, both versions, and nothing decided by silence."""

from dataclasses import replace

import pytest
from fakes.casebook import DAY, HOUR, NOW, record, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.amendment import Amendment, SealedText, versions
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.mandated_report import MandatedReport, ReportDecision
from navigator.casebook.persons_words import (
    AskedFor,
    ClosedDoor,
    CopyGiven,
    CorrectionRequest,
    CorrectionState,
)
from navigator.casebook.review import Review, ReviewState
from navigator.casebook.said import Said
from navigator.casebook.same_person import LinkState, PersonLink, same_as
from navigator.errors import NavigatorError


def review() -> Review:
    return Review(**record(), record_id="e1", author="o1", asked_at=NOW)


def test_a_returned_record_waits_again_after_it_was_amended() -> None:
    done = review().returned(by="s1", at=NOW, reason="which shelter?").amended(by="o1", at=NOW).signed(by="s1", at=NOW)
    assert [step.state for step in done.steps] == [ReviewState.RETURNED, ReviewState.WAITING, ReviewState.SIGNED]
    assert done.steps[0].reason == "which shelter?"
    assert done.amended(by="o1", at=NOW).state is ReviewState.WAITING
    assert review().amended(by="o1", at=NOW) == review()


def test_nobody_signs_or_returns_their_own() -> None:
    for fault in (lambda: review().signed(by="o1", at=NOW), lambda: review().returned(by="o1", at=NOW, reason="x")):
        with pytest.raises(NavigatorError, match="their own"):
            fault()


def test_a_return_says_what_to_change() -> None:
    with pytest.raises(NavigatorError, match="what should be changed"):
        review().returned(by="s1", at=NOW, reason="")
    signed = review().signed(by="s1", at=NOW)
    with pytest.raises(NavigatorError, match="cannot become"):
        signed.signed(by="s2", at=NOW)


def amendment(number: int, was: str, says: str, field: str = "note") -> Amendment:
    return Amendment(
        **record(id=f"m{number}"),
        record_id="e1",
        field=field,
        was=was,
        says=says,
        reason="typo",
        by="o1",
        at=NOW + number * HOUR,
    )


def seal(of: str) -> SealedText:
    return SealedText(
        **record(id="z1"), record_id="e1", field="note", text_of=of, by="s1", reason="names a place", at=NOW
    )


@steady
@given(st.permutations([1, 2, 3]), st.sets(st.sampled_from(["e1", "m1", "m2", "m3"])))
def test_all_versions_stay_in_order_and_only_a_sealed_one_loses_its_words(order: list[int], sealed: set[str]) -> None:
    texts = ["first", "second", "third", "fourth"]
    changes = [amendment(number, texts[number - 1], texts[number]) for number in order]
    others = [amendment(9, "a", "b", field="unit")]
    seen = versions("e1", "note", "first", [*changes, *others], [seal(of) for of in sealed])
    ids = ["e1", "m1", "m2", "m3"]
    assert [version.source_id for version in seen] == ids
    assert [version.text for version in seen] == [
        "" if one in sealed else text for one, text in zip(ids, texts, strict=True)
    ]
    assert {version.source_id for version in seen if version.seal is not None} == sealed


def test_a_seal_of_another_field_seals_nothing_here() -> None:
    assert versions("e1", "unit", "u1", [], [seal("e1")])[0].text == "u1"


def test_an_amendment_changes_something_and_says_why() -> None:
    with pytest.raises(NavigatorError, match="Nothing was changed"):
        amendment(1, "same", "same")
    with pytest.raises(NavigatorError, match="why"):
        replace(amendment(1, "a", "b"), reason=" ")
    with pytest.raises(NavigatorError, match="why"):
        replace(seal("e1"), reason="")


people = st.sampled_from("abcdef")
pairs = st.lists(st.tuples(people, people).filter(lambda pair: pair[0] != pair[1]), max_size=8)


def links(some: list[tuple[str, str]]) -> list[PersonLink]:
    return [
        PersonLink(**record(id=str(n)), first_id=one, second_id=other, state=LinkState.LINKED)
        for n, (one, other) in enumerate(some)
    ]


@steady
@given(pairs, people, people)
def test_being_the_same_person_goes_both_ways(some: list[tuple[str, str]], one: str, other: str) -> None:
    assert one in same_as(one, links(some))
    assert (other in same_as(one, links(some))) == (one in same_as(other, links(some)))
    if other in same_as(one, links(some)):
        assert same_as(one, links(some)) == same_as(other, links(some))


@steady
@given(pairs.filter(bool))
def test_a_link_taken_back_leaves_everything_as_before(some: list[tuple[str, str]]) -> None:
    *before, last = links(some)
    undone = last.decided(LinkState.UNLINKED, by="s1", at=NOW, reason="brothers")
    assert all(same_as(one, [*before, undone]) == same_as(one, before) for one in "abcdef")


def test_a_likeness_links_nobody_until_somebody_decides() -> None:
    likely = PersonLink(**record(), first_id="a", second_id="b")
    assert same_as("a", [likely]) == {"a"}
    assert same_as("a", [likely.decided(LinkState.LINKED, by="s1", at=NOW)]) == {"a", "b"}
    with pytest.raises(NavigatorError, match="two persons"):
        likely.decided(LinkState.LINKED, by="s1", at=NOW).decided(LinkState.UNLINKED, by="s1", at=NOW)
    with pytest.raises(NavigatorError, match="same record"):
        replace(likely, second_id="a")


def note(text: str = "call at nine") -> HandOffNote:
    return HandOffNote(**record(), from_unit="night", to_unit="day", by="o1", at=NOW, text=text)


def test_a_note_waits_until_somebody_else_has_read_it() -> None:
    read = note().read_by("o2", NOW).read_by("o2", NOW + HOUR).read_by("o3", NOW)
    assert (note().is_waiting, read.is_waiting) == (True, False)
    assert [(one.by, one.at) for one in read.acknowledged] == [("o2", NOW), ("o3", NOW)]
    with pytest.raises(NavigatorError, match="You wrote"):
        note().read_by("o1", NOW)
    with pytest.raises(NavigatorError, match="empty"):
        note(" ")


@pytest.mark.parametrize(
    ("decision", "fields", "words"),
    [
        (ReportDecision.MADE, {}, "to whom and when"),
        (ReportDecision.MADE, {"reported_to": "the state line"}, "to whom and when"),
        (ReportDecision.MADE, {"reported_at": NOW}, "to whom and when"),
        (ReportDecision.NOT_NEEDED, {}, "why no report"),
    ],
)
def test_a_mandated_report_is_decided_in_words(decision: ReportDecision, fields: dict[str, object], words: str) -> None:
    with pytest.raises(NavigatorError, match=words):
        report(decision, **fields)


def report(decision: ReportDecision, **fields: object) -> MandatedReport:
    plain = record() | {"encounter_id": "e1", "kind": "child_abuse", "decided_by": "o1"}
    return MandatedReport(**plain | {"decision": decision} | fields)


def test_a_report_is_open_until_it_was_decided_and_has_its_number() -> None:
    made = report(ReportDecision.MADE, reported_to="the state line", reported_at=NOW)
    assert [one.is_open for one in (report(ReportDecision.NOT_ASKED), made)] == [True, True]
    assert not replace(made, intake_number="17").is_open
    assert not report(ReportDecision.NOT_NEEDED, reason="no child there").is_open


def test_a_closed_door_stays_closed_until_its_end() -> None:
    door = ClosedDoor(**record(), person_id="p1", service_at_location_id="s1", why="banned", said_by="p1", at=NOW)
    assert [door.holds_at(NOW + at) for at in (-HOUR, 0 * HOUR, 900 * DAY)] == [False, True, True]
    ended = replace(door, until=NOW + DAY)
    assert [ended.holds_at(NOW + at) for at in (HOUR, DAY)] == [True, False]


def test_a_wish_for_correction_is_answered_in_words() -> None:
    asked = CorrectionRequest(**record(), person_id="p1", record_id="e1", words="I was not drunk", at=NOW)
    denied = asked.answered(CorrectionState.DENIED, by="s1", at=NOW, answer="the test is on file")
    assert denied.answer == "the test is on file"
    with pytest.raises(NavigatorError, match="plain words"):
        asked.answered(CorrectionState.ACCEPTED, by="s1", at=NOW, answer="")
    with pytest.raises(NavigatorError, match="cannot become"):
        denied.answered(CorrectionState.ACCEPTED, by="s1", at=NOW, answer="x")


def test_the_record_hears_what_was_asked_for_and_what_copy_was_given() -> None:
    asked = AskedFor(**record(), person_id=None, encounter_id="e1", need="shelter", was_available=Said.NO, at=NOW)
    copy = CopyGiven(**record(), person_id="p1", record_ids=("e1",), language="es", at=NOW, by="o1")
    assert (asked.was_available, copy.record_ids) == (Said.NO, ("e1",))
