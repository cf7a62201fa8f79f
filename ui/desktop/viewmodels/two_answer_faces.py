"""What two laptops wrote at once in words: each answer with who wrote it, and why somebody cannot decide."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from navigator.casebook.events.parts import HERE, field_of, thing_of
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.said import Said
from navigator.use_cases.person_page import PersonPage
from navigator.use_cases.person_timeline import Entry
from navigator.use_cases.refer import Terms
from navigator.use_cases.two_answers import Answered, Hindrance, TwoAnswers
from ui.dates import dated
from ui.desktop.viewmodels.deciding import Pick
from ui.desktop.viewmodels.entry_words import kind_words
from ui.desktop.viewmodels.log_words import field_words, said_words
from ui.desktop.viewmodels.person_blocks import Block, Choice, Tone
from ui.desktop.viewmodels.person_words import Crew, moment_words
from ui.desktop.viewmodels.record_words import LISTS
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
# Where a record names an account.
ACCOUNTS = frozenset({"by", "owner", "created_by", "made_by", "recorded_by", "revoked_by", "reviewed_by"})


# Which list's codes a field holds; of a state it depends on the kind of record.
CODES: Mapping[str, str] = MappingProxyType(
    {
        **LISTS, "housing": "housing", "insurance": "insurance", "age_band": "age_bands", "desk_answer": "desk_answers",
        "end_code": "cancel_reasons",
    }
)  # fmt: skip
STATES: Mapping[str, str] = MappingProxyType({"follow_up": "follow_up_statuses", "referral": "referral_statuses"})


def pairs_of(page: PersonPage, opened: Mapping[tuple[str, str], Entry]) -> tuple[TwoAnswers, ...]:
    """Return what was written at once: of an entry that was opened all of it, of the others what is not sealed."""
    closed = (pair for pair in page.twice if (pair.kind, pair.id) not in opened)
    return (*closed, *(pair for entry in opened.values() for pair in entry.twice))


def pair_block(pair: TwoAnswers, terms: Terms, crew: Crew) -> Block:
    """Return a pair with its answers, the one that stands first."""
    names = ", ".join(dict.fromkeys(_field(path) for path in pair.paths))
    title = translate("People", "Written on two laptops: {what} of the {record}").format(
        what=names, record=kind_words(pair.kind).lower()
    )
    *others, stands = pair.answers
    choices = [_choice(pair, stands, translate("People", "Stands now: {words}"), terms, crew)]
    choices += [_choice(pair, other, translate("People", "Also written: {words}"), terms, crew) for other in others]
    return Block(title=title, icon="copy", tone=Tone.CARE, choices=tuple(choices), lines=tuple(_why(pair)))


def _why(pair: TwoAnswers) -> Iterator[str]:
    """Yield why one answer, or all, cannot be chosen."""
    if pair.hindrance is Hindrance.ROLE:
        yield translate("People", "A supervisor decides which one counts.")
    elif pair.hindrance is Hindrance.SEALED:
        yield translate("People", "A part of it is sealed: whoever may opens the entry and decides then.")
    elif pair.hindrance is Hindrance.COVERED:
        yield translate("People", "Covered: decide while a way to it is safe.")
    elif not all(answer.fits for answer in pair.answers):
        yield translate("People", "One of them does not fit the rest of the record.")


def _choice(pair: TwoAnswers, answer: Answered, says: str, terms: Terms, crew: Crew) -> Choice:
    by = translate("People", "{name}, {time}").format(
        name=crew.named(answer.by), time=moment_words(answer.at, terms.hours.zone)
    )
    free = pair.hindrance is Hindrance.NONE and answer.fits
    return Choice(
        words=says.format(words=_answer(pair, answer, terms, crew)), by=by,
        pick=Pick(shown=pair, place=answer.place) if free else None,
    )  # fmt: skip


def _answer(pair: TwoAnswers, answer: Answered, terms: Terms, crew: Crew) -> str:
    """Return one answer; where several parts were written in one go each has its name."""
    told = [_part(pair, at, answer, terms, crew) for at in range(len(pair.paths))]
    if len(told) == 1:
        return told[0]
    return ", ".join(f"{_field(path)}: {words}" for path, words in zip(pair.paths, told, strict=True))


def _part(pair: TwoAnswers, at: int, answer: Answered, terms: Terms, crew: Crew) -> str:
    path, value = pair.paths[at], answer.values[at]
    if field_of(path) in ACCOUNTS and isinstance(value, str):
        return crew.seen_by(value) if value else translate("People", "nobody")
    if value == HERE and thing_of(path):
        return _name(thing_of(path))
    others = [each.values[at] for each in pair.answers if each is not answer]
    told = _differing(value, others)
    if not told and value:
        return translate("People", "covered")
    return _words(told, terms, _list_of(pair.kind, field_of(path)))


def _list_of(kind: str, field: str) -> str:
    """Return the list whose codes a field holds, "" for none."""
    return STATES.get(kind, "") if field == "state" else CODES.get(field, "")


def _differing(value: Plain, others: Sequence[Plain]) -> Plain:
    """Return of something with many parts those that another answer says otherwise: none where that is covered."""
    tables = [each for each in others if isinstance(each, Mapping)]
    if not isinstance(value, Mapping) or not tables:
        return value
    return {key: part for key, part in value.items() if any(each.get(key) != part for each in tables)}


def _words(value: Plain, terms: Terms, codes: str) -> str:
    if isinstance(value, Mapping):
        told = ((_field(key), _words(part, terms, CODES.get(key, ""))) for key, part in sorted(value.items()))
        return ", ".join(f"{name}: {words}" for name, words in told)
    if isinstance(value, list | tuple):
        return ", ".join(_words(each, terms, codes) for each in value) or translate("People", "taken away")
    return _moment(str(value), terms) or _code(str(value), terms, codes)


def _code(word: str, terms: Terms, codes: str) -> str:
    """Return a code of a list by its label, an answer in words, any other word as it stands."""
    if codes and word in terms.codes[codes]:
        return label_words(terms.codes[codes][word].label)
    return said_words(Said(word)) if word in set(Said) else _name(word)


def _moment(word: str, terms: Terms) -> str:
    """Return a day or a moment as it is written here, "" for any other word."""
    if MOMENT.match(word):
        return moment_words(datetime.fromisoformat(word), terms.hours.zone)
    return dated(date.fromisoformat(word), "%d %b %Y") if DAY.fullmatch(word) else ""


def _field(path: str) -> str:
    """Return what a field is called."""
    return {
        "name": translate("People", "name"),
        "aliases": translate("People", "other name"),
        "born_on": translate("People", "date of birth"),
        "age_band": translate("People", "age"),
        "language": translate("People", "language"),
        "housing": translate("People", "housing"),
        "insurance": translate("People", "insurance"),
        "contacts": translate("People", "number or place"),
        "flags": translate("People", "safety flag"),
        "own_words": translate("People", "own words"),
        "fleeing_violence": translate("People", "fleeing violence"),
        "owner": translate("People", "owner"),
        "window": translate("People", "due by"),
        "state": translate("People", "state"),
        "end_code": translate("People", "how it ended"),
        "ended_at": translate("People", "when it ended"),
        "reasons": translate("People", "reason"),
        "times": translate("People", "times"),
        "value": translate("People", "number or place"),
        **{field: name.lower() for field, name in field_words()},
    }.get(field_of(path), _name(field_of(path)))


def _name(code: str) -> str:
    return code.replace("_", " ")
