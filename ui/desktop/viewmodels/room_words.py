"""The words of the Directory room: titles, what an empty section says, states and kinds."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.directory.overlay import ReportKind
from ui.desktop.models.records import RoomSection

translate = QCoreApplication.translate
CONTEXT = "RoomWords"

TITLES = {
    RoomSection.SOURCES: str(QT_TRANSLATE_NOOP("RoomWords", "Sources")),
    RoomSection.CALLS: str(QT_TRANSLATE_NOOP("RoomWords", "Calls this week")),
    RoomSection.SAME: str(QT_TRANSLATE_NOOP("RoomWords", "May be the same")),
    RoomSection.REPORTS: str(QT_TRANSLATE_NOOP("RoomWords", "Reported by crews")),
    RoomSection.CORRECTIONS: str(QT_TRANSLATE_NOOP("RoomWords", "Corrections")),
    RoomSection.NOT_REFERRED: str(QT_TRANSLATE_NOOP("RoomWords", "Not to be referred")),
    RoomSection.NOT_FOUND: str(QT_TRANSLATE_NOOP("RoomWords", "Not found")),
}
NOTES = {
    RoomSection.CALLS: str(
        QT_TRANSLATE_NOOP("RoomWords", "Whom to call first: reported, used often, risky when old, old.")
    ),
    RoomSection.SAME: str(
        QT_TRANSLATE_NOOP(
            "RoomWords", "What waits for you comes first. Nothing of either source is lost, and Undo takes it back."
        )
    ),
    RoomSection.REPORTS: str(
        QT_TRANSLATE_NOOP("RoomWords", "Accept takes a report over into the directory, Reject puts it aside.")
    ),
    RoomSection.CORRECTIONS: str(
        QT_TRANSLATE_NOOP("RoomWords", "They outlive the next import; give them to the source\u2019s editor.")
    ),
    RoomSection.NOT_REFERRED: str(
        QT_TRANSLATE_NOOP("RoomWords", "In the words of their sources. Find never shows these: do not send anybody.")
    ),
    RoomSection.NOT_FOUND: str(
        QT_TRANSLATE_NOOP(
            "RoomWords",
            "What was looked for on this laptop in the last 90 days without a good hit: searches, not people.",
        )
    ),
}
EMPTY = {
    RoomSection.SOURCES: str(QT_TRANSLATE_NOOP("RoomWords", "No source is loaded.")),
    RoomSection.CALLS: str(QT_TRANSLATE_NOOP("RoomWords", "Everything that can be called was checked in time.")),
    RoomSection.SAME: str(QT_TRANSLATE_NOOP("RoomWords", "No two records look like the same place.")),
    RoomSection.REPORTS: str(QT_TRANSLATE_NOOP("RoomWords", "No report waits.")),
    RoomSection.CORRECTIONS: str(QT_TRANSLATE_NOOP("RoomWords", "Nobody has corrected anything yet.")),
    RoomSection.NOT_REFERRED: str(QT_TRANSLATE_NOOP("RoomWords", "No source says of a service not to refer there.")),
    RoomSection.NOT_FOUND: str(QT_TRANSLATE_NOOP("RoomWords", "Nothing was looked for in vain.")),
}
DUPLICATE_STATES = {
    "queued": str(QT_TRANSLATE_NOOP("RoomWords", "waits for you")),
    "joined": str(QT_TRANSLATE_NOOP("RoomWords", "joined by a person")),
    "apart": str(QT_TRANSLATE_NOOP("RoomWords", "set apart by a person")),
    "sure": str(QT_TRANSLATE_NOOP("RoomWords", "joined by rule")),
}
CORRECTION_STATES = {
    "holds": str(QT_TRANSLATE_NOOP("RoomWords", "in force")),
    "agreed": str(QT_TRANSLATE_NOOP("RoomWords", "source now agrees")),
    "differs": str(QT_TRANSLATE_NOOP("RoomWords", "source changed too")),
    "outdated": str(QT_TRANSLATE_NOOP("RoomWords", "source knows newer")),
    "lost": str(QT_TRANSLATE_NOOP("RoomWords", "the record is gone")),
}
KINDS = {
    ReportKind.CLOSED: str(QT_TRANSLATE_NOOP("RoomWords", "closed")),
    ReportKind.WRONG_NUMBER: str(QT_TRANSLATE_NOOP("RoomWords", "wrong number")),
    ReportKind.MOVED: str(QT_TRANSLATE_NOOP("RoomWords", "moved")),
    ReportKind.OTHER: str(QT_TRANSLATE_NOOP("RoomWords", "something else is wrong")),
}
ACCEPTING = {
    ReportKind.CLOSED: str(QT_TRANSLATE_NOOP("RoomWords", "Accept: the service no longer shows in Find")),
    ReportKind.WRONG_NUMBER: str(QT_TRANSLATE_NOOP("RoomWords", "Accept: asks for the right number")),
    ReportKind.MOVED: str(QT_TRANSLATE_NOOP("RoomWords", "Accept: then correct the address by a list")),
    ReportKind.OTHER: str(QT_TRANSLATE_NOOP("RoomWords", "Accept: then correct it by a list")),
}


def in_words(text: str) -> str:
    """Return words of a table in the language of the window."""
    return translate(CONTEXT, text)


def titles() -> list[str]:
    """Return the names of the sections in their order."""
    return [in_words(TITLES[section]) for section in RoomSection]
