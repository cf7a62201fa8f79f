"""A rural team of one: one account for all, and nobody to co-sign (ROLES.md)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import Hands, begun_window, sign_in
from fakes.at_log import enter_log, finish_one
from fakes.window_casebook import NAME, Laptop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.access.actions import Action
from navigator.errors import NotAllowedError
from navigator.use_cases.review import to_co_sign
from resources_db.policy import Policy
from ui.desktop.viewmodels.review_words import ReviewSection
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.review_view import ReviewView

ALONE, TEAM = Policy(agency="Linden County", team_of_one=True), Policy(agency="Linden County")


@pytest.fixture(params=[ALONE, TEAM], ids=["alone", "team"])
def laptop(tmp_path: Path, request: pytest.FixtureRequest) -> Laptop:
    made = Laptop(tmp_path, policy=request.param)
    made.make()
    return made


@pytest.fixture
def window(qtbot: QtBot, laptop: Laptop, hands: Hands) -> Iterator[MainWindow]:
    opened = begun_window(qtbot, laptop.services)
    sign_in(opened, hands)
    qtbot.waitUntil(lambda: opened.casebook.is_open)
    yield opened
    opened.close()


def test_nothing_that_takes_two_is_offered(qtbot: QtBot, window: MainWindow, laptop: Laptop, hands: Hands) -> None:
    alone = laptop.policy.team_of_one
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    qtbot.waitUntil(view.record.isVisible)
    assert view.record.amend.ask.isVisible() is not alone
    hands.press(Qt.Key.Key_5, mod=Qt.KeyboardModifier.ControlModifier)
    page = window.door.rooms.page("review")
    assert isinstance(page, ReviewView)
    titles = page.sections._names.stringList()
    assert ("To co-sign" in titles, "Sent back" in titles) == (not alone, not alone)
    hands.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page._model.section is ReviewSection.COUNTS)


def test_a_team_of_one_edits_the_directory_and_signs_nothing(laptop: Laptop) -> None:
    alone = laptop.policy.team_of_one
    with laptop.seated(NAME) as seat:
        may = seat.desk.permissions.open_to(seat.desk.who)
        assert ({Action.DIRECTORY_EDIT} <= may, Action.CO_SIGN in may) == (alone, not alone)
        assert {Action.SEALED_READ, Action.ACCOUNTS, Action.ENCOUNTER_WRITE} <= may
        if alone:
            with pytest.raises(NotAllowedError):
                to_co_sign(seat.desk)
