"""The referral sheet shows the number that the hit says to call, and keeps no number that is for partners only."""

from pathlib import Path

from fakes.at_casebook import Hands, Key, opened_window, select_hit, sheet_of
from pytestqt.qtbot import QtBot


def test_the_sheet_shows_the_number_that_the_hit_says_to_call(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    select_hit(qtbot, window, hands)
    row = window.session.detail.row
    assert row is not None
    hands.press(Key.Key_R)
    sheet = sheet_of(window)
    assert sheet.phone.text() == row.phone
    form = sheet._refer.form
    assert form is not None
    assert row.teams
    assert row.phone not in form.snapshot.phones
    window.close()
