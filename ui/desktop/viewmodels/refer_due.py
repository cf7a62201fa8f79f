"""When the follow-up of a referral sheet is due, and on which days else it could be."""

from collections.abc import Sequence
from datetime import date

from navigator.casebook.follow_up.window import DueWindow
from navigator.errors import NavigatorError
from navigator.use_cases.refer import days_offered, window_of
from ui.desktop.viewmodels.refer import ReferViewModel


def days_of(refer: ReferViewModel) -> Sequence[date]:
    """Return the days on which the agency follows up soon."""
    return days_offered(refer.services.terms, refer.clock.now()) if refer.services else ()


def due_of(refer: ReferViewModel) -> DueWindow | None:
    """Return when it is due, before the person's safe hours are looked at; None for none, or a day that went by."""
    if refer.services is None or refer.form is None:
        return None
    try:
        return window_of(refer.services.terms, refer.form, refer.clock.now())
    except NavigatorError:
        return None
