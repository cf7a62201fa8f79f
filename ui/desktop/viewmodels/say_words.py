"""What to say first on the telephone: the need and who comes, and nothing about health or name before the person agreed."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.desktop.models.rows import Row

translate = QCoreApplication.translate
ADULT = 18


def say_words(row: Row, situation: Mapping[str, str]) -> str:
    """Return one or two sentences to read aloud. Only facts that a desk sees at the door anyway are among them."""
    who = ", ".join(_who(situation))
    head = (
        translate("Say", "A co-response team, one drop-off: {who}.")
        if situation.get("drop_off") == "yes"
        else translate("Say", "A co-response team asks for: {who}.")
    )
    way = translate("Say", "We are {distance} away.").format(distance=_miles(row)) if _is_way(row) else ""
    return " ".join(filter(None, (head.format(who=who), way)))


def _who(situation: Mapping[str, str]) -> list[str]:
    age = situation.get("age", "")
    person = translate("Say", "one person")
    if age.isdecimal():
        person = translate("Say", "one adult") if int(age) >= ADULT else translate("Say", "one person under 18")
    with_them = {
        "partner": translate("Say", "with a partner"),
        "children": translate("Say", "with children"),
        "pet": translate("Say", "with a pet"),
        "service_animal": translate("Say", "with a service animal"),
        "wheelchair": translate("Say", "in a wheelchair"),
    }
    return [person, *(words for fact, words in with_them.items() if situation.get(fact, "no") not in ("no", ""))]


def _miles(row: Row) -> str:
    """Return how far, without the direction: that is the one from us to them."""
    return row.distance.rpartition(" ")[0]


def _is_way(row: Row) -> bool:
    return row.bearing is not None and bool(row.distance)
