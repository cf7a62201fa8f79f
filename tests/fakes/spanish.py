"""What a window shows, word by word, and which of its words are English ones that Spanish says otherwise."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from fakes.told import ROOT
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QTextEdit, QWidget

# What a file of the directory calls something stays as it calls it.
OF_A_SOURCE = frozenset({"Active", "training", "District 6 station"})
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
PARTS = re.compile(r"\s*(?:\u00b7|, |: |\n)\s*")


def english_words() -> frozenset[str]:
    """Return every text of the window that says something else in Spanish."""
    file = ROOT / "ui" / "desktop" / "i18n" / "navigator_es.ts"
    messages = list(ET.parse(file).getroot().iter("message"))  # noqa: S314 - our own file
    spanish = {each.findtext("translation", "") for each in messages}
    english = {each.findtext("source", "") for each in messages}
    return frozenset(text for text in english - spanish if re.search(r"[a-z]{3}", text))


def shown(window: QWidget) -> Iterator[str]:
    """Yield what labels, buttons and names for a screen reader say."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield widget.accessibleName()
            yield widget.toolTip()
            if isinstance(widget, QLabel | QAbstractButton):
                yield from (part.strip() for part in widget.text().split("\u00b7"))


def listed(window: QWidget) -> Iterator[str]:
    """Yield what the rows of lists and the pages of text say, part by part."""
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None:
            for at in range(view.model().rowCount()):
                said = view.model().index(at, 0).data(SPOKEN)
                yield from PARTS.split(str(said or ""))
    for page in window.findChildren(QTextEdit):
        if page.isVisible():
            yield from PARTS.split(page.toPlainText())
