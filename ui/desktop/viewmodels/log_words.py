"""The log in words: kind, time and state of an encounter, what it says field by field; no name stands in any of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.codes import CodeBook
from navigator.casebook.corrected import LISTS, MANY, SAID, codes_of, fits
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.stand_ins import SEALED
from navigator.casebook.log_form import FIRST_HAND, LogForm
from navigator.casebook.review import ReviewState
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import NOT_ASKED, Said
from navigator.use_cases.own_log import Corrected, EncounterSeen, Offered
from navigator.use_cases.refer import Terms
from ui.dates import dated
from ui.desktop.models.log_rows import LogRow, RowKind
from ui.desktop.models.records import Record
from ui.phrases.spoken import label_words
from ui.tongue import as_written, translate

NOTHING = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One field of a saved encounter: what counts now, and what it was before, the earliest first.

    `recorded` is what counts in the words that an amendment keeps, whichever language the window speaks; `codes` are what
    counts where the field is answered from lists, none where an amendment said it in words alone.
    """

    field: str
    name: str
    words: str
    recorded: str = ""
    before: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def record_of(row: LogRow, terms: Terms) -> Record:
    """Return an encounter as a row of a list."""
    kind = label_words(terms.codes.label("contact_kinds", row.contact_kind))
    at, state = clock(row.start, terms), kind_words(row.kind)
    # A list is read at a glance, by whoever sits beside: what its code seals is covered there.
    covered = row.disposition != NOT_ASKED and terms.codes["dispositions"].seals(row.disposition)
    ended = SEALED if covered else row.disposition
    second = row.reason or code_words(terms.codes, "dispositions", ended)
    return Record(
        thing=row, title=f"{at}   {kind}", right=state, second=second, third=day_words(row.start, terms),
        warn=row.kind is RowKind.RETURNED, spoken=f"{at}, {kind}, {state}, {second}",
    )  # fmt: skip


def kind_words(kind: RowKind) -> str:
    """Return where an encounter stands."""
    return {
        RowKind.RETURNED: translate("Log", "Returned"),
        RowKind.DRAFT: translate("Log", "Draft"),
        RowKind.OPEN: translate("Log", "Open"),
        RowKind.FINISHED: translate("Log", "Finished"),
        RowKind.IN_ERROR: translate("Log", "In error"),
    }[kind]


def clock(moment: datetime | None, terms: Terms) -> str:
    """Return a time of day where the agency is, "" for none."""
    return f"{moment.astimezone(terms.hours.zone):%H:%M}" if moment else ""


def day_words(moment: datetime, terms: Terms) -> str:
    """Return the day of a moment where the agency is."""
    return dated(moment.astimezone(terms.hours.zone), "%a %d %b")


def code_words(codes: CodeBook, name: str, code: str) -> str:
    """Return the label of a code; whoever may not read it sees that it is sealed."""
    if code == SEALED:
        return translate("Log", "Sealed")
    return translate("Log", "not chosen") if code == NOT_ASKED else label_words(codes.label(name, code))


def missing_words(missing: Iterable[str]) -> str:
    """Return the line that says what is missing, in the names of the form; what has no name there in its own words."""
    names = {
        "the end": translate("Log", "End"),
        "the person, or that nobody could name them": translate("Log", "Person"),
        "a reason": translate("Log", "Why"),
        "what was done": translate("Log", "We did"),
        "how it ended": translate("Log", "Ended as"),
        "what would have been": translate("Log", "Without us"),
    }
    said = ", ".join(names.get(each, each) for each in missing)
    return translate("Log", "Not yet: {what}").format(what=said) if said else translate("Log", "Nothing is missing.")


def lines_of(encounter: Encounter, corrected: Sequence[Corrected], terms: Terms) -> tuple[Line, ...]:
    """Return what a saved encounter says, field by field, with all versions of what was amended."""
    told = _lines(encounter, corrected, terms)
    with as_written():
        written = _lines(encounter, corrected, terms)
    return tuple(replace(line, recorded=as_kept.words) for line, as_kept in zip(told, written, strict=True))


