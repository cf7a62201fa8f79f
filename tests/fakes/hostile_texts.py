"""Texts that nobody means well: drawn from a seed, so that the same ten thousand come again."""

from collections.abc import Callable, Iterator
from random import Random

LONGEST = 100_000
WORDS = (
    "shelter", "food", "detox", "refugio", "methadone", "near", "within", "2", "miles", "97401", "Eugene", "tonight", "open", "now",
    "no id", "with dog", "man", "woman", "16", "drunk", "crisis", "988", "Harbor", "House", "at", "11pm", "Lane County", "veteran",
)  # fmt: skip
SYNTAX = (
    '"', "'", "`", ";", "--", "/*", "*/", "%", "_", "*", "^", "(", ")", "{", "}", "[", "]", ":", "\\", "|", "&", "+", "-", "~", "!",
    "NEAR(", "NEAR/2", " AND ", " OR ", " NOT ", "name:", "rowid", "'; DROP TABLE listing; --", "' OR 1=1 --", '" OR ""="',
    "MATCH", "{name needs}:", "^shelter", "shelt*", "UNION SELECT", "char(0)", "x'00'", "%s", "%n", "{0}", "${HOME}", "../../etc",
    "<script>", "&amp;", "\\u0000", "--help", "-1", "1e309", "NaN", "0x7fffffff", "99999999999999999999", "-0.0", "44.05,-123.09",
)  # fmt: skip
ODD = (
    "\0", "\x01", "\x1b[2J", "\x7f", "\r", "\n", "\t", "\x85", "\u00a0", "\u00ad", "\u034f", "\u061c", "\u115f", "\u180e", "\u200b",
    "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202e", "\u2060", "\u2066", "\u2069", "\ufe0f", "\ufeff", "\ufff9", "\uffff",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f1fa\U0001f1f8", "\U0001f6cf\ufe0f", "\U000e0041", "\U0010ffff", "\U0001d54f",
    "e\u0301", "\u0300" * 40, "z" + "\u0335\u0336\u0337" * 12, "\u0130", "\u0131", "\u00df", "\u1e9e", "\ufb01", "\u01c5", "\u0345",
    "\u0645\u0623\u0648\u0649", "\u05de\u05e7\u05dc\u05d8", "\u0661\u0666", "\u0968", "\u216b", "\u00b2", "\u2460", "\uac00", "\u1100",
    "\u4e2d\u6587", "\u0e17\u0e35\u0e48", "\u0ba8\u0bbf", "\ufdfa", "\u3316", "\u212a", "\u017f", "\u2019", "\u201c", "\u00bf", "\u037e",
)  # fmt: skip


def hostile_texts(count: int, seed: int = 1) -> Iterator[str]:
    """Yield texts; every hundredth is a very long one."""
    random = Random(seed)  # noqa: S311 - the same texts again
    ways = (_signs, _pieces, _code_points, _typed_wrong, _pasted)
    for number in range(count):
        yield _long(random) if number % 100 == 99 else random.choice(ways)(random)


def _signs(random: Random) -> str:
    return "".join(random.choices(SYNTAX + ODD, k=random.randint(0, 12)))


def _pieces(random: Random) -> str:
    pieces = random.choices(WORDS + WORDS + SYNTAX + ODD, k=random.randint(1, 14))
    return random.choice(("", " ", " ", ", ")).join(pieces)


def _code_points(random: Random) -> str:
    planes: tuple[Callable[[], int], ...] = (
        lambda: random.randint(0, 0x2FF),
        lambda: random.randint(0x300, 0x36F),
        lambda: random.randint(0x590, 0x6FF),
        lambda: random.randint(0, 0xD7FF),
        lambda: random.randint(0xE000, 0x10FFFF),
    )
    return "".join(chr(random.choice(planes)()) for _ in range(random.randint(1, 60)))


def _typed_wrong(random: Random) -> str:
    letters = list(" ".join(random.choices(WORDS, k=random.randint(1, 8))))
    for _ in range(random.randint(1, 6)):
        letters.insert(random.randrange(len(letters) + 1), random.choice((*ODD, *"qxzj ", "'", '"')))
    return "".join(letters)


def _pasted(random: Random) -> str:
    """Return a note as somebody pastes it: many words, most of them unknown here."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    made = ("".join(random.choices(letters, k=random.randint(1, 14))) for _ in range(random.randint(5, 60)))
    return " ".join(random.choice((word, random.choice(WORDS))) for word in made)


def _long(random: Random) -> str:
    piece = random.choice(
        (" ".join(random.choices(WORDS, k=40)), _pasted(random), _signs(random), _code_points(random), "a", "a ")
    )
    length = random.choice((1_000, 10_000, LONGEST))
    return (piece or "\0") * (length // max(1, len(piece)) + 1)
