"""Follow-ups in words: initials, window and task; where and why somebody is followed up stays out of a list."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from navigator.casebook.follow_up.lists import Group
from navigator.use_cases.follow_ups import WorkRow
from navigator.use_cases.refer import Terms
from ui.desktop.models.records import Record

translate = QCoreApplication.translate


def record_of(row: WorkRow, terms: Terms) -> Record:
    """Return a follow-up as a row of a list."""
    zone = terms.hours.zone
    kind = terms.codes.label("follow_up_kinds", row.kind)
    window = _window(row.opens_at.astimezone(zone), row.due_by.astimezone(zone))
    group, reach = group_words(row), reach_words(row, terms)
    tried = _tried(row.attempts)
    return Record(
        thing=row, title=f"{row.initials}   {kind}", right=group, second=window, second_right=tried, third=reach,
        third_right="" if row.mine else translate("FollowUps", "not mine"), warn=row.group is Group.OVERDUE,
        spoken=", ".join(filter(None, (row.initials, kind, group, window, tried, reach))),
    )  # fmt: skip


def group_words(row: WorkRow) -> str:
    """Return where a follow-up stands; how late in safe hours only."""
    if row.group is Group.OVERDUE:
        late = _hours(row.late)
        return (
            translate("FollowUps", "Overdue, {late}").format(late=late) if late else translate("FollowUps", "Overdue")
        )
    return translate("FollowUps", "Due today") if row.group is Group.TODAY else translate("FollowUps", "Next")


def reach_words(row: WorkRow, terms: Terms) -> str:
    """Return how the person may be reached now, or from when on."""
    if row.ways:
        names = {
            "call": translate("FollowUps", "call"),
            "voicemail": translate("FollowUps", "voicemail"),
            "text": translate("FollowUps", "text"),
            "visit": translate("FollowUps", "visit"),
            "letter": translate("FollowUps", "letter"),
        }
        ways = [names[way.value] for way in sorted(row.ways) if way.value in names]
        return translate("FollowUps", "Safe now: {ways}").format(ways=", ".join(ways))
    if row.not_before is None:
        return translate("FollowUps", "No safe way was said: number covered")
    at = row.not_before.astimezone(terms.hours.zone)
    return translate("FollowUps", "Number covered: not before {at}").format(at=f"{at:%a %H:%M}")


def count_words(rows: tuple[WorkRow, ...]) -> str:
    """Return how many are overdue, due today and next."""
    counts = [sum(row.group is group for row in rows) for group in Group]
    words = translate("FollowUps", "{overdue} overdue, {today} today, {next} next")
    return words.format(overdue=counts[0], today=counts[1], next=counts[2])


def _window(begin: datetime, end: datetime) -> str:
    if begin.date() == end.date():
        return f"{begin:%a %d %b %H:%M}\u2013{end:%H:%M}"
    return f"{begin:%a %d %b %H:%M} \u2013 {end:%a %d %b %H:%M}"


def _tried(attempts: int) -> str:
    if not attempts:
        return translate("FollowUps", "not tried yet")
    return (
        translate("FollowUps", "tried once")
        if attempts == 1
        else translate("FollowUps", "tried {n} times").format(n=attempts)
    )


def _hours(late: timedelta) -> str:
    hours = int(late.total_seconds() // 3600)
    return translate("FollowUps", "{hours} safe h").format(hours=hours) if hours else ""
