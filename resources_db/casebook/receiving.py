"""Takes in what another laptop wrote: each event in its place, none twice, none changed on the way."""

import json
from enum import StrEnum

from navigator.access.roles import KeyClass
from navigator.casebook.journal.envelope import NOTHING_BEFORE, Envelope, commitment, hash_of
from navigator.errors import DamagedFileError
from resources_db.casebook.journal import Journal


class Receipt(StrEnum):
    """What became of another laptop's event: taken in, known already, one before it is missing, or another of its number is."""

    OK = "ok"
    DUP = "dup"
    GAP = "gap"
    FORK = "fork"


def receive(journal: Journal, spelt: bytes, sealed: bytes | None) -> tuple[Receipt, Envelope]:
    """Take in one event, inside a transaction; raises DamagedFileError for what is none.

    A number of our own that we never gave is a fork too: this laptop was copied, or its casebook is an older one.
    """
    envelope = _checked(spelt, sealed)
    seq, prev = journal.heads().get(envelope.device, (0, NOTHING_BEFORE))
    if envelope.seq <= seq:
        known = journal.hash_of(envelope.device, envelope.seq)
        return (Receipt.DUP if known == hash_of(spelt) else Receipt.FORK), envelope
    if envelope.device == journal.device:
        return Receipt.FORK, envelope
    if envelope.seq > seq + 1:
        return Receipt.GAP, envelope
    if envelope.prev != prev:
        return Receipt.FORK, envelope
    journal.take(envelope, sealed)
    return Receipt.OK, envelope


def _checked(spelt: bytes, sealed: bytes | None) -> Envelope:
    """Return the envelope of what came from outside; raises DamagedFileError for another form, or a body that is not its own."""
    try:
        envelope = Envelope.of_plain(json.loads(spelt))
        whole = envelope.to_bytes() == spelt and KeyClass(envelope.record_class) in KeyClass
    except (ValueError, TypeError) as error:
        raise _foreign() from error
    open_to_all = sealed is not None and envelope.record_class == KeyClass.TEAM.value
    if not whole or (open_to_all and commitment(sealed or b"") != envelope.commit):
        raise _foreign()
    return envelope


def _foreign() -> DamagedFileError:
    return DamagedFileError(
        "What came from another laptop is damaged, or no entry of a casebook.", hint="Ask for it to be sent again."
    )
