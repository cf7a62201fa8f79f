"""Whether this machine can run it, and whether what lies on it is whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that `doctor` looked at; `state` is ok, warn or fail."""

    name: str
    state: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether a directory file is byte for byte what was written; `damaged` are numbers of 4 MiB blocks.

    `index_agrees`: its search index says what its rows say; None where nobody looked.
    """

    file: str
    whole: bool
    damaged: tuple[int, ...] = ()
    previous_whole: bool = False
    index_agrees: bool | None = None
