"""Code lists: what may be chosen is data with a version, for there is no national standard (RECORDS.md)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from navigator.errors import NavigatorError

CODE = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One thing that may be chosen; `since` and `retired` are versions of its list.

    `group` says what it means to the rules, so that an agency's own codes are understood too; `sealed`: whoever holds no
    sealed key may not even see its name (ROLES.md).
    """

    code: str
    label: str
    sealed: bool
    group: str = ""
    since: int = 1
    retired: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is no code or has no label: raises ValueError."""
        if not CODE.fullmatch(self.code) or not self.label.strip():
            raise ValueError(f"a code of small letters, with a label: {self.code!r}")
        if self.since < 1 or (self.retired is not None and self.retired <= self.since):
            raise ValueError(f"{self.code} is retired after it came")

    def offered_in(self, version: int) -> bool:
        """Tell whether it may be chosen in a version of its list; what was chosen before keeps its label."""
        return self.since <= version and (self.retired is None or version < self.retired)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeList:
    """All codes that one field may hold, those retired too; `source` says where the list is from."""

    name: str
    title: str
    version: int
    codes: tuple[Code, ...]
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a code that comes twice or is newer than its list: raises ValueError."""
        names = [code.code for code in self.codes]
        if len(set(names)) != len(names) or not names:
            raise ValueError(f"{self.name}: each code once, and at least one")
        if any(max(code.since, code.retired or 1) > self.version for code in self.codes):
            raise ValueError(f"{self.name}: a code is newer than the list")

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def __contains__(self, code: object) -> bool:
        return any(known.code == code for known in self.codes)

    def get(self, code: str) -> Code | None:
        """Return a code, retired or not; None where the list never had it."""
        return next((known for known in self.codes if known.code == code), None)

    def __getitem__(self, code: str) -> Code:
        known = self.get(code)
        if known is not None:
            return known
        raise NavigatorError(
            f"“{self.title}” has no such choice.", hint="Choose one of the list.", detail=f"{self.name}: {code}"
        )

    def offered(self) -> tuple[Code, ...]:
        """Return what may be chosen today, in the order of the list."""
        return tuple(code for code in self.codes if code.offered_in(self.version))

    def seals(self, code: str) -> bool:
        """Tell whether the name of a code is itself sealed; a code that nobody knows is (ROLES.md: unknown is sealed)."""
        return all(known.sealed for known in self.codes if known.code == code)

    def edited(self, changes: Iterable[Code], version: int) -> "CodeList":
        """Return the list as an agency edits it: same codes are replaced, new ones come last, none is lost.

        Raises NavigatorError where a change would give an old record another meaning, or where the version is not newer.
        """
        if version <= self.version:
            raise NavigatorError(
                f"“{self.title}” needs a version above {self.version}.", hint="Raise its version by one."
            )
        changed = {code.code: code for code in changes}
        for code in changed.values():
            self._check_meaning(code)
        kept = tuple(changed.pop(code.code, code) for code in self.codes)
        return replace(self, version=version, codes=(*kept, *changed.values()))

    def _check_meaning(self, code: Code) -> None:
        old = self.get(code.code)
        if old is not None and (old.group, old.since) != (code.group, code.since):
            raise NavigatorError(
                f"“{old.label}” cannot change its meaning: older records use it.", hint="Retire it and add a new code."
            )
        if code.group not in {known.group for known in self.codes}:
            raise NavigatorError(
                f"“{self.title}” has no group “{code.group}”.", hint="Put the code in one of the groups of the list."
            )

    def lost_since(self, older: "CodeList") -> frozenset[str]:
        """Return codes of an older list that are gone; never any in a list we may take: a code is retired, not deleted."""
        return frozenset(code.code for code in older if code.code not in self)

    def unsealed_since(self, older: "CodeList") -> frozenset[str]:
        """Return codes whose names more people may read now; widening is logged (ROLES.md)."""
        return frozenset(code.code for code in older if code.sealed and not self.seals(code.code))


@dataclass(frozen=True, slots=True)
class CodeBook:
    """All code lists by name."""

    lists: Mapping[str, CodeList]

    def __getitem__(self, name: str) -> CodeList:
        return self.lists[name]

    def __iter__(self) -> Iterator[CodeList]:
        return iter(self.lists.values())

    def label(self, name: str, code: str) -> str:
        """Return the label of a code, the code itself where a list of another laptop is newer than ours."""
        codes = self.lists[name]
        return codes[code].label if code in codes else code.replace("_", " ")
