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
    """Whether a directory file is byte for byte what was written; `damaged` are numbers of 4 MiB blocks."""

    file: str
    whole: bool
    damaged: tuple[int, ...] = ()
    previous_whole: bool = False
