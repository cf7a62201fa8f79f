"""What a widget is to a screen reader, where Qt would only say that it is a widget."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "spoken_role"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what it is, before its accessible name is set: Qt asks who speaks for a widget once, with its first name."""
    _install()
    widget.setProperty(ROLE, role.value)


@cache
def _install() -> None:
    QAccessible.installFactory(_face)


def _face(key: str, thing: QObject) -> QAccessibleInterface | None:
    del key
    if not isinstance(thing, QWidget) or (role := thing.property(ROLE)) is None:
        return None
    return QAccessibleWidget(thing, QAccessible.Role(role), "")
