"""Which passwords are taken: two policies, a list of what is tried first, and nothing made of one's own name (S4).

There are no hints and no security questions: both tell others what they tell their owner.
"""

from collections.abc import Collection, Iterator
from enum import StrEnum
from itertools import pairwise
from unicodedata import normalize

from navigator.access.sign_in_name import name_key
from navigator.errors import UsageError

LONGEST = 256
# Shorter words say nothing about a password; two of the list are guessed as fast as one.
SHORTEST_WORD, MOST_WORDS = 3, 2
# So many letters at the end do not make another password of it.
LOOSE_END = 2
# Digits and signs that stand for letters, with both readings of the one.
SPELT = tuple(str.maketrans("0134578@$!", letters) for letters in ("oieastbasi", "oleastbasl"))


class PasswordPolicy(StrEnum):
    """What an agency asks of a password: CJIS basic with ten characters as for a passphrase, or CJIS advanced (LAW.md)."""

    BASIC = "basic"
    ADVANCED = "advanced"

    @property
    def least(self) -> int:
        """Return the fewest characters."""
        return 20 if self is PasswordPolicy.ADVANCED else 10


def check_password(password: str, name: str, policy: PasswordPolicy, banned: Collection[str]) -> None:
    """Raise UsageError for a password that would soon be guessed; `banned` are lower-case words that are tried first (S4)."""
    least = policy.least
    if len(password) < least or len(set(password)) < least // 2:
        raise UsageError(
            f"A password has at least {least} characters, not all of them alike.",
            hint="Several words with blanks between them are good.",
        )
    if len(password) > LONGEST:
        raise UsageError(f"A password has at most {LONGEST} characters.", hint="Take fewer words.")
    own = frozenset(part for part in _words(name) if len(part) >= SHORTEST_WORD)
    folded = normalize("NFKC", password).casefold()
    known = (_is_run(spelt) or _is_made_of(spelt, own, banned) for spelt in _spellings(folded))
    if folded in banned or any(known):
        raise UsageError(
            "This password is made of your name, or of what is tried first.",
            hint="Take several words that nobody would expect beside each other.",
        )


def _words(name: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in name_key(name)).split()


def _spellings(folded: str) -> Iterator[str]:
    """Yield what a password says without signs, digits around it, and digits that stand for letters."""
    bare = _bare(folded)
    for spelt in {folded, bare, *(bare.translate(table) for table in SPELT)}:
        plain = "".join(letter for letter in spelt if letter.isalnum())
        # What is nearly all signs says nothing in letters.
        if len(plain) > SHORTEST_WORD:
            yield plain


def _bare(text: str) -> str:
    """Return a text without what is no letter at both ends; signs between two letters stay."""
    letters = [at for at, letter in enumerate(text) if letter.isalpha()]
    return text[letters[0] : letters[-1] + 1] if letters else ""


def _is_run(text: str) -> bool:
    """Tell whether letters or digits mostly follow each other as in the alphabet, up, down or in place."""
    steps = [abs(ord(after) - ord(before)) for before, after in pairwise(text)]
    return sum(step > 1 for step in steps) <= len(steps) // 5


def _is_made_of(text: str, own: frozenset[str], banned: Collection[str]) -> bool:
    """Tell whether a text is nothing but own words and few of the list, however often."""
    waiting: list[tuple[int, frozenset[str]]] = [(0, frozenset())]
    seen = set(waiting)
    while waiting:
        at, used = waiting.pop()
        if at and len(text) - at <= LOOSE_END:
            return True
        for end in range(at + SHORTEST_WORD, len(text) + 1):
            word = text[at:end]
            if word not in own and word not in banned:
                continue
            after = (end, used if word in own else used | {word})
            if len(after[1]) <= MOST_WORDS and after not in seen:
                seen.add(after)
                waiting.append(after)
    return False
