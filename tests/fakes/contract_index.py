"""The port of the search index over rows in memory: words by a plain look, the order by the domain's own `rank`."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fakes.brute_force import BruteForce

from navigator.directory.listing import Fact, Listing
from navigator.errors import NotFoundError
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best, Field, Need
from navigator.search.words import all_words_of, indexed

Keys = frozenset[int]


@dataclass(slots=True, kw_only=True)
class PlainRow:
    """A row as the index knows it: its columns, its needs, those above them, its facts, its texts by field."""

    columns: Mapping[str, Any]
    needs: Sequence[str] = ()
    above: Sequence[str] = ()
    facts: Sequence[Fact] = ()
    texts: Sequence[str] = ("", "", "", "")


def row_of(listing: Listing, *, hours: int | None = None, texts: Sequence[str] = (), **more: Any) -> PlainRow:
    """Return the row of a listing that a fake shows; it is found under its names and needs, or under `texts`."""
    words = texts or (listing.service, " ".join(listing.needs), listing.organization, "")
    return PlainRow(columns=_columns(listing, hours), needs=listing.needs, texts=words, **more)


@dataclass(slots=True)
class PlainIndex:
    """Fits navigator.ports.SearchIndex; the rows by key."""

    all_rows: Mapping[int, PlainRow]
    asked: list[Ask] = field(default_factory=list)

    def rows(self, fields: Sequence[Field], word: str, *, begun: bool = False) -> Keys:
        return frozenset(key for key, row in self.all_rows.items() if _carries(row, fields, word, begun=begun))

    def with_all(self, fields: Sequence[Field], words: Sequence[str], *, begun: bool = False) -> Keys:
        last = len(words) - 1
        found = [self.rows(fields, word, begun=begun and place == last) for place, word in enumerate(words)]
        return frozenset(self.all_rows).intersection(*found)

    def need(self, name: str, *, own: bool = False) -> Keys:
        wanted = name.strip().casefold()
        found = frozenset(key for key, row in self.all_rows.items() if wanted in _needs(row, own=own))
        names = sorted({need for row in self.all_rows.values() for need in _needs(row, own=False)})
        if wanted not in names:
            raise NotFoundError(
                "No need of this name is in the directory.", candidates=[need for need in names if wanted in need][:8]
            )
        return found

    def needs(self) -> Sequence[Need]:
        own = Counter(need for row in self.all_rows.values() for need in _needs(row, own=True))
        reached = Counter(need for row in self.all_rows.values() for need in _needs(row, own=False))
        titles = {need.casefold(): need for row in self.all_rows.values() for need in (*row.above, *row.needs)}
        found = [Need(name, titles[name], own[name], count) for name, count in reached.items()]
        return sorted(found, key=lambda need: (-need.own, need.name))

    def count(self, word: str) -> int:
        return max(len(self.rows((one,), word)) for one in Field)

    def near(self, word: str, limit: int) -> Sequence[str]:
        """Return no slip at all: a test that needs one takes the real index."""
        del word, limit
        return ()

    def keys_of(self, listing_ids: Sequence[str]) -> Mapping[str, int]:
        known = {row.columns["id"]: key for key, row in self.all_rows.items()}
        return {listing_id: known[listing_id] for listing_id in listing_ids if listing_id in known}

    def best(self, ask: Ask, token: CancelToken) -> Best:
        token.check()
        self.asked.append(ask)
        columns = {key: {**row.columns, "key": key} for key, row in self.all_rows.items()}
        return BruteForce(columns, {key: row.facts for key, row in self.all_rows.items()}).best(ask)


def _carries(row: PlainRow, fields: Iterable[Field], word: str, *, begun: bool) -> bool:
    kept = indexed(word) if not word.isascii() else word
    begin = kept[:-2] if kept.endswith("ie") and len(kept) > 4 else kept
    words = [has for one in fields for has in all_words_of(row.texts[one])]
    return any(has.startswith(begin) for has in words) if begun else kept in words


def _needs(row: PlainRow, *, own: bool) -> set[str]:
    return {need.casefold() for need in (row.needs if own else (*row.needs, *row.above))}


def _columns(listing: Listing, hours: int | None) -> dict[str, Any]:
    """Return the columns of the flat table that a listing stands for."""
    import json

    day: date | None = listing.assured_date
    return {
        "id": listing.id, "source": listing.source, "source_id": listing.source_id, "service_id": listing.service_id,
        "service": listing.service, "organization": listing.organization, "needs": json.dumps(list(listing.needs)),
        "latitude": listing.point.latitude if listing.point else None,
        "longitude": listing.point.longitude if listing.point else None, "precision": listing.precision.value,
        "scope": listing.scope.value, "states": " ".join(listing.states),
        "phones": json.dumps([{"number": phone.number} for phone in listing.phones]), "address": listing.address,
        "hours_text": listing.hours_text, "assured_date": day.isoformat() if day else None,
        "assured_day": day.toordinal() if day else 0, "evidence": listing.evidence, "confirmed": int(listing.confirmed),
        "always": 0, "confidential": int(listing.confidential), "training": int(listing.training), "active": 1,
        "not_public": int(listing.not_public), "hours": hours,
    }  # fmt: skip
