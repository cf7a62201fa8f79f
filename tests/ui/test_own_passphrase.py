"""Everybody changes their own passphrase in Settings, over the real encrypted casebook: counted, written down, forgotten."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, sign_in, sign_out
from fakes.hands import focus
from fakes.window_casebook import BANNER, NAME, PASSPHRASE, PIN, Laptop
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.errors import NotAllowedError
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.own_passphrase_part import OwnPassphrasePart

OFFICER = "Ola Berg"
FRESH, WRONG = "an entirely other sentence", "not that sentence at all"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path)
    made.make()
    made.add(OFFICER, Role.OFFICER)
    return made


@pytest.fixture
def window(start: Callable[[], MainWindow], hands: Hands) -> MainWindow:
    made = start()
    sign_in(made, hands, OFFICER)
    return made


def part_of(window: MainWindow, hands: Hands) -> OwnPassphrasePart:
    hands.press(Key.Key_8, mod=CTRL)
    assert window.pages.settings is not None
    return window.pages.settings.own


def change(part: OwnPassphrasePart, hands: Hands, now: str, new: str = FRESH, again: str | None = None) -> None:
    """Type all three by keyboard alone, and press Enter."""
    part.now.edit.setFocus()
    for text in (now, new):
        hands.type(text)
        hands.press(Key.Key_Tab)
    hands.type(new if again is None else again)
    hands.press(Key.Key_Return)


def typed(part: OwnPassphrasePart) -> list[str]:
    return [line.text for line in part.lines]


def opens(laptop: Laptop, password: str) -> bool:
    """Tell whether a password opens the casebook of the officer, without a window."""
    try:
        laptop.office.vault.unlock(OFFICER, password, BANNER.accepted())
    except NotAllowedError:
        return False
    return True


def test_an_officer_changes_it_and_the_old_one_opens_nothing_any_more(
    qtbot: QtBot, laptop: Laptop, window: MainWindow, hands: Hands
) -> None:
    part = part_of(window, hands)
    assert part.isVisible()
    assert "At least 10 characters" in part.rules.text()
    change(part, hands, PASSPHRASE)
    qtbot.waitUntil(lambda: part.state.text() == "Changed.")
    assert typed(part) == ["", "", ""]
    assert part.again.edit.hasFocus()
    assert window.casebook.is_open
    sign_out(window, hands)
    assert not opens(laptop, PASSPHRASE)
    window.casebook.sign_in(OFFICER, FRESH, "")
    qtbot.waitUntil(lambda: window.casebook.is_open)


def test_the_shift_and_its_pin_stay(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    part = part_of(window, hands)
    change(part, hands, PASSPHRASE)
    qtbot.waitUntil(lambda: part.state.text() == "Changed.")
    window.casebook.lock()
    qtbot.waitUntil(lambda: window.casebook.riders == 1)
    window.casebook.unlock(0, PIN)
    qtbot.waitUntil(lambda: window.casebook.is_open)


def test_a_wrong_one_is_said_and_counts_until_the_account_waits(
    qtbot: QtBot, laptop: Laptop, window: MainWindow, hands: Hands
) -> None:
    part = part_of(window, hands)
    lockout, user = laptop.office.vault.lockout, window.casebook.sitter.user if window.casebook.sitter else ""
    for count in (1, 2):
        change(part, hands, WRONG)
        qtbot.waitUntil(lambda: bool(part.problem.text()))
        assert "not your password now; nothing was changed" in part.problem.text()
        assert typed(part) == ["", "", ""]
        assert part.now.edit.hasFocus()
        assert lockout.tries(user) == count
        part.wipe()
    # Three more at the door: the right one does not shorten the wait.
    for _ in range(3):
        lockout.begin(user)
    change(part, hands, PASSPHRASE)
    qtbot.waitUntil(lambda: "Too many wrong passwords. Try again in 10 minutes" in part.problem.text())
    assert lockout.tries(user) == 5
    sign_out(window, hands)
    assert not opens(laptop, PASSPHRASE)
    assert not opens(laptop, FRESH)


def test_it_is_written_down_with_the_wrong_tries_before(
    qtbot: QtBot, laptop: Laptop, window: MainWindow, hands: Hands
) -> None:
    part = part_of(window, hands)
    change(part, hands, WRONG)
    qtbot.waitUntil(lambda: bool(part.problem.text()))
    change(part, hands, PASSPHRASE)
    qtbot.waitUntil(lambda: part.state.text() == "Changed.")
    sign_out(window, hands)
    by = laptop.office.signed_in(NAME, PASSPHRASE, BANNER.accepted())
    with laptop.office.reading(by) as (at, _):
        rows = [(json.loads(kept.envelope), kept.body) for kept in at.records.journal.events()]
    officer = next(user for user, name, _ in laptop.office.vault.accounts() if name == OFFICER)
    told = [(envelope["kind"], body) for envelope, body in rows if envelope["actor"] == officer]
    at_change = [kind for kind, _ in told].index(AuditKind.PASSWORD_CHANGED.value)
    assert told[at_change][1] == {"user": officer}
    (before_kind, before) = told[at_change - 1]
    assert (before_kind, before["failed"]) == (AuditKind.SIGNED_IN.value, 1)


@pytest.mark.parametrize(
    ("now", "new", "again", "said"),
    [
        ("", FRESH, FRESH, "Say your passphrase now"),
        (PASSPHRASE, "", "", "Say your passphrase now"),
        (PASSPHRASE, FRESH, "another sentence", "not the same"),
        (PASSPHRASE, "short", "short", "at least 10 characters"),
        (PASSPHRASE, "ola berg ola", "ola berg ola", "made of your name"),
    ],
)
def test_what_is_not_taken_is_said_and_changes_nothing(
    qtbot: QtBot, laptop: Laptop, window: MainWindow, hands: Hands, now: str, new: str, again: str, said: str
) -> None:
    part = part_of(window, hands)
    change(part, hands, now, new, again)
    qtbot.waitUntil(lambda: said in part.problem.text())
    assert opens(laptop, PASSPHRASE)


@pytest.mark.parametrize("way", ["lock", "end", "turn"])
def test_what_was_typed_goes_when_it_locks_or_an_officer_looks_on(
    qtbot: QtBot, start: Callable[[], MainWindow], hands: Hands, way: str
) -> None:
    window = start()
    sign_in(window, hands)
    part = part_of(window, hands)
    for line, text in zip(part.lines, (PASSPHRASE, FRESH, FRESH), strict=True):
        line.edit.setFocus()
        hands.type(text)
    assert typed(part) == [PASSPHRASE, FRESH, FRESH]
    getattr(window.casebook, way)()
    qtbot.waitUntil(lambda: typed(part) == ["", "", ""])
    qtbot.waitUntil(lambda: not window.casebook.busy)
    hands.qtbot.keyClick(part.now.edit, Key.Key_Z, CTRL)
    hands.press(Key.Key_8, mod=CTRL)
    assert not part.isVisible()
    assert FRESH not in everything_shown(window)


def test_it_goes_too_when_one_leaves_settings(window: MainWindow, hands: Hands) -> None:
    part = part_of(window, hands)
    part.now.edit.setFocus()
    hands.type(PASSPHRASE)
    hands.press(Key.Key_Escape)
    assert window.pages.finding
    assert typed(part) == ["", "", ""]


def test_who_locks_it_meanwhile_is_told_that_it_was_changed(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    part = part_of(window, hands)
    said: list[str] = []
    window.pages.said.connect(said.append)
    change(part, hands, PASSPHRASE)
    window.casebook.lock()
    qtbot.waitUntil(lambda: said == ["The passphrase was changed."])
    assert part.state.text() == ""
    assert window.casebook.stage is Stage.LOCKED


def test_locked_it_is_not_there(start: Callable[[], MainWindow], hands: Hands) -> None:
    part = part_of(start(), hands)
    assert not part.isVisible()


def test_who_signs_in_over_settings_finds_it_and_tab_reads_it_in_order(
    start: Callable[[], MainWindow], hands: Hands
) -> None:
    window = start()
    part = part_of(window, hands)
    sign_in(window, hands)
    assert part.isVisible()
    part.now.edit.setFocus()
    stops = []
    for _ in range(3):
        hands.press(Key.Key_Tab)
        stops.append(focus())
    assert stops == [part.new.edit, part.again.edit, part.go]
    assert [stop.accessibleName() for stop in stops[:2]] == ["The new passphrase", "The new passphrase again"]
