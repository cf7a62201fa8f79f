"""The look in force: colours of one theme at one size, for whoever paints."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtGui import QColor, QFont

from ui.desktop.theme.tokens import COLOURS, FOCUS_WIDTH, SIZE, TARGET, TYPE, VEHICLE

FAMILY = "Inter"
# How much light each step of "dimmer" leaves at night: by itself a screen in a dark vehicle still lights a face.
LIGHT = (1.0, 0.7, 0.5)


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a size, for a desk or for a vehicle; `dim` counts at night alone."""

    theme: str = "day"
    scale: float = 1.0
    vehicle: bool = False
    dim: int = 0

    @property
    def colours(self) -> Mapping[str, str]:
        """Return the colours by name."""
        return dimmed(self.dim) if self.theme == "night" and self.dim else COLOURS[self.theme]

    @property
    def focus_width(self) -> int:
        """Return the width of the focus ring."""
        return FOCUS_WIDTH[self.theme]

    def colour(self, name: str) -> QColor:
        """Return one colour."""
        return _colour(self.colours[name])

    def px(self, pixels: float) -> int:
        """Return a length at this size."""
        return round(pixels * self.scale)

    def size(self, name: str) -> int:
        """Return a length of the table at this size; in a vehicle at least what a finger needs, which does not grow with the words."""
        return max(self.px(SIZE[name]), VEHICLE.get(name, 0) if self.vehicle else 0)

    def target(self, pixels: float) -> int:
        """Return a height of something to be pressed at this size: in a vehicle none is under 44 pixels."""
        return max(self.px(pixels), TARGET if self.vehicle else 0)

    def font(self, role: str) -> QFont:
        """Return the font of a role at this size, digits all of one width."""
        return _font(role, self.scale)

    def line(self, role: str) -> int:
        """Return the line height of a role at this size."""
        return self.px(TYPE[role][1])


@cache
def dimmed(step: int) -> Mapping[str, str]:
    """Return the colours of the night with less light; the faintest words take the next stronger ink, so that they stay words."""
    night = COLOURS["night"]
    return {name: _with_light(night["text2" if name == "text3" else name], LIGHT[step]) for name in night}


def _with_light(colour: str, share: float) -> str:
    """Return a colour with a share of its light (sRGB, IEC 61966-2-1)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return "#" + "".join(f"{round(_encoded(_light(part) * share) * 255):02X}" for part in parts)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the standard's own numbers


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055  # noqa: PLR2004


@lru_cache(maxsize=256)
def _colour(value: str) -> QColor:
    return QColor(value)


@lru_cache(maxsize=128)
def _font(role: str, scale: float) -> QFont:
    size, _, weight = TYPE[role]
    return sized_font(max(1, round(size * scale)), weight)


def sized_font(pixels: int, weight: int) -> QFont:
    """Return the font of this application in a pixel size and a weight."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
