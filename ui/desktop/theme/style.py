"""The style sheet of a look. Properties choose: `words` for a label's type and colour, `kind` for a button or frame."""

from ui.desktop.theme.choice_style import choices
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import TYPE

# words property -> (type role, colour)
WORDS = {
    "title": ("title", "text"),
    "section": ("section", "text"),
    "head": ("label", "text2"),
    "body": ("body", "text"),
    "strong": ("body_strong", "text"),
    "soft": ("body", "text2"),
    "small": ("small", "text2"),
    "faint": ("small", "text3"),
    "small_strong": ("label", "text"),
    "detail_name": ("detail_name", "text"),
    "detail_phone": ("detail_phone", "text"),
    "row_phone": ("row_phone", "text"),
    "query": ("query", "text"),
    "warn": ("body_strong", "warn_text"),
    "danger": ("body_strong", "danger"),
    "old": ("small", "ask"),
}


def style_sheet(look: Look) -> str:
    """Return the whole style sheet."""
    return "\n".join(
        (_words(look), _frames(look), _fields(look), _buttons(look), _tiles(look), _lists(look), choices(look))
    )


def type_rule(look: Look, role: str) -> str:
    """Return the declarations of a type role."""
    size, _, weight = TYPE[role]
    return f"font-size: {look.px(size)}px; font-weight: {weight};"


def _words(look: Look) -> str:
    rules = (
        f'QLabel[words="{name}"] {{ color: {look.colours[colour]}; {type_rule(look, role)} background: transparent; }}'
        for name, (role, colour) in WORDS.items()
    )
    return "\n".join(rules)


def _frames(look: Look) -> str:
    c, px = look.colours, look.px
    return f"""
QFrame#formrow {{ border: none; border-bottom: 1px solid {c["border"]}; }}
QFrame#sheet {{ background: {c["surface"]}; border-left: 1px solid {c["border_strong"]}; }}
QMainWindow, QDialog, QWidget#page {{ background: {c["window"]}; }}
QWidget#surface, QScrollArea, QWidget#inside {{ background: {c["surface"]}; border: none; }}
QFrame#rail {{ background: {c["rail"]}; border: none; border-right: 1px solid {c["border"]}; }}
QFrame#bar {{ background: {c["window"]}; border: none; border-bottom: 1px solid {c["border"]}; }}
QFrame#facts {{ background: {c["window"]}; border: none; border-right: 1px solid {c["border"]}; }}
QFrame#facts QScrollArea, QScrollArea#page {{ background: {c["window"]}; }}
QFrame#strip {{ background: {c["subtle"]}; border: none; border-top: 1px solid {c["border"]}; }}
QFrame#status {{ background: {c["rail"]}; border: none; border-top: 1px solid {c["border"]}; }}
QFrame#rule {{ background: {c["border"]}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="panel"] {{ background: {c["subtle"]}; border: 1px solid {c["border_strong"]}; border-radius: {px(8)}px; }}
QFrame[kind="dashed"] {{ background: transparent; border: 1px dashed {c["border_strong"]}; border-radius: {px(6)}px; }}
QFrame[kind="warn"] {{ background: {c["warn_bg"]}; border: 1px solid {c["warn_line"]}; border-radius: {px(6)}px; }}
QFrame[kind="banner"] {{ background: {c["warn_bg"]}; border: none; border-bottom: 1px solid {c["warn_line"]}; }}
QToolTip {{ background: {c["surface"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]}; padding: {px(4)}px; }}
QSplitter::handle {{ background: {c["border"]}; }}
"""


