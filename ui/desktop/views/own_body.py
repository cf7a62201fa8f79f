"""The page of one of the agency's own numbers: what it is called, the number, whose it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.page_face import own_phone
from ui.desktop.views.phone_rows import PhoneRows, selectable
from ui.desktop.widgets.parts import words


class OwnBody(QWidget):
    """Name and number, and nothing that belongs to a place."""

    number_chosen = Signal()

    def __init__(self, appearance: Appearance, own: OwnRow) -> None:
        super().__init__()
        self.setObjectName("inside")
        look = appearance.look
        pad = look.size("pane_padding")
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, look.px(10), pad, pad)
        column.setSpacing(look.px(6))
        column.addWidget(selectable(words(own.name, "detail_name", wrap=True)))
        column.addWidget(words(self.tr("Our number, from the agency\u2019s policy"), "soft", wrap=True))
        phones = PhoneRows(appearance, (own_phone(own),))
        phones.number_chosen.connect(self.number_chosen)
        column.addWidget(phones)
        column.addStretch(1)