def answered(field: str, chosen: Sequence[str], terms: Terms) -> str:
    """Return what was chosen for a field that is answered from lists."""
    codes, lists = terms.codes, LISTS[field]
    if field in MANY:
        return _listed(codes, lists[0], [code for code in chosen if code != NOT_ASKED])
    told = (
        said_words(Said(code)) if name == SAID else code_words(codes, name, code)
        for name, code in zip(lists, chosen, strict=False)
    )
    return "; ".join(told)


def recorded_answer(field: str, chosen: Sequence[str], terms: Terms) -> str:
    """Return what was chosen in the words that an amendment keeps."""
    with as_written():
        return answered(field, chosen, terms)


def _lines(encounter: Encounter, corrected: Sequence[Corrected], terms: Terms) -> list[Line]:
    told = _told(encounter, terms)
    return [_line(field, name, told[field], corrected, terms, encounter) for field, name in field_words()]


def referral_words(offered: Offered, codes: CodeBook) -> str:
    """Return one referral by service and state."""
    service = offered.service or translate("Log", "Sealed")
    return f"{service}: {label_words(codes.label('referral_statuses', offered.state))}"


def beside_words(seen: EncounterSeen, terms: Terms) -> str:
    """Return the referrals and the notes of an encounter, each under its head."""
    heads = (
        (translate("Log", "Referrals"), [referral_words(each, terms.codes) for each in seen.referrals]),
        (translate("Log", "Notes, sealed"), [note_words(each, terms) for each in seen.notes]),
    )
    return "\n".join(line for head, lines in heads if lines for line in (head, *lines))


def note_words(note: ClinicalNote, terms: Terms) -> str:
    """Return a note of the care team with its time."""
    at = dated(note.at.astimezone(terms.hours.zone), "%d %b %H:%M")
    return translate("Log", "Note, {time}: {words}").format(time=at, words=note.text)


def flag_words(flag: SafetyFlag, terms: Terms, user: str) -> str:
    """Return one danger: what was seen, by whom, when, first-hand or told, and when it ends."""
    what = ", ".join(filter(None, (label_words(terms.codes.label("safety_flags", flag.code)), flag.words)))
    basis = label_words(terms.codes.label("flag_bases", flag.basis))
    by = translate("Log", "you") if flag.seen_by == user else "" if flag.basis == FIRST_HAND else flag.seen_by
    seen, ends = (moment.astimezone(terms.hours.zone) for moment in (flag.seen_at, flag.expires_at))
    told = ", ".join(filter(None, (basis, by, dated(seen, "%d %b %H:%M"))))
    return translate("Log", "{what}. {told}. Ends {day}.").format(what=what, told=told, day=dated(ends, "%d %b %Y"))


def review_words(review: ReviewState | None) -> str:
    """Return where the signature stands."""
    return {
        None: "",
        ReviewState.WAITING: translate("Log", "Waits for a signature."),
        ReviewState.SIGNED: translate("Log", "Signed."),
        ReviewState.RETURNED: translate("Log", "Sent back to you."),
    }[review]


def avoided_words() -> list[tuple[str, str]]:
    """Return what may be answered to whether something was avoided."""
    return [(said.value, said_words(said)) for said in (Said.YES, Said.NO, Said.UNKNOWN)]


def said_words(said: Said) -> str:
    """Return an answer in words."""
    return {
        Said.YES: translate("Log", "Yes"),
        Said.NO: translate("Log", "No"),
        Said.UNKNOWN: translate("Log", "Not known"),
        Said.DECLINED: translate("Log", "Would not say"),
        Said.NOT_ASKED: translate("Log", "not chosen"),
    }[said]


