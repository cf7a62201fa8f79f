"""One spelling of a document, so that the same facts are the same bytes on every laptop."""

import json
from collections.abc import Mapping, Sequence
from typing import cast

Plain = str | int | Sequence["Plain"] | Mapping[str, "Plain"]


def canonical(document: Plain) -> bytes:
    """Return UTF-8 JSON with sorted keys and no spaces; raises TypeError for anything but texts, integers, lists, tables.

    Fractions, truth values and nulls have more than one spelling in the programs that may read this one day; a text that
    is no Unicode raises ValueError.
    """
    _check(document)
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _check(document: object) -> None:
    if isinstance(document, str) or (isinstance(document, int) and not isinstance(document, bool)):
        return
    if isinstance(document, Mapping):
        table = cast("Mapping[object, object]", document)
        if not all(isinstance(key, str) for key in table):
            raise TypeError("a key that is no text")
        parts: Sequence[object] = list(table.values())
    elif isinstance(document, list | tuple):
        parts = cast("Sequence[object]", document)
    else:
        raise TypeError("neither a text nor an integer")
    for part in parts:
        _check(part)
