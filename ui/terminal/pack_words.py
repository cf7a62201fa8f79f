"""What the commands for packs print, for people and as JSON."""

from datetime import datetime
from typing import Any

from navigator.directory.signed_pack import Pack, PackInstalled, PackKeyMade, PackMade

Json = dict[str, Any]


def pack_json(pack: Pack, now: datetime) -> Json:
    """Return the pack that a directory came in."""
    return {**_facts(pack), "expired": pack.expired(now)}


def pack_lines(pack: Pack | None, now: datetime) -> list[str]:
    """Return what `directory info` says of a pack; nothing when the directory came otherwise."""
    if pack is None:
        return []
    expires = pack.expires_at.date().isoformat()
    state = f"expired on {expires}" if pack.expired(now) else f"good until {expires}"
    return [f"Signed pack {pack.counter} of {pack.agency}, made {pack.made_at.date().isoformat()}, {state}"]


def key_json(made: PackKeyMade) -> Json:
    """Return the document of `directory pack --new-key --json`."""
    return {"key": made.file, "public_key": made.public_key, "fingerprint": made.fingerprint, "words": made.words}


def key_text(made: PackKeyMade) -> str:
    """Return what `directory pack --new-key` prints."""
    return "\n".join(
        [
            f"The key is in {made.file}. Keep it and its passphrase apart, and a copy of both in a safe place.",
            f"Public key, for pack_keys of the policy: {made.public_key}",
            f"Words, for who installs without a policy: {made.words}",
        ]
    )


def made_json(made: PackMade) -> Json:
    """Return the document of `directory pack --json`."""
    return {"file": made.file, "size": made.size, "public_key": made.public_key, **_facts(made.pack)}


def made_text(made: PackMade) -> str:
    """Return what `directory pack` prints."""
    pack = made.pack
    return "\n".join(
        [
            f"{made.file}: pack {pack.counter} of {pack.agency}, {made.size:,} bytes, good until {pack.expires_at.date().isoformat()}.",
            f"Words of its key: {pack.words}",
            "It holds partners' numbers: give it to your own agency's laptops only.",
        ]
    )


def installed_json(done: PackInstalled) -> Json:
    """Return the document of `directory install --json`."""
    return {
        **_facts(done.pack),
        "expired": done.expired,
        "services": done.services,
        "services_before": done.services_before,
        "notes": list(done.notes),
    }


def installed_text(done: PackInstalled) -> str:
    """Return what `directory install` prints."""
    pack = done.pack
    before = f" (before: {done.services_before})" if done.services_before is not None else ""
    head = f"Installed: pack {pack.counter} of {pack.agency} with {done.services} services{before}."
    until = "" if done.expired else f"Good until {pack.expires_at.date().isoformat()}."
    return "\n".join(filter(None, [head, until, *done.notes]))


def _facts(pack: Pack) -> Json:
    return {
        "agency": pack.agency,
        "counter": pack.counter,
        "made_at": pack.made_at.isoformat(),
        "expires_at": pack.expires_at.isoformat(),
        "fingerprint": pack.fingerprint,
        "words": pack.words,
    }
