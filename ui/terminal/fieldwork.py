"""The commands around what crews find out: whom to call this week, and reports of what is wrong."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from navigator.directory.overlay import FieldReport, ReportKind
from navigator.errors import UsageError
from navigator.use_cases.plan_calls import Call
from ui.terminal.output import Answer
from ui.terminal.services import TerminalServices
from ui.wording import first_phone, freshness_words, phone_words

KINDS = tuple(kind.value for kind in ReportKind)


def calls(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Return the calls of the week; raises UsageError, NotFoundError."""
    if args.limit is not None and args.limit < 1:
        raise UsageError("--limit wants a number above zero.")
    today = services.clock.now().date()
    found = services.office().calls(_path(args), args.limit)
    return {"calls": [_call_json(call) for call in found]}, lambda: _calls_text(found, today)


def reports(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Add, accept or reject a report when one is given, and return those that are open."""
    office = services.office()
    if args.add:
        listing, kind = args.add
        if kind not in KINDS:
            raise UsageError(f"“{kind}” is no kind of report.", hint=f"Use one of {', '.join(KINDS)}.")
        office.report(_path(args), listing, ReportKind(kind), args.phone)
    if args.accept:
        office.accept(_path(args), args.accept, args.number)
    if args.reject:
        office.reject(args.reject)
    found = office.reports()
    return {"reports": [_report_json(one) for one in found]}, lambda: _reports_text(found)


def _path(args: argparse.Namespace) -> Path | None:
    return Path(args.directory) if args.directory else None


def _call_json(call: Call) -> dict[str, Any]:
    listing = call.listing
    return {
        "id": listing.id,
        "service": listing.service,
        "organization": listing.organization,
        "phones": [phone_words(phone) for phone in listing.phones],
        "assured_date": listing.assured_date.isoformat() if listing.assured_date else None,
        "tier_days": int(call.tier),
        "age_days": call.age_days,
        "uses": call.uses,
        "reports": call.reports,
        "weight": round(call.weight, 1),
    }


def _calls_text(found: Sequence[Call], today: date) -> str:
    if not found:
        return "Everything that can be called was checked in time."
    lines: list[str] = []
    for number, call in enumerate(found, start=1):
        phone = first_phone(call.listing)
        reported = f" · reported {call.reports}x" if call.reports else ""
        lines += [
            f"{number:>3}  {call.listing.service}, {call.listing.organization}",
            (
                f"     {phone_words(phone) if phone else 'for teams only'} · {freshness_words(call.listing, today)}"
                f" · used {call.uses}x{reported}"
            ),
        ]
    return "\n".join(lines)


def _report_json(one: FieldReport) -> dict[str, Any]:
    return {
        "id": one.id,
        "listing": one.listing_id,
        "kind": one.kind.value,
        "at": one.at.isoformat(timespec="seconds"),
        "phone": one.phone_index,
        "state": one.state.value,
    }


def _reports_text(found: Sequence[FieldReport]) -> str:
    if not found:
        return "No report waits."
    lines = [f"{one.id}  {one.at.date().isoformat()}  {one.kind.value}  {one.listing_id}" for one in found]
    return "\n".join([*lines, "", "Take one over with --accept ID, put it aside with --reject ID."])
