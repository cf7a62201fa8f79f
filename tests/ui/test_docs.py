import re
from pathlib import Path

from ui.desktop.actions.table import ACTIONS

GUIDE = (Path(__file__).parents[2] / "docs" / "user-guide.md").read_text("utf-8")


def documented() -> set[str]:
    """Every key of the table in the user guide."""
    table = GUIDE.split("## Keys", 1)[1].split("\n##", 1)[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("|") and "---" not in line][1:]
    return {key.strip() for cell in cells for key in re.split(r",| or ", cell) if key.strip()}


def test_the_user_guide_names_every_key_and_no_other() -> None:
    keys = {key for action in ACTIONS for key in action.keys} | {
        key.strip() for action in ACTIONS for key in action.letter.split(",") if key.strip()
    }
    # Ctrl+= is Ctrl++ on a keyboard where plus needs Shift.
    assert documented() == keys - {"Ctrl+="}
