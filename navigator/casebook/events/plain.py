"""Records as plain words and back: texts, whole numbers, lists and tables, each fact with one spelling."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from navigator.casebook.journal.canonical import Plain, canonical

_NO_ZONE = "a moment needs its zone"


def to_plain(value: Any) -> Plain:  # noqa: ANN401 - any part of a record
    """Return a value in plain words; raises TypeError for what no record holds. What is None is left out of its record."""
    if is_dataclass(value):
        told = {each.name: getattr(value, each.name) for each in fields(value)}
        return {name: to_plain(part) for name, part in told.items() if part is not None}
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, frozenset):
        return sorted((to_plain(part) for part in value), key=canonical)  # pyright: ignore[reportUnknownVariableType]
    return _word(value)


def _word(value: object) -> str | int:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, str | int):
        return value
    return _moment(value)


def _moment(value: object) -> str | int:
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise ValueError(_NO_ZONE)
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value // timedelta(seconds=1)
    raise TypeError(f"no part of a record: {type(value).__name__}")


def of_plain(kind: Any, told: Any) -> Any:  # noqa: ANN401 - whatever `kind` says
    """Return a value of a type from plain words; raises TypeError, KeyError or ValueError for what it never was."""
    return _reader(kind)(told)


@cache
def hints(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a dataclass
    """Return the types of a dataclass's fields."""
    return get_type_hints(kind)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        (only,) = (part for part in get_args(kind) if part is not type(None))
        return _reader(only)
    if origin in (tuple, frozenset):
        return _collection(origin, _reader(get_args(kind)[0]))
    if origin is not None and issubclass(origin, Mapping):
        read = _reader(get_args(kind)[1])
        return lambda told: {key: read(part) for key, part in told.items()}
    if is_dataclass(kind):
        return _record(kind)
    return _WORDS.get(kind, kind)


def _collection(origin: Any, read: Callable[[Any], Any]) -> Callable[[Any], Any]:  # noqa: ANN401 - tuple or frozenset
    return lambda told: origin(read(part) for part in told)


def _record(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a dataclass
    known = hints(kind)
    made = [each.name for each in fields(kind) if each.init]

    def read(told: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a record
        # A field whose value is None has no word; one with another default is always told.
        missing = [name for name in made if name not in told]
        if any(type(None) not in get_args(known[name]) for name in missing):
            raise KeyError("a part of the record is missing")
        values = {name: of_plain(known[name], told[name]) for name in made if name in told}
        return kind(**dict.fromkeys(missing), **values)

    return read


_WORDS: Mapping[Any, Callable[[Any], Any]] = {
    bool: bool,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    time: time.fromisoformat,
    timedelta: lambda told: timedelta(seconds=told),
}
