"""Prints a text in black, whatever the look of the screen; nothing of it is left in a file of its own."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QPageSize, QTextDocument, QTextFrame, QTextFrameFormat, QTextLength, QTextTable
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.desktop.printing.paper import SIZES, usual_paper

BODY_POINTS = 10.5
STYLE = "body { color: #000000; } th { text-align: left; } td, th { padding: 3px 6px; }"


def document(html: str, parent: QWidget) -> QTextDocument:
    """Return the text as it is printed."""
    made = QTextDocument(parent)
    # The window's font is so many pixels high: on paper, 1200 to the inch, nobody could read it.
    font = QFont(QApplication.font().family())
    font.setPointSizeF(BODY_POINTS)
    # A colon that is set higher between digits is a glyph without a character: the PDF could not be read aloud.
    font.setFeature(QFont.Tag("calt"), 0)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(STYLE)
    made.setHtml(html)
    _widen(made.rootFrame())
    return made


def _widen(frame: QTextFrame) -> None:
    """Let every table fill the page, with a thin line around each cell."""
    for table in frame.childFrames():
        if isinstance(table, QTextTable):
            form = table.format().toTableFormat()
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            form.setBorder(1)
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBorderBrush(QColor("#555555"))
            form.setBorderCollapse(True)
            form.setTopMargin(4)
            table.setFormat(form)


def sheet_printer(name: str) -> QPrinter:
    """Return a printer with the paper that is usual here; `name` is what others read of the job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(SIZES[usual_paper(QLocale.system())]))
    return printer


def ask_printer(html: str, name: str, parent: QWidget) -> None:
    """Ask for the printer, then print; `name` is what others read of the job, so it says nothing of anybody."""
    printer = sheet_printer(name)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: document(html, parent).print_(printer))
    # Without a receiver: the signal has one already.
    QDialog.open(dialog)
