"""A language whose every word is as long as a long language's, and what is cut off in a window that speaks it."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from ui.desktop.widgets.chip_button import ChipButton

MORE = 0.4
# A window that is not at rest after so many passes of the event loop never will be.
PASSES = 50
LETTERS = re.compile(r"[A-Za-z]{2}")
BY_QT = re.compile(r"Q[A-Z]")
FILL = " \u00fcber"
# Painted by us and shortened at the end on purpose: the tip and the name say the whole of it.
SHORTENED = frozenset({"ChipButton", "NeedTile", "FactRow", "LineButton", "ElidedLabel"})
# Painted by us in whatever room there is: what they hold to has tests of its own.
FITTED = frozenset({"BigNumber", "TrainingBar", "CardPreview"})


def longer(text: str) -> str:
    """Return a text 40 % longer; braces, tabs and marks stay as they are."""
    if not LETTERS.search(text):
        return text
    head, tab, rest = text.partition("\t")
    wanted = max(2, round(len(head) * MORE) - 2)
    return f"[{head}{(FILL * wanted)[:wanted]}]{tab}{rest}"


class Longer(QTranslator):
    """Says every text of ours longer; Qt's own words stay."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something in it."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, number: int = -1) -> str:
        """Return the longer text."""
        del disambiguation, number
        return source if BY_QT.match(context) else longer(source)


def clipped(window: QWidget) -> Iterator[str]:
    """Tell every text that does not find its room."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if why := _why(widget):
            yield f"{_path(widget)} {widget.text()[:40]!r}: {why}"


def _why(widget: QLabel | QAbstractButton) -> str:
    if fault := _outside(widget) or _cut(widget):
        return fault
    kind = type(widget).__name__
    if kind in FITTED:
        return ""
    if kind in SHORTENED and not (isinstance(widget, QLabel) and widget.wordWrap()):
        return "" if widget.toolTip() else "shortened without a tip"
    return _why_label(widget) if isinstance(widget, QLabel) else _why_button(widget)


def _cut(widget: QLabel | QAbstractButton) -> str:
    """Tell whether a button has less height than it paints in, or a chip is cut that another leaves no room."""
    if isinstance(widget, ChipButton) and widget.whole_width() > widget.width() and not _is_alone(widget):
        return "a chip that is cut stands beside another"
    low = widget.minimumSizeHint().height() - widget.height() if isinstance(widget, QAbstractButton) else 0
    return f"{low} px too low" if low > 1 else ""


def _is_alone(chip: ChipButton) -> bool:
    return not [each for each in chip.parentWidget().findChildren(ChipButton) if each.isVisible() and each is not chip]


def _why_label(label: QLabel) -> str:
    if _painted(label) and not label.wordWrap():
        short = label.sizeHint().width() - label.width()
        return f"{short} px too narrow" if short > 0 else ""
    room = label.contentsRect().size()
    metrics = label.fontMetrics()
    if label.wordWrap():
        needs = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), int(Qt.TextFlag.TextWordWrap), label.text())
        low = needs.height() - room.height()
        wide = max(metrics.horizontalAdvance(word) for word in label.text().split()) - room.width()
        return f"{low} px too low" if low > 1 else f"a word is {wide} px too wide" if wide > 1 else ""
    wide = max(metrics.horizontalAdvance(line) for line in label.text().splitlines()) - room.width()
    low = metrics.height() * len(label.text().splitlines()) - room.height()
    return f"{wide} px too narrow" if wide > 1 else f"{low} px too low" if low > 2 else ""


def _why_button(button: QAbstractButton) -> str:
    if isinstance(button, QToolButton):
        if button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return "" if button.toolTip() else "an icon without a tip"
        wide = button.fontMetrics().horizontalAdvance(button.text()) - button.width()
    elif isinstance(button, QPushButton | QCheckBox | QRadioButton):
        wide = (button.minimumSizeHint() if _sized(button) else button.sizeHint()).width() - button.width()
    else:
        return ""
    return f"{wide} px too narrow" if wide > 1 else ""


def settle(window: QWidget) -> None:
    """Let every layout come to rest: what wraps finds its height one pass of the event loop after its width."""
    before: list[QRect] = []
    for _ in range(PASSES):
        QApplication.processEvents()
        now = [widget.geometry() for widget in window.findChildren(QWidget)]
        if now == before:
            return
        before = now
    raise AssertionError(f"no rest after {PASSES} passes")


def _painted(widget: QWidget) -> bool:
    painter = next(kind for kind in type(widget).__mro__ if "paintEvent" in kind.__dict__)
    return painter.__module__.startswith("ui.")


def _sized(widget: QWidget) -> bool:
    sizer = next(kind for kind in type(widget).__mro__ if "minimumSizeHint" in kind.__dict__)
    return sizer.__module__.startswith("ui.")


def _outside(widget: QWidget) -> str:
    """Tell whether it lies partly outside of what holds it; inside a scroll area it may, where that scrolls."""
    held: QWidget = widget
    while (holder := held.parentWidget()) is not None and not held.isWindow():
        at = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        area = holder.parentWidget()
        scrolls = area if isinstance(area, QAbstractScrollArea) and area.viewport() is holder else None
        across = scrolls is None or scrolls.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if across and (at.left() < 0 or at.right() > holder.width()):
            return f"{max(-at.left(), at.right() - holder.width())} px outside at a side of {_named(holder)}"
        if scrolls is not None:
            return ""
        if at.top() < 0 or at.bottom() > holder.height():
            return f"{max(-at.top(), at.bottom() - holder.height())} px outside above or below {_named(holder)}"
        held = holder
    return ""


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__}{'#' + widget.objectName() if widget.objectName() else ''}"


def _path(widget: QWidget) -> str:
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    return " > ".join(_named(each) for each in (above, parent, widget) if each is not None)
