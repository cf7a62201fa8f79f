"""A verdict as the detail says it: each reason with who said it and when, what to ask, why the hit stands here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.search.rank import Group
from navigator.search.told import OpenQuestion
from navigator.search.verdict import Code, Reason
from navigator.search.verdict_words import day_words, origin_words
from ui.desktop.models.rows import Row
from ui.phrases.spoken import situation_words

translate = QCoreApplication.translate
# icon, colour, what a screen reader says of it
LOOKS: Mapping[Code | None, tuple[str, str, str]] = MappingProxyType(
    {
        Code.TAKES: ("check", "takes", str(QT_TRANSLATE_NOOP("Verdict", "allowed"))),
        Code.WONT: ("cross", "wont", str(QT_TRANSLATE_NOOP("Verdict", "says no"))),
        Code.ASK_FIRST: ("question", "ask", str(QT_TRANSLATE_NOOP("Verdict", "ask"))),
        None: ("info", "text3", str(QT_TRANSLATE_NOOP("Verdict", "for information"))),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonFace:
    """A reason with the icon of what it does to the verdict, and what to ask because of it.

    `origin` says who told it and when, as far as the text does not; it is empty where the directory says nothing.
    `asks` is what a call can answer, None where it cannot; `to_set` is the fact that the scene does not say, "" for none.
    """

    icon: str
    colour: str
    answer: str
    text: str
    origin: str
    question: str
    asks: OpenQuestion | None = None
    to_set: str = ""


def reason_faces(row: Row) -> tuple[ReasonFace, ...]:
    """Return the reasons of a row, the deciding ones first; what is to be asked is numbered in this order."""
    asked = list(dict.fromkeys(reason.question for reason in row.reasons if reason.question))
    answers = {question.fact: question for question in row.hit.asks}
    return tuple(_face(reason, asked, answers.get(reason.fact)) for reason in row.reasons)


def beside_pill(row: Row) -> str:
    """Say in one line what the verdict comes from: the status when it is later, else how many facts agree or ask."""
    if row.pill is None:
        return ""
    if row.hit.group is Group.LATER:
        return row.hours
    if row.hit.verdict.code is Code.TAKES:
        return translate("Verdict", "every set fact is allowed")
    deciding = [reason for reason in row.reasons if reason.verdict is row.hit.verdict.code]
    if row.hit.verdict.code is Code.WONT:
        return translate("Verdict", "the rule, who told it, when")
    to_set = sum(reason.unset for reason in deciding)
    return ", ".join(filter(None, (_to_ask(len(deciding) - to_set), _to_set(to_set))))


def _to_ask(count: int) -> str:
    one, more = translate("Verdict", "one thing to ask"), translate("Verdict", "{count} things to ask")
    return one if count == 1 else more.format(count=count) if count else ""


def _to_set(count: int) -> str:
    """Return how many facts the person's side lacks: no call answers them."""
    one, more = translate("Verdict", "one fact to set"), translate("Verdict", "{count} facts to set")
    return one if count == 1 else more.format(count=count) if count else ""


def _face(reason: Reason, asked: Sequence[str], asks: OpenQuestion | None) -> ReasonFace:
    icon, colour, answer = LOOKS[reason.verdict]
    number = f"{asked.index(reason.question) + 1}. {situation_words(reason.question)}" if reason.question else ""
    return ReasonFace(
        icon=icon,
        colour=colour,
        answer=translate("Verdict", answer),
        text=situation_words(reason.text),
        origin=_origin(reason),
        question=number,
        asks=replace(asks, plainly=situation_words(asks.plainly)) if asks else None,
        to_set=reason.fact if reason.unset else "",
    )


def _origin(reason: Reason) -> str:
    if not (reason.source or reason.assured_date):
        return ""
    if reason.source and reason.source in reason.text:
        return ""
    dated = reason.assured_date is not None and day_words(reason.assured_date) in reason.text
    told = reason.source if dated and reason.source else origin_words(reason.source, reason.assured_date)
    return situation_words(told)
