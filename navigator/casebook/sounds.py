"""How a name sounds, so that "Catherine" finds "Kathryn": a key of its consonants, as English reads them and as Spanish does.

The usual keys (Metaphone, NYSIIS) read English alone, and part "Jimenez" from "Gimenez", "Yesenia" from "Jesenia", "Xiomara"
from "Siomara": in a county with both languages these are the names that are entered twice. So each part of a name has a key
in either language, and two parts sound alike where one of theirs is the same.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

# A key stands among the names that a person is found by, and is never taken for one: no name begins like this, or ends so.
SOUND, END = "~", "."
# Shorter words sound like half of all names; a key of which only the beginning is known needs so many consonants.
LEAST_LETTERS, LEAST_BEGUN = 3, 3
# A name of a single consonant is told by its vowels too: "Lee" is not "Leo".
ENOUGH = 2
Rules = Sequence[tuple[re.Pattern[str], str]]


def _rules(told: Iterable[tuple[str, str]]) -> Rules:
    return tuple((re.compile(letters), sound) for letters, sound in told)


# The first that fits at a place counts; a capital is a vowel, which counts where a name begins, or has little else.
_VOWELS = (("a", "A"), ("[eiy]", "E"), ("[ou]", "O"))
_BOTH = (
    ("ph|f", "f"), ("q(?:u(?=[eiy]))?|k", "k"), ("t(?=[sz])", ""), ("th?|dt", "t"), ("rh?", "r"),
    ("w(?=[aeiouy])", "w"), ("[hw]", ""), *_VOWELS,
)  # fmt: skip
ENGLISH = _rules(
    (
        ("^[kgp]n", "n"), ("^wr", "r"), ("^ps|^x", "s"), ("^gh", "g"), ("^y(?=[aeiou])", "j"), ("^wh", "w"),
        ("^h(?=[aeiouy])", "h"), ("sch|sh|sc(?=[eiy])|[sz]|c(?=[eiy])", "s"), ("ch(?=[rl]|ol|[ae]+l$)", "k"),
        ("tch|ch", "c"), ("ck|c", "k"), ("x", "ks"), ("dg(?=[eiy])|j|g(?=[eiy])", "j"), ("gh", ""), ("v", "f"),
        ("mb$", "m"), *_BOTH,
    )
)  # fmt: skip
SPANISH = _rules(
    (
        ("^x(?=im|av)", "h"), ("^x", "s"), ("ll|y(?=[aeiou])", "j"), ("sh|sc(?=[eiy])|[sz]|c(?=[eiy])", "s"),
        ("ch", "c"), ("c", "k"), ("x", "ks"), ("gu(?=[eiy])", "g"), ("j|g(?=[eiy])", "h"), ("v", "b"), *_BOTH,
    )
)  # fmt: skip


# A list of people is compared pair by pair.
@lru_cache(maxsize=4_096)
def sounds(part: str) -> frozenset[str]:
    """Return how one part of a name sounds (see `names.plain_name`): once, or twice where the languages read it apart."""
    return frozenset(_read(part, rules) for rules in (ENGLISH, SPANISH)) - {""}


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two parts of names may be one name that somebody heard."""
    return bool(sounds(one) & sounds(other))


def sound_keys(parts: Iterable[str]) -> frozenset[str]:
    """Return what a person with these parts of names is found by when somebody only heard them."""
    return frozenset(f"{SOUND}{sound}{END}" for part in parts for sound in sounds(part))


def begins_of(word: str) -> tuple[str, ...]:
    """Return what a key begins with that a typed word may stand for: the word itself, and how it sounds if that says enough."""
    if len(word) < LEAST_LETTERS:
        return (word,)
    heard = [f"{SOUND}{sound}{'' if len(sound) >= LEAST_BEGUN else END}" for sound in sorted(sounds(word))]
    return (word, *heard)


def _read(part: str, rules: Rules) -> str:
    """Return the key of a part; twice the same sound beside itself is one."""
    told, at = "", 0
    while at < len(part):
        at, sound = _next(part, at, rules)
        told += "" if sound and told.endswith(sound) else sound
    rest = "".join(sound for sound in told[1:] if not sound.isupper())
    key = told[:1] + rest
    return (key if len(key) >= ENOUGH else told).lower()


def _next(part: str, at: int, rules: Rules) -> tuple[int, str]:
    for letters, sound in rules:
        if found := letters.match(part, at):
            return found.end(), sound
    return at + 1, part[at]
