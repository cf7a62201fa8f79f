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
    waiting = [document]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str) or type(part) is int:
            continue
        if isinstance(part, Mapping):
            table = cast("Mapping[object, object]", part)
            if not all(isinstance(key, str) for key in table):
                raise TypeError("a key that is no text")
            waiting.extend(table.values())
        elif isinstance(part, list | tuple):
            waiting.extend(cast("Sequence[object]", part))
        else:
            raise TypeError("neither a text nor an integer")
