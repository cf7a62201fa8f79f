"""Which class of readers each part of a record belongs to: by its field, and by the code it holds (ROLES.md; S11)."""

from collections.abc import Mapping
from dataclasses import dataclass

from navigator.access.roles import KeyClass
from navigator.casebook.codes import CodeBook
from navigator.casebook.events.parts import HERE, field_of, thing_of
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.said import NOT_ASKED

# Beside the names of the classes: what the rule of a field may be.
BY_CODE, BY_GROUP, SERVICE, WHEREABOUTS = "code", "group", "service", "whereabouts"
# Tells nobody anything, so nobody is kept from it: else every record would have a sealed part.
NOTHING_SAID = ("", NOT_ASKED)
RULES = frozenset({KeyClass.TEAM.value, KeyClass.CLINICAL.value, SERVICE, WHEREABOUTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What must be known of a record beside its own words: whether the person flees violence, whether its service is sealed.

    Both are a yes unless somebody knows better: what nobody knows is sealed.
    """

    flees: bool = True
    sealed_service: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealing:
    """The rules of an agency: for each kind of record and each of its fields a class, or how to find it.

    A rule is "team", "clinical", "whereabouts" (sealed for a person who flees violence), "service" (sealed for one that
    treats substance use), "code:<list>" or "group:<list>" (sealed where the code is, or where any code of the group is).
    """

    rules: Mapping[str, Mapping[str, str]]
    codes: CodeBook

    def class_of(self, kind: str, path: str, value: Plain, about: About) -> KeyClass:
        """Return the class of one part; raises KeyError for a field that nobody mapped."""
        rule, _, name = self.rules[kind][field_of(path)].partition(":")
        if value in NOTHING_SAID:
            return KeyClass.TEAM
        sealed = {
            KeyClass.TEAM.value: False,
            KeyClass.CLINICAL.value: True,
            WHEREABOUTS: about.flees and _tells_where(value),
            SERVICE: about.sealed_service,
        }
        if rule in sealed:
            return KeyClass.CLINICAL if sealed[rule] else KeyClass.TEAM
        code = _code(path, value)
        hidden = self._group_sealed(name, code) if rule == BY_GROUP else self._code_sealed(name, code)
        return KeyClass.CLINICAL if hidden else KeyClass.TEAM

    def _code_sealed(self, name: str, code: str) -> bool:
        return self.codes[name].seals(code)

    def _group_sealed(self, name: str, group: str) -> bool:
        groups = [code for code in self.codes[name] if code.group == group]
        return not groups or any(code.sealed for code in groups)

    def split(self, kind: str, parts: Mapping[str, Plain], about: About) -> dict[KeyClass, dict[str, Plain]]:
        """Return the parts by class; classes without any are left out."""
        found: dict[KeyClass, dict[str, Plain]] = {}
        for path, value in parts.items():
            found.setdefault(self.class_of(kind, path, value, about), {})[path] = value
        return found


def _code(path: str, value: Plain) -> str:
    """Return the code that a part is about: the thing on a list, the code inside it, or the value itself."""
    if isinstance(value, Mapping):
        return str(value.get("code", ""))
    return thing_of(path) if value == HERE or not isinstance(value, str) else value


def _tells_where(value: Plain) -> bool:
    """Tell whether a part says where somebody is: every part does but a contact that is no place."""
    return not isinstance(value, Mapping) or value.get("kind") not in ("phone", "email")
