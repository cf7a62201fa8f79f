"""Invented accounts and facts of records, each plain: a test changes the one thing that it is about."""

from typing import Any

from navigator.access.about import About
from navigator.access.roles import HELD, KeyClass, Role
from navigator.access.who import Who


def account(role: Role = Role.CLINICIAN, **fields: Any) -> Who:
    plain = {"user": "me", "role": role, "team": "t1", "agency": "linden", "keys": HELD[role]}
    return Who(**plain | fields)


def facts(**fields: Any) -> About:
    plain = {"custodian": "linden", "author": "other", "team": "t2", "record_class": KeyClass.TEAM}
    return About(**plain | fields)
