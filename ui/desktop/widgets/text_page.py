"""A text to read: in the colours of the look, scrolled by keyboard, read by a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from ui.desktop.theme.appearance import Appearance

SHEET = """body {{ color: {text}; }} h2 {{ font-size: {title}px; }} h3 {{ font-size: {strong}px; margin-top: {gap}px;
margin-bottom: 2px; }} p, td, th {{ font-size: {body}px; }} th {{ text-align: left; }} .soft {{ color: {soft}; }}
td, th {{ padding-right: {gap}px; }} .warn {{ color: {danger}; }}"""


class TextPage(QTextBrowser):
    """Shows HTML whose words were escaped before; follows no link."""

    def __init__(self, appearance: Appearance, name: str) -> None:
        super().__init__()
        self._appearance = appearance
        self._html = ""
        self.setOpenLinks(False)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Tab goes on to what comes next; the arrows scroll.
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        appearance.changed.connect(self._apply)
        self._apply()

    def show_html(self, html: str) -> None:
        """Show another text, from its beginning; the same stays where it was scrolled to."""
        if html != self._html:
            self._html = html
            self._apply()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc, and what is pressed with Ctrl, to the view around."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _apply(self) -> None:
        look = self._appearance.look
        sheet = SHEET.format(
            text=look.colour("text").name(), soft=look.colour("text2").name(), danger=look.colour("danger").name(),
            title=look.px(18), strong=look.px(15), body=look.px(14), gap=look.px(12),
        )  # fmt: skip
        self.document().setDefaultStyleSheet(sheet)
        self.document().setDocumentMargin(look.size("pane_padding"))
        self.setHtml(self._html)
