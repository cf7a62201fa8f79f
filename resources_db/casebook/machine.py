"""What this machine says of the moment: its clock, and how long it has been up, which nobody can set."""

import os
import time
from datetime import datetime
from functools import cache
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from navigator.errors import UsageError
from resources_db.casebook.journal import Instant

LOCAL_TIME = "/etc/localtime"
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def uptime() -> float:
    """Return the seconds that the machine is up, sleep counted where the system tells."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def uptime_ms() -> int:
    """Return the milliseconds that the machine is up."""
    return int(uptime() * 1_000)


def instant() -> Instant:
    """Return this moment as an event notes it."""
    now = datetime.now().astimezone()
    offset = now.utcoffset()
    minutes = int(offset.total_seconds()) // 60 if offset is not None else 0
    return Instant(int(now.timestamp() * 1_000), minutes, boot(), uptime_ms())


def local_zone(named: str = "") -> ZoneInfo:
    """Return a zone by its name, else that of this machine, UTC where the system does not name it; raises UsageError."""
    if not named:
        target = os.path.realpath(LOCAL_TIME)
        named = os.environ.get("TZ", "") or (target.partition("zoneinfo/")[2] if "zoneinfo/" in target else "") or "UTC"
    try:
        return ZoneInfo(named.lstrip(":"))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError("There is no such time zone.", hint="As America/Denver.") from error


@cache
def boot() -> str:
    """Return what tells this run of the machine from another; where the system does not tell, this run of the program."""
    try:
        return BOOT_ID.read_text("ascii").strip()
    except OSError:
        return str(uuid4())


def new_id(at_ms: int) -> str:
    """Return a UUIDv7: in the order of their making, with 74 random bits (RFC 9562, 5.7)."""
    chance = int.from_bytes(os.urandom(10), "big")
    value = (
        (at_ms & (1 << 48) - 1) << 80 | 0x7 << 76 | (chance >> 68 & 0xFFF) << 64 | 0b10 << 62 | chance & (1 << 62) - 1
    )
    spelt = f"{value:032x}"
    return f"{spelt[:8]}-{spelt[8:12]}-{spelt[12:16]}-{spelt[16:20]}-{spelt[20:]}"
