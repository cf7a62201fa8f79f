"""One spelling of a JSON document, so that the same facts are the same bytes."""

import json
from collections.abc import Mapping, Sequence

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def canonical(document: Json) -> bytes:
    """Return UTF-8 with sorted keys and no spaces; raises TypeError for a number with a fraction.

    Two machines may spell such a number differently; what else is no JSON, json refuses.
    """
    _refuse_fractions(document)
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _refuse_fractions(document: Json) -> None:
    if isinstance(document, float):
        raise TypeError("a number with a fraction")
    if isinstance(document, Mapping):
        for value in document.values():
            _refuse_fractions(value)
    elif isinstance(document, Sequence) and not isinstance(document, str):
        for value in document:
            _refuse_fractions(value)
