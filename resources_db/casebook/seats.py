"""The casebook as a window holds it: opened by a full sign-in or a PIN, closed while the screen is locked (ROLES.md, S6)."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

from navigator.access.pin import check_pin
from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.seat import Seat
from resources_db.casebook import machine
from resources_db.casebook.door import note, who_of
from resources_db.casebook.figures import desk_of
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.session import Sitting, sitting
from resources_db.casebook.staff import add_account, change_own_password
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.pin import ShiftKeys


@dataclass(slots=True)
class Seats:
    """At most two riders, one of whom sits at the open casebook. All of it is used in one thread: the engine's rule.

    While it is locked the file is closed, its key is in no connection, and another program may open it.
    """

    office: CasebookOffice
    _shift: ShiftKeys = field(init=False)
    _held: ExitStack = field(default_factory=ExitStack)
    _at: Sitting | None = None
    _names: dict[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        self._shift = ShiftKeys(machine.uptime, self.office.rules.work)

    @property
    def is_made(self) -> bool:
        """Tell whether there is a casebook on this laptop; a part of one counts: nothing is made over it."""
        folder = self.office.folder
        return folder.vault.exists() or folder.database.exists()

    @property
    def is_open(self) -> bool:
        """Tell whether somebody sits at it."""
        return self._at is not None

    @property
    def riders(self) -> int:
        """Return how many may come back with a PIN; their names are nobody's business while it is locked."""
        shift = self._shift.shift
        return len(shift.riders) if shift else 0

    def accounts(self) -> Sequence[tuple[str, Role]]:
        """Return who has an account here, by name, to a supervisor who sits there; raises NotAllowedError."""
        self._demand()
        return [(name, role) for _, name, role in self.office.vault.accounts()]

    def add_account(self, name: str, role: Role, password: str) -> None:
        """Add an account; raises NotAllowedError, UsageError, NavigatorError."""
        added = add_account(self.office.vault, self._demand(), name, role, password)
        self._names[added] = name

    def change_password(self, old: str, new: str) -> None:
        """Change the password of whoever sits there (S5); raises SignInError, UsageError for a poor one, NotAllowedError."""
        change_own_password(self.office.vault, self._demand(), self.office.door, old, new)

    def create(self, name: str, password: str, *, agency: str, team: str) -> str:
        """Make the casebook with its first supervisor; return the recovery key to be printed, "" with an agency's own key."""
        _, printed = self.office.create(name, password, self.office.banner.accepted(), agency=agency, team=team)
        return printed

    def sign_in(self, name: str, password: str, pin: str) -> Seat:
        """Return the seat of who signs in in full; with a `pin` they may lock it and come back with that alone.

        The banner was accepted: the form that asks for the name shows it (S7). Raises SignInError, UsageError for a poor
        PIN, NotAllowedError for a third rider, DamagedFileError.
        """
        if pin:
            check_pin(pin)
        who = self._known(name, password)
        self._leave(None)
        try:
            seat = self._open(who, self.office.door.came_in(who))
            if pin:
                self._shift.sign_in(who, pin)
        except BaseException:
            self.lock()
            raise
        return seat

    def unlock(self, rider: int, pin: str) -> Seat:
        """Return the seat of a rider of this shift, 0 for the first; raises NotAllowedError, DamagedFileError."""
        shift = self._shift.shift
        if shift is None or not 0 <= rider < len(shift.riders):
            raise NotAllowedError("The PIN opens nothing any more.", hint="Sign in with name and password.")
        return self._come_back(self._shift.unlock(shift.riders[rider].user, pin))

    def switch(self) -> Seat:
        """Return the seat of the other rider, in one key; raises NotAllowedError where they are locked, or there is none."""
        shift = self._shift.shift
        others = [each.user for each in shift.riders if each.user != shift.here] if shift else []
        if not others:
            raise NotAllowedError("Nobody else rides in this shift.", hint="The other one signs in in full first.")
        who = self._shift.switch(others[0])
        self._leave(None)
        return self._come_back(who)

    def lock(self) -> None:
        """Close the casebook and lock everybody; whoever gave a PIN comes back with it."""
        self._leave(AuditKind.LOCKED)
        self._shift.lock()

    def end(self) -> None:
        """Close the casebook and throw all keys away: sleep, the end of the shift, or somebody signs out."""
        self._leave(AuditKind.SIGNED_OUT)
        self._shift.end()

    def _known(self, name: str, password: str) -> Unlocked:
        """Return who they are; whoever sits here stays where the password is wrong."""
        accepted = self.office.banner.accepted()
        if self._at is not None:
            return self.office.vault.unlock(name, password, accepted)
        with self.office.door.held() as vault:
            return vault.unlock(name, password, accepted)

    def _come_back(self, who: Unlocked) -> Seat:
        try:
            return self._open(who, Noted(kind=AuditKind.UNLOCKED))
        except BaseException:
            self._shift.lock()
            raise

    def _open(self, who: Unlocked, noted: Noted) -> Seat:
        with ExitStack() as stack:
            vault = stack.enter_context(self.office.door.held())
            accounts = vault.accounts()
            if not any((user, role) == (who.user, who.role) for user, _, role in accounts):
                # A supervisor changed it from the terminal meanwhile.
                self._shift.leave(who.user)
                raise NotAllowedError("This account was changed.", hint="Sign in with name and password.")
            at = stack.enter_context(sitting(self.office.folder, who))
            note(at, noted)
            self._held = stack.pop_all()
        self._names = {user: called for user, called, _ in accounts}
        return self._sit(at)

    def _sit(self, at: Sitting) -> Seat:
        self._at = at
        return Seat(
            desk=desk_of(at, who_of(at, team_of_one=self.office.team_of_one)),
            drafts=at.drafts,
            name=at.settled.who.name,
            names=self._names,
        )

    def _demand(self) -> Sitting:
        if self._at is None:
            raise NotAllowedError("The casebook is locked.", hint="Unlock it first.")
        return self._at

    def _leave(self, kind: AuditKind | None) -> None:
        """Close what is open; that somebody left is written down where it can be: it is closed either way."""
        at, held = self._at, self._held
        self._at, self._held = None, ExitStack()
        try:
            if at is not None and kind is not None:
                with suppress(NavigatorError):
                    note(at, Noted(kind=kind))
        finally:
            held.close()
