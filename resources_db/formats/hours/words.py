"""The words of hours text: what each stands for, as patterns in the order they are tried."""

import re
from enum import StrEnum

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT = (
    ("mon",),
    ("tues", "tue", "tu"),
    ("weds", "wed"),
    ("thurs", "thur", "thu", "th"),
    ("fri",),
    ("sat", "sa"),
    ("sun", "su"),
)
DAYS: dict[str, int] = (
    {name: number for number, name in enumerate(NAMES)}
    | {f"{name}s": number for number, name in enumerate(NAMES)}
    | {word: number for number, words in enumerate(SHORT) for word in words}
)
# Days only beside another day: alone they may be anything.
LETTERS = {"m": 0, "t": 1, "w": 2, "f": 4}
# MWF, TTh, MTuWThF: letters in the order of the week.
RUN = re.compile(r"(m)?(tu|t(?!h))?(w)?(th)?(f)?")
FULL_RUN = "mtwtf"
GROUPS = {"weekdays": range(5), "weekday": range(5), "weekends": (5, 6), "weekend": (5, 6)}
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": -1,
}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}


class Word(StrEnum):
    """What a token is."""

    BLANK = "empty line"
    LINE = "line break"
    END = "; or full stop"
    COLON = ":"
    COMMA = ","
    AND = "and"
    DASH = "to"
    LEFT = "("
    RIGHT = ")"
    TIME = "time"
    NUMBER = "number"
    ROUND = "24 hours"
    DAY = "day"
    LETTER = "one letter for a day"
    ALL_DAYS = "daily"
    GROUP = "weekdays"
    RUN = "MWF"
    ORDINAL = "2nd"
    OF_MONTH = "of the month"
    ALTERNATE = "every other"
    EVERY = "every"
    MONTH = "month"
    CLOSED = "closed"
    LUNCH = "for lunch"
    APPOINTMENT = "by appointment"
    OR_APPOINTMENT = "or by appointment"
    CALL = "call for hours"
    CALL_AHEAD = "call ahead"
    EXTRA = "more hours at times"
    NO_HOLIDAYS = "closed on holidays"
    WITH_HOLIDAYS = "holidays too"
    HOLIDAYS = "holidays"
    NOISE = "open"
    BROKEN = "a mistyped time"
    OTHER = "not understood"


