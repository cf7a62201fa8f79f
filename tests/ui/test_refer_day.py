"""A follow-up on another day than the rule proposes, because the person asked for one; what a release does not cover is said."""

from datetime import timedelta
from pathlib import Path

from fakes.at_casebook import Hands, Key, kept, opened_window, select_hit, sheet_of
from fakes.hands import focus
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.casebook.consent_rules import Told
from navigator.casebook.refer_form import Allowed, ReleaseForm
from navigator.casebook.said import Said
from ui.desktop.viewmodels.refer_due import days_of

CTRL = Qt.KeyboardModifier.ControlModifier


def test_another_day_is_offered_with_a_follow_up_and_kept_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    lines = sheet_of(window).lines
    assert not lines.plan.day.isVisible()
    lines.agreed.press(0)
    assert lines._refer.form is not None
    assert lines._refer.form.rule == "crisis_72h"
    assert lines.plan.day.isVisible()
    ruled = lines.plan.due.text()
    lines.plan.day.focus()
    hands.press(Key.Key_Left, Key.Key_Space)  # the last day of the fortnight
    chosen = days_of(lines._refer)[-1]
    assert lines._refer.form.day == chosen
    assert (lines.plan.due.text() != ruled, "figures count" in lines.plan.due.text()) == (True, True)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    (task,) = kept(qtbot, window, "follow_up")
    assert task.window.due_by.astimezone().date() == chosen
    assert task.first_due_by < task.window.due_by
    window.close()


def test_a_refusal_is_in_sight_wherever_the_lines_are_scrolled_to_and_leads_to_what_lacks(
    qtbot: QtBot, tmp_path: Path
) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    window.resize(1366, 768)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(window)
    sheet.lines.agreed.press(0)
    sheet._refer.put(allowed=Allowed.RELEASE)
    assert "not complete" in sheet.lines.rows[6].state.text()
    sheet.lines.jump(9)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: "lacks" in sheet.error.text())
    assert not sheet.error.visibleRegion().isEmpty()
    assert sheet.error.mapTo(window, sheet.error.rect().bottomLeft()).y() < window.height()
    assert sheet.lines.allowed.isAncestorOf(focus())
    assert "lacks" in window.status.right.text()
    window.close()


def test_without_a_follow_up_there_is_no_day(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    lines = sheet_of(window).lines
    lines.agreed.press(0)
    lines.plan.day.press(3)
    lines.plan.rule.press(len(lines.plan.rule.buttons) - 1)
    assert lines._refer.form is not None
    assert (lines._refer.form.rule, lines._refer.form.day, lines.plan.day.isVisible()) == ("", None, False)
    window.close()


def test_the_sheet_names_what_a_release_does_not_cover(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    lines, refer = sheet_of(window).lines, sheet_of(window)._refer
    refer.put(told=frozenset({Told.NAME, Told.NEED}), agreed=Said.YES)
    assert "asks for a release first" in lines.register.text()
    until = refer.clock.now() + timedelta(days=30)
    refer.put(allowed=Allowed.RELEASE, release=ReleaseForm(what=frozenset({Told.NAME}), until=until))
    assert "does not cover: what is needed." in lines.register.text()
    refer.put(release=ReleaseForm(what=frozenset({Told.NAME, Told.NEED}), until=until))
    assert lines.register.text() == "Goes to the disclosure register."
    window.close()
