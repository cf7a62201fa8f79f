"""Days as the screens say them, with the names of months and weekdays in the language that is spoken."""

from datetime import date

from ui.tongue import QT_TRANSLATE_NOOP, translate

MONTHS = (
    QT_TRANSLATE_NOOP("Dates", "Jan"), QT_TRANSLATE_NOOP("Dates", "Feb"), QT_TRANSLATE_NOOP("Dates", "Mar"),
    QT_TRANSLATE_NOOP("Dates", "Apr"), QT_TRANSLATE_NOOP("Dates", "May"), QT_TRANSLATE_NOOP("Dates", "Jun"),
    QT_TRANSLATE_NOOP("Dates", "Jul"), QT_TRANSLATE_NOOP("Dates", "Aug"), QT_TRANSLATE_NOOP("Dates", "Sep"),
    QT_TRANSLATE_NOOP("Dates", "Oct"), QT_TRANSLATE_NOOP("Dates", "Nov"), QT_TRANSLATE_NOOP("Dates", "Dec"),
)  # fmt: skip
WEEKDAYS = (
    QT_TRANSLATE_NOOP("Dates", "Mon"), QT_TRANSLATE_NOOP("Dates", "Tue"), QT_TRANSLATE_NOOP("Dates", "Wed"),
    QT_TRANSLATE_NOOP("Dates", "Thu"), QT_TRANSLATE_NOOP("Dates", "Fri"), QT_TRANSLATE_NOOP("Dates", "Sat"),
    QT_TRANSLATE_NOOP("Dates", "Sun"),
)  # fmt: skip


def dated(day: date, form: str) -> str:
    """Return a day or a moment as `strftime` does, but never in the language of the system: "Tue 17 Nov" by "%a %d %b"."""
    names = (("%a", WEEKDAYS[day.weekday()]), ("%b", MONTHS[day.month - 1]))
    for mark, name in names:
        form = form.replace(mark, translate("Dates", name))
    return day.strftime(form)


def day_words(day: date | None) -> str:
    """Say a day as the screens do: "5 Nov 2026", "undated"."""
    if day is None:
        return translate("Dates", "undated")
    words = translate("Dates", "{day} {month} {year}")
    return words.format(day=day.day, month=translate("Dates", MONTHS[day.month - 1]), year=day.year)


def month_words(day: date) -> str:
    """Say the month of a day in full: "November 2026"."""
    return translate("Dates", "{month} {year}").format(month=_month(day.month), year=day.year)


def _month(month: int) -> str:
    return (
        translate("Months", "January"), translate("Months", "February"), translate("Months", "March"),
        translate("Months", "April"), translate("Months", "May"), translate("Months", "June"),
        translate("Months", "July"), translate("Months", "August"), translate("Months", "September"),
        translate("Months", "October"), translate("Months", "November"), translate("Months", "December"),
    )[month - 1]  # fmt: skip
