"""What a supervisor reviews, in words: rows of a list, one section at a time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from navigator.casebook.codes import CodeBook
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.review import Review
from navigator.use_cases.review import OwnerOverdue, Unreached
from navigator.use_cases.who_saw import Act, Looked, WhoSaw
from ui.dates import dated
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.models.records import Record
from ui.desktop.viewmodels.entry_words import kind_words
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate


class ReviewSection(Enum):
    """The sections of the room, in their order."""

    OVERDUE = auto()
    UNREACHED = auto()
    TO_SIGN = auto()
    RETURNED = auto()
    SEEN = auto()
    COUNTS = auto()


TAKES_TWO = frozenset({ReviewSection.TO_SIGN, ReviewSection.RETURNED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """What rows are told with: the names of accounts, the words of codes, the wall clock."""

    names: Mapping[str, str]
    codes: CodeBook
    zone: ZoneInfo

    def account(self, user: str) -> str:
        """Return what an account is called."""
        return self.names.get(user) or translate("Review", "an account that is gone")

    def moment(self, at: datetime) -> str:
        """Return a moment on the wall clock."""
        return dated(at.astimezone(self.zone), "%a %d %b %Y, %H:%M")


def sections_of(services: CasebookServices | None) -> tuple[ReviewSection, ...]:
    """Return the sections of the room; a team of one has nobody to sign or to send back to (ROLES.md)."""
    alone = services is not None and services.team_of_one
    return tuple(each for each in ReviewSection if not (alone and each in TAKES_TWO))


def titles() -> dict[ReviewSection, str]:
    """Return the names of the sections."""
    return {
        ReviewSection.OVERDUE: translate("Review", "Overdue by owner"),
        ReviewSection.UNREACHED: translate("Review", "Unreached 30 days"),
        ReviewSection.TO_SIGN: translate("Review", "To co-sign"),
        ReviewSection.RETURNED: translate("Review", "Sent back"),
        ReviewSection.SEEN: translate("Review", "Who saw whom"),
        ReviewSection.COUNTS: translate("Review", "Counts of a month"),
    }


def notes() -> dict[ReviewSection, str]:
    """Return what each section holds, and what it does not."""
    return {
        ReviewSection.OVERDUE: translate("Review", "Open follow-ups past the end of their window, by whose they are."),
        ReviewSection.UNREACHED: translate(
            "Review", "Open follow-ups that began 30 days ago or more, without an answer of the person since."
        ),
        ReviewSection.TO_SIGN: translate(
            "Review", "Records whose authors ask for a second signature. Enter opens one."
        ),
        ReviewSection.RETURNED: translate("Review", "Records that went back and wait for their author to amend them."),
        ReviewSection.SEEN: translate(
            "Review", "Seven days: what asks for a second look, then who read whose name. That you read this is noted."
        ),
        ReviewSection.COUNTS: translate(
            "Review", "All figures as this laptop knows them. Print and CSV mask counts below 11."
        ),
    }


def empty_words() -> dict[ReviewSection, str]:
    """Return what stands in the place of rows where there are none."""
    return {
        ReviewSection.OVERDUE: translate("Review", "Nothing is overdue."),
        ReviewSection.UNREACHED: translate("Review", "Nobody has waited 30 days without an answer."),
        ReviewSection.TO_SIGN: translate(
            "Review",
            "No record of a colleague waits for a second signature. One\u2019s own waits for another supervisor.",
        ),
        ReviewSection.RETURNED: translate("Review", "No record waits for its author."),
        ReviewSection.SEEN: translate("Review", "Nobody read anybody's name in these seven days."),
        ReviewSection.COUNTS: "",
    }


def overdue_record(tell: Teller, found: OwnerOverdue) -> Record:
    """Return one owner's overdue follow-ups as a row."""
    who = tell.account(found.owner) if found.owner else translate("Review", "Nobody\u2019s yet")
    late = translate("Review", "{n} overdue").format(n=found.count)
    since = translate("Review", "the oldest since {at}").format(at=tell.moment(found.oldest))
    return Record(thing=found, title=who, right=late, third=since, warn=True, spoken=f"{who}, {late}, {since}")


