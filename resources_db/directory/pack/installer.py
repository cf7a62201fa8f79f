"""Takes a pack: signature, key, counter, every part; then the directory in it replaces the old one, all or nothing."""

import hashlib
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from navigator.directory.signed_pack import Pack, PackInstalled, PackOffer
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError
from resources_db.directory.builder import building
from resources_db.directory.connection import SCHEMA_VERSION, open_read_only
from resources_db.directory.lock import alone
from resources_db.directory.pack.container import DIRECTORY, MANIFEST, SIGNATURE, SUMS, PackFile, no_pack
from resources_db.directory.pack.manifest import Manifest, read_manifest
from resources_db.directory.pack.record import check_signature, keep_manifest, signed_manifests
from resources_db.directory.pack.shape import refuse_foreign
from resources_db.directory.pack.spoken import fingerprint_of, same_words
from resources_db.directory.proof import prove
from resources_db.directory.sums import is_whole, sidecar_text, sums_of
from resources_db.directory.swap import Keep, aside, swap_in
from resources_db.policy import Policy
from resources_db.team.trust import TrustStore

TOLD = "SELECT id FROM location WHERE confidential = 0 OR name IS NOT NULL OR alternate_name IS NOT NULL OR description IS NOT NULL"
OWN_WORK = "SELECT count(*) FROM correction"


@dataclass(frozen=True, slots=True)
class Opened:
    """A pack whose shape and signature are right."""

    file: PackFile
    manifest: Manifest
    signature: bytes


class PackInstaller:
    """Looks at packs and installs them, by the keys of the policy or those that a person confirmed here."""

    def __init__(self, policy: Policy, trust: TrustStore, before_swap: Callable[[], None] = lambda: None) -> None:
        self._policy = policy
        self._trust = trust
        self._before_swap = before_swap

    def look(self, path: Path) -> PackOffer:
        """Return what a pack says of itself; raises NotFoundError, and DamagedFileError when its signature is not right."""
        with _opened(path) as opened:
            return PackOffer(pack=opened.manifest.pack, known=self._known(opened.manifest.public_key))

    def install(self, path: Path, into: Path, *, now: datetime, confirmed: str = "") -> PackInstalled:
        """Put the directory of a pack in the place of `into`; `confirmed` are the words of a key not known yet.

        Raises DamagedFileError (altered, rolled back, not what it claims), NotAllowedError (the key waits for its words),
        NotFoundError and NavigatorError; the old directory is then unchanged.
        """
        with _opened(path) as opened, alone(into):
            manifest = opened.manifest
            known = self._known(manifest.public_key)
            _refuse_unconfirmed(manifest.pack, confirmed, known=known)
            self._refuse_older(manifest, into)
            new = building(into)
            try:
                _unpack(opened, new)
                services = _proved(new)
                return self._swapped(opened, new, into, now, known=known, services=services)
            finally:
                with suppress(OSError):
                    new.unlink()

    def _swapped(
        self, opened: Opened, new: Path, into: Path, now: datetime, *, known: bool, services: int
    ) -> PackInstalled:
        pack = opened.manifest.pack
        before, notes = _before(into)
        keep, why = _kept(into, new)
        # What was seen is kept first: after a crash the same pack may come again, an older one may not.
        if not known:
            self._trust.trust(pack.fingerprint, opened.manifest.public_key, pack.agency, now)
        self._trust.see(pack.fingerprint, pack.agency, (pack.counter, _hash(opened.manifest)), now)
        with _writing(into):
            keep_manifest(into, opened.manifest.content, opened.signature, sums_of(new).seal)
        swap_in(new, into, self._before_swap, keep)
        notes += tuple(note for note in (why, self._trust.notice, pack.warning(now)) if note)
        return PackInstalled(
            pack=pack, expired=pack.expired(now), services=services, services_before=before, notes=notes
        )

    def _known(self, public_key: bytes) -> bool:
        """Tell whether a key is trusted here; where the policy names keys, raises DamagedFileError for any other."""
        named = {key.public_key for key in self._policy.pack_keys}
        if named and public_key not in named:
            raise DamagedFileError(
                "This pack is signed with a key that your agency's policy does not name, so nothing was changed.",
                hint="Ask your agency for a pack signed with its own key.",
            )
        return bool(named) or self._trust.is_trusted(public_key)

    def _refuse_older(self, manifest: Manifest, into: Path) -> None:
        """Raise DamagedFileError when a newer pack of this key was here, or another one of the same number."""
        fingerprint, own = fingerprint_of(manifest.public_key), (manifest.counter, _hash(manifest))
        seen = [self._trust.highest(fingerprint)]
        # team.db may be lost; the manifest beside the directory remembers too.
        seen += [
            (before.counter, _hash(before))
            for before, _seal in signed_manifests(into)
            if before.public_key == manifest.public_key
        ]
        newest = max((entry for entry in seen if entry), default=own)
        if newest[0] > own[0] or (newest[0] == own[0] and newest != own):
            raise DamagedFileError(
                f"This pack (number {own[0]}) was rolled back: number {newest[0]} was installed here already. Nothing was changed.",
                hint="Ask your agency for its newest pack.",
            )


