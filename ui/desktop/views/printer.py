"""Prints a text in black, whatever the look of the screen; nothing of it is left in a file of its own."""

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def document(html: str, parent: QWidget) -> QTextDocument:
    """Return the text as it is printed."""
    made = QTextDocument(parent)
    made.setDefaultStyleSheet("body { color: #000000; } td, th { padding-right: 12px; }")
    made.setHtml(html)
    return made


def ask_printer(html: str, name: str, parent: QWidget) -> None:
    """Ask for the printer, then print; `name` is what others read of the job, so it says nothing of anybody."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: document(html, parent).print_(printer))
    # Without a receiver: the signal has one already.
    QDialog.open(dialog)
