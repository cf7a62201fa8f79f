"""Somebody comes to the window: the first start, the casebook that is made, the sign-in."""

from PySide6.QtWidgets import QLabel
from window_hands import CTRL, Eyes, Hands, Key, Pictures, say

from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.follow_ups_view import FollowUpsView
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.make_casebook import RecoverySheet

AGENCY, TEAM, NAME, PASSPHRASE, PIN = "Linden County", "Team 6", "Sami Kaya", "several words with blanks", "381946"


class AtWindow:
    """Somebody at the window: they ask it what is there as eyes do, and act by keys alone."""

    def __init__(self, window: MainWindow, pictures: Pictures) -> None:
        self.window = window
        self.hands = Hands(Eyes(window))
        self.pictures = pictures

    def begin(self) -> None:
        """Choose training, and make the casebook: where it is the first time."""
        self.hands.until(lambda: self.window.casebook.stage is not Stage.UNKNOWN)
        say("opened")
        if self.window.pages.is_choosing:
            self.pictures.take("first-start")
            self.hands.press(Key.Key_Tab, Key.Key_Return)
            self.hands.until(lambda: self.window.pages.finding and self.sheet is not None)
        if self.window.casebook.stage is Stage.ABSENT:
            self.make()

    def make(self) -> None:
        """Make the casebook, and write the recovery key down."""
        if self.sheet is None:
            self.hands.press(Key.Key_L, mod=CTRL)
        # A policy may have named the agency already.
        self.hands.press(Key.Key_A, mod=CTRL)
        for text in (AGENCY, TEAM, NAME, PASSPHRASE):
            self.hands.type(text)
            self.hands.press(Key.Key_Tab)
        self.hands.type(PASSPHRASE)
        self.pictures.take("make-casebook")
        self.hands.press(Key.Key_Return)
        self.hands.until(lambda: isinstance(self.sheet, RecoverySheet))
        self.pictures.take("recovery-key")
        self.hands.type(self.sheet.key.text().split("-")[-1])
        self.hands.press(Key.Key_Return)

    def sign_in(self) -> None:
        """Sign in with a PIN for the shift."""
        if self.sheet is None:
            self.hands.press(Key.Key_L, mod=CTRL)
        for text in (NAME, PASSPHRASE):
            self.hands.type(text)
            self.hands.press(Key.Key_Tab)
        self.hands.type(PIN)
        self.pictures.take("sign-in")
        self.hands.press(Key.Key_Return)
        self.came_in()

    def came_in(self) -> None:
        self.hands.until(lambda: self.window.casebook.is_open and self.sheet is None)
        say("signed_in")

    def follow_ups(self) -> FollowUpsView:
        self.hands.press(Key.Key_3, mod=CTRL)
        page = self.window.door.rooms.page("follow_ups")
        assert isinstance(page, FollowUpsView)
        return page

    def words(self) -> str:
        """Return what the line at the bottom says."""
        return " ".join(label.text() for label in self.window.status.findChildren(QLabel))

    @property
    def sheet(self):  # noqa: ANN201 - whatever lies over the window
        sheets = self.window.door.sheets
        return sheets._sheet if sheets else None
