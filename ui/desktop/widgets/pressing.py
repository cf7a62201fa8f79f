"""Keys that press buttons: Enter the one that has the focus, as Qt does in dialogs only; Esc the first of some."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication


def pressed_by_enter(event: QKeyEvent) -> bool:
    """Click the focused button when the key is Enter; tell whether it was."""
    button = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(button, QAbstractButton):
        return False
    button.click()
    return True


def pressed_by_escape(event: QKeyEvent, *buttons: QAbstractButton) -> bool:
    """Click the first of some buttons that can be pressed when the key is Esc; tell whether it was Esc."""
    if event.key() != Qt.Key.Key_Escape:
        return False
    if button := next((each for each in buttons if each.isVisible() and each.isEnabled()), None):
        button.click()
    return True
