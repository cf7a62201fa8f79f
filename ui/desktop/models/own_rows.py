"""The agency's own numbers in words: rows of the lines and a page of their own, but never a place of the directory."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from navigator.directory.own_number import OwnNumber
from ui import wording
from ui.desktop.models.rows import Head

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRow:
    """An own number in words; `head` stands above the first."""

    own: OwnNumber
    name: str
    phone: str
    audience: str
    copied: str
    spoken: str
    head: Head | None = None


def own_rows(numbers: Sequence[OwnNumber]) -> tuple[OwnRow, ...]:
    """Return the rows, the first with the head of all."""
    head = Head(title=translate("OwnRows", "Our numbers"), count=str(len(numbers)))
    return tuple(_row(own, head if at == 0 else None) for at, own in enumerate(numbers))


def _row(own: OwnNumber, head: Head | None) -> OwnRow:
    phone = wording.phone_words(own.phone)
    audience = wording.said(wording.TEAMS_ONLY) if own.for_teams else wording.said(wording.PUBLIC)
    ours = translate("OwnRows", "our number")
    return OwnRow(
        own=own,
        name=own.name,
        phone=phone,
        audience=audience,
        copied=own.phone.number + (f" ext. {own.phone.extension}" if own.phone.extension else ""),
        spoken=f"{own.name}, {phone}, {audience}, {ours}",
        head=head,
    )