@contextmanager
def _opened(path: Path) -> Generator[Opened, None, None]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise NotFoundError(f"{path.name} cannot be read.", hint="Check the path of the pack.") from error
    with file:
        yield _read(file)


def _read(file: BinaryIO) -> Opened:
    """Return a pack once its shape and its signature are proved; nothing else of it is looked at before."""
    try:
        pack = PackFile(file)
        content, signature = pack.small(MANIFEST), pack.small(SIGNATURE)
    except OSError as error:
        raise DamagedFileError(
            "This pack cannot be read to its end, so nothing was changed.",
            hint="Copy it to this laptop first.",
            detail=f"errno {error.errno}",
        ) from error
    manifest = read_manifest(content)
    check_signature(manifest, content, signature)
    _refuse_other_versions(manifest)
    return Opened(pack, manifest, signature)


def _refuse_other_versions(manifest: Manifest) -> None:
    if manifest.schema_version != SCHEMA_VERSION:
        newer = manifest.schema_version > SCHEMA_VERSION
        raise DamagedFileError(
            "This pack was made by a newer Navigator, so nothing was changed."
            if newer
            else "This pack was made by an older Navigator, so nothing was changed.",
            hint="Update Navigator." if newer else "Ask your agency for a new pack.",
        )


def _refuse_unconfirmed(pack: Pack, confirmed: str, *, known: bool) -> None:
    if known or (confirmed and same_words(confirmed, pack.words)):
        return
    if confirmed:
        raise DamagedFileError(
            "The words do not fit the key of this pack, so nothing was changed.",
            hint="Read them again from what your agency gave you; if they differ, the pack is not from there.",
        )
    raise NotAllowedError(
        f"This pack is signed with a key that is not known here yet. Its words are: {pack.words}. Nothing was changed.",
        hint=f'When your agency told you the same words: navigator directory install FILE --confirm "{pack.words}"',
    )


def _unpack(opened: Opened, new: Path) -> None:
    """Write the directory of a pack; raises DamagedFileError when a part is not what was signed."""
    with _writing(new):
        new.unlink(missing_ok=True)
        digest = hashlib.sha256()
        with new.open("xb") as out:
            for chunk in opened.file.chunks(DIRECTORY):
                digest.update(chunk)
                out.write(chunk)
        signed, sums = opened.manifest.parts, opened.file.small(SUMS)
        whole = digest.hexdigest() == signed[DIRECTORY].sha256 and new.stat().st_size == signed[DIRECTORY].size
        same = hashlib.sha256(sums).hexdigest() == signed[SUMS].sha256 and sums == sidecar_text([sums_of(new)])
    if not whole or not same:
        raise no_pack()


def _proved(new: Path) -> int:
    """Return how many services a new directory holds; raises DamagedFileError when it is none of ours or invented."""
    with closing(open_read_only(new)) as db:
        refuse_foreign(db)
        if db.execute("SELECT 1 FROM source WHERE training = 1").fetchone():
            raise DamagedFileError(
                "The directory in this pack is invented, for training, so nothing was changed.",
                hint="Ask your agency for its real directory.",
            )
        services = _services(db)
    prove(new)
    return services


def _before(into: Path) -> tuple[int | None, tuple[str, ...]]:
    """Return how many services the directory before holds, and what of it is lost by replacing it whole."""
    try:
        with closing(open_read_only(into)) as db:
            own = int(db.execute(OWN_WORK).fetchone()[0])
            note = f"{own} corrections made on this laptop were replaced with the directory; {into.name}.previous has them."
            return _services(db), (note,) if own else ()
    except (NavigatorError, sqlite3.DatabaseError):
        return None, ()


def _kept(into: Path, new: Path) -> tuple[Keep, str]:
    """Return what becomes of the file that is replaced, and what to say of it."""
    if not into.exists():
        return Keep.PREVIOUS, ""
    if _hides_more(into, new):
        return Keep.NOTHING, "A place became confidential, so no older file, which tells of it, is kept."
    if not is_whole(into):
        return Keep.ASIDE, f"The old file was not whole; it is set aside as {aside(into).name}."
    return Keep.PREVIOUS, ""


def _hides_more(into: Path, new: Path) -> bool:
    """Tell whether the old file tells of a place that is confidential in the new one."""
    with closing(open_read_only(new)) as db:
        secret = {row[0] for row in db.execute("SELECT id FROM location WHERE confidential = 1")}
    try:
        with closing(open_read_only(into)) as db:
            return any(row[0] in secret for row in db.execute(TOLD))
    except (NavigatorError, sqlite3.DatabaseError):
        return False


@contextmanager
def _writing(path: Path) -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        raise NavigatorError(
            f"The directory could not be written to {path.parent}. The old one is unchanged.",
            hint="Check that the disk is not full and that the folder may be written.",
            detail=f"errno {error.errno}",
        ) from error


def _services(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM service WHERE status IS NOT 'retired'").fetchone()[0])


def _hash(manifest: Manifest) -> str:
    return hashlib.sha256(manifest.content).hexdigest()
