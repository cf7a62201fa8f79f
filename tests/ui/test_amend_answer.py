"""What stands in a record and is offered no more stays through a correction, unless another answer takes its place."""

import pytest
from fakes.casebook import OFFICE
from pytestqt.qtbot import QtBot

from navigator.casebook.said import NOT_ASKED
from navigator.use_cases.refer import Terms
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.amend_answer import AmendAnswer

TERMS = Terms(codes=code_book(), rules=rule_packs()["default"], hours=OFFICE)


@pytest.fixture
def answer(qtbot: QtBot) -> AmendAnswer:
    made = AmendAnswer(Appearance(), TERMS)
    qtbot.addWidget(made)
    return made


def press(answer: AmendAnswer, at: int, code: str) -> None:
    strip = answer.strips[at]
    strip.press(strip._keys.index(code))


def test_of_many_the_old_one_stays_beside_the_new(answer: AmendAnswer) -> None:
    answer.show_field("reasons", "", ("homelessness", "an_old_code"))
    press(answer, 0, "overdose")
    assert set(answer.codes) == {"homelessness", "overdose", "an_old_code"}


def test_of_three_only_the_one_that_was_pressed_changes(answer: AmendAnswer) -> None:
    answer.show_field("diversion", "", ("an_old_code", "yes", "officer_statement"))
    press(answer, 2, "clinician_judgment")
    assert answer.codes == ("an_old_code", "yes", "clinician_judgment")
    press(answer, 0, "arrest")
    assert answer.codes[0] == "arrest"


def test_what_was_taken_back_is_not_asked(answer: AmendAnswer) -> None:
    answer.show_field("reasons", "", ("homelessness",))
    press(answer, 0, "homelessness")
    assert answer.codes == (NOT_ASKED,)
