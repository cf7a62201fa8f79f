"""A record in words, line by line, with both versions of what was amended; what is sealed to the reader says so."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from html import escape
from typing import cast

from PySide6.QtCore import QCoreApplication

from navigator.casebook.encounter import Diversion
from navigator.casebook.events.stand_ins import SEALED
from navigator.casebook.said import NOT_ASKED
from navigator.casebook.scene import Place, Times
from navigator.casebook.snapshot import Snapshot
from navigator.use_cases.under_review import UnderReview
from ui.dates import dated
from ui.desktop.viewmodels.entry_words import kind_words
from ui.desktop.viewmodels.review_words import Teller
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate
# The list from which a field takes its codes.
LISTS: Mapping[str, str] = {
    "contact_kind": "contact_kinds", "origin": "origins", "reasons": "reasons", "interventions": "interventions",
    "disposition": "dispositions", "also_disposed": "dispositions", "would_have_been": "diversion_outcomes",
    "basis": "diversion_bases", "force": "force", "injury": "injuries", "team_form": "team_forms",
    "method": "referral_methods", "told": "told_kinds", "outcome": "referral_outcomes",
}  # fmt: skip


def field_words() -> dict[str, str]:
    """Return the fields that are shown, in their order, with what they are called."""
    return {
        "contact_kind": translate("Records", "Kind of contact"),
        "times": translate("Records", "Times"),
        "unit": translate("Records", "Unit"),
        "team_form": translate("Records", "Team"),
        "origin": translate("Records", "Came from"),
        "agency_case_no": translate("Records", "Case number"),
        "place": translate("Records", "Place"),
        "reasons": translate("Records", "Why"),
        "interventions": translate("Records", "What was done"),
        "disposition": translate("Records", "Ended as"),
        "also_disposed": translate("Records", "Also"),
        "diversion": translate("Records", "Without the team"),
        "force": translate("Records", "Force"),
        "injury": translate("Records", "Injury"),
        "snapshot": translate("Records", "Service"),
        "method": translate("Records", "How it was referred"),
        "agreed": translate("Records", "Agreed"),
        "spoken_to": translate("Records", "Spoken to"),
        "outcome": translate("Records", "What came of it"),
        "text": translate("Records", "Text"),
        "state": translate("Records", "State"),
    }


def record_html(tell: Teller, seen: UnderReview) -> str:
    """Return a record under review as a text: its lines, then its amendments, then why it went back before."""
    head = translate("Records", "{kind} by {author}").format(
        kind=kind_words(seen.kind), author=tell.account(seen.review.author)
    )
    lines = "".join(f"<tr><th>{escape(name)}</th><td>{escape(said)}</td></tr>" for name, said in _lines(tell, seen))
    return f"<h2>{escape(head)}</h2><table>{lines}</table>{''.join(_amended(tell, seen))}{''.join(_steps(tell, seen))}"


def _lines(tell: Teller, seen: UnderReview) -> Iterator[tuple[str, str]]:
    changed = {change.field for change in seen.amendments}
    amended = translate("Records", "{words} (amended)")
    for field, name in field_words().items():
        said = _said(tell, field, getattr(seen.record, field, None))
        if said:
            yield name, amended.format(words=said) if field in changed else said
    if seen.sealed:
        yield translate("Records", "Sealed"), translate("Records", "{n} entries").format(n=seen.sealed)


def _said(tell: Teller, field: str, value: object) -> str:
    if isinstance(value, Times):
        return _times(tell, value)
    if isinstance(value, Diversion):
        return _diversion(tell, value)
    if isinstance(value, Place):
        return ", ".join(filter(None, (label_words(tell.codes.label("places", value.kind)), value.area)))
    if isinstance(value, Snapshot):
        return value.service
    if isinstance(value, tuple):
        return ", ".join(_coded(tell, field, str(each)) for each in cast("tuple[object, ...]", value))
    return _coded(tell, field, str(value)) if isinstance(value, str) and value != SEALED else ""


def _coded(tell: Teller, field: str, code: str) -> str:
    if code == NOT_ASKED:
        return translate("Records", "not said")
    plain = code.replace("_", " ")
    if field == "state":
        return label_words(plain)
    return label_words(tell.codes.label(LISTS[field], code)) if code and field in LISTS else plain


def _times(tell: Teller, times: Times) -> str:
    """Return the day once, then the clock of each moment that is known."""
    known = (
        (translate("Records", "began {at}"), times.start),
        (translate("Records", "dispatched {at}"), times.dispatched),
        (translate("Records", "on scene {at}"), times.on_scene),
        (translate("Records", "ended {at}"), times.end),
    )
    first = times.start.astimezone(tell.zone)
    clocks = [words.format(at=_clock(at.astimezone(tell.zone), first)) for words, at in known if at is not None]
    return f"{dated(first, '%a %d %b %Y')}: {', '.join(clocks)}"


def _clock(at: datetime, first: datetime) -> str:
    return f"{at:%H:%M}" if at.date() == first.date() else dated(at, "%a %H:%M")


def _diversion(tell: Teller, said: Diversion) -> str:
    if said == Diversion.not_asked():
        return translate("Records", "not said")
    answers = (
        _coded(tell, "would_have_been", said.would_have_been), _coded(tell, "avoided", said.avoided.value),
        _coded(tell, "basis", said.basis),
    )  # fmt: skip
    return translate("Records", "{what}; avoided: {avoided}; basis: {basis}").format(
        what=answers[0], avoided=answers[1], basis=answers[2]
    )


def _amended(tell: Teller, seen: UnderReview) -> Iterator[str]:
    names = field_words()
    for one in seen.amendments:
        title = translate("Records", "Amended {at} by {who}").format(at=tell.moment(one.at), who=tell.account(one.by))
        was = translate("Records", "{field} said: {was}").format(field=names.get(one.field, one.field), was=one.was)
        says = translate("Records", "It says now: {says}").format(says=one.says)
        why = translate("Records", "Because: {why}").format(why=one.reason)
        yield f"<h3>{escape(title)}</h3>" + "".join(f"<p>{escape(each)}</p>" for each in (was, says, why))


def _steps(tell: Teller, seen: UnderReview) -> Iterator[str]:
    for step in seen.review.steps:
        if step.reason:
            title = translate("Records", "Sent back {at} by {who}").format(
                at=tell.moment(step.at), who=tell.account(step.by)
            )
            yield f"<h3>{escape(title)}</h3><p>{escape(step.reason)}</p>"
