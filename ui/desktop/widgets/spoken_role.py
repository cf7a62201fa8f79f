"""What a widget is to a screen reader, where Qt would only say that it is a widget, or would not say it safely."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

ROLE = "spoken_role"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what it is, before its accessible name is set: Qt asks who speaks for a widget once, with its first name."""
    speak_for_widgets()
    widget.setProperty(ROLE, role.value)


@cache
def speak_for_widgets() -> None:
    """Tell Qt once who speaks for what scrolls, and for what has a role of its own; before the first widget.

    Qt's own face of a scroll area takes a child by its number from a list that has become shorter meanwhile (a bar went
    away), without looking: a screen reader that walks the window at that moment ends it.
    """
    QAccessible.installFactory(_face)


def _face(key: str, thing: QObject) -> QAccessibleInterface | None:
    del key
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(ROLE)
    if role is None and not isinstance(thing, QScrollArea):
        return None
    return QAccessibleWidget(thing, QAccessible.Role.Client if role is None else QAccessible.Role(role), "")
