"""One follow-up as a text to read before a try, and the sheet of a day to carry: no whole name, no place, no number."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from navigator.casebook.contact import Way
from navigator.casebook.follow_up.attempt import Attempt
from navigator.casebook.follow_up.next_try import NextTry
from navigator.use_cases.follow_up_page import ContactRule, FollowUpPage
from navigator.use_cases.refer import Terms
from navigator.use_cases.work_list import WorkRow
from ui.dates import dated
from ui.desktop.viewmodels.follow_up_words import group_words, reach_words, way_words, window_words
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate


def page_html(page: FollowUpPage, terms: Terms, names: Mapping[str, str]) -> str:
    """Return what to know before a try."""
    zone = terms.hours.zone
    who = page.initials or translate("FollowUps", "A person without a name")
    # What is never safe stands above all else: in large letters no more than the first lines are in sight.
    parts = [
        f"<h2>{escape(who)}</h2>",
        *(part for rule in page.rules for part in _rule(rule, terms)),
        *(
            []
            if page.rules
            else [_warn(translate("FollowUps", "No contact was given: meet in person, or through a provider."))]
        ),
        _line(window_words(page.opens_at.astimezone(zone), page.due_by.astimezone(zone))),
        _line(page.reason),
        *_next(page.next, terms),
        *_attempts(page.attempts, terms, names),
    ]
    return "".join(parts)


def next_words(found: NextTry | None, terms: Terms) -> str:
    """Return what to try next, "" where nothing is proposed."""
    if found is None:
        return ""
    zone = terms.hours.zone
    window = window_words(found.at.begin.astimezone(zone), found.at.end.astimezone(zone))
    return translate("FollowUps", "Next try: {window}, by {way}").format(window=window, way=way_words()[found.way])


def sheet_html(rows: Iterable[WorkRow], terms: Terms, now: datetime) -> str:
    """Return the sheet of a day without names: window, task, how to reach, and room for what came of it."""
    zone = terms.hours.zone
    title = translate("FollowUps", "Follow-ups of {day}").format(day=dated(now.astimezone(zone), "%a %d %b %Y, %H:%M"))
    note = translate(
        "FollowUps",
        "No names, numbers or places stand here. Enter what came of it with its real time, then destroy this sheet.",
    )
    head = (
        translate("FollowUps", "No."), translate("FollowUps", "Window"), translate("FollowUps", "Task"),
        translate("FollowUps", "Reach"), translate("FollowUps", "Tried, at, result"),
    )  # fmt: skip
    lines = "".join(_sheet_row(at, row, terms) for at, row in enumerate(rows, start=1))
    # The last column is written into by hand, so it has the most room.
    widths = (7, 26, 18, 14, 35)
    cells = "".join(f"<th width='{width}%'>{escape(each)}</th>" for width, each in zip(widths, head, strict=True))
    table = f"<table><thead><tr>{cells}</tr></thead>{lines}</table>"
    none = translate("FollowUps", "Nothing of this list is overdue or due today.")
    return f"<h2>{escape(title)}</h2><p>{escape(note)}</p>{table if lines else _line(none)}"


def _sheet_row(at: int, row: WorkRow, terms: Terms) -> str:
    zone = terms.hours.zone
    window = window_words(row.opens_at.astimezone(zone), row.due_by.astimezone(zone))
    cells = (
        str(at), f"{window}; {group_words(row)}", label_words(terms.codes.label("follow_up_kinds", row.kind)),
        reach_words(row, terms), "",
    )  # fmt: skip
    return "<tr>" + "".join(f"<td>{escape(each)}</td>" for each in cells) + "</tr>"


def _line(words: str) -> str:
    return f"<p>{escape(words)}</p>" if words else ""


def _warn(words: str) -> str:
    return f'<p class="warn"><b>{escape(words)}</b></p>'


def _rule(rule: ContactRule, terms: Terms) -> Iterator[str]:
    names = way_words()
    whose = label_words(terms.codes.label("relationship_types", rule.belongs_to))
    kind = {
        "phone": translate("FollowUps", "Phone"),
        "email": translate("FollowUps", "Mail"),
        "address": translate("FollowUps", "Address"),
        "usual_place": translate("FollowUps", "Usual place"),
    }[rule.kind.value]
    yield f"<h3>{escape(f'{kind}, {whose}')}</h3>"
    if rule.unsafe:
        yield _warn(translate("FollowUps", "Never: {ways}").format(ways=_ways(rule.unsafe, names)))
    safe = translate("FollowUps", "Safe, as they said: {ways}").format(ways=_ways(rule.safe, names))
    yield _line(safe) if rule.safe else _warn(translate("FollowUps", "No way was said to be safe."))
    if rule.say_we_are:
        yield _line(translate("FollowUps", "Say you are: {name}").format(name=rule.say_we_are))
    if rule.may_say:
        yield _line(translate("FollowUps", "May be said there: {words}").format(words=rule.may_say))


def _ways(ways: Iterable[Way], names: Mapping[Way, str]) -> str:
    return ", ".join(names[way] for way in ways)


def _next(found: NextTry | None, terms: Terms) -> Iterator[str]:
    if words := next_words(found, terms):
        yield f"<h3>{escape(words)}</h3>"


def _attempts(attempts: Iterable[Attempt], terms: Terms, names: Mapping[str, str]) -> Iterator[str]:
    rows = [
        f"<tr><td>{escape(dated(one.at.astimezone(terms.hours.zone), '%a %d %b, %H:%M'))}</td>"
        f"<td>{escape(label_words(terms.codes.label('attempt_modes', one.mode)))}</td>"
        f"<td><b>{escape(label_words(terms.codes.label('attempt_results', one.result)))}</b></td>"
        f"<td>{escape(names.get(one.by, ''))}</td></tr>"
        for one in attempts
    ]
    if rows:
        title = translate("FollowUps", "Attempts")
        yield f"<h3>{escape(title)}</h3><table>{''.join(rows)}</table>"
