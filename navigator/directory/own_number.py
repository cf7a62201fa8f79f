"""The agency's own numbers: a name and how it is dialled. They are no place of the directory, and nothing takes them for one."""

from dataclasses import dataclass

from navigator.directory.listing import Audience, Phone


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNumber:
    """A number that an agency pins for its crews; of a team unless it is said to be public."""

    name: str
    phone: Phone

    @property
    def for_teams(self) -> bool:
        """Whether it is given to nobody who has not signed in."""
        return self.phone.audience is Audience.PARTNERS


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNumbers:
    """All of an agency; `to_all` is its decision to show those of teams to whoever has the laptop."""

    numbers: tuple[OwnNumber, ...] = ()
    to_all: bool = False

    def seen(self, *, signed_in: bool) -> tuple[OwnNumber, ...]:
        """Return those that may be seen now, in the agency's order."""
        return tuple(own for own in self.numbers if signed_in or self.to_all or not own.for_teams)
