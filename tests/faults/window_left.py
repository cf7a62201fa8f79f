"""What a window that was killed has left: everything that it had told, and nothing by halves."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakes.window_casebook import NAME, PASSPHRASE, Laptop

from navigator.casebook.events.stand_ins import record_from
from navigator.casebook_ports import KeptDraft
from navigator.errors import NavigatorError
from navigator.use_cases.seat import Seat

Told = Sequence[dict[str, Any]]
SAVED = ("referral_saved", "attempt_saved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """How much was told and is gone; whether the casebook opens, and is whole."""

    lost: int
    opens: bool
    whole: bool

    @property
    def as_told(self) -> bool:
        return self.opens and self.whole and not self.lost


def told_of(lines: Sequence[str]) -> Told:
    """Return what a window has told; a line that was cut short was not told."""
    return [json.loads(line) for line in lines if line.endswith("\n")]


def count(told: Told, *words: str) -> int:
    return sum(each["said"] in words for each in told)


def has_open_draft(told: Told) -> bool:
    """Tell whether it was said last of a referral that its draft is kept."""
    of_referrals = [each["said"] for each in told if each["said"] in ("draft_kept", "referral_saved")]
    return of_referrals[-1:] == ["draft_kept"]


def left(home: Path, told: Told) -> Left:
    """Sign in again, as on the next day, and compare what is there with what was told."""
    laptop = Laptop(home)
    try:
        with laptop.seated(NAME) as seat:
            lost = _lost(seat, told)
        office = laptop.office
        found = office.verify(office.signed_in(NAME, PASSPHRASE, office.banner.accepted()))
    except NavigatorError:
        return Left(lost=count(told, *SAVED), opens=False, whole=False)
    return Left(lost=lost, opens=True, whole=found["whole"])


def _lost(seat: Seat, told: Told) -> int:
    referrals = {each.id: each for each in _read(seat, "referral")}
    tasks = {each.id: each for each in _read(seat, "follow_up")}
    gone = [each for each in told if each["said"] == "referral_saved" and each["id"] not in referrals]
    open_yet = [
        each
        for each in told
        if each["said"] == "attempt_saved" and (each["id"] not in tasks or tasks[each["id"]].is_open)
    ]
    planned = {each.referral_id for each in tasks.values()}
    # Saved in one step: who agreed has a follow-up.
    halves = [each for each in referrals.values() if each.agreed.is_yes and each.id not in planned]
    unsaid = len(referrals) - (count(told, "referral_saved") - len(gone))
    return len(gone) + len(open_yet) + len(halves) + _lost_draft(seat.drafts.all(), told, unsaid=unsaid)


def _read(seat: Seat, kind: str) -> list[Any]:
    return [record_from(kind, id_, state) for id_, state in seat.desk.casebook.each(kind)]


def _lost_draft(drafts: Sequence[KeptDraft], told: Told, *, unsaid: int) -> bool:
    """Tell whether what was typed is gone: neither offered again, nor saved just before anybody was told so."""
    if unsaid or not has_open_draft(told):
        return False
    wanted = [each for each in told if each["said"] == "draft_kept"][-1]
    return not any(draft.id == wanted["id"] and _holds(draft, wanted["answers"]) for draft in drafts)


def _holds(draft: KeptDraft, answers: dict[str, str]) -> bool:
    """Tell whether a draft has every answer that was given; it may have more."""
    return all(draft.content[name] == answer for name, answer in answers.items() if answer not in ("", "not_asked"))
