"""Twelve ways to tamper with a journal, each found and called by its name (R15)."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.casebook.journal.canonical import canonical
from navigator.casebook.journal.chain import Anchor, Finding, Kept, Tampering, compare, verify
from navigator.casebook.journal.envelope import NOTHING_BEFORE, Envelope, commitment, hash_of, inside
from navigator.casebook.journal.marks import MARK_EVERY, is_marked, step_of, thinned

HERE, THERE = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
LENGTH, PUT_AWAY = 600, 580


def event(device: str, seq: int, prev: str, words: str = "") -> Kept:
    body = {"words": words or f"event {seq}"}
    salted = inside(bytes([seq % 256]) * 32, body)
    envelope = Envelope(
        device=device, seq=seq, id=f"{device[:8]}-{seq}", kind="encounter_started", subject="s", actor="a", role="officer",
        custodian="c", at=1_795_000_000_000 + seq, offset_min=-480, boot="b", mono_ms=seq, record_class="team", key_gen=1,
        commit=commitment(salted), prev=prev, after={},
    )  # fmt: skip
    return Kept(device=device, seq=seq, envelope=envelope.to_bytes(), hash=envelope.hash, inside=salted)


def chain(device: str, length: int, first: int = 1, prev: str = NOTHING_BEFORE, words: str = "") -> list[Kept]:
    made: list[Kept] = []
    for seq in range(first, first + length):
        made.append(event(device, seq, made[-1].hash if made else prev, words))
    return made


MINE, OTHER = chain(HERE, LENGTH), chain(THERE, 40)
MARKS = {kept.seq: kept.hash for kept in MINE if is_marked(kept.seq, MARK_EVERY)}
ANCHOR = Anchor(device=HERE, seq=LENGTH, head=MINE[-1].hash, marks=MARKS, put_away=PUT_AWAY)
COUNTED = {HERE: LENGTH, THERE: 40}
Change = Callable[[list[Kept], int], list[Kept]]


def checked(mine: list[Kept], counted: dict[str, int] | None = None) -> Finding | None:
    return verify([*mine, *OTHER], ANCHOR, COUNTED if counted is None else counted)


def test_a_journal_as_it_was_left_is_found_right() -> None:
    assert checked(MINE) is None
    assert checked([*MINE, *chain(HERE, 5, LENGTH + 1, MINE[-1].hash)]) is None
    assert verify([], None, {}) is None


def test_a_blanked_body_is_no_tampering() -> None:
    assert checked([kept._replace(inside=None) for kept in MINE]) is None


def swapped(mine: list[Kept], at: int) -> list[Kept]:
    one, two = mine[at], mine[at + 1]
    places = [two._replace(seq=one.seq), one._replace(seq=two.seq)]
    return [*mine[:at], *places, *mine[at + 2 :]]


def doubled(mine: list[Kept], at: int) -> list[Kept]:
    after = [kept._replace(seq=kept.seq + 1) for kept in mine[at:]]
    return [*mine[: at + 1], *after]


def other_body(mine: list[Kept], at: int) -> list[Kept]:
    return [*mine[:at], mine[at]._replace(inside=inside(bytes(32), {"words": "never said"})), *mine[at + 1 :]]


def other_field(mine: list[Kept], at: int) -> list[Kept]:
    told: dict[str, Any] = json.loads(mine[at].envelope)
    return [*mine[:at], mine[at]._replace(envelope=canonical(told | {"actor": "somebody else"})), *mine[at + 1 :]]


@pytest.mark.parametrize("at", [0, 1, 300, LENGTH - 2])
@pytest.mark.parametrize(
    ("change", "tampering", "offset"),
    [
        (swapped, Tampering.SWAPPED, 0),
        (doubled, Tampering.DUPLICATED, 1),
        (other_body, Tampering.BODY_CHANGED, 0),
        (other_field, Tampering.ENVELOPE_CHANGED, 0),
    ],
)
def test_what_is_changed_inside_is_found_at_its_place(
    change: Change, tampering: Tampering, offset: int, at: int
) -> None:
    found = checked(change(list(MINE), at))
    assert found == Finding(device=HERE, seq=at + 1 + offset, tampering=tampering)


def test_events_that_are_missing_are_told_by_where_they_stood() -> None:
    assert checked(MINE[1:]) == Finding(device=HERE, seq=1, tampering=Tampering.FIRST_DELETED)
    assert checked(MINE[:300] + MINE[301:]) == Finding(device=HERE, seq=301, tampering=Tampering.MIDDLE_DELETED)
    assert checked(MINE[:590]) == Finding(device=HERE, seq=591, tampering=Tampering.TAIL_CUT)


def test_an_older_file_and_a_deleted_log_are_told_apart() -> None:
    assert checked(MINE[:400], {HERE: 400}) == Finding(device=HERE, seq=401, tampering=Tampering.OLDER_COPY)
    assert checked(MINE[:PUT_AWAY], {HERE: PUT_AWAY}) == Finding(
        device=HERE, seq=PUT_AWAY + 1, tampering=Tampering.LOG_DELETED
    )


@pytest.mark.parametrize(("sure", "kept"), [(256, 256), (256, 400), (512, 550), (512, 599), (1, 10)])
def test_a_rewritten_end_is_told_from_the_last_event_that_is_sure(sure: int, kept: int) -> None:
    anew = chain(HERE, LENGTH - kept, kept + 1, MINE[kept - 1].hash, "written anew")
    found = checked(MINE[:kept] + anew)
    assert found == Finding(device=HERE, seq=sure + 1, tampering=Tampering.SUFFIX_REWRITTEN)


def test_a_chain_that_was_written_anew_hangs_together_and_is_another() -> None:
    anew = chain(HERE, LENGTH, words="written anew")
    assert verify(anew, None, {HERE: LENGTH}) is None
    assert checked(anew) == Finding(device=HERE, seq=1, tampering=Tampering.CHAIN_REWRITTEN)


def test_two_clones_say_different_things_under_one_number() -> None:
    here, there = MINE[:500], MINE[:450] + chain(HERE, 60, 451, MINE[449].hash, "on another machine")
    assert compare(here, there) == Finding(device=HERE, seq=451, tampering=Tampering.CLONED)
    assert compare(here, MINE) is None


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.integers(0, LENGTH - 2), st.integers(0, 100_000), st.integers(0, 7))
def test_no_bit_of_an_envelope_can_be_changed(at: int, byte: int, bit: int) -> None:
    data = bytearray(MINE[at].envelope)
    data[byte % len(data)] ^= 1 << bit
    found = checked([*MINE[:at], MINE[at]._replace(envelope=bytes(data)), *MINE[at + 1 :]])
    assert found == Finding(device=HERE, seq=at + 1, tampering=Tampering.ENVELOPE_CHANGED)


def test_whoever_reckons_the_hash_anew_breaks_the_next_link() -> None:
    told: dict[str, Any] = json.loads(MINE[300].envelope)
    forged = canonical(told | {"actor": "somebody else"})
    found = checked([*MINE[:300], MINE[300]._replace(envelope=forged, hash=hash_of(forged)), *MINE[301:]])
    assert found == Finding(device=HERE, seq=302, tampering=Tampering.ENVELOPE_CHANGED)


def test_marks_stay_few_however_long_the_chain() -> None:
    marks: dict[int, str] = {}
    for seq in range(1, 1_000_001, MARK_EVERY - 1):
        if is_marked(seq, step_of(marks)):
            marks = thinned({**marks, seq: "x"})
    for seq in range(MARK_EVERY, 1_000_001, MARK_EVERY):
        if is_marked(seq, step_of(marks)):
            marks = thinned({**marks, seq: "x"})
    assert 1 in marks
    assert 64 <= len(marks) <= 130
    assert 1_000_000 - max(marks) < 16_384


def test_an_anchor_whose_newest_place_is_torn_wants_one_event_more() -> None:
    torn = Anchor(device=HERE, seq=LENGTH - 1, head=MINE[-2].hash, marks=MARKS, put_away=PUT_AWAY, torn=True)
    assert verify(MINE, torn, {HERE: LENGTH}) is None
    found = verify(MINE[:-1], torn, {HERE: LENGTH - 1})
    assert found == Finding(device=HERE, seq=LENGTH, tampering=Tampering.OLDER_COPY)


def test_an_entry_that_is_said_to_be_for_other_readers_is_found() -> None:
    found = checked([*MINE[:9], MINE[9]._replace(record_class="clinical", inside=None), *MINE[10:]])
    assert found == Finding(device=HERE, seq=10, tampering=Tampering.ENVELOPE_CHANGED)
