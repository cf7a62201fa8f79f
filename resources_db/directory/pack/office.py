"""Everything about packs that the faces ask for, with the files of one laptop."""

import base64
from collections.abc import Callable
from pathlib import Path

from navigator.clock import Clock
from navigator.directory.signed_pack import Pack, PackInstalled, PackKeyMade, PackMade, PackOffer
from navigator.errors import NavigatorError, UsageError
from resources_db.directory.pack import keys
from resources_db.directory.pack.installer import PackInstaller
from resources_db.directory.pack.manifest import is_agency
from resources_db.directory.pack.record import pack_of
from resources_db.directory.pack.spoken import fingerprint_of, words_of
from resources_db.directory.pack.writer import Order, write_pack
from resources_db.directory.sums import known_sums
from resources_db.home import Home, bundled_directory
from resources_db.policy import read_policy
from resources_db.team.file import TeamFile
from resources_db.team.trust import TrustStore

MOST_DAYS = 366


class PackOffice:
    """Makes keys and packs, looks at packs and installs them."""

    def __init__(self, home: Home, clock: Clock) -> None:
        self._home = home
        self._clock = clock

    def new_key(self, file: Path, passphrase: str) -> PackKeyMade:
        """Make a signing key; raises UsageError when the file is there or the passphrase is short, NavigatorError."""
        public = keys.public_key(keys.make_key(file, passphrase))
        fingerprint = fingerprint_of(public)
        return PackKeyMade(
            file=file.name, public_key=_text(public), fingerprint=fingerprint, words=words_of(fingerprint)
        )

    def pack(
        self,
        directory: Path | None,
        target: Path,
        *,
        key: Path,
        passphrase: str,
        days: int,
        agency: str,
        counter: int | None,
    ) -> PackMade:
        """Write a signed pack of a directory; the counter goes up by one, or to what was asked for.

        Raises UsageError, NotAllowedError for a wrong passphrase, DamagedFileError, NotFoundError and NavigatorError.
        """
        agency = agency or read_policy().demand().agency
        if not is_agency(agency):
            raise UsageError("A pack says whose it is.", hint='Add --agency "NAME", or agency to the policy file.')
        if not 1 <= days <= MOST_DAYS:
            raise UsageError(f"--expires wants days from 1 to {MOST_DAYS}.", hint="90 is what most need.")
        signing = keys.load_key(key, passphrase)
        order = Order(agency=agency, counter=_next(key, counter), made_at=self._clock.now(), days=days)
        _take(key, order.counter)
        own = self._home.directory if self._home.directory.exists() else bundled_directory()
        manifest = write_pack(directory or own, target, signing, order)
        size = target.stat().st_size
        return PackMade(file=target.name, size=size, public_key=_text(manifest.public_key), pack=manifest.pack)

    def look(self, file: Path) -> PackOffer:
        """Return what a pack says of itself and whether its key is known; raises NotFoundError and DamagedFileError."""
        return self._installer().look(file)

    def install(
        self, file: Path, *, into: Path | None, confirmed: str = "", before_swap: Callable[[], None] = lambda: None
    ) -> PackInstalled:
        """Put the directory of a pack in place; raises what PackInstaller.install raises."""
        target = into or self._home.made().directory
        return self._installer(before_swap).install(file, target, now=self._clock.now(), confirmed=confirmed)

    def _installer(self, before_swap: Callable[[], None] = lambda: None) -> PackInstaller:
        # Whom to trust is not decided by defaults: a policy that cannot be read stops an install.
        return PackInstaller(read_policy().demand(), TrustStore(TeamFile(self._home.team)), before_swap)


def installed_pack(path: Path) -> Pack | None:
    """Return the pack that a directory file came in, by its sums alone; None when it came otherwise."""
    if not path.is_file():
        return None
    known = known_sums(path)
    # The file before this one is the last in the sums that they share.
    ordered = known[::-1] if path.name.endswith(".previous") else known
    size = path.stat().st_size
    return next((pack_of(path, sums.seal, size) for sums in ordered if sums.size == size), None)


def _next(key: Path, asked: int | None) -> int:
    last = keys.last_counter(key)
    if asked is not None and asked <= last:
        raise UsageError(f"--counter wants a number above {last}: that one was given out.", hint="Leave --counter out.")
    return asked if asked is not None else last + 1


def _take(key: Path, counter: int) -> None:
    """Take a counter before it is signed: two packs of one number would be told apart by nobody."""
    try:
        keys.keep_counter(key, counter)
    except OSError as error:
        raise NavigatorError(
            "The number of the pack could not be kept beside the key, so no pack was made.",
            hint="Check that the folder of the key may be written.",
            detail=f"errno {error.errno}",
        ) from error


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
