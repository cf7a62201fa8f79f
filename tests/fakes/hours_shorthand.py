"""A schedule in one line, for tables of expected schedules: "Mo-Fr 09:00-17:00; We 18:00-02:00+ ?by appointment"."""

from navigator.directory.schedule import Effect, Holidays, Kind, Outcome, Rule, Schedule

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
PLACES = {-1: "last", 1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th"}


def shorthand(schedule: Schedule) -> str:
    doubt = ("+open" if schedule.may_open else "") + ("+close" if schedule.may_close else "")
    outcome = {Outcome.PARSED: "", Outcome.PARTLY: "PARTLY", Outcome.NOT_PARSED: "NOT"}[schedule.outcome]
    head = " ".join(part for part in (outcome, doubt) if part)
    return " | ".join(part for part in (head, "; ".join(rule_of(rule) for rule in schedule.rules)) if part)


def rule_of(rule: Rule) -> str:
    parts = [
        "intake" if rule.kind is Kind.INTAKE else "",
        "closed" if rule.effect is Effect.CLOSED else "",
        "&".join(PLACES[place] for place in sorted(rule.nth)),
        days_of(rule),
        "24h" if rule.whole_day else f"{clock(rule.opens)}-{clock(rule.closes)}",
        season_of(rule),
        "" if rule.holidays is Holidays.UNSTATED or rule.effect is Effect.CLOSED else f"hol={rule.holidays.value}",
        f"?{rule.words}" if rule.effect is Effect.MAYBE else "",
    ]
    return " ".join(part for part in parts if part)


def days_of(rule: Rule) -> str:
    if rule.dates:
        return ",".join(str(day) for day in sorted(rule.dates))
    days = sorted(rule.weekdays)
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{DAYS[days[0]]}-{DAYS[days[-1]]}"
    return ",".join(DAYS[day] for day in days) or "daily"


def season_of(rule: Rule) -> str:
    if rule.season is None:
        return ""
    first, last = rule.season.first, rule.season.last
    return f"[{first.month}/{first.day}-{last.month}/{last.day}]"


def clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}" + ("+" if minutes > 1440 else "")
