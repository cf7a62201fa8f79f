"""What a running journal remembers of its chain, and how that gets into the anchor after each commit."""

from collections.abc import Callable
from dataclasses import dataclass, field

from navigator.casebook.journal.chain import Anchor
from navigator.casebook.journal.marks import is_marked, step_of, thinned
from navigator.errors import NavigatorError
from resources_db.casebook.anchor import AnchorFile


@dataclass(slots=True)
class Memory:
    """Hashes on the way, and the last event that is in the file itself, not only in its log."""

    marks: dict[int, str] = field(default_factory=dict[int, str])
    put_away: int = 0

    @classmethod
    def of(cls, anchor: Anchor | None) -> "Memory":
        """Return what was remembered when the casebook was closed."""
        return cls() if anchor is None else cls(dict(anchor.marks), anchor.put_away)

    def note(self, device: str, seq: int, head: str, into: AnchorFile, hash_of: Callable[[int], str]) -> None:
        """Write the anchor of a chain that ends with `seq`; raises NavigatorError where the disk does not take it."""
        step = step_of(self.marks)
        news = (at for at in range(max(self.marks, default=0) + 1, seq + 1) if is_marked(at, step))
        self.marks = thinned(self.marks | {at: hash_of(at) for at in news})
        anchor = Anchor(device=device, seq=seq, head=head, marks=dict(self.marks), put_away=self.put_away)
        try:
            into.write(anchor)
        except OSError as error:
            raise NavigatorError(
                "The entry is in the casebook, but this laptop could not note that it is.",
                hint="Do not enter it again. Free some space on the disk, then save something else.",
                detail=f"errno {error.errno}",
            ) from error
