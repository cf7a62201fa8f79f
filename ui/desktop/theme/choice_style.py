"""Ticks and round choices as the style sheet draws them: hollow or filled, so that no colour alone says which."""

from ui.desktop.theme.look import Look


def choices(look: Look) -> str:
    """Return the rules for boxes to tick and answers to choose."""
    c, px, ring, tall = look.colours, look.px, look.focus_width, look.target
    both = "QCheckBox", "QRadioButton"
    box = ", ".join(f"{name}::indicator" for name in both)
    checked = ", ".join(f"{name}::indicator:checked" for name in both)
    focus = ", ".join(f"{name}:focus" for name in both)
    return f"""
QCheckBox, QRadioButton {{ min-height: {tall(36)}px; spacing: {px(8)}px; border: {ring}px solid transparent; border-radius: {px(6)}px; }}
{focus} {{ border: {ring}px solid {c["focus"]}; }}
{box} {{ width: {px(14)}px; height: {px(14)}px; border: {px(2)}px solid {c["border_strong"]}; background: {c["surface"]}; }}
{checked} {{ border: {px(2)}px solid {c["accent"]}; background: {c["accent"]}; }}
QCheckBox::indicator {{ border-radius: {px(3)}px; }}
QRadioButton::indicator {{ border-radius: {px(9)}px; }}
QComboBox {{ min-height: {tall(30)}px; background: {c["field"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]};
  border-radius: {px(6)}px; padding: 0 {px(10)}px; }}
QComboBox:focus {{ border: {ring}px solid {c["focus"]}; padding: 0 {px(10) - ring + 1}px; }}
QComboBox QAbstractItemView {{ background: {c["surface"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]};
  selection-background-color: {c["selected"]}; selection-color: {c["text"]}; }}
"""
