import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500
# CPython itself makes and drops a few while the test runs.
NOISE = 50


def test_void_qt_calls_leave_the_references_to_none_where_they_were(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on CPython < 3.12 drops one with each call and aborts after about 4,000 (STYLE.md, trap 1)."""
    label, thing = QLabel(), QObject()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")
        thing.setObjectName("y")
    assert abs(sys.getrefcount(None) - before) < NOISE
