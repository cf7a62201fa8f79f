"""Ticks and round choices as the style sheet draws them: a mark or a dot inside, so that no colour alone says which."""

from pathlib import Path

from PySide6.QtGui import QColor

from ui.desktop.theme.look import Look

MARKS = Path(__file__).parent / "marks"
DARK = 128


def choices(look: Look) -> str:
    """Return the rules for boxes to tick and answers to choose."""
    c, px, ring, tall = look.colours, look.px, look.focus_width, look.target
    both = "QCheckBox", "QRadioButton"
    box = ", ".join(f"{name}::indicator" for name in both)
    checked = ", ".join(f"{name}::indicator:checked" for name in both)
    # More than half of the whole side, and Qt draws a round choice square.
    half = (px(14) + 2 * px(2)) // 2
    focus = ", ".join(f"{name}:focus" for name in both)
    return f"""
QCheckBox, QRadioButton {{ min-height: {tall(36)}px; spacing: {px(8)}px; border: {ring}px solid transparent; border-radius: {px(6)}px; }}
{focus} {{ border: {ring}px solid {c["focus"]}; }}
{box} {{ width: {px(14)}px; height: {px(14)}px; border: {px(2)}px solid {c["border_strong"]}; background: {c["surface"]}; }}
{checked} {{ border: {px(2)}px solid {c["accent"]}; background: {c["accent"]}; }}
QCheckBox::indicator {{ border-radius: {px(3)}px; }}
QCheckBox::indicator:checked {{ image: url("{_tick(c["surface"])}"); }}
QRadioButton::indicator {{ border-radius: {half}px; }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 {c["accent"]}, stop: 0.55 {c["accent"]}, stop: 0.68 {c["surface"]}, stop: 1 {c["surface"]}); }}
QComboBox {{ min-height: {tall(30)}px; background: {c["field"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]};
  border-radius: {px(6)}px; padding: 0 {px(10)}px; }}
QComboBox:focus {{ border: {ring}px solid {c["focus"]}; padding: 0 {px(10) - ring + 1}px; }}
QComboBox QAbstractItemView {{ background: {c["surface"]}; color: {c["text"]}; border: 1px solid {c["border_strong"]};
  selection-background-color: {c["selected"]}; selection-color: {c["text"]}; }}
"""


def _tick(colour: str) -> str:
    """Return the picture of a tick as dark or as light as the surface: it stands on the accent."""
    name = "dark" if QColor(colour).lightness() < DARK else "light"
    return (MARKS / f"tick_{name}.png").as_posix()
