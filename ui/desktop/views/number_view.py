"""One number, as large as the window allows: read aloud, dialled from across a seat."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import wording
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.look import sized_font
from ui.desktop.theme.tokens import TYPE
from ui.desktop.viewmodels.page_face import PhoneFace, own_phone, phone_faces
from ui.desktop.views.say_part import SayPart
from ui.desktop.widgets.elided_label import ElidedLabel
from ui.desktop.widgets.parts import IconLabel, KeyButton, TagLabel, words
from ui.desktop.widgets.spoken_role import speak_as

SMALLEST = 24
# Below this height, at 100 %, a name stands in one line.
LOW = 320


class BigNumber(QLabel):
    """Shrinks to its width, never cuts a digit."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance

        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow window, and a low one."""
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        """Return the height of the line."""
        return QSize(0, self._appearance.look.line("number_screen"))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the number as it fits into a width."""
        metrics = QFontMetricsF(self._font(width))
        box = QRectF(0, 0, width, self.sizeHint().height())
        return round(metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), self.text()).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number in the largest size that fits."""
        del event
        painter = QPainter(self)
        painter.setFont(self._font(self.width()))
        painter.setPen(self._appearance.look.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()), int(flags), self.text())

    def _font(self, room: int) -> QFont:
        size, _, weight = TYPE["number_screen"]
        pixels = self._appearance.look.px(size)
        font = sized_font(pixels, weight)
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        return font if width <= room else sized_font(max(SMALLEST, int(pixels * room / width)), weight)


class NumberView(QWidget):
    """Number, name, what it is for; PgDn shows the other numbers, Esc goes back."""

    back_chosen = Signal()
    copy_chosen = Signal(str)
    answered = Signal(object, object)
    action_chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._phones: tuple[PhoneFace, ...] = ()
        self._at = 0
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Document)
        self.name = ElidedLabel("detail_name")
        self.where = words("", "soft", wrap=True)
        self.big = BigNumber(appearance)
        self.label = words("", "section", wrap=True)
        self.training = TagLabel(appearance, wording.said(wording.TRAINING), training=True)
        self.teams = TagLabel(appearance, wording.said(wording.TEAMS_ONLY))
        self.public = TagLabel(appearance, wording.said(wording.PUBLIC))
        self.beds = words("", "soft")
        self.say = SayPart(appearance)
        self.say.answered.connect(self.answered)
        self.back = KeyButton(appearance, self.tr("Back"), "Esc", "large")
        self.copy = KeyButton(appearance, self.tr("Copy number"), "C", "large")
        self.other = KeyButton(appearance, self.tr("Other number"), "PgDn", "large")
        self._lay_out()
        appearance.changed.connect(self._arrange)
        self.back.clicked.connect(self.back_chosen)
        self.copy.clicked.connect(self._copy)
        self.other.clicked.connect(self._next)

    def show_row(self, row: Row, said: str) -> None:
        """Show the numbers of a row, and what to say there."""
        self._scroll.setVisible(True)
        self.say.show_for(row, said)
        self._phones, self._at = phone_faces(row.hit.listing), 0
        self.name.show_text(row.name)
        parts = (row.organization, row.distance, row.age)
        self.where.setText(" \u00b7 ".join(part for part in parts if part))
        self.training.setVisible(row.training)
        self.beds.setText(row.beds.capitalize())
        self.other.setVisible(len(self._phones) > 1)
        self._show()

    def show_own(self, own: OwnRow) -> None:
        """Show one of the agency's own numbers: nobody is asked there, and nothing is to be said first."""
        self._scroll.setVisible(False)
        self._phones, self._at = (own_phone(own),), 0
        self.name.show_text(own.name)
        self.where.setText(self.tr("Our number"))
        self.training.setVisible(False)
        self.beds.setText("")
        self.other.setVisible(False)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what room there is to the number and to what is said."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        low = self.height() < self._appearance.look.px(LOW)
        self.name.setWordWrap(not low)
        self._column.setSpacing(4 if low else 12)
        self._column.setContentsMargins(32, 8 if low else 20, 32, 8 if low else 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of this screen."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
            self.back_chosen.emit()
        elif event.key() == Qt.Key.Key_C and not event.modifiers() and self._appearance.acts(event):
            self._copy()
        elif event.key() == Qt.Key.Key_PageDown:
            self._next()
        elif event.key() == Qt.Key.Key_H and not event.modifiers() and self._appearance.acts(event):
            self.action_chosen.emit("heard")
        elif self.say.obey(event):
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        if self._phones:
            self.copy_chosen.emit(self._phones[self._at].copied)

    def _next(self) -> None:
        if self._phones:
            self._at = (self._at + 1) % len(self._phones)
            self._show()

    def _show(self) -> None:
        phone = self._phones[self._at] if self._phones else None
        self.big.setText(phone.words if phone else self.tr("no number"))
        self.label.setText(phone.label if phone else "")
        self.teams.setVisible(phone is not None and phone.teams)
        self.public.setVisible(phone is not None and not phone.teams)
        self.big.update()
        self.setAccessibleName(f"{self.name.text()}: {self.big.text()}")

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.training, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.where)
        column.addStretch(1)
        number = QHBoxLayout()
        number.setSpacing(20)
        number.addWidget(IconLabel(self._appearance, "phone", "accent", "query_height"))
        number.addWidget(self.big, 1)
        column.addLayout(number)
        column.addLayout(self._for_line())
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("page")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.say)
        column.addWidget(self._scroll, 6)
        actions = QHBoxLayout()
        for button in (self.copy, self.other):
            actions.addWidget(button)
        actions.addStretch(1)
        column.addLayout(actions)

    def _for_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (self.label, self.teams, self.public):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.beds)
        return line
