"""Calls every public function and class of a package with whatever fits its types, and feeds back what came out."""

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from types import ModuleType
from typing import Any

MOST_CALLS = 600
Pool = dict[Any, list[Any]]


def public(package: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield what a package offers by name: functions, classes, and the methods of its classes."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, one in vars(module).items():
            if name.startswith("_") or getattr(one, "__module__", None) != module.__name__:
                continue
            yield f"{module.__name__}.{name}", one
            if inspect.isclass(one):
                yield from _methods(f"{module.__name__}.{name}", one)


def _methods(name: str, one: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    for inner, member in vars(one).items():
        if inner.startswith("_"):
            continue
        if isinstance(member, classmethod):
            yield f"{name}.{inner}", getattr(one, inner)
        elif isinstance(member, property):
            yield f"{name}.{inner}", _reader(one, inner)
        elif inspect.isfunction(member):
            yield f"{name}.{inner}", _bound(one, member)


def _reader(one: type, name: str) -> Callable[..., Any]:
    def read(self: Any) -> Any:
        return getattr(self, name)

    read.__annotations__ = {"self": one}
    return read


def _bound(one: type, member: Callable[..., Any]) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **fields: Any) -> Any:
        return member(self, *args, **fields)

    call.__signature__ = inspect.signature(member)  # type: ignore[attr-defined]
    call.__annotations__ = typing.get_type_hints(member) | {"self": one}
    return call


def calls(called: Callable[..., Any], pool: Pool) -> Iterator[Any]:
    """Yield what comes of calling something with all that fits; what it refuses yields nothing."""
    try:
        names = list(inspect.signature(called).parameters)
    except ValueError:
        return
    hints = _hints(called)
    choices = [_fitting(hints.get(name), pool) for name in names]
    for values in islice(product(*choices), MOST_CALLS):
        try:
            yield called(**dict(zip(names, values, strict=True)))
        except Exception:  # noqa: BLE001, S112 - a refusal of any kind lets nothing out
            continue


def _hints(called: Callable[..., Any]) -> Mapping[str, Any]:
    if not inspect.isclass(called):
        return typing.get_type_hints(called)
    found: dict[str, Any] = {}
    for base in reversed(called.__mro__):
        found |= vars(base).get("__annotations__", {})
    return found


def _fitting(hint: Any, pool: Pool) -> list[Any]:
    origin = typing.get_origin(hint)
    if origin in (Iterable, Sequence, tuple):
        inner = _fitting(typing.get_args(hint)[0], pool)
        return [(), *((one,) for one in inner), tuple(inner)]
    if origin is not None and origin is not frozenset:
        return [value for part in typing.get_args(hint) for value in _fitting(part, pool)]
    return pool.get(hint, [None])


def walk(package: ModuleType, pool: Pool, rounds: int = 3) -> list[tuple[str, Any]]:
    """Return all that a package gives away, by name, when what came out goes in again."""
    given: list[tuple[str, Any]] = []
    for _ in range(rounds):
        given = [(name, result) for name, called in public(package) for result in calls(called, pool)]
        for _, result in given:
            kept = pool.setdefault(type(result), [])
            if type(result).__module__.startswith(package.__name__) and result not in kept and len(kept) < 4:
                kept.append(result)
    return given
