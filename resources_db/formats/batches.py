"""What was chosen for one import, sorted into sources: each with its packages and their readers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from navigator.errors import UsageError
from resources_db.directory.values import tidy
from resources_db.formats.any_table.mapping import TableMapping
from resources_db.formats.any_table.shipped import shipped
from resources_db.formats.detect import TABLE, choose
from resources_db.formats.package import Package, open_package
from resources_db.formats.years import dated, refuse_several, years_of

# A name that tells which reading it is, not who published it: "datapackage-1566177582", "lane_2026-11-24".
TRAILING = re.compile(r"([-_. ]+\d[\dT:.-]*)+$")
# Names that the directory uses itself.
RESERVED = frozenset({"lifelines", "training", "local"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One source of this import: its name and what is to be read, each package with its format."""

    source: str
    parts: tuple[tuple[str, Package], ...]

    @property
    def as_of(self) -> date:
        """Return the day of its newest package."""
        return max(package.as_of for _, package in self.parts)

    @property
    def dated(self) -> bool:
        """Return whether a package says of which day it is."""
        return any(package.dated for _, package in self.parts)

    @property
    def format(self) -> str:
        """Return the formats of its packages, each once."""
        return ", ".join(dict.fromkeys(name for name, _ in self.parts))


def batches(
    paths: Sequence[Path], format_name: str | None, source: str | None, mapping: TableMapping | None = None
) -> list[Batch]:
    """Return the sources of an import.

    Raises UsageError for names that cannot be used, NotFoundError and DamagedFileError for files that cannot be read.
    """
    if mapping is not None:
        format_name = _as_table(format_name)
        source = source or mapping.source or None
    if source is not None and (source in RESERVED or not source.strip()):
        raise UsageError(f"A source cannot be named “{source}”.", hint="Choose another name for --source.")
    if not paths or len({path.name for path in paths}) < len(paths):
        raise UsageError("Two files of one name cannot be imported together.", hint="Import one after the other.")
    packages = [open_package(path) for path in paths]
    together = source or _common_source(paths)
    named: dict[str, list[tuple[str, Package]]] = {}
    years: dict[str, set[int]] = {}
    for path, package in zip(paths, packages, strict=True):
        chosen = choose(package, format_name)
        known = mapping or shipped().get(chosen)
        # A file name may hold bytes that are no text; the name of a source is stored.
        name = str(tidy(together or (known.source if known else "") or source_name(path)))
        told = years_of(package, known) if known else set[int]()
        years[name] = years.get(name, set()) | told
        refuse_several(years[name], name)
        named.setdefault(name, []).append((chosen, dated(package, told)))
    return [Batch(source=name, parts=tuple(parts)) for name, parts in named.items()]


def _as_table(format_name: str | None) -> str:
    if format_name not in (None, TABLE):
        raise UsageError(
            f"A mapping file is for tables, not for {format_name}.", hint="Leave --format or --mapping away."
        )
    return TABLE


def source_name(path: Path) -> str:
    """Return what a source is called when nobody says: the name of its file without a date or number at the end."""
    stem = path.name if path.is_dir() else path.stem
    name = TRAILING.sub("", stem).strip()
    if not any(letter.isalpha() for letter in name):
        return "import"
    return f"{name} (file)" if name in RESERVED else name


def _common_source(paths: Sequence[Path]) -> str | None:
    """Return one source for loose tables: services.csv and organizations.csv belong together."""
    loose = len(paths) > 1 and all(path.suffix.lower() in (".csv", ".json", ".ndjson", ".jsonl") for path in paths)
    return source_name(paths[0].resolve().parent) if loose else None
