"""What an agency decides about signing in, as one frozen object with the safe defaults (S2, S4, S5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from navigator.access.banner import Banner
from navigator.access.passwords import PasswordPolicy, check_password
from resources_db.bundled.code_lists import FOLDER, rows_of
from resources_db.casebook.passwords import banned_passwords
from resources_db.casebook.vault.locks import DESK, FIPS, STANDARD, Work
from resources_db.policy import Policy

# What a policy file may ask for by name.
WORKS: Mapping[str, Work] = MappingProxyType({"standard": STANDARD, "desk": DESK, "fips": FIPS})


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInRules:
    """How much work a guess costs, which passwords are taken, and who ends a lock after five wrong ones."""

    work: Work = STANDARD
    passwords: PasswordPolicy = PasswordPolicy.BASIC
    until_supervisor: bool = False

    def check(self, password: str, name: str) -> None:
        """Raise UsageError for a password that is not taken."""
        check_password(password, name, self.passwords, banned_passwords())


def rules_of(policy: Policy) -> SignInRules:
    """Return what a policy file decides."""
    return SignInRules(
        work=WORKS[policy.password_work],
        passwords=PasswordPolicy(policy.password_policy),
        until_supervisor=policy.lockout_until_supervisor,
    )


def banner_of(policy: Policy) -> Banner:
    """Return what is read before sign-in: the agency's own words, else those that ship (S7)."""
    rows = rows_of(FOLDER / "banner.csv")
    shipped = Banner(points=tuple(row["point"] for row in rows), sources=tuple(row["source"] for row in rows))
    return Banner(points=policy.use_banner) if policy.use_banner else shipped
