"""A record taken apart into what two laptops may change at the same time without losing anything of each other.

Each field is one part; a list of things is one part for each thing, so that two attempts entered on two laptops are both
there. A part is named by its path: "owner", "contacts/<id>", "reasons/overdose".
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any, get_args, get_origin

from navigator.casebook.events.plain import hints, of_plain, to_plain
from navigator.casebook.journal.canonical import Plain, canonical
from navigator.casebook.record import Record

# What stands for a part that was taken away: nothing is ever forgotten, only answered. No part says this of itself.
GONE: Plain = ()
HERE = 1
KEY_LETTERS = 16
# Said by the envelope, not by the body.
OUTSIDE = frozenset({"id", "custodian"})


def parts_of(record: Record) -> dict[str, Plain]:
    """Return a record in its parts; what is None is left out."""
    told: dict[str, Plain] = {}
    for each in fields(record):
        value = getattr(record, each.name)
        if each.name in OUTSIDE or value is None:
            continue
        if is_list(type(record), each.name):
            told |= {f"{each.name}/{key}": part for key, part in _things(value)}
        else:
            told[each.name] = to_plain(value)
    return told


def changed_parts(before: Record | None, after: Record) -> dict[str, Plain]:
    """Return the parts that say something else now; a part that is no longer there is answered by `GONE`."""
    old = parts_of(before) if before is not None else {}
    new = parts_of(after)
    gone: dict[str, Plain] = {path: GONE for path in old if path not in new}
    return {path: value for path, value in new.items() if path not in old or old[path] != value} | gone


def record_of(kind: type[Record], told: Mapping[str, Plain], *, id: str, custodian: str) -> Any:  # noqa: A002, ANN401 - the field's name; a record
    """Return a record of its parts; raises KeyError, TypeError or ValueError for parts that make none."""
    known = _types(kind)
    values: dict[str, Any] = {"id": id, "custodian": custodian}
    for each in fields(kind):
        if each.name in OUTSIDE:
            continue
        if is_list(kind, each.name):
            values[each.name] = _listed(known[each.name], each.name, told)
        elif not is_gone(told.get(each.name, GONE)):
            values[each.name] = of_plain(known[each.name], told[each.name])
    return kind(**values)


def is_list(kind: type[Record], name: str) -> bool:
    """Tell whether a field is a list of things that are parts of their own."""
    origin: Any = get_origin(_types(kind)[name])
    return origin in (tuple, frozenset)


def _types(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a kind of record; the cache takes its class for an instance
    return hints(kind)


def field_of(path: str) -> str:
    """Return the field that a part belongs to."""
    return path.partition("/")[0]


def thing_of(path: str) -> str:
    """Return which of a field's things a part is, "" for a field that is one part."""
    return path.partition("/")[2]


def is_gone(value: Plain) -> bool:
    """Tell whether a part was taken away."""
    return isinstance(value, list | tuple) and not value


def _things(value: Iterable[Any]) -> list[tuple[str, Plain]]:
    return [_thing(each) for each in value]


def _thing(value: Any) -> tuple[str, Plain]:  # noqa: ANN401 - one of a list
    if not is_dataclass(value):
        return str(value), HERE
    told = to_plain(value)
    key = getattr(value, "id", "")
    return str(key or sha256(canonical(told)).hexdigest()[:KEY_LETTERS]), told


def _listed(kind: Any, name: str, told: Mapping[str, Plain]) -> Any:  # noqa: ANN401 - a tuple or a set
    item = get_args(kind)[0]
    kept = [(path, value) for path, value in told.items() if path.startswith(f"{name}/") and not is_gone(value)]
    if is_dataclass(item):
        values = [of_plain(item, value) for _, value in sorted(kept, key=_by_time)]
    else:
        values = [of_plain(item, thing_of(path)) for path, _ in kept]
    collect: Any = get_origin(kind)
    return collect(values)


def _by_time(kept: tuple[str, Plain]) -> tuple[str, str]:
    path, value = kept
    return (str(value.get("at", "")) if isinstance(value, Mapping) else "", path)
