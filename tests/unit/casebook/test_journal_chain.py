"""Twelve ways to tamper with a journal, each found and called by its name (R15)."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.casebook.journal.canonical import canonical
from navigator.casebook.journal.chain import Anchor, Finding, Kept, Tampering, compare, marks_of, verify
from navigator.casebook.journal.envelope import NOTHING_BEFORE, Envelope, commitment, hash_of

HERE, THERE = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
LENGTH, PUT_AWAY = 600, 580


def event(device: str, seq: int, prev: str, words: str = "") -> Kept:
    body = {"words": words or f"event {seq}"}
    salt = bytes([seq % 256]) * 32
    envelope = Envelope(
        device=device, seq=seq, id=f"{device[:8]}-{seq}", kind="encounter_started", subject="s", actor="a", role="officer",
        custodian="c", at=1_795_000_000_000 + seq, offset_min=-480, boot="b", mono_ms=seq, record_class="team", key_gen=1,
        commit=commitment(salt, body), prev=prev, after={},
    )  # fmt: skip
    return Kept(device=device, seq=seq, envelope=envelope.to_bytes(), hash=envelope.hash, salt=salt, body=body)


def chain(device: str, length: int, first: int = 1, prev: str = NOTHING_BEFORE, words: str = "") -> list[Kept]:
    made: list[Kept] = []
    for seq in range(first, first + length):
        made.append(event(device, seq, made[-1].hash if made else prev, words))
    return made


MINE, OTHER = chain(HERE, LENGTH), chain(THERE, 40)
ANCHOR = Anchor(
    device=HERE, seq=LENGTH, head=MINE[-1].hash, marks=marks_of([kept.hash for kept in MINE]), put_away=PUT_AWAY
)
COUNTED = {HERE: LENGTH, THERE: 40}
Change = Callable[[list[Kept], int], list[Kept]]


def checked(mine: list[Kept], counted: dict[str, int] | None = None) -> Finding | None:
    return verify([*mine, *OTHER], ANCHOR, COUNTED if counted is None else counted)


def test_a_journal_as_it_was_left_is_found_right() -> None:
    assert checked(MINE) is None
    assert checked([*MINE, *chain(HERE, 5, LENGTH + 1, MINE[-1].hash)]) is None
    assert verify([], None, {}) is None


def test_a_blanked_body_is_no_tampering() -> None:
    assert checked([replace(kept, body=None, salt=b"") for kept in MINE]) is None


def swapped(mine: list[Kept], at: int) -> list[Kept]:
    one, two = mine[at], mine[at + 1]
    places = [replace(two, seq=one.seq), replace(one, seq=two.seq)]
    return [*mine[:at], *places, *mine[at + 2 :]]


def doubled(mine: list[Kept], at: int) -> list[Kept]:
    after = [replace(kept, seq=kept.seq + 1) for kept in mine[at:]]
    return [*mine[: at + 1], *after]


def other_body(mine: list[Kept], at: int) -> list[Kept]:
    return [*mine[:at], replace(mine[at], body={"words": "never said"}), *mine[at + 1 :]]


def other_field(mine: list[Kept], at: int) -> list[Kept]:
    told: dict[str, Any] = json.loads(mine[at].envelope)
    return [*mine[:at], replace(mine[at], envelope=canonical(told | {"actor": "somebody else"})), *mine[at + 1 :]]


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
    found = checked([*MINE[:at], replace(MINE[at], envelope=bytes(data)), *MINE[at + 1 :]])
    assert found == Finding(device=HERE, seq=at + 1, tampering=Tampering.ENVELOPE_CHANGED)


def test_whoever_reckons_the_hash_anew_breaks_the_next_link() -> None:
    told: dict[str, Any] = json.loads(MINE[300].envelope)
    forged = canonical(told | {"actor": "somebody else"})
    found = checked([*MINE[:300], replace(MINE[300], envelope=forged, hash=hash_of(forged)), *MINE[301:]])
    assert found == Finding(device=HERE, seq=302, tampering=Tampering.ENVELOPE_CHANGED)
