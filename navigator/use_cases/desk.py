"""The place of somebody who is signed in: what they may do, and that it is written down before it is done (R14, S9)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from navigator.access.about import About
from navigator.access.actions import Action
from navigator.access.decide import Decision, decide
from navigator.access.permissions import AS_SHIPPED, Permissions
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.casebook.events.changing import Change
from navigator.casebook.events.sealing import Sealing
from navigator.casebook.journal.canonical import Plain
from navigator.casebook_ports import Casebook
from navigator.clock import Clock
from navigator.errors import NotAllowedError

# What was shown is noted again after ten minutes (ARCHITECTURE, view events).
AGAIN_MS = 10 * 60_000


@dataclass(slots=True, kw_only=True)
class Desk:
    """One account at work. `uptime_ms` are the milliseconds that the machine is up; `new_id` gives a record its id.

    `by` is the account that really sits there while the screen is turned to somebody else: then `who` is whom it is shown
    to, what is shown is written down under `by`, and nothing else is.
    """

    who: Who
    casebook: Casebook
    sealing: Sealing
    clock: Clock
    uptime_ms: Callable[[], int]
    new_id: Callable[[], str]
    permissions: Permissions = AS_SHIPPED
    by: Who | None = None
    _shown: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])

    def may(self, action: Action, about: About) -> Decision:
        """Return the decision, without writing anything down: for what a screen offers."""
        return decide(self.who, action, about, mono_ms=self.uptime_ms(), permissions=self.permissions)

    def demand(self, action: Action, about: About) -> Decision:
        """Let pass what is allowed; a refusal is written down first. Raises NotAllowedError in words."""
        decision = self.may(action, about)
        told: dict[str, Plain] = {"action": action.value, "why": decision.why.value}
        if not decision.allowed:
            self.note(AuditKind.REFUSED, told)
        elif decision.widened:
            self.note(AuditKind.WIDENED, told)
        decision.demand()
        return decision

    def demand_own(self) -> None:
        """Let nobody begin what is to be saved while the screen is turned to somebody else; raises NotAllowedError."""
        if self.by is not None:
            raise NotAllowedError(
                "Nothing is saved while the screen shows what an officer may see.", hint="F10 goes back to your own."
            )

    def keep(self, changes: Sequence[Change], *, noted: Sequence[Noted] = (), draft_id: str = "") -> None:
        """Write down what happened; it is saved when this returns. Raises NotAllowedError while the screen is turned."""
        self.demand_own()
        self.casebook.keep(changes, self.who, noted=noted, draft_id=draft_id)

    def note(self, kind: AuditKind, detail: Mapping[str, Plain]) -> None:
        """Write down that something is done; whoever does it calls this first."""
        self.casebook.keep((), self.by or self.who, noted=[Noted(kind=kind, detail=detail)])

    def note_shown(self, kind: AuditKind, what: str, detail: Mapping[str, Plain]) -> None:
        """Write down that something is about to be shown, unless the same was within ten minutes."""
        now, key = self.uptime_ms(), (kind.value, what)
        last = self._shown.get(key)
        if last is None or not last <= now < last + AGAIN_MS:
            self.note(kind, detail)
            self._shown[key] = now
