"""Whether a journal is as it was left, and if not, where it is not and how it was tampered with (S9, R15).

The chain alone shows what was changed inside it; that its end is missing, or that all of it was written anew, only the
anchor outside the file shows.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from navigator.casebook.journal.canonical import Plain
from navigator.casebook.journal.envelope import NOTHING_BEFORE, Envelope, hash_of, is_committed

# One in so many hashes is kept in the anchor, so that a chain written anew is told from one whose end was.
MARK_EVERY = 256


class Tampering(StrEnum):
    """What was done to a journal."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One event as it lies in the file: its place there, its envelope's spelling and hash, salt and body where known.

    The body is None where it was blanked, or where whoever verifies may not open it.
    """

    device: str
    seq: int
    envelope: bytes
    hash: str
    salt: bytes = b""
    body: Plain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a laptop remembers of its chain outside the file: how many events, the last hash, and hashes on the way.

    `put_away` is the last event that was in the file itself, not only in its log, when the anchor was written.
    """

    device: str
    seq: int
    head: str
    marks: Mapping[int, str]
    put_away: int


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
    chains: dict[str, list[str]] = {}
    seen: dict[str, tuple[str, int]] = {}
    for kept in events:
        chain = chains.setdefault(kept.device, [])
        finding = _wrong(kept, chain, seen)
        if finding is not None:
            return finding
        chain.append(kept.hash)
    for device, count in counted.items():
        if len(chains.get(device, ())) < count:
            return Finding(device=device, seq=len(chains.get(device, ())) + 1, tampering=Tampering.TAIL_CUT)
    return _against(anchor, chains.get(anchor.device, []) if anchor else [])


def compare(mine: Sequence[Kept], theirs: Sequence[Kept]) -> Finding | None:
    """Return where two copies of one device's chain say different things: it goes on on two machines."""
    other = {kept.seq: kept.hash for kept in theirs}
    fork = next((kept for kept in mine if other.get(kept.seq, kept.hash) != kept.hash), None)
    return Finding(device=fork.device, seq=fork.seq, tampering=Tampering.CLONED) if fork else None


def marks_of(hashes: Sequence[str]) -> dict[int, str]:
    """Return the hashes that an anchor keeps of a chain: the first, and one in so many."""
    return {seq: value for seq, value in enumerate(hashes, start=1) if seq == 1 or seq % MARK_EVERY == 0}


def _wrong(kept: Kept, chain: Sequence[str], seen: dict[str, tuple[str, int]]) -> Finding | None:
    """Return what is wrong with the next event of a chain, and remember it as seen."""
    envelope = _read(kept)
    before = seen.setdefault(envelope.id, (kept.device, kept.seq)) if envelope else None
    for tampering in _judged(kept, envelope, chain, before):
        at = _place(tampering, kept, chain)
        return Finding(device=kept.device, seq=at, tampering=tampering)
    return None


def _judged(
    kept: Kept, envelope: Envelope | None, chain: Sequence[str], before: tuple[str, int] | None
) -> Iterator[Tampering]:
    """Yield what was done to one event, what says most first."""
    if envelope is None or hash_of(kept.envelope) != kept.hash:
        yield Tampering.ENVELOPE_CHANGED
        return
    if before != (kept.device, kept.seq):
        yield Tampering.DUPLICATED
    if (envelope.device, envelope.seq) != (kept.device, kept.seq):
        yield Tampering.SWAPPED
    if kept.seq != len(chain) + 1:
        yield Tampering.MIDDLE_DELETED if chain else Tampering.FIRST_DELETED
    elif envelope.prev != (chain[-1] if chain else NOTHING_BEFORE):
        yield Tampering.ENVELOPE_CHANGED
    if kept.body is not None and not is_committed(envelope.commit, kept.salt, kept.body):
        yield Tampering.BODY_CHANGED


def _place(tampering: Tampering, kept: Kept, chain: Sequence[str]) -> int:
    """Return the first event that is wrong: one that is missing stood before the one that shows it."""
    missing = tampering in (Tampering.FIRST_DELETED, Tampering.MIDDLE_DELETED)
    return len(chain) + 1 if missing else kept.seq


def _read(kept: Kept) -> Envelope | None:
    try:
        envelope = Envelope.of_plain(json.loads(kept.envelope))
    except (ValueError, TypeError):
        return None
    return envelope if envelope.to_bytes() == kept.envelope else None


def _against(anchor: Anchor | None, chain: Sequence[str]) -> Finding | None:
    """Return what only the anchor shows: an end that is missing, a chain that hangs together and is another one."""
    if anchor is None:
        return None
    wrong = next(
        (seq for seq, mark in sorted(anchor.marks.items()) if seq <= len(chain) and chain[seq - 1] != mark), None
    )
    if wrong is not None:
        tampering = Tampering.CHAIN_REWRITTEN if wrong == 1 else Tampering.SUFFIX_REWRITTEN
        return Finding(
            device=anchor.device, seq=1 if wrong == 1 else _last_sure(anchor, wrong) + 1, tampering=tampering
        )
    if len(chain) < anchor.seq:
        lost = Tampering.LOG_DELETED if len(chain) == anchor.put_away else Tampering.OLDER_COPY
        return Finding(device=anchor.device, seq=len(chain) + 1, tampering=lost)
    if anchor.seq and chain[anchor.seq - 1] != anchor.head:
        sure = _last_sure(anchor, anchor.seq)
        return Finding(device=anchor.device, seq=sure + 1, tampering=Tampering.SUFFIX_REWRITTEN)
    return None


def _last_sure(anchor: Anchor, before: int) -> int:
    """Return the last event before a wrong one whose hash the anchor knows to be right."""
    return max((seq for seq in anchor.marks if seq < before), default=0)
