from datetime import date

import pytest

from navigator.casebook.likeness import Known, Like, likeness, surest

MAY, DECEMBER, EARLIER = date(1980, 5, 1), date(1980, 12, 24), date(1979, 5, 1)


def known(name: str, born_on: date | None, *aliases: str) -> Known:
    return Known(id=name, names=(name, *aliases), born_on=born_on)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (known("Ada Muster", MAY), known("Ada Muster", MAY), (Like.NAME, Like.DAY)),
        (known("Ada Muster", MAY), known("Ada Burke", MAY), (Like.NAME, Like.DAY)),
        (known("Catherine Núñez", MAY), known("Kathryn Nunes", DECEMBER), (Like.SOUND, Like.YEAR)),
        (known("Catherine Núñez", MAY), known("Kathryn Nunes", None), (Like.SOUND, Like.NO_DAY)),
        (known("Catherine Núñez", MAY), known("Kathryn Nunes", EARLIER), ()),
        (known("Dolores Okafor", None), known("Dolores Okafort", None), (Like.SPELLING, Like.NO_DAY)),
        (known("Ada Muster", MAY), known("Bo Beispiel", MAY), ()),
        (known("Ada Muster", MAY), known("Ada Burke", DECEMBER), ()),
        (known("Ada", None), known("Ada", None), ()),
        (known("Ada Maria Muster", None), known("Maria Muster", None), (Like.NAME, Like.NO_DAY)),
        (known("Ada Ada", None), known("Ada Muster", None), ()),
        (known("Robert Ames", None, "Bo Beispiel"), known("Bo Beispiel", None), (Like.NAME, Like.NO_DAY)),
        (known("", None), known("", None), ()),
    ],
)
def test_why_two_may_be_one(one: Known, other: Known, why: tuple[Like, ...]) -> None:
    assert likeness(one, other) == why
    assert likeness(other, one) == why


def test_the_surest_comes_first() -> None:
    told = [(Like.SOUND, Like.YEAR), (Like.NAME, Like.NO_DAY), (Like.SPELLING, Like.DAY), (Like.NAME, Like.DAY)]
    assert sorted(told, key=surest) == [told[3], told[2], told[0], told[1]]
