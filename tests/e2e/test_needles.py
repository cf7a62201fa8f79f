"""Nothing about a person, no password and no key lies in any file that a session leaves, also after a crash (R8, S1, S2, S23)."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from needle_hunt import Traced, found, keys_in_forms, traced, words_in_forms

SESSION = str(Path(__file__).parent / "needle_session.py")
# Words that are planted, and those among them that are no password, no search and no print, so that they can be read again.
LEAST, READ_AGAIN = 50, 40
ACCOUNTS = 3


def words(count: int) -> list[str]:
    """Return words that are none: five syllables each, so that no file has them by chance."""
    dice = random.Random(7)  # noqa: S311 - no secret
    syllables = [first + last for first in "bcdfghjklmnpqrstvwxz" for last in "aeiou"]
    return ["".join(dice.sample(syllables, 5)).capitalize() for _ in range(count)]


WORDS = words(120)
assert len(set(WORDS)) == len(WORDS)


@dataclass(frozen=True, slots=True)
class Hunt:
    """One laptop, and what was found out of its sessions so far."""

    room: Path

    @property
    def home(self) -> Path:
        return self.room / "home"

    def session(self, phase: str, give: list[str]) -> Traced:
        return traced([SESSION, str(self.home), phase], {"give": give, "known": WORDS}, self.room / phase)

    def places(self, *sessions: Traced) -> list[Path]:
        """Return everything that was written anywhere, and all that lies in the home, the room and the traces."""
        return [self.room, *(path for session in sessions for path in session.files)]


def wanted(*sessions: Traced) -> Iterator[tuple[str, bytes]]:
    for session in sessions:
        yield from words_in_forms([*session.told["used"], *session.told["secrets"]])
        yield from keys_in_forms(session.told["keys"])


@pytest.mark.needs("strace")
def test_no_word_and_no_key_is_in_any_file_of_two_sessions_and_a_crash(tmp_path: Path) -> None:
    hunt = Hunt(tmp_path)
    (tmp_path / "room").mkdir()
    first = hunt.session("first", WORDS)
    assert first.code in (-9, 137), first.err
    used = first.told["used"]
    assert len(used) >= LEAST
    crashed = hunt.home / "casebook" / "casebook.db-wal"
    assert crashed.stat().st_size > 0
    assert crashed in first.files
    assert found(hunt.places(first), wanted(first)) == {}
    second = hunt.session("second", [*WORDS[:ACCOUNTS], *WORDS[len(used) :]])
    assert second.code == 0, second.err
    # What was hidden so well was there: it was read again, with what was being typed when the crash came.
    assert len(second.told["read"]) >= READ_AGAIN
    assert set(first.told["typed"]) <= set(second.told["read"])
    assert len(set(second.told["keys"])) >= 7
    places = hunt.places(first, second)
    assert {"totals.csv", "casebook.backup", "newer.backup"} <= {path.name for path in first.files | second.files}
    assert found(places, wanted(first, second)) == {}
    assert not [line for each in (first, second) for line in each.sockets if "AF_INET" in line]


LEAK = """
import base64, json, os, sys, tempfile
word, key, secret = json.load(sys.stdin)
home, elsewhere = sys.argv[1:]
os.makedirs(home)
with tempfile.NamedTemporaryFile(delete=False, suffix=".plain") as file:
    file.write(f"seen {word.lower()} today".encode())
open(os.path.join(home, "wide"), "wb").write(("xy" + word).encode("utf-16"))
open(os.path.join(home, "hex"), "w").write("0" + key.upper())
open(os.path.join(elsewhere, "raw"), "wb").write(b"\\x01" + bytes.fromhex(key))
for before in range(3):
    text = base64.b64encode(b"?" * before + word.encode() + b"!").decode()
    open(os.path.join(elsewhere, f"base64-{before}"), "w").write(text)
os.rename(os.path.join(elsewhere, "base64-2"), os.path.join(elsewhere, "renamed"))
os.close(os.open(os.path.join(elsewhere, "log"), os.O_CREAT | os.O_APPEND | os.O_WRONLY))
open(os.path.join(elsewhere, "log"), "a").write("AGE-SECRET " + secret)
json.dump(0, sys.stdout)
"""


@pytest.mark.needs("strace")
def test_the_same_hunt_finds_each_plain_file_that_is_planted(tmp_path: Path) -> None:
    home, elsewhere, key, secret = tmp_path / "home", tmp_path / "elsewhere", bytes(range(7, 39)).hex(), WORDS[1]
    elsewhere.mkdir()
    leak = traced(["-c", LEAK, str(home), str(elsewhere)], [WORDS[0], key, secret], tmp_path / "run")
    assert leak.code == 0, leak.err
    forms = [*words_in_forms([WORDS[0], secret]), *keys_in_forms([key])]
    hits = found([home, *leak.files], forms)
    plain = next(name for name in hits if name.endswith(".plain"))
    assert hits == {
        plain: {WORDS[0]},
        str(home / "wide"): {WORDS[0]},
        str(home / "hex"): {f"key {key[:8]}"},
        str(elsewhere / "raw"): {f"key {key[:8]}"},
        str(elsewhere / "base64-0"): {WORDS[0]},
        str(elsewhere / "base64-1"): {WORDS[0]},
        str(elsewhere / "renamed"): {WORDS[0]},
        str(elsewhere / "log"): {secret},
    }
