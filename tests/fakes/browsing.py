"""What a directory in memory tells of its names and needs."""

from collections import Counter
from collections.abc import Sequence

from navigator.directory.listing import Listing, Scope
from navigator.search.name_book import NamedPlace
from navigator.search.need_tree import NeedCount


def names_of(rows: Sequence[Listing]) -> list[NamedPlace]:
    return [
        NamedPlace(key, row.service, row.organization, row.address, row.confidential, row.training)
        for key, row in enumerate(rows)
        if row.scope is Scope.LOCAL
    ]


def needs_of(rows: Sequence[Listing]) -> list[NeedCount]:
    counts = Counter(need for row in rows if row.scope is Scope.LOCAL for need in row.needs)
    return [NeedCount(name=name, count=count) for name, count in counts.items()]