def _line(
    field: str, name: str, words: str, corrected: Sequence[Corrected], terms: Terms, encounter: Encounter
) -> Line:
    changes = [change for change in corrected if change.field == field]
    sealed = translate("Log", "Sealed")
    said = [_says(change, terms) for change in changes]
    versions = [words if not changes or changes[0].was is not None else sealed, *said]
    why = ["", *(sealed if change.reason is None else change.reason for change in changes)][1:]
    before = tuple(
        translate("Log", "Before: {words} (changed: {why})").format(words=old, why=reason)
        for old, reason in zip(versions, why, strict=False)
    )
    counted = changes[-1].codes or () if changes else codes_of(encounter, field) if field in LISTS else ()
    return Line(field=field, name=name, words=versions[-1], before=before, codes=counted)


def _says(change: Corrected, terms: Terms) -> str:
    """Return what an amendment says, in the language that is spoken where it chose from lists."""
    if change.says is None:
        return translate("Log", "Sealed")
    return (
        answered(change.field, change.codes, terms)
        if fits(change.field, change.codes) and change.codes
        else change.says
    )


def field_words() -> list[tuple[str, str]]:
    """Return the fields of an encounter by name, in the order of the form."""
    return [
        ("contact_kind", translate("Log", "Kind")),
        ("origin", translate("Log", "Came by")),
        ("agency_case_no", translate("Log", "Case no.")),
        ("times", translate("Log", "Times")),
        ("place", translate("Log", "Where")),
        ("reasons", translate("Log", "Why")),
        ("interventions", translate("Log", "We did")),
        ("disposition", translate("Log", "Ended as")),
        ("diversion", translate("Log", "Without us")),
        ("force", translate("Log", "Force")),
        ("injury", translate("Log", "Injury")),
    ]


def _told(encounter: Encounter, terms: Terms) -> Mapping[str, str]:
    codes, place = terms.codes, encounter.place
    where = ", ".join(filter(None, (code_words(codes, "places", place.kind), place.area))) if place else NOTHING
    from_lists = {field: answered(field, codes_of(encounter, field), terms) for field in LISTS}
    return from_lists | {
        "contact_kind": label_words(codes.label("contact_kinds", encounter.contact_kind)),
        "agency_case_no": encounter.agency_case_no or NOTHING,
        "times": _times(encounter, terms),
        "place": where,
    }


def _times(encounter: Encounter, terms: Terms) -> str:
    times = encounter.times
    moments = (times.start, times.dispatched, times.on_scene, times.end)
    words = translate("Log", "came in {start}, dispatched {dispatched}, on scene {scene}, end {end}")
    start, dispatched, scene, end = (clock(moment, terms) or NOTHING for moment in moments)
    return words.format(start=start, dispatched=dispatched, scene=scene, end=end)


def _listed(codes: CodeBook, name: str, chosen: Iterable[str]) -> str:
    return ", ".join(label_words(codes.label(name, code)) for code in chosen) or NOTHING


def state_words(form: LogForm) -> list[str]:
    """Return for each line of the form whether it was answered."""
    someone = bool(form.person_id or form.name.strip() or form.unnamed)
    return [
        "\u2713",
        _state(form.end is not None, translate("Log", "no end yet")),
        _state(bool(form.reasons)),
        _state(not form.flag.is_empty, translate("Log", "nothing entered")),
        _state(bool(form.interventions)),
        _state(form.disposition != NOT_ASKED),
        _state(form.diversion.is_complete),
        _state(NOT_ASKED not in (form.force, form.injury)),
        _state(someone),
        _state(form.place != NOT_ASKED or bool(form.area.strip())),
        _state(form.origin != NOT_ASKED),
        _state(bool(form.note and form.note.strip()), translate("Log", "nothing written")),
    ]


def _state(is_answered: bool, otherwise: str = "") -> str:  # noqa: FBT001 - one of two words
    return "\u2713" if is_answered else "\u25cb " + (otherwise or translate("Log", "not chosen"))
