"""One fact of the situation as one button: its boxes are pressed by hand, its keys are Y, N, U, digits and arrows."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.desktop.models.facts import FactFace
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import paint_icon
from ui.desktop.widgets.fact_segments import Segment, line_of, lines_of, paint_segment, segments_of
from ui.desktop.widgets.paint import put, tag, tag_width, text_width

MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
SAID = {"y": "yes", "n": "no", "u": ""}
INSET = 4


class FactRow(QPushButton):
    """Painted whole; a press with the mouse leaves the focus where it is."""

    said = Signal(str, str)
    stepped = Signal(str, int)
    typed = Signal(str, str)
    erased = Signal(str)
    moved = Signal(int)

    def __init__(self, appearance: Appearance, face: FactFace) -> None:
        super().__init__()
        self._appearance = appearance
        self.face = face
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "fact")
        self.show_face(face)
        appearance.changed.connect(self._fit)

    def show_face(self, face: FactFace) -> None:
        """Show what is said of the fact now."""
        self.face = face
        self.setAccessibleName(face.spoken)
        self.setAccessibleDescription(face.hint)
        self.setToolTip(f"{face.spoken}\n{face.hint}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the boxes need at this width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of its lines."""
        return QSize(self._appearance.look.px(180), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what the box under the hand says."""
        self.setDown(False)
        self.press_at(event.position())

    def press_at(self, at: QPointF) -> None:
        """Say what the box at a point says."""
        look = self._appearance.look
        for segment in self._segments():
            if segment.box.adjusted(-1, -look.px(2), 1, look.px(2)).contains(at - QPointF(look.px(INSET), 0)):
                if segment.step:
                    self.stepped.emit(self.face.key, segment.step)
                else:
                    self.said.emit(self.face.key, segment.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of a fact; all others are for the views around."""
        key, text = Qt.Key(event.key()), event.text().lower()
        if key in MOVES:
            self.moved.emit(MOVES[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._turn(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn(1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.erased.emit(self.face.key)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._say(text):
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label, boxes and, while it has the focus, the ring."""
        del event
        look, painter = self._appearance.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(look.px(INSET), 0)
        segments = self._segments()
        first = min((s.box.left() for s in segments if s.box.top() < line_of(look)), default=float(self._inner()))
        self._paint_label(painter, QRectF(0, 0, first - look.px(4), line_of(look)))
        for segment in segments:
            paint_segment(painter, look, segment, by_text=self.face.by_text)
        if self.hasFocus():
            painter.resetTransform()
            ring = look.focus_width
            painter.setPen(QPen(look.colour("focus"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 4, 4)

    def _paint_label(self, painter: QPainter, box: QRectF) -> None:
        look, face = self._appearance.look, self.face
        mark, side = self.tr("typed"), look.px(13)
        ink, role = ("text", "label") if face.value else ("text2", "small")
        wide = tag_width(look, mark, training=False)
        whole = text_width(look.font(role), face.label) + look.px(4) + wide <= box.width()
        room = (wide if whole else side) + look.px(4) if face.by_text else 0
        used = put(painter, box.adjusted(0, 0, -room, 0), face.label, look.font(role), look.colour(ink))
        if not face.by_text:
            return
        after = box.adjusted(used + look.px(4), 0, 0, 0)
        if whole:
            tag(painter, look, after, mark, training=False)
        else:
            at = QRectF(after.left(), box.center().y() - side / 2, side, side)
            paint_icon(painter, "speech", at, look.colour("accent_text"))

    def _fit(self) -> None:
        look = self._appearance.look
        self.setFixedHeight(lines_of(self.face, look, self._inner()) * line_of(look))

    def _turn(self, step: int) -> None:
        """Go to the choice beside; numbers go up and down. Before the first choice nothing is asked."""
        face = self.face
        if face.number and (face.value.isdigit() or not face.choices):
            self.stepped.emit(face.key, step)
            return
        values = ["", *(choice.value for choice in face.choices)]
        at = values.index(face.value) if face.value in values else 0
        self.said.emit(face.key, values[(at + step) % len(values)])

    def _say(self, text: str) -> bool:
        """Say what a letter or digit stands for; False for one that stands for nothing here."""
        face = self.face
        if text.isdigit():
            if face.number:
                self.typed.emit(face.key, text)
            elif 0 < int(text) <= len(face.choices):
                self._set(face.choices[int(text) - 1].value)
            return True
        value = SAID.get(text) if text else None
        if value is None or (value and face.choice_of(value) is None):
            return text in SAID
        self._set(value)
        return True

    def _set(self, value: str) -> None:
        if value != self.face.value or self.face.by_text:
            self.said.emit(self.face.key, value)

    def _segments(self) -> list[Segment]:
        return segments_of(self.face, self._appearance.look, self._inner())

    def _inner(self) -> int:
        return self.width() - 2 * self._appearance.look.px(INSET)
