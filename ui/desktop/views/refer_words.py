"""The words of a referral sheet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from navigator.casebook.consent_rules import Told
from navigator.casebook.follow_up.window import DueWindow
from navigator.casebook.refer_form import Allowed, ReferForm
from navigator.casebook.said import Said
from navigator.use_cases.refer import Offer
from ui.dates import dated
from ui.explaining import explained

translate = QCoreApplication.translate


def said_words() -> list[tuple[str, str]]:
    """Return what a person may say, none of it chosen for them."""
    return [
        (Said.YES.value, translate("Refer", "Yes")),
        (Said.NO.value, translate("Refer", "No")),
        (Said.UNKNOWN.value, translate("Refer", "Could not say")),
        (Said.DECLINED.value, translate("Refer", "Would not say")),
    ]


def allowed_words() -> list[tuple[str, str]]:
    """Return what a person may say to being contacted, or told about."""
    return [
        (Allowed.CONTACT.value, translate("Refer", "May contact, said aloud")),
        (Allowed.RELEASE.value, translate("Refer", "Signed release")),
        (Allowed.NO.value, translate("Refer", "Said no")),
        (Allowed.INFORMATION_ONLY.value, translate("Refer", "Information only")),
    ]


def register_words(form: ReferForm, kinds: Mapping[str, str]) -> str:
    """Return where it goes what was told, and what of it no release covers; `kinds` has the words of each kind."""
    told = translate("Refer", "Goes to the disclosure register.")
    if not form.uncovered:
        return told
    if form.allowed is not Allowed.RELEASE:
        first = translate(
            "Refer",
            "Who they are or their health asks for a release first; without one it is kept as told without authority.",
        )
        return f"{told} {first}"
    open_kinds = ", ".join(words.lower() for kind, words in kinds.items() if Told(kind) in form.uncovered)
    lacks = translate("Refer", "The release does not cover: {kinds}. It is kept as told without authority.")
    return f"{told} {lacks.format(kinds=open_kinds)}"


def state_words(form: ReferForm) -> list[str]:
    """Return for each of the nine lines whether it was answered."""
    open_lines = frozenset(form.unanswered())
    unnamed = not (form.name.strip() or form.person_id)
    names = ("", "method", "", "desk_answer", "told", "agreed", "allowed", "contact")
    states = [_not_asked() if name in open_lines else "\u2713" for name in names]
    if form.release_lacks:
        states[6] = "\u25cb " + translate("Refer", "not complete")
    states[0] = translate("Refer", "unnamed") if unnamed else "\u2713"
    states[2] = f"{form.called_at.astimezone():%H:%M}" if form.called_at else translate("Refer", "nobody yet")
    return [*states, "\u2713" if form.rule else translate("Refer", "none")]


def head_words(form: ReferForm, custodian: str) -> str:
    """Return what is kept of the place, and whose record it will be."""
    at = form.snapshot.checked_at.astimezone()
    place = f"{form.snapshot.organization}." if form.snapshot.organization else ""
    verdict = f"{explained(form.snapshot.verdict_words[0])}." if form.snapshot.verdict_words else ""
    kept = translate("Refer", "The card as shown at {time} is kept with the referral.").format(time=f"{at:%H:%M}")
    by = (
        translate("Refer", "Kept by: {agency} (custodian of this record).").format(agency=custodian)
        if custodian
        else ""
    )
    return " ".join(filter(None, (place, verdict, kept, by)))


def kept_words(form: ReferForm, *, draft_kept: bool) -> str:
    """Return how many lines stay "not asked", and whether the draft is on the disk."""
    count = len(form.unanswered())
    one = translate("Refer", "1 line not asked, saved as \u201cnot asked\u201d.")
    many = translate("Refer", "{count} lines not asked, saved as \u201cnot asked\u201d.").format(count=count)
    lines = "" if not count else one if count == 1 else many
    return " ".join(filter(None, (lines, translate("Refer", "Draft kept, encrypted.") if draft_kept else "")))


def due_words(due: DueWindow | None, offers: Sequence[Offer], form: ReferForm) -> str:
    """Return when the chosen follow-up is due, as a window in safe hours; later than its rule asks, it says so."""
    offer = next((offer for offer in offers if offer.rule.code == form.rule), None)
    if offer is None:
        return translate("Refer", "No follow-up is planned.")
    if due is None:
        return translate("Refer", "That day has no hour left. Choose another one.")
    words = translate("Refer", "Due {window}, inside the hours of the agency; moves into the safe hours.")
    said = words.format(window=_window_words(due))
    if form.day is None or due.due_by <= offer.window.due_by:
        return said
    later = translate("Refer", "The rule asks for {window}: figures count against that.")
    return f"{said} {later.format(window=_window_words(offer.window))}"


def _window_words(window: DueWindow) -> str:
    begin, end = (moment.astimezone() for moment in (window.last.begin, window.due_by))
    return f"{dated(begin, '%a %d %b')} {begin:%H:%M}\u2013{end:%H:%M}"


def _not_asked() -> str:
    return "\u25cb " + translate("Refer", "not asked")
