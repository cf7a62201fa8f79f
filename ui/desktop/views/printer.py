"""Prints a text in black, whatever the look of the screen; nothing of it is left in a file of its own."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.desktop.printing.paper import SIZES, usual_paper

BODY_POINTS = 10.5
# Printers of Windows, macOS and CUPS that give no paper.
NO_PAPER = ("print to pdf", "save as pdf", "cups-pdf", "pdfcreator", "xps document writer", "onenote", "fax")
# Is given what it prints on, None where a file would come out instead of paper.
DrawOn = Callable[[QPagedPaintDevice | None], None]
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


def ask_for_paper(name: str, parent: QWidget, draw: DrawOn) -> bool:
    """Ask for a printer, then let `draw` print on it, on None where that gives no paper; False where there is none to ask for."""
    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = sheet_printer(name)
    dialog = paper_dialog(printer, parent)
    # What is connected keeps the printer, which the dialog only borrows.
    dialog.accepted.connect(lambda: draw(printer if gives_paper(printer) else None))
    QDialog.open(dialog)
    return True


def paper_dialog(printer: QPrinter, parent: QWidget) -> QPrintDialog:
    """Return a dialog that offers no file, and that goes when it is closed."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def gives_paper(printer: QPrinter) -> bool:
    """Tell whether what is printed comes out on paper, and not as a file or a message."""
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat or bool(printer.outputFileName())
    return not is_file and has_paper(printer.printerName())


def has_paper(name: str) -> bool:
    """Tell by the name of a printer whether it has paper."""
    folded = name.casefold()
    return folded != "pdf" and not any(each in folded for each in NO_PAPER)
