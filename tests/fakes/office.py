"""A directory's office in memory; its decisions change what it tells, as the real one's do."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from fakes import linden

from navigator.directory.correction import CorrectionLine
from navigator.directory.duplicates import Duplicate, NotReferred, Side
from navigator.directory.gap import Gap, GapCount, GapReason
from navigator.directory.overlay import FieldReport, ReportKind, ReportState
from navigator.errors import NavigatorError, NotFoundError
from navigator.use_cases.plan_calls import Call, plan_calls
from navigator.use_cases.public_view import public_listing

NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)
HARBOR_MED = Side(
    id="o1", source="lane-211", source_id="77", name="Harbor Medical", organization="PeaceWell", town="Eugene"
)
HARBOR_CLINIC = Side(
    id="o2",
    source="findtreatment",
    source_id="A9",
    name="Harbor Medical Clinic",
    organization="PeaceWell",
    town="Eugene",
)


def pair(
    state: str = "queued", first: Side = HARBOR_MED, second: Side = HARBOR_CLINIC, score: float = 0.86
) -> Duplicate:
    reasons = ("same street", "name 91 % alike")
    return Duplicate(kind="service", state=state, score=score, reasons=reasons, first=first, second=second)


def side(key: str, source: str, name: str) -> Side:
    return Side(id=key, source=source, source_id=key, name=name, town="Springfield")


def correction(field: str, says: str, correct: str, state: str, table: str = "service") -> CorrectionLine:
    return CorrectionLine(
        record_table=table,
        record_id=f"{table}-1",
        field=field,
        source_says=says,
        correction=correct,
        assured_date="2026-11-10",
        state=state,
        source="lane-211",
        source_id="41",
        service="Cedar Lot Safe Sleep",
    )


class FakeOffice:
    """Tells of a few records. `fails` says so in place of every answer; `held` keeps decisions waiting."""

    def __init__(self, *, empty: bool = False, fails: bool = False, held: threading.Event | None = None) -> None:
        self.fails = fails
        self.held = held
        self.done: list[tuple[object, ...]] = []
        self.pairs: list[Duplicate] = [] if empty else _pairs()
        self.open_reports: list[FieldReport] = [] if empty else _reports()
        self.lines: list[CorrectionLine] = [] if empty else _lines()
        self.listings = () if empty else linden.PLACES
        self.barred: list[NotReferred] = [] if empty else _barred()
        self.missed: list[GapCount] = [] if empty else _missed()

    def duplicates(self, path: Path | None) -> Sequence[Duplicate]:
        self._check(path)
        return tuple(self.pairs)

    def decide(self, path: Path | None, first: str, second: str, *, joined: bool | None) -> None:
        self._wait(path)
        at = next(at for at, one in enumerate(self.pairs) if (one.first.id, one.second.id) == (first, second))
        state = {True: "joined", False: "apart", None: "queued"}[joined]
        self.pairs[at] = replace(self.pairs[at], state=state)
        self.done.append(("decide", first, second, joined))

    def corrections(self, path: Path | None, listing: str | None) -> Sequence[CorrectionLine]:
        self._check(path)
        assert listing is None
        return tuple(self.lines)

    def as_csv(self, lines: Sequence[CorrectionLine]) -> str:
        return "\n".join(line.field for line in lines)

    def read_corrections(self, path: Path | None, file: Path) -> int:
        self._check(path)
        return len(file.read_text("utf-8").splitlines())

    def calls(self, path: Path | None, limit: int | None) -> Sequence[Call]:
        self._check(path)
        uses, reports = {"cedar": 7}, {one.listing_id: 1 for one in self.open_reports}
        shown = [public_listing(row) for row in self.listings]
        return plan_calls(shown, date(2026, 11, 17), uses=uses, reports=reports, limit=limit or 40)

    def reports(self) -> Sequence[FieldReport]:
        self._check(None)
        return tuple(self.open_reports)

    def report(self, path: Path | None, listing: str, kind: ReportKind, phone: int | None) -> FieldReport:
        self._check(path)
        made = FieldReport(id=f"r{len(self.open_reports)}", listing_id=listing, kind=kind, at=NOON, phone_index=phone)
        self.open_reports.append(made)
        return made

    def accept(self, path: Path | None, report_id: str, number: str) -> FieldReport:
        self._wait(path)
        self.done.append(("accept", report_id, number))
        return self._decided(report_id, ReportState.ACCEPTED)

    def reject(self, report_id: str) -> FieldReport:
        self._wait(None)
        self.done.append(("reject", report_id))
        return self._decided(report_id, ReportState.REJECTED)

    def not_referred(self, path: Path | None) -> Sequence[NotReferred]:
        self._check(path)
        return tuple(self.barred)

    def gaps(self, since: date) -> Sequence[GapCount]:
        self._check(None)
        assert since < NOON.date()
        return tuple(self.missed)

    def _decided(self, report_id: str, state: ReportState) -> FieldReport:
        found = next((one for one in self.open_reports if one.id == report_id), None)
        if found is None:
            raise NotFoundError("There is no open report of that id.", hint="Look at the list again.")
        self.open_reports.remove(found)
        return found.decided(state, NOON)

    def _wait(self, path: Path | None) -> None:
        if self.held is not None:
            self.held.wait(20)
        self._check(path)

    def _check(self, path: Path | None) -> None:
        assert path is None
        if self.fails:
            raise NavigatorError("The directory file is damaged.", hint="Import it again.")


def _pairs() -> list[Duplicate]:
    others = (
        pair("sure", side("p1", "lane-211", "Cedar Lot"), side("p2", "hud-hic", "Cedar Lot Safe Sleep"), 0.99),
        pair("apart", side("q1", "lane-211", "St. Brigid"), side("q2", "hrsa", "St. Bridget Clinic"), 0.61),
    )
    return [*others, pair()]


def _reports() -> list[FieldReport]:
    found = (("cedar", ReportKind.WRONG_NUMBER), ("harbor", ReportKind.CLOSED), ("gone", ReportKind.MOVED))
    return [
        FieldReport(id=f"r{at}", listing_id=listing, kind=kind, at=NOON) for at, (listing, kind) in enumerate(found)
    ]


def _lines() -> list[CorrectionLine]:
    return [
        correction("fees_description", "free", "$5 a night, waived on request", "agreed"),
        correction("alert", "", "Gate code needed after 21:00", "differs"),
        correction("number", "(541) 555-0100", "(541) 555-0156", "holds", "phone"),
        # One of a number for partners, as the office tells it: without its words.
        correction("number", "", "", "holds", "phone"),
    ]


def _barred() -> list[NotReferred]:
    words = "Active, but do not refer"
    return [
        NotReferred(
            service_id="n1", service="Old Mill Hotel Rooms", organization="Mill Trust", status=words, source="lane-211"
        ),
        NotReferred(
            service_id="n2",
            service="Waverly House",
            organization="Waverly House",
            status="Closed to intake",
            source="lane-211",
        ),
    ]


def _missed() -> list[GapCount]:
    detox = Gap(need="detox", place="OR-lane_county", reason=GapReason.CLOSED)
    unknown = Gap(need="", place="", reason=GapReason.NOT_LISTED)
    return [
        GapCount(gap=detox, n=12, need_words="Detox (withdrawal care)", place_words="Lane County, OR"),
        GapCount(gap=unknown, n=1),
    ]
