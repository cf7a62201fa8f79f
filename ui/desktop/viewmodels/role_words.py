"""The roles of an agency as people call them."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.access.roles import Role

CONTEXT = "Roles"
_WORDS: Mapping[Role, str] = MappingProxyType(
    {
        Role.OFFICER: str(QT_TRANSLATE_NOOP("Roles", "Officer")),
        Role.CLINICIAN: str(QT_TRANSLATE_NOOP("Roles", "Clinician")),
        Role.CASE_MANAGER: str(QT_TRANSLATE_NOOP("Roles", "Case manager")),
        Role.PEER: str(QT_TRANSLATE_NOOP("Roles", "Peer")),
        Role.SUPERVISOR: str(QT_TRANSLATE_NOOP("Roles", "Supervisor")),
        Role.DIRECTORY_EDITOR: str(QT_TRANSLATE_NOOP("Roles", "Directory editor")),
        Role.ADMINISTRATOR: str(QT_TRANSLATE_NOOP("Roles", "Administrator")),
    }
)


def role_words(role: Role) -> str:
    """Return what a role is called."""
    return QCoreApplication.translate(CONTEXT, _WORDS[role])
