"""Hours text to a schedule."""

from navigator.directory.schedule import Outcome, Schedule
from resources_db.formats.hours.clean import LONGEST, clean
from resources_db.formats.hours.compose import compose
from resources_db.formats.hours.items import tokens
from resources_db.formats.hours.reading import read
from resources_db.formats.hours.zone_words import without_own_zone


def parse_hours(text: str, *, zone: str = "") -> Schedule:
    """Return the schedule a text tells, the text itself and what of it was not understood.

    `zone` is that of the place; where there is none, the one that the text names.
    """
    cleaned, zone = without_own_zone(clean(text), zone)
    if not cleaned or len(text) > LONGEST:
        return Schedule(zone=zone, text=text, outcome=Outcome.NOT_PARSED, unread=cleaned, may_open=True, may_close=True)
    made = compose(read(tokens(cleaned), cleaned), text)
    return Schedule(
        rules=made.rules,
        zone=zone,
        text=text,
        outcome=made.outcome,
        unread=made.unread or ("" if made.outcome is Outcome.PARSED else cleaned),
        may_open=made.may_open,
        may_close=made.may_close,
    )
