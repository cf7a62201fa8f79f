"""Driving minutes as a row, a page and a screen reader say them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from fakes import linden
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from navigator.directory.schedule import OpenState, State
from navigator.search.rank import TextTier
from navigator.search.result import Hit
from ui import wording
from ui.desktop.models.rows import Row, RowMaker
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.page_face import page_face
from ui.desktop.widgets.hit_delegate import RowPainter

MAKER = RowMaker(today=date(2026, 11, 24))
FULL = "about 35 min drive by the agency's table"


def hit(**changes: object) -> Hit:
    values: dict[str, object] = {"listing": linden.HARBOR, "distance_m": 1609.0, "bearing": 45.0}
    return Hit(tier=TextTier.NAME, score=1.0, **(values | changes))  # type: ignore[arg-type]


def row(**changes: object) -> Row:
    return MAKER.row(hit(**changes))


def test_a_row_says_the_minutes_beside_the_miles_and_a_reader_says_who_told() -> None:
    made = row(drive_minutes=35)
    assert (made.distance, made.drive, made.drive_short) == ("1.0 mi NE", "about 35 min drive", "35 min")
    assert f"1.0 mi NE, {FULL}, " in made.spoken


def test_without_the_table_nothing_is_said() -> None:
    made = row()
    assert (made.drive, made.drive_short) == ("", "")
    assert "min" not in made.spoken.split()


def test_the_page_names_the_table() -> None:
    page = replace(linden.PAGE, listing=linden.HARBOR)
    assert FULL in page_face(page, row(drive_minutes=35), MAKER).subtitle
    assert "drive" not in page_face(page, row(), MAKER).subtitle


def painted(made: Row, width: int) -> QImage:
    look = Appearance().look
    image = QImage(width, look.size("result_row"), QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter = QPainter(image)
    RowPainter(painter, look, QRectF(image.rect()), made).paint()
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("width", "shown"), [(900, "drive"), (560, "drive_short"), (400, "drive_short")])
def test_the_row_paints_them_in_full_where_there_is_room(width: int, shown: str) -> None:
    made = row(drive_minutes=35)
    other = "drive" if shown == "drive_short" else "drive_short"
    assert painted(made, width) != painted(row(), width)
    assert painted(made, width) != painted(replace(made, **{shown: "about 99 min drive"}), width)
    assert painted(made, width) == painted(replace(made, **{other: "about 99 min drive"}), width)


def test_intake_that_ends_too_soon_says_so_and_when() -> None:
    status = OpenState(state=State.OPEN, until=datetime(2026, 11, 24, 21, tzinfo=UTC), words="open until 21:00")
    assert wording.status_words(hit(status=status)) == "Open until 21:00"
    late = hit(status=status, ends_before=True)
    assert wording.status_words(late) == "Intake ends before you can get there (21:00)"
    assert "Intake ends before you can get there (21:00)" in MAKER.row(late).spoken
