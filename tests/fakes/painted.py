"""What painters write: each text with what was shown of it, by which it is seen what was shortened."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.desktop.widgets import paint
from ui.desktop.widgets.paint import LEFT


@dataclass
class Painted:
    """The texts of one picture; those in `cut` were not shown whole, in their width or in their height."""

    whole: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)


@contextmanager
def what_is_painted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Painted]:
    """Listen to every painter that writes with `put`; it writes as ever."""
    seen, put = Painted(), paint.put

    def listening(
        painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag = LEFT
    ) -> float:
        metrics = QFontMetricsF(font)
        fits = metrics.horizontalAdvance(text) <= box.width() + 1 and metrics.capHeight() <= box.height()
        (seen.whole if fits else seen.cut).append(text)
        return put(painter, box, text, font, colour, align)

    with monkeypatch.context() as patch:
        for name, module in tuple(sys.modules.items()):
            if name.startswith("ui.desktop") and getattr(module, "put", None) is put:
                patch.setattr(module, "put", listening)
        yield seen


def picture_of(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> Painted:
    """Paint a widget, and tell what was written."""
    with what_is_painted(monkeypatch) as seen:
        widget.grab()
    return seen
