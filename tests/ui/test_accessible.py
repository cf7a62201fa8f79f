from fakes.hands import names, type_words
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from ui.desktop.views.main_window import MainWindow


def test_each_hit_is_spoken_whole_and_heads_are_no_items(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    hits = window.pages.find_view.results.list.hits
    assert hits.rowCount() == len(names(window))
    spoken = hits.data(hits.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    for part in ("TRAINING", names(window)[0], "(541) 555-", "mi", "beds: not known", "checked"):
        assert part in spoken


def test_every_button_and_field_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    shown = [w for kind in (QAbstractButton, QLineEdit) for w in window.findChildren(kind) if w.isVisible()]
    assert len(shown) > 8
    nameless = [w for w in shown if not (QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name))]
    assert nameless == []


def test_count_and_first_hit_are_announced_once_when_the_keys_rest(qtbot: QtBot, window: MainWindow) -> None:
    said: list[str] = []
    window.session.search.announced.connect(said.append)
    type_words(qtbot, window, "ceda")
    type_words(qtbot, window, "cedar")
    assert said == []
    qtbot.waitUntil(lambda: len(said) > 0)
    assert said == ["1 hit. First: " + window.session.search.shown.rows[0].spoken]


def test_detail_says_what_it_shows(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    detail = window.pages.find_view.detail
    assert detail is not None
    assert "Harbor Street Night Shelter" in detail.page.accessibleName()


def test_a_fact_is_a_button_that_says_what_is_set_and_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(window.session.situation.facts))
    row = next(row for row in window.pages.find_view.pane.rows if row.face.key == "pet")
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Pet: not asked"
    assert spoken.text(QAccessible.Text.Description) == "Y yes, N no, U not asked"
    window.session.situation.set("pet", "yes")
    assert spoken.text(QAccessible.Text.Name) == "Pet: Yes"
