"""What the window needs of the directory: what it answers with, what it keeps beside it, the choices of this laptop."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from navigator.directory.own_number import OwnNumbers
from navigator.use_cases.public_view import PublicDirectory
from resources_db.cards import CardDesk
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.standing import keep_sound
from resources_db.finder import Finder, facts_in_use
from resources_db.home import Home
from resources_db.notices import notices
from resources_db.policy import Policy
from resources_db.settings import SettingsFile
from resources_db.team.calling import CallBook
from resources_db.team.counting import count_gap, count_use
from resources_db.team.places import PlaceKeeper

if TYPE_CHECKING:
    from navigator.directory.signed_pack import PackInstalled, PackOffer
    from resources_db.directory.pack.office import PackOffice


def parts_of(at: Home, path: Path, policy: Policy) -> tuple[DirectoryReader, dict[str, Any]]:
    """Return the reader of a directory, and the parts by the names of the window's services."""
    reader = DirectoryReader(path)
    shown = PublicDirectory(reader, to_all=policy.show_partner_numbers_without_login)
    settings, find = SettingsFile(at.settings), Finder(shown, reader, at.team)
    return reader, {
        "find": find,
        "directory": shown,
        "show_partners": shown.show_partners,
        "places": find.places,
        "settings": settings,
        "needs": shown.needs,
        "verify": partial(keep_sound, reader),
        "notices": notices(),
        "chosen": at.directory.exists() or settings.get("directory") == "training",
        "choose_training": lambda: settings.set("directory", "training"),
        "used": partial(count_use, at),
        "gap": find.gap,
        "week": find.week,
        "not_found": partial(count_gap, at),
        "calls": CallBook(at),
        "saved_places": PlaceKeeper(at),
        "cards": CardDesk(),
        "facts": facts_in_use,
        "warm_up": find.warm_up,
        "ground": find.places.ground,
        "own_numbers": OwnNumbers(numbers=policy.own_numbers, to_all=policy.show_partner_numbers_without_login),
    }


class PackDesk:
    """Signed packs for a window that holds the directory open: `release` lets go of it before another takes its place."""

    def __init__(self, packs: "PackOffice", release: Callable[[], None]) -> None:
        self._packs = packs
        self._release = release

    def look(self, file: str) -> "PackOffer":
        """Return what a pack says of itself; raises NotFoundError and DamagedFileError."""
        return self._packs.look(Path(file))

    def install(self, file: str, words: str) -> "PackInstalled":
        """Put its directory in place; raises what PackOffice.install raises, and the old directory is unchanged then."""
        return self._packs.install(Path(file), into=None, confirmed=words, before_swap=self._release)