def unreached_record(tell: Teller, found: Unreached) -> Record:
    """Return a follow-up that nobody answered as a row."""
    who = found.initials or "\u2013"
    kind = label_words(tell.codes.label("follow_up_kinds", found.kind))
    since = translate("Review", "since {at}").format(at=tell.moment(found.since))
    tried = translate("Review", "tried {times}").format(times=times_words(found.attempts))
    tried = tried if found.attempts else translate("Review", "never tried")
    owner = tell.account(found.owner) if found.owner else translate("Review", "Nobody\u2019s yet")
    return Record(
        thing=found, title=f"{who}   {kind}", right=tried, second=owner, third=since, warn=not found.attempts,
        spoken=f"{who}, {kind}, {owner}, {since}, {tried}",
    )  # fmt: skip


def review_record(tell: Teller, held: tuple[Review, str]) -> Record:
    """Return a review as a row: whose record, since when it waits, and why it went back."""
    found, kind = held
    author = f"{kind_words(kind)}, {tell.account(found.author)}"
    last = found.steps[-1] if found.steps else None
    since = translate("Review", "since {at}").format(at=tell.moment(last.at if last else found.asked_at))
    again = translate("Review", "amended after it went back") if len(found.steps) > 1 and not last_reason(found) else ""
    reason = last_reason(found)
    return Record(
        thing=found, title=author, second=since, third=reason or again,
        spoken=", ".join(filter(None, (author, since, reason or again))),
    )  # fmt: skip


def times_words(count: int) -> str:
    """Return how often something was done."""
    return translate("Review", "once") if count == 1 else translate("Review", "{n} times").format(n=count)


def last_reason(found: Review) -> str:
    """Return why a record went back, "" where it did not, or was amended since."""
    return found.steps[-1].reason if found.steps else ""


def seen_records(tell: Teller, found: WhoSaw) -> tuple[Record, ...]:
    """Return what asks for a second look, then who looked at whom."""
    accounts = Counter(look.person for look in found.looks)
    return (
        *(_act_record(tell, act) for act in found.acts),
        *(_look_record(tell, look, accounts[look.person]) for look in found.looks),
    )


def _act_record(tell: Teller, act: Act) -> Record:
    what, who = act_words()[act.kind], tell.account(act.actor)
    times = times_words(act.count)
    last = translate("Review", "last {at}").format(at=tell.moment(act.last))
    return Record(
        thing=act, title=what, right=times, second=who, third=last, warn=True,
        spoken=f"{what}, {who}, {times}, {last}",
    )  # fmt: skip


def _look_record(tell: Teller, look: Looked, accounts: int) -> Record:
    who = look.name or translate("Review", "A person without a name")
    by = tell.account(look.actor)
    how = _how(look)
    last = translate("Review", "last {at}").format(at=tell.moment(look.last))
    shared = translate("Review", "seen by {n} accounts").format(n=accounts) if accounts > 1 else ""
    return Record(
        thing=look, title=who, right=shared, second=f"{by}: {how}", third=last,
        spoken=", ".join(filter(None, (who, by, how, last, shared))),
    )  # fmt: skip


def _how(look: Looked) -> str:
    parts: Sequence[tuple[int, str]] = (
        (look.opened, translate("Review", "opened {n}\u00d7")),
        (look.records, translate("Review", "read records {n}\u00d7")),
        (look.sealed, translate("Review", "of them sealed, with a reason {n}\u00d7")),
        (look.searches, translate("Review", "found by name {n}\u00d7")),
    )
    return ", ".join(text.format(n=n) for n, text in parts if n)


def act_words() -> dict[AuditKind, str]:
    """Return what asks for a second look in words."""
    return {
        AuditKind.GLASS: translate("Review", "Broke the glass"),
        AuditKind.REFUSED: translate("Review", "Was refused"),
        AuditKind.WIDENED: translate("Review", "Did what only this agency allows"),
        AuditKind.FAILED: translate("Review", "Sign-in failed"),
        AuditKind.RECOVERY_USED: translate("Review", "Used the recovery key"),
        AuditKind.NOT_WHOLE: translate("Review", "The casebook was not as it was left"),
        AuditKind.CLOCK_MOVED: translate("Review", "The clock of the laptop moved"),
        AuditKind.EXPORTED: translate("Review", "Exported"),
        AuditKind.PRINTED: translate("Review", "Printed"),
        AuditKind.COPIED: translate("Review", "Copied a number"),
    }