def _fields(look: Look) -> str:
    c, px = look.colours, look.px
    ring = look.focus_width
    return f"""
QFrame#field {{ background: {c["field"]}; border: 1px solid {c["border_strong"]}; border-radius: {px(8)}px; margin: {ring - 1}px; }}
QFrame#field[focused="true"] {{ border: {ring}px solid {c["focus"]}; margin: 0; }}
QFrame#field QLineEdit {{ background: transparent; border: none; color: {c["text"]};
  selection-background-color: {c["accent_fill"]}; selection-color: {c["on_accent"]}; }}
QFrame#field QPlainTextEdit {{ background: transparent; border: none; color: {c["text"]}; {type_rule(look, "body")}
  selection-background-color: {c["accent_fill"]}; selection-color: {c["on_accent"]}; }}
QLineEdit[words="query"] {{ {type_rule(look, "query")} }}
QLineEdit[words="origin"] {{ {type_rule(look, "row_name")} font-weight: 500; }}
QProgressBar {{ background: {c["subtle"]}; border: 1px solid {c["border_strong"]}; border-radius: {px(4)}px;
  min-height: {px(10)}px; max-height: {px(10)}px; }}
QProgressBar::chunk {{ background: {c["accent"]}; border-radius: {px(3)}px; }}
"""


def ringed(look: Look, high: int) -> int:
    """Return the height inside a ring: what the ring takes is given back, so that nothing moves when the focus comes."""
    return look.target(high) - 2 * (look.focus_width - 1)


def _buttons(look: Look) -> str:
    c, px, tall = look.colours, look.px, look.target
    ring = look.focus_width
    pad = px(12)
    # A least width would let a layout cut the words: what a finger needs beside short ones is padding.
    beside = max(px(3), 9 if look.vehicle else 0)
    return f"""
QPushButton {{ background: {c["surface"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]};
  border-radius: {px(6)}px; padding: 0 {pad}px; min-height: {tall(30)}px; {type_rule(look, "body_strong")} }}
QPushButton:hover {{ background: {c["hover"]}; }}
QPushButton:focus {{ border: {ring}px solid {c["focus"]}; padding: 0 {pad - ring + 1}px; min-height: {ringed(look, 30)}px; outline: none; }}
QPushButton:disabled {{ color: {c["text3"]}; border: 1px dashed {c["border"]}; }}
QPushButton[kind="fact"] {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QPushButton[kind="primary"] {{ background: {c["accent_fill"]}; color: {c["on_accent"]}; border-color: {c["accent"]};
  min-height: {tall(38)}px; }}
QPushButton[kind="primary"]:disabled {{ background: {c["subtle"]}; color: {c["text3"]}; border-color: {c["border_strong"]}; }}
QPushButton[kind="primary"]:focus {{ border: {ring}px solid {c["text"]}; }}
QPushButton[kind="answer"], QPushButton[kind="chosen"] {{ min-height: {tall(26)}px; }}
QPushButton[kind="answer"]:focus, QPushButton[kind="chosen"]:focus {{ min-height: {ringed(look, 26)}px; }}
QPushButton[kind="chosen"] {{ background: {c["accent_fill"]}; color: {c["on_accent"]}; border-color: {c["accent"]}; }}
QPushButton[kind="large"] {{ min-height: {tall(38)}px; }}
QPushButton[kind="primary"]:focus, QPushButton[kind="large"]:focus {{ min-height: {ringed(look, 38)}px; }}
QPushButton[kind="choice"] {{ min-height: {tall(32)}px; min-width: {max(0, tall(0) - px(20))}px; padding: 0 {px(10)}px; font-weight: 500; }}
QPushButton[kind="choice"][asked="no"] {{ border: 1px dashed {c["border_strong"]}; color: {c["text2"]}; }}
QPushButton[kind="choice"]:checked {{ background: {c["accent_tint"]}; color: {c["accent_text"]}; border: 1px solid {c["accent"]};
  font-weight: 600; }}
QPushButton[kind="choice"]:focus {{ border: {ring}px solid {c["focus"]}; padding: 0 {px(10) - ring + 1}px;
  min-height: {ringed(look, 32)}px; }}
QPushButton[kind="link"] {{ background: transparent; border: {ring}px solid transparent; color: {c["accent_text"]};
  padding: 0 {beside}px; min-height: {tall(20)}px; text-align: left; {type_rule(look, "label")} }}
QPushButton[kind="link"]:focus {{ border: {ring}px solid {c["focus"]}; }}
QPushButton[kind="chip"], QPushButton[kind="turn"] {{
  background: {c["accent_tint"]}; color: {c["accent_text"]}; border: 1px solid {c["accent"]};
  border-radius: {tall(24) // 2}px; min-height: {tall(24)}px; font-weight: 500; }}
QPushButton[kind="turn"] {{ padding: 0 {px(6)}px; }}
QPushButton[kind="turn"]:focus {{ padding: 0 {px(6) - ring + 1}px; }}
QPushButton[kind="chip"]:focus, QPushButton[kind="turn"]:focus {{ border: {ring}px solid {c["focus"]}; min-height: {ringed(look, 24)}px; }}
"""


