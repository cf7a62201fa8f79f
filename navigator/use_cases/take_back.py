"""A person takes back what they allowed: it covers nothing from then on, and never comes back (S13)."""

from navigator.access.actions import Action
from navigator.casebook.consent import Consent
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import record_for


def revoke_consent(desk: Desk, consent_id: str, how: str) -> Consent:
    """Keep that a consent was taken back, and how; saved when this returns.

    Raises NotAllowedError, NotFoundError, NavigatorError without a word on how, and where there is nothing to take back.
    """
    if not how.strip():
        raise NavigatorError("Say how the person took it back.", hint="“By text”, “told me today”: one line is enough.")
    before: Consent = record_for(desk, "consent", consent_id, Action.CONSENT_REVOKE)
    after = before.revoked(by=desk.who.user, at=desk.clock.now(), how=how.strip())
    keep_record(desk, before, after)
    return after
