"""Starts the window."""

import gc
import logging
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui.desktop.languages import chosen_language, speak_in
from ui.desktop.services import DesktopServices, Progress, Settings
from ui.desktop.theme.appearance import load_fonts
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.memory import recalled_look
from ui.tongue import language

__all__ = ["DesktopServices", "Progress", "Settings", "build_window", "run"]
QUIT_AFTER_PAINT = "NAVIGATOR_QUIT_AFTER_PAINT"


def build_window(services: DesktopServices) -> MainWindow:
    """Return the window, not yet shown; the look and the language are in force before its first widget."""
    speak_in(chosen_language(services.settings))
    load_fonts()
    appearance = recalled_look(services.settings)
    appearance.apply()
    window = MainWindow(services, appearance)
    appearance.setParent(window)
    return window


def run(services: Callable[[], DesktopServices], argv: list[str]) -> int:
    """Open the window and stay until it is closed."""
    qInstallMessageHandler(log_qt_message)
    app = QApplication(argv)
    app.setStyle("Fusion")
    app.setApplicationName("navigator")
    app.setApplicationDisplayName("Co-Response Navigator")
    window = build_window(services())
    window.painted.connect(lambda: _after_paint(app, window))
    if window.memory.was_maximized or not window.memory.fits_screen:
        window.showMaximized()
    else:
        window.show()
    return app.exec()


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log that Qt complained, by category: its words may quote what was typed."""
    del message
    level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    logging.getLogger(f"qt.{context.category or 'default'}").log(level, "Qt message")


def _after_paint(app: QApplication, window: MainWindow) -> None:
    gc.freeze()
    gc.enable()
    if os.environ.get(QUIT_AFTER_PAINT) == "1":
        sys.stdout.write(f"first paint in {language()}\n")
        sys.stdout.flush()
        window.close()
        app.quit()
        return
    window.build_rest()
