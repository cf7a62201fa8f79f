"""A column follows what has the focus up and down, as it grows too, and never slides sideways."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.column_scroll import ColumnScroll


def column(qtbot: QtBot) -> tuple[ColumnScroll, list[QLineEdit]]:
    inside = QWidget()
    lines = [QLineEdit() for _ in range(30)]
    box = QVBoxLayout(inside)
    for line in lines:
        line.setFixedWidth(900)
        box.addWidget(line)
    made = ColumnScroll(inside)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made, lines


def in_sight(made: ColumnScroll, line: QLineEdit) -> bool:
    at = line.mapTo(made.viewport(), line.rect().center())
    return made.viewport().rect().top() <= at.y() <= made.viewport().rect().bottom()


def test_what_has_the_focus_comes_into_sight_and_the_page_stays_at_the_left(qtbot: QtBot) -> None:
    made, lines = column(qtbot)
    lines[25].setFocus()
    qtbot.waitUntil(lambda: in_sight(made, lines[25]))
    lines[25].setText("w" * 400)
    lines[25].end(False)  # noqa: FBT003 - Qt's own
    made.ensureWidgetVisible(lines[25])
    assert made.horizontalScrollBar().value() == 0


def test_it_stays_in_sight_when_lines_come_above_it(qtbot: QtBot) -> None:
    made, lines = column(qtbot)
    for line in lines[:20]:
        line.setVisible(False)
    lines[22].setFocus()
    qtbot.waitUntil(lambda: in_sight(made, lines[22]))
    for line in lines[:20]:
        line.setVisible(True)
    qtbot.waitUntil(lambda: in_sight(made, lines[22]))
    assert made.verticalScrollBar().value() > 0
