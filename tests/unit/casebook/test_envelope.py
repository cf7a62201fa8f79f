"""The frozen form of an event, and the tie between it and its body."""

import json
from itertools import product
from typing import Any

import pytest

from navigator.casebook.journal.canonical import canonical
from navigator.casebook.journal.envelope import Envelope, body_of, commitment, hash_of, inside

EVENT = Envelope(
    device="d", seq=7, id="i", kind="referral_made", subject="s", actor="a", role="peer", custodian="c", at=1, offset_min=-60,
    boot="b", mono_ms=2, record_class="team", key_gen=1, commit="c0", prev="p0", after={"z": 2, "d": 6},
)  # fmt: skip
# Frozen: whatever changes these bytes breaks every journal that there is.
SPELLING = (
    b'{"actor":"a","after":{"d":6,"z":2},"at":1,"boot":"b","class":"team","commit":"c0","custodian":"c","device":"d","id":"i",'
    b'"key_gen":1,"kind":"referral_made","mono_ms":2,"offset_min":-60,"prev":"p0","role":"peer","seq":7,"subject":"s","v":1}'
)


def test_the_spelling_is_frozen() -> None:
    assert EVENT.to_bytes() == SPELLING
    assert EVENT.hash == hash_of(SPELLING)
    assert Envelope.of_plain(json.loads(SPELLING)) == EVENT


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"v": None},
        {"seq": "7"},
        {"seq": True},
        {"after": []},
        {"more": 1},
        {"actor": None},
        {"record_class": "x"},
    ],
)
def test_anything_else_is_no_event(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="event"):
        Envelope.of_plain(json.loads(SPELLING) | change)
    told = json.loads(SPELLING)
    del told["kind"]
    with pytest.raises(ValueError, match="no event"):
        Envelope.of_plain(told)


@pytest.mark.parametrize("odd", [1.5, None, True, {"a": None}, [1.0], {1: "a"}, b"x", {"a": {"b": [float("nan")]}}])
def test_only_texts_and_integers_have_one_spelling(odd: Any) -> None:
    with pytest.raises(TypeError):
        canonical(odd)


def test_a_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical({"a": "\ud800"})


def test_a_body_is_tied_by_a_salt_that_nobody_guesses() -> None:
    body = {"reason": "overdose", "barrier": "no_bed"}
    salted = inside(bytes(range(32)), body)
    assert body_of(salted) == body
    commit = commitment(salted)
    assert commit == commitment(inside(bytes(range(32)), {"barrier": "no_bed", "reason": "overdose"}))
    assert commit != commitment(inside(bytes(range(32)), body | {"barrier": "none"}))
    codes = [f"code_{number}" for number in range(20)]
    guesses = ({"reason": one, "barrier": two} for one, two in product(["overdose", *codes], ["no_bed", *codes]))
    assert not any(commit == commitment(inside(bytes(32), guess)) for guess in guesses)
    with pytest.raises(ValueError, match="32 bytes"):
        inside(b"", body)