CLOCK = r"(?:1[0-2]|0?[1-9])"
HALF = r"(?:\s?(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?)|[ap]\b\.?)"
KINDS = (
    r"(?:federal|public|government|gov't|major|legal|official|national|bank|state|school|most|all|observed|and|city)"
)
HOLIDAY = rf"(?:{KINDS}[\s,]+)*holidays?"
ONE = "(?:{})".format("|".join(sorted(DAYS, key=len, reverse=True)))
PATTERNS: tuple[tuple[Word, str], ...] = (
    (Word.BLANK, r"\n\s*\n\s*"),
    (Word.LINE, r"\n"),
    (Word.END, r";|\.(?=\s|$)"),
    (Word.COLON, r":"),
    (Word.COMMA, r","),
    (Word.LEFT, r"[(\[]"),
    (Word.RIGHT, r"[)\]]"),
    (
        Word.ROUND,
        (
            r"24\s?/\s?7(?:\s?/\s?365)?\b|(?:24|twenty[\s-]four)[\s-]?(?:hours?|hrs?|h)\b\.?"
            r"(?:\s?(?:a|per|/|each)\s?day|\s?daily|\s?/\s?day)?|\baround the clock\b"
        ),
    ),
    (
        Word.ALL_DAYS,
        r"(?:(?:7|seven)\s?days(?:(?:\s(?:a|per|each)\s|\s?/\s?)week)?|\bdaily|\bevery\s?day|\beach day|\bnightly|\ball week)\b",
    ),
    (
        Word.WITH_HOLIDAYS,
        rf"\b(?:including|incl\.?)\s(?:on\s)?(?:the\s)?{HOLIDAY}\b|\b365\s?days(?:\s?(?:a|per)\s?year)?\b",
    ),
    (
        Word.NO_HOLIDAYS,
        rf"\b(?:closed|except|excluding|excl\.?|not open|no hours)(?:\s(?:for|on|during|the))*\s{HOLIDAY}\b|\bnon[\s-]holidays?\b",
    ),
    (Word.HOLIDAYS, r"\bholidays\b"),
    (
        Word.TIME,
        rf"\b(?:12\s?)?(?:noon|midnight)\b|\b\d{{1,2}}:\d{{2}}(?::\d{{2}})?{HALF}?(?![\w:])|\b\d{{1,4}}{HALF}(?![\w:])",
    ),
    (Word.BROKEN, r"\d+:\w+"),
    (Word.DASH, r"-+(?:\s?-)*|\b(?:to|through|thru|until|til|till)\b"),
    (Word.ORDINAL, rf"\b(?:{'|'.join(ORDINALS)})\b"),
    (Word.NUMBER, r"\b\d{1,4}\b(?![:/]\d)(?!\s?(?:days?|hours?|hrs?|weeks?|months?|x|%))"),
    (
        Word.OF_MONTH,
        r"\b(?:(?:of|in|for)\s)?(?:the|each|every|per|a)\smonth\b|\bof month\b|\bweek of (?:the |each )?month\b",
    ),
    (
        Word.ALTERNATE,
        (
            r"\bevery other\b(?:\sweek\b)?|\bevery (?:two|2|three|3) weeks\b|\b(?:bi-?|semi-?)(?:weekly|monthly)\b|\bmonthly\b"
            r"|\b(?:twice|once|2x|1x|two times)\s(?:(?:per|a|each|every)\s)?month(?:ly)?\b|\balternat(?:e|ing)\b"
        ),
    ),
    (
        Word.CALL_AHEAD,
        (
            r"\b(?:must |please )?call (?:ahead|first)\b(?: to [a-z ]+)?"
            r"|\b(?:or )?(?:while|until) (?:supplies|food) (?:lasts?|runs? out)\b|\bcold nights only\b"
        ),
    ),
    (
        Word.EXTRA,
        (
            r"\b(?:extended|some|additional|other|more|expanded|flexible|limited)\s(?:or nontraditional )?"
            r"(?:(?:day and )?(?:evenings?|weekends?|night)\s?)?(?:hours?|times?)?\s?(?:are |is )?(?:available|offered)\b[^.;\n()]*"
            rf"|\bsome (?:{ONE}\s)?evenings?\b(?: hours)?(?: by appointment)?"
            r"|\b(?:evening|weekend)s?(?: hours)?(?: and weekends?)? (?:are )?(?:by appointment|available|vary)\b[^.;\n()]*"
        ),
    ),
    (Word.OR_APPOINTMENT, r"\b(?:or|and|also) (?:(?:by|with) )?(?:appointments?|appts?\b\.?|appoint\b)"),
    (
        Word.APPOINTMENT,
        (
            r"\b(?:services? (?:are )?(?:provided )?)?(?:(?:strictly )?by|with|w/) (?:appointments?|appts?\b\.?|appoint\b)(?: only)?\b"
            r"|\b(?:appointments?|appts?\.?)(?: is| are)? (?:only|required|needed|necessary)\b|\bappts?\b\.?"
        ),
    ),
    (
        Word.CALL,
        (
            r"\b(?:please |pls )?(?:call|inquire|contact|check)\b[^.;\n()]*"
            r"|\b(?:hours?|days?|times?|schedules?)[a-z ]* (?:vary|varies|depends?|differ)\b[^.;\n()]*"
            r"|\b(?:vary|varies)\b[^.;\n()]*|\bas needed\b"
        ),
    ),
    (Word.CLOSED, r"\bclosed?(?:\s?-\s?closed?)?\b"),
    (Word.LUNCH, r"\b(?:for )?lunch(?: break| hour)?\b"),
    (Word.EVERY, r"\b(?:every|each|weekly|ever)\b"),
    (Word.GROUP, rf"\b(?:{'|'.join(GROUPS)})\b"),
    (Word.DAY, rf"\b{ONE}\b\.?(?!')"),
    (Word.RUN, rf"\b(?:{FULL_RUN}|(?=[mtw][twhf])m?(?:tu|t(?!h))?w?(?:th)?f?)\b(?!')"),
    (Word.LETTER, r"\b[mtwf]\b(?!')"),
    (Word.MONTH, rf"\b(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"),
    (
        Word.NOISE,
        r"\b(?:open|only|hours of operation|hours|from|on|at|no appointments? (?:is )?(?:necessary|needed|required)|between|are|the)\b",
    ),
    (Word.AND, r"&|\+|/|\band\b"),
    (Word.OTHER, r"[^\s;,()\[\]:]+?(?=-|[\s;,()\[\]:]|$)|\S"),
)
MASTER = re.compile("|".join(f"(?P<{word.name}>{pattern})" for word, pattern in PATTERNS), re.IGNORECASE)


def run_days(text: str) -> frozenset[int]:
    """Return the weekdays of letters put together."""
    if text == FULL_RUN:
        return frozenset(range(5))
    match = RUN.fullmatch(text)
    return frozenset(number for number, letter in enumerate(match.groups()) if letter) if match else frozenset()
