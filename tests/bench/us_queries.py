"""The 358 questions of the search bench: typed letter by letter, rare, common, without text, of many words; Manhattan to Adak."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from us_question import SITUATIONS, Question
from us_words import lexicon

from navigator.geo import Point

COUNT = 358
PLACES = (
    ("Manhattan", Point(40.7580, -73.9855), "NY"), ("Brooklyn", Point(40.6501, -73.9496), "NY"),
    ("Los Angeles", Point(34.0522, -118.2437), "CA"), ("Chicago", Point(41.8781, -87.6298), "IL"),
    ("Houston", Point(29.7604, -95.3698), "TX"), ("Denver", Point(39.7392, -104.9903), "CO"),
    ("Eugene", Point(44.0521, -123.0868), "OR"), ("Fargo", Point(46.8772, -96.7898), "ND"),
    ("Jordan MT", Point(47.3208, -106.9101), "MT"), ("Alpine TX", Point(30.3585, -103.6610), "TX"),
    ("Bethel AK", Point(60.7922, -161.7558), "AK"), ("Adak AK", Point(51.8800, -176.6581), "AK"),
    ("Honolulu", Point(21.3069, -157.8583), "HI"), ("San Juan PR", Point(18.4655, -66.1057), "PR"),
)  # fmt: skip
TYPED = (
    "emergency shelter", "food pantry", "detox", "methadone", "crisis line", "warming center", "sobering", "domestic violence",
    "dental", "legal help", "pet",
)  # fmt: skip
COMMON = ("shelter", "food", "care", "services", "people", "support", "help", "housing", "meals", "the", "and", "for")
MOMENTS = tuple(
    datetime(2026, 11, day, hour, 30, tzinfo=UTC)
    for day, hour in ((17, 20), (18, 2), (18, 9), (21, 16), (22, 23), (26, 15))
)
NEEDS = (
    "emergency shelter",
    "food pantry",
    "sobering center",
    "dental",
    "legal help",
    "clinic",
    "crisis line",
    "meals",
)


def questions(seed: int = 1) -> list[Question]:
    """Return all questions, by moment: somebody asks several in one minute."""
    random = Random(seed)  # noqa: S311 - the same questions again
    found: list[Question] = []
    for number, bare in enumerate(_texts(random)):
        name, here, state = PLACES[number * 5 % len(PLACES)]
        found.append(
            replace(
                bare,
                here=here,
                place=name,
                state=state,
                category=NEEDS[number % len(NEEDS)] if number % 4 == 0 and bare.kind != "typing" else "",
                situation=number % len(SITUATIONS) if number % 3 == 1 else None,
                open_only=number % 5 == 2,
                moment=MOMENTS[number * len(MOMENTS) // COUNT],
            )
        )
    return found


def _texts(random: Random) -> Iterator[Question]:
    words = lexicon(2026).words
    texts = [Question(text=text[:end], kind="typing", begun=True) for text in TYPED for end in range(1, len(text) + 1)]
    texts += [Question(text=random.choice(words[3_000:]), kind="rare") for _ in range(60)]
    texts += [Question(text=random.choice(COMMON), kind="common", begun=random.random() < 0.5) for _ in range(50)]
    texts += [Question(text="", kind="no text") for _ in range(40)]
    while len(texts) < COUNT:
        count = random.choice((2, 2, 3, 4))
        several = [random.choice((*COMMON, *words[:60], *words[:400])) for _ in range(count)]
        texts.append(Question(text=" ".join(several), kind="many words", begun=random.random() < 0.3))
    random.shuffle(texts)
    yield from texts[:COUNT]
