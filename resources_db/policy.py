"""The policy file: what an agency decides for all its laptops, as one frozen object with safe defaults.

JSON in a folder that only administrators write. A file that cannot be read in full counts as none at all: the defaults are
the strict ones. Only `data_dir` is still honoured then, as it permits nothing and without it a crew would lose its directory.
"""

import base64
import binascii
import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from navigator.directory.own_number import OwnNumber
from navigator.errors import NavigatorError
from resources_db.policy_holidays import country, subdivision
from resources_db.policy_own_numbers import own_numbers
from resources_db.policy_paths import full_file, full_folder
from resources_db.policy_usual import usual_ways

OFFICE_MINUTES, VEHICLE_MINUTES, MOST_MINUTES = 10, 15, 30
CALLS_PER_WEEK, MOST_CALLS = 20, 1000
# In the vocabulary, but off until an agency turns them on (VERDICTS.md).
OPTIONAL_FACTS = frozenset({"registry", "warrant"})
PASSWORD_POLICIES, PASSWORD_WORKS = ("basic", "advanced"), ("standard", "desk", "fips")
LEAST_POINTS, LONGEST_POINT = 4, 500
KEY_BYTES, LONGEST_NAME, MOST_BYTES = 32, 80, 1_000_000
RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")  # age, X25519
HINT = "Ask whoever looks after this laptop to correct it; until then the safe defaults hold. See docs/it-guide.md."


