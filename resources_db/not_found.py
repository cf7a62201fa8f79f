"""What a search in the terminal leaves behind when it found nothing good: one more of a count."""

from collections.abc import Callable

from navigator.directory.gap import Gap
from navigator.search.result import SearchResult
from resources_db.directory.reader import DirectoryReader
from resources_db.home import Home


def count_not_found(
    own: Home | None, reader: DirectoryReader, gap_of: Callable[[SearchResult], Gap | None], result: SearchResult
) -> None:
    """Count a search if it found nothing good; `own` is None for a directory that is not this laptop's own.

    What is invented lacks nothing, and nothing is opened when there is nothing to count. Raises NavigatorError when it
    cannot be kept.
    """
    gap = None if own is None or reader.training else gap_of(result)
    if own and gap:
        from resources_db.team.counting import count_gap  # noqa: PLC0415 - most searches find something, and load nothing of this

        count_gap(own, gap)
