"""Entries of a timeline in words; of what is sealed there are none to say."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from navigator.casebook.consent_rules import ConsentForm
from navigator.casebook.said import NOT_ASKED
from navigator.use_cases.person_timeline import AMENDMENT, ATTEMPT, CHANGED, REVOKED, Entry
from navigator.use_cases.refer import Terms
from ui.desktop.models.records import Record
from ui.desktop.viewmodels.log_words import field_words
from ui.desktop.viewmodels.person_words import Crew, code_words, moment_words, said_words, told_words

translate = QCoreApplication.translate
Opened = Mapping[tuple[str, str], Entry]


def entry_record(entry: Entry, terms: Terms, crew: Crew, opened: Opened) -> Record:
    """Return an entry as a row of the timeline."""
    shown = opened.get((entry.kind, entry.id), entry) if not entry.part else entry
    title, *lines = entry_lines(shown, terms)
    at, who = moment_words(entry.at, terms.hours.zone), crew.named(entry.by)
    second = next(iter(lines), "")
    third = _sealed_words(entry) if shown.sealed else "  ".join(lines[1:2])
    return Record(
        thing=entry, title=title, second=second, second_right=at, third=third, third_right=who, warn=shown.sealed,
        spoken=", ".join(filter(None, (title, at, second, who, third))),
    )  # fmt: skip


def entry_lines(entry: Entry, terms: Terms) -> list[str]:
    """Return what an entry says: its title, then line by line."""
    if entry.part:
        return _PARTS[entry.part](entry, terms)
    if entry.record is None:
        return [kind_words(entry.kind)]
    say = _KINDS.get(entry.kind)
    return list(filter(None, say(entry, terms))) if say else [kind_words(entry.kind), *_plain(entry.record)]


def filter_words() -> list[tuple[str, str]]:
    """Return what a timeline may be narrowed to."""
    return [
        ("encounter", translate("People", "Encounters")),
        ("referral", translate("People", "Referrals")),
        ("follow_up", translate("People", "Follow-ups")),
        (AMENDMENT, translate("People", "Corrections")),
    ]


def place_names(entries: Sequence[Entry]) -> dict[str, str]:
    """Return the names of the places that referrals of a timeline name, as they were told."""
    snapshots = (
        entry.record.snapshot for entry in entries if entry.kind == "referral" and entry.record and not entry.sealed
    )
    return {each.service_at_location_id: each.service for each in snapshots}


def form_words(form: ConsentForm) -> str:
    """Return how a consent was given."""
    return {
        ConsentForm.NOT_ASKED: translate("People", "How: not asked"),
        ConsentForm.VERBAL: translate("People", "Said aloud"),
        ConsentForm.WRITTEN: translate("People", "In writing"),
        ConsentForm.ELECTRONIC: translate("People", "Signed on screen"),
    }[form]


def kind_words(kind: str) -> str:
    """Return what a kind of record is called."""
    return {
        "person": translate("People", "Person"),
        "encounter": translate("People", "Encounter"),
        "referral": translate("People", "Referral"),
        "follow_up": translate("People", "Follow-up"),
        "consent": translate("People", "Consent"),
        "disclosure": translate("People", "Told about the person"),
        "clinical_note": translate("People", "Clinical note"),
        "hand_off": translate("People", "Hand-off note"),
        "asked_for": translate("People", "Asked for"),
        "closed_door": translate("People", "Will not go, or is banned"),
        "correction_request": translate("People", "The person wants a correction"),
        "copy_given": translate("People", "A copy was given"),
        "legal_exception": translate("People", "Legal exception"),
        AMENDMENT: translate("People", "Correction"),
    }.get(kind, kind.replace("_", " "))


def _sealed_words(entry: Entry) -> str:
    if entry.opens:
        return translate("People", "Sealed: opens with a reason (Enter)")
    return translate("People", "Sealed")


def _encounter(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    reasons = ", ".join(code_words(terms, "reasons", reason) for reason in record.reasons)
    ended = translate("People", "How it ended: {words}")
    since = translate("People", "Corrected since: {fields}")
    fields = ", ".join(name.lower() for field, name in field_words() if field in entry.corrected)
    # Of a sealed reason nobody may be told that it was not asked.
    unsaid = translate("People", "Reason: sealed") if entry.sealed else translate("People", "Reason: not asked")
    return [
        code_words(terms, "contact_kinds", record.contact_kind),
        reasons or unsaid,
        ended.format(words=code_words(terms, "dispositions", record.disposition)),
        since.format(fields=fields) if fields else "",
    ]


def _referral(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    state = code_words(terms, "referral_statuses", record.state.value)
    outcome = code_words(terms, "referral_outcomes", record.outcome) if record.outcome != NOT_ASKED else ""
    desk = translate("People", "Desk: {words}").format(words=code_words(terms, "desk_answers", record.desk_answer))
    agreed = translate("People", "Agreed: {words}").format(words=said_words(record.agreed))
    return [
        translate("People", "Referred: {place}").format(place=record.snapshot.service),
        " \u00b7 ".join(filter(None, (code_words(terms, "referral_methods", record.method), state, outcome))),
        f"{desk} \u00b7 {agreed}",
    ]


def _follow_up(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    zone = terms.hours.zone
    due = translate("People", "due by {at}").format(at=moment_words(record.window.due_by, zone))
    kind = code_words(terms, "follow_up_kinds", record.kind)
    state = code_words(terms, "follow_up_statuses", record.state.value)
    return [translate("People", "Follow-up: {kind}").format(kind=kind), f"{state}, {due}", record.reason]


def _attempt(entry: Entry, terms: Terms) -> list[str]:
    tried: Any = entry.of_part
    result = code_words(terms, "attempt_results", tried.result)
    mode = code_words(terms, "attempt_modes", tried.mode)
    return [translate("People", "Follow-up attempt: {result}").format(result=result), mode, tried.next_step]


def _changed(entry: Entry, _terms: Terms) -> list[str]:
    change: Any = entry.of_part
    told = {
        "reassigned": translate("People", "Follow-up handed on"),
        "replanned": translate("People", "Follow-up planned anew"),
        "reopened": translate("People", "Follow-up opened again"),
        "done": translate("People", "Follow-up done"),
        "unable": translate("People", "Follow-up ended: unable to reach"),
        "cancelled": translate("People", "Follow-up cancelled"),
    }
    return [told.get(change.what, kind_words(entry.kind)), *([change.reason] if change.reason else [])]


def _consent(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    kind = code_words(terms, "consent_kinds", record.kind)
    given = translate("People", "Consent: {kind}").format(kind=kind)
    return [
        given,
        translate("People", "Given: {words}").format(words=said_words(record.given)),
        form_words(record.form),
    ]


def _revoked(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    return [
        translate("People", "Consent taken back"),
        code_words(terms, "consent_kinds", record.kind),
        record.revoked_how,
    ]


def _amendment(entry: Entry, _terms: Terms) -> list[str]:
    """Both versions stay: what it was, and what it says now."""
    record: Any = entry.record
    return [
        translate("People", "Correction: {field}").format(
            field=dict(field_words()).get(record.field, record.field.replace("_", " "))
        ),
        translate("People", "Says now: {words}").format(words=record.says),
        translate("People", "Said before: {words}").format(words=record.was),
        translate("People", "Why: {words}").format(words=record.reason),
    ]


def _note(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    scores = [f"{score.instrument}: {score.value}" for score in record.scores]
    indicator = code_words(terms, "indicators", record.indicator) if record.indicator else ""
    return [kind_words("clinical_note"), record.text, indicator, *scores]


def _disclosure(entry: Entry, terms: Terms) -> list[str]:
    record: Any = entry.record
    authority = translate("People", "On: {words}")
    purpose = code_words(terms, "disclosure_purposes", record.purpose)
    return [
        kind_words("disclosure"),
        " \u00b7 ".join(filter(None, (told_words(record.told, terms), purpose))),
        authority.format(words=code_words(terms, "disclosure_authorities", record.authority)),
    ]


def _plain(record: Any) -> list[str]:  # noqa: ANN401 - a record of another kind
    told = (getattr(record, name, "") for name in ("text", "words", "answer"))
    return [each for each in told if isinstance(each, str) and each]


_KINDS: Mapping[str, Callable[[Entry, Terms], list[str]]] = {
    "encounter": _encounter,
    "referral": _referral,
    "follow_up": _follow_up,
    "consent": _consent,
    "clinical_note": _note,
    "disclosure": _disclosure,
    AMENDMENT: _amendment,
}
_PARTS: Mapping[str, Callable[[Entry, Terms], list[str]]] = {ATTEMPT: _attempt, CHANGED: _changed, REVOKED: _revoked}
