"""What an account may want to do, and which keys that takes (ROLES.md, one action for each verb that a row tells apart)."""

from enum import StrEnum

from navigator.access.roles import KeyClass


class Action(StrEnum):
    """One thing that somebody may want to do."""

    DIRECTORY_USE = "directory.use"
    OVERLAY_ADD = "overlay.add"
    OVERLAY_DECIDE = "overlay.decide"
    DIRECTORY_EDIT = "directory.edit"
    PACK_INSTALL = "pack.install"
    ENCOUNTER_WRITE = "encounter.write"
    ENCOUNTER_VIEW = "encounter.view"
    PERSON_VIEW = "person.view"
    PERSON_WRITE = "person.write"
    PERSON_SEARCH = "person.search"
    PERSON_TIMELINE = "person.timeline"
    PERSON_LINK = "person.link"
    FLAG_VIEW = "flag.view"
    FLAG_ADD = "flag.add"
    FLAG_REVIEW = "flag.review"
    SEALED_READ = "sealed.read"
    SEALED_WRITE = "sealed.write"
    CONSENT_RECORD_VERBAL = "consent.record_verbal"
    CONSENT_RECORD = "consent.record"
    CONSENT_VIEW = "consent.view"
    CONSENT_REVOKE = "consent.revoke"
    REFERRAL_MAKE = "referral.make"
    REFERRAL_STATUS = "referral.status"
    FOLLOW_UP_VIEW = "follow_up.view"
    FOLLOW_UP_ATTEMPT = "follow_up.attempt"
    FOLLOW_UP_REASSIGN = "follow_up.reassign"
    DISCLOSE = "disclose"
    REGISTER_VIEW = "register.view"
    REPORT_AGGREGATE = "report.aggregate"
    REPORT_LINES = "report.lines"
    REPORT_DIRECTORY = "report.directory"
    AMEND = "amend"
    CO_SIGN = "co_sign"
    RETURN = "return"
    CLOSE_EARLY = "close_early"
    SEAL_TEXT = "seal_text"
    AUDIT_OWN = "audit.own"
    AUDIT_ALL = "audit.all"
    AUDIT_REVIEW = "audit.review"
    AUDIT_TECHNICAL = "audit.technical"
    ACCOUNTS = "accounts"
    ACCOUNT_DISABLE = "account.disable"
    GLASS_REVIEW = "glass.review"
    RETENTION = "retention"
    POLICY_FILE = "policy_file"
    BREAK_GLASS = "break_glass"


# What needs no key: public facts, and what an administrator does without one (ROLES.md, Keys; ARCHITECTURE, vault).
OUTSIDE = frozenset(
    {
        Action.DIRECTORY_USE,
        Action.OVERLAY_ADD,
        Action.OVERLAY_DECIDE,
        Action.DIRECTORY_EDIT,
        Action.PACK_INSTALL,
        Action.REPORT_DIRECTORY,
        Action.AUDIT_TECHNICAL,
        Action.ACCOUNT_DISABLE,
        Action.POLICY_FILE,
    }
)
# What only adds to a record: it is sealed to keys that everybody may seal to, and opens nothing.
WRITES = frozenset(
    {
        Action.ENCOUNTER_WRITE,
        Action.FLAG_ADD,
        Action.SEALED_WRITE,
        Action.CONSENT_RECORD_VERBAL,
        Action.CONSENT_RECORD,
        Action.REFERRAL_MAKE,
        Action.FOLLOW_UP_ATTEMPT,
        Action.FOLLOW_UP_REASSIGN,
        Action.BREAK_GLASS,
    }
)
# What break-glass shows; it writes, hands out, counts and audits nothing (S8).
OPENED_BY_GLASS = frozenset(
    {
        Action.ENCOUNTER_VIEW,
        Action.PERSON_VIEW,
        Action.PERSON_SEARCH,
        Action.PERSON_TIMELINE,
        Action.FLAG_VIEW,
        Action.SEALED_READ,
        Action.CONSENT_VIEW,
        Action.FOLLOW_UP_VIEW,
    }
)
# What follows the custodian agency even where a record is shared (RECORDS.md, honest records).
CUSTODIAN_ONLY = frozenset(
    {
        Action.DISCLOSE,
        Action.AMEND,
        Action.CO_SIGN,
        Action.RETURN,
        Action.CLOSE_EARLY,
        Action.SEAL_TEXT,
        Action.RETENTION,
    }
)
# Public facts are not logged by person; whoever changes them, or anything about people, is (S9).
UNLOGGED = frozenset({Action.DIRECTORY_USE, Action.OVERLAY_ADD, Action.OVERLAY_DECIDE, Action.REPORT_DIRECTORY})


def keys_for(action: Action) -> frozenset[KeyClass]:
    """Return the keys that an action takes whatever record it is about."""
    if action in OUTSIDE:
        return frozenset()
    # The casebook file opens with the team key; and nobody hands out a key that they do not hold.
    return frozenset(KeyClass) if action is Action.ACCOUNTS else frozenset({KeyClass.TEAM})
