"""What places told the team, in memory: keeps, replaces and takes back as team.db does."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from navigator.directory.overlay import Answer, CallAnswer, HeardCapacity, ReportKind
from navigator.errors import NavigatorError

NOON = datetime(2026, 11, 17, 20, tzinfo=UTC)


def said(place: str, fact: str, answer: str = "allows", value: str = "", at: datetime = NOON) -> CallAnswer:
    return CallAnswer(service_at_location_id=place, fact=fact, answer=Answer(answer), value=value, at=at)


class FakeAnswers:
    """Fits CallAnswers, and what the window keeps answers with. `full` says that the disk is."""

    def __init__(self, *answers: CallAnswer, full: bool = False) -> None:
        self.full = full
        self.all: list[CallAnswer] = []
        self.heards: list[HeardCapacity] = []
        self.reports: list[tuple[str, ReportKind, datetime, int | None]] = []
        for answer in answers:
            self._add(answer)
        self._standing = self._now()

    def standing(self) -> Sequence[CallAnswer]:
        return self._standing

    def keep(self, answer: CallAnswer) -> None:
        self._demand_room()
        self._add(answer)
        self._standing = self._now()

    def take_back(self, answer: CallAnswer) -> None:
        if answer not in self.all:
            return
        self.all[self.all.index(answer)] = replace(answer, ended_at=answer.at)
        before = [one for one in self.all if _key(one) == _key(answer) and one.at < answer.at == one.ended_at]
        if before:
            self.all[self.all.index(before[-1])] = replace(before[-1], ended_at=None)
        self._standing = self._now()

    def hear(self, heard: HeardCapacity) -> None:
        self._demand_room()
        self.heards.append(heard)

    def heard(self, moment: datetime) -> Mapping[str, HeardCapacity]:
        return {one.service_at_location_id: one for one in self.heards if one.valid_at(moment)}

    def report(self, listing_id: str, kind: ReportKind, at: datetime, phone_index: int | None) -> None:
        self._demand_room()
        self.reports.append((listing_id, kind, at, phone_index))

    def _demand_room(self) -> None:
        if self.full:
            raise NavigatorError("The disk is full.", hint="Make room.")

    def _add(self, answer: CallAnswer) -> None:
        self.all = [
            replace(one, ended_at=answer.at) if _key(one) == _key(answer) and one.ended_at is None else one
            for one in self.all
        ]
        self.all.append(answer)

    def _now(self) -> tuple[CallAnswer, ...]:
        return tuple(sorted((one for one in self.all if one.ended_at is None), key=lambda one: one.at))


def _key(answer: CallAnswer) -> tuple[str, str, str]:
    return (answer.service_at_location_id, answer.fact, answer.value)
