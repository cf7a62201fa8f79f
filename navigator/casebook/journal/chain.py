"""Whether a journal is as it was left, and if not, where it is not and how it was tampered with (S9, R15).

The chain alone shows what was changed inside it; that its end is missing, or that all of it was written anew, only the
anchor outside the file shows.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from navigator.casebook.journal.canonical import Plain
from navigator.casebook.journal.envelope import CLASS, LEAF, NOTHING_BEFORE, Envelope, body_of, commitment, hash_of

HASH_BYTES = 32
TEAM = "team"


class Tampering(StrEnum):
    """What was done to a journal; twelve kinds (R15)."""

    FIRST_DELETED = "first_deleted"
    MIDDLE_DELETED = "middle_deleted"
    TAIL_CUT = "tail_cut"
    SWAPPED = "swapped"
    DUPLICATED = "duplicated"
    BODY_CHANGED = "body_changed"
    ENVELOPE_CHANGED = "envelope_changed"
    SUFFIX_REWRITTEN = "suffix_rewritten"
    CHAIN_REWRITTEN = "chain_rewritten"
    OLDER_COPY = "older_copy"
    LOG_DELETED = "log_deleted"
    CLONED = "cloned"
    # Not of the twelve: what tells most of them is gone.
    ANCHOR_LOST = "anchor_lost"


# These leave a chain that hangs together: a laptop can go on after it, under another id.
CAN_GO_ON = frozenset(
    {
        Tampering.OLDER_COPY,
        Tampering.LOG_DELETED,
        Tampering.SUFFIX_REWRITTEN,
        Tampering.CHAIN_REWRITTEN,
        Tampering.ANCHOR_LOST,
    }
)


class Kept(NamedTuple):
    """One event as it lies in the file: its place there, its envelope's spelling and hash, the salted body where known.

    `inside` is None where it was blanked, or where whoever verifies may not open it.
    """

    device: str
    seq: int
    envelope: bytes
    hash: str
    inside: bytes | None = None
    record_class: str = TEAM

    @property
    def body(self) -> Plain | None:
        """Return what was said, None where it is not known here."""
        return None if self.inside is None else body_of(self.inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a laptop remembers of its chain outside the file: how many events, the last hash, and hashes on the way.

    `put_away` is the last event that was in the file itself, not only in its log, when the anchor was written. `torn`: the
    newest of what it remembers cannot be read; at least one event more was there.
    """

    device: str
    seq: int
    head: str
    marks: Mapping[int, str]
    put_away: int
    torn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The first event that is wrong, and what was done; `seq` 0 stands for no event of its own."""

    device: str
    seq: int
    tampering: Tampering


def verify(events: Iterable[Kept], anchor: Anchor | None, counted: Mapping[str, int]) -> Finding | None:
    """Return the first thing wrong, None when all is as it was left.

    `events` come by device and place; `counted` is how many of each device the file itself says there are.
    """
    chains: dict[str, _Chain] = {}
    for kept in events:
        chain = chains.setdefault(kept.device, _Chain())
        if not chain.goes_on_with(kept):
            return _found(kept, chains)
    for device, count in counted.items():
        there = len(chains.get(device, _Chain()))
        if there < count:
            return Finding(device=device, seq=there + 1, tampering=Tampering.TAIL_CUT)
    return None if anchor is None else _against(anchor, chains.get(anchor.device, _Chain()))


def compare(mine: Sequence[Kept], theirs: Sequence[Kept]) -> Finding | None:
    """Return where two copies of one device's chain say different things: it goes on on two machines."""
    other = {kept.seq: kept.hash for kept in theirs}
    fork = next((kept for kept in mine if other.get(kept.seq, kept.hash) != kept.hash), None)
    return Finding(device=fork.device, seq=fork.seq, tampering=Tampering.CLONED) if fork else None


class _Chain:
    """The hashes of one device's events so far, packed: a million of them are 32 MB."""

    def __init__(self) -> None:
        self.last = NOTHING_BEFORE
        self._packed = bytearray()

    def __len__(self) -> int:
        return len(self._packed) // HASH_BYTES

    def __getitem__(self, seq: int) -> str:
        return self._packed[(seq - 1) * HASH_BYTES : seq * HASH_BYTES].hex()

    def goes_on_with(self, kept: Kept) -> bool:
        """Take the next event, and tell whether it is as it was left; the checks that every event passes, and no others."""
        digest = sha256(LEAF + kept.envelope)
        try:
            told = json.loads(kept.envelope)
            right = (
                digest.hexdigest() == kept.hash
                and told["prev"] == self.last
                and told["seq"] == kept.seq == len(self) + 1
                and told["device"] == kept.device
                and told[CLASS] == kept.record_class
                and (kept.inside is None or commitment(kept.inside) == told["commit"])
            )
        except (ValueError, TypeError, KeyError):
            return False
        if right:
            self.last = kept.hash
            self._packed += digest.digest()
        return right


def _found(kept: Kept, chains: Mapping[str, _Chain]) -> Finding:
    """Return what was done to an event that is not as it was left; what says most comes first."""
    chain, envelope = chains[kept.device], _read(kept)
    before = chains.get(envelope.device) if envelope else None
    missing = kept.seq != len(chain) + 1
    if envelope is None or hash_of(kept.envelope) != kept.hash:
        tampering = Tampering.ENVELOPE_CHANGED
    elif before and envelope.seq <= len(before) and before[envelope.seq] == kept.hash:
        tampering, missing = Tampering.DUPLICATED, False
    elif (envelope.device, envelope.seq) != (kept.device, kept.seq):
        tampering, missing = Tampering.SWAPPED, False
    elif missing:
        tampering = Tampering.MIDDLE_DELETED if len(chain) else Tampering.FIRST_DELETED
    elif envelope.prev != chain.last or envelope.record_class != kept.record_class:
        tampering = Tampering.ENVELOPE_CHANGED
    else:
        tampering = Tampering.BODY_CHANGED
    # An event that is missing stood before the one that shows it.
    at = len(chain) + 1 if missing and tampering is not Tampering.ENVELOPE_CHANGED else kept.seq
    return Finding(device=kept.device, seq=at, tampering=tampering)


def _read(kept: Kept) -> Envelope | None:
    try:
        return Envelope.of_plain(json.loads(kept.envelope))
    except (ValueError, TypeError):
        return None


def _against(anchor: Anchor, chain: _Chain) -> Finding | None:
    """Return what only the anchor shows: an end that is missing, a chain that hangs together and is another one."""
    wrong = next((seq for seq, mark in sorted(anchor.marks.items()) if seq <= len(chain) and chain[seq] != mark), None)
    if wrong is not None:
        tampering = Tampering.CHAIN_REWRITTEN if wrong == 1 else Tampering.SUFFIX_REWRITTEN
        return Finding(device=anchor.device, seq=_last_sure(anchor, wrong) + 1, tampering=tampering)
    if len(chain) < anchor.seq + anchor.torn:
        lost = Tampering.LOG_DELETED if len(chain) == anchor.put_away else Tampering.OLDER_COPY
        return Finding(device=anchor.device, seq=len(chain) + 1, tampering=lost)
    if anchor.seq and chain[anchor.seq] != anchor.head:
        sure = _last_sure(anchor, anchor.seq)
        return Finding(device=anchor.device, seq=sure + 1, tampering=Tampering.SUFFIX_REWRITTEN)
    return None


def _last_sure(anchor: Anchor, before: int) -> int:
    """Return the last event before a wrong one whose hash the anchor knows to be right."""
    return max((seq for seq in anchor.marks if seq < before), default=0)
