"""HSDS 1 keeps who may come in a table of its own; HSDS 3 keeps it as words of the service."""

from collections.abc import Iterable, Iterator

from resources_db.directory.records import Record
from resources_db.directory.tally import Fate, Tally
from resources_db.directory.values import own_id, tidy
from resources_db.formats.package import Member
from resources_db.formats.tables import Cells, read_rows


class Eligibility:
    """Rows of eligibility, given to their services; those without one go on as attributes, for the resolver to judge."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._rows: dict[str, list[tuple[str, Cells]]] = {}

    def read(self, member: Member) -> None:
        """Take in a table; raises DamagedFileError when it cannot be read."""
        self._tally.speaks(member.label, {"link_id": "service_id"})
        for cells in read_rows(member, self._tally):
            service = str(tidy(cells.by_column.get("service_id")) or "")
            self._rows.setdefault(service, []).append((member.label, cells))

    def given_to(self, services: Iterable[Record]) -> Iterator[Record]:
        """Yield services with the words of their rows."""
        for service in services:
            rows = self._rows.pop(service.source_id, []) if service.table == "service" else []
            yield self._with_words(service, rows)

    def left(self) -> Iterator[Record]:
        """Yield the rows of no service in the package."""
        for service, rows in self._rows.items():
            for label, cells in rows:
                yield _attribute(service, label, cells)

    def _with_words(self, service: Record, rows: list[tuple[str, Cells]]) -> Record:
        words = dict.fromkeys(_words(cells) for _, cells in rows)
        for label, cells in rows:
            self._tally.settle(label, cells.row, Fate.MERGED)
        text = "; ".join(word for word in words if word)
        return service._replace(values={**service.values, "eligibility_description": text}) if text else service


def _words(cells: Cells) -> str:
    return str(tidy(cells.by_column.get("eligibility")) or "")


def _attribute(service: str, label: str, cells: Cells) -> Record:
    values = {"link_entity": "service", "link_id": service, "label": "eligibility", "value": _words(cells)}
    return Record(
        table="attribute",
        source_id=own_id("eligibility", cells.by_column.get("id"), values),
        values=values,
        file=label,
        row=cells.row,
    )
