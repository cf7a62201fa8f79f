"""Whether a place is open, how old the knowledge of it is, and how a line is known."""

from ui.tongue import QT_TRANSLATE_NOOP

WORDS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("States", "hours unknown"), QT_TRANSLATE_NOOP("States", "intake hours unknown"),
    QT_TRANSLATE_NOOP("States", "open"), QT_TRANSLATE_NOOP("States", "closed"),
    QT_TRANSLATE_NOOP("States", "intake open"), QT_TRANSLATE_NOOP("States", "intake closed"),
    QT_TRANSLATE_NOOP("States", "public holiday, may be closed"), QT_TRANSLATE_NOOP("States", "by appointment"),
    QT_TRANSLATE_NOOP("States", "never checked, confirm"), QT_TRANSLATE_NOOP("States", "checked today"),
    QT_TRANSLATE_NOOP("States", "public code, not dialled"), QT_TRANSLATE_NOOP("States", "third party's page"),
    QT_TRANSLATE_NOOP("States", "state page"), QT_TRANSLATE_NOOP("States", "provider's own page"),
    QT_TRANSLATE_NOOP("States", "federal page"), QT_TRANSLATE_NOOP("States", "211 page"),
    QT_TRANSLATE_NOOP("States", "answers"), QT_TRANSLATE_NOOP("States", "changed"),
    QT_TRANSLATE_NOOP("States", "dead"),
)  # fmt: skip

FORMS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("States", "open until {clock}"), QT_TRANSLATE_NOOP("States", "intake open until {clock}"),
    QT_TRANSLATE_NOOP("States", "closed, opens {clock}"), QT_TRANSLATE_NOOP("States", "intake closed, opens {clock}"),
    QT_TRANSLATE_NOOP("States", "{why}, opens {clock}"), QT_TRANSLATE_NOOP("States", "intake: {why}"),
    QT_TRANSLATE_NOOP("States", "not all understood: {name}"), QT_TRANSLATE_NOOP("States", "{n} d old, confirm"),
    QT_TRANSLATE_NOOP("States", "checked {n} d ago"),
    QT_TRANSLATE_NOOP("States", "dialled {day} by {name}: {result}"),
    QT_TRANSLATE_NOOP("States", "dialled {day} by {name}"),
    QT_TRANSLATE_NOOP("States", "seen on an undated {page}, not dialled"),
    QT_TRANSLATE_NOOP("States", "seen on a {page} of {n}, not dialled"),
    QT_TRANSLATE_NOOP("States", "seen on an {page} of {n}, not dialled"),
)  # fmt: skip