@dataclass(frozen=True, slots=True, kw_only=True)
class PackKey:
    """A key whose signature on a directory pack this agency trusts."""

    name: str
    public_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the agency decided; each default is the safe one."""

    data_dir: Path | None = None
    agency: str = ""
    pack_keys: tuple[PackKey, ...] = ()
    show_partner_numbers_without_login: bool = False
    idle_lock_office_minutes: int = OFFICE_MINUTES
    idle_lock_vehicle_minutes: int = VEHICLE_MINUTES
    hub_url: str = ""
    verification_calls_per_week: int = CALLS_PER_WEEK
    holidays_country: str = "US"
    holidays_subdivision: str = ""
    facts_turned_on: frozenset[str] = frozenset()
    password_policy: str = PASSWORD_POLICIES[0]
    password_work: str = PASSWORD_WORKS[0]
    lockout_until_supervisor: bool = False
    switch_with_pin: bool = False
    team_of_one: bool = False
    use_banner: tuple[str, ...] = ()
    escrow_key: str = ""
    usual_ways: tuple[tuple[str, str], ...] = ()
    drive_minutes: Path | None = None
    own_numbers: tuple[OwnNumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReading:
    """The policy in force, where it was looked for, and the fault for which the defaults hold instead (None: all is well)."""

    policy: Policy
    path: Path
    found: bool = False
    fault: NavigatorError | None = None

    @property
    def problem(self) -> str:
        """Return the sentence to say, "" when all is well."""
        return f"{self.fault.message} {HINT}" if self.fault else ""

    def demand(self) -> Policy:
        """Return the policy for work that must not rest on defaults; raises NavigatorError when the file has a fault."""
        if self.fault:
            raise self.fault
        return self.policy


def policy_path() -> Path:
    """Return where the policy file of this system lies; NAVIGATOR_POLICY names another one."""
    chosen = os.environ.get("NAVIGATOR_POLICY")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData", "Co-Response Navigator", "policy.json")
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Co-Response Navigator/policy.json")
    return Path("/etc/co-response-navigator/policy.json")


def read_policy(path: Path | None = None) -> PolicyReading:
    """Read the policy file; never raises: a fault stands in the answer beside the safe defaults."""
    path = path or policy_path()
    try:
        entries = _entries(path)
    except FileNotFoundError:
        return PolicyReading(policy=Policy(), path=path)
    except NavigatorError as error:
        return PolicyReading(policy=Policy(), path=path, found=True, fault=error)
    policy, fault = Policy(), None
    # The folder first: it is kept when another entry is wrong.
    for key in sorted(entries, key=lambda name: name != "data_dir"):
        try:
            checked: dict[str, Any] = {key: _checked(path, key, entries[key])}
            policy = replace(policy, **checked)
        except NavigatorError as error:
            fault = fault or error
    if fault:
        policy = Policy(data_dir=policy.data_dir)
    return PolicyReading(policy=policy, path=path, found=True, fault=fault)


def _entries(path: Path) -> Mapping[str, object]:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        entries: object = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once_each)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _fault(path, "cannot be opened", detail=f"errno {error.errno}") from error
    except _TwiceError as error:
        raise _fault(path, f"names {_shown(str(error))} twice") from error
    except (ValueError, RecursionError) as error:
        raise _fault(path, "is not valid JSON", detail=type(error).__name__) from error
    if not isinstance(entries, dict):
        raise _fault(path, "is not one JSON object with the agency's entries")
    return cast("dict[str, object]", entries)


class _TwiceError(Exception):
    """A key stands twice: whoever reads the file sees one value and gets the other."""


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _checked(path: Path, key: str, value: object) -> object:
    """Return the value of an entry; raises NavigatorError naming file and key."""
    check = CHECKS.get(key)
    if check is None:
        raise _fault(path, f"has an unknown entry, {_shown(key)}")
    try:
        return check(value)
    except ValueError as error:
        raise _fault(path, f"is wrong at {key}: {error}") from error


def _shown(key: str) -> str:
    """Return a key as a sentence can carry it: somebody else wrote it."""
    return ascii(key[:LONGEST_NAME])


def _fault(path: Path, what: str, detail: str = "") -> NavigatorError:
    return NavigatorError(f"The policy file {path} {what}.", hint=HINT, detail=detail)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError("it wants a text")
    return value.strip()


def _name(value: object) -> str:
    text = _text(value)
    if len(text) > LONGEST_NAME:
        raise ValueError(f"it wants at most {LONGEST_NAME} characters")
    return text


def _recipient(value: object) -> str:
    text = _text(value)
    if not RECIPIENT.fullmatch(text):
        raise ValueError("it wants the agency's public key, which begins with age1")
    return text


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it wants true or false")  # noqa: TRY004 - one kind of error for the one who calls
    return value


def _number(most: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise ValueError(f"it wants a whole number from 1 to {most}")
        return value

    return check


def _one_of(words: tuple[str, ...]) -> Callable[[object], str]:
    def check(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"it wants one of {', '.join(words)}")
        return value

    return check


def _points(value: object) -> tuple[str, ...]:
    points = tuple(_text(point) for point in _list(value))
    if len(points) < LEAST_POINTS or max(map(len, points)) > LONGEST_POINT:
        raise ValueError(f"it wants at least {LEAST_POINTS} points of at most {LONGEST_POINT} characters")
    return points


def _hub(value: object) -> str:
    url = _text(value)
    if not url.startswith(("postgresql://", "postgres://")) or " " in url:
        raise ValueError("it wants an address that begins with postgresql://")
    if "@" in url and ":" in url.split("//", 1)[1].split("@", 1)[0]:
        raise ValueError("it holds a password, and any account of this laptop may read this file")
    return url


def _facts(value: object) -> frozenset[str]:
    words = [word for word in _list(value) if isinstance(word, str) and word in OPTIONAL_FACTS]
    if len(words) != len(_list(value)):
        raise ValueError(f"it wants a list of {' and '.join(sorted(OPTIONAL_FACTS))}")
    return frozenset(words)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError("it wants a list")  # noqa: TRY004 - one kind of error for the one who calls
    return cast("list[object]", value)


def _keys(value: object) -> tuple[PackKey, ...]:
    keys = tuple(_key(entry) for entry in _list(value))
    if len({key.public_key for key in keys}) != len(keys):
        raise ValueError("it lists one key twice")
    return keys


def _key(entry: object) -> PackKey:
    if not isinstance(entry, dict) or set(cast("dict[str, object]", entry)) != {"name", "public_key"}:
        raise ValueError("each key wants name and public_key, and nothing else")
    fields = cast("dict[str, object]", entry)
    try:
        public_key = base64.b64decode(_text(fields["public_key"]), validate=True)
    except binascii.Error:
        public_key = b""
    if len(public_key) != KEY_BYTES:
        raise ValueError("a public_key wants the text that `navigator directory pack --new-key` printed")
    return PackKey(name=_name(fields["name"]), public_key=public_key)


CHECKS: Mapping[str, Callable[[object], object]] = {
    "data_dir": full_folder,
    "agency": _name,
    "pack_keys": _keys,
    "show_partner_numbers_without_login": _truth,
    "idle_lock_office_minutes": _number(MOST_MINUTES),
    "idle_lock_vehicle_minutes": _number(MOST_MINUTES),
    "hub_url": _hub,
    "verification_calls_per_week": _number(MOST_CALLS),
    "holidays_country": country,
    "holidays_subdivision": subdivision,
    "facts_turned_on": _facts,
    "password_policy": _one_of(PASSWORD_POLICIES),
    "password_work": _one_of(PASSWORD_WORKS),
    "lockout_until_supervisor": _truth,
    "switch_with_pin": _truth,
    "team_of_one": _truth,
    "use_banner": _points,
    "escrow_key": _recipient,
    "usual_ways": usual_ways,
    "drive_minutes": full_file,
    "own_numbers": own_numbers,
}