def _tiles(look: Look) -> str:
    c, px, tall = look.colours, look.px, look.target
    ring = look.focus_width
    return f"""
QPushButton[kind="tile"] {{ background: {c["surface"]}; border: 1px solid {c["border"]}; border-radius: {px(8)}px;
  min-height: {tall(62)}px; {type_rule(look, "row_name")} }}
QPushButton[kind="tile"]:hover, QPushButton[kind="rail"]:hover {{ background: {c["hover"]}; }}
QPushButton[kind="tile"]:focus {{ border: {ring}px solid {c["focus"]}; min-height: {ringed(look, 62)}px; }}
QToolButton[kind="rail"] {{ background: transparent; border: {ring}px solid transparent; border-radius: {px(8)}px;
  color: {c["text2"]}; {type_rule(look, "rail")} padding: {px(4)}px 0; }}
QToolButton[kind="rail"]:checked {{ background: {c["surface"]}; color: {c["accent_text"]}; border-color: {c["border"]}; font-weight: 600; }}
QToolButton[kind="rail"]:hover {{ background: {c["hover"]}; }}
QToolButton[kind="rail"]:focus {{ border: {ring}px solid {c["focus"]}; }}
QToolButton[kind="rail"]::menu-indicator {{ image: none; }}
QAbstractButton#line {{ background: {c["subtle"]}; border: {ring}px solid transparent; border-right: 1px solid {c["border"]}; }}
QLabel#badge {{ background: {c["accent_fill"]}; color: {c["on_accent"]}; border-radius: {px(9)}px; {type_rule(look, "tag")} }}
QMenu {{ background: {c["surface"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(14 if look.vehicle else 6)}px {px(24)}px; border-radius: {px(4)}px; }}
QMenu::item:selected {{ background: {c["selected"]}; color: {c["text"]}; }}
QMenu::item:disabled {{ color: {c["text3"]}; }}
QMenu::separator {{ height: 1px; background: {c["border"]}; margin: {px(4)}px; }}
"""


def _lists(look: Look) -> str:
    c, px, tall = look.colours, look.px, look.target
    return f"""
QListView {{ background: {c["surface"]}; border: none; outline: none; }}
QScrollArea#detail {{ border: {look.focus_width}px solid {c["surface"]}; }}
QScrollArea#detail:focus {{ border-color: {c["focus"]}; }}
QListView#sections {{ background: {c["subtle"]}; border: none; border-right: 1px solid {c["border"]}; color: {c["text2"]};
  padding: {px(4)}px; {type_rule(look, "body_strong")} }}
QListView#sections::item {{ min-height: {tall(28)}px; padding: 0 {px(8)}px; border: {look.focus_width}px solid transparent;
  border-radius: {px(6)}px; }}
QListView#sections::item:selected {{ background: {c["selected"]}; color: {c["accent_text"]}; }}
QListView#sections::item:focus {{ border-color: {c["focus"]}; }}
QListView#problems {{ border: 1px solid {c["border"]}; border-radius: {px(6)}px; padding: {px(6)}px; }}
QListView#problems::item {{ min-height: {px(22)}px; padding: 0 {px(6)}px; }}
QListView#suggestions {{ border: 1px solid {c["border_strong"]}; color: {c["text"]}; padding: {px(4)}px;
  selection-background-color: {c["selected"]}; selection-color: {c["text"]}; }}
QListView#suggestions::item {{ min-height: {tall(28)}px; padding: 0 {px(8)}px; }}
QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c["border_strong"]}; border-radius: {px(3)}px; min-height: {px(32)}px; margin: {px(2)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; }}
QScrollBar::handle:horizontal {{ background: {c["border_strong"]}; border-radius: {px(3)}px; margin: {px(2)}px; }}
"""
