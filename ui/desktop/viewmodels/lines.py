"""The lines that always answer: four pinned ones, and the list of all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from navigator.directory.listing import Listing, Scope
from navigator.search.rank import TextTier
from navigator.search.result import Hit
from ui import wording
from ui.desktop.models.own_rows import OwnRow, own_rows
from ui.desktop.models.rows import Head, Row, RowMaker, Section, with_heads
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.origin import OriginViewModel
from ui.desktop.workers.runner import Failure, Runner
from ui.phrases.spoken import need_words

ALWAYS = ("988", "911", "211")
SHORT_HOURS = 8
# Needs of a state's lines, the one that a team at a scene wants most first.
LEADING = ("Crisis line", "Youth line", "Substance use helpline", "Peer warmline", "Domestic violence line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """A line of the strip: number, what it is, how it is known."""

    row: Row
    number: str
    caption: str
    evidence: str


class LinesViewModel(QObject):
    """Reads the lines of the state in force."""

    changed = Signal()

    def __init__(
        self, runner: Runner, services: DesktopServices, origin: OriginViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._origin = origin
        self.pinned: tuple[Pinned, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self.own: tuple[OwnRow, ...] = own_rows(services.own_numbers.seen(signed_in=False))
        self._state: str | None = None
        self.problem = ""
        origin.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the lines again when the state is another one."""
        state = self._origin.origin.state if self._origin.origin else ""
        if state == self._state:
            return
        self._state = state
        lines = self._services.directory.lines
        self._runner.start("lines", lambda _token: lines(state), self._take, self._fail)

    def reread(self) -> None:
        """Read the lines again though the state is the same."""
        self._state = None
        self.refresh()

    def show_own(self, *, signed_in: bool) -> None:
        """Show the agency's own numbers, those of teams to whoever signed in."""
        self.own = own_rows(self._services.own_numbers.seen(signed_in=signed_in))
        self.changed.emit()

    def _take(self, listings: Sequence[Listing]) -> None:
        maker = RowMaker(today=self._services.clock.now().date())
        self.rows = with_heads(self._sections(listings, maker))
        self.pinned = tuple(self._pin(row) for row in pinned_rows(self.rows, self._state or ""))
        self.problem = ""
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self._state = None
        self.problem = failure.sentence
        self.changed.emit()

    def _sections(self, listings: Sequence[Listing], maker: RowMaker) -> tuple[Section, ...]:
        groups: tuple[tuple[str, Callable[[Listing], bool]], ...] = (
            (self.tr("Always"), lambda listing: listing.confirmed and _code(listing) in ALWAYS),
            (self.tr("In this state"), lambda listing: listing.confirmed and listing.scope is Scope.STATE),
            (self.tr("Nationwide"), lambda listing: listing.confirmed),
            (self.tr("Not confirmed"), lambda _listing: True),
        )
        left = list(listings)
        sections: list[Section] = []
        for title, belongs in groups:
            chosen = sorted((listing for listing in left if belongs(listing)), key=_rank)
            rows = maker.rows(_as_hit(listing) for listing in chosen)
            left = [listing for listing in left if not belongs(listing)]
            note = self.tr("confirm before you rely on them") if not left and title == groups[-1][0] else ""
            sections.append(Section(head=Head(title=title, count=str(len(rows)), note=note), rows=rows))
        return tuple(sections)

    def _pin(self, row: Row) -> Pinned:
        listing = row.hit.listing
        code = _code(listing)
        if code == "911":
            caption = self.tr("emergency")
        elif code not in ALWAYS:
            caption = need_words(row.need).lower() or self.tr("state line")
        else:
            caption = row.hours if row.hours_known and len(row.hours) <= SHORT_HOURS else ""
        unknown = code == "211" and not row.hours_known
        return Pinned(row=row, number=row.phone, caption=caption, evidence=row.hours if unknown else row.age)


def pinned_rows(rows: Sequence[Row], state: str) -> list[Row]:
    """Return 988, 911, the line of the state, 211, as far as they are there."""
    codes = {code: row for row in reversed(rows) if (code := _code(row.hit.listing)) in ALWAYS}
    local = min((row for row in rows if _leads(row.hit.listing, state)), key=_crisis_first, default=None)
    return [row for row in (codes.get("988"), codes.get("911"), local, codes.get("211")) if row]


def _leads(listing: Listing, state: str) -> bool:
    is_ours = bool(state) and listing.scope is Scope.STATE and state in listing.states
    return is_ours and listing.confirmed and bool(_code(listing))


def _rank(listing: Listing) -> int:
    """Put the codes in the order people know them; the others keep theirs."""
    code = _code(listing)
    return ALWAYS.index(code) if code in ALWAYS else len(ALWAYS)


def _crisis_first(row: Row) -> int:
    """Sort key: what a line is for, never how it is called; one for help stands before one for reports."""
    return LEADING.index(row.need) if row.need in LEADING else len(LEADING)


def _code(listing: Listing) -> str:
    phone = wording.first_phone(listing)
    return phone.number if phone and phone.type in ("", "voice") and not phone.menu_option else ""


def _as_hit(listing: Listing) -> Hit:
    return Hit(listing=listing, tier=TextTier.NAME, score=0.0)
