"""Follow-ups in words: initials, window and task; where and why somebody is followed up stays out of a list."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from navigator.casebook.contact import Way
from navigator.casebook.follow_up.lists import Group
from navigator.use_cases.refer import Terms
from navigator.use_cases.work_list import WorkPage, WorkRow
from ui.dates import dated
from ui.desktop.models.records import Record
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate
UNNAMED = "\u2013"


def record_of(row: WorkRow, terms: Terms, user: str) -> Record:
    """Return a follow-up as a row of a list."""
    zone = terms.hours.zone
    kind = label_words(terms.codes.label("follow_up_kinds", row.kind))
    window = window_words(row.opens_at.astimezone(zone), row.due_by.astimezone(zone))
    group, reach = group_words(row), reach_words(row, terms)
    tried, whose, who = _tried(row.attempts), _whose(row.owner, user), row.initials or UNNAMED
    return Record(
        thing=row, title=f"{who}   {kind}", right=group, second=window, second_right=tried, third=reach,
        third_right=whose, warn=row.group is Group.OVERDUE, timed=True,
        spoken=", ".join(filter(None, (who, kind, group, window, tried, reach, whose))),
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
    if now := list(dict.fromkeys(each.way for each in row.ways if each.now)):
        names = way_words()
        return translate("FollowUps", "Safe now: {ways}").format(ways=", ".join(names[way] for way in now))
    later = [each.next_at for each in row.ways if each.next_at is not None]
    if not later:
        return translate("FollowUps", "No safe way is known here: number covered")
    at = min(later).astimezone(terms.hours.zone)
    return translate("FollowUps", "Number covered: not before {at}").format(at=dated(at, "%a %H:%M"))


def way_words() -> dict[Way, str]:
    """Return the ways to reach somebody in words."""
    return {
        Way.CALL: translate("FollowUps", "call"),
        Way.VOICEMAIL: translate("FollowUps", "voicemail"),
        Way.TEXT: translate("FollowUps", "text"),
        Way.VISIT: translate("FollowUps", "visit"),
        Way.LETTER: translate("FollowUps", "letter"),
        Way.MEET: translate("FollowUps", "meeting"),
        Way.PROVIDER: translate("FollowUps", "provider"),
    }


def may_call_now(row: WorkRow) -> bool:
    """Tell whether the person said that a call is safe now: only then a number may be seen."""
    return any(each.now and each.way is Way.CALL for each in row.ways)


def count_words(page: WorkPage) -> str:
    """Return how many are overdue, due today and next."""
    words = translate("FollowUps", "{overdue} overdue, {today} today, {next} next")
    return words.format(**{group.value: page.counts.get(group, 0) for group in Group})


def _whose(owner: str, user: str) -> str:
    if owner == user:
        return ""
    return translate("FollowUps", "somebody else\u2019s") if owner else translate("FollowUps", "nobody\u2019s yet")


def window_words(begin: datetime, end: datetime) -> str:
    """Return a window of time, the day once where it is one."""
    if begin.date() == end.date():
        return f"{dated(begin, '%a %d %b %H:%M')}\u2013{end:%H:%M}"
    return f"{dated(begin, '%a %d %b %H:%M')} \u2013 {dated(end, '%a %d %b %H:%M')}"


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
