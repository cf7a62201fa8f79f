"""Numbers of teams are for whoever signed in, unless the agency shows them to all."""

import pytest

from navigator.directory.listing import Audience, Phone
from navigator.directory.own_number import OwnNumber, OwnNumbers

TEAM = OwnNumber(name="On-call clinician", phone=Phone(number="541-555-0101", audience=Audience.PARTNERS))
DESK = OwnNumber(name="Desk", phone=Phone(number="541-555-0102"))


@pytest.mark.parametrize(
    ("to_all", "signed_in", "seen"),
    [
        (False, False, (DESK,)),
        (False, True, (TEAM, DESK)),
        (True, False, (TEAM, DESK)),
        (True, True, (TEAM, DESK)),
    ],
)
def test_who_sees_which(*, to_all: bool, signed_in: bool, seen: tuple[OwnNumber, ...]) -> None:
    assert OwnNumbers(numbers=(TEAM, DESK), to_all=to_all).seen(signed_in=signed_in) == seen
