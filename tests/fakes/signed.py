"""A small agency with a key, a directory and packs of it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fakes.small_county import BASE, SERVICES, rows, service

from navigator.clock import Clock
from navigator.directory.signed_pack import PackInstalled
from resources_db.directory.builder import build
from resources_db.directory.pack.installer import PackInstaller
from resources_db.directory.pack.keys import public_key
from resources_db.directory.pack.spoken import fingerprint_of, words_of
from resources_db.directory.pack.writer import Order, write_pack
from resources_db.directory.records import Record
from resources_db.policy import PackKey, Policy
from resources_db.team.file import TeamFile
from resources_db.team.trust import TrustStore

__all__ = ["BASE", "NOW", "SERVICES", "Agency", "Laptop", "build", "rows", "service"]
NOW = datetime(2026, 11, 17, 18, 40, tzinfo=UTC)


class At:
    """A clock that stands."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def clock(moment: datetime = NOW) -> Clock:
    return At(moment)


@cache
def key(seed: int = 1) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)


def words(seed: int = 1) -> str:
    return words_of(fingerprint_of(public_key(key(seed))))


def policy(*seeds: int) -> Policy:
    return Policy(pack_keys=tuple(PackKey(name=f"key {seed}", public_key=public_key(key(seed))) for seed in seeds))


def directory(folder: Path, name: str, *more: Record) -> Path:
    path = folder / name
    build(rows(*more, base=(*BASE, *SERVICES)), path)
    return path


@dataclass(frozen=True, slots=True)
class Agency:
    """Packs of a folder of directories, signed with the key of a seed."""

    folder: Path

    def pack(self, source: Path, counter: int = 1, *, seed: int = 1, days: int = 90, made: datetime = NOW) -> Path:
        target = self.folder / f"{source.stem}-{counter}-{seed}.pack"
        order = Order(agency="Lane County", counter=counter, made_at=made, days=days)
        write_pack(source, target, key(seed), order)
        return target


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop with its own team.db and directory."""

    folder: Path
    policy: Policy

    @property
    def directory(self) -> Path:
        return self.folder / "directory" / "directory.db"

    def installer(self) -> PackInstaller:
        return PackInstaller(self.policy, TrustStore(TeamFile(self.folder / "team.db")))

    def install(self, pack: Path, confirmed: str = "", now: datetime = NOW) -> PackInstalled:
        return self.installer().install(pack, self.directory, now=now, confirmed=confirmed)
